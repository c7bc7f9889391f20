"""Findings as SARIF 2.1.0 (OASIS standard, with errata 01), as code scanning services read it."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from minutes import __version__
from minutes.check.finding import Code, Finding, Region, Severity
from minutes.check.report.as_json import boxes
from minutes.check.rules import CODES
from minutes.check.run import Examined, Results

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#: The name of the fingerprint. Another way to make it would be another version.
FINGERPRINT = "minutesFinding/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(results: Results) -> str:
    """One run: the codes as rules, the findings as results, what could not be read as notifications."""
    unread = [each for each in results.documents if each.failure is not None]
    invocation: dict[str, Any] = {"executionSuccessful": not unread}
    if unread:
        invocation["toolExecutionNotifications"] = [_notification(each) for each in unread]
    run = {
        "tool": {
            "driver": {"name": "minutes", "version": __version__, "rules": [_rule(code) for code in CODES]}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": [_result(finding) for finding in results.findings],
    }
    content = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.name,
        "shortDescription": {"text": code.meaning},
        "help": {"text": code.remedy},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _notification(examined: Examined) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": examined.failure},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(examined.path)}}}],
    }


def _result(finding: Finding) -> dict[str, Any]:
    properties = {"page": finding.page, "quote": finding.quote, "boxes": boxes(finding), "item": finding.item}
    return {
        "ruleId": finding.code.name,
        "ruleIndex": CODES.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(finding)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {name: value for name, value in properties.items() if value},
    }


def _message(finding: Finding) -> str:
    page = f"page {finding.page}: " if finding.page is not None else ""
    return f"{page}{finding.message}"


def _location(finding: Finding) -> dict[str, Any]:
    physical = {"artifactLocation": {"uri": uri(finding.document)}, "region": _region(finding)}
    logical = []
    if finding.page is not None:
        logical.append({"name": f"page {finding.page}", "kind": "page"})
    if finding.item is not None:
        logical.append({"name": finding.item, "kind": "item"})
    return {"physicalLocation": physical, **({"logicalLocations": logical} if logical else {})}


def _region(finding: Finding) -> dict[str, Any]:
    """The place in a text. Pages have no lines: the first stands there, as services refuse results without one."""
    region = finding.region
    if region is None:
        return {"startLine": 1}
    snippet = {"snippet": {"text": finding.quote}} if finding.quote and region.offset is not None else {}
    return {**_lines(region), **snippet}


def _lines(region: Region) -> dict[str, int]:
    lines = {
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
    if region.offset is None or region.length is None:
        return lines
    return {**lines, "charOffset": region.offset, "charLength": region.length}


def uri(path: str) -> str:
    """A path as a URI reference (RFC 3986)."""
    return PurePath(path).as_uri() if PurePath(path).is_absolute() else quote(path)
