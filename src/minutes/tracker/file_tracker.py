"""Trackers that are files: read once, changed in memory, written whole at the end.

The file is all that is known of the tickets. What people edit in it is theirs, as in any tracker, and a push that
changes nothing does not touch it.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from minutes.errors import OutputError, TrackerUnusableError, UsageError
from minutes.files import whole_path
from minutes.tracker.lock import alone_in
from minutes.tracker.ticket import Held, Mark, Ticket


class Document(Protocol):
    """The content of a file, in one format. ``number`` of what it holds is its own business."""

    def numbers(self) -> Iterator[str]:
        """The numbers of everything in it, others' entries too."""

    def ticket(self, number: str) -> Held | None:
        """The ticket of this number, or None where the entry is none of ours."""

    def add(self, ticket: Ticket, mark: Mark) -> str:
        """Put a ticket at the end. The number that it is held under."""

    def change(self, number: str, changes: dict[str, str], mark: Mark) -> None:
        """Write fields and mark."""

    def complete(self, number: str) -> None:
        """Mark a ticket as done."""

    def remove(self, number: str) -> None:
        """Take a ticket out again."""

    def to_bytes(self) -> bytes:
        """The whole content."""


#: So much of what a library says of a file is shown: some of them quote the whole of it.
_SHOWN = 120
#: Reads the content of a file, or makes a new one of no bytes. Raises ValueError, in words, for what it is not.
Reader = Callable[[bytes], Document]


class FileTracker:
    """A file at ``path``. Raises UsageError without one."""

    def __init__(self, name: str, path: Path | None, keeps: frozenset[str], read: Reader) -> None:
        if path is None:
            raise UsageError(f"{name} is a file: give its path with --file")
        self.name = name
        self.keeps = keeps
        self._path = path
        self._reader = read
        self._before = b""
        self._document: Document | None = None
        self._touched = False
        self._tickets: dict[str, Held] = {}
        self._numbers: defaultdict[str, set[str]] = defaultdict(set)

    def user(self, name: str, project: str) -> str | None:
        """The name as the map has it: a file knows no users that it could be compared with."""
        return name if "assignee" in self.keeps else None

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every ticket of ours in the file, whatever project stands on it."""
        self._open()
        yield from list(self._tickets.values())

    def find(self, ticket: Ticket) -> list[Held]:
        """The tickets with this key."""
        self._open()
        return [self._tickets[number] for number in sorted(self._numbers[ticket.key])]

    def create(self, ticket: Ticket, mark: Mark) -> Held:
        """Add the ticket."""
        number = self._open_to_write().add(ticket, mark)
        self._note(number)
        return self._tickets[number]

    def update(self, held: Held, changes: dict[str, str], mark: Mark) -> None:
        """Write fields and mark."""
        self._open_to_write().change(held.number, changes, mark)
        self._note(held.number)

    def close(self, held: Held) -> None:
        """Mark the ticket as done."""
        self._open_to_write().complete(held.number)
        self._note(held.number)

    def withdraw(self, held: Held) -> None:
        """Take out a ticket that was added a moment ago."""
        self._open().remove(held.number)
        self._note(held.number)

    def _note(self, number: str) -> None:
        """Look at a ticket again after it was touched."""
        assert self._document is not None
        self._touched = True
        if (old := self._tickets.pop(number, None)) is not None:
            self._numbers[old.mark.key].discard(number)
        if (new := self._document.ticket(number)) is not None:
            self._tickets[number] = new
            self._numbers[new.mark.key].add(number)

    def finish(self) -> None:
        """Write the file, if anything in it is to change.

        Raises OutputError, and TrackerUnusableError where somebody else has written it since it was read: then it is
        left as it is.
        """
        if self._document is None or not self._touched:
            return
        after = self._document.to_bytes()
        with self._alone():
            if self._load() != self._before:
                raise TrackerUnusableError(
                    f"{self._path} was changed by somebody else during the push, so it was left alone: push again"
                )
            with whole_path(self._path) as draft:
                draft.write_bytes(after)
        self._before, self._touched = after, False

    def _alone(self) -> AbstractContextManager[None]:
        return alone_in(self._path.parent)

    def _open_to_write(self) -> Document:
        """The content, before anything in it is told to be done. Raises OutputError where that could not be saved."""
        if not os.access(self._path.parent, os.W_OK):
            raise OutputError(
                f"nothing may be written into {self._path.parent}: give another path with --file"
            )
        return self._open()

    def _open(self) -> Document:
        if self._document is None:
            if not self._path.parent.is_dir():
                raise OutputError(
                    f"there is no folder {self._path.parent}: make it, or give another path with --file"
                )
            self._before = self._load()
            try:
                self._document = self._reader(self._before)
            except ValueError as error:
                why = f"{self._path} cannot be read as {self.name} ({_short(error)})"
                raise TrackerUnusableError(f"{why}: mend it, or give another with --file") from error
            for number in self._document.numbers():
                self._note(number)
            self._touched = False
        return self._document

    def _load(self) -> bytes:
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise TrackerUnusableError(
                f"{self._path} cannot be read ({error.strerror}): give another path with --file"
            ) from error


def _short(error: ValueError) -> str:
    line = " ".join(str(error).split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
