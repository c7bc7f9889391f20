"""Findings as annotations of GitHub Actions: workflow commands on stdout, which the runner shows beside the files."""

from __future__ import annotations

from minutes.check.finding import Finding, Severity
from minutes.check.run import Results

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(results: Results) -> str:
    """A command a line for each finding, and for each document that could not be read."""
    lines = []
    for examined in results.documents:
        if examined.failure is not None:
            lines.append(_command("error", {"file": examined.path, "title": "not read"}, examined.failure))
        lines += [_annotation(finding) for finding in examined.findings]
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding) -> str:
    properties = {"file": finding.document}
    if region := finding.region:
        properties |= {"line": str(region.start_line), "endLine": str(region.end_line)}
    page = f"page {finding.page}: " if finding.page is not None else ""
    text = f"{page}{finding.message}\n{finding.code.remedy}"
    return _command(_COMMANDS[finding.severity], {**properties, "title": finding.code.name}, text)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
