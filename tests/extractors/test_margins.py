"""The margin of minutes: one cell in which people stand below what they are."""

from collections.abc import Callable

import pytest

from minutes.model.record import Participant, Record

Reader = Callable[[str, str], Record]
People = Callable[[str, str], dict[str, Participant]]

SPANISH = (
    "ACTA DE LA SESIÓN ORDINARIA DEL PLENO DE 14 DE MARZO DE 2019\n\n"
    "ASISTENTES\vAlcaldesa-Presidenta:\vD.ª Rita Morales Ruano (PVE)\vConcejales:\vD. Tomás Alisal Prado (PVE)\v"
    "D. Hernán de la\vFuente Ocejo (GIL)\vEXCUSAN SU ASISTENCIA\vD.ª Sara Linares Cobo (GIL)\v"
    "SECRETARIO-INTERVENTOR\vD. Emilio Vargas Tejo\tEn Sorbel, siendo las veinte horas, se reúnen los señores "
    "concejales que al margen se expresan.\n\n1.- CUENTAS\n\nSe aprueban por unanimidad las cuentas del año.\n"
)


@pytest.fixture(scope="module")
def people(reader: Reader) -> People:
    return lambda code, text: {person.name: person for person in reader(code, text).participants}


@pytest.fixture(scope="module")
def margin(people: People) -> dict[str, Participant]:
    return people("es", SPANISH)


def test_a_margin_names_everyone_once(margin: dict[str, Participant]) -> None:
    assert sorted(margin) == [
        "Emilio Vargas Tejo", "Hernán de la Fuente Ocejo", "Rita Morales Ruano", "Sara Linares Cobo", "Tomás Alisal Prado",
    ]  # fmt: skip


def test_the_words_between_the_names_say_what_people_are(margin: dict[str, Participant]) -> None:
    assert margin["Rita Morales Ruano"].role == "Alcaldesa-Presidenta"
    assert margin["Tomás Alisal Prado"].role == "concejal"
    assert margin["Emilio Vargas Tejo"].role == "SECRETARIO-INTERVENTOR"
    assert margin["Hernán de la Fuente Ocejo"].organization == "GIL"


def test_the_clerk_below_those_who_are_away_is_there(margin: dict[str, Participant]) -> None:
    assert margin["Sara Linares Cobo"].status == "excused"
    assert margin["Sara Linares Cobo"].role == "concejal"
    assert margin["Emilio Vargas Tejo"].status == "present"


def test_bodies_in_brackets_are_read_over_the_whole_list(people: People) -> None:
    text = (
        "Steering Committee Meeting - 6 January 2022\n\n"
        "Attendees:\vYuki Tanabe (Fujimart)\vNeil Parrish (Obelisk)\vEd Brandt (Fujimart)\vRosa Lind (Payola)\vZoe Finch "
        "(Red Barn)\tFoundation staff:\vDella Quill (Elm Foundation)\n\nThe committee approved the budget.\n"
    )
    found = people("en", text)
    assert found["Yuki Tanabe"].organization == "Fujimart"
    assert found["Della Quill"].organization == "Elm Foundation"


def test_a_cell_of_tasks_is_no_margin(people: People) -> None:
    text = (
        "Minutes of the meeting of 6 January 2022\n\nPresent: Ann Reed, Tom Cole\n\n"
        "Actions\vAnn Reed: order chairs\vTom Cole: paint the door\vBuy a kettle\vFix the roof\tDone\n"
    )
    assert set(people("en", text)) == {"Ann Reed", "Tom Cole"}
