"""Which of many rules may match in a text: one look at the text for the words of all of them.

The words of all rules stand in one automaton (Aho and Corasick, "Efficient string matching", 1975), which reads a text
once and tells every word that stands in it: the cost grows with the text, hardly with the number of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import ahocorasick

from minutes.packs.needles import spell
from minutes.packs.rule import Rule


class Sieve:
    """Holds back the rules that cannot match, whatever their concept.

    Each group of words that needles name is a bit. What a text holds is a number with the bits of all groups that have
    a word in it, and a rule may match where all of its own are among them.
    """

    def __init__(self, rules: Mapping[str, Sequence[Rule]]) -> None:
        self._bits: dict[tuple[str, ...], int] = {}
        self._wanted = {concept: [(r, self._bits_of(r)) for r in those] for concept, those in rules.items()}
        self._ever = {concept: _union(bits for _, bits in those) for concept, those in self._wanted.items()}
        self._automaton = ahocorasick.Automaton()
        for words, bit in self._bits.items():
            for word in words:
                self._automaton.add_word(word, self._automaton.get(word, 0) | bit)
        self._automaton.make_automaton()
        # Blocks, their sentences and their cells are asked for one concept after another.
        self._held = lru_cache(maxsize=4096)(self._look)
        self._passed = lru_cache(maxsize=1 << 14)(self._pass)

    def _bits_of(self, rule: Rule) -> int:
        return _union(self._bits.setdefault(words, 1 << len(self._bits)) for words in rule.needles)

    def _look(self, text: str) -> int:
        """The groups that have a word in ``text``."""
        held = 0
        for _, groups in self._automaton.iter(spell(text)):
            held |= groups
        return held

    def _pass(self, concept: str, held: int) -> tuple[Rule, ...]:
        return tuple(rule for rule, wanted in self._wanted[concept] if held & wanted == wanted)

    def likely(self, concept: str, text: str) -> tuple[Rule, ...]:
        """The rules of ``concept`` that may match in ``text``, in their order."""
        ever = self._ever.get(concept)
        return () if ever is None else self._passed(concept, self._held(text) & ever)


def _union(bits: Iterable[int]) -> int:
    found = 0
    for bit in bits:
        found |= bit
    return found
