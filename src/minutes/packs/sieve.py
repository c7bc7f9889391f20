"""Which of many rules may match in a text: one look at the text for the words of all of them.

Each word is known by the five letters in a row that fewest other words hold (three, two or one of a shorter word).
A text is cut into its fives, threes and ones, and the sets are held together: the cost grows with the text, hardly with
the number of rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from minutes.packs.needles import Needles, fold

_SIZES = (5, 3, 2, 1)


class Sieve:
    """Holds back what cannot match. ``needles`` are, for each rule, groups of words: a text must hold one of each."""

    def __init__(self, needles: Sequence[Needles]) -> None:
        groups = [(number, words) for number, each in enumerate(needles) for words in each]
        self._filed = _filed([words for _, words in groups])
        self._pairs = [gram for gram in self._filed if len(gram) == 2]
        self._rule = [number for number, _ in groups]
        self._wanted = [len(each) for each in needles]
        self._always = frozenset(number for number, each in enumerate(needles) if not each)
        self.hits = lru_cache(maxsize=4096)(self._hits)

    def _hits(self, text: str) -> frozenset[int]:
        """The numbers of the rules that may match in ``text``, by their order in ``needles``."""
        folded = fold(text)
        filed = self._filed
        grams = {folded[at : at + 5] for at in range(len(folded))}
        grams.update(folded, [folded[at : at + 3] for at in range(len(folded))])
        grams.update(pair for pair in self._pairs if pair in folded)
        found = set[int]().union(*[filed[gram] for gram in grams & filed.keys()])
        told = Counter(map(self._rule.__getitem__, found))
        return self._always.union([rule for rule, groups in told.items() if groups == self._wanted[rule]])


def _filed(groups: Sequence[Sequence[str]]) -> Mapping[str, frozenset[int]]:
    """The numbers of the groups by the letters that their words are known by."""
    words = {word for group in groups for word in group}
    common = Counter(gram for word in words for gram in _grams(word))
    known_by = {word: min(_grams(word), key=lambda gram: (common[gram], gram)) for word in words}
    filed: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group:
            filed.setdefault(known_by[word], set()).add(number)
    return {gram: frozenset(numbers) for gram, numbers in filed.items()}


def _grams(word: str) -> list[str]:
    size = next(size for size in _SIZES if size <= len(word))
    return [word[at : at + size] for at in range(len(word) - size + 1)]
