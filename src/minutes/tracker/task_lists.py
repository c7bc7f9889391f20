"""The task lists of a CalDAV server: found from any of its addresses, chosen by name or path."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

from minutes.errors import TrackerUnusableError
from minutes.tracker.address import origin
from minutes.tracker.dav import ABOUT, Resource, ask
from minutes.tracker.http import Connection

#: What a server says where it has no CalDAV: not there, no such method, hands off.
_ELSEWHERE = frozenset({403, 404, 405, 501})


class TaskLists:
    """The lists of the one who logs in, as the server tells them (RFC 6764, RFC 5397, RFC 4791 section 6.2)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._itself: Resource | None = None
        self._found: tuple[Resource, ...] | None = None

    def choose(self, project: str) -> str:
        """The address, with a slash at its end, of a list given by name, path or last part of it.

        Without one: the list that --url is, or the only one. Raises TrackerUnusableError where that is no one list.
        """
        lists = self._lists()
        if project:
            chosen = next(filter(None, (_named(lists, project), _at(lists, project))), [])
        else:
            chosen = [self._itself] if self._itself else list(lists)
        if len(chosen) == 1:
            return chosen[0].url.rstrip("/") + "/"
        names = ", ".join(f"“{one.name or one.last}” ({urlsplit(one.url).path})" for one in chosen or lists)
        wrong = f"no task list “{project}”" if project and not chosen else "more than one task list"
        if not lists:
            raise TrackerUnusableError(
                "the server has no task list for this user: make one there, then push again"
            )
        raise TrackerUnusableError(
            f"there is {wrong} on the server: give one with --project, by name or path: {names}"
        )

    def _lists(self) -> tuple[Resource, ...]:
        if self._found is None:
            self._found = self._discover()
        return self._found

    def _discover(self) -> tuple[Resource, ...]:
        start = self._start()
        self._itself = start if start.is_calendar and start.takes_tasks else None
        home = start.home or (self._home(start.principal) if start.principal else "")
        inside = self._ask(home, 1) if home else []
        lists = {one.url: one for one in inside if one.is_calendar and one.takes_tasks}
        if self._itself:
            lists.setdefault(start.url, start)
        return tuple(lists[url] for url in sorted(lists))

    def _start(self) -> Resource:
        """Where the server first speaks CalDAV: at the address given, at the well-known one, or at its root."""
        given = f"{self._connection.url}/"
        for url in (given, urljoin(given, "/.well-known/caldav"), urljoin(given, "/")):
            for resource in self._ask(url, 0):
                if resource.is_calendar or resource.principal or resource.home:
                    return resource
        raise TrackerUnusableError(
            "the server at --url shows no task lists: give the address that it shows for CalDAV clients"
        )

    def _home(self, principal: str) -> str:
        return next((one.home for one in self._ask(principal, 0) if one.home), "")

    def _ask(self, url: str, depth: int) -> list[Resource]:
        if origin(url) != origin(self._connection.url):
            parts = urlsplit(url)
            raise TrackerUnusableError(
                f"the server keeps the task lists on another one, which is not given the password: if "
                f"{parts.scheme}://{parts.netloc} is right, give that with --url"
            )
        return ask(self._connection, "PROPFIND", url, ABOUT, depth, _ELSEWHERE)


def _named(lists: tuple[Resource, ...], project: str) -> list[Resource]:
    return [one for one in lists if one.name == project] or [
        one for one in lists if one.name.casefold() == project.casefold()
    ]


def _at(lists: tuple[Resource, ...], project: str) -> list[Resource]:
    path = unquote(urlsplit(project).path).strip("/")
    return [one for one in lists if path in {one.last, unquote(urlsplit(one.url).path).strip("/")}]
