"""When the meeting began and ended: every time of day in the text, and what the words around it say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes.extractors.calendar import Clock, clock
from minutes.extractors.context import Context
from minutes.model.document import Candidate
from minutes.packs import Match
from minutes.text import Span, squeeze

_HEAD = 3000  # Characters in which minutes say for when they were called.
_BEFORE, _AFTER = 170, 170
_SURE = 0.9  # So sure is a rule whose words say that the meeting itself began or ended.
_RANGE = 12  # So few characters may part the two ends of a range.
_PLANNED = 0.7  # So sure must a rule be that takes a weak time for the hour of the meeting.
_FIRST = 0.2  # In this part of the head an hour of which nothing is said is the meeting's.
_HEAD_WORDS = 8
_LATE = 8  # The first hour that is rather one of the morning, where nothing tells.
_TIMETABLE = 3  # So many lines that begin with an hour are a timetable.
_EVENING = 12
_SENTENCE_END = re.compile(r"\n\s*\n|\)")


@dataclass(frozen=True, slots=True)
class _Moment:
    """A time of day in the text."""

    match: Match
    clock: Clock

    @property
    def span(self) -> Span:
        return self.match.span

    @property
    def weak(self) -> bool:
        """Whether it is none unless words beside it say so: ``7.40`` may be a price."""
        return bool(self.match.fields.get("weak"))


def times(context: Context) -> Iterator[Candidate]:
    """Candidates for ``start_time`` and ``end_time``."""
    moments = _settled(_moments(context))
    joined = [_joined(context, a, b) for a, b in pairwise(moments)]
    for index, moment in enumerate(moments):
        ranged, closing = index < len(joined) and joined[index], index > 0 and joined[index - 1]
        for name, score, rule in _roles(context, moment, ranged):
            if closing and name == "start_time":
                continue
            yield _candidate(context, name, moment, rule, score)
            if ranged and name == "start_time":
                yield _candidate(context, "end_time", moments[index + 1], rule, score - 0.1)
    yield from _timetable(context, moments)


def _candidate(context: Context, name: str, moment: _Moment, rule: str, score: float) -> Candidate:
    value = str(moment.clock)
    return context.candidate("meeting", (moment.span,), rule, max(0.05, score), field=name, value=value)


def _moments(context: Context) -> list[_Moment]:
    found = context.pack.all("clock", context.document.text)
    return [_Moment(m, read) for m in found if (read := clock(m, context.pack)) is not None]


def _settled(moments: list[_Moment]) -> list[_Moment]:
    """The moments with the half of the day of each: ``9.25`` after ``7 pm`` is in the evening."""
    sure = [m.clock for m in moments if m.clock.sure and not m.weak]
    whole_day = any(c.hour > _EVENING and not m.clock.part for m in moments for c in (m.clock,) if not m.weak)
    settled: list[_Moment] = []
    for moment in moments:
        time = moment.clock
        if not time.sure and not whole_day:
            time = _half(time, sure, settled[-1].clock if settled else None)
        settled.append(replace(moment, clock=time))
    return settled


def _half(time: Clock, sure: list[Clock], last: Clock | None) -> Clock:
    later = replace(time, hour=time.hour + 12)
    if sure:
        near = sure[0].minutes
        return min((time, later), key=lambda c: (abs(c.minutes - near), c.hour))
    if time.hour < _LATE or (last is not None and last.minutes > time.minutes):
        return later
    return time


def _joined(context: Context, first: _Moment, second: _Moment) -> bool:
    between = context.document.text[first.span.end : second.span.start]
    if len(between) > 4 * _RANGE or second.clock.minutes <= first.clock.minutes:
        return False
    bare = re.sub(r"\b[A-Z]{3,4}\b", "", between)  # A zone of time: 16:00 UTC - 17:00 UTC.
    return squeeze(bare).strip(" .h").casefold() in context.pack.lexicon["time_joints"]


def _roles(context: Context, moment: _Moment, ranged: bool) -> Iterator[tuple[str, float, str]]:
    """What the words around a time say of it: the field, how surely, and the rule."""
    text, pack = context.document.text, context.pack
    before = text[max(0, moment.span.start - _BEFORE) : moment.span.start]
    other = pack.first("other_time", before) is not None
    after = "" if other else _SENTENCE_END.split(text[moment.span.end : moment.span.end + _AFTER])[0]
    told = list(_matches(context, "begins", before))
    # Where a label opens the line (``Start: 9.30``), the next line (``End of meeting: 11``) says nothing of this hour.
    near = after.partition("\n")[0] if any(m.rule.score > _SURE for m in told) else after
    ends = _surest([*_matches(context, "ends", before), *_starts(context, "ends_after", near)])
    if ends is not None:
        yield "end_time", ends.rule.score + 0.04 * moment.span.start / len(text), ends.rule.id
        return
    begins = _surest([*told, *_starts(context, "begins_after", after)])
    if begins is not None and begins.rule.score > _SURE:
        yield "start_time", begins.rule.score - 0.12 * moment.span.start / len(text), begins.rule.id
    elif not (other or pack.at_start("other_time_after", after)):
        yield from _planned(moment, begins, ranged, _is_head_line(text, moment.span))


def _planned(
    moment: _Moment, begins: Match | None, ranged: bool, alone: bool
) -> Iterator[tuple[str, float, str]]:
    """The hour for which the meeting was called: beside its date, a range, or the first of all in the head."""
    late = moment.span.start / _HEAD
    score = begins.rule.score if begins else 0.66 if ranged else 0.35
    if late > (1 if begins or ranged else _FIRST * alone) or (
        moment.weak and not ranged and score < _PLANNED
    ):
        return
    yield "start_time", score + 0.06 * ranged - 0.3 * late, begins.rule.id if begins else "layout/first-hour"


def _is_head_line(text: str, span: Span) -> bool:
    """Whether the line around ``span`` is too short for prose."""
    line = text[: span.start].rpartition("\n")[2] + text[span.end :].partition("\n")[0]
    return len(line.split()) <= _HEAD_WORDS


def _matches(context: Context, concept: str, text: str) -> Iterator[Match]:
    return (m for rule in context.pack.likely(concept, text) if (m := rule.search(text)) is not None)


def _starts(context: Context, concept: str, text: str) -> Iterator[Match]:
    return (m for rule in context.pack.likely(concept, text) if (m := rule.match(text)) is not None)


def _surest(found: list[Match]) -> Match | None:
    return max(found, key=lambda m: m.rule.score, default=None)


def _timetable(context: Context, moments: list[_Moment]) -> Iterator[Candidate]:
    """The first line of a timetable is when the meeting begins, where nothing else says it."""
    text = context.document.text
    lines = [
        m for m in moments if m.span.start < _HEAD and not text[: m.span.start].rpartition("\n")[2].strip()
    ]
    if len(lines) >= _TIMETABLE:
        yield _candidate(context, "start_time", lines[0], "layout/timetable", 0.3)
