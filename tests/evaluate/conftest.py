"""Records, gold and corpora that tests make for themselves."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutes.model.record import Record


def evidence(quote: str, start: int = 0) -> dict[str, Any]:
    span = {"start": start, "end": start + len(quote)}
    return {"quote": quote, "page": 1, "clean": span, "raw": span, "boxes": [], "rule": "test/rule"}


def item(kind: str, number: int, fields: dict[str, Any]) -> dict[str, Any]:
    headline = fields.get("name") or fields.get("text") or " ".join(fields.get("recipients", []))
    defaults = {
        "participants": {"status": "present"},
        "decisions": {"outcome": "adopted"},
        "action_items": {"status": "open"},
    }
    base = {"id": f"{kind}-{number}", "evidence": [evidence(headline)], "confidence": 0.9}
    return {**base, **defaults.get(kind, {}), **fields}


BARE = {
    "schema_version": "1.0",
    "record_id": "minutes-0",
    "source": {
        "name": "source.txt",
        "media_type": "text/plain",
        "sha256": "0" * 64,
        "bytes": 1,
        "pages": None,
    },
    "language": {"code": "fr", "confidence": 1.0, "how": "detected", "others": []},
    "meeting": {},
    "quality": {"garble_score": 0.0, "repairs": {}, "ocr": False},
    "problems": [],
    "produced_by": {"version": "0", "packs": {}, "model": None, "settings": {}},
}
KINDS = ("participants", "decisions", "laureates", "action_items")


@pytest.fixture
def make_record() -> Callable[..., Record]:
    """Make a record of items (mappings of their fields) and of other parts; the rest is filled in."""

    def make(**parts: Any) -> Record:
        content = {**copy.deepcopy(BARE), **{key: value for key, value in parts.items() if key not in KINDS}}
        for kind in KINDS:
            content[kind] = [item(kind, n, fields) for n, fields in enumerate(parts.get(kind, ()))]
        return Record.model_validate_json(json.dumps(content))

    return make


@pytest.fixture
def make_corpus(tmp_path: Path) -> Callable[[dict[str, dict[str, Any]]], Path]:
    """Write a corpus of text documents: gold by identifier."""

    def make(golds: dict[str, dict[str, Any]]) -> Path:
        for name, gold in golds.items():
            folder = tmp_path / "corpus" / "documents" / name
            folder.mkdir(parents=True)
            (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
            (folder / "source.txt").write_text(f"Compte rendu {name}", encoding="utf-8")
        return tmp_path / "corpus"

    return make
