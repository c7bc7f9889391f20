"""The meeting: date, times, place, body, title, next meeting."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Reader = Callable[[str], Record]

DATES = {
    "in words, the year first": (
        ("Commune de Valbriec\n\nL'an deux mille dix-neuf, le quatorze mars à vingt heures, le conseil municipal s'est "
        "réuni en mairie.\n"),
        "2019-03-14",
    ),
    "in words, the year last": (
        "Compte rendu\n\nLe conseil s'est réuni le quatorze mars deux mille dix-neuf.\n", "2019-03-14",
    ),
    "day, month, year": ("Compte rendu de la réunion du jeudi 14 mars 2019\n", "2019-03-14"),
    "the first of a month": ("Procès-verbal de la séance du 1er février 2020\n", "2020-02-01"),
    "upper case": ("COMPTE RENDU DE LA RÉUNION DU 4 AOÛT 2021\n", "2021-08-04"),
    "upper case without accents": ("COMPTE RENDU DE LA REUNION DU 3 FEVRIER 2021\n", "2021-02-03"),
    "slashes": ("Réunion du 14/03/2019\n\nPrésents : Odile Marchegay\n", "2019-03-14"),
    "two-digit year": ("Réunion du 14/03/19\n\nPrésents : Odile Marchegay\n", "2019-03-14"),
    "points": ("CR de la réunion du 14.03.2019\n", "2019-03-14"),
    "ISO": ("Compte rendu de réunion\n\nDate : 2019-03-14\n", "2019-03-14"),
    "a label": ("Compte rendu\n\nDate : 14 mars 2019\nLieu : Salle des fêtes\n", "2019-03-14"),
    "after the convocation": (
        "Conseil municipal de Valbriec\n\nDate de convocation : 7 mars 2019\n\nSéance du 14 mars 2019\n", "2019-03-14",
    ),
    "before the convocation": (
        "Procès-verbal de la séance du 14 mars 2019\n\nLe conseil municipal, dûment convoqué le 7 mars 2019, s'est réuni.\n",
        "2019-03-14",
    ),
    "not the previous meeting": (
        ("Compte rendu de la réunion du 14 mars 2019\n\n"
        "1. Approbation du compte rendu de la réunion du 10 janvier 2019\n\nIl est approuvé.\n"),
        "2019-03-14",
    ),
    "not the next meeting": (
        "Compte rendu de la réunion du 14 mars 2019\n\nProchaine réunion : le 16 mai 2019\n", "2019-03-14",
    ),
    "not a law": (
        "Conseil municipal\n\nVu la loi du 2 mars 1982 relative aux communes,\n\nSéance du 14 mars 2019\n", "2019-03-14",
    ),
    "not what was printed": ("Imprimé le 20 mars 2019\n\nCompte rendu de la réunion du 14 mars 2019\n", "2019-03-14"),
    "the first of two days": ("Compte rendu de la réunion du 3 au 4 mai 2017\n", "2017-05-03"),
    "no day that does not exist": ("Compte rendu de la réunion du 31 février 2019\n", None),
    "no date at all": ("Compte rendu de réunion\n\nPrésents : Odile Marchegay\n", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "date"), DATES.values(), ids=DATES.keys())
def test_the_day_of_the_meeting(record_of: Reader, text: str, date: str | None) -> None:
    assert record_of(text).meeting.date == date


HEAD = "Compte rendu de la réunion du 14 mars 2019\n\n"

TIMES = {
    "a range": ("De 9h30 à 12h", "09:30", "12:00"),
    "a range with blanks": ("Horaire : 14 h 00 - 16 h 30", "14:00", "16:30"),
    "a range in words": ("de 18 heures à 20 heures", "18:00", "20:00"),
    "an end in words": ("La séance est levée à vingt-deux heures quinze.", None, "22:15"),
    "opened and closed": (
        "La séance est ouverte à 20h30.\n\nLa séance est levée à 22 h 50.",
        "20:30",
        "22:50",
    ),
    "closed": ("L'ordre du jour étant épuisé, la séance est levée à 20 h 50.", None, "20:50"),
    "end by label": ("Fin de la réunion : 17h05", None, "17:05"),
    "hours spelt out": ("La réunion débute à 20 heures.", "20:00", None),
    "hours and minutes spelt out": ("La réunion débute à 18 heures 30.", "18:30", None),
    "none": ("Présents : Odile Marchegay", None, None),
    "a moment of the meeting": ("Présents : Odile Marchegay (arrivée à 19h15)", None, None),
}


@pytest.mark.parametrize(("text", "start", "end"), TIMES.values(), ids=TIMES.keys())
def test_when_it_began_and_ended(record_of: Reader, text: str, start: str | None, end: str | None) -> None:
    meeting = record_of(HEAD + text + "\n").meeting
    assert (meeting.start_time, meeting.end_time) == (start, end)


def test_the_hour_beside_the_date_is_the_beginning(record_of: Reader) -> None:
    assert record_of("Réunion du 14 mars 2019 à 20h30\n").meeting.start_time == "20:30"


def test_a_range_of_hours_beside_the_date_gives_both(record_of: Reader) -> None:
    meeting = record_of("COMPTE RENDU - 14/03/2019 - 18h30-20h00\n").meeting
    assert (meeting.start_time, meeting.end_time) == ("18:30", "20:00")


def test_hours_in_words_beside_the_date_are_the_beginning(record_of: Reader) -> None:
    text = "L'an deux mille dix-neuf, le quatorze mars à vingt heures trente, le conseil municipal s'est réuni.\n"
    assert record_of(text).meeting.start_time == "20:30"


PLACES = {
    "a label": ("Lieu : Salle des fêtes, Valbriec", "Salle des fêtes, Valbriec"),
    "a sentence": ("Le conseil s'est réuni à la maison des associations.", "maison des associations"),
    "by video conference": ("Lieu : en visioconférence", "en visioconférence"),
    "nowhere": ("Présents : Odile Marchegay", None),
}


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES.keys())
def test_where_it_was_held(record_of: Reader, text: str, place: str | None) -> None:
    assert record_of(HEAD + text + "\n").meeting.place == place


BODIES = {
    "a council of a commune": ("Commune de Valbriec\n\nProcès-verbal du conseil municipal du 14 mars 2019\n", {"valbriec", "conseil"}),
    "a committee of a project": ("Comité de pilotage du projet Ramure\n\nRéunion du 14 mars 2019\n", {"comité", "pilotage", "ramure"}),
    "the assembly of an association": (
        "Association Les Berges Claires\n\nAssemblée générale du 14 mars 2019\n", {"association", "berges", "claires"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), BODIES.values(), ids=BODIES.keys())
def test_who_met(record_of: Reader, text: str, words: set[str]) -> None:
    body = record_of(text).meeting.body
    assert body is not None
    assert words <= set(body.casefold().split())


TITLES = {
    "minutes": "Compte rendu de la réunion du 14 mars 2019",
    "a report": "PROCÈS-VERBAL DE L'ASSEMBLÉE GÉNÉRALE",
    "decisions": "Relevé de décisions du comité technique",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_the_title_is_the_line_that_opens_as_minutes_do(record_of: Reader, title: str) -> None:
    text = f"Association Les Berges Claires\n\n{title}\n\nPrésents : Odile Marchegay\n"
    assert record_of(text).meeting.title == title


NEXT = {
    "a date": ("Prochaine réunion : mardi 4 mai 2021 à 18h", "2021-05-04"),
    "a sentence": ("La prochaine séance aura lieu le 12 juin 2019.", "2019-06-12"),
    "fixed": ("La prochaine réunion est fixée au 12 juin 2019.", "2019-06-12"),
    "only words": ("Prochaine réunion : à la rentrée", "à la rentrée"),
    "none": ("La réunion a été utile à tous.", None),
}


@pytest.mark.parametrize(("text", "when"), NEXT.values(), ids=NEXT.keys())
def test_when_the_next_meeting_is(record_of: Reader, text: str, when: str | None) -> None:
    assert record_of(HEAD + text + "\n").meeting.next_meeting == when


def test_each_field_that_is_stated_has_its_place(record_of: Reader) -> None:
    meeting = record_of(
        "Commune de Valbriec\n\nProcès-verbal de la séance du 14 mars 2019 à 20h30\n\nLieu : Salle des fêtes\n\n"
        "Secrétaire de séance : Odile Marchegay\n\nLa séance est levée à 22h10.\n"
    ).meeting
    stated = {name for name, value in meeting if value is not None and name != "evidence"}
    assert {"date", "start_time", "end_time", "place", "secretary", "title"} <= stated
    assert {place.field for place in meeting.evidence} == stated


def test_a_place_is_told_without_its_article_and_without_why_they_met_there() -> None:
    def place(language: str, text: str) -> str | None:
        pipeline = Pipeline(Settings(language=language, model="none"))
        return pipeline.extract(text.encode(), name="minutes.txt").meeting.place

    town = "Town of Millbrook\n\nMinutes, March 10, 2015\n\nThe Selectmen met in the lower room of the Grange Hall, the"
    assert place("en", f"{town} furnace being out again.\n") == "lower room of the Grange Hall"
    street = "Comité des fêtes\n\nRéunion du 14 mars 2019\n\nLieu : La Grange, rue Haute\n"
    assert place("fr", street) == "La Grange, rue Haute"


def test_months_are_known_by_every_short_form(record_of: Callable[[str], Record]) -> None:
    assert (
        str(record_of("# Projet Rive – visio n°7\n\njeu. 9 fév. 2023, 10h–11h50\n\n- rien\n").meeting.date)
        == "2023-02-09"
    )


def test_a_hyphen_inside_a_name_ends_no_body(record_of: Callable[[str], Record]) -> None:
    text = "Commune de Saint-Vrial – travaux\n\nRéunion du 14 mars 2019\n\nLa séance est ouverte à 20 h.\n"
    assert record_of(text).meeting.body == "Commune de Saint-Vrial"
