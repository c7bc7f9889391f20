"""Where records go: stdout, a file a document, or one file of lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from minutes.cli.console import put
from minutes.cli.inputs import Input
from minutes.errors import OutputError
from minutes.files import make_folder, whole_file, write_whole

if TYPE_CHECKING:
    from minutes.model.record import Record

Write = Callable[[Input, "Record"], None]
#: The name of what is made of a document, without an ending.
Stem = Callable[[Input], str]
LINES_FILE = "records.jsonl"


class Format(StrEnum):
    """How records are written."""

    JSON = "json"
    JSONL = "jsonl"


@contextmanager
def open_output(
    inputs: Sequence[Input], folder: Path | None, form: Format, stem: Stem = lambda item: item.stem
) -> Iterator[Write]:
    """The function that writes a record, for as long as the block runs. ``stem`` names files, without an ending.

    Without ``folder`` records go to stdout. Else ``folder`` is made, and holds ``<stem>.json`` a document or
    one ``records.jsonl``, which appears when the block ends well. Raises OutputError, before any work where
    outputs clash.
    """
    if folder is None:
        yield _to_stdout(form)
        return
    refuse_clashes(inputs, folder, form, stem)
    make_folder(folder)
    if form is Format.JSON:
        yield lambda item, record: write_whole(folder / f"{stem(item)}.json", record.to_json())
    else:
        with _lines(folder / LINES_FILE) as write:
            yield write


def refuse_clashes(
    inputs: Sequence[Input], folder: Path, form: Format, stem: Stem = lambda item: item.stem
) -> None:
    """Refuse outputs that would overwrite one another or an input.

    Names that differ in case or in Unicode form only are one on some file systems, so they clash everywhere.
    Raises OutputError, which names both.
    """
    taken: dict[str, Input] = {}
    for item in inputs:
        name = f"{stem(item)}.json" if form is Format.JSON else LINES_FILE
        _refuse_overwriting(folder / name, inputs)
        if form is Format.JSON and (other := taken.setdefault(_folded(name), item)) is not item:
            raise OutputError(
                f"{other.shown} and {item.shown} would both be written to {folder / name}; "
                "rename one or give them to two runs."
            )


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _refuse_overwriting(path: Path, inputs: Sequence[Input]) -> None:
    if not path.exists():
        return
    for item in inputs:
        if not item.is_stdin and Path(item.argument).exists() and path.samefile(item.argument):
            raise OutputError(f"{item.shown} would be overwritten by its own record; choose another folder.")


def _to_stdout(form: Format) -> Write:
    def write(_: Input, record: Record) -> None:
        put(record.to_json() if form is Format.JSON else record.to_json_line())

    return write


@contextmanager
def _lines(path: Path) -> Iterator[Write]:
    """Lines into one file, which is opened with the first of them: no record, no file."""
    with ExitStack() as stack:
        streams: list[TextIO] = []

        def write(_: Input, record: Record) -> None:
            if not streams:
                streams.append(stack.enter_context(whole_file(path)))
            streams[0].write(record.to_json_line())

        yield write
