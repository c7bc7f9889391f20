"""Issues as GitHub's REST API of 2022-11-28 gives and takes them (github.openapi.json, from GitHub's own description)."""

import re
from typing import Any

from forge_server import TOKEN, Asked, ForgeServer, Reply, page_of

DOCS = "https://docs.github.com/rest"


def message(text: str, status: int, **more: Any) -> Reply:
    return Reply(status, {"message": text, "documentation_url": DOCS, "status": str(status), **more})


class GitHubServer(ForgeServer):
    """One repository with its issues, some people, and a token that may do things or not."""

    prefix = "/api/v3"
    description = "github.openapi.json"

    def __init__(self) -> None:
        super().__init__()
        self.projects: dict[str, dict[int, dict[str, Any]]] = {"valbrune/minutes": {}}
        self.logins = {"Ana-Sorel": 11, "bot": 12, "Reader": 13}
        #: Those to whom issues can be given.
        self.assignable = {"Ana-Sorel", "bot"}
        self.has_issues = True
        self.may_write = True

    def refuse(self, asked: Asked) -> Reply | None:
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return message("Bad credentials", 401)
        if "user-agent" not in asked.headers or asked.headers.get("x-github-api-version") != "2022-11-28":
            return message("Request forbidden by administrative rules", 403)
        if asked.method != "GET" and not self.may_write:
            return message("Resource not accessible by personal access token", 403)
        return None

    def is_whole_list(self, asked: Asked) -> bool:
        return asked.path.endswith("/issues") and "since" not in asked.query and "page" not in asked.query

    def route(self, asked: Asked) -> Reply:
        user = re.fullmatch(r"/users/([^/]+)", asked.path)
        if user:
            return self._public(user[1])
        found = re.fullmatch(r"/repos/([^/]+/[^/]+)/(issues|assignees)(?:/([^/]+))?", asked.path)
        issues = self.projects.get(found[1]) if found else None
        if found is None or issues is None:
            return message("Not Found", 404)
        if found[2] == "assignees":
            return Reply(204) if self._login(found[3]) in self.assignable else message("Not Found", 404)
        if not self.has_issues and asked.method == "POST":
            return message("Issues has been disabled in this repository.", 410)
        if found[3] is None:
            return (
                self._list(asked, issues) if asked.method == "GET" else self._create(asked, found[1], issues)
            )
        issue = issues.get(int(found[3]))
        if issue is None:
            return message("Not Found", 404)
        return self._change(asked.body, issue) if asked.method == "PATCH" else Reply(200, issue)

    def _list(self, asked: Asked, issues: dict[int, dict[str, Any]]) -> Reply:
        state, since = asked.query.get("state", "open"), asked.query.get("since", "")
        found = [
            one for one in issues.values() if state in ("all", one["state"]) and one["updated_at"] >= since
        ]
        found.sort(key=lambda one: one["number"], reverse=asked.query.get("direction", "desc") == "desc")
        page, headers, _ = page_of(
            asked, found, f"https://ghe.example/repositories/1/{asked.path.rsplit('/', 1)[1]}"
        )
        return Reply(200, page, headers)

    def _create(self, asked: Asked, repository: str, issues: dict[int, dict[str, Any]]) -> Reply:
        refusal = self._invalid(asked.body)
        if refusal:
            return refusal
        issue = self.issue(repository, len(issues) + 1)
        issues[issue["number"]] = issue
        self._set(issue, asked.body)
        return Reply(201, issue)

    def _change(self, body: dict[str, Any], issue: dict[str, Any]) -> Reply:
        refusal = self._invalid({"title": issue["title"], **body})
        if refusal:
            return refusal
        issue["updated_at"] = self.tick()
        self._set(issue, body)
        return Reply(200, issue)

    def _invalid(self, body: dict[str, Any]) -> Reply | None:
        fields = []
        if not str(body.get("title") or "").strip():
            fields.append({"resource": "Issue", "field": "title", "code": "missing_field"})
        if len(str(body.get("title"))) > 256:
            fields.append(_too_long("title", 256))
        if len(body.get("body") or "") > 65_536:
            fields.append(_too_long("body", 65_536))
        unknown = [one for one in body.get("assignees") or [] if self._login(one) not in self.assignable]
        fields += [
            {"value": one, "resource": "Issue", "field": "assignees", "code": "invalid"} for one in unknown
        ]
        return message("Validation Failed", 422, errors=fields) if fields else None

    def _set(self, issue: dict[str, Any], body: dict[str, Any]) -> None:
        issue.update({name: body[name] for name in ("title", "body") if name in body})
        if "labels" in body:
            issue["labels"] = [_label(name) for name in body["labels"]]
        if "assignees" in body:
            issue["assignees"] = [self.person(self._login(login)) for login in body["assignees"]]
            issue["assignee"] = issue["assignees"][0] if issue["assignees"] else None
        if body.get("state", issue["state"]) != issue["state"]:
            issue["state"] = body["state"]
            issue["state_reason"] = body.get("state_reason") or "completed"
            issue["closed_at"] = self.stamp() if body["state"] == "closed" else None

    def issue(self, repository: str, number: int) -> dict[str, Any]:
        """A new issue without anything in it."""
        api, site = f"{self.url}/api/v3/repos/{repository}", f"https://ghe.example/{repository}"
        moment = self.tick()
        return {
            "id": 1_000 + number, "node_id": f"I_{number}", "number": number, "title": "", "body": None,
            "url": f"{api}/issues/{number}", "repository_url": api, "html_url": f"{site}/issues/{number}",
            "labels_url": f"{api}/issues/{number}/labels{{/name}}", "comments_url": f"{api}/issues/{number}/comments",
            "events_url": f"{api}/issues/{number}/events", "timeline_url": f"{api}/issues/{number}/timeline",
            "user": self.person("bot"), "labels": [], "assignee": None, "assignees": [], "milestone": None,
            "state": "open", "state_reason": None, "locked": False, "active_lock_reason": None, "comments": 0,
            "created_at": moment, "updated_at": moment, "closed_at": None, "author_association": "MEMBER",
        }  # fmt: skip

    def pull_request(self, repository: str, body: str) -> None:
        """Add what GitHub lists among the issues and is none."""
        issues = self.projects[repository]
        number = len(issues) + 1
        url = f"{self.url}/api/v3/repos/{repository}/pulls/{number}"
        pull = {"url": url, "html_url": url, "diff_url": f"{url}.diff", "patch_url": f"{url}.patch"}
        issues[number] = {
            **self.issue(repository, number),
            "title": "A pull",
            "body": body,
            "pull_request": pull,
        }

    def _login(self, name: str) -> str:
        """Logins are the same in any case."""
        return next((login for login in self.logins if login.lower() == name.lower()), name)

    def _public(self, name: str) -> Reply:
        login = self._login(name)
        if login not in self.logins:
            return message("Not Found", 404)
        more = dict.fromkeys(("bio", "blog", "company", "email", "hireable", "location", "name"))
        counts = dict.fromkeys(("followers", "following", "public_gists", "public_repos"), 0)
        times = {"created_at": "2020-01-01T00:00:00Z", "updated_at": "2020-01-01T00:00:00Z"}
        return Reply(200, {**self.person(login), **more, **counts, **times})

    def person(self, login: str) -> dict[str, Any]:
        api, number = f"{self.url}/api/v3/users/{login}", self.logins[login]
        urls = ("followers", "following", "gists", "starred", "subscriptions", "organizations", "repos", "events",
                "received_events")  # fmt: skip
        return {
            "login": login, "id": number, "node_id": f"U_{number}", "avatar_url": f"https://ghe.example/{login}.png",
            "gravatar_id": "", "url": api, "html_url": f"https://ghe.example/{login}", "type": "User",
            "site_admin": False, **{f"{name}_url": f"{api}/{name}" for name in urls},
        }  # fmt: skip


def _too_long(field: str, most: int) -> dict[str, str]:
    text = f"{field} is too long (maximum is {most} characters)"
    return {"resource": "Issue", "code": "custom", "field": field, "message": text}


def _label(name: str) -> dict[str, Any]:
    url = f"https://ghe.example/labels/{name}"
    return {
        "id": 5,
        "node_id": "L",
        "url": url,
        "name": name,
        "color": "ededed",
        "default": False,
        "description": None,
    }
