"""What GitHub and GitLab have in common: issues with a mark in their text, found by reading lists of them.

The lists are read, not searched: indexes of search lag, and a ticket that is not found is made again. Small adapters
over our own HTTP stand in for PyGithub and python-gitlab: of their hundreds of endpoints we need five each, and what
they do by themselves about retries and redirects could make an issue twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from minutes.errors import TrackerUnusableError
from minutes.tracker.faults import RefusedError
from minutes.tracker.http import Answer
from minutes.tracker.ticket import Held, Ticket

#: One issue as the forge describes it.
Raw = Mapping[str, Any]

#: What an issue that was made twice says once it is taken back; it bears no mark any more.
WITHDRAWN = (
    "Two pushes at the same moment made this issue twice. The older one counts; this one is withdrawn."
)

#: By so much the clocks of a forge's own machines may differ.
_MARGIN = timedelta(minutes=1)

#: Refusals of a project as a whole: no permission, no project, no issues in it.
_FOR_ALL = {403, 404, 410}


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of a project. ``body`` is its text to the letter."""

    project: str
    number: str
    body: str


class Issues:
    """The issues with a mark, project by project: read whole once, later what has changed since.

    ``fetch`` gets the pages of a project's list, from a moment on or from the beginning; ``read`` makes an issue of
    what the forge says of it, and a ticket where it bears a mark.
    """

    def __init__(
        self,
        fetch: Callable[[str, str | None], Iterator[Answer]],
        read: Callable[[Raw, str], tuple[Issue, Held | None]],
    ) -> None:
        self._fetch = fetch
        self._read = read
        self._since: dict[str, str | None] = {}
        #: By project and number.
        self._known: dict[tuple[str, str], tuple[Issue, Held]] = {}

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every ticket in these projects. Raises TrackerUnusableError where one does not let itself be read."""
        for project in sorted(projects):
            self._refresh(project)
            known = [held for (where, _), (_, held) in self._known.items() if where == project]
            yield from known

    def find(self, ticket: Ticket) -> list[Held]:
        """The tickets with this key, as of now."""
        return [one for one in self.held(frozenset({ticket.project})) if one.mark.key == ticket.key]

    def of(self, held: Held) -> Issue:
        """The issue of a ticket that was read here."""
        return next(issue for issue, known in self._known.values() if known.identity == held.identity)

    def keep(self, raw: Raw, project: str) -> Held | None:
        """Remember an issue as the forge describes it at this moment, unless it bears no mark."""
        issue, held = self._read(raw, project)
        if held is None:
            self.forget(issue)
        else:
            self._known[project, issue.number] = (issue, held)
        return held

    def forget(self, issue: Issue) -> None:
        """Forget an issue that was deleted or lost its mark."""
        self._known.pop((issue.project, issue.number), None)

    def made(self, answer: Answer, ticket: Ticket) -> Held:
        """The ticket that was just made. Raises TrackerUnusableError where the forge did not keep its mark."""
        held = self.keep(answer.data, ticket.project)
        if held is None or held.mark.key != ticket.key:
            raise TrackerUnusableError(
                f"{answer.service} did not keep the mark in the issue's text; without it issues would be made twice"
            )
        return held

    def _refresh(self, project: str) -> None:
        since = self._since.get(project)
        started: str | None = None
        with whole_push_refused():
            for answer in self._fetch(project, since):
                started = started or _a_little_before(answer.headers.get("Date", ""))
                for raw in answer.data:
                    self.keep(raw, project)
        # What changed before this list began has been read.
        self._since[project] = started or since


@contextmanager
def whole_push_refused() -> Iterator[None]:
    """What a project does not allow for one issue it allows for none: the push ends, and says so once.

    Where the list itself is refused, nothing could be made without the danger of making it twice.
    """
    try:
        yield
    except RefusedError as error:
        if error.status in _FOR_ALL:
            raise TrackerUnusableError(str(error)) from None
        raise


def _a_little_before(date: str) -> str | None:
    """The moment of an HTTP date, less a margin, as interfaces take it (RFC 3339); None where it is no date."""
    try:
        moment = parsedate_to_datetime(date) - _MARGIN
    except (ValueError, TypeError, OverflowError):
        return None
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
