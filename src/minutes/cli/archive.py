"""``minutes index``, ``search``, ``report`` and ``people``: what a run's folder is good for."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, put_json, say, visible
from minutes.cli.options import AsJson, Verbose

if TYPE_CHECKING:
    from minutes.archive.search.find import Finding, Found

Run = Annotated[Path, typer.Argument(metavar="RUN", help="Folder that `minutes run --out` wrote.")]


#: Longer quotes are cut where people read them; --json has them whole.
_WIDE = 400


class Kind(StrEnum):
    """What can be searched for."""

    MEETING = "meeting"
    PARTICIPANT = "participant"
    DECISION = "decision"
    LAUREATE = "laureate"
    ACTION = "action"


def index(run: Run, verbose: Verbose = False) -> None:
    """Write RUN/minutes.sqlite, and the metadata.json with which datasette shows it.

    `minutes run` does it too. The same records give the same bytes.
    """
    from minutes.archive import RunFolder
    from minutes.archive.database import DATABASE, METADATA
    from minutes.archive.database import index as write

    write(RunFolder(run), force=True)
    put(f"{run / DATABASE}\n{run / METADATA}\n")


def search(
    run: Run,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help='Words; "in quotes" together; endin* for any ending; -without.'),
    ] = None,
    kind: Annotated[list[Kind] | None, typer.Option("--kind", help="What to find; may be repeated.")] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Meetings from then on: 2015, 2015-03, 2015-03-14."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help="Meetings up to then, that year or month included."),
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="NAME", help="What names this person, in any spelling.")
    ] = None,
    body: Annotated[
        str | None,
        typer.Option("--body", metavar="WORDS", help="Meetings of bodies with these words in their names."),
    ] = None,
    by_date: Annotated[bool, typer.Option("--by-date", help="The latest first, not the best match.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Show so many; 0 for all.")] = 20,
    as_json: AsJson = False,
    verbose: Verbose = False,
) -> None:
    """Search what the documents of a run say: each finding with document, page and words.

    Accents and capitals do not matter. The exit code is 0 also where nothing is found.
    """
    from minutes.archive import RunFolder
    from minutes.archive.search import Wanted
    from minutes.archive.search import search as find

    wanted = Wanted(
        " ".join(words or ()),
        tuple(one.value for one in kind or ()),
        since,
        until,
        person,
        body,
        limit,
        by_date,
    )
    found = find(RunFolder(run), wanted)
    if as_json:
        put_json([asdict(one) for one in found.shown])
    else:
        put("\n".join(_text(one) for one in found.shown))
    _say_rest(found)


def _text(one: Finding) -> str:
    head = " · ".join(
        visible(part) for part in (one.date or "no date", one.kind, one.body, one.title) if part
    )
    place = f"{visible(one.document)}, page {one.page}" if one.page else visible(one.document)
    words = " ".join((one.excerpt or one.quote or one.text or one.names or "").split())
    words = words if len(words) <= _WIDE else f"{words[:_WIDE].rsplit(' ', 1)[0]} …"
    return f"{head}\n    {place}\n    {visible(words)}\n"


def _say_rest(found: Found) -> None:
    if not found.total:
        say("nothing found")
    elif len(found.shown) < found.total:
        say(f"{len(found.shown)} of {found.total} shown; --limit 0 shows all")
    if found.undated:
        say(f"{found.undated} more would match, but their meetings have no date")


def report(
    run: Run,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to write it (default: RUN/report.html)."),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Write one web page about a run: what was read, how well, what failed, and what the minutes say.

    It needs nothing but itself. Its charts need matplotlib: pip install '.[report]' in the folder of minutes.
    """
    from minutes.archive import RunFolder
    from minutes.archive.report import write_report

    put(f"{write_report(RunFolder(run), out or run / 'report.html')}\n")


def people(run: Run, verbose: Verbose = False) -> None:
    """Merge the spellings of each person into RUN/people.csv, which you edit and the next run obeys.

    In the column edit write keep, split, or merge and the id of another line. What is in doubt stands in the column
    remark. What you wrote is never lost. Then RUN/minutes.sqlite is written anew.
    """
    from minutes.archive import RunFolder
    from minutes.archive.database import index as write
    from minutes.archive.database import resolve_people
    from minutes.archive.people import write_table

    folder = RunFolder(run)
    found = resolve_people(folder)
    path = write_table(run, found.table, found.people)
    write(folder)
    spellings = sum(len(person.spellings) for person in found.people)
    doubts = sum(bool(person.remark) for person in found.people)
    put(f"{path}: {len(found.people)} people, {spellings} spellings, {doubts} with a remark\n")
