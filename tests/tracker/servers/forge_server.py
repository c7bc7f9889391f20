"""What the servers that stand in for GitHub and GitLab have in common. They keep to the descriptions beside this file.

Each request and each answer is held against the description; what breaks it is kept in ``faults``, which the fixtures
look at when a test ends. Time goes on by a minute and a half with each write, so that what is asked "since" matters.
"""

import json
import os
import signal
import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from openapi_contract import Contract

TOKEN = "tok_4nEverTellAnybodyThisOne"
BEGIN = datetime(2029, 3, 5, 10, 0, 0, tzinfo=UTC)
STEP = timedelta(seconds=90)
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Reply:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Trouble:
    """What happens to the next request of a method ("": of any). ``done``: it is carried out all the same.

    Without ``reply`` the server hangs up; with ``kill`` it first ends the process that asks.
    """

    method: str
    reply: Reply | None = None
    done: bool = False
    kill: bool = False
    passing: int = 0


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: dict[str, str]
    body: Any
    headers: dict[str, str]


class ForgeServer(ThreadingHTTPServer):
    """A forge on loopback; ``url`` is what a user would give with --url."""

    daemon_threads = True
    #: Before the paths of the description.
    prefix = ""
    description = ""
    scheme = "http"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.contract = Contract(HERE / self.description)
        self.now = BEGIN
        self.asked: list[Asked] = []
        self.faults: list[str] = []
        self.troubles: list[Trouble] = []
        self.victim: int | None = None
        #: Nothing is made until so many have read the whole list: for pushes at the same moment.
        self.readers_first = 0
        self._lock = threading.RLock()
        self._read = threading.Condition(self._lock)
        self._readers = 0

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.server_port}"

    def use_tls(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self.scheme = "https"
        self.socket = context.wrap_socket(self.socket, server_side=True)

    def handle_error(self, *_: object) -> None:
        """A fault of this server fails the test; a line that breaks, or a handshake that fails, is part of it."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            self.faults.append(repr(error))

    @contextmanager
    def running(self) -> Iterator["ForgeServer"]:
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            thread.join()
            self.server_close()

    @property
    def writes(self) -> list[Asked]:
        return [one for one in self.asked if one.method not in {"GET", "HEAD"}]

    def forget(self) -> None:
        """Begin the list of requests anew."""
        self.asked.clear()

    def stamp(self) -> str:
        return f"{self.now:%Y-%m-%dT%H:%M:%SZ}"

    def tick(self) -> str:
        self.now += STEP
        return self.stamp()

    def handle_request_of(self, asked: Asked) -> Reply | None:
        """The answer, or None to hang up."""
        with self._lock:
            self._hold(asked)
            self.asked.append(asked)
            trouble = self._trouble(asked.method)
            if trouble is not None and trouble.kill and not trouble.done:
                return self._kill()
            if trouble is not None and not trouble.done:
                return trouble.reply
            reply = self._answer(asked)
            if trouble is not None and trouble.kill:
                return self._kill()
            return reply if trouble is None else trouble.reply

    def _hold(self, asked: Asked) -> None:
        if asked.method == "GET" and self.is_whole_list(asked):
            self._readers += 1
            self._read.notify_all()
        if asked.method == "POST":
            self._read.wait_for(lambda: self._readers >= self.readers_first, timeout=20)

    def _trouble(self, method: str) -> Trouble | None:
        for trouble in self.troubles:
            if trouble.method in ("", method):
                if trouble.passing:
                    trouble.passing -= 1
                    return None
                self.troubles.remove(trouble)
                return trouble
        return None

    @contextmanager
    def waiting_for_victim(self) -> Iterator[None]:
        """No request is looked at in the block, so that the process that asks is known by then."""
        with self._lock:
            yield

    def _kill(self) -> None:
        assert self.victim is not None
        os.kill(self.victim, signal.SIGKILL)

    def _answer(self, asked: Asked) -> Reply:
        refusal = self.refuse(asked)
        if refusal is not None:
            return refusal
        faults = self.contract.faults_of_request(asked.method, asked.path, asked.query, asked.body)
        self.faults += faults
        reply = self.route(asked)
        self.faults += self.contract.faults_of_answer(asked.method, asked.path, reply.status, reply.body)
        return reply

    def refuse(self, asked: Asked) -> Reply | None:
        """The refusal of somebody who may not ask this, or None."""
        raise NotImplementedError

    def route(self, asked: Asked) -> Reply:
        """Carry a request out."""
        raise NotImplementedError

    def is_whole_list(self, asked: Asked) -> bool:
        """Whether somebody asks for the first page of everything."""
        raise NotImplementedError


def page_of(asked: Asked, found: list[Any], address: str) -> tuple[list[Any], dict[str, str], int]:
    """A page of a list, the ``Link`` header that leads on, and the number of the next page (0: none)."""
    size = min(int(asked.query.get("per_page", 20)), 100)
    page = int(asked.query.get("page", 1))
    last = max(1, -(-len(found) // size))
    links = {"first": 1, "last": last, **({"next": page + 1} if page < last else {})}
    query = {name: value for name, value in asked.query.items() if name != "page"}
    link = ", ".join(
        f'<{address}?{urlencode({**query, "page": number})}>; rel="{rel}"' for rel, number in links.items()
    )
    return found[(page - 1) * size : page * size], {"Link": link}, links.get("next", 0)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    #: Head and body in one packet, else each waits for the other side's acknowledgement.
    wbufsize = -1
    server: ForgeServer

    def _handle(self) -> None:
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length", 0))
        content = self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        prefix = self.server.prefix
        if not parts.path.startswith(prefix):
            self._send(Reply(404, None))
            return
        asked = Asked(
            self.command,
            parts.path.removeprefix(prefix),
            dict(parse_qsl(parts.query, keep_blank_values=True)),
            json.loads(content) if content else None,
            headers,
        )
        reply = self.server.handle_request_of(asked)
        if reply is None:
            self.close_connection = True
        else:
            self._send(reply)

    def _send(self, reply: Reply) -> None:
        content = b"" if reply.body is None else json.dumps(reply.body).encode()
        self.send_response_only(reply.status)
        self.send_header("Date", format_datetime(self.server.now, usegmt=True))
        self.send_header("Content-Type", "application/json; charset=utf-8")
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _handle  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def handle(self) -> None:
        # Whoever is killed or gives up waiting hangs up.
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True
