"""Items of lists that name no owner: whose they are by the items above them."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record

Reader = Callable[[str, str], Record]
Owners = Callable[[str, str], dict[str, tuple[str, ...]]]

HEADS = {
    "en": "Heron Meadow Residents\n\nMinutes of the meeting of 14 March 2019\n\nPresent: Ann Hollis, Tom Weir\n\n",
    "es": "Asociación Ribera Alta\n\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Clara Vega, Luis Roca\n\n",
    "fr": "Amicale du Pré Long\n\nCompte rendu de la réunion du 14 mars 2019\n\nPrésents : Anne Holard, Luc Vernet\n\n",
}


@pytest.fixture(scope="module")
def owners(reader: Reader) -> Owners:
    return lambda code, body: {
        item.text: item.owners for item in reader(code, HEADS[code] + body + "\n").action_items
    }


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


def test_an_item_belongs_to_who_does_all_that_stands_under_it(owners: Owners) -> None:
    body = "Action items:\n\n- Reports on the tools for May\n    - each member picks a tool\n    - tests it for a week\n"
    assert owners("en", body).get("Reports on the tools for May") == ("each member",)


def test_an_item_whose_parts_are_of_several_people_is_nobodys(owners: Owners) -> None:
    body = (
        "Action items:\n\n- Summer fair\n    - Ann Hollis to book the band\n    - Tom Weir to hire the tent\n"
    )
    assert owners("en", body).get("Summer fair", ()) == ()


SPOKEN = "3. Budget\n\n[Anne Holard] Le détail du devis pourra être transmis aux membres.\n"
ASKED = (
    "3. Budget\n\n[Anne Holard] C'est compliqué cette année, la proposition est à étudier par le bureau.\n"
)


def test_a_promise_belongs_to_who_speaks(owners: Owners) -> None:
    assert list(owners("fr", SPOKEN).values()) == [("Anne Holard",)]


def test_what_a_speaker_wants_of_others_is_not_theirs(owners: Owners) -> None:
    assert ("Anne Holard",) not in owners("fr", ASKED).values()


LAW = {
    "fr": (
        "3. Volontaires\n\nCe contrat a été créé par la loi du 4 mai 2012.\n\n",
        "Un parrain doit être désigné dans la structure.",
    ),
    "en": (
        "3. Volunteers\n\nThis was set up under the law of 2009.\n\n",
        "A register must be kept and must be updated yearly.",
    ),
    "es": (
        "3. Voluntarios\n\nEste contrato se rige por la Ley 7/1985.\n\n",
        "Un tutor debe ser designado en la entidad.",
    ),
}


@pytest.mark.parametrize(
    ("language", "before", "duty"), [(code, *text) for code, text in LAW.items()], ids=LAW
)
def test_what_a_law_demands_is_no_task(owners: Owners, language: str, before: str, duty: str) -> None:
    assert owners(language, before + duty + "\n") == {}
    assert owners(language, duty + "\n") != {}


def test_what_must_be_done_without_a_law_is_a_task(owners: Owners) -> None:
    body = "3. Volontaires\n\nNous sommes prêts.\n\nUn parrain doit être désigné dans la structure.\n"
    assert list(owners("fr", body)) == ["Un parrain doit être désigné dans la structure."]


def test_a_list_of_what_was_reported_stays_one_over_a_broken_item(owners: Owners) -> None:
    body = (
        "Actions à mener\n\n• Diffuser la lettre\n\nLa restitution s'est déroulée en deux temps :\n\n"
        "• Panorama des jardins\n\n« en images » par quartier\n\n• Résultats du concours de l'an passé\n"
    )
    assert list(owners("fr", body)) == ["Diffuser la lettre"]
