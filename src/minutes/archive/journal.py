"""The journal of a run: a line for each document that was done, appended as soon as it is.

Lines are JSON objects. The last line of a document counts. A line that was cut off when the program was killed is
forgotten, and so is what it would have said: that document is done again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from minutes.errors import OutputError
from minutes.files import write_whole


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a document.

    ``names`` are where its bytes stood; ``fingerprint`` is what it was done with; ``status`` is ``ok``, ``partial``
    (a part is missing, ``problems`` say which) or ``failed`` (``error`` holds code, exit_code and message).
    ``record`` is the path of its record in the run's folder, ``record_sha256`` the digest of that file.
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


def _entry(line: str) -> Entry | None:
    try:
        content = json.loads(line)
        return Entry(**{**content, "names": tuple(content["names"]), "problems": tuple(content["problems"])})
    except (ValueError, TypeError, KeyError):
        return None


class Journal:
    """The entries of a run, by document, and the file that they are appended to."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.entries: dict[str, Entry] = {entry.document: entry for entry in _read(path)}
        try:
            # A line that was cut off must not grow together with the next.
            self.compact()
            self._file = path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise OutputError(
                f"{path} cannot be written ({error.strerror}); choose another place."
            ) from error

    def append(self, entry: Entry) -> None:
        """Write an entry down, so that it outlives the program and the machine."""
        self.entries[entry.document] = entry
        self._file.write(entry.line())
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Close the file and write it anew, an entry a line, in the order of names."""
        self._file.close()
        self.compact()

    def compact(self) -> None:
        """Write the file anew."""
        write_whole(self._path, "".join(entry.line() for entry in ordered(self.entries.values())))


def ordered(entries: Iterable[Entry]) -> list[Entry]:
    """Entries in the order of their names."""
    return sorted(entries, key=lambda entry: (entry.names, entry.document))


def _read(path: Path) -> Iterator[Entry]:
    if path.exists():
        with path.open(encoding="utf-8", errors="replace") as file:
            yield from (entry for line in file if (entry := _entry(line)) is not None)
