"""Who signs the minutes at their end took part."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

BODIES = {
    "en": "Elm Board\n\nMinutes of 14 March 2019\n\nPresent: Ann Dale (President), Tom Reed\nMr Ivor Penn had given his proxy to the President.\n\n1. Budget\n\nThe budget was agreed by all.\n\n",
    "fr": "Club des Ormes\n\nCompte rendu du 14 mars 2019\n\nPrésents : Anne Roy (présidente), Paul Roux\nM. Yves Pennec a donné pouvoir à la présidente.\n\n1. Budget\n\nLe budget est adopté par tous.\n\n",
    "es": "Club de los Olmos\n\nActa del 14 de marzo de 2019\n\nAsistentes: Clara Vega (Presidenta), Luis Roca.\n\nD. Iván Peral delega su voto en la Presidenta.\n\n1. Presupuesto\n\nSe aprueba el presupuesto por todos.\n\n",
}
SIGNED = [
    ("en", "Respectfully submitted,\n\nMary Cole\nSecretary\n", "Mary Cole", "Secretary"),
    ("en", "Signed: Mary Cole, Secretary\n", "Mary Cole", "Secretary"),
    ("fr", "La secrétaire de séance,\n\nMarie Colin\n", "Marie Colin", "secrétaire de séance"),
    ("es", "La Secretaria\n\nFdo.: María Cano\n", "María Cano", "Secretaria"),
]


@pytest.mark.parametrize(("language", "end", "name", "role"), SIGNED)
def test_who_signs_with_a_function_took_part(language: str, end: str, name: str, role: str) -> None:
    pipeline = Pipeline(Settings(language=language, model="none"))
    people = {
        p.name: p for p in pipeline.extract((BODIES[language] + end).encode(), name="x.txt").participants
    }
    assert people[name].role == role
    assert people[name].status == "present"
    assert len(people) == 4


@pytest.mark.parametrize(
    ("language", "giver", "holder"),
    [("en", "Ivor Penn", "Ann Dale"), ("fr", "Yves Pennec", "Anne Roy"), ("es", "Iván Peral", "Clara Vega")],
)
def test_a_proxy_given_to_an_office_names_its_bearer(language: str, giver: str, holder: str) -> None:
    pipeline = Pipeline(Settings(language=language, model="none"))
    people = {p.name: p for p in pipeline.extract(BODIES[language].encode(), name="x.txt").participants}
    assert (people[giver].status, people[giver].represented_by) == ("represented", holder)
