"""What GitHub and GitLab refuse, in one sentence each that says what to do; and tokens, which are told to nobody else."""

import ssl
import sys
from collections.abc import Callable
from typing import Any

import pytest
import trustme
from forge_server import TOKEN, Reply, Trouble

from minutes.errors import ExitCode
from minutes.tracker.github import api_address

ITEMS = [{"id": "action-00000000000a", "text": "Ana Sorel mends the fence."}]

SENTENCES = [
    ("github", "token", "GitHub refuses (401: Bad credentials): put a secret that is valid into MINUTES_GITHUB_TOKEN"),
    ("gitlab", "token", "GitLab refuses (401: 401 Unauthorized): put a secret that is valid into MINUTES_GITLAB_TOKEN"),
    ("github", "project", "GitHub refuses (404: Not Found): see that the project is OWNER/REPO as in its address"),
    ("gitlab", "project", "GitLab refuses (404: 404 Project Not Found): see that the project is GROUP/NAME"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fault", "sentence"), SENTENCES)
def test_a_project_that_cannot_be_read_ends_the_push(
    bench_of: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch, kind: str, fault: str, sentence: str
) -> None:
    bench = bench_of(kind)
    bench.write(ITEMS)
    if fault == "token":
        monkeypatch.setenv(f"MINUTES_{kind.upper()}_TOKEN", "another")
    else:
        bench.server.projects["valbrune/elsewhere"] = bench.server.projects.pop(bench.project)

    done = bench.push()
    assert done.returncode == ExitCode.TRACKER
    assert sentence in done.stderr
    assert bench.server.writes == []


WRITES = [
    ("github", {"may_write": False}, "give the token the permission to read and write the issues"),
    (
        "github",
        {"has_issues": False},
        "(410: Issues has been disabled in this repository.): switch the issues",
    ),
    ("gitlab", {"may_write": False}, "give the token the scope `api`, and its user the role Reporter"),
]


@pytest.mark.parametrize(("kind", "rights", "sentence"), WRITES)
def test_a_project_that_cannot_be_written_to_ends_the_push(
    bench_of: Callable[[str], Any], kind: str, rights: dict[str, bool], sentence: str
) -> None:
    bench = bench_of(kind)
    bench.write([*ITEMS, {"id": "action-00000000000b", "text": "B"}])
    vars(bench.server).update(rights)

    done = bench.push()
    assert done.returncode == ExitCode.TRACKER
    assert sentence in done.stderr
    assert len(bench.server.writes) == 1


def test_what_is_not_taken_is_named(bench: Any) -> None:
    quote = "x" * 70_000 if bench.kind == "github" else "x" * 1_100_000
    evidence = {
        "boxes": [],
        "clean": {"start": 0, "end": 1},
        "raw": {"start": 0, "end": 1},
        "page": 1,
        "rule": "x",
    }
    bench.write(
        [{**ITEMS[0], "evidence": [{**evidence, "quote": quote}]}, {"id": "action-00000000000b", "text": "B"}]
    )

    done = bench.push()
    bench.server.faults.clear()  # It was too long on purpose.
    assert done.returncode == ExitCode.SOME_FAILED
    assert "is too long" in done.stderr
    assert bench.open_titles == ["B"]


def test_a_limit_is_waited_for_and_one_that_is_far_is_told(bench: Any) -> None:
    bench.write(ITEMS)
    bench.server.troubles = [Trouble("GET", Reply(429, None, {"Retry-After": "0"}))]
    done = bench.push()
    assert done.returncode == ExitCode.OK
    assert "is asked too often; going on in 0 s" in done.stderr

    bench.server.troubles = [Trouble("GET", Reply(429, None, {"Retry-After": "900"}))]
    done = bench.push()
    assert done.returncode == ExitCode.TRACKER
    assert "asks to wait 0:15:00 (hours, minutes, seconds); push again after that" in done.stderr


@pytest.mark.parametrize("project", ["", "minutes", "a/b/c", "../x", "a/..", "a/b?c=d"])
def test_what_is_no_repository_is_not_asked_for(bench_of: Callable[[str], Any], project: str) -> None:
    bench = bench_of("github")
    bench.write(ITEMS)

    done = bench.push("--project", project)
    assert done.returncode == ExitCode.USAGE
    assert "--project OWNER/REPO" in done.stderr
    assert bench.server.asked == []


def test_without_a_token_nothing_is_asked(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.write(ITEMS)
    name = f"MINUTES_{bench.kind.upper()}_TOKEN"
    monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

    done = bench.push()
    assert done.returncode == ExitCode.TRACKER
    assert name in done.stderr
    assert bench.server.asked == []


def test_githubs_own_variable_does(bench_of: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    bench = bench_of("github")
    bench.write(ITEMS)
    monkeypatch.delenv("MINUTES_GITHUB_TOKEN")
    monkeypatch.setenv("GITHUB_TOKEN", f"{TOKEN}\n")

    assert bench.deeds() == ["create"]


def test_a_certificate_that_nobody_vouches_for_is_refused(bench: Any) -> None:
    authority, context = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(bench.folder / "ca.pem"))
    bench.server.use_tls(context)
    bench.write(ITEMS)

    done = bench.push()
    assert done.returncode == ExitCode.TRACKER
    assert "certificate that is not trusted" in done.stderr
    assert bench.server.asked == []
    assert bench.deeds("--ca-file", str(bench.folder / "ca.pem")) == ["create"]


def test_without_requests_it_is_said_what_to_install(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.write(ITEMS)
    monkeypatch.setitem(sys.modules, "requests", None)

    done = bench.push()
    assert done.returncode == ExitCode.MISSING_EXTRA
    assert "pip install '.[tracker]'" in done.stderr


ECHO = {"message": f"{TOKEN} may not", "errors": [{"field": TOKEN, "code": TOKEN}]}


@pytest.mark.parametrize("status", [200, 400, 401, 403, 422, 501])
def test_a_token_is_told_to_nobody(bench: Any, status: int) -> None:
    bench.write(ITEMS)
    if status != 200:
        bench.server.troubles = [Trouble("POST", Reply(status, ECHO)) for _ in range(3)]

    said = [bench.push("-v", "--format", "json"), bench.push("-v"), bench.push("-v", "--dry-run")]
    assert any("***" in done.stderr for done in said) is (status != 200)
    written = [path.read_text(encoding="utf-8") for path in bench.folder.rglob("*") if path.is_file()]
    assert TOKEN not in "".join([*written, *(done.stdout + done.stderr for done in said)])


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://github.com", "https://api.github.com"),
        ("https://api.github.com", "https://api.github.com"),
        ("https://github.example.org/", "https://github.example.org/api/v3"),
        ("https://github.example.org/api/v3", "https://github.example.org/api/v3"),
        ("https://valbrune.ghe.com", "https://api.valbrune.ghe.com"),
    ],
)
def test_the_address_of_the_site_does(given: str, address: str) -> None:
    assert api_address(given) == address
