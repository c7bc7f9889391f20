"""Whole numbers, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from minutes.text.flow import squeeze

_DIGITS = re.compile(r"\d{1,3}(?:[ .,'’]\d{3})+(?!\d)|\d+")


def number(word: str, numbers: Mapping[str, Any]) -> int | None:
    """The value of digits (``14``, ``1er``, ``1 204``) or of a word of ``numbers``; None where it is neither."""
    word = squeeze(word).casefold()
    if digits := _DIGITS.match(word):
        return int(re.sub(r"\D", "", digits.group()))
    value = numbers.get(word)
    return int(value) if value is not None else None
