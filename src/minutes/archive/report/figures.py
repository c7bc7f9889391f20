"""The figures of the report, asked of the database."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from minutes.archive.report import queries
from minutes.packs import available, load_pack
from minutes.pipeline import PARTIAL

#: The database has everything; the page shows no more lines of one table than a person would read.
MOST_LINES = 500
#: Bodies that a chart tells apart; the others are one.
_MOST_BODIES = 6
#: All the others.
OTHERS = "other bodies"
Cells = tuple[Any, ...]


@dataclass(frozen=True)
class Listing:
    """Lines of a table, and how many there would be."""

    rows: tuple[Cells, ...]
    total: int

    @property
    def is_cut(self) -> bool:
        """Whether there are more than these."""
        return len(self.rows) < self.total


@dataclass(frozen=True)
class Series:
    """Numbers by label, in several parts: what a stacked chart shows, and the table beside it."""

    labels: tuple[str, ...]
    parts: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """The sum of the parts for each label."""
        return tuple(map(sum, zip(*(numbers for _, numbers in self.parts), strict=True)))

    def __bool__(self) -> bool:
        return bool(self.labels)


@dataclass(frozen=True)
class Figures:
    """All that the page says."""

    counts: dict[str, int]
    since: str | None
    until: str | None
    languages: Series
    kinds: tuple[Cells, ...]
    soundness: Series
    readers: tuple[Cells, ...]
    unsound: Listing
    reasons: tuple[Cells, ...]
    failed: Listing
    problems: Listing
    meetings: Series
    undated: int
    bodies: Listing
    attendance: Listing
    decisions: Series
    undated_decisions: int
    laureates: Listing
    actions: Listing
    done_actions: int
    doubts: int
    made_by: str


def figures(base: sqlite3.Connection) -> Figures:
    """Everything, from the database of a run."""
    since, until = base.execute("SELECT min(date), max(date) FROM meetings").fetchone()
    return Figures(
        counts=_counts(base),
        since=since,
        until=until,
        languages=_series(base, queries.LANGUAGES, _language),
        kinds=_all(base, queries.KINDS),
        soundness=_series(base, queries.SOUNDNESS),
        readers=_all(base, queries.READERS),
        unsound=_listing(base, queries.UNSOUND, 50),
        reasons=_all(base, queries.REASONS),
        failed=_listing(base, queries.FAILED),
        problems=_listing(base, queries.PROBLEMS.format(codes=", ".join(map(repr, sorted(PARTIAL))))),
        meetings=_meetings(base),
        undated=_one(base, "SELECT count(*) FROM meetings WHERE date IS NULL"),
        bodies=_listing(base, queries.BODIES),
        attendance=_listing(base, queries.ATTENDANCE),
        decisions=_series(base, queries.DECISIONS),
        undated_decisions=_one(base, queries.UNDATED_DECISIONS),
        laureates=_listing(base, queries.LAUREATES, 200),
        actions=_listing(base, queries.ACTIONS),
        done_actions=_one(base, "SELECT count(*) FROM actions WHERE status = 'done'"),
        doubts=_one(base, "SELECT count(*) FROM people WHERE remark IS NOT NULL"),
        made_by=str(base.execute("SELECT value FROM about WHERE name = 'made_by'").fetchone()[0]),
    )


def _counts(base: sqlite3.Connection) -> dict[str, int]:
    found = {name: _one(base, f"SELECT count(*) FROM {source}") for name, source in queries.COUNTED.items()}
    pages = _one(base, "SELECT coalesce(sum(coalesce(pages, 1)), 0) FROM documents WHERE status <> 'failed'")
    return {**found, "pages": pages}


def _one(base: sqlite3.Connection, query: str) -> int:
    return int(base.execute(query).fetchone()[0])


def _all(base: sqlite3.Connection, query: str) -> tuple[Cells, ...]:
    return tuple(tuple(row) for row in base.execute(query))


def _listing(base: sqlite3.Connection, query: str, most: int = MOST_LINES) -> Listing:
    return Listing(_all(base, f"{query} LIMIT {most}"), _one(base, f"SELECT count(*) FROM ({query})"))


def _series(base: sqlite3.Connection, query: str, shown: Callable[[str], str] = str) -> Series:
    """A series of rows of label, part and number; labels and parts in the order in which they come."""
    return series([(shown(label), part, number) for label, part, number in base.execute(query)])


def _language(code: str) -> str:
    """The name of a language that there is a pack for; else its code."""
    return load_pack(code).name if code in available() else code


def series(rows: Sequence[tuple[str, str, int]]) -> Series:
    """A series of rows of label, part and number; what no row says is 0."""
    numbers: dict[tuple[str, str], int] = defaultdict(int)
    for label, part, number in rows:
        numbers[label, part] += number
    labels = tuple(dict.fromkeys(label for label, _, _ in rows))
    parts = dict.fromkeys(part for _, part, _ in rows)
    return Series(labels, tuple((part, tuple(numbers[label, part] for label in labels)) for part in parts))


def _meetings(base: sqlite3.Connection) -> Series:
    """Meetings by year and body: the bodies that met most, and all the others as one; years without any too."""
    rows = [(int(row[0]), row[1], row[2]) for row in base.execute(queries.MEETINGS)]
    if not rows:
        return Series((), ())
    sums: dict[str, int] = defaultdict(int)
    for _, body, number in rows:
        sums[body] += number
    ordered = sorted(sums, key=lambda body: (-sums[body], body))
    most = ordered if len(ordered) <= _MOST_BODIES else ordered[: _MOST_BODIES - 1]
    years = range(rows[0][0], rows[-1][0] + 1)
    named = [(str(year), body, 0) for year in years for body in most]
    found = [(str(year), body if body in most else OTHERS, number) for year, body, number in rows]
    return series([*named, *found])
