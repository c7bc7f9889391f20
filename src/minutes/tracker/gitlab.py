"""GitLab issues, over its REST API v4 (https://docs.gitlab.com/api/issues/), on gitlab.com or a server of one's own.

The mark stands in a comment at the end of the issue's description. Issues are told by their number in the project
(``iid``).
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from minutes.errors import TrackerUnusableError, UsageError
from minutes.tracker.adapters import Options
from minutes.tracker.credentials import secret
from minutes.tracker.http import Answer, Connection, Request
from minutes.tracker.issues import WITHDRAWN, Issue, Issues, Raw, whole_push_refused
from minutes.tracker.markdown import read_body, read_title, renew_mark, write_body, write_title
from minutes.tracker.patience import Patience
from minutes.tracker.secret import Login
from minutes.tracker.ticket import FIELD_LETTERS, Fields, Held, Mark, Ticket

URL = "https://gitlab.com"
TOKEN = "MINUTES_GITLAB_TOKEN"
_API = "/api/v4"
#: The most issues that GitLab gives at once.
_PAGE = 100
_MENDED = "mend that in the minutes or the map, and push again"
_ADVICE = {
    400: _MENDED,
    403: "give the token the scope `api`, and its user the role Reporter or a higher one in the project",
    404: "see that the project is GROUP/NAME as in its address, that the token may see it, and that its issues are "
    "switched on (Settings > General > Visibility)",
    422: _MENDED,
}


def open_gitlab(options: Options) -> GitLab:
    """The adapter for GitLab. Raises UsageError for an address that does not do, and what ``secret`` raises."""
    url = (options.url or URL).strip().rstrip("/")
    login = Login.by_header("PRIVATE-TOKEN", secret(TOKEN, url))
    patience = Patience(say=options.say)
    api = url if url.endswith(_API) else url + _API
    return GitLab(Connection("GitLab", api, login, advice=_ADVICE, patience=patience, ca=options.ca_file))


class GitLab:
    """Issues of GitLab's projects; a project is ``GROUP/NAME``, with subgroups between, or its number."""

    name = "gitlab"
    keeps = frozenset(FIELD_LETTERS)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._issues = Issues(self._pages, _read)
        self._members: dict[tuple[str, str], tuple[str, int] | None] = {}

    def user(self, name: str, project: str) -> str | None:
        """The user name of a member of the project or its groups, as GitLab writes it."""
        member = self._member(name, project)
        return member[0] if member else None

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every issue with a mark."""
        return self._issues.held(projects)

    def find(self, ticket: Ticket) -> list[Held]:
        """The issues with this key; only what has changed since they were listed is read again."""
        return self._issues.find(ticket)

    def create(self, ticket: Ticket, mark: Mark) -> Held:
        """Make an issue."""
        fields = {name: value for name, value in ticket.fields if value}
        body = self._body(fields, ticket.project)
        body["description"] = write_body(ticket.fields.description, mark)
        if ticket.labels:
            body["labels"] = ",".join(ticket.labels)
        with whole_push_refused():
            answer = self._connection.send(Request("POST", f"{_project(ticket.project)}/issues", body=body))
        return self._issues.made(answer, ticket)

    def update(self, held: Held, changes: dict[str, str], mark: Mark) -> None:
        """Write what changed, and the mark into the description as it is."""
        issue = self._issues.of(held)
        body = self._body(changes, issue.project)
        body["description"] = renew_mark(issue.body, mark)
        if "description" in changes:
            body["description"] = write_body(changes["description"], mark)
        self._put(issue, body)

    def close(self, held: Held) -> None:
        """Close the issue."""
        self._put(self._issues.of(held), {"state_event": "close"})

    def withdraw(self, held: Held) -> None:
        """Delete the issue; where the token's user may not, close it without its mark, so that pushes pass it over."""
        issue = self._issues.of(held)
        # 404: gone, as it should be, and the answer that said so was lost.
        if self._connection.send(Request("DELETE", _path(issue)), frozenset({403, 404})).status == 403:
            self._put(issue, {"description": WITHDRAWN, "state_event": "close"})
        else:
            self._issues.forget(issue)

    def finish(self) -> None:
        """Hang up."""
        self._connection.close()

    def _body(self, fields: dict[str, str], project: str) -> dict[str, object]:
        """What GitLab calls the fields that it keeps by other names than we do."""
        body: dict[str, object] = {}
        if "title" in fields:
            body["title"] = write_title(fields["title"])
        if "due" in fields:
            body["due_date"] = fields["due"]
        if "assignee" in fields:
            member = self._member(fields["assignee"], project) if fields["assignee"] else None
            # 0 is nobody.
            body["assignee_ids"] = [member[1] if member else 0]
        return body

    def _member(self, name: str, project: str) -> tuple[str, int] | None:
        """The user name and number of a member."""
        key = (name.casefold(), project)
        if key not in self._members:
            pages = self._connection.pages(
                f"{_project(project)}/members/all", {"query": name, "per_page": _PAGE}
            )
            found = [
                (str(one["username"]), int(one["id"]))
                for page in pages
                for one in page.data
                if one["username"].casefold() == name.casefold() and one.get("state") == "active"
            ]
            self._members[key] = found[0] if found else None
        return self._members[key]

    def _put(self, issue: Issue, body: dict[str, object]) -> None:
        answer = self._connection.send(Request("PUT", _path(issue), body=body))
        self._issues.keep(answer.data, issue.project)

    def _pages(self, project: str, since: str | None) -> Iterator[Answer]:
        # From the oldest on, so that what is made meanwhile comes last and moves nothing from page to page.
        wanted: dict[str, str | int] = {
            "scope": "all",
            "state": "all",
            "order_by": "created_at",
            "sort": "asc",
            "per_page": _PAGE,
        }
        if since:
            wanted["updated_after"] = since
        return self._connection.pages(f"{_project(project)}/issues", wanted)


def _project(project: str) -> str:
    """The path of a project. Raises UsageError where there is no name."""
    name = project.strip("/")
    if not name:
        raise UsageError("gitlab needs a project: give --project GROUP/NAME, or `project` in the map")
    return f"projects/{quote(name, safe='')}"


def _path(issue: Issue) -> str:
    return f"{_project(issue.project)}/issues/{issue.number}"


def _read(raw: Raw, project: str) -> tuple[Issue, Held | None]:
    try:
        number, body = str(raw["iid"]), raw["description"] or ""
        issue = Issue(project, number, body)
        description, mark = read_body(body)
        if mark is None:
            return issue, None
        assignees = sorted(user["username"] for user in raw.get("assignees") or [])
        fields = Fields(read_title(raw["title"]), description, raw["due_date"] or "", ", ".join(assignees))
        return issue, Held(mark, number, fields, raw["web_url"], raw["state"] == "closed")
    except (KeyError, TypeError, AttributeError):
        raise TrackerUnusableError(
            "GitLab describes issues in a way that is not known; see that --url is the address of the server"
        ) from None
