"""Where the lines of the truth stand in a text that was read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes.evaluate.text_align import align
from minutes.evaluate.text_truth import Truth, TruthLine
from minutes.evaluate.text_words import Word, words

_FAR = 3  # Words between two parts of a line that make them two.
_STRAY = 0.25  # A part with less than this share of the letters found is another line's words.


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: for each of its words that was found its letters and the index of the word read.

    ``letters`` counts the letters of all its words.
    """

    line: TruthLine
    letters: int
    found: tuple[tuple[int, int], ...]

    @property
    def stands(self) -> bool:
        """Whether half of the line, by letters, was found."""
        return bool(self.found) and 2 * sum(letters for letters, _ in self.found) >= self.letters

    @property
    def extent(self) -> tuple[int, int]:
        """The indices of the line's first and last words read, strays left out."""
        parts: list[list[tuple[int, int]]] = []
        for letters, at in sorted(self.found, key=lambda pair: pair[1]):
            if parts and at - parts[-1][-1][1] <= _FAR:
                parts[-1].append((letters, at))
            else:
                parts.append([(letters, at)])
        weights = [sum(letters for letters, _ in part) for part in parts]
        kept = [p for p, weight in zip(parts, weights, strict=True) if weight >= _STRAY * sum(weights)]
        return kept[0][0][1], kept[-1][-1][1]


def locate(truth: Truth, read: Sequence[Word], page_starts: Sequence[int]) -> list[Place]:
    """The place of each line of ``truth`` that has words, in order.

    ``page_starts`` says where in the text each page begins. Words are sought on their own page; where the text has
    not the truth's number of pages, anywhere.
    """
    if len(page_starts) != len(truth.pages):
        return list(_on_page(truth.lines, read, 0))
    places: list[Place] = []
    starts = [word.span.start for word in read]
    bounds = [bisect_left(starts, start) for start in page_starts[1:]]
    for page, first, last in zip(truth.pages, [0, *bounds], [*bounds, len(read)], strict=True):
        places.extend(_on_page(page.lines, read[first:last], first))
    return places


def _on_page(lines: Sequence[TruthLine], read: Sequence[Word], offset: int) -> Iterator[Place]:
    wanted = [words(line.text) for line in lines]
    found = iter(align(wanted, [word.text for word in read]))
    for line, line_words in zip(lines, wanted, strict=True):
        at = [(len(word), next(found)) for word in line_words]
        if at:
            pairs = tuple((letters, j + offset) for letters, j in at if j is not None)
            yield Place(line, sum(letters for letters, _ in at), pairs)


def disordered(places: Sequence[Place]) -> list[tuple[Place, Place]]:
    """The pairs of neighbours in ``places`` that are not read one right after the other.

    A pair is in order where both stand in the text, the second begins after the first ends, and no other of
    ``places`` begins or ends between them.
    """
    extents = [place.extent if place.stands else None for place in places]
    known = [extent for extent in extents if extent]
    starts, ends = sorted(start for start, _ in known), sorted(end for _, end in known)

    def follows(one: tuple[int, int], other: tuple[int, int]) -> bool:
        between = _any_between(starts, one[1], other[0]) or _any_between(ends, one[1], other[0])
        return one[1] < other[0] and not between

    return [
        (places[at], places[at + 1])
        for at, (one, other) in enumerate(pairwise(extents))
        if one is None or other is None or not follows(one, other)
    ]


def _any_between(values: Sequence[int], low: int, high: int) -> bool:
    return bisect_right(values, low) < bisect_left(values, high)
