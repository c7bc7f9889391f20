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


#: The Spanish dictionary has words, not their forms: what an accented form ends with, and what the word does.
_FORMS = (
    ("s", ""), ("es", ""), ("ió", "ir"), ("ió", "er"), ("ó", "ar"), ("ía", "er"), ("ía", "ir"), ("ían", "er"),
    ("ían", "ir"), ("ará", "ar"), ("erá", "er"), ("irá", "ir"), ("arán", "ar"), ("erán", "er"), ("irán", "ir"),
    ("ábamos", "ar"),
)  # fmt: skip
#: What a form costs beyond its word, in bits.
_FORM = 3.0


def _form_share(word: str) -> float:
    """How often the Spanish word comes in a million of which ``word`` is a form with an accent; 0: of none."""
    folded = word.lower()
    if folded.isascii():
        return 0.0
    words = (folded.removesuffix(end) + new for end, new in _FORMS if folded.endswith(end))
    return max((frequency(one, "es") for one in words if len(one) > 2), default=0.0)


@lru_cache(maxsize=50_000)
def word_cost(word: str, codes: tuple[str, ...] = _CODES) -> float:
    """The bits of ``word`` (letters only) in the language that likes it best."""
    return min(_cost(word, code) for code in codes)


def _cost(word: str, code: str) -> float:
    letters = letter_model(code).cost(word)
    share = frequency(word, code)
    if share:
        return min(letters, -math.log2(share / 1e6))
    form = _form_share(word) if code == "es" else 0.0
    return letters + _UNKNOWN if not form else min(letters + _UNKNOWN, _FORM - math.log2(form / 1e6))


@lru_cache(maxsize=50_000)
def known(word: str, codes: tuple[str, ...] = _CODES) -> bool:
    """Whether French, English or Spanish, or what ``codes`` names, has the word (letters only, any case)."""
    return is_known(word, codes) or ("es" in codes and _form_share(word) > 0)


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
