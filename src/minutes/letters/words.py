"""How common a word is. The dictionaries are those of pyspellchecker, read when first asked."""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files


@cache
def dictionary(code: str) -> dict[str, int]:
    """Words in lower case with their counts; ``code`` is one of minutes.letters.LANGUAGES."""
    packed = files("spellchecker").joinpath("resources", f"{code}.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    return counts


@cache
def _total(code: str) -> int:
    return sum(dictionary(code).values())


def frequency(word: str, code: str) -> float:
    """How often ``word`` comes in a million words of the language; 0 where its dictionary lacks it.

    Case does not matter, nor whether the vowel is written œ or oe. Names are mostly lacking.
    """
    folded = word.lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return dictionary(code).get(folded, 0) * 1e6 / _total(code)


def is_known(word: str, codes: tuple[str, ...] = ("fr", "en", "es")) -> bool:
    """Whether one of the languages has the word."""
    return any(frequency(word, code) > 0 for code in codes)
