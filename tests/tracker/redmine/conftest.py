"""A real Redmine, as Debian packages it, on a free port of this machine; nothing of it outlives the tests."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import requests

from minutes.cli.main import run

INSTALLED = Path("/usr/share/redmine/config/environment.rb")
SCRIPT = Path(__file__).with_name("server.rb")

Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Server:
    """A running Redmine, asked as its administrator."""

    url: str
    keys: dict[str, str]
    #: The number of the project above all others.
    town: int = 1

    def ask(self, method: str, path: str, body: Any = None, user: str = "admin", **params: object) -> Any:
        answer = requests.request(
            method,
            f"{self.url}/{path}",
            json=body,
            params=params,
            headers={"X-Redmine-API-Key": self.keys[user]},
            timeout=60,
        )
        assert answer.ok, (answer.status_code, answer.text)
        return answer.json() if answer.text.strip() else None


def missing() -> str:
    """Why there is no Redmine, or nothing."""
    if shutil.which("ruby") is None or not INSTALLED.exists():
        return "no Redmine here: apt-get install redmine redmine-sqlite (Debian 12) brings one"
    return ""


@pytest.fixture(scope="session")
def redmine_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Skip where Redmine is missing; in CI, where .ci/run installs it, that is a failure."""
    if missing() and os.environ.get("CI"):
        pytest.fail(f"CI must have a Redmine: {missing()}")
    if missing():
        pytest.skip(missing())
    folder = tmp_path_factory.mktemp("redmine")
    command = ["ruby", SCRIPT, folder]
    with (folder / "errors").open("w") as errors:
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=errors, text=True)
    try:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        assert port, (folder / "errors").read_text()
        yield Server(f"http://127.0.0.1:{port}", json.loads((folder / "keys.json").read_text()))
    finally:
        process.terminate()
        # Takes what is left of its output, and closes the pipe.
        process.communicate(timeout=30)


_projects = count(1)


@dataclass(frozen=True)
class Desk:
    """A project of its own, a folder, and the command that pushes there."""

    server: Server
    project: str
    folder: Path
    #: When the meeting was: no other test's day.
    day: date

    def command(self, *arguments: str | Path) -> list[str]:
        options = ["--to", "redmine", "--url", self.server.url, "--project", self.project]
        return [sys.executable, "-m", "minutes", "push", *map(str, arguments), *options]

    def environment(self, user: str = "clerk", **more: str) -> dict[str, str]:
        """That of a command; what is empty in ``more`` is taken away."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("MINUTES_", "XDG_"))
        }
        own = {"MINUTES_REDMINE_KEY": self.server.keys[user], "XDG_STATE_HOME": str(self.folder / "state")}
        return {name: value for name, value in {**kept, **own, **more}.items() if value}

    def push(self, *arguments: str | Path, code: int = 0, user: str = "clerk", **environment: str) -> Done:
        """The command in this process: what Python needs to start is not what is tested."""
        out, err = StringIO(), StringIO()
        command = self.command(*arguments)
        with ExitStack() as stack:
            stack.enter_context(patch.dict(os.environ, self.environment(user, **environment), clear=True))
            stack.enter_context(patch.object(sys, "argv", command[2:]))
            stack.enter_context(redirect_stdout(out))
            stack.enter_context(redirect_stderr(err))
            caught = stack.enter_context(pytest.raises(SystemExit))
            run()
        return self.checked(Done(command, caught.value.code, out.getvalue(), err.getvalue()), code)  # type: ignore[arg-type]

    def push_alone(self, *arguments: str | Path, **environment: str) -> Done:
        """The command in a process of its own."""
        done = subprocess.run(
            self.command(*arguments),
            env=self.environment(**environment),
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        return self.checked(done, 0)

    def checked(self, done: Done, code: int) -> Done:
        assert done.returncode == code, done.stderr
        assert not [key for key in self.server.keys.values() if key in done.stdout + done.stderr]
        return done

    def steps(self, *arguments: str | Path, code: int = 0, user: str = "clerk") -> list[dict[str, Any]]:
        steps: list[dict[str, Any]] = json.loads(
            self.push(*arguments, "--format", "json", code=code, user=user).stdout
        )
        return steps

    def deeds(self, *arguments: str | Path) -> list[str]:
        return [step["deed"] for step in self.steps(*arguments)]

    def issues(self) -> list[dict[str, Any]]:
        """All issues of the project, the oldest first."""
        found: list[dict[str, Any]] = self.server.ask(
            "GET", "issues.json", project_id=self.project, status_id="*", sort="id", limit=100
        )["issues"]
        return found

    def edit(self, number: int, **fields: object) -> None:
        self.server.ask("PUT", f"issues/{number}.json", {"issue": fields})


@pytest.fixture
def desk(redmine_server: Server, tmp_path: Path) -> Iterator[Desk]:
    """A new project, whose name no other test knows, below the town's, and with its members.

    Whatever a test does, no file of it holds a key.
    """
    number = next(_projects)
    project = f"council-{number}"
    wanted = {"name": project, "identifier": project, "is_public": False, "issue_custom_field_ids": [1, 2, 3]}
    above = redmine_server.town
    redmine_server.ask(
        "POST", "projects.json", {"project": {**wanted, "parent_id": above, "inherit_members": True}}
    )
    yield Desk(redmine_server, project, tmp_path, date(2019, 1, 1) + timedelta(number))
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not [key for key in redmine_server.keys.values() for text in written if key.encode() in text]


MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"


def french(day: date) -> str:
    return f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"


MINUTES = """Conseil municipal de Valbrune

Procès-verbal de la séance du {day}

Présents : Mme Armelle Belloc, maire ; M. Didier Vauclair, adjoint.

Relevé d'actions

{actions}

La séance est levée à 21 h.
"""
Write = Callable[..., Path]


@pytest.fixture
def write(desk: Desk, record_of: Callable[[str], Any]) -> Write:
    """Write the record of minutes with these actions: read from the text as every record is."""

    def made(actions: tuple[str, ...], name: str = "record.json") -> Path:
        listed = "\n".join(f"- {action}" for action in actions)
        record = record_of(MINUTES.format(day=french(desk.day), actions=listed))
        assert len(record.action_items) == len(actions)
        path = desk.folder / name
        path.write_text(record.to_json(), encoding="utf-8")
        return path

    return made
