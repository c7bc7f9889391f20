"""The rows of the tables that a document gives."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from datetime import date

from minutes.export.collection import Collection, Entry
from minutes.export.tables import (
    ACTIONS,
    DECISIONS,
    DOCUMENTS,
    EVIDENCE,
    ITEMS,
    LAUREATES,
    MEETINGS,
    PARTICIPANTS,
    PEOPLE,
    VOTES,
    Table,
)
from minutes.model.record import Decision, Evidence, Item, Record

Value = str | int | float | bool | tuple[str, ...] | None
Row = Mapping[str, Value]
#: So much of a document's digest begins the keys of what it holds.
_SHORT = 16


def rows(collection: Collection) -> Iterator[tuple[Table, Row]]:
    """Every row of every table, document by document; what a row points to comes before it."""
    for one in collection.people:
        yield PEOPLE, {"person_id": one.person_id, "name": one.name, "body": one.body, **one.authorities}
    for entry in collection.entries:
        if entry.record is None:
            yield DOCUMENTS, _document(entry)
        else:
            yield from _of_record(collection, entry, collection.record(entry))


def _of_record(collection: Collection, entry: Entry, record: Record) -> Iterator[tuple[Table, Row]]:
    meeting = f"{entry.document[:_SHORT]}/meeting"
    common: dict[str, Value] = {"meeting_id": meeting, "document_id": entry.document}
    yield DOCUMENTS, {**_document(entry), **_reading(record)}
    held: dict[str, Value] = record.meeting.model_dump(exclude={"evidence"})
    yield _listed(entry, meeting, MEETINGS)
    yield MEETINGS, {**common, **held}
    places = tuple((place.evidence, place.field) for place in record.meeting.evidence)
    yield from _evidence(entry, meeting, places)
    for table, item, values in _items(collection, entry, record):
        key = f"{entry.document[:_SHORT]}/{item.id}"
        odd = tuple(problem.code for problem in record.problems if problem.item == item.id)
        yield _listed(entry, key, table, odd)
        yield table, {table.key: key, **common, "confidence": item.confidence, **values}
        if isinstance(item, Decision):
            yield from _vote(key, item)
        yield from _evidence(entry, key, tuple((one, None) for one in item.evidence))


def _listed(entry: Entry, key: str, table: Table, odd: tuple[str, ...] = ()) -> tuple[Table, Row]:
    return ITEMS, {"item_id": key, "document_id": entry.document, "kind": table.name, "problems": odd}


def _document(entry: Entry) -> dict[str, Value]:
    error = entry.error or {}
    return {
        "document_id": entry.document,
        "name": entry.names[0],
        "other_names": entry.names[1:],
        "status": entry.status,
        "error_code": error.get("code"),
        "error": error.get("message"),
        "problems": tuple(dict.fromkeys(str(problem["code"]) for problem in entry.problems)),
        "record": entry.record,
    }


def _reading(record: Record) -> dict[str, Value]:
    return {
        "media_type": record.source.media_type,
        "bytes": record.source.bytes,
        "pages": record.source.pages,
        "language": record.language.code,
        "language_confidence": record.language.confidence,
        "garble_score": record.quality.garble_score,
        "ocr": record.quality.ocr,
        "record_id": record.record_id,
        "minutes_version": record.produced_by.version,
        "model": record.produced_by.model,
    }


def _items(
    collection: Collection, entry: Entry, record: Record
) -> Iterator[tuple[Table, Item, dict[str, Value]]]:
    own = {"id", "evidence", "confidence"}
    for person in record.participants:
        known = collection.person_of(entry, record, person)
        values = {**person.model_dump(exclude=own), "person_id": known.person_id if known else None}
        yield PARTICIPANTS, person, values
    for decision in record.decisions:
        yield DECISIONS, decision, decision.model_dump(exclude={*own, "votes"})
    for laureate in record.laureates:
        amount = laureate.amount
        money: dict[str, Value] = {"amount": amount.value, "currency": amount.currency} if amount else {}
        yield LAUREATES, laureate, {**laureate.model_dump(exclude={*own, "amount"}), **money}
    for action in record.action_items:
        first, last = days(action.due) if action.due else (None, None)
        values = action.model_dump(exclude={*own, "due"})
        yield ACTIONS, action, {**values, "due_from": first, "due_to": last}


def _vote(key: str, decision: Decision) -> Iterator[tuple[Table, Row]]:
    if decision.votes is not None:
        yield VOTES, {"decision_id": key, **decision.votes.model_dump(by_alias=True)}


def days(due: str) -> tuple[str, str]:
    """The first and the last day that ``due`` (a day, a month, or start/end) speaks of."""
    first, _, last = due.partition("/")
    return _bounds(first)[0], _bounds(last or first)[1]


def _bounds(text: str) -> tuple[str, str]:
    if text.count("-") > 1:
        return text, text
    year, month = map(int, text.split("-"))
    return f"{text}-01", date(year, month, calendar.monthrange(year, month)[1]).isoformat()


def _evidence(
    entry: Entry, key: str, places: tuple[tuple[Evidence, str | None], ...]
) -> Iterator[tuple[Table, Row]]:
    for number, (one, field) in enumerate(places, 1):
        yield (
            EVIDENCE,
            {
                "evidence_id": f"{key}/{number}",
                "document_id": entry.document,
                "item_id": key,
                "field": field,
                "page": one.page,
                "quote": one.quote,
                "rule": one.rule,
                "clean_start": one.clean.start,
                "clean_end": one.clean.end,
                "raw_start": one.raw.start,
                "raw_end": one.raw.end,
                "boxes": tuple(f"{box.page} {box.x0} {box.top} {box.x1} {box.bottom}" for box in one.boxes),
            },
        )
