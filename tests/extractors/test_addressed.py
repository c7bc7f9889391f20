"""Who is asked by name for something, accounts beside names, and titles right after a list of names."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record

Reader = Callable[[str, str], Record]

HEAD = {
    "fr": "Compte rendu de la réunion du 14 mars 2022\n\nPrésents : Anne Roy, Luc Viaud\n\n",
    "en": "Minutes of the meeting of 14 March 2022\n\nPresent: Ann Reed, Tom Cole\n\n",
    "es": "Acta de la reunión del 14 de marzo de 2022\n\nAsistentes: Ana Vega, Luis Roca\n\n",
}
NAMES = {"fr": ["Anne Roy", "Luc Viaud"], "en": ["Ann Reed", "Tom Cole"], "es": ["Ana Vega", "Luis Roca"]}
TITLES = {"fr": "Charte", "en": "Topic: Charter (part two)", "es": "Tema 1. Estatutos"}
PROSE = {
    "fr": "Le texte a été lu par toute la salle et les questions ont été nombreuses.",
    "en": "The text was read by the whole room and there were many questions.",
    "es": "El texto fue leído por toda la sala y hubo muchas preguntas.",
}
ASKED = {
    "fr": [("Tous : merci de relire le texte.", "Tous"), ("Luc, merci de réserver la salle.", "Luc")],
    "en": [("All: please read the text.", "All"), ("Tom, please book the hall.", "Tom")],
    "es": [
        ("Todos: por favor, leed el texto.", "Todos"),
        ("Se ruega a todos que envíen sus notas.", "todos"),
    ],
}
POLITE = {
    "fr": "Tous : merci de noter les horaires.",
    "en": "All: please note the new hours.",
    "es": "Todos: por favor, consulten el acta.",
}


@pytest.mark.parametrize(
    ("code", "text", "owner"), [(c, *asked) for c, said in ASKED.items() for asked in said]
)
def test_who_is_asked_owns_the_task(reader: Reader, code: str, text: str, owner: str) -> None:
    tasks = reader(code, f"{HEAD[code]}{PROSE[code]}\n\n{text}\n").action_items
    assert [(task.text, list(task.owners)) for task in tasks] == [(text, [owner])]


@pytest.mark.parametrize("code", POLITE)
def test_a_pointer_asks_for_nothing(reader: Reader, code: str) -> None:
    assert not reader(code, f"{HEAD[code]}{PROSE[code]}\n\n{POLITE[code]}\n").action_items


@pytest.mark.parametrize("code", TITLES)
def test_a_title_of_ordinary_words_after_the_list_is_nobody(reader: Reader, code: str) -> None:
    people = reader(code, f"{HEAD[code]}{TITLES[code]}\n\n{PROSE[code]}\n").participants
    assert [person.name for person in people] == NAMES[code]


def test_a_linked_account_beside_a_name_stands_for_who_has_it(reader: Reader) -> None:
    people = "- Ana Vega AnaVega7_\n- Luis Roca luisroca_\n- Marta Prado mprado_\n"
    said = "Tareas:\n\n- AnaVega7_ se encarga del cartel.\n- mprado_ revisa los estatutos.\n"
    links = "".join(f".. _{who}: https://example.org/{who}\n" for who in ("AnaVega7", "luisroca", "mprado"))
    record = reader(
        "es", f"Acta de la reunión del 14 de marzo de 2022\n\nAsistentes:\n\n{people}\n{said}\n{links}"
    )
    assert [person.name for person in record.participants] == ["Ana Vega", "Luis Roca", "Marta Prado"]
    assert [list(task.owners) for task in record.action_items] == [["AnaVega7"], ["mprado"]]
