"""What tasks are read against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from minutes.extractors.context import Context

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_WITHIN = re.compile(
    r"[^\W_][,;)\]”\"]*[ ]$|[&+,][ ]?$"
)  # What stands before a word in the middle of a sentence.


@dataclass(frozen=True)
class Occasion:
    """A document with what is already known of its meeting.

    ``meeting`` is the day that due dates are reckoned from, ``following`` that of the next meeting; ``known`` the
    folded words and initials that stand for people of the meeting.
    """

    context: Context
    meeting: date | None
    following: date | None
    known: frozenset[str]

    @cached_property
    def proper(self) -> frozenset[str]:
        """The folded words that the document writes with a capital in the middle of sentences and never without."""
        text = self.context.document.text
        common = set(self.context.pack.words("not_names"))
        inside: set[str] = set()
        for found in _WORD.finditer(text):
            word = found.group()
            if word[0].islower():
                common.add(word.casefold())
            elif len(word) > 1 and _WITHIN.search(text[max(0, found.start() - 3) : found.start()]):
                inside.add(word.casefold())
        return frozenset(inside - common)
