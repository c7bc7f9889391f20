"""Votes that cannot be true are problems of the record; sound ones raise none."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Reader = Callable[[str, str], Record]

HEADS = {
    "fr": (
        "Commune de Valbriec\n\nConseil municipal\n\nProcès-verbal de la séance du 14 mars 2019\n\n"
        "Présents : Mmes Claire Dupontel, Ana Riou, MM. Bastien Lorquet, Paul Vey, Jean Blanc\n"
        "Représenté : M. Luc Morin (pouvoir à M. Paul Vey)\n\n1. Affaires communales\n\n"
    ),
    "en": (
        "Harbour Trust\n\nMinutes of the board meeting held on 14 March 2019\n\n"
        "Present: Ann Dale (chair), Tom Reed, Joan Cole, Max Orr\n\n1. Affairs of the trust\n\n"
    ),
    "es": (
        "Asociación La Ribera\n\nActa de la asamblea celebrada el 14 de marzo de 2019\n\n"
        "Asistentes: Ana Vega, Luis Gil, Eva Mora, Raúl Sanz\n\n1. Asuntos de la asociación\n\n"
    ),
}


@pytest.fixture(scope="module")
def read() -> Reader:
    """The record of minutes in a language whose body is the given text."""
    pipelines = {code: Pipeline(Settings(language=code, model="none")) for code in HEADS}
    return lambda code, body: pipelines[code].extract((HEADS[code] + body + "\n").encode(), name="x.txt")


def findings(record: Record) -> list[str]:
    """The codes of what is wrong with the votes."""
    return [problem.code for problem in record.problems if problem.code.startswith("votes-")]


SOUND_FR = "Le budget est adopté par 6 voix pour.\n\nLes taux sont adoptés par 5 voix pour et 1 contre.\n\n"
SOUND_EN = (
    "The budget was approved with 4 in favour.\n\nThe fees were approved with 3 in favour and 1 against.\n\n"
)
SOUND_ES = "Se aprueba el presupuesto por 4 votos a favor.\n\nSe aprueban las cuentas por 3 votos a favor y 1 en contra.\n\n"

FALSE = {
    "more votes than the lists name voters": (
        "fr", SOUND_FR + "Le devis est adopté par 9 voix pour et 2 contre.", "votes-beyond-attendance",
    ),
    "more votes than voters, in English": (
        "en", SOUND_EN + "The lease was approved with 5 in favour and 2 against.", "votes-beyond-attendance",
    ),
    "more votes than voters, in Spanish": (
        "es", SOUND_ES + "Se aprueba el convenio por 6 votos a favor y 1 en contra.", "votes-beyond-attendance",
    ),
    "more votes than the head counts voters": (
        "fr", "Nombre de votants : 9\n\nLe devis est adopté par 11 voix pour et 2 contre.", "votes-beyond-attendance",
    ),
    "fewer votes than voted": (
        "fr", "Le budget est adopté par 12 voix pour, 5 contre et 2 abstentions sur 23 votants.", "votes-not-total",
    ),
    "fewer votes than ballots": (
        "en", "The budget was approved with 12 votes for, 5 against and 2 abstentions out of 23 ballots cast.", "votes-not-total",
    ),
    "more votes than were cast": (
        "es", "Se aprueba el presupuesto por 12 votos a favor, 5 en contra y 2 abstenciones. Votos emitidos: 15.", "votes-not-total",
    ),
    "more than the votes expressed": (
        "fr", "La motion est adoptée par 12 voix pour et 5 contre (suffrages exprimés : 15).", "votes-not-total",
    ),
    "unanimity with a vote against": (
        "fr", "Le budget est adopté à l'unanimité, 4 pour, 2 contre.", "votes-not-unanimous",
    ),
    "unanimity with a vote against, in English": (
        "en", "The motion to raise the fee was carried unanimously, 3 in favour and 1 against.", "votes-not-unanimous",
    ),
    "unanimity with a vote against, in Spanish": (
        "es", "Se aprueba la cuota por unanimidad, con 2 votos a favor y 1 en contra.", "votes-not-unanimous",
    ),
    "adopted by a minority": (
        "fr", "La motion est adoptée par 3 voix pour et 5 contre.", "votes-not-outcome",
    ),
    "rejected by a minority": (
        "en", "The motion to raise the fee was rejected with 12 votes for and 5 against.", "votes-not-outcome",
    ),
    "adopted by a minority, in Spanish": (
        "es", "La moción queda aprobada por 3 votos a favor y 5 en contra.", "votes-not-outcome",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("code", "body", "problem"), FALSE.values(), ids=FALSE.keys())
def test_a_vote_that_cannot_be_true_is_a_problem(read: Reader, code: str, body: str, problem: str) -> None:
    record = read(code, body)
    assert findings(record) == [problem]
    (found,) = [p for p in record.problems if p.code == problem]
    assert found.item in [decision.id for decision in record.decisions]
    assert found.page == 1


SOUND = {
    "a survey, of which each side is more than all who vote": (
        "fr", SOUND_FR + "Le panneau est adopté par 49 voix pour et 33 contre.",
    ),
    "proxies vote too": ("fr", SOUND_FR + "Le devis est adopté par 4 voix pour et 2 abstentions."),
    "a general assembly names its board only": (
        "fr", "Le rapport moral est adopté par 42 voix pour et 3 contre.\n\nLe budget est adopté par 45 voix pour.",
    ),
    "votes by share": (
        "fr", SOUND_FR + "Votent pour : 7 512 tantièmes, contre : 334 tantièmes. La résolution est adoptée.",
    ),
    "the parts come to the total": ("fr", "Le budget est adopté par 16 voix pour, 5 contre et 2 abstentions sur 23 votants."),
    "blank votes make up the total": ("fr", "Le budget est adopté par 15 voix pour, 5 contre, 2 abstentions et 1 blanc sur 23 votants."),
    "one part alone of a total": ("fr", "Mme Riou est élue par 12 voix sur 23 votants."),
    "abstentions are no votes cast": ("en", "The budget was approved, with 12 votes for, 9 against and 2 abstentions; 21 votes were cast."),
    "unanimity but for an abstention": ("fr", "Le budget est adopté à l'unanimité des voix exprimées, M. Blanc s'abstenant."),
    "unanimity of one vote, counts of another": (
        "en", "The budget was approved unanimously. The motion to raise the fee was carried with 3 in favour and 1 against.",
    ),
    "a qualified majority": ("en", "The motion to amend the rules (two-thirds needed) got 9 votes for and 5 against and was not carried."),
    "a casting vote": ("fr", "La motion est rejetée par 3 voix pour et 3 contre, la voix du président étant prépondérante."),
    "an amendment, then the motion": (
        "en", "The amendment was lost, 2 voting for and 4 against. The motion was then carried by 5 votes to 1.",
    ),
    "not accepted": ("es", "La propuesta de otro accésit no fue aceptada (un voto a favor y cinco en contra)."),
}  # fmt: skip


@pytest.mark.parametrize(("code", "body"), SOUND.values(), ids=SOUND.keys())
def test_a_sound_vote_is_none(read: Reader, code: str, body: str) -> None:
    record = read(code, body)
    assert record.decisions
    assert findings(record) == []
