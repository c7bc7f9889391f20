"""Which of many rules may match in a text: one look at the text for the words of all of them.

The words of all rules stand in one automaton (Aho and Corasick, "Efficient string matching", 1975), which reads a text
once and tells every word that stands in it: the cost grows with the text, hardly with the number of rules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import ahocorasick

from minutes.packs.needles import fold
from minutes.packs.rule import Rule


class Sieve:
    """Holds back the rules that cannot match, whatever their concept.

    Each group of words that a rule's needles name is a bit. What a text holds is a number with the bits of all groups
    that have a word in it, and a rule may match where all of its own are among them.
    """

    def __init__(self, rules: Mapping[str, Sequence[Rule]]) -> None:
        self._automaton = ahocorasick.Automaton()
        self._wanted: dict[str, tuple[tuple[Rule, int], ...]] = {}
        bit = 1
        for concept, those in rules.items():
            wanted = []
            for rule in those:
                first = bit
                for words in rule.needles:
                    self._add(words, bit)
                    bit <<= 1
                wanted.append((rule, bit - first))
            self._wanted[concept] = tuple(wanted)
        self._automaton.make_automaton()
        # Blocks, their sentences and their cells are asked for one concept after another.
        self._held = lru_cache(maxsize=4096)(self._look)

    def _add(self, words: Sequence[str], bit: int) -> None:
        for word in words:
            self._automaton.add_word(word, self._automaton.get(word, 0) | bit)

    def _look(self, text: str) -> int:
        """The groups that have a word in ``text``."""
        held = 0
        for _, groups in self._automaton.iter(fold(text)):
            held |= groups
        return held

    def likely(self, concept: str, text: str) -> list[Rule]:
        """The rules of ``concept`` that may match in ``text``, in their order."""
        held = self._held(text)
        return [rule for rule, wanted in self._wanted.get(concept, ()) if held & wanted == wanted]
