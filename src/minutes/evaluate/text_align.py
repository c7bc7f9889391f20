"""Which word read is which word of the truth, where lines may have moved and letters may be wrong.

First whole lines that were read as they are, as many in a row as there are; then runs of two words or more, the
longest first; then single words that stand where they should; then what stands, misread, beside words that were
found; then single words anywhere, each to the nearest of its like. Each word read answers to one word of the truth,
unless it is several that ran together.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from math import inf

from minutes.text.folding import unaccented

_NEAR = 3  # Words.
_LONGEST_FILLED = 60  # Words: more than that in a row without one that is right is not text that was misread.
#: Where a run begins in the truth, where it was read, how many words it has.
_Run = tuple[int, int, int]
_ALIKE = 0.6  # Of a misread word's letters that must be there.


def align(truth: Sequence[Sequence[str]], read: Sequence[str]) -> list[int | None]:
    """Of each word of the truth's lines the index of the word read that it is; None where it was not found."""
    pairs = _Pairs([[_fold(word) for word in line] for line in truth], [_fold(word) for word in read])
    pairs.take_runs(whole_lines=True)
    pairs.take_runs(whole_lines=False)
    pairs.take_words(within=_NEAR)
    pairs.take_misread()
    pairs.take_words()
    return pairs.found


def _fold(word: str) -> str:
    """The word without case and accents: a lost accent must not lose the line."""
    return unaccented(word) or word


def _as_it_is(run: _Run) -> Iterator[_Run]:
    yield run


class _Pairs:
    """The pairs found so far. ``found`` is indexed by the truth's words; ``taken`` marks words read."""

    def __init__(self, truth: list[list[str]], read: list[str]) -> None:
        self._truth = [word for line in truth for word in line]
        self._bounds = [0, *accumulate(map(len, truth))]
        self._read = read
        self.found: list[int | None] = [None] * len(self._truth)
        self._taken = [False] * len(read)
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(read):
            self._places[word].append(at)

    def _pair(self, i: int, j: int) -> None:
        self.found[i] = j
        self._taken[j] = True

    def _is_free(self, i: int, j: int) -> bool:
        return self.found[i] is None and not self._taken[j]

    # --- runs of words, the longest first ---------------------------------------------------------------

    def take_runs(self, *, whole_lines: bool) -> None:
        """Pair the runs of two words or more that both have: the longest first, then the least moved."""
        trim = self._to_lines if whole_lines else _as_it_is
        queue = [self._ranked(run) for found in self._runs() for run in trim(found)]
        heapq.heapify(queue)
        while queue:
            i, j, length = run = heapq.heappop(queue)[2:]
            parts = list(self._free_parts(i, j, length))
            if parts == [run]:
                for step in range(length):
                    self._pair(i + step, j + step)
            else:
                for part in parts:
                    for trimmed in trim(part):
                        heapq.heappush(queue, self._ranked(trimmed))

    def _to_lines(self, run: _Run) -> Iterator[_Run]:
        """The whole lines in a run, where they are two words or more."""
        i, j, length = run
        first = self._bounds[bisect_left(self._bounds, i)]
        last = self._bounds[bisect_right(self._bounds, i + length) - 1]
        if last - first > 1:
            yield first, j + first - i, last - first

    def _ranked(self, run: _Run) -> tuple[int, float, int, int, int]:
        i, j, length = run
        moved = abs(i / len(self._truth) - j / len(self._read))
        return -sum(map(len, self._truth[i : i + length])), moved, i, j, length

    def _runs(self) -> Iterator[_Run]:
        """The longest runs of two words or more that are the same."""
        for i, word in enumerate(self._truth):
            for j in self._places.get(word, ()):
                if i and j and self._truth[i - 1] == self._read[j - 1]:
                    continue
                length = self._length(i, j)
                if length > 1:
                    yield i, j, length

    def _length(self, i: int, j: int) -> int:
        length = 1
        most = min(len(self._truth) - i, len(self._read) - j)
        while length < most and self._truth[i + length] == self._read[j + length]:
            length += 1
        return length

    def _free_parts(self, i: int, j: int, length: int) -> Iterator[_Run]:
        """The parts of a run, of two words or more, none of whose words is paired yet."""
        start = 0
        for step in range(length + 1):
            if step == length or not self._is_free(i + step, j + step):
                if step - start > 1:
                    yield i + start, j + start, step - start
                start = step + 1

    # --- single words, each to the nearest of its like --------------------------------------------------

    def take_words(self, within: float = inf) -> None:
        """Pair single words, those first that stand where their neighbours make one look for them.

        ``within`` is how many words off they may be.
        """
        expected = self._expected()
        free = [i for i, j in enumerate(self.found) if j is None]
        chances = [
            (min(abs(j - place) for place in expected[i]), i, j)
            for i in free
            for j in self._places.get(self._truth[i], ())
            if not self._taken[j]
        ]
        for moved, i, j in sorted(chances):
            if moved <= within and self._is_free(i, j):
                self._pair(i, j)

    def _expected(self) -> list[list[float]]:
        """Where each word of the truth should be read, by the word before it that was found, and the one after."""
        count = len(self.found)
        places: list[list[float]] = [[] for _ in range(count)]
        for order, step in ((range(count), 1), (range(count - 1, -1, -1), -1)):
            place: float | None = None
            for i in order:
                here = self.found[i]
                place = here if here is not None else None if place is None else place + step
                if place is not None:
                    places[i].append(place)
        share = len(self._read) / count if count else 0.0
        return [found or [i * share] for i, found in enumerate(places)]

    # --- misread words ----------------------------------------------------------------------------------

    def take_misread(self) -> None:
        """Pair words with what stands, misread, run together or cut, beside the words around them."""
        for first, last in list(self._gaps()):
            if last - first > _LONGEST_FILLED:
                continue
            chances = [self._likeness(first, last, gap) for gap in self._free_near(first, last)]
            for i, j in max(chances, key=self._letters, default={}).items():
                self._pair(i, j)

    def _letters(self, pairs: dict[int, int]) -> int:
        return sum(len(self._truth[i]) for i in pairs)

    def _gaps(self) -> Iterator[tuple[int, int]]:
        """The runs of the truth that were not found: first word, and the one after the last."""
        first = 0
        for i, j in enumerate([*self.found, -1]):
            if j is not None:
                if i > first:
                    yield first, i
                first = i + 1

    def _free_near(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The runs of free words read that follow the word before a gap, or precede the word after it."""
        room = 2 * (last - first) + 3
        before = self.found[first - 1] if first else -1
        after = self.found[last] if last < len(self.found) else len(self._read)
        if before is not None:
            end = start = before + 1
            while end < len(self._read) and end - start < room and not self._taken[end]:
                end += 1
            if end > start:
                yield start, end
        if after is not None:
            start = end = after
            while start > 0 and end - start < room and not self._taken[start - 1]:
                start -= 1
            if end > start:
                yield start, end

    def _likeness(self, first: int, last: int, gap: tuple[int, int]) -> dict[int, int]:
        """Of the truth's words ``first`` to ``last`` (excluded) those that stand, misread, in ``gap``, and where."""
        ours, theirs = self._truth[first:last], self._read[gap[0] : gap[1]]
        owner = [i for i, word in enumerate(ours, first) for _ in word]
        holder = [j for j, word in enumerate(theirs, gap[0]) for _ in word]
        shared: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        matcher = SequenceMatcher(None, "".join(ours), "".join(theirs), autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            for step in range(size if size > 1 else 0):
                shared[owner[a + step]][holder[b + step]] += 1
        return {
            i: max(places, key=lambda j: (places[j], -j))
            for i, places in shared.items()
            if sum(places.values()) >= _ALIKE * len(self._truth[i])
        }
