"""The language whose letters a text has: a quick guess for those who must choose before they read."""

from __future__ import annotations

import re

from minutes.letters.model import LANGUAGES, letter_model

#: From so many words on a text tells its language; more than so many characters tell no more.
_ENOUGH, _SAMPLE = 12, 4000
_WORD = re.compile(r"[^\W\d_]{2,}")


def likeliest_language(text: str) -> str | None:
    """The language (ISO 639-1) whose letters a text has; None where it is too short."""
    words = _WORD.findall(text[:_SAMPLE])
    if len(words) < _ENOUGH:
        return None
    return min((sum(map(letter_model(code).cost, words)), code) for code in LANGUAGES)[1]
