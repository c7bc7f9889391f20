"""Slides and posters that name their speakers and say nothing of them."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record

Reader = Callable[[str, str], Record]

HEAD = {
    "fr": "Réunion publique du 14 mars 2022\n\n18 h 30 – Accueil\n\n",
    "en": "Public meeting of 14 March 2022\n\n6.30 p.m. – Welcome\n\n",
    "es": "Reunión pública del 14 de marzo de 2022\n\n18:30 – Bienvenida\n\n",
}
PLATES = {
    "fr": ("Anne Roy et Paul Riou", "Luc Viaud, adjoint au maire chargé des écoles et de la jeunesse"),
    "en": ("Ann Reed and Tom Cole", "Jane Hale, head of schools and of the youth service"),
    "es": ("Ana Vega y Luis Roca", "Marta Prado, directora de las escuelas y de juventud"),
}
NAMES = {
    "fr": ["Anne Roy", "Paul Riou", "Luc Viaud"],
    "en": ["Ann Reed", "Tom Cole", "Jane Hale"],
    "es": ["Ana Vega", "Luis Roca", "Marta Prado"],
}
PRESENT = {
    "fr": "Présents : Zoé Lenoir, Hugo Blanc\n\n",
    "en": "Present: Zoe Black, Hugh White\n\n",
    "es": "Asistentes: Zoe Negro, Hugo Blanco\n\n",
}


@pytest.fixture(scope="module")
def record(reader: Reader) -> Callable[..., Record]:
    return lambda code, *blocks: reader(code, HEAD[code] + "\n\n".join(blocks) + "\n")


@pytest.mark.parametrize("code", PLATES)
def test_who_is_only_named_with_a_function_is_there(record: Callable[..., Record], code: str) -> None:
    people = record(code, *PLATES[code]).participants
    assert [(p.name, p.status) for p in people] == [(name, "present") for name in NAMES[code]]
    assert people[-1].role == PLATES[code][1].split(", ", 1)[1]
    assert all(p.evidence[0].quote in " ".join(PLATES[code]) for p in people)


@pytest.mark.parametrize("code", PLATES)
def test_a_name_without_any_function_may_be_a_street(record: Callable[..., Record], code: str) -> None:
    assert not record(code, PLATES[code][0]).participants


@pytest.mark.parametrize("code", PLATES)
def test_where_a_list_tells_who_came_a_name_alone_adds_nobody(
    record: Callable[..., Record], code: str
) -> None:
    people = record(code, PRESENT[code] + "1. Points", "Texte." * 3, *PLATES[code]).participants
    assert not {p.name for p in people} & set(NAMES[code])
