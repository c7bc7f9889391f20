"""Tickets as rows of a CSV file that a tracker imports: what such files share.

Cells that a spreadsheet would run as formulas are defused as they are written, and restored as they are read. Columns,
rows and cells that are not ours stay as they are, and so does the separator that a spreadsheet may have put in.
"""

from __future__ import annotations

import csv
import io
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from minutes.export.cells import defused, restored
from minutes.tracker.ticket import Held, Mark, Ticket

_SEPARATORS = ",;\t"


class CsvDocument(ABC):
    """Rows, numbered by the keys of their tickets; a copy of a row gets an ordinal too."""

    #: The names of the columns of a new file.
    columns: ClassVar[tuple[str, ...]]

    def __init__(self, content: bytes) -> None:
        self._separator, self._head, self._rows = _parse(content)
        if not self._head:
            self._head = list(self.columns)
        if missing := [name for name in self.columns if name not in self._head]:
            raise ValueError(f"it has no column {missing[0]}")
        self._numbered: dict[str, list[str]] = {}
        for row in self._rows:
            row += [""] * (len(self._head) - len(row))
            if (held := self._ticket(row, "")) is not None:
                self._number(held.mark.key, row)

    def _number(self, key: str, row: list[str]) -> str:
        number, ordinal = key, 1
        while number in self._numbered:
            ordinal += 1
            number = f"{key}~{ordinal}"
        self._numbered[number] = row
        return number

    def numbers(self) -> Iterator[str]:
        """The numbers of our rows, from the top."""
        yield from list(self._numbered)

    def ticket(self, number: str) -> Held | None:
        """The ticket that a row is."""
        row = self._numbered.get(number)
        return self._ticket(row, number) if row is not None else None

    def add(self, ticket: Ticket, mark: Mark) -> str:
        """Put a row at the end."""
        row = [""] * len(self._head)
        self._rows.append(row)
        self._fill(row, ticket, mark)
        return self._number(ticket.key, row)

    def change(self, number: str, changes: dict[str, str], mark: Mark) -> None:
        """Write fields and mark into a row."""
        self._write(self._numbered[number], changes, mark)

    def complete(self, number: str) -> None:
        """Have the ticket be made as one that is done."""
        self._finish(self._numbered[number])

    def remove(self, number: str) -> None:
        """Take a row out."""
        row = self._numbered.pop(number)
        self._rows = [one for one in self._rows if one is not row]

    def to_bytes(self) -> bytes:
        """The whole file, as RFC 4180 has it."""
        stream = io.StringIO()
        csv.writer(stream, delimiter=self._separator).writerows([self._head, *self._rows])
        return stream.getvalue().encode()

    def get(self, row: Sequence[str], name: str) -> str:
        """The text in a cell."""
        return restored(row[self._head.index(name)])

    def put(self, row: list[str], values: Mapping[str, str]) -> None:
        """Write cells."""
        for name, value in values.items():
            row[self._head.index(name)] = defused(value.replace("\0", ""))

    def put_several(self, row: list[str], name: str, values: Sequence[str]) -> None:
        """Write values into as many columns of one name as it takes."""
        for _ in range(len(values) - self._head.count(name)):
            self._head.append(name)
            for one in self._rows:
                one.append("")
        places = [place for place, one in enumerate(self._head) if one == name]
        for place, value in zip(places, values, strict=False):
            row[place] = defused(value)

    @abstractmethod
    def _ticket(self, row: Sequence[str], number: str) -> Held | None:
        """The ticket that a row is, or None."""

    @abstractmethod
    def _fill(self, row: list[str], ticket: Ticket, mark: Mark) -> None:
        """Write a ticket into an empty row."""

    @abstractmethod
    def _write(self, row: list[str], changes: Mapping[str, str], mark: Mark) -> None:
        """Write fields and mark into a row."""

    @abstractmethod
    def _finish(self, row: list[str]) -> None:
        """Mark the ticket of a row as done."""


def _parse(content: bytes) -> tuple[str, list[str], list[list[str]]]:
    """Separator, names of columns and rows. Raises ValueError where the bytes are no such table."""
    text = content.decode("utf-8-sig")
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise ValueError(str(error)) from error
    return separator, rows[0] if rows else [], [row for row in rows[1:] if any(row)]
