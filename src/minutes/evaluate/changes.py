"""A comparison of two runs, as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from minutes.evaluate.compare import Change, DocumentChanges, FieldChange, Verdict, tallies
from minutes.evaluate.tables import Rows, markdown_table, text_table
from minutes.model.entries import headline, quote

SHOWN = 200
HEADER = ("kind", "gained", "lost", "changed")


def changes_text(compared: Sequence[DocumentChanges]) -> str:
    """The comparison for people: a table of counts, then each change under its document."""
    if not compared:
        return "no difference\n"
    blocks = [
        f"{document.document}\n" + "".join(f"  {line}\n" for line in _lines(document))
        for document in compared
    ]
    return "\n".join([text_table(HEADER, _rows(compared)), *blocks])


def changes_markdown(compared: Sequence[DocumentChanges]) -> str:
    """The comparison as Markdown."""
    if not compared:
        return "No difference.\n"
    blocks = [
        f"### {document.document}\n\n" + "".join(f"- {line}\n" for line in _lines(document))
        for document in compared
    ]
    return "\n".join([markdown_table(HEADER, _rows(compared)), *blocks])


def changes_json(compared: Sequence[DocumentChanges]) -> dict[str, Any]:
    """The comparison for programs: counts by kind, change and verdict, then each change with its items."""
    return {"totals": tallies(compared), "documents": [_document_json(document) for document in compared]}


def _rows(compared: Sequence[DocumentChanges]) -> Rows:
    counts = tallies(compared)
    return [
        [kind, *(_count(of_kind.get(what, {})) for what in HEADER[1:])] for kind, of_kind in counts.items()
    ]


def _count(verdicts: dict[str, int]) -> str:
    """``5`` or, where gold judged them, ``5 (4 right, 1 wrong)``."""
    judged = [f"{verdicts[v]} {v}" for v in Verdict if v in verdicts and v != Verdict.UNKNOWN]
    count = str(sum(verdicts.values()))
    return f"{count} ({', '.join(judged)})" if judged else count


def _lines(document: DocumentChanges) -> Iterator[str]:
    if document.only_in:
        yield f"only in {document.only_in.upper()}"
    yield from (_field_line(change) for change in document.fields)
    for change in document.changes:
        yield _change_line(change)
        for field in change.fields:
            yield f"  {_field_line(field)}"


def _change_line(change: Change) -> str:
    sign = {"gained": "+", "lost": "-", "changed": "~"}[change.what]
    line = f"{sign} {change.kind}{_judged(change.verdict)}: {headline(change.kind, change.item)[:SHOWN]}"
    words = quote(change.kind, change.item)
    return line if words == headline(change.kind, change.item) else f"{line} [{words[:SHOWN]}]"


def _field_line(change: FieldChange) -> str:
    before, after = (
        f"{_shown(change.before)}{_judged(change.was)}",
        f"{_shown(change.after)}{_judged(change.now)}",
    )
    return f"{change.name}: {before} → {after}"


def _judged(verdict: Verdict) -> str:
    return "" if verdict == Verdict.UNKNOWN else f" ({verdict})"


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)[:SHOWN]


def _document_json(document: DocumentChanges) -> dict[str, Any]:
    return {
        "document": document.document,
        "only_in": document.only_in,
        "fields": [_field_json(change) for change in document.fields],
        "items": [
            {
                "kind": change.kind,
                "change": change.what,
                "verdict": change.verdict.value,
                "quote": quote(change.kind, change.item),
                "before": change.before,
                "after": change.after,
                "fields": [_field_json(field) for field in change.fields],
            }
            for change in document.changes
        ],
    }


def _field_json(change: FieldChange) -> dict[str, Any]:
    return {
        "name": change.name,
        "before": change.before,
        "after": change.after,
        "was": change.was.value,
        "now": change.now.value,
    }
