"""Issues as GitLab's REST API v4 gives and takes them (gitlab.openapi.json, written after docs.gitlab.com/api)."""

import re
from typing import Any
from urllib.parse import unquote

from forge_server import TOKEN, Asked, ForgeServer, Reply, page_of


class GitLabServer(ForgeServer):
    """One project with its issues, its members, and a token that may do things or not."""

    prefix = "/api/v4"
    description = "gitlab.openapi.json"

    def __init__(self) -> None:
        super().__init__()
        self.projects: dict[str, dict[int, dict[str, Any]]] = {"valbrune/town/minutes": {}}
        self.members = {"ana.sorel": 11, "bot": 12}
        self.blocked = {"gone": 14}
        self.may_write = True
        self.may_delete = True
        self._last: dict[str, int] = {}

    def refuse(self, asked: Asked) -> Reply | None:
        if asked.headers.get("private-token") != TOKEN:
            return Reply(401, {"message": "401 Unauthorized"})
        if asked.method != "GET" and not self.may_write:
            return Reply(
                403,
                {
                    "error": "insufficient_scope",
                    "error_description": "The request requires higher privileges than provided by the access token.",
                    "scope": "api",
                },
            )
        return None

    def is_whole_list(self, asked: Asked) -> bool:
        return (
            asked.path.endswith("/issues")
            and "updated_after" not in asked.query
            and "page" not in asked.query
        )

    def route(self, asked: Asked) -> Reply:
        found = re.fullmatch(r"/projects/([^/]+)/(issues|members/all)(?:/(\d+))?", asked.path)
        issues = self.projects.get(unquote(found[1])) if found else None
        if found is None or issues is None:
            return Reply(404, {"message": "404 Project Not Found"})
        if found[2] == "members/all":
            return self._list_members(asked)
        if found[3] is None:
            make = self._create if asked.method == "POST" else self._list
            return make(asked, unquote(found[1]), issues)
        issue = issues.get(int(found[3]))
        if issue is None:
            return Reply(404, {"message": "404 Not found"})
        if asked.method == "DELETE":
            return self._delete(issues, issue)
        return self._change(asked.body, issue) if asked.method == "PUT" else Reply(200, issue)

    def _list_members(self, asked: Asked) -> Reply:
        query = asked.query.get("query", "").lower()
        everybody = [(name, "active") for name in self.members] + [(name, "blocked") for name in self.blocked]
        found = [self.person(name, state) for name, state in everybody if query in name]
        more = {"created_at": "2020-01-01T00:00:00.000Z", "expires_at": None, "access_level": 20}
        page, headers, _ = page_of(
            asked, [{**one, **more} for one in found], f"https://lab.example{asked.path}"
        )
        return Reply(200, page, headers)

    def _list(self, asked: Asked, project: str, issues: dict[int, dict[str, Any]]) -> Reply:
        state, after = asked.query.get("state", "all"), asked.query.get("updated_after", "")
        found = [
            one
            for one in issues.values()
            if state in ("all", one["state"]) and one["updated_at"] >= after.replace("Z", ".000Z")
        ]
        found.sort(key=lambda one: one["iid"], reverse=asked.query.get("sort", "desc") == "desc")
        page, headers, following = page_of(asked, found, f"https://lab.example{asked.path}")
        return Reply(200, page, {**headers, "X-Next-Page": str(following or "")})

    def _create(self, asked: Asked, project: str, issues: dict[int, dict[str, Any]]) -> Reply:
        refusal = self._invalid(asked.body)
        if refusal:
            return refusal
        # A number is not given again, even if its issue is deleted.
        number = self._last[project] = max(self._last.get(project, 0), *issues, 0) + 1
        issue = self.issue(project, number)
        issues[issue["iid"]] = issue
        self._set(issue, asked.body)
        return Reply(201, issue)

    def _change(self, body: dict[str, Any], issue: dict[str, Any]) -> Reply:
        refusal = self._invalid({"title": issue["title"], **body})
        if refusal:
            return refusal
        issue["updated_at"] = self._tick()
        self._set(issue, body)
        return Reply(200, issue)

    def _delete(self, issues: dict[int, dict[str, Any]], issue: dict[str, Any]) -> Reply:
        if not self.may_delete:
            return Reply(403, {"message": "403 Forbidden"})
        del issues[issue["iid"]]
        return Reply(204)

    def _invalid(self, body: dict[str, Any]) -> Reply | None:
        title = body.get("title")
        if title is None:
            return Reply(400, {"error": "title is missing"})
        if len(title) > 255:
            return Reply(400, {"message": {"title": ["is too long (maximum is 255 characters)"]}})
        if len(body.get("description") or "") > 1_048_576:
            return Reply(400, {"message": {"description": ["is too long (maximum is 1048576 characters)"]}})
        return None

    def _set(self, issue: dict[str, Any], body: dict[str, Any]) -> None:
        if "title" in body:
            issue["title"] = body["title"]
        if "description" in body:
            issue["description"] = self._obey(issue, body["description"])
        if "due_date" in body:
            issue["due_date"] = body["due_date"] or None
        if "labels" in body:
            issue["labels"] = sorted(name for name in body["labels"].split(",") if name)
        if "assignee_ids" in body:
            names = [name for name, number in self.members.items() if number in body["assignee_ids"]]
            issue["assignees"] = [self.person(name) for name in names]
            issue["assignee"] = issue["assignees"][0] if names else None
        if "state_event" in body:
            self._turn(issue, "closed" if body["state_event"] == "close" else "opened")

    def _obey(self, issue: dict[str, Any], text: str) -> str:
        """Quick actions: lines of a description that begin with a slash are commands, and do not stay."""
        kept = []
        for line in text.replace("\r", "").split("\n"):
            action = re.match(r"/(close|reopen|assign|title|confidential)\b", line)
            if action is None:
                kept.append(line)
            elif action[1] == "close":
                self._turn(issue, "closed")
        return "\n".join(kept)

    def _turn(self, issue: dict[str, Any], state: str) -> None:
        issue["state"] = state
        issue["closed_at"] = self._moment() if state == "closed" else None

    def _tick(self) -> str:
        self.tick()
        return self._moment()

    def _moment(self) -> str:
        return f"{self.now:%Y-%m-%dT%H:%M:%S}.000Z"

    def issue(self, project: str, number: int) -> dict[str, Any]:
        """A new issue without anything in it."""
        moment = self._tick()
        return {
            "id": 7_000 + number, "iid": number, "project_id": 3, "title": "", "description": None,
            "state": "opened", "created_at": moment, "updated_at": moment, "closed_at": None, "closed_by": None,
            "labels": [], "milestone": None, "assignees": [], "assignee": None, "author": self.person("bot"),
            "type": "ISSUE", "issue_type": "issue", "confidential": False, "due_date": None,
            "web_url": f"https://lab.example/{project}/-/issues/{number}", "user_notes_count": 0,
        }  # fmt: skip

    def person(self, name: str, state: str = "active") -> dict[str, Any]:
        number = {**self.members, **self.blocked}[name]
        site = "https://lab.example"
        return {
            "id": number, "username": name, "name": name.title(), "state": state, "locked": False,
            "avatar_url": None, "web_url": f"{site}/{name}",
        }  # fmt: skip
