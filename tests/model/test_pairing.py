"""Which item of one version is which of another: identifiers, words, spellings, places in the list."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.model.pairing import How, pair_items

A, B, C = "decision-aaaaaaaaaaaa", "decision-bbbbbbbbbbbb", "decision-cccccccccccc"


def decision(text: str, identifier: str = A, **fields: Any) -> dict[str, Any]:
    return {"id": identifier, "text": text, "number": None, "title": None, "outcome": "adopted", **fields}


def pairs(kind: str, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[tuple[int, int, How]]:
    return [(pair.old, pair.new, pair.how) for pair in pair_items(kind, old, new)]


def test_a_repeated_item_that_goes_is_not_taken_for_the_next_of_its_kind() -> None:
    old = [decision("Approuvé.", A, title="Budget"), decision("Approuvé.", f"{A}-2", title="Voirie")]
    new = [decision("Approuvé.", A, title="Voirie")]

    assert pairs("decisions", old, new) == [(1, 0, How.CONTENT)]


def test_of_repeated_items_those_are_one_that_are_alike_in_the_rest() -> None:
    old = [decision("Approuvé.", A, title="Budget"), decision("Approuvé.", f"{A}-2", title="Voirie rurale")]
    new = [decision("Approuvé.", A, title="Voirie"), decision("Approuvé.", f"{A}-2", title="Le budget")]

    assert pairs("decisions", old, new) == [(1, 0, How.ID), (0, 1, How.ID)]


def test_an_identifier_outlives_other_words() -> None:
    old, new = [decision("Le point est reporté")], [decision("Refusé par le bureau")]
    assert pairs("decisions", old, new) == [(0, 0, How.ID)]


CORRECTED = [
    ("participants", {"name": "Rémy Castagnou"}, {"name": "Rémi Castagnou"}),
    ("participants", {"name": "Odile Vasseur"}, {"name": "O. Vasseur"}),
    ("participants", {"name": "Vasseur"}, {"name": "Odile Vasseur"}),
    (
        "action_items",
        {"text": "Maud enverra le devis du toit"},
        {"text": "Maud enverra les devis du toit"},
    ),
    (
        "action_items",
        {"text": "le gérant adressera le calendrier à tous"},
        {"text": "Livraisons d'été et retours de caisses : le gérant adressera le calendrier à tous"},
    ),
    ("decisions", {"text": "Le conseil ap- prouve"}, {"text": "Le conseil approuve"}),
    ("laureates", {"recipients": ["Yann Le Drean"]}, {"recipients": ["Yann Le Dréan"]}),
    ("laureates", {"recipients": ["Sana Khelladi"]}, {"recipients": ["Sana Kheladi"]}),
]


@pytest.mark.parametrize(("kind", "old", "new"), CORRECTED)
def test_a_corrected_item_is_the_same(kind: str, old: dict[str, Any], new: dict[str, Any]) -> None:
    assert pairs(kind, [{"id": "x-1", **old}], [{"id": "x-2", **new}]) == [(0, 0, How.LIKENESS)]


OTHERS = [
    ("participants", {"name": "Odile Vasseur"}, {"name": "Luc Vasseur"}),
    ("action_items", {"text": "Maud enverra le devis du toit"}, {"text": "Luc relance la mairie"}),
    ("laureates", {"recipients": ["Yann Le Dréan"]}, {"recipients": ["Sana Khelladi"]}),
]


@pytest.mark.parametrize(("kind", "old", "new"), OTHERS)
def test_another_item_is_another(kind: str, old: dict[str, Any], new: dict[str, Any]) -> None:
    assert pairs(kind, [{"id": "x-1", **old}], [{"id": "x-2", **new}]) == []


def test_a_formula_that_every_decision_has_makes_no_two_of_them_one() -> None:
    frame = "Moved by Ellery, seconded by Quiroga, to {}. Ayes: Ellery, Quiroga. Nays: none."
    kept = [
        frame.format(what)
        for what in ("adopt the plan", "hear Mr Tate", "fund a library", "pay the bills", "rise")
    ]
    old, new = (
        [decision(text, f"decision-{n:012x}") for n, text in enumerate([*kept, last])]
        for last in (frame.format("table an impact fee"), frame.format("buy two utility carts"))
    )
    new[-1]["id"] = C

    assert [pair[:2] for pair in pairs("decisions", old, new)] == [(n, n) for n in range(len(kept))]


def test_the_only_decision_of_a_point_of_the_agenda_is_the_same_in_any_words() -> None:
    old = [decision("Le devis Mouret est retenu", A, number="4", title="Toiture")]
    new = [decision("Ajourné faute de chiffres", B, number="4", title="Toiture")]
    assert pairs("decisions", old, new) == [(0, 0, How.PLACE)]

    second = decision("Luc assiste aux travaux", C, number="4", title="Toiture")
    assert pairs("decisions", old, [*new, second]) == []


WORDS = st.lists(
    st.sampled_from(["le", "conseil", "vote", "budget", "voirie", "toit", "école", "devis", "club"]),
    max_size=6,
)
DECISIONS = st.lists(
    st.tuples(WORDS, st.sampled_from([None, "1", "2"]), st.sampled_from([A, B, C])), max_size=5
)


@given(DECISIONS, DECISIONS)
def test_it_is_the_same_both_ways_round(one: Any, other: Any) -> None:
    old, new = ([decision(" ".join(w), i, number=n) for w, n, i in side] for side in (one, other))

    there, back = pair_items("decisions", old, new), pair_items("decisions", new, old)

    assert {(pair.old, pair.new) for pair in there} == {(pair.new, pair.old) for pair in back}
    assert len({pair.old for pair in there}) == len({pair.new for pair in there}) == len(there)


@given(DECISIONS, st.randoms())
def test_the_order_of_items_is_no_matter(side: Any, random: Any) -> None:
    old = [decision(" ".join(w), i, number=n) for w, n, i in side]
    new = random.sample(old, len(old))

    found = pair_items("decisions", old, new)

    assert len(found) == len(old)
    assert all(old[pair.old] == new[pair.new] for pair in found)
