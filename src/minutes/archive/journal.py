"""The journal of a run: a line for each document that was done, appended as soon as it is.

Lines are JSON objects. The last line of a document counts. A line that was cut off when the program was killed is
forgotten, and so is what it would have said: that document is done again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from minutes.errors import OutputError
from minutes.files import write_whole


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a document.

    ``names`` are where its bytes stood, in order; ``fingerprint`` is what it was done with; ``status`` is ``ok``,
    ``partial`` (a part is missing, ``problems`` say which) or ``failed`` (``error`` holds code, exit_code and
    message). ``record`` is the path of its record in the run's folder, ``record_sha256`` the digest of that file.
    """

    document: str
    names: tuple[str, ...]
    fingerprint: str
    status: str
    pages: int | None = None
    language: str | None = None
    record: str | None = None
    record_sha256: str | None = None
    error: Mapping[str, Any] | None = None
    problems: tuple[Mapping[str, Any], ...] = field(default=())

    def line(self) -> str:
        """The line of the journal."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True) + "\n"


def ordered(entries: Iterable[Entry]) -> list[Entry]:
    """Entries in the order of their names."""
    return sorted(entries, key=lambda entry: (entry.names, entry.document))


def read_journal(path: Path) -> dict[str, Entry]:
    """The entries of a journal by document; none where there is no file. Raises OutputError for one not ours."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise OutputError(f"{path} cannot be read ({error.strerror}): check its permissions") from error
    entries = (_entry(line, path) for line in text.split("\n") if line)
    return {entry.document: entry for entry in entries if entry is not None}


def _entry(line: str, path: Path) -> Entry | None:
    try:
        content = json.loads(line)
    except ValueError:
        return None
    try:
        return Entry(**{**content, "names": tuple(content["names"]), "problems": tuple(content["problems"])})
    except (TypeError, KeyError) as error:
        # Forgetting it would lose what another version wrote.
        message = (
            f"{path} was not written by this version of minutes: use the one that did, or another folder"
        )
        raise OutputError(message) from error


class Journal:
    """The entries of a run, by document, and the file that they are appended to."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.entries = read_journal(path)
        # A line that was cut off must not grow together with the next.
        self._compact()
        try:
            self._file = path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise self._unwritable(error) from error

    def append(self, entry: Entry) -> None:
        """Write an entry down, so that it outlives the program and the machine. Raises OutputError."""
        self.entries[entry.document] = entry
        try:
            self._file.write(entry.line())
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._unwritable(error) from error

    def forget(self, entry: Entry) -> None:
        """Leave an entry out from the next writing anew on."""
        del self.entries[entry.document]

    def close(self) -> None:
        """Close the file and write it anew, an entry a line, in the order of names."""
        self._file.close()
        self._compact()

    def _compact(self) -> None:
        lines = "".join(entry.line() for entry in ordered(self.entries.values()))
        if not self._path.is_file() or self._path.read_bytes() != lines.encode():
            write_whole(self._path, lines)

    def _unwritable(self, error: OSError) -> OutputError:
        return OutputError(f"{self._path} cannot be written ({error.strerror}); choose another place.")
