"""Redmine 5 and newer, over its REST API (https://www.redmine.org/projects/redmine/wiki/Rest_api).

The mark stands in a custom field of issues. Redmine drops what it is sent and does not like without a word, so that
each mark is looked for in what comes back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutes.errors import TrackerError, TrackerUnusableError, UsageError
from minutes.tracker.adapters import Options
from minutes.tracker.credentials import secret
from minutes.tracker.http import Connection, Request
from minutes.tracker.patience import Patience
from minutes.tracker.redmine_site import Project, Site
from minutes.tracker.secret import Login
from minutes.tracker.ticket import FIELD_LETTERS, Fields, Held, Mark, Ticket

KEY = "MINUTES_REDMINE_KEY"
FIELD = "Minutes"
#: Our fields by Redmine's names for them.
_NAMES = {"title": "subject", "description": "description", "due": "due_date", "assignee": "assigned_to_id"}
_ADVICE = {
    403: "give the user of this key a role in the project that may view, add and edit issues; and see that "
    "Administration > Settings > API has the REST web service switched on",
    404: "see that --url is Redmine's own address and --project the identifier of a project that the user can see",
    422: "mend that in the minutes or the map, or give the user of this key a role in the project that may add issues "
    "of that kind",
}


def open_redmine(options: Options) -> Redmine:
    """The adapter for a Redmine at ``options.url``. Raises UsageError, and TrackerUnusableError without a key."""
    if not options.url:
        raise UsageError("redmine needs the address of the server: give --url https://…")
    login = Login.by_header("X-Redmine-API-Key", secret(KEY, options.url))
    patience = Patience(say=options.say)
    connection = Connection(
        "Redmine", options.url, login, advice=_ADVICE, patience=patience, ca=options.ca_file
    )
    return Redmine(Site(connection, options.field or FIELD))


class Redmine:
    """Issues of Redmine."""

    name = "redmine"
    keeps = frozenset(FIELD_LETTERS)

    def __init__(self, site: Site) -> None:
        self._site = site
        self._field = 0

    def user(self, name: str, project: str) -> str | None:
        """The number of a member of the project, found by login, by the name that is shown, or by number."""
        return self._site.user(name, self._named(project))

    def held(self, projects: frozenset[str]) -> Iterator[Held]:
        """Every marked issue that the user can see, also those that people moved to other projects."""
        for name in sorted(projects):
            self._project(name)
        yield from self._issues("*")

    def find(self, ticket: Ticket) -> list[Held]:
        """The issues with this key, wherever they are."""
        self._project(ticket.project)
        return [one for one in self._issues(f"~{ticket.key}") if one.mark.key == ticket.key]

    def create(self, ticket: Ticket, mark: Mark) -> Held:
        """Make an issue. Where Redmine does not keep the mark, it is taken back and nothing further is made."""
        project = self._project(ticket.project)
        fields = {_NAMES[name]: value for name, value in ticket.fields if value}
        # Without a start Redmine would set today's date, and refuse a due date before it.
        issue = {"project_id": project.number, "start_date": "", **fields, **project.labels(ticket.labels)}
        issue["custom_fields"] = self._custom(str(mark))
        made = self._send("POST", "issues.json", issue)["issue"]
        held = self._held(made)
        if held is None:
            self._remove(made)
            raise TrackerUnusableError(
                f"Redmine does not keep the custom field {self._site.field!r} of issues of the tracker "
                f"{made['tracker']['name']!r}: {self._site.remedy}"
            )
        return held

    def update(self, held: Held, changes: dict[str, str], mark: Mark) -> None:
        """Write what changed, and see that it was kept: a workflow may make fields read-only."""
        issue = {_NAMES[name]: value for name, value in changes.items()}
        self._send("PUT", _path(held.number), {**issue, "custom_fields": self._custom(str(mark))})
        now = self._held(self._read(held.number))
        if now is None or now.mark != mark:
            raise TrackerError(
                f"Redmine took the change of #{held.number} and kept the old fields: let the workflow (Administration "
                "> Workflow > Fields permissions) allow the user of this key to edit them"
            )

    def close(self, held: Held) -> None:
        """Give the issue the first closed status that the workflow offers to this user."""
        issue = self._read(held.number, include="allowed_statuses")
        offered = [one["id"] for one in issue.get("allowed_statuses", [])]
        goal = next((one for one in offered if one in self._site.closed_statuses), None)
        if goal is not None:
            self._send("PUT", _path(held.number), {"status_id": goal})
            issue = self._read(held.number)
        if issue["status"]["id"] != goal:
            raise TrackerError(
                f"#{held.number} stays open: let the workflow (Administration > Workflow) offer a closed status to "
                f"the user of this key, from {issue['status']['name']!r} on"
            )

    def withdraw(self, held: Held) -> None:
        """Delete the issue, or, where this user may not, take its mark away and close it."""
        self._remove(self._read(held.number))

    def finish(self) -> None:
        """Hang up."""
        self._site.connection.close()

    def _remove(self, issue: dict[str, Any]) -> None:
        path = _path(str(issue["id"]))
        answer = self._site.connection.send(Request("DELETE", path), accept=frozenset({403, 404}))
        if answer.status == 403:
            closed = {"status_id": min(self._site.closed_statuses)} if self._site.closed_statuses else {}
            words = {"notes": "Made by mistake, and taken back."}
            self._send("PUT", path, {**words, **closed, "custom_fields": self._custom("")})

    def _project(self, name: str) -> Project:
        """The project; and, at the first one, the number of the field for marks."""
        project = self._site.project(self._named(name))
        self._field = self._field or self._site.field_number(name)
        return project

    @staticmethod
    def _named(project: str) -> str:
        if not project:
            raise UsageError("redmine needs a project: give --project IDENTIFIER, or `project` in the map")
        return project

    def _issues(self, value: str) -> Iterator[Held]:
        """The marked issues whose field is like ``value``, which is written as Redmine's filters are."""
        filters: dict[str, str | int] = {f"cf_{self._field}": value, "status_id": "*", "sort": "id"}
        for issue in self._site.pages("issues.json", "issues", filters):
            if not self._value(issue):
                raise TrackerUnusableError(
                    f"Redmine does not search by the custom field {self._site.field!r}: {self._site.remedy}"
                )
            held = self._held(issue)
            if held:
                yield held

    def _read(self, number: str, include: str = "") -> dict[str, Any]:
        wanted = {"include": include} if include else {}
        found: dict[str, Any] = self._site.connection.get(_path(number), wanted).data["issue"]
        return found

    def _send(self, method: str, path: str, issue: dict[str, Any]) -> Any:
        answer = self._site.connection.send(Request(method, path, body={"issue": issue}))
        return answer.data if answer.body.strip() else None

    def _custom(self, value: str) -> list[dict[str, object]]:
        return [{"id": self._field, "value": value}]

    def _value(self, issue: dict[str, Any]) -> str:
        values = (one.get("value") for one in issue.get("custom_fields", []) if one["id"] == self._field)
        return str(next(values, "") or "")

    def _held(self, issue: dict[str, Any]) -> Held | None:
        mark = Mark.parse(self._value(issue))
        if mark is None:
            return None
        number = str(issue["id"])
        url = f"{self._site.connection.url}/issues/{number}"
        return Held(mark, number, _fields(issue), url, issue["status"]["id"] in self._site.closed_statuses)


def _path(number: str) -> str:
    return f"issues/{number}.json"


def _fields(issue: dict[str, Any]) -> Fields:
    assignee = issue.get("assigned_to")
    return Fields(
        title=issue["subject"] or "",
        description=issue.get("description") or "",
        due=issue.get("due_date") or "",
        assignee=str(assignee["id"]) if assignee else "",
    )
