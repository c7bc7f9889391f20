"""Who met, and under which title, as the heads of minutes say it."""

import pytest

from minutes.model.record import Meeting
from minutes.pipeline import Pipeline
from minutes.settings import Settings


def meeting_of(language: str, text: str) -> Meeting:
    return (
        Pipeline(Settings(language=language, model="none"))
        .extract((text + "\n").encode(), name="x.txt")
        .meeting
    )


BODIES = {
    "fr a club at the head of a line": ("La Soupape // CR bureau du mardi 6/02/2018, chez Nath\n\nOn a parlé du bar.", "La Soupape"),
    "fr not the weekday": ("PROCÈS-VERBAL\n\nCONSEIL MUNICIPAL DU LUNDI 26 JUIN 2023\n\nLe conseil municipal de Valbrune s'est réuni.", "conseil municipal de Valbrune"),
    "fr of the title, not of a guest": (
        "COMPTE RENDU DU CONSEIL D'ADMINISTRATION\n\nMme Roy, présidente du conseil de la vie sociale des Ormes, est invitée.",
        "CONSEIL D'ADMINISTRATION",
    ),
    "en a letterhead": ("Elm Street Repair Cafe and Tool Library (reg. charity)\n\nNotes of the committee, Tuesday 6th February 2018", "Elm Street Repair Cafe and Tool Library"),
    "en a letterhead in capitals": ("BRACKEN AND DISTRICT CREAMERY LIMITED\n\nMINUTES of the ANNUAL GENERAL MEETING held on 3 May 2006", "BRACKEN AND DISTRICT CREAMERY LIMITED"),
    "en said once": ("Nether Elm Parish Council\n\nMinutes of the Meeting of the Parish Council held on 3 May 2017", "Nether Elm Parish Council"),
    "es without its number": ("ACTA DE COMITÉ DE OBRA No. 14\n\nSe habla de la obra del puente que se hace.", "COMITÉ DE OBRA"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "body"), [(n, *case) for n, case in BODIES.items()], ids=BODIES.keys()
)
def test_who_met(name: str, text: str, body: str) -> None:
    found = meeting_of(name[:2], text).body
    assert found is not None
    assert body.casefold() in found.casefold()


TITLES = {
    "fr the genre and what it is of": (
        "PROCES-VERBAL\n\nAssemblée générale ordinaire du 25 novembre 2023\n\nOn s'est réuni.",
        "PROCES-VERBAL - Assemblée générale ordinaire du 25 novembre 2023",
    ),
    "en not the roll call": ("BOARD OF PARKS\n\nMINUTES OF THE REGULAR MEETING OF MAY 3, 2009\n\nROLL CALL\n\nAll were there.", "MINUTES OF THE REGULAR MEETING OF MAY 3, 2009"),
    "en not a numbered point": (
        "Society for Canals\n\nMinutes of the Ninth Annual Business Meeting, 14 September 2013\n\n1. Opening\n\nIt was opened.\n\n2. Minutes of the eighth meeting\n\nThey were read.",
        "Minutes of the Ninth Annual Business Meeting, 14 September 2013",
    ),
    "es in capitals before prose": (
        ("ACTA N° 34. ASAMBLEA GENERAL ORDINARIA. En la localidad de Valbuena, a los veintisiete días del mes de abril de dos mil diecinueve, en la sede social de la calle Mayor, "
        "siendo las 10:00 hs. y habiendo transcurrido la media hora de espera que marca el estatuto, se da comienzo a la asamblea."),
        "ACTA N° 34. ASAMBLEA GENERAL ORDINARIA",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "title"), [(n, *case) for n, case in TITLES.items()], ids=TITLES.keys()
)
def test_the_title(name: str, text: str, title: str) -> None:
    assert meeting_of(name[:2], text).title == title


ONE = "Compte rendu de la réunion du {}\n\nPrésents : Odile Marchegay, Paul Riou\n\nIl est décidé de repeindre la salle.\n\n"


def problems_of(text: str) -> list[str]:
    record = Pipeline(Settings(language="fr", model="none")).extract(text.encode(), name="x.txt")
    return [problem.message for problem in record.problems if problem.code == "several-meetings"]


def test_minutes_of_several_meetings_in_one_file_are_a_problem() -> None:
    (message,) = problems_of(ONE.format("14 mars 2019") + ONE.format("16 mai 2019"))
    assert "2 meetings (2019-03-14, 2019-05-16)" in message


def test_the_approval_of_other_minutes_is_not_another_meeting() -> None:
    assert (
        problems_of(
            ONE.format("14 mars 2019") + "Compte rendu de la réunion du 10 janvier 2019\n\nIl est approuvé.\n"
        )
        == []
    )
