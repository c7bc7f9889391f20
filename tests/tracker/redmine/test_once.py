"""Every action exactly once: killed pushes, two at a time, answers that are lost. All against a real Redmine."""

import random
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import requests

from minutes.model.record import Record
from minutes.tracker.adapters import Options, open_tracker
from minutes.tracker.delivery import Batch, Delivery, Wishes
from minutes.tracker.mapping import Mapping
from minutes.tracker.receipts import Receipts

ACTIONS = (
    "Mme Belloc enverra le dossier de subvention à la région.",
    "M. Vauclair contactera l'agence routière.",
    "Mme Belloc relancera l'assureur.",
)
MANY = (
    *ACTIONS,
    "M. Vauclair commandera les chaises de la salle des fêtes.",
    "Mme Belloc invitera les présidents d'associations.",
    "M. Vauclair fera réparer la pompe du lavoir.",
    "Mme Belloc publiera le règlement du marché.",
    "M. Vauclair demandera trois devis de peinture.",
    "Mme Belloc écrira au syndicat des eaux.",
    "M. Vauclair préparera le budget du comité.",
    "Mme Belloc vérifiera les extincteurs de l'école.",
    "M. Vauclair rencontrera le garde forestier.",
    "Mme Belloc rédigera le bulletin de printemps.",
    "M. Vauclair mesurera le débit de la source.",
)
Write = Callable[..., Path]
#: What is done with a request, by its method and its number: forward it and give the answer, or something else.
Meddle = Callable[[str, int, Callable[[], requests.Response]], requests.Response | None]


def subjects(desk: Any) -> list[str]:
    return sorted(one["subject"] for one in desk.issues())


@contextmanager
def meddler(server: Any, meddle: Meddle) -> Iterator[Any]:
    """The same Redmine through a door where ``meddle`` stands; None shuts the door in the middle of an answer."""
    seen = 0

    class Door(BaseHTTPRequestHandler):
        def serve(self) -> None:
            nonlocal seen
            seen += 1
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))

            def forward() -> requests.Response:
                return requests.request(
                    self.command, server.url + self.path, data=body, headers=dict(self.headers), timeout=60
                )

            answer = meddle(self.command, seen, forward)
            if answer is None:
                self.close_connection = True
                return
            self.send_response(answer.status_code)
            for name in ("Content-Type", "Retry-After"):
                if name in answer.headers:
                    self.send_header(name, answer.headers[name])
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        def log_request(self, code: object = None, size: object = None) -> None:
            """Nothing: the test's output is not a log."""

        def handle(self) -> None:
            try:
                super().handle()
            except (BrokenPipeError, ConnectionResetError):
                """Who asked was killed."""

    for method in ("GET", "POST", "PUT", "DELETE"):
        setattr(Door, f"do_{method}", Door.serve)
    with ThreadingHTTPServer(("127.0.0.1", 0), Door) as door:
        door.daemon_threads = True
        Thread(target=door.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield replace(server, url=f"http://127.0.0.1:{door.server_port}")
        finally:
            door.shutdown()


def push_and_kill(desk: Any, path: Path, last: int, after: bool) -> int:
    """Kill a push with its ``last`` request, before or ``after`` Redmine carries it out. How many issues it made."""
    made = 0

    def meddle(
        method: str, number: int, forward: Callable[[], requests.Response]
    ) -> requests.Response | None:
        nonlocal made
        answer = forward() if number < last or after else None
        made += method == "POST" and answer is not None
        if number >= last:
            process.kill()
            return None
        return answer

    with meddler(desk.server, meddle) as server:
        command = replace(desk, server=server).command(path)
        process = subprocess.Popen(command, env=desk.environment(), stdout=subprocess.DEVNULL)
        assert process.wait(timeout=60) == -9
    return made


def test_killed_at_ten_moments_and_pushed_again_every_action_is_there_once(desk: Any, write: Write) -> None:
    path = write(MANY)
    moments = random.Random(6)
    posts = sum(push_and_kill(desk, path, moments.randint(2, 7), moments.random() < 0.5) for _ in range(10))

    assert 5 < posts < len(MANY), "the kills came too early or too late to cut anything"
    assert len(desk.issues()) == posts
    desk.push(path)
    assert subjects(desk) == sorted(MANY)
    assert set(desk.deeds(path)) == {"unchanged"}


def test_an_answer_that_is_lost_does_not_make_an_action_twice(desk: Any, write: Write) -> None:
    lost = []

    def meddle(
        method: str, number: int, forward: Callable[[], requests.Response]
    ) -> requests.Response | None:
        answer = forward()
        if method == "POST" and len(lost) < 2:
            lost.append(number)
            return None
        return answer

    with meddler(desk.server, meddle) as server:
        steps = replace(desk, server=server).steps(write(ACTIONS))

    assert len(lost) == 2
    assert [step["fate"] for step in steps] == ["done"] * 3
    assert subjects(desk) == sorted(ACTIONS)


def test_a_creation_that_never_arrived_is_made_again(desk: Any, write: Write) -> None:
    lost = []

    def meddle(
        method: str, number: int, forward: Callable[[], requests.Response]
    ) -> requests.Response | None:
        if method == "POST" and not lost:
            lost.append(number)
            return None
        return forward()

    with meddler(desk.server, meddle) as server:
        steps = replace(desk, server=server).steps(write(ACTIONS))

    assert lost
    assert [step["fate"] for step in steps] == ["done"] * 3
    assert subjects(desk) == sorted(ACTIONS)


@pytest.mark.parametrize("shared", [True, False], ids=["one machine", "two machines"])
def test_two_pushes_at_once_make_every_action_once(desk: Any, write: Write, shared: bool) -> None:
    """Two machines have no lock in common."""
    path, other = write(ACTIONS), write(ACTIONS, name="other.json")
    second = desk.environment() | ({} if shared else {"XDG_STATE_HOME": str(desk.folder / "elsewhere")})
    both = [
        subprocess.Popen(desk.command(path), env=desk.environment(), stdout=subprocess.PIPE, text=True),
        subprocess.Popen(desk.command(other), env=second, stdout=subprocess.PIPE, text=True),
    ]
    deeds = [[line.split()[0] for line in process.communicate()[0].splitlines()] for process in both]

    assert [process.returncode for process in both] == [0, 0]
    if shared:
        assert sorted(deeds) == [["create"] * 3, ["unchanged"] * 3]
    assert subjects(desk) == sorted(ACTIONS)
    assert desk.deeds(path) == ["unchanged"] * 3


@pytest.mark.parametrize("user", ["clerk", "dev"], ids=["may delete", "may not delete"])
def test_of_two_tickets_made_at_the_same_moment_the_older_stays(
    desk: Any, write: Write, monkeypatch: pytest.MonkeyPatch, user: str
) -> None:
    """Both plans are made before either push begins: the worst that can happen between two machines."""
    record = Record.model_validate_json(write(ACTIONS).read_bytes())
    monkeypatch.setenv("MINUTES_REDMINE_KEY", desk.server.keys[user])
    wishes = Wishes(frozenset({"action"}), Mapping(project=desk.project))
    pushes = [
        Delivery(
            open_tracker("redmine", Options(url=desk.server.url)),
            [Batch((record,), Receipts(desk.folder / f"{name}.jsonl"))],
            wishes,
            print,
        )
        for name in ("one", "two")
    ]
    plans = [push.plan() for push in pushes]

    numbers = [
        [result.held.number for result in push.results(plan) if result.held]
        for push, plan in zip(pushes, plans, strict=True)
    ]

    assert numbers[0] == numbers[1]
    assert (desk.folder / "one.jsonl").read_text() == (desk.folder / "two.jsonl").read_text()
    marked = [one for one in desk.issues() if any(field["value"] for field in one["custom_fields"])]
    assert [str(one["id"]) for one in marked] == numbers[0]
    rest = [one for one in desk.issues() if one not in marked]
    assert len(rest) == (0 if user == "clerk" else 3)
    assert all(one["status"]["name"] == "Closed" for one in rest)
