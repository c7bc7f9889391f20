"""What ``minutes diff`` is given: a record, lines of records, a document, a folder of records, a run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from minutes.cli.inputs import Input
from minutes.errors import InputMissingError

if TYPE_CHECKING:
    from minutes.archive.folder import RunFolder
    from minutes.archive.journal import Entry
    from minutes.difference import Document
    from minutes.model.record import Record

#: Makes the record of a document that is none yet.
Extract = Callable[[Path | bytes], "Record"]


@dataclass(frozen=True, slots=True)
class Version:
    """One side of the comparison. ``is_one`` tells a single document from a set that happens to hold one."""

    documents: list[Document]
    is_one: bool


def read_version(argument: str, extract: Extract) -> Version:
    """The documents of one side; ``-`` is stdin. Records of runs and folders are read when they are asked for.

    Raises MinutesError: InputMissingError where nothing is there, RecordError where what looks like a record is none,
    and what ``extract`` raises.
    """
    item = Input(argument)
    if not item.is_stdin and Path(argument).is_dir():
        return Version(list(_in_folder(Path(argument))), is_one=False)
    content = item.read() if item.is_stdin else _content(Path(argument))
    assert isinstance(content, bytes)
    is_list = argument.endswith(".json") and content.lstrip().startswith(b"[")  # No record, and no minutes.
    if not content.lstrip().startswith(b"{") and not is_list:
        return Version([_loaded(extract(content if item.is_stdin else Path(argument)))], is_one=True)
    if _is_one_value(content):
        return Version([_of_text(content, item.shown)], is_one=True)
    return Version(list(_of_lines(content, item.shown)), is_one=False)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error


def _is_one_value(content: bytes) -> bool:
    """Whether a text that begins like JSON is one value, or broken: not lines of several."""
    first, _, rest = content.strip().partition(b"\n")
    if not rest:
        return True
    try:
        json.loads(first)
    except ValueError:
        return True
    return False


def _in_folder(folder: Path) -> Iterator[Document]:
    from minutes.archive.folder import RunFolder, is_run
    from minutes.evaluate.runs import record_texts

    if is_run(folder):
        run = RunFolder(folder)
        yield from (_of_entry(run, entry) for entry in run.entries())
        return
    texts = list(record_texts(folder))
    if not texts:
        raise InputMissingError(
            f"{folder} holds no records; give a run, or a folder with .json or .jsonl records."
        )
    for name, where, text in texts:
        yield _of_text(text, where, *([name] if name else []))


def _of_entry(run: RunFolder, entry: Entry) -> Document:
    from minutes.difference import Document

    if entry.record is None:
        failure = str((entry.error or {}).get("message") or "it could not be read")
        return Document(entry.names, entry.document, failure=failure)
    path = entry.record
    return Document(entry.names, entry.document, entry.record_sha256, lambda: _read_record(run, path))


def _read_record(run: RunFolder, path: str) -> Record:
    from minutes.model.record import Record

    return run.read(path, Record)


def _of_lines(content: bytes, where: str) -> Iterator[Document]:
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            yield _of_text(line, f"{where}:{number}")


def _of_text(content: bytes, where: str, *names: str) -> Document:
    """The document of a record's text: called by ``names``, else by the name of its source.

    The text is kept, not what is read from it, which is many times as large.
    """
    from minutes.difference import Document
    from minutes.evaluate.runs import parse_record

    source = parse_record(content, where).source
    digest = hashlib.sha256(content).hexdigest()
    return Document((*names, source.name), source.sha256, digest, lambda: parse_record(content, where))


def _loaded(record: Record) -> Document:
    from minutes.difference import Document

    return Document((record.source.name,), record.source.sha256, load=lambda: record)
