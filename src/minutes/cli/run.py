"""``minutes run``."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, put_json, say, visible
from minutes.cli.options import (
    AsJson,
    Dpi,
    Language,
    Model,
    Ocr,
    OcrChoice,
    Password,
    Verbose,
    refuse_together,
)
from minutes.errors import ExitCode, InputMissingError

if TYPE_CHECKING:
    from minutes.archive import Progress, Summary
    from minutes.archive.journal import Entry

#: Seconds between two lines of progress where there is no terminal.
_PACE = 10.0
Told = Callable[["Progress", "Entry"], None]


def run(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE", help="Files, folders, globs, zip archives; - is a list of paths on stdin."
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="RUN", help="Folder of the run; given again, it goes on.")
    ],
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Documents at a time (default: one a core).")
    ] = None,
    retry: Annotated[bool, typer.Option("--retry-failed", help="Do again what failed.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Do everything again.")] = False,
    timeout: Annotated[
        float, typer.Option("--timeout", min=1, help="Seconds that a document may take.")
    ] = 1800,
    memory: Annotated[
        int, typer.Option("--memory", min=100, help="Megabytes that a document may take.")
    ] = 6000,
    language: Language = None,
    model: Model = "auto",
    password: Password = None,
    ocr: OcrChoice = Ocr.AUTO,
    dpi: Dpi = None,
    as_json: AsJson = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
    verbose: Verbose = False,
) -> None:
    """Extract the records of a whole archive into a folder; given again, go on where it ended.

    What was done with the same version, packs, models and settings is not done again. A document that cannot be
    read, hangs or kills its process is set aside in RUN/quarantine with the reason, and the others go on.
    """
    refuse_together(retry_failed=retry, force=force)
    from minutes.archive import Retry, RunFolder, find
    from minutes.archive import run as run_archive
    from minutes.archive.workers import Bounds, Workers
    from minutes.settings import Settings

    settings = Settings(language=language, model=model, password=password, ocr=ocr.value, dpi=dpi)
    named = [source for source in sources if source != "-"]
    documents = find(named, _listed() if "-" in sources else (), without=out)
    if not documents:
        raise InputMissingError(
            "there is no document in what was given: name files, folders, globs or archives"
        )
    again = Retry.ALL if force else Retry.FAILED if retry else Retry.NOTHING
    processes = Workers(workers or _cores(), Bounds(timeout, memory))
    with _reported(len(documents), quiet) as told:
        summary = run_archive(documents, RunFolder(out), settings, processes.run, retry=again, told=told)
    if as_json:
        put_json(_json(summary))
    else:
        put(_text(summary, out))
    raise typer.Exit(ExitCode.SOME_FAILED if summary.failed else ExitCode.OK)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _listed() -> list[str]:
    """The paths on stdin: a line each, or parted by NUL, as `find -print0` does."""
    data = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
    return [path for path in (data.split("\0") if "\0" in data else data.splitlines()) if path.strip()]


@contextmanager
def _reported(total: int, quiet: bool) -> Iterator[Told]:
    """Says how far the run is: a bar on a terminal, else a line now and then; each failure as it comes."""
    if quiet:
        yield lambda progress, entry: None
    elif sys.stderr.isatty():
        yield from _bar(total)
    else:
        yield _lines()


def _lines() -> Told:
    last = time.monotonic()

    def told(progress: Progress, entry: Entry) -> None:
        nonlocal last
        _say_failure(entry)
        if time.monotonic() - last > _PACE or progress.done == progress.total:
            last = time.monotonic()
            say(_state(progress))

    return told


def _bar(total: int) -> Iterator[Told]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(stderr=True), redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)

        def told(progress: Progress, entry: Entry) -> None:
            _say_failure(entry)
            bar.update(task, total=progress.total, completed=progress.done, description=_pace(progress))

        yield told


def _say_failure(entry: Entry) -> None:
    if entry.error is not None:
        say(f"{visible(entry.names[0])}: {entry.error['message']}")


def _state(progress: Progress) -> str:
    return f"{progress.done} of {progress.total} done, {_pace(progress)}"


def _pace(progress: Progress) -> str:
    left = progress.seconds_left
    parts = [f"{progress.failed} failed", f"{progress.pages_a_second:.1f} pages/s"]
    return ", ".join([*parts, f"{_time(left)} left"] if left is not None else parts)


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return (
        f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
    )


def _json(summary: Summary) -> dict[str, object]:
    return {
        "documents": summary.documents,
        "pages": summary.pages,
        "statuses": summary.statuses,
        "done_before": summary.skipped,
        "no_longer_given": summary.gone,
        "errors": summary.errors,
    }


def _text(summary: Summary, out: Path) -> str:
    counts = ", ".join(f"{number} {status}" for status, number in summary.statuses.items())
    lines = [f"{summary.documents} documents, {summary.pages} pages: {counts}"]
    if summary.skipped:
        lines.append(f"{summary.skipped} were done before and not done again")
    if summary.gone:
        lines.append(f"{summary.gone} of earlier runs were not among those given; their records stay")
    if summary.failed:
        why = ", ".join(f"{code} {number}" for code, number in summary.errors.items())
        lines.append(f"set aside in {out / 'quarantine'}: {why}")
    return "".join(f"{line}\n" for line in lines)
