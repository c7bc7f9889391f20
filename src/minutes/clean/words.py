"""How likely words are, in bits: what a repair must make better.

Cleaning comes before the language is known, so a word is judged by the best of French, English and Spanish: by
the dictionary where it has the word, else by the letter model with a fine. All of it is read when first asked.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from minutes.letters import LANGUAGES, frequency, is_known, letter_model

_CODES = ("fr", "en", "es")
_RUN = re.compile(r"[^\W\d_]+")

#: What a word costs beyond its letters for being in no dictionary, in bits.
_UNKNOWN = 6.0
#: Names and rare words of the three languages cost up to so many bits a letter.
_PLAUSIBLE = 4.4


@lru_cache(maxsize=50_000)
def word_cost(word: str, codes: tuple[str, ...] = _CODES) -> float:
    """The bits of ``word`` (letters only) in the language that likes it best."""
    return min(_cost(word, code) for code in codes)


def _cost(word: str, code: str) -> float:
    letters = letter_model(code).cost(word)
    share = frequency(word, code)
    return min(letters, -math.log2(share / 1e6)) if share else letters + _UNKNOWN


@lru_cache(maxsize=50_000)
def known(word: str, codes: tuple[str, ...] = _CODES) -> bool:
    """Whether French, English or Spanish, or what ``codes`` names, has the word (letters only, any case)."""
    return is_known(word, codes)


@lru_cache(maxsize=10_000)
def known_anywhere(word: str) -> bool:
    """Whether any language with a dictionary has the word."""
    return known(word) or is_known(word, LANGUAGES)


@lru_cache(maxsize=10_000)
def plausible(word: str) -> bool:
    """Whether ``word`` is known or has the letters of one of the three languages."""
    return known(word) or min(letter_model(code).per_letter(word) for code in _CODES) <= _PLAUSIBLE


def letter_runs(text: str) -> list[str]:
    """The runs of letters in ``text``."""
    return _RUN.findall(text)
