"""Findings as JSON, for programs."""

from __future__ import annotations

import json
from typing import Any

from minutes import __version__
from minutes.check.finding import Finding, Region, Severity
from minutes.check.run import Examined, Results


def as_json(results: Results) -> str:
    """One object: the documents with their findings, the findings of the baseline that are gone, the counts."""
    content = {
        "version": __version__,
        "documents": [_document(each) for each in results.documents],
        "gone": list(results.gone),
        "summary": {
            "documents": len(results.documents),
            "unread": sum(each.failure is not None for each in results.documents),
            **{s.value: sum(f.severity is s for f in results.findings) for s in Severity},
            "failing": results.failing,
            "known": sum(each.known for each in results.documents),
            "hidden": sum(each.hidden for each in results.documents),
            "gone": len(results.gone),
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _document(examined: Examined) -> dict[str, Any]:
    return {
        "path": examined.path,
        "failure": examined.failure,
        "findings": [_finding(finding) for finding in examined.findings],
        "known": examined.known,
        "hidden": examined.hidden,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.code.remedy,
        "item": finding.item,
        "page": finding.page,
        "quote": finding.quote,
        "boxes": boxes(finding),
        "lines": _lines(finding.region),
        "fingerprint": finding.fingerprint,
    }


def boxes(finding: Finding) -> list[dict[str, Any]]:
    """The rectangles of the evidence, as the record has them."""
    return [box.model_dump() for box in finding.evidence.boxes] if finding.evidence else []


def _lines(region: Region | None) -> dict[str, int] | None:
    return {"start": region.start_line, "end": region.end_line} if region else None
