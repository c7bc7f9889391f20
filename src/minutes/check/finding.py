"""What a check says: a code that is stable, how bad it is, and where it stands in the document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from minutes.model.record import Evidence


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding: its stable name, its severity unless the settings say otherwise, its meaning, the remedy.

    ``wants`` names the setting without which nothing of the kind is found; empty where none is needed.
    """

    name: str
    severity: Severity
    meaning: str
    remedy: str
    wants: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a text file: lines and columns from 1, columns in code points, ``end_column`` after the last one.

    ``offset`` and ``length`` count code points; None where the file is read otherwise than it is stored.
    """

    start_line: int
    start_column: int
    end_line: int
    end_column: int
    offset: int | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule finds, before the settings and the document are known to it.

    ``item`` identifies the item concerned and ``about`` what of it (an owner); both go into the fingerprint, so that
    it stays the same when other items come and go. ``page`` stands where there is no ``evidence``.
    """

    code: Code
    message: str
    item: str | None = None
    evidence: Evidence | None = None
    page: int | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding in a document. ``region`` is its place in ``document`` where that is a text, None for pages."""

    code: Code
    severity: Severity
    message: str
    document: str
    item: str | None
    evidence: Evidence | None
    page: int | None
    region: Region | None
    fingerprint: str

    @property
    def quote(self) -> str | None:
        """The words concerned, None where it concerns the document."""
        return self.evidence.quote if self.evidence else None
