"""Where the list of people and the agenda end and the meeting itself begins, also where no heading says so."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record

Reader = Callable[[str], Record]

HEAD = "Compte rendu de la réunion du 14 mars 2019\n\n"
SAID = (
    "Le compte rendu de la réunion précédente est approuvé à l'unanimité.\n\n"
    "Bastien Lorquet enverra le devis avant le 15 mai.\n"
)

BEFORE = {
    "people on a line": "Présents : Odile Marchegay, Bastien Lorquet\n\n",
    "people with bullets": "Présents :\n- Odile Marchegay\n- Bastien Lorquet\n\n",
    "people under a heading": "PRÉSENTS\n\n- Odile Marchegay\n- Bastien Lorquet\n\n",
    "an agenda with bullets": "Ordre du jour :\n- Budget de la fête\n- Réfection du lavoir\n\n",
    "an agenda with numbers": "Ordre du jour :\n1. Budget de la fête\n2. Réfection du lavoir\n\n",
    "the next meeting on a line": "Prochaine réunion : le 16 mai 2019\n\n",
    "people and the agenda": (
        "Présents :\n- Odile Marchegay\n- Bastien Lorquet\n\nOrdre du jour :\n- Budget de la fête\n- Lavoir\n\n"
    ),
    "a heading of its own": "Présents :\n- Odile Marchegay\n- Bastien Lorquet\n\n1. Approbation du compte rendu\n\n",
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
def test_sentences_after_a_list_decide_and_assign(record_of: Reader, before: str) -> None:
    record = record_of(HEAD + before + SAID)
    assert ["est approuvé" in d.text for d in record.decisions] == [True]
    assert [(a.owners, a.due) for a in record.action_items] == [(("Bastien Lorquet",), "2019-05-15")]


REPEATED = {
    "numbers": "Ordre du jour\n\n1. Budget\n2. Travaux\n\n1. Budget\n\n{}\n\n2. Travaux\n\n{}\n",
    "numbers right above the text": "Ordre du jour :\n1. Budget\n2. Travaux\n\n1. Budget\n{}\n\n2. Travaux\n{}\n",
    "capitals": "Ordre du jour :\n- Budget\n- Travaux\n\nBUDGET\n\n{}\n\nTRAVAUX\n\n{}\n",
    "mark-up": "## Ordre du jour\n\n- Budget\n- Travaux\n\n## Budget\n\n{}\n\n## Travaux\n\n{}\n",
}


@pytest.mark.parametrize("text", REPEATED.values(), ids=REPEATED.keys())
def test_the_points_of_the_agenda_are_headings_where_they_come_again(record_of: Reader, text: str) -> None:
    said = ("Le budget est approuvé à l'unanimité.", "Bastien Lorquet enverra le devis avant le 15 mai.")
    record = record_of(HEAD + text.format(*said))
    assert [d.text for d in record.decisions] == [said[0]]
    assert [a.text for a in record.action_items] == [said[1]]
    assert (record.decisions[0].title or "").strip("# .1").casefold() == "budget"


def test_a_list_after_the_agenda_names_no_people(record_of: Reader) -> None:
    record = record_of(
        HEAD + "Présents :\n- Odile Marchegay\n- Bastien Lorquet\n\nOrdre du jour :\n- Rue Hector Sarlevin\n"
        "- Stade Gontran Brisard\n\nQuestions diverses\n\n- Jean Moulard Sports\n"
    )
    assert [p.name for p in record.participants] == ["Odile Marchegay", "Bastien Lorquet"]
