"""Items of lists that name no owner: whose they are by the items above them."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Owners = Callable[[str, str], dict[str, tuple[str, ...]]]

HEADS = {
    "en": "Heron Meadow Residents\n\nMinutes of the meeting of 14 March 2019\n\nPresent: Ann Hollis, Tom Weir\n\n",
    "es": "Asociación Ribera Alta\n\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Clara Vega, Luis Roca\n\n",
    "fr": "Amicale du Pré Long\n\nCompte rendu de la réunion du 14 mars 2019\n\nPrésents : Anne Holard, Luc Vernet\n\n",
}


@pytest.fixture(scope="module")
def owners() -> Owners:
    """The owners of each task of minutes in a language whose body is the given text, without a statistical model."""

    def read(language: str, body: str) -> dict[str, tuple[str, ...]]:
        pipeline = Pipeline(Settings(language=language, model="none"))
        record: Record = pipeline.extract((HEADS[language] + body + "\n").encode(), name="x.txt")
        return {item.text: item.owners for item in record.action_items}

    return read


OVER = {
    "a body in French": (
        "fr",
        "Plan d'action\n\n- Commission Fêtes\n  - Réserver la salle du Pré\n- Divers\n",
        ("Réserver la salle du Pré", ("Commission Fêtes",)),
    ),
    "a working group by its initials": (
        "es",
        "1. Grupos\n\n- GT Huerto\n  - Añadir un plano al cuaderno de la huerta\n",
        ("Añadir un plano al cuaderno de la huerta", ("GT Huerto",)),
    ),
    "people in a plan": (
        "en",
        "Action plan\n\n- Ann Hollis:\n  - Order the benches\n  - Print the posters\n",
        ("Order the benches", ("Ann Hollis",)),
    ),
    "a topic is nobody": (
        "fr",
        "Plan d'action\n\n- Salle du Pré\n  - Réserver la salle pour le bal\n",
        ("Réserver la salle pour le bal", ()),
    ),
    "an event is nobody": (
        "fr",
        "Plan d'action\n\n- Conseil du 3 mai\n  - Préparer le bilan de la saison\n",
        ("Préparer le bilan de la saison", ()),
    ),
}


@pytest.mark.parametrize(("language", "body", "task"), OVER.values(), ids=OVER)
def test_a_task_belongs_to_who_alone_stands_one_level_up(
    owners: Owners, language: str, body: str, task: tuple[str, tuple[str, ...]]
) -> None:
    assert owners(language, body).get(task[0]) == task[1]


def test_an_item_that_begins_with_its_verb_goes_on_with_the_owner_before(owners: Owners) -> None:
    body = "Action items:\n\n- each member picks a tool\n- tests it for a week\n- reports back in May\n"
    assert list(owners("en", body).values()) == [("each member",)] * 3


def test_an_item_that_begins_with_a_handle_does_not_go_on(owners: Owners) -> None:
    body = "Action items:\n\n- Ann Hollis orders the benches\n- weir_tom paints the gate\n"
    assert owners("en", body).get("weir_tom paints the gate") != ("Ann Hollis",)
