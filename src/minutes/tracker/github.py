"""GitHub issues, over its REST API of 2022-11-28 (https://docs.github.com/rest/issues), on github.com or Enterprise.

The mark stands in a comment at the end of the issue's text. GitHub has no due date for an issue: it is told in the
text. An issue cannot be deleted over this API, so that one that was made twice is closed and loses its mark.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from minutes.errors import TrackerUnusableError, UsageError
from minutes.tracker.adapters import Options
from minutes.tracker.credentials import secret
from minutes.tracker.http import Answer, Connection, Request
from minutes.tracker.issues import WITHDRAWN, Issue, Issues, Raw, whole_push_refused
from minutes.tracker.markdown import read_body, read_title, renew_mark, write_body, write_title
from minutes.tracker.patience import Patience
from minutes.tracker.secret import Login
from minutes.tracker.ticket import Fields, Held, Mark, Ticket

URL = "https://api.github.com"
#: The first that is set counts; the second is what GitHub's own tools read.
TOKENS = ("MINUTES_GITHUB_TOKEN", "GITHUB_TOKEN")
#: The most issues that GitHub gives at once.
_PAGE = 100
_HEADERS = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
_ADVICE = {
    403: "give the token the permission to read and write the issues of the project (fine-grained tokens: "
    "Repository permissions > Issues > Read and write)",
    404: "see that the project is OWNER/REPO as in its address, and that the token may see it and its issues",
    410: "switch the issues of the project on (Settings > General > Features), or see that the issue is still there",
    422: "mend that in the minutes or the map, and push again",
}


def open_github(options: Options) -> GitHub:
    """The adapter for GitHub. Raises UsageError for an address that does not do, and what ``secret`` raises."""
    url = api_address(options.url or URL)
    variable = next((name for name in TOKENS if name in os.environ), TOKENS[0])
    login = Login.bearer(secret(variable, url))
    patience = Patience(say=options.say)
    return GitHub(
        Connection(
            "GitHub", url, login, headers=_HEADERS, advice=_ADVICE, patience=patience, ca=options.ca_file
        )
    )


def api_address(url: str) -> str:
    """The address of the API for what people call the address: that of the site, or of the API itself."""
    parts = urlsplit(url.strip())
    if parts.hostname in {"github.com", "www.github.com"}:
        return URL
    host = parts.hostname or ""
    if parts.path.strip("/") or host.startswith("api."):
        return url
    if host.endswith(".ghe.com"):
        return f"https://api.{host}"
    return f"{url.strip().rstrip('/')}/api/v3"


class GitHub:
    """Issues of GitHub's repositories; a project is ``OWNER/REPO``."""

    name = "github"
    keeps = frozenset({"title", "description", "assignee"})

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._issues = Issues(self._pages, _read)

    def user(self, name: str, project: str) -> str | None:
        """The login of somebody to whom issues of the project can be given, as GitHub writes it."""
        if not re.fullmatch(r"[A-Za-z0-9_-]+", name):
            return None
        path = f"{_repository(project)}/assignees/{name}"
        if self._connection.send(Request("GET", path), frozenset({404})).status == 404:
            return None
        return str(self._connection.get(f"users/{name}").data["login"])

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every issue with a mark, pull requests left out."""
        return self._issues.held(projects)

    def find(self, ticket: Ticket) -> list[Held]:
        """The issues with this key; only what has changed since they were listed is read again."""
        return self._issues.find(ticket)

    def create(self, ticket: Ticket, mark: Mark) -> Held:
        """Make an issue."""
        fields = ticket.fields
        body: dict[str, object] = {
            "title": write_title(fields.title),
            "body": write_body(fields.description, mark),
            "labels": list(ticket.labels),
            "assignees": [fields.assignee] if fields.assignee else [],
        }
        with whole_push_refused():
            answer = self._connection.send(
                Request("POST", f"{_repository(ticket.project)}/issues", body=body)
            )
        return self._issues.made(answer, ticket)

    def update(self, held: Held, changes: dict[str, str], mark: Mark) -> None:
        """Write what changed, and the mark into the text as it is."""
        issue = self._issues.of(held)
        fields: dict[str, object] = {"body": renew_mark(issue.body, mark)}
        if "description" in changes:
            fields["body"] = write_body(changes["description"], mark)
        if "title" in changes:
            fields["title"] = write_title(changes["title"])
        if "assignee" in changes:
            fields["assignees"] = [changes["assignee"]] if changes["assignee"] else []
        self._patch(issue, fields)

    def close(self, held: Held) -> None:
        """Close the issue as completed."""
        self._patch(self._issues.of(held), {"state": "closed", "state_reason": "completed"})

    def withdraw(self, held: Held) -> None:
        """Close the issue as not planned, without its mark: later pushes pass it over."""
        fields: dict[str, object] = {"body": WITHDRAWN, "state": "closed", "state_reason": "not_planned"}
        self._patch(self._issues.of(held), fields)

    def finish(self) -> None:
        """Hang up."""
        self._connection.close()

    def _patch(self, issue: Issue, fields: dict[str, object]) -> None:
        path = f"{_repository(issue.project)}/issues/{issue.number}"
        answer = self._connection.send(Request("PATCH", path, body=fields))
        self._issues.keep(answer.data, issue.project)

    def _pages(self, project: str, since: str | None) -> Iterator[Answer]:
        # From the oldest on, so that what is made meanwhile comes last and moves nothing from page to page.
        wanted: dict[str, str | int] = {
            "state": "all",
            "sort": "created",
            "direction": "asc",
            "per_page": _PAGE,
        }
        if since:
            wanted["since"] = since
        return self._connection.pages(f"{_repository(project)}/issues", wanted)


def _repository(project: str) -> str:
    """The path of a project. Raises UsageError where its name is none."""
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", project, re.ASCII) or {".", ".."} & set(project.split("/")):
        raise UsageError(
            f"github needs a project: give --project OWNER/REPO, or `project` in the map, not {project!r}"
        )
    return f"repos/{quote(project)}"


def _read(raw: Raw, project: str) -> tuple[Issue, Held | None]:
    try:
        number, body = str(raw["number"]), raw["body"] or ""
        issue = Issue(project, number, body)
        description, mark = read_body(body)
        if mark is None or "pull_request" in raw:
            return issue, None
        assignees = sorted(user["login"] for user in raw.get("assignees") or [])
        fields = Fields(read_title(raw["title"]), description, assignee=", ".join(assignees))
        return issue, Held(mark, number, fields, raw["html_url"], raw["state"] == "closed")
    except (KeyError, TypeError, AttributeError):
        raise TrackerUnusableError(
            "GitHub describes issues in a way that is not known; see that --url is the address of its API"
        ) from None
