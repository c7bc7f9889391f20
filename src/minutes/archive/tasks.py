"""What is handed to the processes that do documents, and what they hand back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from minutes.archive.places import Place
from minutes.errors import ExitCode, MinutesError
from minutes.settings import Settings


@dataclass(frozen=True, slots=True)
class Task:
    """A document to be done: the digest of its bytes, where they stand, how it is to be read.

    ``data`` are the bytes themselves, for a process that does not see the place.
    """

    document: str
    place: Place
    settings: Settings
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of it: the record as JSON, or the error (code, exit_code, message, and perhaps detail)."""

    document: str
    status: str
    record: str | None = None
    pages: int | None = None
    language: str | None = None
    error: Mapping[str, Any] | None = None
    problems: tuple[Mapping[str, Any], ...] = ()


class Doing(Protocol):
    """What does tasks: the processes of this machine, or those of a cluster."""

    def run(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of each task, as they come."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one document may take: seconds, and megabytes of memory of the processes that do it."""

    seconds: float = 1_800.0
    memory_mb: int = 6_000


def failed(document: str, code: str, exit_code: ExitCode, message: str, detail: str | None = None) -> Result:
    """The result of a document that could not be done."""
    error = {"code": code, "exit_code": int(exit_code), "message": message}
    return Result(document, "failed", error={**error, "detail": detail} if detail else error)


def refused(document: str, error: MinutesError) -> Result:
    """The result of a document that raised an error of its own."""
    return failed(document, type(error).__name__, error.code, str(error))
