"""Several stretches of a text read as one running line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from minutes.text.span import Span

_BREAKS = str.maketrans("\n\f\v\t\r", "     ")


@dataclass(frozen=True)
class Flow:
    """The ``spans`` of ``source``, joined by single blanks, every line break and TAB read as a blank.

    A sentence that a page break or a foot-note cuts in two is one sentence here. Code points keep their number, so
    that a place in ``text`` maps back by a bisection.
    """

    source: str
    spans: tuple[Span, ...]

    @cached_property
    def text(self) -> str:
        """The running text."""
        return " ".join(span.of(self.source) for span in self.spans).translate(_BREAKS)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for span in self.spans:
            starts.append(at)
            at += len(span) + 1
        return starts

    def to_spans(self, span: Span) -> tuple[Span, ...]:
        """The places in the source of ``span`` of the running text: one for each stretch that it touches."""
        found = []
        for start, piece in zip(self._starts, self.spans, strict=True):
            low, high = max(span.start, start), min(span.end, start + len(piece))
            if low < high:
                found.append(Span(piece.start + low - start, piece.start + high - start))
        return tuple(found)

    def at(self, place: int) -> int:
        """The place in the source of code point ``place`` of the running text."""
        index = max(bisect_right(self._starts, place) - 1, 0)
        piece = self.spans[index]
        return min(piece.start + place - self._starts[index], piece.end)

    def find(self, place: int) -> int:
        """The code point of the running text that stands at ``place`` of the source."""
        for start, piece in zip(self._starts, self.spans, strict=True):
            if place <= piece.end:
                return start + max(place - piece.start, 0)
        return len(self.text)


def squeeze(text: str) -> str:
    """``text`` on one line, with single blanks."""
    return " ".join(text.split())


def join_spans(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """``spans`` of ``text`` in order, neighbours joined where only white space stands between them."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
