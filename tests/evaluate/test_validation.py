"""Sound records, unsound records, and records of another document."""

import copy
import hashlib
import json
from array import array
from collections.abc import Callable
from typing import Any

import pytest

from minutes.evaluate.validation import inner_faults, parse, source_faults
from minutes.model.document import CleanDocument, Glyphs, Page, RawDocument, SourceInfo
from minutes.model.record import Record
from minutes.text import AlignedText, Edit, Span

CONTENT = b"bytes of the document"
RAW = "Odile  Vasseur\nLuc Tissot"


@pytest.fixture
def document() -> CleanDocument:
    """Two lines, each glyph 10 points wide and high; one double blank was repaired."""
    values = array("d")
    for line, words in enumerate(RAW.split("\n")):
        for column in range(len(words)):
            values.extend([column * 10, line * 20, column * 10 + 10, line * 20 + 10])
        if line == 0:
            values.extend([float("nan")] * 4)
    pages = (Page(1, 500, 500, Span(0, len(RAW)), "test"),)
    source = SourceInfo("a.pdf", "application/pdf", hashlib.sha256(CONTENT).hexdigest(), len(CONTENT), 1)
    raw = RawDocument(source, RAW, pages, Glyphs(values, pages))
    return CleanDocument(raw, AlignedText(RAW).then([Edit(Span(5, 7), " ", "clean/blanks")]))


@pytest.fixture
def content(make_record: Callable[..., Record], document: CleanDocument) -> dict[str, Any]:
    """A record of that document, sound in every respect, as JSON."""
    record = make_record(participants=[{"name": "Odile Vasseur"}, {"name": "Luc Tissot"}])
    plain = json.loads(record.to_json())
    source = document.raw.source
    plain["source"] |= {"sha256": source.sha256, "bytes": source.bytes, "pages": 1}
    for person, start in zip(plain["participants"], (0, 14), strict=True):
        clean = Span(start, start + len(person["name"]))
        raw = document.to_raw(clean)
        boxes = [
            {"page": b.page, "x0": b.x0, "top": b.top, "x1": b.x1, "bottom": b.bottom}
            for b in document.boxes(clean)
        ]
        person["evidence"][0] |= {
            "clean": {"start": clean.start, "end": clean.end},
            "raw": {"start": raw.start, "end": raw.end},
            "boxes": boxes,
        }
    return plain


def faults(content: dict[str, Any], document: CleanDocument) -> list[str]:
    record = parse(json.dumps(content))
    assert isinstance(record, Record)
    return [fault.path for fault in [*inner_faults(record), *source_faults(record, CONTENT, document)]]


def test_a_sound_record_has_no_fault(content: dict[str, Any], document: CleanDocument) -> None:
    assert content["participants"][0]["evidence"][0]["boxes"]
    assert faults(content, document) == []


BREAKS_SCHEMA = [
    ("$.participants[1].status", lambda r: r["participants"][1].update(status="asleep")),
    ("$.participants[0].evidence", lambda r: r["participants"][0].update(evidence=[])),
    ("$.mood", lambda r: r.update(mood="good")),
    ("$.source", lambda r: r.pop("source")),
]


@pytest.mark.parametrize(("path", "damage"), BREAKS_SCHEMA)
def test_a_fault_against_the_schema_has_its_path(
    content: dict[str, Any], path: str, damage: Callable[[dict[str, Any]], object]
) -> None:
    damage(content)
    found = parse(json.dumps(content))

    assert isinstance(found, list)
    assert [fault.path for fault in found] == [path]


def test_what_is_no_json_is_a_fault_of_the_whole() -> None:
    found = parse("{")
    assert isinstance(found, list)
    assert [fault.path for fault in found] == ["$"]


def first(record: dict[str, Any]) -> dict[str, Any]:
    return record["participants"][0]["evidence"][0]


E = "$.participants[0].evidence[0]"
OTHER = "$.language.others[0].clean"


def others(record: dict[str, Any], start: int, end: int) -> None:
    record["language"]["others"] = [{"code": "en", "clean": {"start": start, "end": end}}]


def twin(record: dict[str, Any]) -> None:
    record["participants"][1]["id"] = record["participants"][0]["id"]


UNSOUND = [
    ("identifier twice", ["$.participants[0].id", "$.participants[1].id"], twin),
    ("empty quote", [f"{E}.quote", f"{E}.clean", f"{E}.quote"], lambda r: first(r).update(quote=" ")),
    ("range runs backwards", [f"{E}.raw", f"{E}.raw"], lambda r: first(r)["raw"].update(start=9, end=2)),
    ("no such page", [f"{E}.page", f"{E}.page"], lambda r: first(r).update(page=2)),
    ("box on no page", [f"{E}.boxes[0].page", f"{E}.boxes"], lambda r: first(r)["boxes"][0].update(page=2)),
    ("box inside out", [f"{E}.boxes[0]", f"{E}.boxes"], lambda r: first(r)["boxes"][0].update(x0=900.0)),
    ("other words of that length", [f"{E}.quote"], lambda r: first(r).update(quote="Odile Vasseux")),
    ("raw range beside the place", [f"{E}.raw"], lambda r: first(r)["raw"].update(end=11)),
    ("box missing", [f"{E}.boxes"], lambda r: first(r)["boxes"].clear()),
    ("box elsewhere", [f"{E}.boxes"], lambda r: first(r)["boxes"][0].update(x0=-3.0)),
    ("range past the end", [f"{E}.clean"], lambda r: first(r).update(clean={"start": 15, "end": 28})),
    ("other length", ["$.source.bytes"], lambda r: r["source"].update(bytes=3)),
    ("other number of pages", ["$.source.pages"], lambda r: r["source"].update(pages=2)),
    ("language outside the text", [OTHER], lambda r: others(r, 0, 99)),
    ("language range runs backwards", [OTHER, OTHER], lambda r: others(r, 4, 1)),
]


@pytest.mark.parametrize(("why", "paths", "damage"), UNSOUND)
def test_an_unsound_record_has_faults_at_their_places(
    content: dict[str, Any],
    document: CleanDocument,
    why: str,
    paths: list[str],
    damage: Callable[[dict[str, Any]], object],
) -> None:
    damage(content)
    assert faults(content, document) == paths, why


def test_boxes_may_be_rounded_to_hundredths(content: dict[str, Any], document: CleanDocument) -> None:
    first(content)["boxes"][0]["x0"] += 0.005
    assert faults(content, document) == []


def test_the_meetings_evidence_is_checked_too(content: dict[str, Any], document: CleanDocument) -> None:
    evidence = copy.deepcopy(first(content)) | {"quote": "Odile Vasseux"}
    content["meeting"] = {"chair": "Odile Vasseur", "evidence": [{"field": "chair", "evidence": evidence}]}

    assert faults(content, document) == ["$.meeting.evidence[0].evidence.quote"]


def test_a_record_of_another_document_has_that_one_fault(
    content: dict[str, Any], document: CleanDocument
) -> None:
    record = parse(json.dumps(content))
    assert isinstance(record, Record)

    assert [fault.path for fault in source_faults(record, b"other bytes", document)] == ["$.source.sha256"]
