"""From a document to its findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from minutes.check.checked import Checked
from minutes.check.finding import Finding, Found
from minutes.check.lines import Lines
from minutes.check.rules import RULES
from minutes.check.schema import Fault, inconsistencies, schema_violations
from minutes.check.settings import CheckSettings
from minutes.model.record import Record


@dataclass(frozen=True, slots=True)
class Subject:
    """A document to check. ``path`` is what to call it: relative to the working directory, with slashes.

    ``part`` tells it from other documents in the same file.

    ``record`` is None where there is none for the ``violations`` of the schema; ``faults`` are what the schema cannot
    say. ``lines`` finds places in ``path`` where that is a text.
    """

    path: str
    record: Record | None
    violations: tuple[Fault, ...] = ()
    faults: tuple[Fault, ...] = ()
    lines: Lines | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Examined:
    """What became of a document: its findings, or why it could not be read.

    ``known`` counts the findings that a baseline has, ``hidden`` those of less weight than is shown; neither are among
    ``findings``. ``failure`` is None, or the sentence that says why there are none.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    known: int = 0
    hidden: int = 0
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """All documents of a run. ``gone`` are the findings of the baseline that are no more."""

    documents: tuple[Examined, ...]
    settings: CheckSettings
    gone: tuple[dict[str, str], ...] = field(default=())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in all documents, as shown."""
        return tuple(finding for document in self.documents for finding in document.findings)

    @property
    def failing(self) -> int:
        """How many findings fail."""
        return sum(self.settings.fails(finding.severity) for finding in self.findings)


def check(subject: Subject, settings: CheckSettings) -> tuple[Finding, ...]:
    """What is found in a document, in the order of its text; what concerns all of it comes first."""
    given: Counter[str] = Counter()
    found = sorted(_found(subject, settings), key=_place)
    return tuple(finding for each in found if (finding := _finding(each, subject, settings, given)))


def examined(
    path: str, findings: Iterable[Finding], settings: CheckSettings, known: Container[str]
) -> Examined:
    """The findings in a document as they are to be reported; ``known`` are the fingerprints of a baseline."""
    findings = tuple(findings)
    new = [finding for finding in findings if finding.fingerprint not in known]
    shown = tuple(finding for finding in new if settings.shows(finding.severity))
    return Examined(path, shown, len(findings) - len(new), len(new) - len(shown))


def _found(subject: Subject, settings: CheckSettings) -> Iterator[Found]:
    yield from schema_violations(subject.violations)
    yield from inconsistencies(subject.faults)
    if subject.record is not None:
        checked = Checked(subject.record, settings.thresholds)
        for rule in RULES:
            yield from rule(checked)


def _place(found: Found) -> tuple[int, int]:
    if found.evidence is None:
        return found.page or 0, -1
    return found.evidence.page, found.evidence.clean.start


def _finding(found: Found, subject: Subject, settings: CheckSettings, given: Counter[str]) -> Finding | None:
    severity = settings.severity(found.code)
    if severity is None:
        return None
    page = found.evidence.page if found.evidence else found.page
    has_pages = subject.record is not None and subject.record.source.pages is not None
    return Finding(
        code=found.code,
        severity=severity,
        message=found.message,
        document=subject.path,
        item=found.item,
        evidence=found.evidence,
        page=page if has_pages else None,
        region=subject.lines.region(found) if subject.lines else None,
        fingerprint=_fingerprint(
            (subject.path, subject.part, found.code.name, found.item or "", found.about), given
        ),
    )


def _fingerprint(parts: Iterable[str], given: Counter[str]) -> str:
    """What a finding is known by: the same on every run, whatever else is found.

    It is made of the document's path, the code, and the item, whose identifier is made of its own words.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]
    given[digest] += 1
    return digest if given[digest] == 1 else f"{digest}-{given[digest]}"
