"""Findings that are known: they do not fail, and are said when they are gone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from minutes.check.finding import Finding
from minutes.errors import UsageError
from minutes.files import write_whole

VERSION = 1
_KEYS = ("code", "document", "fingerprint", "message")

#: Of each known finding, by its fingerprint: its document, code and message.
Baseline = Mapping[str, dict[str, str]]


def read_baseline(path: Path) -> Baseline:
    """The findings that a file holds. Raises UsageError where it is no baseline."""
    try:
        return {entry["fingerprint"]: entry for entry in _entries(json.loads(path.read_bytes()))}
    except OSError as error:
        message = f"the baseline {path} cannot be read ({error.strerror}); write one with --write-baseline."
        raise UsageError(message) from error
    except ValueError as error:
        message = f"{path} is no baseline ({error}); write it anew with --write-baseline."
        raise UsageError(message) from error


def _entries(content: object) -> list[dict[str, str]]:
    """The findings in what the file holds. Raises ValueError, in words, where it is something else."""
    if not isinstance(content, dict) or not isinstance(content.get("findings"), list):
        raise ValueError("it holds no findings")
    if content.get("version") != VERSION:
        raise ValueError(f"its version is {content.get('version')!r}, not {VERSION}")
    entries: list[dict[str, str]] = content["findings"]
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in _KEYS):
            raise ValueError(f"its finding {number} does not have {', '.join(_KEYS)}")
    return entries


def write_baseline(path: Path, findings: Iterable[Finding]) -> None:
    """Write the findings to a file, in the order of their fingerprints' documents. Raises OutputError."""
    entries = [
        {
            "code": finding.code.name,
            "document": finding.document,
            "fingerprint": finding.fingerprint,
            "message": finding.message,
        }
        for finding in findings
    ]
    entries.sort(key=lambda entry: (entry["document"], entry["code"], entry["fingerprint"]))
    content = {"findings": entries, "version": VERSION}
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n")


def gone(
    baseline: Baseline, findings: Iterable[Finding], documents: Iterable[str]
) -> tuple[dict[str, str], ...]:
    """The known findings in the ``documents`` that were checked which are found no more."""
    still, checked = {finding.fingerprint for finding in findings}, set(documents)
    return tuple(
        entry
        for fingerprint, entry in baseline.items()
        if fingerprint not in still and entry["document"] in checked
    )
