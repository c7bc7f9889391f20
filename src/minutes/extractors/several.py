"""Whether a file holds the minutes of several meetings: a record is of one."""

from __future__ import annotations

from minutes.extractors.calendar import day_of
from minutes.extractors.context import Context
from minutes.model.document import BlockKind, Problem
from minutes.text import squeeze

_TITLE = 160  # A longer block is no title.
_EARLY = 30
_GENRE = 0.9  # So sure is a rule of titles that names the genre.
_NEAR = 12  # In so many blocks after a title the people are listed, and in so few the day is said.
_DATED = 3
_SHOWN = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})


def several_meetings(context: Context) -> Problem | None:
    """A problem that says so where two titles of minutes, of other days, each have their own list of people."""
    days: dict[str, int] = {}
    for index in range(len(context.blocks)):
        if _opens_minutes(context, index) and (day := _day(context, index)) is not None:
            days.setdefault(day, index)
    if len(days) < 2:
        return None
    return Problem(
        "several-meetings",
        f"The file holds the minutes of {len(days)} meetings ({', '.join(sorted(days))}), and the record mixes them: "
        "split the file and extract each part by itself.",
    )


def _opens_minutes(context: Context, index: int) -> bool:
    """Whether block ``index`` is a title of minutes with a list of people after it."""
    block, text = context.blocks[index], squeeze(context.flows[index].text)
    if block.kind not in _SHOWN or block.marker or len(text) > _TITLE:
        return False
    found = [
        m for rule in context.pack.likely("title", text) if rule.score >= _GENRE and (m := rule.search(text))
    ]
    if not any(m.span.start < _EARLY for m in found) or context.pack.first("other_date", text):
        return False
    near = range(index + 1, min(index + _NEAR, len(context.blocks)))
    return any(context.pack.at_start("attendance_label", context.flows[i].text) for i in near)


def _day(context: Context, index: int) -> str | None:
    """The day that a title, or the few blocks after it, name first."""
    for near in range(index, min(index + _DATED, len(context.blocks))):
        for match in context.pack.all("date", context.flows[near].text[:_TITLE]):
            if (day := day_of(match, context.pack)) is not None:
                return day.isoformat()
    return None
