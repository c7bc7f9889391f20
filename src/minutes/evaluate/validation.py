"""Whether a record is sound: by its schema, in itself, and against the document it was made from."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from minutes.model.document import Box, CleanDocument
from minutes.model.entries import KINDS
from minutes.model.record import Evidence, PageBox, Range, Record
from minutes.text import Span

TOLERANCE = 0.011


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where: a JSON path (``$.decisions[0].evidence[0].quote``)."""

    path: str
    message: str


def parse(text: str | bytes) -> Record | list[Fault]:
    """The record that ``text`` is, or each fault against the schema."""
    try:
        return Record.model_validate_json(text)
    except ValidationError as error:
        return [Fault(_json_path(fault["loc"]), fault["msg"]) for fault in error.errors()]


def _json_path(steps: tuple[int | str, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)


def inner_faults(record: Record) -> list[Fault]:
    """What the schema cannot say: identifiers are unique, ranges run forwards, quotes fit them."""
    return [*_id_faults(record), *_language_faults(record), *_evidence_faults(record)]


def _id_faults(record: Record) -> Iterator[Fault]:
    counts = Counter(identifier for _, identifier in _identifiers(record))
    for path, identifier in _identifiers(record):
        if counts[identifier] > 1:
            yield Fault(
                f"{path}.id", f"{identifier} stands {counts[identifier]} times; an identifier is one item's"
            )


def _identifiers(record: Record) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        for at, item in enumerate(getattr(record, kind)):
            yield f"$.{kind}[{at}]", item.id


def _language_faults(record: Record) -> Iterator[Fault]:
    for at, other in enumerate(record.language.others):
        yield from _range_faults(f"$.language.others[{at}].clean", other.clean)


def evidences(record: Record) -> Iterator[tuple[str, Evidence]]:
    """Every evidence in the record with its JSON path."""
    for at, place in enumerate(record.meeting.evidence):
        yield f"$.meeting.evidence[{at}].evidence", place.evidence
    for kind in KINDS:
        for at, item in enumerate(getattr(record, kind)):
            for n, evidence in enumerate(item.evidence):
                yield f"$.{kind}[{at}].evidence[{n}]", evidence


def _evidence_faults(record: Record) -> Iterator[Fault]:
    for path, evidence in evidences(record):
        if not evidence.quote.strip():
            yield Fault(f"{path}.quote", "the quote is empty")
        yield from _range_faults(f"{path}.clean", evidence.clean)
        yield from _range_faults(f"{path}.raw", evidence.raw)
        length = evidence.clean.end - evidence.clean.start
        replaced = record.produced_by.has_pseudonyms
        if length >= 0 and length != len(evidence.quote) and not replaced:
            yield Fault(f"{path}.clean", f"the range is {length} long, the quote {len(evidence.quote)}")
        pages = [(f"{path}.page", evidence.page)]
        pages += [(f"{path}.boxes[{n}].page", box.page) for n, box in enumerate(evidence.boxes)]
        for where, page in pages:
            if record.source.pages is not None and page > record.source.pages:
                yield Fault(where, f"there is no page {page}, the document has {record.source.pages}")
        for n, box in enumerate(evidence.boxes):
            if box.x0 > box.x1 or box.top > box.bottom:
                yield Fault(f"{path}.boxes[{n}]", "the rectangle is inside out")


def _range_faults(path: str, part: Range) -> Iterator[Fault]:
    if part.end < part.start:
        yield Fault(path, f"the range ends at {part.end}, before it starts at {part.start}")


def source_faults(record: Record, content: bytes, document: CleanDocument) -> list[Fault]:
    """Where the record disagrees with its document: its digest and length, each quote, range, page and box.

    ``content`` is the document's bytes, ``document`` what they are when cleaned. A document with another
    digest has only that fault: nothing else can be expected to agree. The words of a quote with pseudonyms are not
    compared, nor is a digest that is keyed.
    """
    digest = hashlib.sha256(content).hexdigest()
    keyed = record.produced_by.has_keyed_digests
    if digest != record.source.sha256 and not keyed:
        return [Fault("$.source.sha256", f"the document's is {digest}; this record is of another document")]
    faults = []
    if record.source.bytes != len(content) and not keyed:
        faults.append(Fault("$.source.bytes", f"the document has {len(content)}"))
    if record.source.pages != document.raw.source.pages:
        faults.append(Fault("$.source.pages", f"the document has {document.raw.source.pages}"))
    for at, other in enumerate(record.language.others):
        faults.extend(_outside_faults(f"$.language.others[{at}].clean", other.clean, document))
    for path, evidence in evidences(record):
        faults.extend(_place_faults(path, evidence, document, record.produced_by.has_pseudonyms))
    return faults


def _place_faults(path: str, evidence: Evidence, document: CleanDocument, replaced: bool) -> Iterator[Fault]:
    if outside := list(_outside_faults(f"{path}.clean", evidence.clean, document)):
        yield from outside
        return
    clean = Span(evidence.clean.start, evidence.clean.end)
    if clean.of(document.text) != evidence.quote and not replaced:
        yield Fault(f"{path}.quote", f"the clean text has {clean.of(document.text)!r} there")
    raw = document.to_raw(clean)
    if (evidence.raw.start, evidence.raw.end) != (raw.start, raw.end):
        yield Fault(f"{path}.raw", f"the clean range goes back to {raw.start}..{raw.end}")
    page = document.page_of(clean.start)
    if evidence.page != page:
        yield Fault(f"{path}.page", f"the quote begins on page {page}")
    boxes = document.boxes(clean)
    if len(boxes) != len(evidence.boxes):
        yield Fault(f"{path}.boxes", f"the quote has {len(boxes)} boxes, not {len(evidence.boxes)}")
    elif any(not _same_box(given, box) for given, box in zip(evidence.boxes, boxes, strict=True)):
        yield Fault(f"{path}.boxes", "the quote stands elsewhere on the page")


def _outside_faults(path: str, part: Range, document: CleanDocument) -> Iterator[Fault]:
    if not part.start <= part.end <= len(document.text):
        yield Fault(path, f"the range is not in the clean text, which is {len(document.text)} long")


def _same_box(given: PageBox, box: Box) -> bool:
    """Whether two boxes are one; a record rounds to hundredths of a point."""
    edges = zip(
        (given.x0, given.top, given.x1, given.bottom), (box.x0, box.top, box.x1, box.bottom), strict=True
    )
    return given.page == box.page and all(abs(one - other) <= TOLERANCE for one, other in edges)
