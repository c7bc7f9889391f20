"""How far a run is, for who watches: a bar on a terminal, else a line now and then; each failure as it comes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minutes.cli.console import say, visible

if TYPE_CHECKING:
    from minutes.archive import Entry, Progress

#: Seconds between two lines of progress where there is no terminal.
_PACE = 10.0
Told = Callable[["Progress", "Entry | None"], None]


def reading(quiet: bool) -> Callable[[int], None]:
    """Says now and then how many files were read through to find the documents."""
    last = time.monotonic()

    def told(read: int) -> None:
        nonlocal last
        if not quiet and time.monotonic() - last > _PACE:
            last = time.monotonic()
            say(f"{read} files looked at")

    return told


@contextmanager
def reported(quiet: bool) -> Iterator[Told]:
    """Says how far the run is."""
    if quiet:
        yield lambda progress, entry: None
    elif sys.stderr.isatty():
        yield from _bar()
    else:
        yield _lines()


def _lines() -> Told:
    last = time.monotonic()

    def told(progress: Progress, entry: Entry | None) -> None:
        nonlocal last
        if entry is None:
            say(f"{progress.total} documents to do")
            return
        _say_trouble(entry)
        if time.monotonic() - last > _PACE or progress.done == progress.total:
            last = time.monotonic()
            say(f"{progress.done} of {progress.total} done, {_pace(progress)}")

    return told


def _bar() -> Iterator[Told]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(stderr=True), redirect_stdout=False) as bar:
        task = bar.add_task("", total=None)

        def told(progress: Progress, entry: Entry | None) -> None:
            if entry is not None:
                _say_trouble(entry)
            bar.update(task, total=progress.total, completed=progress.done, description=_pace(progress))

        yield told


def _say_trouble(entry: Entry) -> None:
    name = visible(entry.names[0])
    if entry.error is not None:
        say(f"{name}: {entry.error['message']}")
    elif entry.status == "partial":
        # The pages that are missing come first among the problems: reading found them.
        say(f"{name}: in part only ({entry.problems[0]['message']})")


def _pace(progress: Progress) -> str:
    parts = [f"{progress.failed} failed"]
    if (speed := progress.pages_a_second) is not None:
        parts.append(f"{speed:.1f} pages/s")
    if (left := progress.seconds_left) is not None and progress.done < progress.total:
        parts.append(f"{duration(left)} left")
    return ", ".join(parts)


def duration(seconds: float) -> str:
    """Seconds in words: ``1 h 05 min``, ``3 min 20 s`` or ``12 s``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
