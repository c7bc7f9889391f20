"""The meeting: date, times, place, body, title, kind, next meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from minutes.extractors.bodies import bodies
from minutes.extractors.calendar import day_of
from minutes.extractors.context import Context
from minutes.extractors.dates import dates
from minutes.extractors.places import places
from minutes.extractors.times import times
from minutes.extractors.titles import titles
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span, squeeze

_NEAR = 3
_MORE = 12  # Characters by which a heading may be longer than its known words (``… and closing``).
_NUMBER = re.compile(r"^[\d./)#\s-]+")
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
    yield from _announced(context)


def _field(
    context: Context, name: str, value: str, spans: tuple[Span, ...], rule: str, score: float
) -> Candidate:
    return context.candidate("meeting", spans, rule, score, field=name, value=value)


def _kind(context: Context) -> Iterator[Candidate]:
    kind = context.pack.first("meeting_kind", context.document.text[:_HEAD])
    if kind is not None:
        value, rule = squeeze(kind.get("kind")), kind.rule
        yield _field(context, "kind", value, (kind.spans["kind"],), rule.id, rule.score)


def _announced(context: Context) -> Iterator[Candidate]:
    """The next meeting where a heading says that it is told: what stands beside it in its row, or right under it."""
    for index, block in enumerate(context.blocks):
        if block.kind not in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            continue
        places = _under(context, index)
        for span in places:
            value = squeeze(span.of(context.document.text))
            told = context.pack.first("date", value)
            if told is None and not any(m.get("day") for m in context.pack.all("due", value)):
                continue
            day = day_of(told, context.pack) if told else None
            yield _field(
                context,
                "next_meeting",
                day.isoformat() if day else value,
                (span,),
                "layout/next-meeting",
                0.7,
            )
            break


def _under(context: Context, index: int) -> list[Span]:
    """Where a block that is a heading of the next meeting, or a row with one, tells of it."""
    block, text = context.blocks[index], context.document.text
    parts = block.cells if block.kind is BlockKind.TABLE_ROW else block.spans[:1]
    heads = [part for part in parts if _heads_next(context, squeeze(part.of(text)))]
    if not heads:
        return []
    after = [b for b in context.blocks[index + 1 : index + 1 + _NEAR] if b.kind is not BlockKind.FURNITURE][
        :1
    ]
    below = [span for b in after for span in (b.cells or b.spans[:1])]
    return [part for part in parts if part not in heads] + below


def _heads_next(context: Context, text: str) -> bool:
    bare = _NUMBER.sub("", text)
    found = context.pack.at_start("heading", bare)
    return found is not None and found.get("is") == "next_meeting" and len(bare) <= len(found.span) + _MORE


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
