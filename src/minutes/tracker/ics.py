"""Tickets as tasks in an iCalendar file (RFC 5545), which every calendar program reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from minutes.tracker import vtodo
from minutes.tracker.file_tracker import FileTracker
from minutes.tracker.ticket import Held, Mark, Ticket

if TYPE_CHECKING:
    from icalendar import Todo


def open_ics(path: Path | None) -> FileTracker:
    """The file as a tracker. Raises UsageError without a path, MissingExtraError without icalendar."""
    vtodo.require_icalendar()
    return FileTracker("ics", path, vtodo.KEEPS, IcsDocument)


class IcsDocument:
    """A calendar; its tasks are numbered by their UID."""

    def __init__(self, content: bytes) -> None:
        self._calendar = vtodo.parse_calendar(content) if content.strip() else vtodo.new_calendar()
        self._todos: dict[str, Todo] = {}
        for todo in vtodo.todos(self._calendar):
            self._todos.setdefault(vtodo.number_of(todo), todo)

    def numbers(self) -> Iterator[str]:
        """The UIDs of all tasks."""
        yield from self._todos

    def ticket(self, number: str) -> Held | None:
        """The ticket that a task is."""
        todo = self._todos.get(number)
        return vtodo.held_in(todo, number) if todo is not None else None

    def add(self, ticket: Ticket, mark: Mark) -> str:
        """Put a task at the end, under a UID that is free."""
        ordinal = 1
        while (uid := vtodo.uid_of(ticket.key, ordinal)) in self._todos:
            ordinal += 1
        self._todos[uid] = vtodo.make_todo(ticket, mark, uid)
        self._calendar.add_component(self._todos[uid])
        return uid

    def change(self, number: str, changes: dict[str, str], mark: Mark) -> None:
        """Write fields and mark into a task."""
        vtodo.change_todo(self._todos[number], changes, mark)

    def complete(self, number: str) -> None:
        """Mark a task as completed."""
        vtodo.complete_todo(self._todos[number])

    def remove(self, number: str) -> None:
        """Take a task out."""
        self._calendar.subcomponents.remove(self._todos.pop(number))

    def to_bytes(self) -> bytes:
        """The whole calendar."""
        return vtodo.calendar_bytes(self._calendar)
