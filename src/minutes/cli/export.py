"""``minutes export``."""

from __future__ import annotations

import io
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, say
from minutes.cli.export_options import (
    Body,
    CollectiviteNom,
    CollectiviteSiret,
    Contact,
    Date,
    DatedIds,
    Facts,
    Fixed,
    Force,
    Holder,
    Identifier,
    Licence,
    Out,
    Title,
    To,
)  # fmt: skip
from minutes.cli.options import Verbose
from minutes.errors import UsageError

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from minutes.export import Collection, Details, FileExporter, FolderExporter


class _Stdout(io.RawIOBase):
    """What is written goes to stdout; where its reader has gone, the program ends."""

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer, /) -> int:
        text = bytes(data)
        put(text.decode("utf-8"))
        return len(text)


def export(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Folder that `minutes run --out` wrote.")],
    to: To,
    out: Out = None,
    force: Force = False,
    date: Date = None,
    title: Title = None,
    holder: Holder = None,
    contact: Contact = None,
    identifier: Identifier = None,
    licence: Licence = None,
    collectivite_nom: CollectiviteNom = None,
    collectivite_siret: CollectiviteSiret = None,
    body: Body = None,
    facts: Facts = None,
    dated_ids: DatedIds = False,
    fixed: Fixed = None,
    verbose: Verbose = False,
) -> None:
    """Hand a run over in another format: to stdout, or to PATH. docs/exports.md tells what each format holds."""
    from minutes import __version__
    from minutes.export import Details, FileExporter

    exporter = _chosen(to)
    details = Details(
        version=__version__,
        date=_day(date),
        title=title,
        holder=holder,
        contact=contact,
        identifier=identifier,
        licence=licence,
        collectivite_nom=collectivite_nom,
        collectivite_siret=re.sub(r"\s", "", collectivite_siret) if collectivite_siret else None,
        body=body,
        facts=facts,
        dated_ids=dated_ids,
        fixed=_pairs(fixed or []),
    )
    _check(to, exporter, details)
    collection = _collection(run)
    if isinstance(exporter, FileExporter):
        notes = _write_file(exporter, collection, details, out, force)
    else:
        notes = _write_folder(to, exporter, collection, details, out, force)
    for note in notes:
        say(note)


def _collection(run: Path) -> Collection:
    """The run, with its people as its records and RUN/people.csv have them."""
    from minutes.archive import RunFolder
    from minutes.archive.database.build import resolve_people
    from minutes.archive.people import Naming
    from minutes.export import Collection, Entry, Person
    from minutes.model.record import Participant, Record

    folder = RunFolder(run)
    entries = folder.entries()
    resolved = [(one, one.spellings[0].body) for one in resolve_people(folder).people]
    people = {one.key: Person(one.key, one.name, body, one.authorities) for one, body in resolved}
    spellings = {spelling.key: people[one.key] for one, _ in resolved for spelling in one.spellings}

    def person_of(entry: Entry, record: Record, participant: Participant) -> Person | None:
        naming = Naming.of(record, entry.document)
        return spellings.get(naming.mention(participant.name, participant.honorific).key)

    return Collection(run, entries, tuple(people.values()), person_of)


def _chosen(name: str) -> FileExporter | FolderExporter:
    from minutes.export import EXPORTERS

    if name not in EXPORTERS:
        raise UsageError(f"there is no format {name!r}; the formats are: {', '.join(EXPORTERS)}")
    return EXPORTERS[name]


def _day(value: str | None) -> str | None:
    from datetime import date

    if value is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise UsageError(f"--date {value!r} is no day: give it as YYYY-MM-DD")


def _pairs(given: list[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    for name, sign, _ in pairs:
        if not (name and sign):
            raise UsageError(f"--set {name!r} has no value: give it as NAME=VALUE")
    return {name: value for name, _, value in pairs}


def _check(name: str, exporter: FileExporter | FolderExporter, details: Details) -> None:
    """See that a format gets what it needs, and nothing that it would not look at. Raises UsageError."""
    from minutes.export import OPTIONS

    stated = {field.name for field in fields(details) if getattr(details, field.name)}
    missing = [OPTIONS[need] for need in exporter.needs if need not in stated]
    if missing:
        raise UsageError(f"{name} says what the documents do not: give {', '.join(missing)}")
    idle = [
        OPTIONS[one] for one in OPTIONS if one in stated and one not in (*exporter.needs, *exporter.takes)
    ]
    if idle:
        raise UsageError(f"{name} has no use for {', '.join(idle)}: leave it out")


def _write_file(
    exporter: FileExporter, collection: Collection, details: Details, out: Path | None, force: bool
) -> list[str]:
    from minutes.export import refuse_existing
    from minutes.files import make_folder, whole_file

    if out is None:
        stream = io.TextIOWrapper(io.BufferedWriter(_Stdout(), 1 << 16), "utf-8", newline="\n")
        notes = exporter.write(collection, details, stream)
        stream.flush()
        return notes
    refuse_existing(out, force=force)
    make_folder(out.parent)
    with whole_file(out) as file:
        return exporter.write(collection, details, file)


def _write_folder(
    name: str,
    exporter: FolderExporter,
    collection: Collection,
    details: Details,
    out: Path | None,
    force: bool,
) -> list[str]:
    from minutes.export import refuse_existing, whole_folder

    if out is None:
        raise UsageError(f"{name} is a folder: give --out PATH")
    refuse_existing(out, force=force, marker=exporter.marker)
    with whole_folder(out) as folder:
        return exporter.write(collection, details, folder)
