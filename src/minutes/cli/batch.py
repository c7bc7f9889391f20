"""Several documents, one after the other: a fault of one is never the end of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from minutes.cli.inputs import Input
from minutes.cli.output import Write
from minutes.errors import ExitCode, MinutesError

if TYPE_CHECKING:
    from minutes.model.record import Record


class Reader(Protocol):
    """What makes records: minutes.pipeline.Pipeline."""

    def extract(self, source: Path | bytes, name: str | None = None) -> Record:
        """Make the record of a document. Raises MinutesError."""

    def prefetch(self, source: Path) -> None:
        """Begin to read a document that will be asked for next."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that failed, and why."""

    item: Input
    error: Exception

    @property
    def code(self) -> ExitCode:
        """The exit code that the fault has when it is alone."""
        return self.error.code if isinstance(self.error, MinutesError) else ExitCode.INTERNAL


def extract_each(inputs: Sequence[Input], reader: Reader, write: Write) -> Iterator[Failure | None]:
    """Make and write the record of each document; for each, in order, its failure or None.

    While one is made the next is read. A fault that is not the document's (the output is gone, an interrupt)
    is raised.
    """
    for item, following in zip(inputs, [*inputs[1:], None], strict=True):
        if following is not None and not following.is_stdin:
            reader.prefetch(Path(following.argument))
        try:
            record = reader.extract(item.read())
        except Exception as error:
            yield Failure(item, error)
            continue
        yield _write(item, record, write)


def _write(item: Input, record: Record, write: Write) -> Failure | None:
    try:
        write(item, record)
    except MinutesError as error:
        return Failure(item, error)
    return None


def exit_code(failures: Sequence[Failure], files: int) -> ExitCode:
    """The code of the whole run: a file given alone has its own fault's code, several have SOME_FAILED.

    Several of which all failed have SOME_FAILED too: which fault would speak for the others?
    """
    if not failures:
        return ExitCode.OK
    return failures[0].code if files == 1 else ExitCode.SOME_FAILED


def report(
    failures: Iterator[Failure | None], said: Callable[[Failure], None], step: Callable[[], None]
) -> list[Failure]:
    """Run through the documents: say each failure as it comes, step on after each, return the failures."""
    kept = []
    for failure in failures:
        if failure is not None:
            said(failure)
            kept.append(failure)
        step()
    return kept
