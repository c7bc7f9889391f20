"""The measure of garbled text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.letters import garble_score

SOUND = [
    "",
    " \n\t",
    "La séance est levée à 20h30 ; l’œuvre de M. Dvořák coûte 10 000 €.",
    "https://exemple.org/d/1VFaaE5HaDIdm4cIdJT/x2y4zz12ab et a.b12cd@exemple.org",
    "Łódź, Ștefan, Đorđe, Москва, Ελλάδα, N’Guyễn, Festschrift",
    "5 m², 3 µm, rfc2119, mp3, A4, B2B, covid19",
    "commit 50a4ef3f01cfd6701595cd4dd",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_scores_nothing(text):
    assert garble_score(text) == 0


GARBLED = [
    pytest.param("\ufffd\ufffd\ufffd", 1.0, id="replacement characters"),
    pytest.param("d\ufffdcision adoptée", 8 / 15, id="the whole word counts"),
    pytest.param("\uf061\uf062 bon", 2 / 5, id="private glyphs"),
    pytest.param("(cid:12)(cid:7) bon", 15 / 18, id="glyph numbers"),
    pytest.param("ƌƵĞ ƉƌŝƐƐĞ", 1.0, id="a shifted font encoding"),
    pytest.param("prоcès verbal", 6 / 12, id="a Cyrillic letter in a Latin word"),
    pytest.param("l’asse55blée ici", 12 / 15, id="digits between letters"),
    pytest.param("qsdfghjkl ici", 9 / 12, id="no vowels"),
]


@pytest.mark.parametrize(("text", "score"), GARBLED)
def test_garbled_words_count_with_their_length(text, score):
    assert garble_score(text) == pytest.approx(score)


# The first text of a kind loads its dictionary, and takes longer than the others.
@settings(deadline=None)
@given(st.text(max_size=60))
def test_the_score_lies_between_nothing_and_one(text):
    assert 0 <= garble_score(text) <= 1


@settings(deadline=None)
@given(st.lists(st.sampled_from(["réunion", "budget", "2024"]), min_size=1, max_size=8), st.integers(1, 8))
def test_more_garbled_words_score_higher(words, count):
    text = " ".join(words)
    scores = [garble_score(text + " d\ufffdcision" * n) for n in range(count + 1)]
    assert scores == sorted(scores)
    assert scores[0] == 0 < scores[1]
