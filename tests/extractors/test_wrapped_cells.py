"""Lists of people in cells: wrapped inside a name, or of two bodies side by side; and who joins from afar."""

import pytest

from minutes.model.record import Participant
from minutes.pipeline import Pipeline
from minutes.settings import Settings

_PIPELINES = {code: Pipeline(Settings(model="none", language=code)) for code in ("en", "fr", "es")}

WRAPPED = {
    "en": "Rowing Club Meeting\n\nDate:\t14 March 2019\nAttendees:\tAnn Dale (AD), Tom Reed (TR), Una\vFrost (UF), Max Orr (MO)\n",
    "fr": "Réunion du club d'aviron\n\nDate :\t14 mars 2019\n"
    "Présents :\tAnne Dalle (AD), Tom Redon (TR), Luce\vFrossard (LF), Max Orrier (MO)\n",
    "es": "Reunión del club de remo\n\nFecha:\t14 de marzo de 2019\n"
    "Asistentes:\tAna Dalmau (AD), Tomás Redondo (TR), Lucía\vFrías (LF), Martín Orozco (MO)\n",
}
WHOLE = {"en": "Una Frost", "fr": "Luce Frossard", "es": "Lucía Frías"}


def people(text: str, code: str = "en") -> dict[str, Participant]:
    record = _PIPELINES[code].extract(text.encode(), "minutes.txt")
    return {person.name: person for person in record.participants}


@pytest.mark.parametrize("code", WRAPPED)
def test_a_list_may_be_wrapped_inside_a_name(code: str) -> None:
    found = people(WRAPPED[code], code)
    assert WHOLE[code] in found
    assert len(found) == 4


def test_people_one_a_line_with_their_functions_stay_apart() -> None:
    found = people(
        "Rowing Club Meeting\n\nDate:\t14 March 2019\nPresent:\tAnn Dale, Treasurer\vTom Reed, Secretary\n"
    )
    assert sorted(found) == ["Ann Dale", "Tom Reed"]


def test_beside_a_list_stand_the_people_of_another_body() -> None:
    found = people(
        "Steering Committee Meeting - 6 January 2022\n\nAttendees:\vYuki Tanabe (Fujimart)\vNeil Parrish (Obelisk)\v"
        "Ed Brandt (Fujimart)\vRosa Lind (Payola)\vZoe Finch (Obelisk)\tAlder Trust:\vIda Moss (Alder Trust)\n"
    )
    assert found["Ida Moss"].status == "present"
    assert len(found) == 6


def test_who_joins_from_afar_is_there_and_has_no_task() -> None:
    text = (
        "Minutes of the meeting of 14 March 2019\n\nPresent: Una Frost, Max Orr\n\nBudget\n\n"
        "Ann Dale is joining the meeting by phone for this item. Tom Reed is dialling in from Leeds.\n"
    )
    record = _PIPELINES["en"].extract(text.encode(), "minutes.txt")
    assert {"Ann Dale", "Tom Reed"} <= {p.name for p in record.participants if p.status == "present"}
    assert not record.action_items
