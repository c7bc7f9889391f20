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
    """An issue of a project. ``body`` is its text to the letter; ``held`` is None where it bears no mark."""

    project: str
    number: str
    body: str
    held: Held | None


class Issues:
    """The issues with a mark, project by project: read whole once, later what has changed since.

    ``fetch`` gets the pages of a project's list, from a moment on or from the beginning; ``read`` makes an issue of
    what the forge says of it.
    """

    def __init__(
        self, fetch: Callable[[str, str | None], Iterator[Answer]], read: Callable[[Raw, str], Issue]
    ) -> None:
        self._fetch = fetch
        self._read = read
        self._since: dict[str, str | None] = {}
        self._known: dict[tuple[str, str], Issue] = {}

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every ticket in these projects. Raises TrackerUnusableError where one does not let itself be read."""
        for project in sorted(projects):
            self._refresh(project)
            for issue in list(self._known.values()):
                if issue.project == project and issue.held is not None:
                    yield issue.held

    def find(self, ticket: Ticket) -> list[Held]:
        """The tickets with this key, as of now."""
        return [one for one in self.held(frozenset({ticket.project})) if one.mark.key == ticket.key]

    def of(self, held: Held) -> Issue:
        """The issue of a ticket that was read here."""
        known = (one for one in self._known.values() if one.held is not None and one.number == held.number)
        return next(one for one in known if one.held is not None and one.held.url == held.url)

    def keep(self, raw: Raw, project: str) -> Issue:
        """Remember an issue as the forge describes it at this moment."""
        issue = self._read(raw, project)
        self._known[project, issue.number] = issue
        return issue

    def forget(self, issue: Issue) -> None:
        """Forget an issue that was deleted."""
        del self._known[issue.project, issue.number]

    def made(self, answer: Answer, ticket: Ticket) -> Held:
        """The ticket that was just made. Raises TrackerUnusableError where the forge did not keep its mark."""
        held = self.keep(answer.data, ticket.project).held
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
        self._since.setdefault(project, started)


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
