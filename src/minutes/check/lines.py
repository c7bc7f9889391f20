"""Where findings stand in files of text: in the minutes themselves, or in the record that was given."""

from __future__ import annotations

from bisect import bisect_right
from typing import Protocol

from minutes.check.finding import Found, Region


class Lines(Protocol):
    """Finds the lines that a finding concerns."""

    def region(self, found: Found) -> Region | None:
        """The place of ``found``; None where it concerns no place of the file."""


class MinutesLines:
    """The lines of minutes that are plain text; ``text`` is their raw text, to which the evidence leads back.

    ``exact`` says that the text is stored as it is read (UTF-8, line feeds): only then are there offsets.
    """

    def __init__(self, text: str, *, exact: bool) -> None:
        self._starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
        self._exact = exact

    def region(self, found: Found) -> Region | None:
        """The range of the raw text that the evidence came from."""
        if found.evidence is None:
            return None
        start, end = found.evidence.raw.start, found.evidence.raw.end
        first, last = (bisect_right(self._starts, at) - 1 for at in (start, end))
        return Region(
            first + 1,
            start - self._starts[first] + 1,
            last + 1,
            end - self._starts[last] + 1,
            start if self._exact else None,
            end - start if self._exact else None,
        )


class RecordLines:
    """The lines of a file of records; ``first`` is the line on which the record begins."""

    def __init__(self, text: str, first: int = 1) -> None:
        self._lines = text.split("\n")
        self._first = first

    def region(self, found: Found) -> Region | None:
        """The line with the identifier of the item, else the first one."""
        at = 0
        if found.item is not None:
            # A problem names its item too, and stands behind all of them.
            at = next((n for n, line in enumerate(self._lines) if f'"id": "{found.item}"' in line), 0)
        return Region(self._first + at, 1, self._first + at, len(self._lines[at]) + 1)
