"""Where given words stand one after another in a text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from minutes.text import find_words

WORD = st.sampled_from(["ab", "a", "b", "é", "b-a"])
TEXT = st.lists(st.sampled_from(["ab", "a", "b", "é", "-", " ", "  ", "_", ",", "\xa0"]), max_size=14).map(
    "".join
)


@given(text=TEXT, words=st.lists(WORD, min_size=1, max_size=3))
def test_words_are_found_where_a_pattern_of_them_is(text: str, words: list[str]) -> None:
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)")
    assert [tuple(span) for span in find_words(text, words)] == [m.span() for m in pattern.finditer(text)]
