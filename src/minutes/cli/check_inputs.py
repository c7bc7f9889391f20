"""What `minutes check` is given: documents, records, folders of runs; each becomes a subject of the check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from minutes.check.lines import MinutesLines, RecordLines
from minutes.check.run import Subject
from minutes.cli.console import visible
from minutes.cli.inputs import Input
from minutes.errors import ExitCode, MinutesError, RecordError

if TYPE_CHECKING:
    from minutes.pipeline import Pipeline
    from minutes.settings import Settings

_HEAD = 64


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that could not be read or checked, and why. ``path`` is what the report calls it."""

    path: str
    error: Exception

    @property
    def code(self) -> ExitCode:
        """The exit code that the fault has when it is alone."""
        return self.error.code if isinstance(self.error, MinutesError) else ExitCode.INTERNAL

    @property
    def about(self) -> str:
        """The path, where the message of the fault does not name the file."""
        name = Path(self.path).name
        return "" if name in visible(str(self.error)) else self.path


class RunFailureError(MinutesError):
    """A document that failed in a run, with the exit code that it had there."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = ExitCode(code)


class _Reader:
    """Makes records of documents; the pipeline is imported with the first that is no record already."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pipeline: Pipeline | None = None

    @property
    def pipeline(self) -> Pipeline:
        """What reads documents."""
        if self._pipeline is None:
            from minutes.pipeline import Pipeline

            self._pipeline = Pipeline(self._settings)
        return self._pipeline

    def prefetch(self, item: Input) -> None:
        """Begin to read a document that will be asked for next."""
        if not item.is_stdin and Path(item.argument).is_file() and not _is_record(item):
            self.pipeline.prefetch(Path(item.argument))

    def read(self, item: Input, source: Path | bytes) -> Subject:
        """A document with its record; ``source`` is its path or its bytes. Raises MinutesError."""
        document = self.pipeline.clean(source)
        record, raw = self.pipeline.record(document), document.raw
        lines = None
        if raw.source.media_type.startswith("text/"):
            lines = MinutesLines(raw.text, exact=len(raw.text.encode()) == raw.source.bytes)
        return Subject(report_path(item.argument), record, lines=lines)


def subjects(inputs: Sequence[Input], settings: Settings) -> Iterator[Subject | Unread]:
    """What is to be checked, in order. While one document is checked the next is read."""
    reader = _Reader(settings)
    for item, following in zip(inputs, [*inputs[1:], None], strict=True):
        if following is not None:
            reader.prefetch(following)
        try:
            yield from _subjects(item, reader)
        except Exception as error:
            yield Unread(report_path(item.argument), error)


def _subjects(item: Input, reader: _Reader) -> Iterator[Subject | Unread]:
    source = item.read()
    if isinstance(source, bytes):
        yield from _records(item, source) if _opens_json(source[:_HEAD]) else [reader.read(item, source)]
    elif source.is_dir() and _is_run(source):
        yield from _of_run(source)
    elif _is_record(item):
        yield from _records(item, source.read_bytes())
    else:
        yield reader.read(item, source)


def _is_run(path: Path) -> bool:
    from minutes.archive.folder import is_run

    return is_run(path)


def _is_record(item: Input) -> bool:
    """Whether a file is JSON. One that cannot be opened is not: reading it says what is wrong.

    Minutes may begin with a bracket, so that a list of JSON is told by the name of the file too.
    """
    try:
        with Path(item.argument).open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return _opens_json(head) or (item.argument.endswith(".json") and head.lstrip().startswith(b"["))


def _opens_json(head: bytes) -> bool:
    """Whether bytes begin as an object of JSON does: no minutes do."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _records(item: Input, content: bytes) -> Iterator[Subject]:
    """The records of a file: one, or one a line where it is called .jsonl."""
    path = report_path(item.argument)
    if not item.argument.endswith(".jsonl"):
        yield _record(path, content, RecordLines(content.decode("utf-8", "replace")))
        return
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            record = _record(path, line, RecordLines(line.decode("utf-8", "replace"), number))
            yield replace(record, part=record.record.record_id if record.record else str(number))


def _record(path: str, content: bytes, lines: RecordLines | None) -> Subject:
    from minutes.evaluate.validation import inner_faults, parse

    record = parse(content)
    if isinstance(record, list):
        return Subject(path, None, violations=tuple(record), lines=lines)
    return Subject(path, record, faults=tuple(inner_faults(record)), lines=lines)


def _of_run(folder: Path) -> Iterator[Subject | Unread]:
    """The documents of a run, by the names that they were given by."""
    from minutes.archive.folder import RunFolder

    for entry in RunFolder(folder).entries():
        path = report_path(entry.names[0])
        if entry.record is not None:
            yield _record_of_run(path, folder / entry.record)
        elif entry.error is not None:
            message, code = str(entry.error["message"]), int(entry.error["exit_code"])
            yield Unread(path, RunFailureError(message, code))


def _record_of_run(path: str, file: Path) -> Subject | Unread:
    try:
        return _record(path, file.read_bytes(), None)
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}): give `minutes run` again to mend it"
        return Unread(path, RecordError(message))


def report_path(argument: str) -> str:
    """What reports call a file: its path from the working directory, if it is in there, with slashes."""
    if argument == "-":
        return "stdin"
    path = Path(argument)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()
