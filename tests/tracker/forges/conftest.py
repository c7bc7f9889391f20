"""`minutes push` to servers that stand in for GitHub and GitLab, and the issues that people find there."""

import contextlib
import hashlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from forge_server import TOKEN, ForgeServer
from github_server import GitHubServer
from gitlab_server import GitLabServer

from minutes.cli.main import run as main

DOCUMENTS = Path(__file__).parents[3] / "corpus" / "documents"
RECORD = DOCUMENTS / "conseil-municipal-valbrune-2019-03-14" / "expected" / "record.json"
PROJECTS = {"github": "valbrune/minutes", "gitlab": "valbrune/town/minutes"}
VARIABLES = {"github": "MINUTES_GITHUB_TOKEN", "gitlab": "MINUTES_GITLAB_TOKEN"}

Done = subprocess.CompletedProcess[str]
Item = dict[str, Any]


@dataclass
class Bench:
    """One kind of forge: its server, a folder to push from, and the record to push."""

    kind: str
    server: Any
    folder: Path

    @property
    def project(self) -> str:
        return PROJECTS[self.kind]

    @property
    def issues(self) -> list[dict[str, Any]]:
        """What the project holds, from the oldest on."""
        return [issue for _, issue in sorted(self.server.projects[self.project].items())]

    @property
    def open_titles(self) -> list[str]:
        return [one["title"] for one in self.issues if one["state"] != "closed"]

    def add(self, number: int, title: str, text: str) -> None:
        """An issue of somebody else's."""
        issue = self.server.issue(self.project, number)
        issue.update({"title": title, "body" if self.kind == "github" else "description": text})
        self.server.projects[self.project][number] = issue

    def text_of(self, issue: dict[str, Any]) -> str:
        return str(issue["body" if self.kind == "github" else "description"])

    def edit(self, issue: dict[str, Any], **fields: Any) -> None:
        """What a person does on the site; ``text`` is the description."""
        if "text" in fields:
            fields["body" if self.kind == "github" else "description"] = fields.pop("text")
        stamp = self.server.tick()
        issue.update(fields, updated_at=stamp if self.kind == "github" else stamp.replace("Z", ".000Z"))

    @property
    def records(self) -> Path:
        return self.folder / "records.jsonl"

    def write(self, items: list[Item]) -> None:
        """A record of a meeting with these tasks, in place of what was there."""
        self.records.write_text("")
        self.add_record(items)

    def add_record(self, items: list[Item], **meeting: str) -> None:
        """Another record, of another meeting."""
        record = json.loads(RECORD.read_text(encoding="utf-8"))
        pattern = {**record["action_items"][0], "owners": [], "due": None, "due_text": None}
        record["action_items"] = [{**pattern, **one} for one in items]
        record["meeting"].update(meeting)
        if meeting:
            record["source"]["sha256"] = hashlib.sha256(repr(meeting).encode()).hexdigest()
        with self.records.open("a", encoding="utf-8") as file:
            file.write(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")

    def arguments(self, *more: str) -> list[str]:
        where = ["--to", self.kind, "--url", self.server.url, "--project", self.project]
        return ["push", str(self.records), *where, *more]

    def push(self, *more: str) -> Done:
        """Push in this process; what it imports is imported once."""
        out, err = io.BytesIO(), io.BytesIO()
        with (
            pytest.MonkeyPatch.context() as patch,
            contextlib.redirect_stdout(io.TextIOWrapper(out, "ascii")) as stdout,
            contextlib.redirect_stderr(io.TextIOWrapper(err, "ascii")) as stderr,
        ):
            patch.setattr(sys, "argv", ["minutes", *self.arguments(*more)])
            with pytest.raises(SystemExit) as ended:
                main()
            stdout.flush()
            stderr.flush()
        return Done(sys.argv, int(ended.value.code or 0), out.getvalue().decode(), err.getvalue().decode())

    def start(self, **environment: str) -> "subprocess.Popen[str]":
        """Push in a process of its own."""
        command = [sys.executable, "-m", "minutes", *self.arguments()]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
        )

    def plan(self, *more: str) -> list[dict[str, Any]]:
        """What a push did, step by step."""
        done = self.push("--format", "json", *more)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def deeds(self, *more: str) -> list[str]:
        return [step["deed"] for step in self.plan(*more)]


@pytest.fixture
def bench_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Bench]]:
    """Start a forge of a kind. When the test ends, all that was asked and answered must have kept to its description."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "GITHUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with contextlib.ExitStack() as stack:
        servers: list[ForgeServer] = []

        def start(kind: str) -> Bench:
            monkeypatch.setenv(VARIABLES[kind], TOKEN)
            server = GitHubServer() if kind == "github" else GitLabServer()
            servers.append(stack.enter_context(server.running()))
            return Bench(kind, server, tmp_path)

        yield start
    assert [fault for server in servers for fault in server.faults] == []


@pytest.fixture(params=["github", "gitlab"])
def bench(request: pytest.FixtureRequest, bench_of: Callable[[str], Bench]) -> Bench:
    """Each forge in turn."""
    return bench_of(request.param)
