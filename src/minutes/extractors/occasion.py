"""What tasks are read against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from minutes.extractors.context import Context

_MONTHS = 12
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
    def day_first(self) -> bool:
        """Whether the document writes 2/3 for the second of March: as its other dates are, in figures or in words."""
        votes = 0
        for match in self.context.pack.all("due", self.context.document.text):
            first, second = match.get("first"), match.get("second")
            if first and second:
                votes += (int(first) > _MONTHS) - (int(second) > _MONTHS)
            elif match.get("day") and match.get("month") and not match.get("month").isdecimal():
                votes += 1 if match.spans["day"].start < match.spans["month"].start else -1
        return votes > 0

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
