"""Which of many rules may match in a text: one look at the text for the words of all of them.

The words of all rules stand in one automaton (Aho and Corasick, "Efficient string matching", 1975), which reads a text
once and tells every word that stands in it: the cost grows with the text, hardly with the number of rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import ahocorasick

from minutes.packs.needles import Needles, fold


class Sieve:
    """Holds back what cannot match. ``needles`` are, for each rule, groups of words: a text must hold one of each."""

    def __init__(self, needles: Sequence[Needles]) -> None:
        groups = [(number, words) for number, each in enumerate(needles) for words in each]
        self._rule = [number for number, _ in groups]
        self._wanted = [len(each) for each in needles]
        self._always = frozenset(number for number, each in enumerate(needles) if not each)
        self._automaton = ahocorasick.Automaton()
        for number, (_, words) in enumerate(groups):
            for word in words:
                known = self._automaton.get(word, frozenset())
                self._automaton.add_word(word, known | {number})
        self._automaton.make_automaton()

    def hits(self, text: str) -> list[int]:
        """The numbers of the rules that may match in ``text``, in order of ``needles``."""
        groups = set[int]().union(*{found for _, found in self._automaton.iter(fold(text))})
        told = Counter(map(self._rule.__getitem__, groups))
        return sorted(self._always.union([rule for rule, count in told.items() if count == self._wanted[rule]]))
