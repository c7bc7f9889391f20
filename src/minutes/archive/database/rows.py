"""The rows of one record: what each table gets from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from minutes.archive.journal import Entry
from minutes.model.record import (
    ActionItem,
    Decision,
    Evidence,
    Item,
    Laureate,
    Meeting,
    Participant,
    Record,
)

if TYPE_CHECKING:
    from minutes.archive.database.lookup import Lookup

Row = tuple[str, tuple[Any, ...]]


class Numbers:
    """Numbers of rows, counted over all documents."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def next(self, table: str) -> int:
        """The number of the next row of a table."""
        self._last[table] = self._last.get(table, 0) + 1
        return self._last[table]


def document_rows(number: int, entry: Entry, record: Record | None, numbers: Numbers) -> Iterator[Row]:
    """The document itself: its names, its pages, its problems."""
    yield "documents", (number, *_document(entry, record))
    for name in entry.names:
        yield "document_names", (number, _plain(name))
    for page in record.quality.pages if record else ():
        yield "pages", (number, page.page, page.reader, page.garble_score)
    # What the journal says of an outcome stands in the record too, with its page.
    problems: Iterable[Any] = (
        [(p.code, p.page, p.message, p.item) for p in record.problems]
        if record
        else [(p.get("code", ""), p.get("page"), p.get("message", ""), None) for p in entry.problems]
    )
    for problem in problems:
        yield "problems", (numbers.next("problems"), number, *problem)


def _document(entry: Entry, record: Record | None) -> tuple[Any, ...]:
    error = entry.error or {}
    if record is None:
        empty = (entry.pages, entry.language, None, None, None, None, None, None)
        return (
            _plain(entry.names[0]),
            entry.status,
            *empty,
            error.get("code"),
            error.get("message"),
            None,
            entry.document,
        )
    quality, made = record.quality, record.produced_by
    return (
        _plain(entry.names[0]), entry.status, record.source.pages or entry.pages, record.language.code,
        record.source.media_type, record.source.bytes, quality.garble_score, int(quality.ocr),
        sum(quality.repairs.values()), entry.record, error.get("code"), error.get("message"),
        f"minutes {made.version}, {made.model or 'no model'}", entry.document,
    )  # fmt: skip


class RecordRows:
    """The rows of the items of one record. People are looked up by ``lookup``."""

    def __init__(
        self, document: int, record: Record, body: int | None, numbers: Numbers, lookup: Lookup
    ) -> None:
        self._document, self._record, self._body = document, record, body
        self._numbers, self._people = numbers, lookup

    def all(self) -> Iterator[Row]:
        """Meeting, participants, decisions, laureates, actions; each with its evidence."""
        record = self._record
        yield from self._meeting(record.meeting)
        for person in record.participants:
            yield from self._participant(person)
        for decision in record.decisions:
            yield from self._decision(decision)
        for laureate in record.laureates:
            yield from self._laureate(laureate)
        for action in record.action_items:
            yield from self._action(action)

    def _meeting(self, meeting: Meeting) -> Iterator[Row]:
        number = self._numbers.next("items")
        places = meeting.evidence
        first = places[0].evidence if places else None
        words = _joined([meeting.body, meeting.kind, meeting.place, meeting.next_meeting])
        names = _joined([meeting.chair, meeting.secretary])
        yield "items", (
            number, "meeting", self._document, meeting.date, first.page if first else None, meeting.title, words,
            names, first.quote if first else None, None, None,
        )  # fmt: skip
        yield "meetings", (
            number, self._document, self._body, meeting.title, meeting.kind, meeting.date, meeting.start_time,
            meeting.end_time, meeting.place, meeting.chair, self._people.named(meeting.chair), meeting.secretary,
            self._people.named(meeting.secretary), meeting.next_meeting,
        )  # fmt: skip
        for place in places:
            yield self._evidence(number, place.evidence, place.field)

    def _item(
        self, kind: str, item: Item, *, title: str | None, text: str | None, names: str | None
    ) -> tuple[int, list[Row]]:
        number, first = self._numbers.next("items"), item.evidence[0]
        row = (
            number, kind, self._document, self._record.meeting.date, first.page, title, text, names, first.quote,
            item.confidence, item.id,
        )  # fmt: skip
        return number, [("items", row), *(self._evidence(number, e, None) for e in item.evidence)]

    def _evidence(self, item: int, evidence: Evidence, field: str | None) -> Row:
        boxes = ", ".join(f"[{b.page}, {b.x0}, {b.top}, {b.x1}, {b.bottom}]" for b in evidence.boxes)
        return "evidence", (
            self._numbers.next("evidence"), item, field, evidence.page, evidence.quote, evidence.rule,
            evidence.clean.start, evidence.clean.end, evidence.raw.start, evidence.raw.end,
            f"[{boxes}]" if boxes else None,
        )  # fmt: skip

    def _participant(self, person: Participant) -> Iterator[Row]:
        number, rows = self._item(
            "participant", person, title=person.role, text=person.organization,
            names=_joined([person.name, person.represented_by]),
        )  # fmt: skip
        yield from rows
        yield "participants", (
            number, self._document, self._people.participant(person), person.name, person.honorific, person.role,
            person.organization, person.status, person.represented_by, self._people.named(person.represented_by),
        )  # fmt: skip

    def _decision(self, decision: Decision) -> Iterator[Row]:
        number, rows = self._item("decision", decision, title=decision.title, text=decision.text, names=None)
        yield from rows
        yield (
            "decisions",
            (number, self._document, decision.number, decision.title, decision.text, decision.outcome),
        )
        if votes := decision.votes:
            unanimous = None if votes.unanimous is None else int(votes.unanimous)
            yield "votes", (number, votes.for_, votes.against, votes.abstain, unanimous)

    def _laureate(self, laureate: Laureate) -> Iterator[Row]:
        recipients = _joined(laureate.recipients)
        number, rows = self._item("laureate", laureate, title=laureate.award, text=None, names=recipients)
        yield from rows
        amount = laureate.amount
        yield "laureates", (
            number, self._document, recipients, laureate.award, laureate.year, laureate.rank,
            amount.value if amount else None, amount.currency if amount else None,
        )  # fmt: skip
        for at, name in enumerate(laureate.recipients, 1):
            yield "recipients", (number, at, name, self._people.named(name))

    def _action(self, action: ActionItem) -> Iterator[Row]:
        owners = _joined(action.owners)
        number, rows = self._item("action", action, title=None, text=action.text, names=owners)
        yield from rows
        yield (
            "actions",
            (number, self._document, action.text, owners, action.due, action.due_text, action.status),
        )
        for at, name in enumerate(action.owners, 1):
            yield "owners", (number, at, name, self._people.named(name))


def _joined(texts: Sequence[str | None]) -> str | None:
    return "; ".join(text for text in texts if text) or None


def _plain(name: str) -> str:
    """A file name without lone surrogates, which SQLite cannot hold."""
    return name.encode("utf-8", "replace").decode()
