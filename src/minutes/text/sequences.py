"""Where given words stand one after another in a text, whatever blanks part them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes.text.span import Span


def find_words(text: str, words: Sequence[str]) -> Iterator[Span]:
    """Every place where ``words`` stand whole and in order in ``text``, from left to right; case counts.

    For words that are looked for but once this is cheaper than a pattern, which has to be compiled first.
    """
    first, *rest = words
    start = text.find(first)
    while start >= 0:
        end = start + len(first)
        for word in rest:
            at = _after_blanks(text, end)
            end = at + len(word) if at > end and text.startswith(word, at) else 0
            if not end:
                break
        if end and _is_edge(text, start - 1) and _is_edge(text, end):
            yield Span(start, end)
            start = end - 1
        start = text.find(first, start + 1)


def _after_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _is_edge(text: str, place: int) -> bool:
    """Whether no word goes on at ``place``."""
    return not 0 <= place < len(text) or not (text[place].isalnum() or text[place] == "_")
