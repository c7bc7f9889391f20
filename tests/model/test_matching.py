"""Which entry is which: names, texts, owners, laureates, pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.model.matching import (
    likeness,
    lone_words,
    pair,
    same_body,
    same_laureate,
    same_owner,
    same_person,
    same_text,
)

PEOPLE = [
    ("Odile Vasseur", "Odile Vasseur", "same"),
    ("Mme Odile VASSEUR", "odile vasseur", "honorific and case"),
    ("VASSEUR Odile", "Odile Vasseur", "order"),
    ("Élodie Frémont", "Elodie Fremont", "accents"),
    ("Cœurderoy Luc", "Luc Coeurderoy", "ligature"),
    ("Jean-Paul Brisson", "Jean Paul Brisson", "hyphen"),
    ("Jeanpaul Brisson", "Jean-Paul Brisson", "written as one word"),
    ("O. Vasseur", "Odile Vasseur", "initial"),
    ("Odile M. Vasseur", "Odile Marie Vasseur", "initial in the middle"),
    ("Odile Vasseur", "Odile Marie Vasseur-Tissot", "part of a longer name"),
]
STRANGERS = [
    ("Odile Vasseur", "Odile Tissot", "another surname"),
    ("P. Vasseur", "Odile Vasseur", "another initial"),
    ("Vasseur", "Odile Vasseur", "a surname that is not known to be unique"),
    ("O. V.", "Odile Vasseur", "initials only"),
    ("", "Odile Vasseur", "nobody"),
    ("", "", "nobody at all"),
]


@pytest.mark.parametrize(("one", "other", "why"), PEOPLE)
def test_one_person_in_two_spellings(one: str, other: str, why: str) -> None:
    assert same_person(one, other) > 0, why
    assert same_person(other, one) > 0, why


@pytest.mark.parametrize(("one", "other", "why"), STRANGERS)
def test_two_people(one: str, other: str, why: str) -> None:
    assert same_person(one, other) == 0, why
    assert same_person(other, one) == 0, why


def test_a_surname_stands_for_its_only_bearer() -> None:
    names = ["Odile Vasseur", "Marc Vasseur", "Luc Tissot"]

    assert same_person("M. Tissot", "Luc Tissot", lone_words(names)) > 0
    assert same_person("M. Vasseur", "Marc Vasseur", lone_words(names)) == 0


def test_the_same_name_is_more_alike_than_an_abbreviation_than_a_surname() -> None:
    lone = lone_words(["Luc Tissot"])
    likenesses = [same_person(name, "Luc Tissot", lone) for name in ("Tissot Luc", "L. Tissot", "Tissot")]

    assert likenesses == sorted(set(likenesses), reverse=True)


TEXTS = [
    ("Le conseil approuve le budget.", "LE CONSEIL APPROUVE LE BUDGET", 1.0),
    ("alpha beta gamma delta", "alpha beta epsilon zeta", 0.5),
    ("alpha beta gamma delta", "alpha epsilon zeta eta", 0.0),
    ("a a b", "a b b", 2 / 3),
    ("", "alpha", 0.0),
    ("...", "...", 0.0),
    # Six words that all stand in a text four times as long, or longer than that; five words that do.
    ("a b c d e f", "a b c d e f " + "z " * 18, 0.5),
    ("a b c d e f", "a b c d e f " + "z " * 19, 0.0),
    ("a b c d e", "a b c d e " + "z " * 15, 0.0),
    # Five of six words are four fifths, four are not.
    ("a b c d e y", "a b c d e " + "z " * 16, 0.5),
    ("a b c d x y", "a b c d " + "z " * 16, 0.0),
]


@pytest.mark.parametrize(("one", "other", "alike"), TEXTS)
def test_texts_are_as_alike_as_their_bags_of_words(one: str, other: str, alike: float) -> None:
    assert same_text(one, other) == pytest.approx(alike)


@given(st.text(alphabet="ab cé-,", max_size=30), st.text(alphabet="ab cé-,", max_size=30))
def test_likeness_of_texts_has_no_direction_and_stays_in_bounds(one: str, other: str) -> None:
    assert same_text(one, other) == same_text(other, one)
    assert same_text(one, other) == 0 or 0.5 <= same_text(one, other) <= 1


@given(st.text(alphabet="ab cé.", max_size=20), st.text(alphabet="ab cé.", max_size=20))
def test_likeness_of_people_has_no_direction(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Conseil municipal de Valbrune", "conseil municipal", True),
        ("la Régie des eaux", "Régie d'eaux", True),
        ("Comité des fêtes", "Comité de quartier", False),
        ("de la", "la", True),
        ("", "Comité", False),
    ],
)
def test_bodies_share_the_words_of_the_shorter(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same
    assert same_body(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mme Vasseur", "Odile Vasseur", True),
        ("Odile", "Odile Vasseur", True),
        ("OV", "Odile Vasseur", True),
        ("le bureau", "Bureau", True),
        ("Luc", "Odile Vasseur", False),
        ("", "Odile Vasseur", False),
        ("", "", False),
    ],
)
def test_owners_may_be_written_short(one: str, other: str, same: bool) -> None:
    assert same_owner(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (["Atelier Bleu"], ["atelier bleu"], 1.0),
        (["Atelier Bleu", "Odile Vasseur"], ["Vasseur Odile"], 0.5),
        (["Atelier Bleu", "Odile Vasseur", "Lycée Curie"], ["Odile Vasseur"], 0.0),
        (["Atelier Bleu", "Atelier Bleu"], ["Atelier Bleu", "Lycée Curie"], 0.5),
        ([], ["Odile Vasseur"], 0.0),
        ([], [], 0.0),
    ],
)
def test_laureates_share_half_of_the_larger_party(one: list[str], other: list[str], share: float) -> None:
    assert same_laureate(one, other) == share


def test_pairs_are_made_from_the_most_alike_on() -> None:
    gold = [{"text": "alpha beta gamma delta"}, {"text": "alpha beta gamma epsilon"}]
    found = [{"text": "alpha beta gamma epsilon"}]

    assert pair(gold, found, likeness("decisions", gold)) == {1: 0}


def test_an_entry_that_counts_is_paired_before_an_optional_one() -> None:
    gold = [{"text": "alpha beta", "optional": True}, {"text": "alpha beta"}]

    assert pair(gold, [{"text": "alpha beta"}], likeness("decisions", gold)) == {1: 0}


TEXT = st.lists(st.sampled_from("abcdef"), max_size=4).map(" ".join)
ENTRIES = st.lists(st.fixed_dictionaries({"text": TEXT, "optional": st.booleans()}), max_size=6)


@given(ENTRIES, ENTRIES)
def test_pairs_are_one_to_one_and_leave_no_likeness_between_the_unpaired(gold: list, found: list) -> None:
    alike = likeness("decisions", gold)
    pairs = pair(gold, found, alike)

    assert len(set(pairs.values())) == len(pairs)
    assert all(alike(gold[i], found[j]) > 0 for i, j in pairs.items())
    left = [
        (g, f)
        for i, g in enumerate(gold)
        if i not in pairs
        for j, f in enumerate(found)
        if j not in pairs.values()
    ]
    assert all(alike(g, f) == 0 for g, f in left)
