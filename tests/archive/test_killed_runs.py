"""A run that is killed, wherever it is, ends with the same bytes when it is given again."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

DOCUMENTS = 24


@pytest.fixture
def many(tmp_path: Path, minutes_of: Callable, pdf_of: Callable) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number:02}.pdf").write_bytes(pdf_of(minutes_of(number)))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of it is left")
    return folder


def children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def start(command: Callable[..., list[str]], many: Path, out: str, tmp_path: Path) -> subprocess.Popen[bytes]:
    made = command(many, "--out", out, "--workers", "2", "--quiet")
    return subprocess.Popen(made, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def written(tmp_path: Path, out: str) -> int:
    path = tmp_path / out / "journal.jsonl"
    return len(path.read_bytes().splitlines()) if path.exists() else 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks /proc for the processes")
@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_it_ends_as_if_undisturbed(
    minutes_run: Callable,
    command: Callable[..., list[str]],
    many: Path,
    tmp_path: Path,
    seed: int,
    whole: Callable,
) -> None:
    minutes_run(many, "--out", "undisturbed")
    dice = random.Random(seed)
    for _ in range(2):
        wanted = min(written(tmp_path, "killed") + dice.randrange(1, 8), DOCUMENTS - 2)
        with start(command, many, "killed", tmp_path) as process:
            while process.poll() is None and written(tmp_path, "killed") < wanted:
                time.sleep(0.01)
            process.send_signal(signal.SIGKILL)
    # Whatever was under way: half a line of the journal is forgotten.
    with (tmp_path / "killed" / "journal.jsonl").open("ab") as file:
        file.write(b'{"document": "0123')

    minutes_run(many, "--out", "killed")

    assert whole(tmp_path / "killed") == whole(tmp_path / "undisturbed")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks /proc for the processes")
def test_a_process_that_is_killed_costs_no_document(
    minutes_run: Callable, command: Callable[..., list[str]], many: Path, tmp_path: Path, whole: Callable
) -> None:
    minutes_run(many, "--out", "undisturbed")
    with start(command, many, "shot", tmp_path) as process:
        shots = 0
        while process.poll() is None:
            # The resource tracker of multiprocessing is a child too, and is left alone.
            workers = [pid for pid in children(process.pid) if children(pid)]
            if workers and written(tmp_path, "shot") > 3 * shots and shots < 3:
                os.kill(workers[-1], signal.SIGKILL)
                shots += 1
            time.sleep(0.02)
    assert shots
    assert whole(tmp_path / "shot") == whole(tmp_path / "undisturbed")
