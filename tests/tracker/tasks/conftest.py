"""Task lists to push into: Radicale on a loopback port, with one list a test, and files; and the command that pushes."""

import contextlib
import io
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import requests

from minutes.cli.main import run as main
from minutes.tracker.vtodo import parse_calendar, todos

USER, PASSWORD = "greffe", "mot de passe à part"
_SETTINGS = """[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[logging]
level = warning
"""
_MAKE = """<?xml version="1.0"?><create xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop>
<resourcetype><collection/><C:calendar/></resourcetype><displayname>{name}</displayname>
<C:supported-calendar-component-set><C:comp name="{kind}"/></C:supported-calendar-component-set></prop></set></create>"""


@dataclass(frozen=True)
class Server:
    """Where Radicale listens, and a client beside the program that is tested."""

    url: str
    folder: Path

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> requests.Response:
        address = path if "://" in path else f"{self.url}{path}"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        login = (USER, PASSWORD.encode())
        reply = requests.request(method, address, data=body.encode(), headers=named, auth=login, timeout=30)
        assert reply.status_code < 400, (method, path, reply.status_code, reply.text)
        return reply

    def make_list(self, path: str, name: str, kind: str = "VTODO") -> None:
        self.ask("MKCOL", f"/{USER}/{path}/", _MAKE.format(name=name, kind=kind))


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server, for all tests."""
    folder = tmp_path_factory.mktemp("radicale")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    settings = folder / "settings"
    settings.write_text(_SETTINGS.format(port=port, folder=folder), encoding="utf-8")
    with (folder / "log").open("wb") as log:
        program = [sys.executable, "-m", "radicale", "--config", str(settings)]
        server = subprocess.Popen(program, stdout=log, stderr=log, env={**os.environ, "PYTHONUTF8": "1"})
        try:
            _wait(port, server, folder / "log")
            yield Server(f"http://127.0.0.1:{port}", folder)
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(300):
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert server.poll() is None, log.read_text(encoding="utf-8", errors="replace")
        time.sleep(0.1)
    pytest.fail(f"Radicale does not answer: {log.read_text(encoding='utf-8', errors='replace')}")


DOCUMENTS = Path(__file__).parents[3] / "corpus" / "documents"
ITEMS = 9
COUNCIL, WORKS = "conseil-municipal-valbrune-2019-03-14", "construction-progress-harrowgill-2019-01-22"

Done = subprocess.CompletedProcess[str]
Record = dict[str, Any]
Step = dict[str, Any]


def record_of_corpus(name: str) -> Record:
    record: Record = json.loads((DOCUMENTS / name / "expected" / "record.json").read_text(encoding="utf-8"))
    return record


@dataclass(frozen=True)
class Desk:
    """A folder with a record in it, and the command that pushes that somewhere."""

    folder: Path
    options: tuple[str, ...]

    @property
    def record(self) -> Path:
        return self.folder / "record.json"

    def write(self, record: Record) -> None:
        self.record.write_text(json.dumps(record), encoding="utf-8")

    def change(self, change: Callable[[list[dict[str, Any]]], object]) -> None:
        """Change the action items of the record."""
        record = json.loads(self.record.read_text(encoding="utf-8"))
        change(record["action_items"])
        self.write(record)

    def arguments(self, *more: str) -> list[str]:
        return ["push", str(self.record), *self.options, *more]

    def environment(self, state: str = "state") -> dict[str, str]:
        login = {"MINUTES_CALDAV_USER": USER, "MINUTES_CALDAV_PASSWORD": PASSWORD}
        return {**login, "XDG_STATE_HOME": str(self.folder / state)}

    def start(self, *more: str, state: str = "state") -> "subprocess.Popen[str]":
        """A push as a process of its own."""
        command = [sys.executable, "-m", "minutes", *self.arguments(*more)]
        pipe, environment = subprocess.PIPE, {**os.environ, **self.environment(state)}
        return subprocess.Popen(
            command, env=environment, cwd=self.folder, stdout=pipe, stderr=pipe, text=True
        )

    def run(self, *more: str, **login: str) -> tuple[int, str, str]:
        """A push in this process: its exit code, what it prints and what it says."""
        out, said = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, contextlib.chdir(self.folder):
            changed = {f"MINUTES_CALDAV_{name}": value for name, value in login.items()}
            for name, value in {**self.environment(), **changed}.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["minutes", *self.arguments(*more)])
            with (
                contextlib.redirect_stdout(out),
                contextlib.redirect_stderr(said),
                pytest.raises(SystemExit) as end,
            ):
                main()
        assert PASSWORD not in out.getvalue() + said.getvalue()
        return int(end.value.code or 0), out.getvalue(), said.getvalue()

    def push(self, *more: str, code: int = 0) -> list[Step]:
        ended, out, said = self.run(*more, "--format", "json")
        assert ended == code, said
        steps: list[Step] = json.loads(out)
        return steps

    def deeds(self, *more: str) -> list[str]:
        return [step["deed"] for step in self.push(*more)]

    def lose_receipts(self) -> None:
        for path in self.folder.glob("*.receipts-*"):
            path.unlink()


@pytest.fixture
def desk_for(tmp_path: Path) -> Callable[..., Desk]:
    """Desks that push into a file of a format, with a record of the corpus: 4 actions in French."""

    def make(tracker: str, file: str = "", document: str = COUNCIL) -> Desk:
        desk = Desk(tmp_path, ("--to", tracker, *(("--file", file) if file else ())))
        desk.write(record_of_corpus(document))
        return desk

    return make


_lists = count(1)


@dataclass(frozen=True)
class ServerDesk(Desk):
    """One that pushes into a list of its own on the server."""

    server: Server
    path: str

    def tasks(self) -> dict[str, Any]:
        """The tasks in the list by their titles, each as icalendar reads it."""
        collection = self.server.ask("GET", self.path).text
        found = {}
        for todo in todos(parse_calendar(collection)) if collection.strip() else ():
            assert str(todo["SUMMARY"]) not in found, "a task is there twice"
            found[str(todo["SUMMARY"])] = todo
        return found

    def count(self) -> int:
        """How many tasks there are, without asking the server."""
        folder = self.server.folder / "collections" / "collection-root" / self.path.strip("/")
        return len(list(folder.glob("*.ics")))

    def edit(self, url: str, old: str, new: str) -> None:
        """Change what a client would, in the text of a task."""
        text = self.server.ask("GET", url).text
        assert old in text
        self.server.ask("PUT", url, text.replace(old, new), Content_Type="text/calendar")


@pytest.fixture
def desk(radicale: Server, tmp_path: Path) -> ServerDesk:
    """An empty list, and a record of nine actions in English, three of them done."""
    name = f"list-{next(_lists)}"
    radicale.make_list(name, f"Works {name}")
    options = ("--to", "caldav", "--url", radicale.url, "--project", name)
    made = ServerDesk(tmp_path, options, radicale, f"/{USER}/{name}/")
    record = record_of_corpus(WORKS)
    made.write({**record, "action_items": record["action_items"][:ITEMS]})
    return made
