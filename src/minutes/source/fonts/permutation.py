"""Fonts whose every letter is another: solved as a substitution cipher, by the statistics of three letters.

Hill climbing over swaps (Jakobsen, "A fast method for the cryptanalysis of substitution ciphers", Cryptologia
19(3), 1995), with the letters' case as a second clue and restarts that are the same on every run.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from minutes.source.fonts.judge import Judge
from minutes.source.fonts.words import Token, Word

#: A glyph that is no letter costs so many bits.
_SIGN = 7.0
#: The bits of a letter of a case after one: 0 the blank or a sign, 1 small, 2 capital.
_CASES = ((0.0, 0.4, 2.2), (0.0, 0.0, 9.0), (0.6, 1.0, 1.6))
#: How often all pairs are tried, and when only the language is wanted.
_SWEEPS, _FEW = 30, 5
#: The most frequent rows of three glyphs tell enough.
_ROWS = 2000

#: A symbol: the number of the letter in the model (0: none), and its case.
Symbol = tuple[int, int]
NO_LETTER: Symbol = (0, 0)


class Substitution:
    """The words of some fonts with the tokens that are free to stand for any letter."""

    def __init__(
        self,
        judge: Judge,
        words: Iterable[tuple[Word, int]],
        fixed: Mapping[Token, str],
        free: Sequence[Token],
    ) -> None:
        self.judge = judge
        model = judge.model
        self._table, self._size = model.table, len(model.alphabet) + 2
        self._free = list(free)
        numbers = {token: at + 1 for at, token in enumerate(self._free)}
        self._symbols: list[Symbol] = [NO_LETTER, *(NO_LETTER for _ in self._free)]
        kinds: dict[str, int] = {}
        rows: Counter[tuple[int, int, int]] = Counter()
        for word, count in words:
            spelt = [0, 0]
            for token in word:
                if token in numbers:
                    spelt.append(numbers[token])
                    continue
                for char in fixed.get(token, "."):
                    if char not in kinds:
                        kinds[char] = len(self._symbols)
                        self._symbols.append(self.symbol(char))
                    spelt.append(kinds[char])
            spelt.append(0)
            for at in range(2, len(spelt)):
                rows[spelt[at - 2], spelt[at - 1], spelt[at]] += count
        self._rows = [(*row, count) for row, count in rows.most_common(_ROWS)]
        self._where: dict[int, list[int]] = defaultdict(list)
        for at, row in enumerate(self._rows):
            for number in set(row[:3]):
                if 0 < number <= len(self._free):
                    self._where[number].append(at)
        self.length = sum(row[3] for row in self._rows)

    def symbol(self, char: str) -> Symbol:
        """The symbol of a letter; of anything else that of no letter."""
        lower = char.lower()
        at = self.judge.model.alphabet.find(lower) + 1 if len(lower) == 1 else 0
        return (at, 1 if char == lower else 2) if at else NO_LETTER

    def letter(self, symbol: Symbol) -> str:
        """The letter of a symbol."""
        number, case = symbol
        letter = self.judge.model.alphabet[number - 1]
        return letter.upper() if case == 2 else letter

    def solve(self, pools: Sequence[Sequence[Symbol]], starts: int) -> tuple[float, list[Symbol]]:
        """The best symbols for the free tokens, and their cost in bits a glyph.

        Each of ``pools`` is a beginning: a symbol for each free token, and behind them those that none has. From
        the best end the climb begins anew ``starts`` times, with some of it shuffled.
        """
        best: tuple[float, list[Symbol]] = (float("inf"), [])
        for pool in pools:
            best = min(best, self._climb(list(pool), _SWEEPS if starts else _FEW), key=lambda one: one[0])
        for number in range(starts):
            chance, pool = random.Random(number), list(best[1])
            for _ in range(3 + 2 * number):
                a, b = chance.randrange(len(self._free)), chance.randrange(len(pool))
                pool[a], pool[b] = pool[b], pool[a]
            again = self._climb(pool, _SWEEPS)
            if again[0] < best[0] - 1e-6:
                best = again
        return best[0] / max(self.length, 1), best[1][: len(self._free)]

    def _climb(self, pool: list[Symbol], sweeps: int) -> tuple[float, list[Symbol]]:
        count = len(self._free)
        symbols = self._symbols
        symbols[1 : count + 1] = pool[:count]
        costs = [self._cost(row) for row in self._rows]
        for _ in range(sweeps):
            improved = False
            for a in range(count):
                for b in range(a + 1, len(pool)):
                    if pool[a] != pool[b] and self._try(a, b, pool, costs):
                        improved = True
            if not improved:
                break
        return sum(costs), pool

    def _try(self, a: int, b: int, pool: list[Symbol], costs: list[float]) -> bool:
        """Exchange two symbols if that lowers the cost."""
        count, symbols = len(self._free), self._symbols
        touched = self._where[a + 1]
        if b < count:
            touched = list({*touched, *self._where[b + 1]})
        pool[a], pool[b] = pool[b], pool[a]
        symbols[a + 1] = pool[a]
        if b < count:
            symbols[b + 1] = pool[b]
        rows = self._rows
        new = [self._cost(rows[at]) for at in touched]
        if sum(new) < sum([costs[at] for at in touched]) - 1e-6:
            for at, cost in zip(touched, new, strict=True):
                costs[at] = cost
            return True
        pool[a], pool[b] = pool[b], pool[a]
        symbols[a + 1] = pool[a]
        if b < count:
            symbols[b + 1] = pool[b]
        return False

    def _cost(self, row: tuple[int, int, int, int]) -> float:
        symbols = self._symbols
        second, before = symbols[row[1]]
        third, case = symbols[row[2]]
        first = symbols[row[0]][0] if second else 0
        bits = _SIGN if not third and row[2] else 0.0
        if second or third:
            bits += (
                self._table[(first * self._size + second) * self._size + third] / 16 + _CASES[before][case]
            )
        return bits * row[3]
