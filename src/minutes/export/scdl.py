"""What the tables of the SCDL (Socle commun des données locales) share: columns, checks, what is left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO

from minutes.errors import UsageError
from minutes.export.arrangement import folded
from minutes.export.cells import write_head, write_row
from minutes.export.collection import Collection, Entry
from minutes.export.details import Details
from minutes.export.facts import read_facts
from minutes.export.siret import is_siret
from minutes.export.table_schema import load
from minutes.model.record import Record

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What gives no row, and why."""

    reason: str


def text(value: str | None) -> str:
    """A text on one line."""
    return " ".join((value or "").split())


def _check_issuer(details: Details) -> None:
    """See that the SIRET of the issuer is one. Raises UsageError."""
    siret = details.collectivite_siret or ""
    if not is_siret(siret):
        raise UsageError(
            f"--collectivite-siret {siret!r} is no SIRET: 14 digits, of which the last is a check digit"
        )


def siret_fault(row: Row, *columns: str) -> str | None:
    """Which of these columns holds a number that is no SIRET, in words."""
    wrong = next((name for name in columns if row.get(name) and not is_siret(row[name])), None)
    return f"{wrong} is no SIRET" if wrong else None


def write_table(
    stream: TextIO,
    schema_name: str,
    given: Iterator[Row | LeftOut],
    details: Details,
    fault: Callable[[Row], str | None],
) -> list[str]:
    """Write the rows that the schema and ``fault`` let pass; what was left out, in sentences with numbers.

    ``details`` state the name and the SIRET of the issuer. Raises UsageError.
    """
    _check_issuer(details)
    schema = load(schema_name)
    facts = read_facts(details.facts, schema.names, details.fixed)
    left: Counter[str] = Counter()
    written = 0
    write_head(stream, schema.names)
    for one in given:
        row = one if isinstance(one, LeftOut) else facts.add(one)
        why = row.reason if isinstance(row, LeftOut) else schema.fault(row) or fault(row)
        if why is not None or isinstance(row, LeftOut):
            left[why or ""] += 1
            continue
        write_row(stream, (row.get(name, "") for name in schema.names))
        written += 1
    notes = [
        f"{number} left out: {why}" for why, number in sorted(left.items(), key=lambda one: (-one[1], one[0]))
    ]
    return [f"{written} rows written, {left.total()} left out", *notes]


def chosen(collection: Collection, details: Details) -> Iterator[tuple[Entry, Record | LeftOut]]:
    """The records of single meetings of the bodies that were asked for; why another has no place."""
    wanted = folded(details.body or "")
    for entry, record in collection.records():
        body = record.meeting.body
        if wanted and wanted not in folded(body or ""):
            yield entry, LeftOut("minutes of another body")
        elif any(problem.code == "several-meetings" for problem in record.problems):
            yield entry, LeftOut("the document holds several meetings, and which day is whose is not known")
        else:
            yield entry, record


def is_within(inner: str | None, outer: str | None) -> bool:
    """Whether one name is a part of another, whatever its accents and capitals."""
    first, second = folded(inner or ""), folded(outer or "")
    return bool(first and second) and f" {first} " in f" {second} "
