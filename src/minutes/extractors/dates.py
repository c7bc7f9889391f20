"""The day of the meeting: every date of the text, weighed by the words before it and by how early it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from minutes.extractors.calendar import day_of
from minutes.extractors.context import Context
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match, Pack
from minutes.text import squeeze

_HEAD = 2500  # Characters in which minutes say when they were held.
_CONTEXT = 130
_NO_YEAR = 1500  # A day without a year is the meeting's only in the head.
_BEGUN = 4
_MONTHS = 12
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_NAMED = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[-_. ]?(?P<month>[01]\d)[-_. ]?(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>[0-3]?\d)[-_. ](?P<month>[01]?\d)[-_. ](?P<year>(?:19|20)\d{2})(?!\d)"),
)


def dates(context: Context) -> Iterator[Candidate]:
    """Candidates for the ``date``."""
    pack, text = context.pack, context.document.text
    name = PurePath(context.document.raw.source.name or "").stem
    named = _days_in_name(name)
    furniture = [s for b in context.blocks if b.kind is BlockKind.FURNITURE for s in b.spans]
    found = pack.all("date", text)
    ordered = _in_order(found)
    for match in ordered:
        before = _before(text, match.span.start)
        own = pack.first("meeting_date", before)
        other = None if _is_labelled(before, pack) else pack.first("other_date", before)
        day = day_of(match, pack)
        score = match.rule.score * 0.5 + 0.3 * max(0.0, 1 - match.span.start / _HEAD)
        if day is None and match.span.start < _NO_YEAR and other is None:
            day = _with_year(match, pack, text, name)
            score -= 0.15 if own else 0.3
        if day is None or not 1900 <= day.year <= 2100:
            continue
        score += 0.25 * (own is not None) - 0.45 * (other is not None) + 0.15 * (day in named)
        score -= 0.3 * any(span.start <= match.span.start < span.end for span in furniture)
        yield context.candidate(
            "meeting", (match.span,), match.rule.id, max(0.05, min(score, 0.99)), field="date", value=day.isoformat()
        )  # fmt: skip


def _before(text: str, at: int) -> str:
    """What stands before a place; a paragraph that has begun is not read together with the one before it."""
    before = text[max(0, at - _CONTEXT) : at]
    begun = before.rpartition("\n\n")[2]
    return begun if len(begun.split()) >= _BEGUN else before


def _is_labelled(before: str, pack: Pack) -> bool:
    """Whether the words that open the line of a date say that it is the meeting's: what stands above says nothing."""
    line = before.rpartition("\n")[2]
    found = pack.first("meeting_date", line) if line.strip() else None
    return found is not None and found.span.start == 0 and len(line.split()) < _BEGUN


def _days_in_name(name: str) -> frozenset[date]:
    """The days that the file is named after."""
    days = set()
    for match in (m for pattern in _NAMED for m in pattern.finditer(name)):
        try:
            days.add(date(int(match["year"]), int(match["month"]), int(match["day"])))
        except ValueError:
            continue
    return frozenset(days)


def _with_year(match: Match, pack: Pack, text: str, name: str) -> date | None:
    """The day of a date without a year, in the first year named that fits its weekday.

    The years are those of the file's name and of the head; with a weekday, of the whole text too.
    """
    weekday = pack.tables["weekdays"].get(squeeze(match.get("weekday")).casefold())
    near = [*_YEAR.findall(name), *_YEAR.findall(text[:_HEAD])]
    far = [year for year, _ in Counter(_YEAR.findall(text)).most_common()] if weekday is not None else []
    for year in dict.fromkeys((*near, *far)):
        day = day_of(replace(match, fields={**match.fields, "year": year}), pack)
        if day is not None and weekday in (None, day.weekday()):
            return day
    return None


def _in_order(found: Sequence[Match]) -> list[Match]:
    """The matches, with day and month of ``3/4/2019`` in the order that the document writes its other dates in."""
    sure = Counter(m.get("order") for m in found if not m.get("month").isdecimal())
    clear = Counter(m.get("order") for m in found if _is_clear(m))
    day_first = clear["day"] > clear["month"] or (not clear["month"] and sure["day"] > sure["month"])
    return [_swapped(m) if day_first and m.get("order") == "month" and _may_swap(m) else m for m in found]


def _is_clear(match: Match) -> bool:
    return match.get("month").isdecimal() and match.get("day").isdecimal() and int(match.get("day")) > _MONTHS


def _may_swap(match: Match) -> bool:
    return match.get("month").isdecimal() and not _is_clear(match)


def _swapped(match: Match) -> Match:
    fields = {**match.fields, "day": match.fields["month"], "month": match.fields["day"]}
    return replace(match, fields=fields)
