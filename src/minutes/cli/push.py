"""``minutes push``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from minutes.cli.console import put, put_json, say
from minutes.cli.options import Verbose
from minutes.cli.push_options import (
    CaFile,
    CloseDone,
    DryRun,
    Field,
    File,
    Form,
    Format,
    Kinds,
    MapFile,
    Project,
    Recreate,
    Sources,
    To,
    Url,
)  # fmt: skip
from minutes.errors import ExitCode, InputMissingError, RecordError, TrackerUnusableError, UsageError

if TYPE_CHECKING:
    from minutes.model.record import Record
    from minutes.tracker.delivery import Batch
    from minutes.tracker.mapping import Mapping
    from minutes.tracker.push import Result
    from minutes.tracker.ticket import Kind


def push(
    sources: Sources,
    to: To,
    url: Url = None,
    project: Project = None,
    map_file: MapFile = None,
    kind: Kinds = "action",
    dry_run: DryRun = False,
    form: Form = Format.TABLE,
    close_done: CloseDone = False,
    recreate: Recreate = False,
    file: File = None,
    field: Field = None,
    ca_file: CaFile = None,
    verbose: Verbose = False,
) -> None:
    """Push action items into a tracker: made once, updated later, never twice. docs/tracker.md tells how.

    What people edit in the tracker stays. Keys and passwords come from the environment or a keyring.
    """
    from minutes.tracker.adapters import Options, open_tracker
    from minutes.tracker.delivery import Delivery, Wishes
    from minutes.tracker.lock import sole_push
    from minutes.tracker.push import planned

    wishes = Wishes(_kinds(kind), _mapping(map_file, project), close_done, recreate)
    url = url.rstrip("/") if url else None
    place = url or (str(file.resolve()) if file else "")
    batches = [_batch(source, to, url or _seen_from(source, file)) for source in sources]
    tracker = open_tracker(to, Options(url, file, field, ca_file, say))
    delivery = Delivery(tracker, batches, wishes, say)
    if dry_run:
        _print(planned(delivery.plan()), form)
        return
    with sole_push(f"{to} {place}", say):
        results = _print(delivery.results(delivery.plan()), form)
    _end(results)


def _print(results: Iterable[Result], form: Format) -> list[Result]:
    """Print each result as soon as it is there, or all of them as JSON; why steps failed, and counts, are said."""
    from minutes.cli.push_report import as_json, row, summary

    seen = []
    for result in results:
        seen.append(result)
        if form is Format.TABLE:
            put(row(result))
        if result.error and not isinstance(result.error, TrackerUnusableError):
            say(f"{result.step.key}: {result.error}")
    if form is Format.JSON:
        put_json(as_json(seen))
    say(summary(seen))
    return seen


def _end(results: list[Result]) -> None:
    """Raise TrackerUnusableError where the push ended early; end with SOME_FAILED where steps failed."""
    errors = [result.error for result in results if result.error]
    for error in errors:
        if isinstance(error, TrackerUnusableError):
            raise error
    if errors:
        raise typer.Exit(int(ExitCode.SOME_FAILED))


def _kinds(given: str) -> frozenset[Kind]:
    from minutes.tracker.mapping import KINDS

    names = [name.strip() for name in given.split(",")]
    for name in names:
        if name not in KINDS:
            raise UsageError(f"--kind {name!r} is none of {', '.join(KINDS)}; give one or both")
    return frozenset(kind for kind in KINDS if kind in names)


def _mapping(path: Path | None, project: str | None) -> Mapping:
    """The map, with the project of the command line in the place of the map's own."""
    from dataclasses import replace

    from minutes.tracker.mapping import Mapping, read_mapping

    mapping = read_mapping(path) if path else Mapping()
    return replace(mapping, project=project) if project else mapping


def _batch(source: Path, tracker: str, place: str) -> Batch:
    """What stands in a record or a run. Raises UsageError for stdin: receipts lie beside what is pushed."""
    if source == Path("-"):
        raise UsageError(
            "push does not read stdin, as its receipts lie beside the record: give the path of a file"
        )
    from minutes.tracker.delivery import Batch
    from minutes.tracker.receipts import Receipts, receipts_path

    return Batch(tuple(_records(source)), Receipts(receipts_path(source, tracker, place)))


def _seen_from(source: Path, file: Path | None) -> str:
    """The path of the tracker's file as seen from the record: both may be moved together."""
    if file is None:
        return ""
    folder = source if source.is_dir() else source.parent
    try:
        return os.path.relpath(file.resolve(), folder.resolve())
    except ValueError:  # Windows: another drive.
        return str(file.resolve())


def _records(source: Path) -> Iterator[Record]:
    from minutes.model.record import Record

    if source.is_dir():
        yield from _of_run(source)
        return
    for text in _texts(source):
        try:
            yield Record.model_validate_json(text)
        except ValueError as error:
            raise RecordError(
                f"{source} is no record of minutes: give what `minutes extract` wrote (`minutes validate` says more)"
            ) from error


def _of_run(folder: Path) -> Iterator[Record]:
    from minutes.archive.folder import RunFolder
    from minutes.model.record import Record

    run = RunFolder(folder)
    for entry in run.entries():
        if entry.record is not None:
            yield run.read(entry.record, Record)


def _texts(path: Path) -> list[bytes]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error
    return [line for line in content.split(b"\n") if line.strip()] if path.suffix == ".jsonl" else [content]
