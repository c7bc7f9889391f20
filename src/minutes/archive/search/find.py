"""Findings: items of a run that have the words, the kind, the time, the person and the body that are wanted."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from minutes.archive.database import index, opened
from minutes.archive.folder import RunFolder
from minutes.archive.people.names import fold
from minutes.archive.search.query import parse_query
from minutes.errors import UsageError

#: The words of the quote around those that were searched for.
_EXCERPT = "snippet(items_fts, 3, '', '', '…', 40)"
#: Words in headings, operative words and names weigh more than in the quote, which repeats them.
_RANK = "bm25(items_fts, 4.0, 4.0, 4.0, 1.0)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for. ``since`` and ``until`` are a year, a month or a day (2015, 2015-03, 2015-03-14).

    ``limit`` 0 is no limit; ``by_date`` puts the latest first instead of the best match.
    """

    words: str = ""
    kinds: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    person: str | None = None
    body: str | None = None
    limit: int = 20
    by_date: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """An item that was found, and where it stands."""

    kind: str
    date: str | None
    body: str | None
    document: str
    page: int | None
    quote: str | None
    title: str | None
    text: str | None
    names: str | None
    confidence: float | None
    record: str | None
    item: str | None
    excerpt: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """The findings that are shown, how many there are, how many more would be but have no date."""

    shown: tuple[Finding, ...]
    total: int
    undated: int


def search(folder: RunFolder, wanted: Wanted) -> Found:
    """Search a run; its database is made first where it is not current. Raises UsageError, and what index raises."""
    conditions = list(_conditions(wanted))
    dated = list(_dates(wanted))
    if not conditions and not dated:
        raise UsageError("there is nothing to search for: give words, or a kind, a time, a person or a body")
    index(folder)
    with opened(folder) as base:
        if wanted.body is not None:
            conditions.append(_bodies(base, wanted.body))
        total = _count(base, conditions + dated)
        undated = _count(base, [*conditions, ("items.date IS NULL", [])]) if dated else 0
        rows = _rows(base, conditions + dated, wanted)
        return Found(tuple(Finding(*row) for row in rows), total, undated)


_NAMED = (
    "(items.id IN (SELECT item FROM item_people WHERE person IN (SELECT rowid FROM people_fts WHERE "
    "people_fts MATCH ?)) OR items.id IN (SELECT rowid FROM items_fts WHERE items_fts MATCH ?))"
)
Condition = tuple[str, list[object]]


def _conditions(wanted: Wanted) -> Iterator[Condition]:
    if wanted.words.strip():
        yield "items_fts MATCH ?", [parse_query(wanted.words)]
    if wanted.kinds:
        yield f"items.kind IN ({', '.join('?' * len(wanted.kinds))})", list(wanted.kinds)
    elif wanted.body is not None:
        yield "1", []
    if wanted.person is not None:
        name = parse_query(wanted.person)
        yield (
            _NAMED,
            [name, f"{{title text names quote}} : ({name})"],
        )


def _dates(wanted: Wanted) -> Iterator[Condition]:
    if wanted.since is not None:
        yield "items.date >= ?", [_day(wanted.since)]
    if wanted.until is not None:
        # 2015 is until the last day of 2015: a text that begins with it is not later.
        yield "substr(items.date, 1, ?) <= ?", [len(_day(wanted.until)), wanted.until]


def _day(text: str) -> str:
    if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", text):
        raise UsageError(
            f"{text!r} is no date: write a year, a month or a day, such as 2015, 2015-03 or 2015-03-14"
        )
    return text


def _bodies(base: sqlite3.Connection, wanted: str) -> Condition:
    """The meetings of the bodies whose names have all the words."""
    words = fold(wanted).split()
    found = [row["id"] for row in base.execute("SELECT id, name FROM bodies") if _has(row["name"], words)]
    if not found:
        raise UsageError(f"no body of this run has {wanted!r} in its name: `minutes report` lists them")
    marks = ", ".join("?" * len(found))
    return f"items.document IN (SELECT document FROM meetings WHERE body IN ({marks}))", list(found)


def _has(name: str, words: list[str]) -> bool:
    present = fold(name).split()
    return all(any(one.startswith(word) for one in present) for word in words)


_FROM = "FROM items JOIN documents ON documents.id = items.document"
_WITH_WORDS = f"{_FROM} JOIN items_fts ON items_fts.rowid = items.id"


def _where(conditions: list[Condition]) -> tuple[str, list[object]]:
    source = _WITH_WORDS if any(text == "items_fts MATCH ?" for text, _ in conditions) else _FROM
    texts = " AND ".join(text for text, _ in conditions)
    return f"{source} WHERE {texts}", [value for _, values in conditions for value in values]


def _count(base: sqlite3.Connection, conditions: list[Condition]) -> int:
    where, values = _where(conditions)
    return int(base.execute(f"SELECT count(*) {where}", values).fetchone()[0])


def _rows(base: sqlite3.Connection, conditions: list[Condition], wanted: Wanted) -> list[sqlite3.Row]:
    where, values = _where(conditions)
    ranked = "JOIN items_fts" in where and not wanted.by_date
    order = f"{_RANK}, items.date DESC, items.id" if ranked else "items.date DESC, items.id"
    fields = (
        "items.kind, items.date, (SELECT name FROM bodies JOIN meetings ON meetings.body = bodies.id "
        "WHERE meetings.document = items.document), documents.name, items.page, items.quote, items.title, items.text, "
        "items.names, items.confidence, documents.record, items.record_item, "
        + (_EXCERPT if "JOIN items_fts" in where else "NULL")
    )
    limit = wanted.limit or -1
    return base.execute(f"SELECT {fields} {where} ORDER BY {order} LIMIT ?", [*values, limit]).fetchall()
