"""The extractors in the order in which they run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from minutes.extractors.actions import actions
from minutes.extractors.appositions import appositions
from minutes.extractors.attendance import attendance
from minutes.extractors.clauses import clauses
from minutes.extractors.context import Context
from minutes.extractors.decisions import CONCLUDED, decisions
from minutes.extractors.due import due_date
from minutes.extractors.fullnames import full_names
from minutes.extractors.laureates import laureates
from minutes.extractors.meeting import meeting
from minutes.extractors.memberships import memberships
from minutes.extractors.nameplates import nameplates
from minutes.extractors.occasion import Occasion
from minutes.extractors.prizes import Host
from minutes.extractors.signatures import signatures
from minutes.extractors.speakers import speakers
from minutes.model.document import Candidate
from minutes.text import Span

_ISO_DAY = 10

EXTRACTORS: tuple[Callable[[Context], Iterator[Candidate]], ...] = (
    meeting,
    attendance,
    clauses,
    speakers,
    signatures,
    decisions,
)


def extract_candidates(context: Context) -> tuple[Candidate, ...]:
    """What every extractor proposes.

    Laureates and tasks come last: they want the day of the meeting, and tasks leave decisions and laureates alone.
    """
    told = [candidate for extractor in EXTRACTORS for candidate in extractor(context)]
    found = list(memberships(context, told))
    found += full_names(context, found)
    found += appositions(context, found)
    found += nameplates(context, found)
    found += laureates(context, _host(found))
    taken = _merged(s for c in found if _claims(c) for s in c.spans)
    day = _meeting_day(found)
    occasion = Occasion(context, day, _next_day(context, found, day), _known_names(found))
    return (*found, *actions(occasion, taken))


def _known_names(found: list[Candidate]) -> frozenset[str]:
    """Words and initials that stand for people of the lists: ``Claire``, ``Vasseur``, ``CV``."""
    names = [
        str(c.fields[k])
        for c in found
        if c.kind == "participant"
        for k in ("name", "alias")
        if c.fields.get(k)
    ]
    initials = ["".join(part[0] for part in re.split(r"[\s-]+", name) if part) for name in names]
    return frozenset(word.casefold() for name in (*names, *initials) for word in (name, *name.split()))


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """``spans`` in order, those that overlap joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _claims(candidate: Candidate) -> bool:
    """Whether no task is looked for where ``candidate`` stands: decisions, winners, lists of people."""
    if candidate.rule == CONCLUDED:
        return False
    return candidate.kind in ("decision", "laureate") or (
        candidate.kind == "participant" and not candidate.fields.get("narrative")
    )


def _host(found: list[Candidate]) -> Host:
    day = _meeting_day(found)
    bodies = [c for c in found if c.kind == "meeting" and c.fields["field"] in ("issuer", "body")]
    best = max(
        bodies, key=lambda c: (c.fields["field"] == "issuer", c.score, -c.spans[0].start), default=None
    )
    people = frozenset(str(c.fields["name"]) for c in found if c.kind == "participant")
    return Host(day.year if day else None, str(best.fields["value"]) if best else None, people)


def _meeting_day(found: list[Candidate]) -> date | None:
    dates = [c for c in found if c.kind == "meeting" and c.fields["field"] == "date"]
    best = max(dates, key=lambda c: (c.score, -c.spans[0].start), default=None)
    return date.fromisoformat(str(best.fields["value"])) if best else None


def _next_day(context: Context, found: list[Candidate], day: date | None) -> date | None:
    """The day of the next meeting, where the minutes name one that comes after ``day``."""
    dates = [c for c in found if c.kind == "meeting" and c.fields["field"] == "next_meeting"]
    said = [str(c.fields["value"]) for c in sorted(dates, key=lambda c: -c.score)]
    said += [unit.text for unit in context.units if unit.concept == "next_meeting"]
    for text in said:
        for match in context.pack.all("due", text):
            day_first = not match.get("first") or context.day_first
            due = due_date(match, context.pack, day, day_first=day_first)
            if due and len(due) == _ISO_DAY and (day is None or date.fromisoformat(due) > day):
                return date.fromisoformat(due)
    return None
