"""What changed in a document: its fields, its items, its problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from minutes.difference.documents import Document, Match
from minutes.model.entries import KINDS, Entry, PlainRecord, entries
from minutes.model.pairing import ABOUT, How, Pair, pair_items

PROBLEMS = "problems"
#: Lists that are one value: nobody wants to read of a rectangle that its left edge moved.
_WHOLE = frozenset(["boxes", "pages", "others"])


class What(StrEnum):
    """What became of a document or an item."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field by its path (``votes.for``), with its old and its new value; None where it was or is not set."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that one version has and the other has not, or that both have with other fields.

    ``kind`` is the list that it stands in. Of a changed one ``pair`` says why both are one item.
    """

    kind: str
    old: Entry | None
    new: Entry | None
    fields: tuple[FieldChange, ...] = ()
    how: How | None = None
    likeness: float | None = None

    @property
    def what(self) -> What:
        """What became of it."""
        if self.old is None:
            return What.ADDED
        return What.GONE if self.new is None else What.CHANGED

    @property
    def item(self) -> Entry:
        """The item as it is now, or was."""
        return self.new if self.new is not None else self.old or {}


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document that one version has and the other has not, or what changed in it."""

    match: Match
    fields: tuple[FieldChange, ...] = ()
    items: tuple[ItemChange, ...] = ()

    @property
    def what(self) -> What:
        """What became of it."""
        if self.match.old is None:
            return What.ADDED
        return What.GONE if self.match.new is None else What.CHANGED


def compare(one: Match, *, everything: bool = False) -> DocumentChange | None:
    """What changed in a document; None where nothing did.

    What counts is what the minutes say: meeting, language, items, problems. With ``everything`` also what the record
    says about that: identifiers, evidence, confidence, source, quality, versions. Raises MinutesError where a record
    cannot be read.
    """
    if one.old is None or one.new is None:
        return DocumentChange(one)
    if one.old.digest is not None and one.old.digest == one.new.digest:
        return None
    old, new = _plain(one.old), _plain(one.new)
    fields = tuple(_record_fields(one, old, new, everything))
    items = tuple(_items(old, new, everything)) if old and new else ()
    return DocumentChange(one, fields, items) if fields or items else None


def _plain(document: Document) -> PlainRecord:
    return document.load().model_dump(mode="json", by_alias=True) if document.load else {}


def _record_fields(one: Match, old: PlainRecord, new: PlainRecord, everything: bool) -> Iterator[FieldChange]:
    if one.old and one.new and one.old.failure != one.new.failure:
        yield FieldChange("failure", one.old.failure, one.new.failure)
    if not old or not new:
        return
    lists = {*KINDS, PROBLEMS}
    if everything:
        yield from _fields(
            {k: v for k, v in old.items() if k not in lists}, {k: v for k, v in new.items() if k not in lists}
        )
        return
    yield from _fields({"language": old["language"]["code"]}, {"language": new["language"]["code"]})
    yield from _fields(
        {"meeting": _without(old["meeting"], ABOUT)}, {"meeting": _without(new["meeting"], ABOUT)}
    )


def _items(old: PlainRecord, new: PlainRecord, everything: bool) -> Iterator[ItemChange]:
    for kind in KINDS:
        yield from _of_kind(kind, entries(old, kind), entries(new, kind), everything)
    yield from _problems(entries(old, PROBLEMS), entries(new, PROBLEMS))


def _of_kind(kind: str, old: list[Entry], new: list[Entry], everything: bool) -> Iterator[ItemChange]:
    """The changes among the items of a kind: what is there now in its order, then what is gone."""
    pairs = {pair.new: pair for pair in pair_items(kind, old, new)}
    for at, entry in enumerate(new):
        if at not in pairs:
            yield ItemChange(kind, None, entry)
        elif change := _changed(kind, pairs[at], old, new, everything):
            yield change
    kept = {pair.old for pair in pairs.values()}
    yield from (ItemChange(kind, entry, None) for at, entry in enumerate(old) if at not in kept)


def _changed(
    kind: str, pair: Pair, old: list[Entry], new: list[Entry], everything: bool
) -> ItemChange | None:
    before, after = old[pair.old], new[pair.new]
    ignored = frozenset[str]() if everything else ABOUT
    fields = tuple(_fields(_without(before, ignored), _without(after, ignored)))
    return ItemChange(kind, before, after, fields, pair.how, round(pair.likeness, 3)) if fields else None


def _problems(old: list[Entry], new: list[Entry]) -> Iterator[ItemChange]:
    """Problems have no identity: one that is worded otherwise is another one."""
    left = Counter(_key(problem) for problem in old)
    for problem in new:
        if left[_key(problem)]:
            left[_key(problem)] -= 1
        else:
            yield ItemChange(PROBLEMS, None, problem)
    for problem in old:
        if left[_key(problem)]:
            left[_key(problem)] -= 1
            yield ItemChange(PROBLEMS, problem, None)


def _key(problem: Entry) -> tuple[tuple[str, Any], ...]:
    return tuple(sorted(problem.items()))


def _without(entry: Entry, names: Collection[str]) -> Entry:
    return {name: value for name, value in entry.items() if name not in names}


def _fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[FieldChange]:
    before, after = dict(_leaves(old)), dict(_leaves(new))
    for path in {**before, **after}:
        if before.get(path) != after.get(path):
            yield FieldChange(path, before.get(path), after.get(path))


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The values in a value, each with its path; a list of plain values is one value."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else name)
    elif (
        isinstance(value, list)
        and value
        and isinstance(value[0], Mapping)
        and path.rsplit(".", 1)[-1] not in _WHOLE
    ):
        for at, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{at}]")
    else:
        yield path, value
