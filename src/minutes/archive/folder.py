"""The folder of a run: its journal, a record a document, what failed set aside."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from minutes.archive.journal import Entry, Journal, ordered, read_journal
from minutes.archive.tasks import Result
from minutes.errors import InputMissingError, OutputError, RecordError
from minutes.files import is_draft, make_folder, write_whole

if TYPE_CHECKING:
    from pydantic import BaseModel

_Read = TypeVar("_Read", bound="BaseModel")

try:
    import fcntl
except ImportError:  # Windows: there nothing keeps two runs from one folder.
    fcntl = None  # type: ignore[assignment]

RECORDS, QUARANTINE, JOURNAL, LOCK = "records", "quarantine", "journal.jsonl", ".lock"
#: So much of a digest names a file.
_SHORT = 16


def is_run(path: Path) -> bool:
    """Whether a run was written to this folder."""
    return (path / JOURNAL).is_file() and (path / RECORDS).is_dir()


class RunFolder:
    """Where a run writes. ``records/``, ``quarantine/`` and ``journal.jsonl`` stand in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def entries(self) -> list[Entry]:
        """What was done, in the order of names. Raises InputMissingError where no run was written."""
        if not is_run(self.path):
            raise InputMissingError(
                f"{self.path} holds no run: give the folder that `minutes run --out` wrote"
            )
        return ordered(read_journal(self.path / JOURNAL).values())

    def read(self, record: str, kind: type[_Read]) -> _Read:
        """A record, by its path in the journal, as far as ``kind`` has it. Raises RecordError."""
        path = self.path / record
        try:
            return kind.model_validate_json(path.read_bytes())
        except (OSError, ValueError) as error:
            raise RecordError(f"{path} is missing or damaged: give `minutes run` again to mend it") from error

    @contextmanager
    def opened(self) -> Iterator[Journal]:
        """The journal, for as long as this process alone writes to the folder. Raises OutputError."""
        for folder in (self.path, self.path / RECORDS, self.path / QUARANTINE):
            make_folder(folder)
        with self._locked():
            self._remove_drafts()
            journal = Journal(self.path / JOURNAL)
            try:
                yield journal
            finally:
                journal.close()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            file = (self.path / LOCK).open("w")
        except OSError as error:
            raise OutputError(
                f"{self.path} cannot be written to ({error.strerror}); choose another place."
            ) from error
        with file:
            if fcntl is not None:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except OSError as error:
                    raise OutputError(
                        f"another run is writing to {self.path}: wait for it, or choose another folder"
                    ) from error
            yield

    def write(self, result: Result, names: tuple[str, ...], fingerprint: str) -> Entry:
        """Write a result down: its record, or its problem into the quarantine. The entry for the journal."""
        error = result.error and {key: value for key, value in result.error.items() if key != "detail"}
        entry = Entry(
            result.document,
            names,
            fingerprint,
            result.status,
            result.pages,
            result.language,
            error=error,
            problems=result.problems,
        )
        if result.record is None:
            write_whole(self._problem(entry), _problem_file(entry, result))
            _remove(self._record(entry))
            return entry
        write_whole(self._record(entry), result.record)
        _remove(self._problem(entry))
        digest = hashlib.sha256(result.record.encode()).hexdigest()
        path = self._record(entry).relative_to(self.path).as_posix()
        return replace(entry, record=path, record_sha256=digest)

    def forget(self, entry: Entry) -> None:
        """Take away the record or the problem of a document."""
        _remove(self._record(entry))
        _remove(self._problem(entry))

    def is_whole(self, entry: Entry) -> bool:
        """Whether what the journal says of a document stands in the folder, unharmed."""
        if entry.record is None:
            return self._problem(entry).is_file()
        try:
            content = (self.path / entry.record).read_bytes()
        except OSError:
            return False
        return hashlib.sha256(content).hexdigest() == entry.record_sha256

    def _record(self, entry: Entry) -> Path:
        return self.path / RECORDS / f"{entry.document[:_SHORT]}.json"

    def _problem(self, entry: Entry) -> Path:
        return self.path / QUARANTINE / f"{entry.document[:_SHORT]}.json"

    def _remove_drafts(self) -> None:
        """Take away what a killed run was about to write."""
        for folder in (self.path, self.path / RECORDS, self.path / QUARANTINE):
            for path in folder.iterdir():
                if is_draft(path):
                    _remove(path)


def _problem_file(entry: Entry, result: Result) -> str:
    content = {
        "document": entry.document,
        "names": entry.names,
        "fingerprint": entry.fingerprint,
        "error": result.error,
    }
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _remove(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
