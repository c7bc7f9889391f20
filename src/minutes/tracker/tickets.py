"""From a record to the tickets that a tracker is to hold."""

from __future__ import annotations

import hashlib
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from minutes.assemble.identity import fold
from minutes.errors import RecordError
from minutes.model.record import ActionItem, Decision, Record
from minutes.tracker.describe import describe, title_of
from minutes.tracker.mapping import DuePolicy, Mapping
from minutes.tracker.plan import Meetings
from minutes.tracker.ticket import Fields, Kind, Ticket

#: Gives the tracker's user for the owners of an item in a project, or an empty string.
Assign = Callable[[tuple[str, ...], str], str]


def tickets_of(record: Record, kinds: frozenset[Kind], mapping: Mapping, assign: Assign) -> list[Ticket]:
    """One ticket an item, in the order of the record. Raises RecordError for a due date that is no day."""
    project = mapping.project_of(record.meeting.body)
    return [_ticket(record, kind, item, project, mapping, assign) for kind, item in _items(record, kinds)]


def _items(record: Record, kinds: frozenset[Kind]) -> Iterator[tuple[Kind, ActionItem | Decision]]:
    if "action" in kinds:
        yield from (("action", item) for item in record.action_items)
    if "decision" in kinds:
        yield from (("decision", item) for item in record.decisions)


def _ticket(
    record: Record,
    kind: Kind,
    item: ActionItem | Decision,
    project: str,
    mapping: Mapping,
    assign: Assign,
) -> Ticket:
    due, owners, done = "", tuple[str, ...](), False
    if isinstance(item, ActionItem):
        due = due_day(item.due, mapping.due) if item.due else ""
        owners, done = item.owners, item.status == "done"
    return Ticket(
        key=f"{meeting_key(record)}.{item.id}",
        kind=kind,
        fields=Fields(title_of(item), describe(record, item), due, assign(owners, project)),
        project=project,
        labels=mapping.labels.get(kind, ()),
        done=done,
        day=record.meeting.date or "",
        document=_document(record),
    )


def meetings_of(records: Iterable[Record], kinds: frozenset[Kind]) -> Meetings:
    """What the tickets of these records share with those that were pushed of them before."""
    pairs = [(record, kind) for record in records for kind in kinds]
    return Meetings(
        frozenset(f"{meeting_key(record)}.{kind}" for record, kind in pairs),
        frozenset((_document(record), kind) for record, kind in pairs),
    )


def meeting_key(record: Record) -> str:
    """What tells the meeting from others: its day, and four digits that stand for who met.

    Where a record has no body the name of its document stands in; where it has no day, that name alone.
    """
    meeting = record.meeting
    if not meeting.date:
        return f"undated-{_digest(record.source.name, 8)}"
    return f"{meeting.date}-{_digest(fold(meeting.body or '') or record.source.name, 4)}"


def _document(record: Record) -> str:
    return record.source.sha256[:8]


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def due_day(due: str, policy: DuePolicy) -> str:
    """The day of a due date; of a month or a range its first day, its last or none. Raises RecordError."""
    try:
        if len(due) == len("YYYY-MM-DD"):
            return date.fromisoformat(due).isoformat()
        first, _, last = due.partition("/")
        days = {"first": _edge(first, last=False), "last": _edge(last or first, last=True), "none": ""}
    except ValueError:
        raise RecordError(
            f"{due} is no due date; mend the record, or extract it again from its document"
        ) from None
    return days[policy]


def _edge(text: str, *, last: bool) -> str:
    """A day, or the first or last day of a month."""
    if len(text) == len("YYYY-MM-DD"):
        return date.fromisoformat(text).isoformat()
    month = date.fromisoformat(f"{text}-01")
    return month.replace(day=monthrange(month.year, month.month)[1] if last else 1).isoformat()
