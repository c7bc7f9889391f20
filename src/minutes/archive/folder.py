"""The folder of a run: its journal, a record a document, what failed set aside."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from minutes.archive.journal import Entry, Journal
from minutes.archive.work import Result
from minutes.errors import InputMissingError, OutputError
from minutes.files import make_folder, write_whole

try:
    import fcntl
except ImportError:  # Windows: there nothing keeps two runs from one folder.
    fcntl = None  # type: ignore[assignment]

RECORDS, QUARANTINE, JOURNAL, LOCK = "records", "quarantine", "journal.jsonl", ".lock"
#: So much of a digest names a file.
_SHORT = 16


class RunFolder:
    """Where a run writes. ``records/``, ``quarantine/`` and ``journal.jsonl`` stand in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def journal_path(self) -> Path:
        """The journal."""
        return self.path / JOURNAL

    def entries(self) -> list[Entry]:
        """What was done, in the order of names. Raises InputMissingError where no run was written."""
        from minutes.archive.journal import _read, ordered

        if not self.journal_path.is_file():
            raise InputMissingError(
                f"{self.path} holds no run: give the folder that `minutes run --out` wrote"
            )
        return ordered({entry.document: entry for entry in _read(self.journal_path)}.values())

    @contextmanager
    def opened(self) -> Iterator[Journal]:
        """The journal, for as long as this process alone writes to the folder. Raises OutputError."""
        for folder in (self.path, self.path / RECORDS, self.path / QUARANTINE):
            make_folder(folder)
        with self._locked():
            journal = Journal(self.journal_path)
            try:
                yield journal
            finally:
                journal.close()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with (self.path / LOCK).open("w") as file:
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
        short = result.document[:_SHORT]
        record, problem = self.path / RECORDS / f"{short}.json", self.path / QUARANTINE / f"{short}.json"
        entry = Entry(
            result.document,
            names,
            fingerprint,
            result.status,
            result.pages,
            result.language,
            error=result.error,
            problems=result.problems,
        )
        if result.record is not None:
            write_whole(record, result.record)
            _remove(problem)
            digest = hashlib.sha256(result.record.encode()).hexdigest()
            values = {"record": record.relative_to(self.path).as_posix(), "record_sha256": digest}
            return Entry(**{**{name: getattr(entry, name) for name in entry.__slots__}, **values})
        write_whole(problem, _problem_file(entry))
        _remove(record)
        return entry

    def is_whole(self, entry: Entry) -> bool:
        """Whether what the journal says of a document stands in the folder."""
        if entry.record is None:
            return (self.path / QUARANTINE / f"{entry.document[:_SHORT]}.json").is_file()
        return (self.path / entry.record).is_file()


def _problem_file(entry: Entry) -> str:
    content: dict[str, Any] = {
        "document": entry.document,
        "names": entry.names,
        "fingerprint": entry.fingerprint,
        "error": entry.error,
    }
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _remove(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
