"""Letter models: how likely each letter of a word is after the two before it.

A trigram model with linear interpolation (Jelinek and Mercer, 1980), one a language, in bits. The tables are
data, written by tools/letters.py: a byte for each three letters, in sixteenths of a bit.
"""

from __future__ import annotations

import math
import zlib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

#: The languages with a model and a dictionary: ISO 639-1.
LANGUAGES = ("fr", "en", "es", "de", "it", "nl", "pt")

#: The weights of the three-, two- and one-letter estimates, and of a letter that the language lacks.
_WEIGHTS = (0.74, 0.22, 0.0399, 0.0001)
_STEPS = 16
_MOST = 255

_FOLDED = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def fold(word: str) -> str:
    """The form in which letters are judged: lower case, ligatures as two letters."""
    return word.lower().translate(_FOLDED)


class LetterModel:
    """The letters of one language."""

    def __init__(self, code: str, alphabet: str, table: bytes) -> None:
        self.code, self.alphabet = code, alphabet
        self._table = table
        self._size = len(alphabet) + 2
        # The blank around a word is 0, a letter foreign to the language the last.
        self._index = {letter: at for at, letter in enumerate(f" {alphabet}")}
        self._words: dict[str, float] = {}

    def bits(self, before: str, letter: str) -> float:
        """The cost of ``letter`` after ``before`` (two characters; blanks stand before a word), in bits."""
        get, other = self._index.get, self._size - 1
        first, second, third = (get(one, other) for one in (*before, letter))
        return self._table[(first * self._size + second) * self._size + third] / _STEPS

    def cost(self, word: str) -> float:
        """The bits of a whole word (letters only, any case), the blank after it included."""
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = self._cost(fold(word))
        return known

    def _cost(self, word: str) -> float:
        get, size, table = self._index.get, self._size, self._table
        other = size - 1
        first = second = total = 0
        for letter in word:
            third = get(letter, other)
            total += table[(first * size + second) * size + third]
            first, second = second, third
        return (total + table[(first * size + second) * size]) / _STEPS

    def per_letter(self, word: str) -> float:
        """The bits a letter of a word: about 2 to 4 for a real one, 6 and more for letters at random."""
        return self.cost(word) / (len(word) + 1)


def pack_model(alphabet: str, trigrams: Mapping[str, float]) -> bytes:
    """A model's file, from its alphabet and the weights of its trigrams (blanks around words)."""
    symbols = f" {alphabet}\0"
    threes, twos, ones, pairs, singles = (defaultdict[str, float](float) for _ in range(5))
    for trigram, weight in trigrams.items():
        three = "".join(one if one in symbols else "\0" for one in trigram)
        threes[three] += weight
        twos[three[1:]] += weight
        ones[three[2]] += weight
        pairs[three[:2]] += weight
        singles[three[1]] += weight
    total = sum(ones.values())
    table = bytearray()
    for first in symbols:
        for second in symbols:
            for third in symbols:
                estimates = (
                    threes[first + second + third] / (pairs[first + second] or 1.0),
                    twos[second + third] / (singles[second] or 1.0),
                    ones[third] / total,
                    1.0,
                )
                chance = sum(w * e for w, e in zip(_WEIGHTS, estimates, strict=True))
                table.append(min(_MOST, round(-math.log2(min(chance, 1.0)) * _STEPS)))
    return zlib.compress(f"{alphabet}\n".encode() + bytes(table), 9)


@cache
def letter_model(code: str) -> LetterModel:
    """The model of a language; ``code`` is one of LANGUAGES."""
    packed = files("minutes.letters").joinpath("data", f"{code}.bin").read_bytes()
    head, _, table = zlib.decompress(packed).partition(b"\n")
    return LetterModel(code, head.decode(), table)
