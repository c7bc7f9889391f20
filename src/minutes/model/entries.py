"""The items of a record or of a gold file, seen alike: plain mappings, kind by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Entry = Mapping[str, Any]
PlainRecord = Mapping[str, Any]

KINDS = ("participants", "decisions", "laureates", "action_items")


def entries(record: PlainRecord, kind: str) -> list[Entry]:
    """The entries of ``kind``, in their order; none where the record has no such list."""
    return [entry for entry in record.get(kind) or () if isinstance(entry, Mapping)]


def headline(kind: str, entry: Entry) -> str:
    """What an entry is called: the name, the recipients or the text, on one line."""
    if kind == "participants":
        shown = entry.get("name")
    elif kind == "laureates":
        shown = " + ".join(entry.get("recipients") or ())
    else:
        shown = entry.get("text")
    return " ".join(str(shown or "").split())


def quote(kind: str, entry: Entry) -> str:
    """The first quoted evidence of an entry, on one line; its headline where it has none."""
    for evidence in entry.get("evidence") or ():
        if words := str(evidence.get("quote") or "").split():
            return " ".join(words)
    return headline(kind, entry)


def language_of(record: PlainRecord) -> str | None:
    """The code of the main language, of a record (an object with a code) or a gold file (the code)."""
    language = record.get("language")
    code = language.get("code") if isinstance(language, Mapping) else language
    return code if isinstance(code, str) else None
