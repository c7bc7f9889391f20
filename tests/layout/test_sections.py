"""Sections: what each heading is about, and how far it reaches."""

from collections.abc import Callable
from typing import Any

import pytest

LayOut = Callable[[str], Any]

PROSE = "Le lavoir a été nettoyé par douze bénévoles, et la mare voisine sera curée au printemps."

CONCEPTS = {
    "Liste des participants": "attendance",
    "PRÉSENTS": "attendance",
    "Ordre du jour": "agenda",
    "Plan d'action": "actions",
    "ACTIONS À MENER": "actions",
    "Relevé de décisions": "decisions",
    "Résultats de l'appel à projets": "laureates",
    "Prochaine réunion": "next_meeting",
    "Questions diverses": "other",
    "La vie du lavoir": None,
}


@pytest.mark.parametrize(("heading", "concept"), CONCEPTS.items(), ids=CONCEPTS.keys())
@pytest.mark.parametrize("mark", ["## ", "3. ", "IV. "])
def test_a_heading_says_what_its_section_is_about(
    layout: LayOut, heading: str, concept: str | None, mark: str
) -> None:
    laid = layout(f"{PROSE}\n\n{mark}{heading}\n\n{PROSE}\n")
    assert laid.headings() == {mark + heading: concept}


def test_before_the_first_heading_there_is_a_section_without_one(layout: LayOut) -> None:
    laid = layout(f"{PROSE}\n\n## Budget\n\n{PROSE}\n")
    assert [(s.heading, s.first, s.last) for s in laid.sections] == [(None, 0, 1), (1, 1, 3)]


def test_an_empty_text_is_one_empty_section(layout: LayOut) -> None:
    assert [(s.heading, s.first, s.last) for s in layout(" \n\n").sections] == [(None, 0, 0)]


def test_a_plan_of_action_covers_its_sub_headings_and_ends_with_its_level(layout: LayOut) -> None:
    laid = layout(
        f"# Compte rendu\n\n## Plan d'action\n\n### Mobilier\n\n{PROSE}\n\n### Affiches\n\n{PROSE}\n\n## Budget\n\n{PROSE}\n"
    )
    assert laid.headings() == {
        "# Compte rendu": None,
        "## Plan d'action": "actions",
        "### Mobilier": "actions",
        "### Affiches": "actions",
        "## Budget": None,
    }
    assert [s.level for s in laid.sections] == [1, 2, 3, 3, 2]


def test_a_sub_heading_with_its_own_concept_keeps_it(layout: LayOut) -> None:
    laid = layout(f"## Plan d'action\n\n### Prochaine réunion\n\n{PROSE}\n\n### Mobilier\n\n{PROSE}\n")
    assert laid.headings() == {
        "## Plan d'action": "actions",
        "### Prochaine réunion": "next_meeting",
        "### Mobilier": "actions",
    }


@pytest.mark.parametrize("heading", ["## Ordre du jour", "## Participants"])
def test_the_agenda_and_the_attendance_do_not_cover_what_follows(layout: LayOut, heading: str) -> None:
    laid = layout(f"{heading}\n\n- Lavoir\n- Mare\n\n### Lavoir\n\n{PROSE}\n\n### Mare\n\n{PROSE}\n")
    assert list(laid.headings().values())[1:] == [None, None]


def test_decimal_numbers_set_the_depth(layout: LayOut) -> None:
    laid = layout(
        f"1.1 Relevé de décisions\n\n{PROSE}\n\n1.1.1 Mobilier\n\n{PROSE}\n\n1.2 Budget\n\n{PROSE}\n"
    )
    assert laid.headings() == {
        "1.1 Relevé de décisions": "decisions",
        "1.1.1 Mobilier": "decisions",
        "1.2 Budget": None,
    }
