"""RUN/people.csv: a line for each spelling, which a person edits and the next run obeys.

Comma-separated, UTF-8 with a byte order mark, for spreadsheets read no accents without one. What spreadsheets write
instead (semicolons, tabs, Windows' code page 1252) is read too: lines are known by their identifiers. A cell that a
spreadsheet would run as a formula is written behind an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from minutes.archive.people.edits import Edit, read_edit
from minutes.archive.people.names import split_honorific, tokens
from minutes.archive.people.persons import Person
from minutes.archive.people.spellings import Spelling
from minutes.errors import InputMissingError, TableError
from minutes.export.cells import defused, restored
from minutes.files import write_whole

NAME = "people.csv"
#: What the program writes, and what people write.
_OURS = ("body", "name", "spelling")
_THEIRS = ("edit", "preferred_name", "wikidata", "idref", "isni", "note")
_FACTS = ("remark", "documents", "first", "last", "honorifics", "person", "id", "group")
COLUMNS = (*_OURS, *_THEIRS, *_FACTS)
_GONE = "no longer in the run"


class Table:
    """The edits of a table, with the lines as they were read."""

    def __init__(
        self, edits: Mapping[str, Edit], lines: Mapping[str, Mapping[str, str]], extra: tuple[str, ...]
    ) -> None:
        self.edits, self._lines, self.extra = edits, lines, extra

    def with_gone(self, spellings: Iterable[Spelling]) -> list[Spelling]:
        """``spellings``, and those that are no longer in the run but that someone wrote into or merged with."""
        known = {spelling.key: spelling for spelling in spellings}
        wanted = {*self.edits, *(edit.target for edit in self.edits.values() if edit.target)}
        gone = [_spelling(key, self._lines[key]) for key in sorted(wanted - set(known)) if key in self._lines]
        return [*known.values(), *gone]

    def written(self, people: Iterable[Person]) -> str:
        """The table of these people, with all that was written into the former one."""
        columns = (*COLUMNS, *self.extra)
        text = io.StringIO()
        writer = csv.DictWriter(text, columns, lineterminator="\r\n")
        writer.writeheader()
        for person in people:
            for spelling in person.spellings:
                row = _row(person, spelling)
                before = self._lines.get(spelling.key, {})
                row |= {column: before.get(column, "") for column in (*_THEIRS, *self.extra)}
                writer.writerow({column: defused(cell) for column, cell in row.items()})
        return "\ufeff" + text.getvalue()


def read_table(folder: Path) -> Table:
    """The table of a run; an empty one where there is none. Raises TableError, with the number of the line."""
    path = folder / NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Table({}, {}, ())
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check its rights") from error
    try:
        return _table(_text(data))
    except csv.Error as error:
        raise TableError(f"people.csv is no table ({error}): save it as CSV, UTF-8") from error


def write_table(folder: Path, table: Table, people: Iterable[Person]) -> Path:
    """Write the table of a run. Raises OutputError."""
    path = folder / NAME
    write_whole(path, table.written(people))
    return path


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _table(text: str) -> Table:
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, restval="")
    names = [name.strip() for name in reader.fieldnames or ()]
    reader.fieldnames = names
    if missing := {"id", "person", "edit"} - set(names):
        raise TableError(
            f"people.csv has no column {' and no column '.join(sorted(missing))}: put it back, or take the file "
            "away and give `minutes people` again"
        )
    edits: dict[str, Edit] = {}
    lines: dict[str, dict[str, str]] = {}
    extra = tuple(dict.fromkeys(name for name in names if name and name not in COLUMNS))
    for row in reader:
        line = {name: restored(cell) for name, cell in row.items() if name and isinstance(cell, str)}
        if any(line.values()):
            _take(reader.line_num, line, extra, lines, edits)
    return Table(edits, lines, extra)


def _take(
    number: int,
    line: dict[str, str],
    extra: tuple[str, ...],
    lines: dict[str, dict[str, str]],
    edits: dict[str, Edit],
) -> None:
    key = line["id"].strip()
    theirs = {column: line.get(column, "") for column in (*_THEIRS, *extra)}
    if not key:
        raise TableError(
            f"people.csv, line {number}: it has no id, so that nobody knows whose line it is; write into the lines "
            "that are there, and take this one out"
        )
    if key in lines and theirs != {column: lines[key].get(column, "") for column in theirs}:
        raise TableError(
            f"people.csv, line {number}: another line has the id {key} and says something else; keep one"
        )
    lines[key] = line
    if any(theirs.values()):
        edits[key] = read_edit(number, key, line["person"], theirs)


def _spelling(key: str, line: Mapping[str, str]) -> Spelling:
    _, name = split_honorific(line.get("spelling", ""))
    return Spelling(
        key, line.get("group", ""), line.get("body", ""), line.get("spelling", ""), tokens(name),
        honorifics=tuple(filter(None, line.get("honorifics", "").split(", "))),
        first=line.get("first") or None, last=line.get("last") or None,
    )  # fmt: skip


def _row(person: Person, spelling: Spelling) -> dict[str, str]:
    return {
        "body": spelling.body,
        "name": person.name,
        "spelling": spelling.text,
        "remark": person.remarks.get(spelling.key, "") if spelling.documents else _GONE,
        "documents": str(len(spelling.documents)),
        "first": spelling.first or "",
        "last": spelling.last or "",
        "honorifics": ", ".join(spelling.honorifics),
        "person": person.key,
        "id": spelling.key,
        "group": spelling.group,
    }
