"""What stands beside names and tasks in brackets: functions behind initials, parts of the meeting, who and when."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record

Reader = Callable[[str, str], Record]


HEAD = "Fenwater project\n\nMinutes of the meeting held on 14 March 2022\n\n"
PEOPLE = {
    "functions behind initials": (
        "Ann Reed (AR, principal investigator, chair)",
        "principal investigator, chair",
        None,
    ),
    "one function behind initials": ("Ann Reed (AR, field technician)", "field technician", None),
    "a body behind initials": ("Ann Reed (AR, Lochside Hydraulics)", None, "Lochside Hydraulics"),
    "a part of the meeting": ("Ann Reed (first hour)", None, None),
    "some items": ("Ann Reed (items 3-5 only)", None, None),
    "a seat at large": ("Ann Reed (At-Large)", "At-Large", None),
}


@pytest.mark.parametrize(("beside", "role", "organization"), PEOPLE.values(), ids=PEOPLE)
def test_what_stands_in_brackets_behind_a_name(
    reader: Reader, beside: str, role: str | None, organization: str | None
) -> None:
    record = reader(
        "en", f"{HEAD}Present: {beside}, Tom Cole (TC), Ida Brown (IB)\n\n1. Welcome\n\nAll were welcomed.\n"
    )
    ann = next(p for p in record.participants if p.name == "Ann Reed")
    assert (ann.role, ann.organization) == (role, organization)


def test_how_one_takes_part_is_no_body(reader: Reader) -> None:
    text = "Acta de la reunión del 14 de marzo de 2022\n\nAsistentes: Ana Vega (por Zoom), Luis Roca, Eva Soler\n\n1. Cuentas\n\nSe aprueban.\n"
    assert all(p.organization is None for p in reader("es", text).participants)


def test_a_bracket_behind_a_task_says_who_and_when(reader: Reader) -> None:
    text = f"{HEAD}Present: Ann Reed (AR), Tom Cole (TC)\n\n1. Heritage\n\nAnn Reed will check the list of trees. [AR, by 25 March]\n"
    assert [item.due for item in reader("en", text).action_items] == ["2022-03-25"]


def test_a_day_in_a_column_that_comes_round_much_later_has_gone_by(reader: Reader) -> None:
    text = "Compte rendu de la réunion du 14 juin 2022\n\nTâche\tResponsable\tÉchéance\nDiffuser les plans\tAnne Roy\t18/04\nPoser la porte\tPaul Riou\t20/09\n"
    assert [item.due for item in reader("fr", text).action_items] == ["2022-04-18", "2022-09-20"]
