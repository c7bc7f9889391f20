"""Lines of plain text that repeat an item of the agenda stand over what was said to it."""

from collections.abc import Callable
from typing import Any

Read = Callable[[str], Any]

AGENDA = ["I   Prêt de la salle.", "II   Programme (fêtes et marchés).", "III   Entretien du vieux pont."]
SAID = ["La salle est prêtée au club de lecture.", "Le marché aura lieu en mai.", "Le pont sera repeint."]


def minutes(items: list[str], titles: list[str]) -> str:
    body = "\n\n".join(f"{title}\n\n     {said}" for title, said in zip(titles, SAID, strict=True))
    return "Conseil du 4 mai 2021\n\nOrdre du jour :\n\n" + "\n".join(items) + "\n\n\n" + body + "\n"


def test_items_that_come_again_are_headings(layout: Read) -> None:
    assert list(layout(minutes(AGENDA, AGENDA)).headings())[-3:] == [
        "I Prêt de la salle.", "II Programme (fêtes et marchés).", "III Entretien du vieux pont.",
    ]  # fmt: skip


def test_beside_them_so_are_items_shortened_behind_their_number(layout: Read) -> None:
    titles = [AGENDA[0], "II   Programme.", AGENDA[2]]
    assert "II Programme." in layout(minutes(AGENDA, titles)).headings()


def test_what_the_agenda_does_not_name_is_none(layout: Read) -> None:
    titles = ["La salle se remplit.", "Le programme est lu.", "Le pont est vieux."]
    headings = layout(minutes(AGENDA, titles)).headings()
    assert not set(titles) & set(headings)


def test_an_agenda_that_is_given_twice_announces_nothing(layout: Read) -> None:
    text = "Ordre du jour :\n\n" + "\n".join(AGENDA) + "\n\nLa maire relit :\n\n" + "\n".join(AGENDA) + "\n"
    assert not any(heading[0] == "I" for heading in layout(text).headings())
