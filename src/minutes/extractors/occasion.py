"""What tasks are read against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from minutes.extractors.context import Context

_MONTHS = 12


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
