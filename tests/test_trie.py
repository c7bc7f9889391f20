"""Words as a tree of letters: the same matches as the words one after the other."""

import re

from hypothesis import given
from hypothesis import strategies as st

from minutes.packs.grammar import alternation
from minutes.packs.trie import any_of

FLAGS = re.VERBOSE | re.IGNORECASE
LETTERS = st.text("abÉé'. -x", min_size=1, max_size=5).map(str.strip).filter(bool)


@given(words=st.lists(LETTERS, min_size=1, max_size=8), text=st.text("abABÉéEe'’. -xX\u00a0", max_size=12))
def test_a_tree_matches_what_a_list_matches(words: list[str], text: str) -> None:
    tree, plain = re.compile(any_of(words), FLAGS), re.compile(alternation(words), FLAGS)
    assert [m.span() for m in tree.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(words=st.lists(LETTERS, min_size=1, max_size=8), tail=st.text("ab.x", max_size=3))
def test_a_tree_gives_way_to_what_comes_after_it(words: list[str], tail: str) -> None:
    text = max(words, key=len) + tail
    end = re.escape(text[-1]) + "$"
    tree, plain = re.compile(any_of(words) + end, FLAGS), re.compile(alternation(words) + end, FLAGS)
    assert bool(tree.match(text)) == bool(plain.match(text))


def test_capitals_may_lack_their_accents() -> None:
    assert re.fullmatch(any_of(["présents", "excusés"]), "PRESENTS", FLAGS)
    assert re.fullmatch(any_of(["présents", "excusés"]), "Excusés", FLAGS)
    assert not re.fullmatch(any_of(["présents", "excusés"]), "presents", FLAGS)
