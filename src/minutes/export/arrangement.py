"""The order that an archive gives minutes: body, meeting, document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from minutes.export.collection import Collection, Entry
from minutes.text.folding import unaccented


@dataclass(frozen=True, slots=True)
class Filed:
    """A document and where it belongs."""

    body: str | None
    date: str | None
    title: str | None
    language: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Series:
    """The meetings of a body: its commonest spelling, and its documents, meeting by meeting."""

    body: str | None
    meetings: tuple[tuple[Filed, ...], ...]

    @property
    def dates(self) -> tuple[str, ...]:
        """The days of its meetings, sorted."""
        return tuple(sorted({filed.date for meeting in self.meetings for filed in meeting if filed.date}))


def folded(text: str) -> str:
    """``text`` without accents, case, signs and needless blanks: what spellings of one name share."""
    return " ".join("".join(char if char.isalnum() else " " for char in unaccented(text)).split())


def filed(collection: Collection) -> list[Filed]:
    """Where each document belongs, as its record says; in the order of the journal."""
    return [
        Filed(record.meeting.body, record.meeting.date, record.meeting.title, record.language.code, entry)
        for entry, record in collection.records()
    ]


def arrange(documents: list[Filed]) -> list[Series]:
    """Bodies by name, those without a name last; meetings by date, those without one last, each by itself."""
    ordered = sorted(documents, key=lambda one: (one.body is None, folded(one.body or ""), *_when(one)))
    return [
        Series(_commonest(group), tuple(_meetings(group)))
        for _, members in groupby(ordered, key=lambda one: (one.body is None, folded(one.body or "")))
        if (group := list(members))
    ]


def _when(one: Filed) -> tuple[bool, str, tuple[str, ...], str]:
    return one.date is None, one.date or "", one.entry.names, one.entry.document


def _commonest(group: list[Filed]) -> str | None:
    spellings = Counter(one.body for one in group if one.body is not None)
    return min(spellings, key=lambda body: (-spellings[body], body), default=None)


def _meetings(group: list[Filed]) -> Iterator[tuple[Filed, ...]]:
    """Documents of one body and one day are of one meeting. Without a body or a day none can be told from another."""
    for (body, day), members in groupby(group, key=lambda one: (one.body is None, one.date)):
        together = tuple(members)
        if body or day is None:
            yield from ((one,) for one in together)
        else:
            yield together
