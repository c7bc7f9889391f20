"""Spanish decisions in loose wordings: telegraphic, with assent at the end, in the first person, impersonal."""

from collections.abc import Callable
from functools import cache

import pytest

from minutes.model.record import Decision
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Read = Callable[[str], list[Decision]]

HEAD = "Club Deportivo Alameda\n\nActa de la reunión del 14 de marzo de 2019\n\n1. Asuntos varios\n\n"

DECIDED = {
    "a participle that agrees": ("Prórroga de diez días concedida al contratista.", "adopted"),
    "a participle after a comma": ("Legado de doña Inés, aceptado con cargas.", "adopted"),
    "a participle first": ("Denegado el permiso para la carpa.", "rejected"),
    "a label and a participle": ("Bono de diez baños: aprobado en junta.", "adopted"),
    "assent at the end": ("Feria del libro en carpa grande, todos de acuerdo.", "adopted"),
    "assent told after": ("La fiesta no se repite, así lo acordó la asamblea.", "adopted"),
    "a score at the end": ("Se cambia de banco, 6-1.", "adopted"),
    "a body and its act": ("La sección sindical secunda el paro del jueves.", "adopted"),
    "a body that declines": ("La directiva no renueva el contrato de limpieza.", "rejected"),
    "what we do": ("Congelamos las altas hasta enero.", "adopted"),
    "what we do not": ("Al final no montamos caseta.", "adopted"),
    "what we put off": ("Dejamos lo de la pintura para la próxima junta.", "deferred"),
    "an impersonal act": ("Se suprime la partida de jardinería.", "adopted"),
    "a thing that changes": ("El ciclo de cine se retrasa a primavera.", "adopted"),
    "a motion that prospers": ("La moción sobre el ruido prospera con el voto de la alcaldesa.", "adopted"),
    "a motion that falls": ("La enmienda de la oposición decae por falta de apoyos.", "rejected"),
    "an office taken up": ("Tomás Lera, nuevo tesorero por aclamación.", "adopted"),
}

TOLD = (
    "Las ayudas concedidas suman 30.000 euros.",
    "El plan, aprobado por la Diputación, prevé dos fases.",
    "Fianza entregada al propietario con recibo.",
    "El juvenil perdió en casa, 0-2.",
    "Los padres, en general, contentos.",
    "El año pasado cancelamos el viaje.",
    "Cerramos la sesión a las diez.",
    "Se reanuda la sesión a las doce.",
    "El contrato se prorroga tácitamente cada año.",
    "Cuando llueve, se cancela el partido.",
    "La propuesta sale de una reunión con vecinos.",
    "La Comisión Europea adoptó la norma.",
    "El jurado premió el año pasado un cuento.",
    "Licencia concedida por el Ayuntamiento, número 214.",
    "En la última asamblea la lista azul ganó por 12 votos.",
)


@pytest.fixture(scope="session")
def read() -> Read:
    """The decisions of Spanish minutes whose body is the given text."""
    pipeline = Pipeline(Settings(language="es", model="none"))

    @cache
    def decisions(body: str) -> list[Decision]:
        return list(pipeline.extract((HEAD + body + "\n").encode(), name="x.txt").decisions)

    return decisions


@pytest.mark.parametrize("case", DECIDED)
def test_a_decision_in_loose_words_is_found(case: str, read: Read) -> None:
    """It is found once, with its outcome and its own words."""
    text, outcome = DECIDED[case]

    assert [(d.text, d.outcome) for d in read(text)] == [(text, outcome)]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_only_told_is_no_decision(text: str, read: Read) -> None:
    """Reports, habits and what others decided look alike."""
    assert read(text) == []


def test_the_words_of_the_ballot_are_counted(read: Read) -> None:
    """``33 sí, 4 no`` are votes for and against."""
    (decision,) = read("La delegación secunda el paro: 33 sí, 4 no.")

    assert decision.votes is not None
    assert (decision.votes.for_, decision.votes.against) == (33, 4)
