"""``minutes run``."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, put_json, say
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
from minutes.cli.pseudonyms import KeepDigests, Key, pseudonyms
from minutes.cli.run_progress import reading, reported
from minutes.errors import ExitCode, InputMissingError

if TYPE_CHECKING:
    from minutes.archive import Found, Summary


class Again(StrEnum):
    """What ``--retry`` does again."""

    FAILED = "failed"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE", help="Files, folders, globs, zip archives; - is a list of paths on stdin."
    ),
]
Out = Annotated[
    Path, typer.Option("--out", metavar="RUN", help="Folder of the run; given again, it goes on.")
]
Processes = Annotated[
    int | None, typer.Option("--workers", min=1, help="Documents at a time (default: one a core).")
]
Address = Annotated[
    str | None,
    typer.Option("--cluster", metavar="ADDRESS", help="Have it done by the workers of this Dask scheduler."),
]
Retried = Annotated[Again | None, typer.Option("--retry", help="Do again what failed.")]
Force = Annotated[bool, typer.Option("--force", help="Do everything again.")]
Timeout = Annotated[float, typer.Option("--timeout", min=1, help="Seconds that a document may take.")]
Memory = Annotated[int, typer.Option("--memory", min=100, help="Megabytes that a document may take.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]


def run(
    sources: Sources,
    out: Out,
    workers: Processes = None,
    cluster: Address = None,
    retry: Retried = None,
    force: Force = False,
    timeout: Timeout = 1800,
    memory: Memory = 6000,
    language: Language = None,
    model: Model = "auto",
    password: Password = None,
    ocr: OcrChoice = Ocr.AUTO,
    dpi: Dpi = None,
    key: Key = None,
    keep_digests: KeepDigests = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Extract the records of a whole archive into a folder; given again, go on where it ended.

    What was done with the same version, packs, models and settings is not done again. A document that cannot be
    read, hangs or kills its process is set aside in RUN/quarantine with the reason, and the others go on.
    """
    refuse_together(retry=retry is not None, force=force)
    refuse_together(workers=workers is not None, cluster=cluster is not None)
    from minutes.archive import Bounds, Cluster, Retry, RunFolder, Workers
    from minutes.archive import run as run_archive
    from minutes.archive.database import index
    from minutes.settings import Settings

    settings = Settings(
        language, model, password, ocr.value, dpi, pseudonyms=pseudonyms(key, keep_digests, out)
    )
    bounds = Bounds(timeout, memory)
    again = Retry.ALL if force else Retry.FAILED if retry else Retry.NOTHING
    try:
        with Cluster(cluster, bounds, say) if cluster else Workers(workers or _cores(), bounds) as doing:
            documents = _documents(sources, quiet)
            with reported(quiet) as told:
                summary = run_archive(documents, RunFolder(out), settings, doing, retry=again, told=told)
    except KeyboardInterrupt:
        say(f"interrupted; what was done stands in {out}: give the same command again to go on")
        raise
    if as_json:
        put_json(_json(summary))
    else:
        put(_text(summary, out))
    # After the summary: the records stand, whatever is wrong with the table of people.
    index(RunFolder(out))
    raise typer.Exit(ExitCode.SOME_FAILED if summary.failed else ExitCode.OK)


def _documents(sources: list[str], quiet: bool) -> list[Found]:
    from minutes.archive import find

    named = [source for source in sources if source != "-"]
    documents = find(named, _listed() if "-" in sources else (), reading(quiet))
    if not documents:
        raise InputMissingError(
            "there is no document in what was given: name files, folders, globs or archives"
        )
    return documents


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _listed() -> list[str]:
    """The paths on stdin: a line each, or parted by NUL, as `find -print0` does."""
    data = os.fsdecode(sys.stdin.buffer.read().removeprefix(b"\xef\xbb\xbf"))
    if "\0" in data:
        return [path for path in data.split("\0") if path]
    return [path for line in data.split("\n") if (path := line.removesuffix("\r")).strip()]


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
