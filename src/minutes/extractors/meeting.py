"""The meeting: date, times, place, body, title, kind, next meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from minutes.extractors.calendar import day_of
from minutes.extractors.context import Context
from minutes.extractors.dates import dates
from minutes.extractors.places import places
from minutes.extractors.times import times
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span, squeeze

_HEAD = 3000  # Characters in which minutes say when, where and who met.
_FIRST_BLOCKS = 12


def meeting(context: Context) -> Iterator[Candidate]:
    """Candidates for the fields of the meeting; assembly takes the best of each."""
    yield from dates(context)
    yield from times(context)
    yield from places(context)
    yield from _title(context)
    yield from _bodies(context)
    yield from _next(context)


def _field(
    context: Context, name: str, value: str, spans: tuple[Span, ...], rule: str, score: float
) -> Candidate:
    return context.candidate("meeting", spans, rule, score, field=name, value=value)


def _title(context: Context) -> Iterator[Candidate]:
    """The first block that opens as minutes do, or else the first heading."""
    seen = 0
    for index, block in enumerate(context.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.NOTE) or seen > _FIRST_BLOCKS:
            continue
        seen += 1
        text = squeeze(context.flows[index].text).strip("*_# ")
        if len(text) > 220 or not text:
            continue
        match = max(context.pack.all("title", text[:80]), key=lambda m: m.rule.score, default=None)
        strong = context.pack.at_start("title", text)
        match = max((m for m in (match, strong) if m), key=lambda m: m.rule.score, default=None)
        if match is not None and match.span.start < 30:
            score = match.rule.score - 0.01 * seen + (0.05 if block.kind is BlockKind.HEADING else 0)
            yield _field(context, "title", text, block.spans, match.rule.id, min(score, 0.99))
        elif block.kind is BlockKind.HEADING or seen == 1:
            yield _field(context, "title", text, block.spans, "layout/first-heading", 0.4 - 0.02 * seen)


def _bodies(context: Context) -> Iterator[Candidate]:
    text = context.document.text[:_HEAD]
    for match in context.pack.all("body", text):
        value = squeeze(match.get("body")).strip(" ,–-")
        words = len(value.split())
        score = 0.6 + 0.03 * min(words, 6) - 0.3 * match.span.start / _HEAD
        yield _field(context, "body", value, (match.spans["body"].strip(text),), match.rule.id, score)
    for index, block in enumerate(context.blocks[:_FIRST_BLOCKS]):
        issuer = context.pack.first("issuer", context.flows[index].text)
        if issuer is not None:
            yield _field(
                context,
                "issuer",
                squeeze(issuer.get("issuer")),
                block.spans,
                issuer.rule.id,
                issuer.rule.score,
            )
    kind = context.pack.first("meeting_kind", text)
    if kind is not None:
        yield _field(
            context, "kind", squeeze(kind.get("kind")), (kind.spans["kind"],), kind.rule.id, kind.rule.score
        )


def _next(context: Context) -> Iterator[Candidate]:
    for unit in context.units:
        match = context.pack.first("next_meeting", unit.text)
        if match is None:
            continue
        when = context.pack.first("date", match.get("next"))
        day: date | None = day_of(when, context.pack) if when else None
        value = day.isoformat() if day else squeeze(match.get("next")).strip(" .")
        yield _field(context, "next_meeting", value, context.place(unit), match.rule.id, match.rule.score)
