"""Findings as a GitLab code quality report: the part of the Code Climate format that GitLab reads."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from minutes.check.finding import Finding, Severity
from minutes.check.run import Examined, Results

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def as_gitlab(results: Results) -> str:
    """A list with an object for each finding, and for each document that could not be read.

    GitLab wants a line of every one: findings on pages, and those about a whole document, have the first.
    """
    content: list[dict[str, Any]] = []
    for examined in results.documents:
        if examined.failure is not None:
            content.append(_failure(examined, examined.failure))
        content += [_finding(finding) for finding in examined.findings]
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    page = f"page {finding.page}: " if finding.page is not None else ""
    line = finding.region.start_line if finding.region else 1
    severity = _SEVERITIES[finding.severity]
    return _entry(
        finding.code.name, f"{page}{finding.message}", severity, finding.document, line, finding.fingerprint
    )


def _failure(examined: Examined, why: str) -> dict[str, Any]:
    fingerprint = hashlib.sha256(f"unreadable\x1f{examined.path}".encode()).hexdigest()[:20]
    return _entry("unreadable", why, "blocker", examined.path, 1, fingerprint)


def _entry(
    name: str, description: str, severity: str, path: str, line: int, fingerprint: str
) -> dict[str, Any]:
    return {
        "check_name": name,
        "description": description,
        "severity": severity,
        "fingerprint": fingerprint,
        "location": {"path": path, "lines": {"begin": line}},
    }
