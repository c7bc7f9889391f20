"""A server that answers as it is told, and what it was asked."""

import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol

import pytest
import trustme

from minutes.tracker.http import Connection
from minutes.tracker.patience import Patience
from minutes.tracker.secret import Login, Secret

DATE = "Mon, 05 Mar 2029 10:00:00 GMT"


class Reply(Protocol):
    """An answer after ``late`` seconds; without a status the server hangs up instead."""

    status: int | None
    headers: dict[str, str]
    body: str
    late: float


class Scripted(ThreadingHTTPServer):
    """Gives its replies in order, the last one for ever."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: list[Reply] = []
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def asks(self) -> list[str]:
        return [f"{method} {path}" for method, path, _ in self.asked]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    server: Scripted

    def _answer(self) -> None:
        server = self.server
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        server.asked.append((self.command, self.path, dict(self.headers.items())))
        reply = server.replies.pop(0) if len(server.replies) > 1 else server.replies[0]
        server.closing.wait(reply.late)
        self.close_connection = reply.status is None
        if reply.status is None:
            return
        self.send_response_only(reply.status)
        body = reply.body.encode()
        for name, value in {"Date": DATE, "Content-Length": str(len(body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def scripted() -> Iterator[Scripted]:
    with Scripted() as server:
        yield from _serve(server)


def _serve(server: Scripted) -> Iterator[Scripted]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.closing.set()
    server.shutdown()
    thread.join()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> Path:
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[Scripted]:
    """The same behind TLS, with a certificate of an authority that nobody knows."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Scripted() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        # A handshake that fails is the client's affair.
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        yield from _serve(server)


@dataclass
class Talk:
    """A connection with its pauses and what it said of them, none of which takes time."""

    connection: Connection
    pauses: list[float]
    said: list[str]


@pytest.fixture
def talk(scripted: Scripted) -> Iterator[Callable[..., Talk]]:
    """Answer with these replies; what is returned talks to the server."""
    opened: list[Connection] = []

    def start(
        *replies: Reply, read: float = 5.0, url: str = "", advice: dict[int, str] | None = None
    ) -> Talk:
        scripted.replies[:] = replies
        pauses: list[float] = []
        said: list[str] = []
        patience = Patience(read=read, sleep=pauses.append, say=said.append)
        login = Login.bearer(Secret("ghp_4nEverTellAnybodyThisOne", "MINUTES_GITHUB_TOKEN"))
        opened.append(Connection("Forge", url or scripted.url, login, patience=patience, advice=advice))
        return Talk(opened[-1], pauses, said)

    yield start
    for connection in opened:
        connection.close()
