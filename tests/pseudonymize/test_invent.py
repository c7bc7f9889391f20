"""Invented words and numbers follow from the key and from what they stand for, and from nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.pseudonymize import Inventor
from minutes.pseudonymize.invent import fold
from minutes.settings import Pseudonyms

ONE = Inventor(Pseudonyms(b"one secret of more than thirty-two bytes"))
OTHER = Inventor(Pseudonyms(b"another secret of more than thirty-two bytes"))
WORDS = st.text(st.characters(categories=("Lu", "Ll")), min_size=2, max_size=12)


@given(WORDS)
def test_a_word_keeps_its_pseudonym_in_every_case(word: str) -> None:
    made = ONE.styled(word)
    assert re.fullmatch(r"[A-Za-z]{6,}", made)
    if fold(word.upper()) == fold(word):
        assert ONE.styled(word.upper()).lower() == made.lower()
    assert Inventor(Pseudonyms(b"one secret of more than thirty-two bytes")).styled(word) == made


@given(st.text(st.characters(categories=("Lu",), max_codepoint=0x17F), min_size=3, max_size=12))
def test_an_initial_is_that_of_the_pseudonym(word: str) -> None:
    assert ONE.initial(word[0]) == ONE.styled(word)[0]


def test_another_key_gives_other_words() -> None:
    words = [f"name{number}" for number in range(200)]
    assert sum(ONE.word(word) == OTHER.word(word) for word in words) == 0


@pytest.mark.parametrize(
    ("number", "shape"),
    [
        ("01 42 68 53 00", r"01 99 00 \d\d \d\d"),
        ("06.12.34.56.78", r"06\.39\.98\.\d\d\.\d\d"),
        ("+33 6 12 34 56 78", r"\+33 6 39 98 \d\d \d\d"),
        ("+33 (0)1 42 68 53 00", r"\+33 1 99 00 \d\d \d\d"),
        ("(202) 741-0199", r"\(202\) 555-01\d\d"),
        ("01632 741123", r"01632 960\d{3}"),
        ("+44 7700 123456", r"\+44 7700 900\d{3}"),
        ("612 345 678", r"000 \d{3} \d{3}"),
    ],
)
def test_phones_become_numbers_that_are_nobodys(number: str, shape: str) -> None:
    assert re.fullmatch(shape, ONE.phone(number))
    assert ONE.phone(number) != number
