"""Identifiers made of content and an ordinal: the same on every run, whatever the order of the items."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from minutes.text.folding import unaccented


class Identifiers:
    """Gives out the identifiers of one record."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def make(self, kind: str, *content: str) -> str:
        """An identifier for an item of ``kind``; a second item of the same content gets an ordinal."""
        digest = hashlib.sha256("\x1f".join([kind, *map(fold, content)]).encode()).hexdigest()[:12]
        base = f"{kind}-{digest}"
        self._given[base] += 1
        return base if self._given[base] == 1 else f"{base}-{self._given[base]}"


def fold(text: str) -> str:
    """``text`` without case, accents and punctuation: what two spellings of one thing share."""
    return " ".join(re.findall(r"[^\W_]+", unaccented(text)))
