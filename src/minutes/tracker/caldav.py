"""CalDAV: tickets as tasks in task lists of Nextcloud, Radicale and others (RFC 4791).

Plain requests serve here. The well-known client library brings a copy of urllib3 that takes the place of the one that
requests uses, and the two conditions on which all rests, ``If-Match`` and ``If-None-Match: *``, are ours to make.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from minutes.errors import TrackerError, UsageError
from minutes.tracker import vtodo
from minutes.tracker.adapters import Options
from minutes.tracker.credentials import secret
from minutes.tracker.dav import EVERY_TASK, Resource, ask, these_tasks
from minutes.tracker.http import Answer, Connection, Request
from minutes.tracker.patience import Patience
from minutes.tracker.secret import Login
from minutes.tracker.task_lists import TaskLists
from minutes.tracker.ticket import Held, Mark, Ticket

if TYPE_CHECKING:
    from icalendar import Calendar, Todo

#: What to do about a refusal, by its status.
ADVICE = {
    403: "see that MINUTES_CALDAV_USER may write to this task list, and that it takes tasks",
    404: "see that --url and --project are right",
    413: "the task is larger than the server allows",
    415: "this list takes no tasks; give another with --project",
    507: "the server has no room left",
}
#: How often an edit that comes between reading and writing is read and tried again, and how many tasks of other keys
#: may stand where one is to be made.
_TRIES = 4
_TYPE = {"Content-Type": "text/calendar; charset=utf-8"}
_CONFLICT = frozenset({409, 412})


class CalDav:
    """A server over its task lists. Raises MissingExtraError without icalendar."""

    name = "CalDAV"
    keeps = vtodo.KEEPS

    def __init__(self, connection: Connection) -> None:
        vtodo.require_icalendar()
        self._connection = connection
        self._lists = TaskLists(connection)
        #: What was last read of a task, by its address; ``Resource.etag`` guards what is written on top of it.
        self._states: dict[str, Resource] = {}
        self._keys: dict[str, str] = {}

    def user(self, name: str, project: str) -> str | None:
        """Nobody: clients do not agree on how a task is given to someone."""
        return None

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every task with a mark, or with a UID of ours, in these lists."""
        for url in sorted({self._lists.choose(project) for project in projects}):
            yield from self._take(ask(self._connection, "REPORT", url, EVERY_TASK, 1))

    def find(self, ticket: Ticket) -> list[Held]:
        """The tasks with this key: where they were seen, and where one is made."""
        url = self._lists.choose(ticket.project)
        seen = [one for one, key in self._keys.items() if key == ticket.key and one.startswith(url)]
        found: dict[str, Held] = {}
        for ordinal in range(1, _TRIES + 1):
            there = list(self._read(url, [*seen, _place(url, ticket.key, ordinal)]))
            found.update((held.url, held) for held in there if held.mark.key == ticket.key)
            seen = []
            if found or not there:
                break
        return list(found.values())

    def create(self, ticket: Ticket, mark: Mark) -> Held:
        """Put the task where only a task of this key can be; whatever is there already is not touched.

        Two who do this at once, or an answer that got lost, so leave one task: the second finds the first.
        """
        url = self._lists.choose(ticket.project)
        for ordinal in range(1, _TRIES + 1):
            uid, place = vtodo.uid_of(ticket.key, ordinal), _place(url, ticket.key, ordinal)
            calendar = vtodo.new_calendar()
            calendar.add_component(vtodo.make_todo(ticket, mark, uid))
            answer = self._put(place, calendar, {"If-None-Match": "*"})
            there = self._by_uid(url, uid) if answer.status == 409 else self._read(url, [place])
            for held in there:
                if held.mark.key == ticket.key:
                    return held
        raise TrackerError(
            f"CalDAV has other tasks where {ticket.key} is to be ({place}): take them away, then push again"
        )

    def update(self, held: Held, changes: dict[str, str], mark: Mark) -> None:
        """Write fields and mark into the task. Raises TrackerError where one of the fields was edited meanwhile."""

        def change(todo: Todo, now: Held) -> None:
            there, before = dict(now.fields), dict(held.fields)
            if edited := [name for name in changes if there[name] != before[name]]:
                raise TrackerError(
                    f"somebody has just edited “{now.fields.title}” ({', '.join(edited)}); push again"
                )
            vtodo.change_todo(todo, changes, mark)

        self._rewrite(held, change)

    def close(self, held: Held) -> None:
        """Mark the task as completed."""
        self._rewrite(held, lambda todo, _: vtodo.complete_todo(todo))

    def withdraw(self, held: Held) -> None:
        """Delete the task, unless somebody has touched it."""
        headers = _guard(self._states[held.url]) if held.url in self._states else {}
        self._connection.send(Request("DELETE", held.url, headers=headers), frozenset({404, 412}))
        self._states.pop(held.url, None)
        self._keys.pop(held.url, None)

    def finish(self) -> None:
        """Hang up."""
        self._connection.close()

    def _rewrite(self, held: Held, change: Callable[[Todo, Held], None]) -> None:
        """Read, change, write on condition that nobody wrote in between; otherwise again."""
        for attempt in range(_TRIES):
            if attempt or held.url not in self._states:
                self._states.pop(held.url, None)
                list(self._read(held.url.rpartition("/")[0] + "/", [held.url]))
            if (state := self._states.get(held.url)) is None:
                raise TrackerError(f"somebody has just deleted “{held.fields.title}”; push again")
            calendar = vtodo.parse_calendar(state.data)
            todo = next(vtodo.todos(calendar))
            now = vtodo.held_in(todo, held.number, held.url)
            change(todo, now or held)
            if self._put(held.url, calendar, _guard(state)).status not in _CONFLICT:
                self._states.pop(held.url)
                return
        raise TrackerError(
            f"“{held.fields.title}” is edited again and again at this moment; push again later"
        )

    def _put(self, url: str, calendar: Calendar, headers: dict[str, str]) -> Answer:
        data = vtodo.calendar_bytes(calendar)
        return self._connection.send(Request("PUT", url, data=data, headers={**_TYPE, **headers}), _CONFLICT)

    def _by_uid(self, url: str, uid: str) -> list[Held]:
        """The tasks of this UID, wherever a client has put them."""
        every = self._take(ask(self._connection, "REPORT", url, EVERY_TASK, 1))
        return [held for held in every if held.number == uid]

    def _read(self, url: str, places: list[str]) -> Iterator[Held]:
        """The tasks of ours at these addresses, as they are now."""
        if places:
            yield from self._take(ask(self._connection, "REPORT", url, these_tasks(places), 1))

    def _take(self, states: Iterable[Resource]) -> Iterator[Held]:
        for state in states:
            if vtodo.may_be_ours(state.data) and (held := _held(state)) is not None:
                self._states[state.url] = state
                self._keys[state.url] = held.mark.key
                yield held


def _held(state: Resource) -> Held | None:
    """The ticket that a resource is, or None where it is none of ours or cannot be read."""
    try:
        todo = next(vtodo.todos(vtodo.parse_calendar(state.data)), None)
    except ValueError:
        return None
    return vtodo.held_in(todo, str(todo.get("UID", "")), state.url) if todo is not None else None


def _guard(state: Resource) -> dict[str, str]:
    """The condition that the resource is still as it was read."""
    return {"If-Match": state.etag} if state.etag else {}


def _place(url: str, key: str, ordinal: int) -> str:
    """The address that a ticket is made at."""
    return f"{url}{quote(vtodo.uid_of(key, ordinal), safe='@~')}.ics"


def open_caldav(options: Options) -> CalDav:
    """The server at ``--url``. Raises UsageError without one or without a user, and what ``secret`` raises."""
    if not options.url:
        raise UsageError("--to caldav needs --url: the address that the server shows for CalDAV clients")
    user = os.environ.get("MINUTES_CALDAV_USER", "").strip()
    if not user:
        raise UsageError("put the name to log in with into the environment variable MINUTES_CALDAV_USER")
    password = secret("MINUTES_CALDAV_PASSWORD", options.url)
    both = f"{password.source} (and the name that goes with it into MINUTES_CALDAV_USER)"
    login = Login.basic(user, replace(password, source=both))
    patience = Patience(say=options.say)
    return CalDav(
        Connection("CalDAV", options.url, login, advice=ADVICE, patience=patience, ca=options.ca_file)
    )
