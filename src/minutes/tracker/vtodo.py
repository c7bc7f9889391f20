"""Tickets as tasks of iCalendar (RFC 5545, VTODO): what .ics files and CalDAV share. Needs icalendar.

Everything in a task that minutes does not own is carried along as it was, alarms and properties of clients too. No
clock is read: DTSTAMP is the day of the meeting, and COMPLETED, which wants a time and may be left out, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from minutes import __version__
from minutes.errors import MissingExtraError, TrackerError
from minutes.tracker.ticket import Fields, Held, Mark, Ticket

if TYPE_CHECKING:
    from icalendar import Calendar, Todo

#: A task has no one to whom it is given that clients agree on, so owners are told in the description.
KEEPS = frozenset({"title", "description", "due"})
#: The property that holds the mark.
MARK = "X-MINUTES-MARK"
_UID_END = "@minutes"
_TEXTS = {"title": "SUMMARY", "description": "DESCRIPTION"}
_CLOSED = {"COMPLETED", "CANCELLED"}


def require_icalendar() -> None:
    """See that the library is there. Raises MissingExtraError."""
    try:
        import icalendar  # noqa: F401
    except ImportError:
        raise MissingExtraError(
            "tasks of iCalendar are read and written with icalendar: pip install '.[tracker]' in the folder of minutes"
        ) from None


def new_calendar() -> Calendar:
    """A calendar without tasks."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//minutes//minutes {__version__}//EN")
    return calendar


def parse_calendar(text: str | bytes) -> Calendar:
    """The one calendar that ``text`` holds. Raises ValueError where it is none."""
    from icalendar import Calendar

    calendar = Calendar.from_ical(text)
    if not isinstance(calendar, Calendar):
        raise ValueError("it holds no single VCALENDAR")
    return calendar


def calendar_bytes(calendar: Calendar) -> bytes:
    """The calendar as it is sent or saved, its properties in the order in which they stand."""
    return bytes(calendar.to_ical(sorted=False))


def todos(calendar: Calendar) -> Iterator[Todo]:
    """The tasks of a calendar; of a repeated one the task itself, without the days that differ from it."""
    return (todo for todo in calendar.todos if "RECURRENCE-ID" not in todo)


def may_be_ours(text: str) -> bool:
    """Whether a look into the calendar is worth its while: parsing takes a thousand times longer."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    return MARK in unfolded.upper() or _UID_END in unfolded


def uid_of(key: str, ordinal: int = 1) -> str:
    """The UID of the ticket of a key: readable, so that the key survives a client that drops the mark.

    A later ordinal is for a key whose UID is taken by a ticket that has another key since it was reworded.
    """
    return f"{key}{'' if ordinal == 1 else f'~{ordinal}'}{_UID_END}"


def number_of(todo: Todo) -> str:
    """The UID; of a task of ours that somebody took it from, the one that it had: it is the same ticket still."""
    mark = _mark_of(todo)
    return _text(todo, "UID") or (uid_of(mark.key) if mark else "")


def make_todo(ticket: Ticket, mark: Mark, uid: str) -> Todo:
    """The task of a new ticket."""
    from icalendar import Todo

    todo = Todo()
    todo.add("uid", uid)
    todo.add("dtstamp", _noon(ticket.day))
    todo.add("summary", ticket.fields.title)
    if ticket.fields.description:
        todo.add("description", ticket.fields.description)
    if ticket.fields.due:
        todo.add("due", date.fromisoformat(ticket.fields.due))
    todo.add("status", "NEEDS-ACTION")
    if ticket.labels:
        todo.add("categories", list(ticket.labels))
    todo.add(MARK, str(mark))
    return todo


def _noon(day: str) -> datetime:
    """The middle of a day, which is that day on nearly every clock of the world."""
    there = date.fromisoformat(day) if day else date(1970, 1, 1)
    return datetime(there.year, there.month, there.day, 12, tzinfo=UTC)


def held_in(todo: Todo, number: str, url: str = "") -> Held | None:
    """The ticket that a task is, or None where it is none of ours."""
    mark = _mark_of(todo)
    if mark is None:
        return None
    fields = Fields(title=_text(todo, "SUMMARY"), description=_text(todo, "DESCRIPTION"), due=_due(todo))
    closed = _text(todo, "STATUS").upper() in _CLOSED or "COMPLETED" in todo
    return Held(mark, number, fields, url, closed, copied=not number_of(todo).endswith(_UID_END))


def _mark_of(todo: Todo) -> Mark | None:
    """The mark; without one, the key in the UID and no digests, so that whatever differs is taken for an edit."""
    if (mark := Mark.parse(_text(todo, MARK))) is not None:
        return mark
    uid = _text(todo, "UID")
    return (
        Mark.parse(f"minutes {uid.removesuffix(_UID_END).partition('~')[0]}")
        if uid.endswith(_UID_END)
        else None
    )


def _text(todo: Todo, name: str) -> str:
    value = todo.get(name, "")
    return str(value[0] if isinstance(value, list) else value)


def _due(todo: Todo) -> str:
    """The day of DUE: a time of day beside it is a person's, and stays."""
    value = _moment(todo, "DUE")
    return value.isoformat()[:10] if value else ""


def change_todo(todo: Todo, changes: Mapping[str, str], mark: Mark) -> None:
    """Write fields and the mark into a task. Raises TrackerError where its start would fall after its due date."""
    from icalendar import vText

    for name, value in changes.items():
        if name == "due":
            _set_due(todo, value)
        elif value:
            todo[_TEXTS[name]] = vText(value)
        else:
            todo.pop(_TEXTS[name], None)
    todo[MARK] = vText(str(mark))
    _revise(todo)


def _set_due(todo: Todo, day: str) -> None:
    """Move the due day. A time of day and its zone stay; where only the start has them, they are taken from there.

    RFC 5545 (3.6.2, 3.8.2.3) has DUE be of the start's type, not before it, and without a DURATION beside it.
    """
    start, old = _moment(todo, "DTSTART"), _moment(todo, "DUE")
    todo.pop("DUE", None)
    if not day:
        return
    if start is not None and start.isoformat()[:10] > day:
        raise TrackerError(
            f"“{_text(todo, 'SUMMARY')}” is due on {day} in the minutes, but starts on {start.isoformat()[:10]} in "
            "the task list: move its start there, then push again"
        )
    due = date.fromisoformat(day)
    clock = old if isinstance(old, datetime) else start
    if isinstance(clock, datetime) and isinstance(start or old, datetime):
        due = datetime.combine(due, clock.timetz())
    todo.pop("DURATION", None)
    todo.add("due", due)


def _moment(todo: Todo, name: str) -> date | None:
    """A day, or a day and a time; None where there is nothing that can be read."""
    value = getattr(todo.get(name), "dt", None)
    return value if isinstance(value, date) else None


def complete_todo(todo: Todo) -> None:
    """Mark a task as done."""
    from icalendar import vInt, vText

    todo["STATUS"] = vText("COMPLETED")
    todo["PERCENT-COMPLETE"] = vInt(100)
    _revise(todo)


def _revise(todo: Todo) -> None:
    """Count a revision where a client counts them; a time of the last one would no longer be true."""
    from icalendar import vInt

    if isinstance(count := todo.get("SEQUENCE"), int):
        todo["SEQUENCE"] = vInt(count + 1)
    todo.pop("LAST-MODIFIED", None)
