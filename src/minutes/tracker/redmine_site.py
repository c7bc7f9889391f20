"""What a Redmine is like: the custom field for marks, projects with their types and members, closed statuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from minutes.assemble.identity import fold
from minutes.errors import TrackerUnusableError
from minutes.tracker.http import Connection, Request

#: The most that Redmine gives at once.
_PAGE = 100
_REFUSALS = frozenset({401, 403, 404, 422})


@dataclass(frozen=True, slots=True)
class Project:
    """A project, with its types of issue (Redmine calls them trackers) and categories: numbers by folded names."""

    number: int
    name: str
    types: dict[str, int]
    categories: dict[str, int]
    fields: dict[str, int]

    def labels(self, labels: tuple[str, ...]) -> dict[str, int]:
        """The type and the category that these labels name. Raises TrackerUnusableError for one that is neither."""
        found = {}
        for label in labels:
            if fold(label) in self.types:
                found["tracker_id"] = self.types[fold(label)]
            elif fold(label) in self.categories:
                found["category_id"] = self.categories[fold(label)]
            else:
                raise TrackerUnusableError(
                    f"the project {self.name} has no tracker and no issue category {label!r}: "
                    "mend `labels` in the map, or add one to the project"
                )
        return found


class Site:
    """What is asked of a Redmine once. ``field``: name, or number, of the custom field for marks."""

    def __init__(self, connection: Connection, field: str) -> None:
        self.connection = connection
        self.field = field
        self._projects: dict[str, Project] = {}
        self._members: dict[str, list[tuple[int, str]]] = {}
        self._logins: dict[int, str] = {}

    def pages(self, path: str, container: str, filters: dict[str, str | int]) -> Iterator[dict[str, Any]]:
        """All entries of a list, page after page."""
        offset, total = 0, 1
        while offset < total:
            page = self.connection.get(path, {**filters, "limit": _PAGE, "offset": offset}).data
            yield from page[container]
            # A server may give fewer than it is asked for.
            offset, total = offset + max(len(page[container]), 1), page.get("total_count", 0)

    def project(self, name: str) -> Project:
        """The project of that identifier."""
        if name not in self._projects:
            wanted = {"include": "trackers,issue_categories,issue_custom_fields"}
            found = self.connection.get(f"projects/{quote(name, safe='')}.json", wanted).data["project"]
            self._projects[name] = Project(
                found["id"],
                found["name"],
                *(_numbers(found, kind) for kind in ("trackers", "issue_categories", "issue_custom_fields")),
            )
        return self._projects[name]

    def field_number(self, project: str) -> int:
        """The number of the custom field, which only administrators may ask for straight away.

        To others a project tells the fields that are its own, and an issue all of its fields.
        """
        if self.field.isdecimal():
            return int(self.field)
        for fields in self._fields(project):
            if fold(self.field) in fields:
                return fields[fold(self.field)]
        raise TrackerUnusableError(
            f"no custom field {self.field!r} for issues is to be seen in the project {project}: "
            f"{self.remedy}; if it is there, give its number, as its address ends in: --field 7"
        )

    @property
    def remedy(self) -> str:
        """What an administrator has to do about the custom field."""
        return (
            f"let an administrator make it (Administration > Custom fields > Issues: format Text, name {self.field}, "
            "ticks at 'Used as a filter', the trackers and the project, visible to any user)"
        )

    def _fields(self, project: str) -> Iterator[dict[str, int]]:
        yield self.project(project).fields
        answer = self.connection.send(Request("GET", "custom_fields.json"), accept=_REFUSALS)
        if answer.status == 200:
            found = answer.data["custom_fields"]
            yield _numbers({"fields": [one for one in found if one["customized_type"] == "issue"]}, "fields")
        everywhere: dict[str, str | int] = {"status_id": "*", "sort": "id:desc", "limit": _PAGE}
        for newest in ({**everywhere, "project_id": self.project(project).number}, everywhere):
            for issue in self.connection.get("issues.json", newest).data["issues"]:
                yield _numbers(issue, "custom_fields")

    @cached_property
    def closed_statuses(self) -> frozenset[int]:
        """The numbers of the statuses that close an issue."""
        found = self.connection.get("issue_statuses.json").data["issue_statuses"]
        return frozenset(one["id"] for one in found if one.get("is_closed"))

    def user(self, name: str, project: str) -> str | None:
        """The number of a member of the project, found by number, login or the name that is shown."""
        members = self._members_of(project)
        for number, shown in members:
            if name == str(number) or fold(name) == fold(shown):
                return str(number)
        return next((str(number) for number, _ in members if name == self._login(number)), None)

    def _members_of(self, project: str) -> list[tuple[int, str]]:
        if project not in self._members:
            path = f"projects/{self.project(project).number}/memberships.json"
            users = [one["user"] for one in self.pages(path, "memberships", {}) if "user" in one]
            self._members[project] = [(one["id"], one["name"]) for one in users]
        return self._members[project]

    def _login(self, number: int) -> str:
        if number not in self._logins:
            answer = self.connection.send(Request("GET", f"users/{number}.json"), accept=_REFUSALS)
            self._logins[number] = answer.data["user"].get("login", "") if answer.status == 200 else ""
        return self._logins[number]


def _numbers(content: dict[str, Any], name: str) -> dict[str, int]:
    """The numbers of entries by their folded names; of equal names the first."""
    found: dict[str, int] = {}
    for one in content.get(name, []):
        found.setdefault(fold(one["name"]), one["id"])
    return found
