"""Winners told by a pronoun or in the future, and lists of attendance whose items stand under their body."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Read = Callable[[str, str], Record]

HEADS = {
    "en": "Heron Meadow Society\n\nMinutes of the meeting of 14 March 2019\n\nPresent: Ann Hollis, Tom Weir\n\n",
    "es": "Sociedad Ribera Alta\n\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Clara Vega, Luis Roca\n\n",
    "fr": "Amicale du Pré Long\n\nCompte rendu de la réunion du 14 mars 2019\n\nPrésents : Anne Holard, Luc Vernet\n\n",
}


@pytest.fixture(scope="module")
def read(reader: Read) -> Read:
    return lambda code, body: reader(code, HEADS[code] + body)


WON = {
    "a pronoun": ("en", "Ann Hollis gave a talk in May. She won the Silver Reed Prize.\n", ["Ann Hollis"]),
    "a future verb": (
        "fr",
        "La médaille de la ville sera remise à Mme Claire Roy le 8 mai.\n",
        ["Claire Roy"],
    ),
    "who has won it": ("es", "El premio Junco de Plata lo ha ganado Clara Vega.\n", ["Clara Vega"]),
    "a roll call": ("fr", "Vote nominal sur le prix Junco : Roy oui, Vasseur non.\n", []),
}


@pytest.mark.parametrize(("language", "body", "winners"), WON.values(), ids=WON)
def test_winners_are_told_in_sentences(read: Read, language: str, body: str, winners: list[str]) -> None:
    record = read(language, "4. Divers\n\n" + body)
    assert [name for one in record.laureates for name in one.recipients] == winners


def test_people_in_a_nested_list_are_of_the_body_over_them() -> None:
    text = (
        "Amicale du Pré Long\n\nCompte rendu de la réunion du 14 mars 2019\n\nPrésents :\n\n"
        "- Mairie de Valserre\n    - Anne Holard\n    - Luc Vernet\n- Syndicat des Eaux\n    - Paul Riouet\n"
    )
    record = Pipeline(Settings(language="fr", model="none")).extract(text.encode(), name="x.txt")
    assert {one.name: one.organization for one in record.participants} == {
        "Anne Holard": "Mairie de Valserre",
        "Luc Vernet": "Mairie de Valserre",
        "Paul Riouet": "Syndicat des Eaux",
    }
