"""Write RUN/minutes.sqlite from the records of a run: the same records give the same bytes."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from minutes import __version__
from minutes.archive.database.lookup import Lookup
from minutes.archive.database.metadata import METADATA, metadata_text
from minutes.archive.database.rows import Numbers, RecordRows, Row, document_rows
from minutes.archive.folder import RunFolder
from minutes.archive.people import Naming, Person, gather, mentions_of, read_table, resolve
from minutes.archive.people.table import NAME as PEOPLE
from minutes.archive.people.table import Table
from minutes.archive.reading import read_documents, read_names
from minutes.errors import OutputError
from minutes.files import whole_path, write_whole

DATABASE = "minutes.sqlite"
#: Changed whenever the same records would give other rows of the same tables.
_LAYOUT = "1"
_SETUP = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA auto_vacuum = NONE",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    # VACUUM writes the whole database anew: in memory it would take as much again as the database has.
    "PRAGMA temp_store = FILE",
    "PRAGMA foreign_keys = OFF",
)


@dataclass(frozen=True)
class Resolved:
    """The people of a run, and the number of each spelling's person."""

    table: Table
    people: list[Person]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of the person of each spelling."""
        return {s.key: at for at, person in enumerate(self.people, 1) for s in person.spellings}


def resolve_people(folder: RunFolder) -> Resolved:
    """The people of a run, as its records and its table have them. Raises TableError, RecordError."""
    table = read_table(folder.path)
    mentions = (
        mention
        for entry, named in read_names(folder)
        for mention in mentions_of(named, Naming.of(named, entry.document))
    )
    return Resolved(table, resolve(table.with_gone(gather(mentions)), table.edits))


def state(folder: RunFolder) -> str:
    """What the database depends on, as a digest: the journal, which names the records' digests, and people.csv."""
    layout = [
        _LAYOUT,
        _sql("schema.sql"),
        _sql("indexes.sql"),
        metadata_text(),
        __version__,
        sqlite3.sqlite_version,
    ]
    digest = hashlib.sha256("\n".join(layout).encode())
    for entry in folder.entries():
        digest.update(entry.line().encode("utf-8", "replace"))
    table = folder.path / PEOPLE
    digest.update(table.read_bytes() if table.is_file() else b"")
    return digest.hexdigest()


def is_current(folder: RunFolder) -> bool:
    """Whether the database has what stands in the folder now."""
    path = folder.path / DATABASE
    if not (path.is_file() and (folder.path / METADATA).is_file()):
        return False
    try:
        with opened(folder) as base:
            (found,) = base.execute("SELECT value FROM about WHERE name = 'state'").fetchone()
    except (sqlite3.Error, TypeError):
        return False
    return bool(found == state(folder))


@contextmanager
def opened(folder: RunFolder) -> Iterator[sqlite3.Connection]:
    """The database, read only, for as long as the block runs."""
    address = (folder.path / DATABASE).absolute().as_uri()
    base = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True)
    base.row_factory = sqlite3.Row
    try:
        yield base
    finally:
        base.close()


def index(folder: RunFolder, *, force: bool = False) -> bool:
    """Write the database and its metadata, unless they are current. Whether they were written.

    Raises InputMissingError where there is no run, RecordError, TableError, OutputError.
    """
    if not force and is_current(folder):
        return False
    now = state(folder)
    resolved = resolve_people(folder)
    path = folder.path / DATABASE
    try:
        with whole_path(path) as draft:
            _write(draft, folder, resolved, now)
    except sqlite3.Error as error:
        raise OutputError(
            f"{path} cannot be written ({error}); make room, or choose another place."
        ) from error
    write_whole(folder.path / METADATA, metadata_text())
    return True


def _write(path: Path, folder: RunFolder, resolved: Resolved, now: str) -> None:
    base = sqlite3.connect(path, isolation_level=None)
    try:
        for statement in _SETUP:
            base.execute(statement)
        base.executescript(_sql("schema.sql"))
        base.execute("BEGIN")
        _fill(base, folder, resolved)
        base.executemany(
            "INSERT INTO about VALUES (?, ?)", [("made_by", f"minutes {__version__}"), ("state", now)]
        )
        base.execute("COMMIT")
        base.executescript(_sql("indexes.sql"))
        for statement in ("ANALYZE", "VACUUM"):
            base.execute(statement)
        if broken := base.execute("PRAGMA foreign_key_check").fetchall():
            raise AssertionError(f"rows without the rows that they name: {broken[:5]}")
    finally:
        base.close()


def _sql(name: str) -> str:
    return (files("minutes.archive.database") / name).read_text(encoding="utf-8")


def _fill(base: sqlite3.Connection, folder: RunFolder, resolved: Resolved) -> None:
    numbers, bodies = Numbers(), _bodies(resolved.people)
    people = resolved.numbers
    _insert(base, (("bodies", (number, name, key)) for key, (number, name) in bodies.items()))
    _insert(base, _people_rows(resolved.people, bodies))
    for at, (entry, record) in enumerate(read_documents(folder), 1):
        _insert(base, document_rows(at, entry, record, numbers))
        if record is not None:
            naming = Naming.of(record, entry.document)
            body = _body(base, bodies, naming) if record.meeting.body else None
            _insert(base, RecordRows(at, record, body, numbers, Lookup(naming, record, people)).all())
    base.execute("INSERT INTO items_fts (items_fts) VALUES ('rebuild')")
    for name in ("items_fts", "people_fts"):
        base.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")


def _bodies(people: Iterable[Person]) -> dict[str, tuple[int, str]]:
    """The bodies by key: number and name."""
    found = {s.group: s.body for person in people for s in person.spellings if s.documents}
    known = sorted((name, key) for key, name in found.items() if not key.startswith("document:"))
    return {key: (number, name) for number, (name, key) in enumerate(known, 1)}


def _body(base: sqlite3.Connection, bodies: dict[str, tuple[int, str]], naming: Naming) -> int:
    """The number of a body; one without people is added."""
    if naming.group not in bodies:
        bodies[naming.group] = (len(bodies) + 1, naming.body)
        _insert(base, [("bodies", (*bodies[naming.group], naming.group))])
    return bodies[naming.group][0]


def _people_rows(people: Iterable[Person], bodies: Mapping[str, tuple[int, str]]) -> Iterable[Row]:
    for number, person in enumerate(people, 1):
        found = (person.authorities.get(scheme) for scheme in ("wikidata", "idref", "isni"))
        yield "people", (number, person.name, *found, person.remark or None, person.key)
        yield "people_fts", (number, person.name, "; ".join(s.text for s in person.spellings))
        for s in person.spellings:
            body = bodies.get(s.group, (None,))[0]
            yield "spellings", (s.key, number, s.text, body, len(s.documents), s.first, s.last)


def _insert(base: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Insert rows, table by table: nothing is checked before all rows are in."""
    tables: dict[str, list[tuple[Any, ...]]] = {}
    for table, values in rows:
        tables.setdefault(table, []).append(values)
    for table, found in tables.items():
        columns = " (rowid, name, spellings)" if table == "people_fts" else ""
        base.executemany(f"INSERT INTO {table}{columns} VALUES ({', '.join('?' * len(found[0]))})", found)
