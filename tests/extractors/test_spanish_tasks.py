"""Spanish minutes: what is a task and what only looks like one, whose it is, and by when."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Read = Callable[[str], Record]

HEAD = (
    "Asociación de Vecinos Ribera Alta\n\nActa de la reunión del 14 de marzo de 2019\n\n"
    "Asistentes: Clara Vega Roca, Luis Roca Gil, Marta del Pozo\n\n1. Obras\n\n"
)


@pytest.fixture(scope="module")
def read() -> Read:
    """The record of Spanish minutes with the given text, without a statistical model."""
    pipeline = Pipeline(Settings(language="es", model="none"))
    return lambda text: pipeline.extract((HEAD + text + "\n").encode(), name="x.txt")


NO_TASKS = {
    "a duty of always": "La Asociación debe velar por que el presupuesto sea adecuado.",
    "what would be done in a case": "Entiéndase que en este caso se solicitará la opinión de los socios.",
    "how it is always done": "El trabajo siempre se repartirá en equipo según la disponibilidad.",
    "what others were told": "La Sra. Vega cuenta lo que habló con la gerente, que le aseguró que en octubre se enviará otra carta.",
    "news from the paper": "La concejalía va a cerrar la biblioteca por las tardes, según el periódico.",
    "where they work with others": "Vecinos Sur está trabajando en equipo con Vecinos Norte.",
    "the matters of another meeting": "En esta Asamblea se presentará la memoria del año.",
    "ideas": "2. Lluvia de ideas\n\n- Crear un grupo de lectura\n- Hacer la sede más acogedora",
    "a rule for the future": "En el futuro todas las actas se publicarán en la web.",
}


@pytest.mark.parametrize("text", NO_TASKS.values(), ids=NO_TASKS)
def test_what_only_looks_like_a_task_is_none(read: Read, text: str) -> None:
    assert read(text).action_items == ()


TASKS = {
    "each their own, with commas": (
        "Clara y Luis terminarán el cartel, Marta pintará la valla.",
        [
            ("Clara y Luis terminarán el cartel", ("Clara", "Luis"), None),
            ("Marta pintará la valla.", ("Marta",), None),
        ],
    ),
    "each their own, with a word": (
        "Clara hablará con el club y Luis hará el borrador.",
        [("Clara hablará con el club", ("Clara",), None), ("Luis hará el borrador.", ("Luis",), None)],
    ),
    "one person with two": (
        "Clara hablará con el club y hará el borrador.",
        [("Clara hablará con el club y hará el borrador.", ("Clara",), None)],
    ),
    "the date of a past event": (
        "Marta enviará las fotos de la visita que hizo el 6 de marzo.",
        [("Marta enviará las fotos de la visita que hizo el 6 de marzo.", ("Marta",), None)],
    ),
    "the date of another event": (
        "Clara Vega pedirá el salón para la entrega, que tendrá lugar el 13 de abril.",
        [
            (
                "Clara Vega pedirá el salón para la entrega, que tendrá lugar el 13 de abril.",
                ("Clara Vega",),
                None,
            )
        ],
    ),
    "the date of a thing beside the day": (
        "Luis hablará con el cliente sobre la parada del 23 de abril (lunes 20).",
        [
            (
                "Luis hablará con el cliente sobre la parada del 23 de abril (lunes 20).",
                ("Luis",),
                "2019-03-20",
            )
        ],
    ),
    "this very morning": (
        "El señor Roca pasará el aviso al electricista esta misma mañana.",
        [("El señor Roca pasará el aviso al electricista esta misma mañana.", ("Roca",), "2019-03-14")],
    ),
    "the end of a month": (
        "Marta corregirá los avisos a fin de abril.",
        [("Marta corregirá los avisos a fin de abril.", ("Marta",), "2019-04")],
    ),
    "the number of a post": (
        "Marta del Pozo se ofrece para 3.",
        [("Marta del Pozo se ofrece para 3.", ("Marta del Pozo",), None)],
    ),
    "given to somebody named behind": (
        "- Conclusión: hay que cambiar la puerta.\n- Se le asigna la tarea a Luis.",
        [
            ("Conclusión: hay que cambiar la puerta.", (), None),
            ("Se le asigna la tarea a Luis.", ("Luis",), None),
        ],
    ),
    "volunteers behind the verb": (
        "Se apuntan Clara Vega y Luis Roca para organizarla.",
        [("Se apuntan Clara Vega y Luis Roca para organizarla.", ("Clara Vega", "Luis Roca"), None)],
    ),
    "within parentheses": (
        "Hay dos bajas (por traslado. Charo Vega llamará a la familia), y tres por impago.",
        [("Charo Vega llamará a la familia", ("Charo Vega",), None)],
    ),
    "ready by": (
        "El Tesorero tendrá preparado el avance de cuentas para el 3 de mayo.",
        [
            (
                "El Tesorero tendrá preparado el avance de cuentas para el 3 de mayo.",
                ("El Tesorero",),
                "2019-05-03",
            )
        ],
    ),
    "what leans on the sentence before": (
        "Los correos acaban a menudo en la carpeta de basura. Se buscarán soluciones para este problema.",
        [
            (
                "Los correos acaban a menudo en la carpeta de basura. Se buscarán soluciones para este problema.",
                (),
                None,
            )
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TASKS.values(), ids=TASKS)
def test_a_task_has_its_own_words_owner_and_day(
    read: Read, text: str, expected: list[tuple[str, tuple[str, ...], str | None]]
) -> None:
    assert [(a.text, a.owners, a.due) for a in read(text).action_items] == expected


def test_a_deadline_in_words_under_a_label_is_kept(read: Read) -> None:
    items = read(
        "- Planes de acción: Luis buscará otra sala.\n- Plazo: antes de la entrega de la siguiente fase."
    )
    assert [(a.due, a.due_text) for a in items.action_items] == [
        (None, "antes de la entrega de la siguiente fase")
    ]


def test_a_rule_for_the_future_is_a_decision(read: Read) -> None:
    record = read("En el futuro todas las actas se publicarán en la web.")
    assert [d.outcome for d in record.decisions] == ["adopted"]
