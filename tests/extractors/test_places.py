"""Where a meeting was held, as secretaries write it."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

FR = "Compte rendu de la réunion\n\n"
EN = "Minutes of the meeting of the society\n\n"
ES = "Acta de la reunión\n\n"

PLACES = {
    "fr after the hour": (FR + "Mardi 28 avril 2015, 14 h 30 – salle d'animation", "salle d'animation"),
    "fr names before the room": (FR + "24 mars 2022, 13 h 30 – 16 h 10, LABO, Valbrune, salle Roy, et en visio", "LABO, Valbrune, salle Roy, et en visio"),
    "fr at somebody's": ("CR bureau du mardi 6/02/2018, chez Nath (19h40 -> 22h15)", "chez Nath"),
    "fr on the spot": (FR + "du mardi 31 mai 2016, 9 h 00, sur place", "sur place"),
    "fr with a bracket": (FR + "Mercredi 9 octobre 2013, de 18h30 à 21h, Maison pour tous (salle du haut)", "Maison pour tous (salle du haut)"),
    "fr in brackets on the next line": (FR + "Séance du mardi 14 mai 2024\n      (Maison des associations, salle 2, et visioconférence)", "Maison des associations, salle 2, et visioconférence"),
    "fr next line, before the hours": ("PROCÈS-VERBAL\n1er trimestre - jeudi 9 novembre 2017\nSalle de motricité. Début : 18h05. Fin : 20h20.", "Salle de motricité"),
    "fr sentence": ("L'an deux mille vingt-trois, le vingt juin, les membres se sont réunis au local de la Régie, salle 3, sur convocation du 3 mai.", "local de la Régie, salle 3"),
    "fr sentence over two lines": (FR + "Le jury s'est réuni le 4 octobre 2019 à 14 heures dans la petite salle de\nla Maison des syndicats. Il a siégé.", "petite salle de la Maison des syndicats"),
    "fr a town": ("Le 24 juin 2023, les membres se sont réunis en assemblée générale à Valbrune, sous la présidence de M. Roy.", "Valbrune"),
    "fr remote": (FR + "Les membres se sont réunis le 14 avril 2018 en assemblée à distance via Causons.", "à distance via Causons"),
    "fr not a guest's": (FR + "Le 14 avril 2018\n\nPrésents : Odile Roy, Paul Riou (en visio)\n", None),
    "en after the date": ("Notes of the committee, Tuesday 6th February 2018, round Sue's kitchen table, kicked off about 7.40", "Sue's kitchen table"),
    "en after the hour": (EN + "Wednesday 6 February 2019, 17:30, in the Rainbow Room", "Rainbow Room"),
    "en with a programme": (EN + "Wednesday 2nd March 2022, 18:00 – Debating Chamber + Teams", "Debating Chamber + Teams"),
    "en small letters": (EN + "General meeting, Tuesday 7th June 2016, common room", "common room"),
    "en line before": ("5th committee meeting\nElmbridge, main building, room 3, and online\n8 June 2022 (9:30 – 17:00)\n", "Elmbridge, main building, room 3, and online"),
    "en sentence": ("Minutes of the annual meeting held at the Auction\nMart Tea Room, Elmbridge, on Thursday 23rd November 2006 at 7.30 p.m.", "Auction Mart Tea Room, Elmbridge"),
    "en table": (EN + "Venue\tSite office, Elm Row\nDate\t3 May 2019\n", "Site office, Elm Row"),
    "en a named room": (EN + 'Held on 3 May 2019.\n\n    Video room "workshop"; the channel was a back channel.', 'Video room "workshop"'),
    "en not a link": (EN + "3 May 2019\nThe Zoom ID is 123.", None),
    "en not the next one": (EN + "3 May 2019\n\nThe next meeting will be held at the Town Hall on 4 June 2019.", None),
    "es with its town": ("En la ciudad de Valbuena, siendo las 10:40 horas del 14 de marzo de 2025, en la Sala de\nUsos Múltiples de la Casa Roja, se reunieron las personas del jurado.", "Sala de Usos Múltiples de la Casa Roja, Valbuena"),
    "es sentence": (ES + "Empezamos el 5 de octubre de 2023 a las 20.10 en el local. Estamos todas.", "local"),
    "es between date and hours": ("**Reunión 2022-06-14** · Jitsi · 16:00–17:10 UTC · notas: Clara, que las escribe", "Jitsi"),
    "es table": (ES + "Fecha\t24 de noviembre de 2022\nLugar\tPortal del edificio\tLibro\tII\n", "Portal del edificio"),
    "es not a person's": (ES + "5 de octubre de 2023\n\nLa cita es comprar en local, vender en línea.", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "place"), [(n, *case) for n, case in PLACES.items()], ids=PLACES.keys()
)
def test_where_it_was_held(name: str, text: str, place: str | None) -> None:
    pipeline = Pipeline(Settings(language=name[:2], model="none"))
    assert pipeline.extract((text + "\n").encode(), name="x.txt").meeting.place == place
