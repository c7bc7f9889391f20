"""The records of a run, read back from its folder."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from minutes.archive.folder import RunFolder
from minutes.archive.journal import Entry
from minutes.model.record import Record


class _Light(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class NamedPerson(_Light):
    """A participant, as far as names go."""

    name: str
    honorific: str | None = None
    represented_by: str | None = None


class NamedMeeting(_Light):
    """A meeting, as far as names go."""

    body: str | None = None
    date: str | None = None
    chair: str | None = None
    secretary: str | None = None


class NamedSource(_Light):
    """A source, as far as names go."""

    name: str


class Named(_Light):
    """A record as far as names go: read in a fraction of the time."""

    source: NamedSource
    meeting: NamedMeeting
    participants: tuple[NamedPerson, ...]


def read_documents(folder: RunFolder) -> Iterator[tuple[Entry, Record | None]]:
    """Each document of a run with its record, in the order of names; None for one that failed.

    Raises InputMissingError where there is no run, RecordError where a record is gone or broken.
    """
    for entry in folder.entries():
        yield entry, None if entry.record is None else folder.read(entry.record, Record)


def read_names(folder: RunFolder) -> Iterator[tuple[Entry, Named]]:
    """The names in each document that has a record. Raises what read_documents raises."""
    for entry in folder.entries():
        if entry.record is not None:
            yield entry, folder.read(entry.record, Named)
