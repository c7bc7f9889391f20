"""A run that is killed, wherever it is, ends with the same bytes when it is given again."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

DOCUMENTS = 36
Whole = dict[str, bytes]

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks /proc for the processes")


@pytest.fixture
def many(tmp_path: Path, minutes_of: Callable, pdf_of: Callable) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number:02}").write_bytes(pdf_of(minutes_of(number)))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of it is left")
    return folder


def children(pid: int) -> list[int]:
    try:
        return [
            int(one)
            for file in Path(f"/proc/{pid}").glob("task/*/children")
            for one in file.read_text().split()
        ]
    except OSError:
        return []


def start(command: Callable[..., list[str]], out: str, tmp_path: Path) -> subprocess.Popen[bytes]:
    made = command("many", "--out", out, "--workers", "2", "--quiet")
    return subprocess.Popen(made, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def written(tmp_path: Path, out: str) -> int:
    path = tmp_path / out / "journal.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_killed_at_any_moment_it_ends_as_if_undisturbed(
    minutes_run: Callable[..., subprocess.CompletedProcess[bytes]],
    command: Callable[..., list[str]],
    many: Path,
    tmp_path: Path,
    whole: Callable[[Path], Whole],
) -> None:
    minutes_run("many", "--out", "undisturbed", "--workers", "1")
    dice = random.Random(7)
    shots = 0
    for wanted in (dice.randrange(1, 10), dice.randrange(12, 24)):
        with start(command, "killed", tmp_path) as process:
            while process.poll() is None and written(tmp_path, "killed") < wanted:
                time.sleep(0.005)
            if workers := children(process.pid):
                # Its document goes to another process.
                os.kill(dice.choice(workers), signal.SIGKILL)
            time.sleep(dice.random() / 4)
            shots += process.poll() is None
            process.kill()
    # Whatever was under way: half a line of the journal is forgotten.
    with (tmp_path / "killed" / "journal.jsonl").open("ab") as file:
        file.write(b'{"document": "0123')

    minutes_run("many", "--out", "killed")

    assert shots
    assert whole(tmp_path / "killed") == whole(tmp_path / "undisturbed")
    assert sum(name.startswith("records/") for name in whole(tmp_path / "killed")) == DOCUMENTS
