"""Two runs side by side: items gained, lost and changed, and, with gold, which of them are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from minutes.evaluate.attributes import ATTRIBUTES, FIELDS, same_field, stated
from minutes.evaluate.gold import Gold
from minutes.evaluate.runs import Run
from minutes.model.entries import KINDS, Entry, PlainRecord, entries, language_of
from minutes.model.matching import likeness, pair
from minutes.model.pairing import ABOUT, pair_items


class Verdict(StrEnum):
    """What gold says of an item or of a field's new value."""

    RIGHT = "right"
    WRONG = "wrong"
    OPTIONAL = "optional"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field, its value in the first run and in the second, and what gold says of each."""

    name: str
    before: Any
    after: Any
    was: Verdict = Verdict.UNKNOWN
    now: Verdict = Verdict.UNKNOWN


@dataclass(frozen=True)
class Change:
    """An item of ``kind`` that one run has and the other has not, or that both have with other fields.

    ``verdict`` is of the item itself: whether it is in the gold. A lost item that is wrong is a gain.
    """

    kind: str
    before: Entry | None
    after: Entry | None
    fields: tuple[FieldChange, ...] = ()
    verdict: Verdict = Verdict.UNKNOWN

    @property
    def what(self) -> str:
        """``gained``, ``lost`` or ``changed``."""
        if self.before is None:
            return "gained"
        return "lost" if self.after is None else "changed"

    @property
    def item(self) -> Entry:
        """The item as it is now, or was."""
        return self.after if self.after is not None else self.before or {}


@dataclass(frozen=True)
class DocumentChanges:
    """What changed in one document. ``only_in`` is ``a`` or ``b`` where the other run has no record of it."""

    document: str
    changes: tuple[Change, ...]
    fields: tuple[FieldChange, ...] = ()
    only_in: str | None = None


def compare_runs(a: Run, b: Run, gold: Mapping[str, Gold] | None = None) -> list[DocumentChanges]:
    """What ``b`` has that ``a`` has not, and the reverse; the documents that changed only, by identifier."""
    gold = gold or {}
    compared = []
    for document in sorted({*a.records, *b.records}):
        before, after = a.plain(document), b.plain(document)
        changes = tuple(_item_changes(before, after, gold.get(document)))
        fields = tuple(_record_fields(before, after, gold.get(document))) if before and after else ()
        only_in = None if before and after else "a" if before else "b"
        if changes or fields or only_in:
            compared.append(DocumentChanges(document, changes, fields, only_in))
    return compared


def _item_changes(before: PlainRecord, after: PlainRecord, gold: Gold | None) -> Iterator[Change]:
    for kind in KINDS:
        old, new = entries(before, kind), entries(after, kind)
        wanted = gold.entries(kind) if gold else None
        were, are = _gold_of(kind, old, wanted), _gold_of(kind, new, wanted)
        pairs = {pair.old: pair.new for pair in sorted(pair_items(kind, old, new), key=lambda pair: pair.old)}
        for i, j in pairs.items():
            if fields := tuple(_field_changes(kind, old[i], new[j], were[i], are[j])):
                yield Change(kind, old[i], new[j], fields, _verdict(are[j], wanted))
        for i, entry in enumerate(old):
            if i not in pairs:
                yield Change(kind, entry, None, verdict=_verdict(were[i], wanted))
        taken = set(pairs.values())
        for j, entry in enumerate(new):
            if j not in taken:
                yield Change(kind, None, entry, verdict=_verdict(are[j], wanted))


def _gold_of(kind: str, items: Sequence[Entry], wanted: Sequence[Entry] | None) -> list[Entry | None]:
    """The gold entry that each item is, or None."""
    found: list[Entry | None] = [None] * len(items)
    if wanted:
        for i, j in pair(wanted, items, likeness(kind, wanted)).items():
            found[j] = wanted[i]
    return found


def _verdict(entry: Entry | None, wanted: Sequence[Entry] | None) -> Verdict:
    if wanted is None:
        return Verdict.UNKNOWN
    if entry is None:
        return Verdict.WRONG
    return Verdict.OPTIONAL if entry.get("optional") else Verdict.RIGHT


def _field_changes(
    kind: str, before: Entry, after: Entry, was: Entry | None, now: Entry | None
) -> Iterator[FieldChange]:
    for name in sorted({*before, *after} - ABOUT):
        old, new = before.get(name), after.get(name)
        if old != new:
            yield FieldChange(
                name, old, new, _attribute(kind, name, was, old), _attribute(kind, name, now, new)
            )


def _attribute(kind: str, name: str, gold: Entry | None, value: Any) -> Verdict:
    same = ATTRIBUTES[kind].get(name)
    if gold is None or same is None or not stated(gold.get(name)):
        return Verdict.UNKNOWN
    return Verdict.RIGHT if value is not None and same(gold[name], value) else Verdict.WRONG


def _record_fields(before: PlainRecord, after: PlainRecord, gold: Gold | None) -> Iterator[FieldChange]:
    """The language and the meeting's fields that changed."""
    old, new = language_of(before), language_of(after)
    if old != new:
        language = gold.language if gold else None
        marks = [_mark(language, language == code) for code in (old, new)]
        yield FieldChange("language", old, new, *marks)
    was, now = before.get("meeting") or {}, after.get("meeting") or {}
    for name in sorted({*was, *now} - ABOUT):
        old, new = was.get(name), now.get(name)
        if old != new:
            wanted = getattr(gold.meeting, name, None) if gold and name in FIELDS else None
            marks = [_mark(wanted, same_field(name, wanted or (), value)) for value in (old, new)]
            yield FieldChange(f"meeting.{name}", old, new, *marks)


def _mark(wanted: Any, right: bool) -> Verdict:
    if not stated(wanted):
        return Verdict.UNKNOWN
    return Verdict.RIGHT if right else Verdict.WRONG


def tallies(compared: Iterable[DocumentChanges]) -> dict[str, dict[str, dict[str, int]]]:
    """How many items there are of each kind, of each way of changing, of each verdict."""
    counts: dict[str, dict[str, dict[str, int]]] = {}
    for document in compared:
        for change in document.changes:
            of_kind = counts.setdefault(change.kind, {}).setdefault(change.what, {})
            of_kind[change.verdict.value] = of_kind.get(change.verdict.value, 0) + 1
    return counts
