"""What the rules are given: a record, the thresholds, and the words of its language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from minutes.check.people import People
from minutes.check.settings import Thresholds
from minutes.model.record import Decision, Evidence, Participant, Record
from minutes.packs import Pack, available, load_pack
from minutes.text import squeeze

_EXCERPT = 60


@dataclass(frozen=True)
class Checked:
    """A record under check. ``thresholds`` are those of the settings."""

    record: Record
    thresholds: Thresholds = field(default_factory=Thresholds)

    @cached_property
    def pack(self) -> Pack | None:
        """The words of the record's language; None where there is no pack for it."""
        code = self.record.language.code
        return load_pack(code) if code in available() else None

    @cached_property
    def people(self) -> People:
        """Who the record names."""
        return People(self.record)

    def attending(self, *statuses: str) -> list[Participant]:
        """The participants with one of these statuses."""
        return [p for p in self.record.participants if p.status in statuses]

    def field_evidence(self, name: str) -> Evidence | None:
        """Where a field of the meeting stands."""
        return next((place.evidence for place in self.record.meeting.evidence if place.field == name), None)


def excerpt(text: str) -> str:
    """The beginning of ``text`` on one line, in quotation marks."""
    text = squeeze(text)
    shown = text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + " …"
    return f"“{shown}”"


def named(decision: Decision) -> str:
    """What to call a decision in a message: its number, if it has one, and how it begins."""
    return (
        f"decision {decision.number} ({excerpt(decision.text)})"
        if decision.number
        else excerpt(decision.text)
    )
