"""``minutes validate``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, visible
from minutes.cli.options import Password, Verbose
from minutes.errors import InputMissingError, RecordError

if TYPE_CHECKING:
    from minutes.evaluate.validation import Fault
    from minutes.model.document import CleanDocument


def validate(
    records: Annotated[list[Path], typer.Argument(metavar="RECORD", help="Records, .json or .jsonl.")],
    source: Annotated[
        Path | None,
        typer.Option("--source", metavar="FILE", help="Check the records against their document too."),
    ] = None,
    password: Password = None,
    verbose: Verbose = False,
) -> None:
    """Check records against the schema, in themselves and, with --source, against their document.

    Each fault is a line: the file, the place as a JSON path, what is wrong.
    """
    document = _read_document(source, password) if source else None
    faults = [(place, fault) for path in records for place, fault in _faults(path, document)]
    for place, fault in faults:
        put(f"{visible(place)}: {visible(fault.path)}: {visible(fault.message)}\n")
    if faults:
        files = len({place for place, _ in faults})
        raise RecordError(
            f"{len(faults)} faults in {files} records; extract them again or mend what wrote them."
        )


def _read_document(source: Path, password: str | None) -> tuple[bytes, CleanDocument]:
    from minutes.pipeline import Pipeline
    from minutes.settings import Settings

    return _read(source), Pipeline(Settings(password=password)).clean(source)


def _faults(path: Path, document: tuple[bytes, CleanDocument] | None) -> Iterator[tuple[str, Fault]]:
    from minutes.evaluate.validation import inner_faults, parse, source_faults

    for place, text in _texts(path):
        record = parse(text)
        if isinstance(record, list):
            yield from ((place, fault) for fault in record)
            continue
        yield from ((place, fault) for fault in inner_faults(record))
        if document is not None:
            yield from ((place, fault) for fault in source_faults(record, *document))


def _texts(path: Path) -> Iterator[tuple[str, bytes]]:
    """Of each record in a file: what to call it, its text."""
    content = _read(path)
    if path.suffix != ".jsonl":
        yield str(path), content
        return
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            yield f"{path}:{number}", line


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error
