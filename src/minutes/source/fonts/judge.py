"""How much a row of letters looks like a language, in bits a glyph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from minutes.letters import LetterModel, letter_model
from minutes.source.fonts.words import Token, Word

#: The languages that fonts are solved for: those with language packs.
SOLVED = ("fr", "en", "es")
#: What a glyph of no known letter costs, in bits, and one that is no letter, and a change inside a word.
UNKNOWN, SIGN, CHANGE = 14.0, 5.0, 6.0
#: What a capital costs, among capitals and elsewhere, and a sign where none stands.
_ALL_CAPITAL, _CAPITAL, _STRAY = 0.3, 1.0, 6.0
#: What stands for a glyph of which nothing is known.
NOTHING = "\ufffd"

_PIECE = re.compile(r"[^\W\d_]+|\d+|.", re.DOTALL)
_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\ufffe\uffff]")
#: Apostrophes and hyphens that stand alone, or one in the place of the other: elisions (l’, qu’) and endings (’s)
#: are told from compounds. Signs that end a phrase before a letter.
_STRAY_SIGN = re.compile(
    r"""
      (?<![^\W\d_])[’'-] | [’'-](?![^\W\d_])
    | (?<![^\W_])(?:[cdjlmnst]|\w*qu)-(?=[aeiouyhàâéèêîôœ])
    | (?<=[^\W_][^\W_])(?<!qu)[’'](?!(?:s|t|d|m|ll|re|ve)(?![^\W_]))
    | [*,;:!?.+)\]=»](?=[^\W\d_])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HUMP = re.compile(r"[a-zß-öø-ÿœ][A-ZÀ-ÖØ-ÞŒ]")


class Judge:
    """One language's ear."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.model: LetterModel = letter_model(code)
        self._known: dict[str, float] = {}

    def cost(self, text: str) -> float:
        """The bits of a word as printed, signs and digits included."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._cost(text)
        return known

    def signs(self, text: str) -> float:
        """The bits of all that is no letter in a word, and of where it stands."""
        kinds = [_kind(piece) for piece in _PIECE.findall(text)]
        changes = sum(bool(one) and bool(two) and one != two for one, two in pairwise(kinds))
        other = sum(SIGN for char in text if not char.isalpha()) + (UNKNOWN - SIGN) * len(_ODD.findall(text))
        return other + CHANGE * changes + _STRAY * len(_STRAY_SIGN.findall(text))

    def _cost(self, text: str) -> float:
        total = self.signs(text)
        for piece in _PIECE.findall(text):
            if _kind(piece) == "letters":
                capitals = sum(map(str.isupper, piece))
                each = _ALL_CAPITAL if 1 < capitals == len(piece) else _CAPITAL
                total += self.model.cost(piece) + CHANGE * len(_HUMP.findall(piece)) + each * capitals
        return total

    def per_glyph(self, words: Iterable[tuple[Word, int]], letters: Mapping[Token, str]) -> float:
        """The bits a glyph of words under a lettering; a glyph without a letter counts as unknown."""
        total, length = 0.0, 0
        for word, count in words:
            total += count * self.cost(spell(word, letters))
            length += count * len(word)
        return total / length if length else 0.0


def _kind(piece: str) -> str:
    return "letters" if piece[0].isalpha() else "digits" if piece[0].isdigit() else ""


def spell(word: Word, letters: Mapping[Token, str]) -> str:
    """What a word reads under a lettering."""
    return "".join(letters.get(token, NOTHING) for token in word)
