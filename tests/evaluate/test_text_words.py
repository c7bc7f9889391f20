"""What a word is, and what share of the words of two texts agrees."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.evaluate.text_words import Agreement, agreement, count_words, find_words, words

CASES = [
    ("L’élève, aujourd'hui.", ["L'élève", "aujourd'hui"]),
    ("franco‐mexicaine Marie\u2011José 2023-0379", ["franco-mexicaine", "Marie-José", "2023-0379"]),
    ("compte--rendu", ["compte", "rendu"]),
    ("2019–2020 : 18 h 30", ["2019", "2020", "18", "h", "30"]),
    ("2021¹ puis m²", ["2021", "1", "puis", "m", "2"]),
    ("le 1ᵉʳ avril", ["le", "1er", "avril"]),
    ("re\u0301union", ["réunion"]),
    ("r´eunion", ["r", "eunion"]),
    ("ABI\u00adAYAD Du\u200bpont", ["ABI", "AYAD", "Du", "pont"]),
    ("of\ufb01ce", ["of\ufb01ce"]),
    ("(cid:410)a\ufffdb", ["cid", "410", "a", "b"]),
    ("☐ oui ☒ non • ✓ X", ["oui", "non", "X"]),
    ("snake_case « mot »", ["snake", "case", "mot"]),
    ("l’ ’un -là-", ["l", "un", "là"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_are_runs_of_letters_and_digits(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(st.sampled_from("aé1'’-‐ \n.²ᵉe\u0301\u00ad"), max_size=40))
def test_each_word_stands_where_it_says_and_reads_the_same_alone(text: str) -> None:
    for word in find_words(text):
        assert words(word.span.of(text)) == [word.text]


AGREEMENTS = [
    ("le budget est voté", "le budget est voté", 4, 4, 4, 1.0),
    ("le budget est voté", "voté est budget le", 4, 4, 4, 1.0),
    ("le budget est voté", "le budget est vote", 3, 4, 4, 0.75),
    ("le budget est voté", "le budget", 2, 4, 2, 4 / 6),
    ("le budget", "le budget le budget", 2, 2, 4, 4 / 6),
    ("le le le", "le", 1, 3, 1, 0.5),
    ("le budget", "", 0, 2, 0, 0.0),
    ("", "le budget", 0, 0, 2, 0.0),
    ("", "", 0, 0, 0, 1.0),
]


@pytest.mark.parametrize(("truth", "read", "shared", "wanted", "had", "accuracy"), AGREEMENTS)
def test_accuracy_is_twice_the_shared_words_over_all_words(
    truth: str, read: str, shared: int, wanted: int, had: int, accuracy: float
) -> None:
    found = agreement(count_words([truth]), count_words([read]))

    assert found == Agreement(shared, wanted, had)
    assert found.accuracy == pytest.approx(accuracy)


COUNTS = st.dictionaries(st.sampled_from("abcde"), st.integers(1, 4)).map(Counter)


@given(COUNTS, COUNTS, st.sampled_from("abcdexyz"))
def test_a_word_too_many_never_helps_unless_it_was_missing(
    truth: Counter[str], read: Counter[str], word: str
) -> None:
    before, after = agreement(truth, read), agreement(truth, read + Counter([word]))

    if truth[word] > read[word]:
        assert after.accuracy > before.accuracy
    else:
        assert after.accuracy <= before.accuracy
        assert after.accuracy < 1


def test_no_word_runs_from_one_text_into_the_next() -> None:
    assert count_words(["compte-", "rendu"]) == Counter(["compte", "rendu"])
