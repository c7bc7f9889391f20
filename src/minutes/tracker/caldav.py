"""CalDAV: tickets as tasks in a task list of Nextcloud, Radicale, Apple, Fastmail and others (RFC 4791).

Plain requests serve here. The well-known client library brings a copy of urllib3 that takes the place of the one that
requests uses, and the two conditions on which all rests, ``If-Match`` and ``If-None-Match: *``, are what it leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote

from minutes.errors import TrackerError
from minutes.tracker import vtodo
from minutes.tracker.dav import EVERY_TASK, Resource, ask, these_tasks
from minutes.tracker.http import Answer, Connection, Request
from minutes.tracker.task_lists import TaskLists
from minutes.tracker.ticket import Fields, Held, Mark, Ticket

#: What to do about a refusal, by its status.
ADVICE = {
    403: "see that MINUTES_CALDAV_USER may write to this task list, and that it takes tasks",
    404: "see that --url and --project are right",
    413: "the task is larger than the server allows",
    415: "this list takes no tasks: give another with --project",
    507: "the server has no room left",
}
#: How often an edit that comes between reading and writing is read and tried again.
_TRIES = 4
_JSON_FREE = {"Content-Type": "text/calendar; charset=utf-8; component=VTODO"}


class CalDav:
    """A server over its task lists."""

    name = "CalDAV"
    keeps = vtodo.KEEPS

    def __init__(self, connection: Connection) -> None:
        vtodo.require_icalendar()
        self._connection = connection
        self._lists = TaskLists(connection)
        self._states: dict[str, Resource] = {}
        self._numbers: dict[str, set[str]] = {}

    def user(self, name: str, project: str) -> str | None:
        """Nobody: clients do not agree on whom a task is given to."""
        return None

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every task with a mark, or with a UID of ours, in these lists."""
        for url in sorted({self._lists.choose(project) for project in projects}):
            for state in ask(self._connection, "REPORT", url, EVERY_TASK, 1):
                yield from self._take(state)

    def find(self, ticket: Ticket) -> list[Held]:
        """The tasks with this key: where one is made, and wherever one was seen."""
        url = self._lists.choose(ticket.project)
        places = {_place(url, ticket.key, 1)} | {
            one for one in self._numbers.get(ticket.key, set()) if one.startswith(url)
        }
        found = [held for held in self._read(url, sorted(places)) if held.mark.key == ticket.key]
        if not found and _place(url, ticket.key, 1) in self._states:
            found = [held for held in self._later(url, ticket.key) if held.mark.key == ticket.key]
        return found

    def create(self, ticket: Ticket, mark: Mark) -> Held:
        """Put the task where only a task of this key can be, unless there is one."""
        url = self._lists.choose(ticket.project)
        for ordinal in range(1, _TRIES + 1):
            place = _place(url, ticket.key, ordinal)
            uid = vtodo.uid_of(ticket.key, ordinal)
            calendar = vtodo.new_calendar()
            calendar.add_component(vtodo.make_todo(ticket, mark, uid))
            answer = self._put(place, vtodo.calendar_bytes(calendar), {"If-None-Match": "*"})
            there = self._read(url, [place]) if answer.status != 409 else self._by_uid(url, uid)
            for held in there:
                if held.mark.key == ticket.key:
                    return held
        raise TrackerError(
            f"CalDAV has no room for {ticket.key} in {url}: a task that is not of minutes, or cannot be read, is in its place"
        )

    def update(self, held: Held, changes: dict[str, str], mark: Mark) -> None:
        """Write the fields into the task as it is now. Raises TrackerError where one of them has just been edited."""

        def change(todo: vtodo.Todo, now: Fields) -> None:
            there, before = dict(now), dict(held.fields)
            if edited := [name for name in changes if there[name] != before[name]]:
                raise TrackerError(
                    f"somebody edits the {' and the '.join(edited)} of “{now.title}” at this moment; push again later"
                )
            vtodo.change_todo(todo, changes, mark)

        self._rewrite(held, change)

    def close(self, held: Held) -> None:
        """Mark the task as completed."""
        self._rewrite(held, lambda todo, _: vtodo.complete_todo(todo))

    def withdraw(self, held: Held) -> None:
        """Delete the task, unless somebody has touched it."""
        state = self._states.get(held.url)
        headers = {"If-Match": state.etag} if state and state.etag else {}
        self._connection.send(Request("DELETE", held.url, headers=headers), frozenset({404, 412}))
        self._forget(held.url)

    def finish(self) -> None:
        """Hang up."""
        self._connection.close()
