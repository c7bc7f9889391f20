"""The meeting: date, times, place, body, title, kind, next meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from minutes.extractors.bodies import bodies
from minutes.extractors.calendar import day_of
from minutes.extractors.context import Context
from minutes.extractors.dates import dates
from minutes.extractors.places import places
from minutes.extractors.times import times
from minutes.extractors.titles import titles
from minutes.model.document import Candidate
from minutes.text import Span, squeeze

_HEAD = 3000  # Characters in which minutes say what kind of meeting it was.


def meeting(context: Context) -> Iterator[Candidate]:
    """Candidates for the fields of the meeting; assembly takes the best of each."""
    yield from dates(context)
    yield from times(context)
    yield from places(context)
    yield from titles(context)
    yield from bodies(context)
    yield from _kind(context)
    yield from _next(context)


def _field(
    context: Context, name: str, value: str, spans: tuple[Span, ...], rule: str, score: float
) -> Candidate:
    return context.candidate("meeting", spans, rule, score, field=name, value=value)


def _kind(context: Context) -> Iterator[Candidate]:
    kind = context.pack.first("meeting_kind", context.document.text[:_HEAD])
    if kind is not None:
        value, rule = squeeze(kind.get("kind")), kind.rule
        yield _field(context, "kind", value, (kind.spans["kind"],), rule.id, rule.score)


def _next(context: Context) -> Iterator[Candidate]:
    near = [bool(context.pack.likely("next_meeting", flow.text)) for flow in context.flows]
    for unit in context.units:
        match = context.pack.first("next_meeting", unit.text) if near[unit.block] else None
        if match is None:
            continue
        when = context.pack.first("date", match.get("next"))
        day: date | None = day_of(when, context.pack) if when else None
        value = day.isoformat() if day else squeeze(match.get("next")).strip(" .")
        yield _field(context, "next_meeting", value, context.place(unit), match.rule.id, match.rule.score)
