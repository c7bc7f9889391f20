"""Evidence: where a candidate stands, as the record shows it."""

from __future__ import annotations

from minutes.model.document import Candidate, CleanDocument
from minutes.model.record import Evidence, PageBox, Range
from minutes.text import Span


def evidence_of(document: CleanDocument, candidate: Candidate) -> tuple[Evidence, ...]:
    """One piece of evidence for each stretch of the clean text that ``candidate`` stands on."""
    spans = (span.strip(document.text) for span in candidate.spans)
    return tuple(_evidence(document, span, candidate.rule) for span in spans if span)


def _evidence(document: CleanDocument, span: Span, rule: str) -> Evidence:
    raw = document.to_raw(span)
    boxes = tuple(
        PageBox(page=b.page, x0=_round(b.x0), top=_round(b.top), x1=_round(b.x1), bottom=_round(b.bottom))
        for b in document.raw.boxes(raw)
    )
    return Evidence(
        quote=span.of(document.text),
        page=document.page_of(span.start),
        clean=Range(start=span.start, end=span.end),
        raw=Range(start=raw.start, end=raw.end),
        boxes=boxes,
        rule=rule,
    )


def _round(value: float) -> float:
    """Hundredths of a point: finer than any printer, and stable in text."""
    return round(value, 2) + 0.0
