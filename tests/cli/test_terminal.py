"""On a terminal there is a bar, a table and colour; NO_COLOR and --quiet are honoured."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are pseudo-terminals on POSIX only")
Texts = Callable[..., list[Path]]


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[str, str]]:
    """Run ``minutes`` with one stream on a terminal: what that shows, and what the other stream holds."""

    def run(stream: str, *arguments: str | Path, **environment: str) -> tuple[str, str]:
        kept = {
            k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS")
        }
        leader, follower = pty.openpty()
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: follower}
        process = subprocess.Popen(
            [sys.executable, "-m", "minutes", *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            env={**kept, "TERM": "xterm-256color", "COLUMNS": "100", **environment},
            **streams,
        )
        os.close(follower)
        shown = b"".join(iter(lambda: _read(leader), b""))
        os.close(leader)
        other, error = process.communicate()
        return shown.decode(), ((other if stream == "stderr" else error) or b"").decode()

    return run


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 4096)
    except OSError:
        # Linux says so when the program at the other end has gone.
        return b""


def test_several_files_have_a_bar_on_stderr_and_clean_records_on_stdout(
    on_terminal: Callable[..., tuple[str, str]], texts: Texts
) -> None:
    command = ("extract", "--model", "none", "--format", "jsonl", *texts("a.txt", "b.txt"))

    shown, product = on_terminal("stderr", *command)
    quiet, same = on_terminal("stderr", *command, "--quiet")

    assert "2/2" in shown
    assert quiet == ""
    assert product == same
    assert len(product.splitlines()) == 2


def test_a_file_alone_has_no_bar(on_terminal: Callable[..., tuple[str, str]], texts: Texts) -> None:
    assert on_terminal("stderr", "extract", "--model", "none", *texts("a.txt"))[0] == ""


@pytest.mark.parametrize("arguments", [["--help"], ["text", "--explain", "a.txt"]], ids=" ".join)
def test_frames_and_colour_are_for_terminals(
    on_terminal: Callable[..., tuple[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    minutes: Callable[..., subprocess.CompletedProcess[bytes]],
    arguments: list[str],
) -> None:
    (tmp_path / "a.txt").write_text("Re\u0301union du bureau\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    shown, _ = on_terminal("stdout", *arguments)
    plain, _ = on_terminal("stdout", *arguments, NO_COLOR="1")
    piped = minutes(*arguments).stdout

    assert "\x1b[" in shown
    assert "─" in shown or "━" in shown
    # Bold and dim are no colour.
    assert not any(f"\x1b[{colour}" in plain for colour in ("3", "9", "1;3", "38"))
    assert piped
    assert b"\x1b" not in piped
    assert "─".encode() not in piped


def test_a_run_has_a_bar_and_its_failures_on_stderr_and_a_clean_summary_on_stdout(
    on_terminal: Callable[..., tuple[str, str]], tmp_path: Path
) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"")
    shown, out = on_terminal("stderr", "run", tmp_path / "bad.pdf", "--out", tmp_path / "run")
    assert "bad.pdf is empty" in shown
    assert "━" in shown
    assert "1/1" in shown
    assert out.splitlines()[0] == "1 documents, 0 pages: 1 failed"
