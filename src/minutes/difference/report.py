"""What changed, for people (lines of pieces, which a terminal may colour) and for programs (JSON)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from minutes.difference.changes import PROBLEMS, DocumentChange, FieldChange, ItemChange, What
from minutes.difference.documents import By, Document
from minutes.difference.wording import Piece, Tone, marked
from minutes.model.entries import KINDS, headline

#: The version of the JSON; it moves when a key changes its meaning or goes, not when one is added.
FORMAT, FORMAT_VERSION = "minutes-diff", 1
Line = tuple[Piece, ...]

_SHOWN = 160
_SIGNS = {What.ADDED: "+", What.CHANGED: "~", What.GONE: "-"}
_TITLES = {
    "participants": "participants",
    "decisions": "decisions",
    "laureates": "laureates",
    "action_items": "action items",
    PROBLEMS: "problems",
}
_WHY = {
    By.PATH: "other bytes under the same path",
    By.NAME: "other bytes under the same file name",
    By.MEETING: "other bytes and name, the same meeting",
}


def lines(changes: Sequence[DocumentChange], documents: int) -> Iterator[Line]:
    """The changes for people; ``documents`` is how many both versions have together."""
    several = documents > 1
    for change in changes:
        if several:
            yield _head(change)
        yield from (_indented(line, 2 * several) for line in _document(change))
    yield _summary(changes, documents)


def plain(changes: Sequence[DocumentChange], documents: int) -> dict[str, Any]:
    """The changes for programs; docs/diff.md tells what each key means."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "equal": not changes,
        "totals": totals(changes, documents),
        "documents": [_document_json(change) for change in changes],
    }


def totals(changes: Sequence[DocumentChange], documents: int) -> dict[str, dict[str, int]]:
    """How many documents and items of each kind were added, changed, are gone.

    The items of documents that are added or gone as a whole are not counted.
    """
    counts = {"documents": _counts([change.what for change in changes])}
    counts["documents"]["equal"] = documents - len(changes)
    items = [item for change in changes for item in change.items]
    for kind in (*KINDS, PROBLEMS):
        counts[kind] = _counts([item.what for item in items if item.kind == kind])
    return counts


def _counts(found: Sequence[What]) -> dict[str, int]:
    return {what.value: found.count(what) for what in What}


def _head(change: DocumentChange) -> Line:
    head = (_sign(change.what), Piece(change.match.name, Tone.HEAD))
    why = [_WHY[change.match.by]] if change.match.by in _WHY else []
    if change.match.old and change.match.new and change.match.old.name != change.match.new.name:
        why.insert(0, f"was {change.match.old.name}")
    return (*head, Piece(f" ({'; '.join(why)})")) if why else head


def _document(change: DocumentChange) -> Iterator[Line]:
    for field in change.fields:
        yield (_sign(What.CHANGED), *_field(field))
    for kind, title in _TITLES.items():
        items = [item for item in change.items if item.kind == kind]
        if items:
            yield (Piece(f"{title} ({_told(_counts([item.what for item in items]))})", Tone.HEAD),)
        for item in items:
            yield from (_indented(line, 2) for line in _item(item))


def _item(change: ItemChange) -> Iterator[Line]:
    label = _label(change.kind, change.item)
    yield (_sign(change.what), Piece(label, Tone.PLAIN if change.what is What.CHANGED else Tone(change.what)))
    for field in change.fields:
        yield _indented(_field(field), 4)


def _label(kind: str, item: Any) -> str:
    """What an item is called, with its number or its main facts, on one line."""
    if kind == PROBLEMS:
        return f"{item['code']}: {item['message']}"
    before = f"{item['number']}. " if item.get("number") else ""
    after = [str(item[name]) for name in ("status", "outcome", "award") if item.get(name)]
    page = item["evidence"][0]["page"]
    return f"{before}{_cut(headline(kind, item))} ({', '.join([*after, f'page {page}'])})"


def _field(change: FieldChange) -> Line:
    name = Piece(f"{change.field}: ")
    if isinstance(change.old, str) and isinstance(change.new, str) and " " in change.old + change.new:
        return (name, *marked(change.old, change.new))
    return (name, Piece(_value(change.old), Tone.GONE), Piece(" → "), Piece(_value(change.new), Tone.ADDED))


def _value(value: Any) -> str:
    """A value as people write it."""
    if value is None or value in ([], {}):
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return _cut("; ".join(_value(one) for one in value))
    return _cut(str(value))


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"


def _summary(changes: Sequence[DocumentChange], documents: int) -> Line:
    if not changes:
        return (Piece("no difference"),)
    counts = totals(changes, documents)
    kinds = [
        f"{title}: {_told(counts[kind])}" for kind, title in _TITLES.items() if any(counts[kind].values())
    ]
    of_documents = f"{documents} documents: {_told(counts['documents'])}"
    fields = sum(len(change.fields) for change in changes)
    told = [of_documents] * (documents > 1) + [f"fields: {fields} changed"] * bool(fields) + kinds
    return (Piece("; ".join(told), Tone.HEAD),)


def _told(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {what}" for what, number in counts.items() if number)


def _sign(what: What) -> Piece:
    return Piece(f"{_SIGNS[what]} ", Tone(what.value))


def _indented(line: Line, by: int) -> Line:
    return (Piece(" " * by), *line) if by else line


def _document_json(change: DocumentChange) -> dict[str, Any]:
    return {
        "document": change.match.name,
        "change": change.what.value,
        "matched_by": change.match.by,
        "old": _side(change.match.old),
        "new": _side(change.match.new),
        "fields": [_field_json(field) for field in change.fields],
        "items": [_item_json(item) for item in change.items],
    }


def _side(document: Document | None) -> dict[str, Any] | None:
    if document is None:
        return None
    return {"names": list(document.names), "sha256": document.source, "failure": document.failure}


def _item_json(change: ItemChange) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "change": change.what.value,
        "matched_by": change.how,
        "likeness": change.likeness,
        "fields": [_field_json(field) for field in change.fields],
        "old": change.old,
        "new": change.new,
    }


def _field_json(change: FieldChange) -> dict[str, Any]:
    return {"field": change.field, "old": change.old, "new": change.new}
