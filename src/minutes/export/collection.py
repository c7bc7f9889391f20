"""What exporters are given: the entries of a run's journal, and the record of each document that has one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from minutes.errors import InputMissingError, RecordError
from minutes.model.record import Participant, Record


class Entry(Protocol):
    """What the journal of a run says of a document, as far as exporters look."""

    @property
    def document(self) -> str:
        """The SHA-256 of its bytes."""

    @property
    def names(self) -> tuple[str, ...]:
        """Where its bytes stood, the first name first."""

    @property
    def status(self) -> str:
        """ok, partial or failed."""

    @property
    def record(self) -> str | None:
        """The path of its record in the folder of the run; None where it failed."""

    @property
    def error(self) -> Mapping[str, Any] | None:
        """Why it failed: ``code``, ``message``."""

    @property
    def problems(self) -> tuple[Mapping[str, Any], ...]:
        """What the reader of the record should know: ``code``, ``message``."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person of a run, whatever the spellings: the name to be used, who met, identifiers in authority files."""

    person_id: str
    name: str
    body: str
    authorities: Mapping[str, str]


@dataclass(frozen=True)
class Collection:
    """A run: its folder, and its journal's entries in the order of names. Records are read one by one.

    ``people`` are those that the participants are, and ``person_of`` tells which one a participant of an entry is.
    """

    folder: Path
    entries: Sequence[Entry]
    people: Sequence[Person]
    person_of: Callable[[Entry, Record, Participant], Person | None]

    def text(self, entry: Entry) -> str:
        """The record of an entry that has one, as its file holds it. Raises InputMissingError."""
        path = self.folder / str(entry.record)
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputMissingError(
                f"{path} cannot be read, though the journal names it: run `minutes run` again"
            ) from error

    def record(self, entry: Entry) -> Record:
        """The record of an entry that has one. Raises InputMissingError, or RecordError where it is not valid."""
        try:
            return Record.model_validate_json(self.text(entry))
        except ValueError as error:
            raise RecordError(
                f"{self.folder / str(entry.record)} is no valid record: `minutes validate` says why"
            ) from error

    def records(self) -> Iterator[tuple[Entry, Record]]:
        """Each entry that has a record, with it."""
        return ((entry, self.record(entry)) for entry in self.entries if entry.record is not None)
