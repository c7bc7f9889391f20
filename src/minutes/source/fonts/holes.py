"""A few glyphs of unknown letters among known ones: what the words around them leave no choice but to be."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from minutes.letters import frequency
from minutes.source.fonts.judge import NOTHING, Judge, spell
from minutes.source.fonts.words import Token, Word

#: What one glyph may stand for, beside letters: ligatures, with the bits by which they are rare, and the signs that
#: stand inside words.
LIGATURES = {
    **dict.fromkeys(("fi", "ff", "fl", "ffi", "ffl", "tf"), 0.0),
    **dict.fromkeys(("ti", "tt", "tti", "ft"), 1.0),
    **dict.fromkeys(("fft", "fb", "fj", "fh", "fk", "Th", "ct", "st"), 4.0),
}
_SIGNS = ("’", "-")
#: Each unknown glyph is weighed in so many words, and all of them so often.
_WORDS = 60
_ROUNDS = 6
#: In bits: a word of the dictionary beside one that the letters allow; how far a choice must lead before others.
_LISTED = 3.0
_LEAD = 2.0
#: So many letters beside it must tell a glyph's, unless its width does.
_TOLD = 3
#: Words that cost more bits a glyph are none.
_FAIR = 5.2
#: An accent does not change a letter's width, by so many ems; a ligature is as wide as its letters, or less.
_EXACT, _NARROWER, _WIDER = 0.012, 0.75, 1.06
#: What a width costs that cannot be, and one that is just right gains, in bits.
_MISFIT, _FIT = 10.0, 2.0
#: What stands before an apostrophe in French and elsewhere.
_ELIDED = re.compile("[cdjlmnstCDJLMNST]|[Qq]u")


class Ear:
    """A language's letters and words together."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._costs: dict[str, float] = {}

    def cost(self, text: str) -> float:
        """The bits of a word as printed: those of its letters, or fewer where the dictionary has it."""
        known = self._costs.get(text)
        if known is None:
            known = self._costs[text] = min(self._judge.cost(text), self._listed(text))
        return known

    def is_listed(self, text: str) -> bool:
        """Whether all the words that a printed word holds are in the dictionary."""
        parts = _parts(text)
        return bool(parts) and all(frequency(part, self._judge.code) > 0 for part in parts)

    def _listed(self, text: str) -> float:
        parts = _parts(text)
        total = self._judge.signs(text)
        for at, part in enumerate(parts):
            if at + 1 < len(parts) and _ELIDED.fullmatch(part):
                total += _LISTED
                continue
            often = frequency(part, self._judge.code)
            if not often or (part != part.lower() and part != part.upper() and part[1:] != part[1:].lower()):
                return math.inf
            total += _LISTED - math.log2(often / 1e6)
        return total if parts else math.inf


def _parts(text: str) -> list[str]:
    return "".join(char if char.isalpha() else " " for char in text).split()


class Holes:
    """The unknown tokens of some fonts, solved together.

    ``letters`` are the known ones; ``rivals`` what each font already has, which no other glyph of it is likely to be.
    """

    def __init__(
        self,
        judge: Judge,
        words: Sequence[tuple[Word, int]],
        letters: Mapping[Token, str],
        free: Iterable[Token],
        width: Callable[[Token], float],
    ) -> None:
        self._ear = Ear(judge)
        self._letters = dict(letters)
        self._free = list(free)
        self._taken = _taken(letters)
        self._width, self._widths = width, _widths(letters, width)
        alphabet = judge.model.alphabet
        self._choices = (*alphabet, *alphabet.upper(), "œ", *_SIGNS, *LIGATURES)
        self._words: dict[Token, list[tuple[Word, int]]] = defaultdict(list)
        free_set = set(self._free)
        for word, count in words:
            for token in free_set.intersection(word):
                self._words[token].append((word, count))

    def solve(self) -> dict[Token, str]:
        """The letters of the unknown tokens that the words leave no doubt about."""
        guesses: dict[Token, str] = {}
        order = sorted(self._free, key=lambda token: (-len(self._words[token]), token))
        for _ in range(_ROUNDS):
            before = dict(guesses)
            for token in order:
                self._guess(token, guesses)
            if guesses == before:
                break
        return {token: text for token, text in guesses.items() if self._is_sure(token, text, guesses)}

    def _sample(self, token: Token, guesses: Mapping[Token, str]) -> list[tuple[Word, int]]:
        """The words that tell most of a token: few other unknown ones, many letters."""

        def holes(word: Word) -> int:
            return sum(one not in self._letters and one not in guesses and one != token for one in word)

        ranked = sorted(self._words[token], key=lambda one: (holes(one[0]), -len(one[0]), one[0]))
        return ranked[:_WORDS]

    def _guess(self, token: Token, guesses: dict[Token, str]) -> None:
        costs = self._weigh(token, guesses)
        if costs:
            guesses[token] = min(costs, key=lambda text: (costs[text], self._choices.index(text)))

    def _weigh(self, token: Token, guesses: Mapping[Token, str]) -> dict[str, float]:
        """The bits of the words of a token for each choice that is open to it."""
        sample = self._sample(token, guesses)
        if not sample:
            return {}
        state = {**self._letters, **guesses}
        closed = self._taken[token[0]] | {
            text for other, text in guesses.items() if other[0] == token[0] and other != token
        }
        costs = {}
        frames = [(self._frame(word, token, state), math.sqrt(count)) for word, count in sample]
        for choice in self._choices:
            if choice not in closed:
                bits = sum(weight * self._ear.cost(frame.replace("\0", choice)) for frame, weight in frames)
                costs[choice] = bits + LIGATURES.get(choice, 0.0) + self._misfit(token, choice)
        return costs

    def _misfit(self, token: Token, choice: str) -> float:
        """What the width of a glyph says against a choice, by the letters of its font that are known."""
        known = self._widths[token[0]]
        parts = [known.get(_bare(char)) for char in choice]
        wide = sum(part for part in parts if part)
        if not wide or None in parts:
            return 0.0
        ratio = self._width(token) / wide
        if len(choice) > 1:
            return 0.0 if _NARROWER < ratio < _WIDER else _MISFIT
        if abs(ratio - 1) * wide < _EXACT:
            return -_FIT
        # An accent may be wider than the i below it.
        return _MISFIT if _bare(choice) not in "iI" or ratio < 1 else 0.0

    def _frame(self, word: Word, token: Token, state: Mapping[Token, str]) -> str:
        return "".join("\0" if one == token else state.get(one, NOTHING) for one in word)

    def _is_sure(self, token: Token, text: str, guesses: Mapping[Token, str]) -> bool:
        """Whether the choice leads clearly, and its words are words."""
        costs = self._weigh(token, guesses)
        ranked = sorted(costs.values())
        sample = self._sample(token, guesses)
        state = {**self._letters, **guesses}
        spelt = [(spell(word, state), count) for word, count in sample]
        bits = sum(self._ear.cost(word) * count for word, count in spelt)
        length = sum((len(word) + 1) * count for word, count in spelt)
        clear = len(ranked) < 2 or ranked[1] - ranked[0] >= _LEAD
        told = (
            sum(len(word) for word, _ in spelt) - len(text) * len(spelt) >= _TOLD
            or self._misfit(token, text) < 0
        )
        return clear and told and bits <= _FAIR * length


def _taken(letters: Mapping[Token, str]) -> dict[int, set[str]]:
    taken: dict[int, set[str]] = defaultdict(set)
    for (font, _), text in letters.items():
        taken[font].add(text)
    return taken


def _bare(char: str) -> str:
    """A letter without its accent; the dotted i is as wide as the dotless."""
    return unicodedata.normalize("NFD", char)[0]


def _widths(letters: Mapping[Token, str], width: Callable[[Token], float]) -> dict[int, dict[str, float]]:
    """The widths of the letters of each font, accents aside."""
    widths: dict[int, dict[str, float]] = defaultdict(dict)
    for token, text in sorted(letters.items()):
        if len(text) == 1 and text.isalpha():
            widths[token[0]].setdefault(_bare(text), width(token))
    return widths
