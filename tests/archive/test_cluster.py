"""A run on a cluster: a real scheduler of Dask and two of its workers, as its command line starts them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from minutes.archive import Cluster
from minutes.errors import ClusterError

pytest.importorskip("distributed")
pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks /proc for the processes")
DASK = [sys.executable, "-m", "dask"]
DOCUMENTS = 16


@pytest.fixture(scope="module")
def nannies(tmp_path_factory: pytest.TempPathFactory, harmful_path: str) -> Iterator[tuple[str, list[int]]]:
    """The address of the scheduler, and the processes that keep its two workers alive."""
    folder = tmp_path_factory.mktemp("cluster")
    file = folder / "scheduler.json"
    env = {**os.environ, "PYTHONPATH": harmful_path, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    scheduler = [*DASK, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    worker = [*DASK, "worker", "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder)]
    with ExitStack() as stack:

        def start(command: list[str]) -> int:
            log = stack.enter_context((folder / "log").open("ab"))
            made = [*command, "--scheduler-file", str(file)]
            process = stack.enter_context(subprocess.Popen(made, env=env, cwd=folder, stdout=log, stderr=log))
            stack.callback(process.kill)
            return process.pid

        start(scheduler)
        pids = [start(worker) for _ in range(2)]
        wait_for(lambda: file.exists() and file.read_text().endswith("}"))
        yield json.loads(file.read_text())["address"], pids
        # A nanny that is asked to end ends its worker too; one that is killed cannot.
        for pid in pids:
            os.kill(pid, signal.SIGTERM)
        wait_for(lambda: not any(children(pid) for pid in pids))


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def children(pid: int) -> list[int]:
    try:
        return [
            int(one)
            for file in Path(f"/proc/{pid}").glob("task/*/children")
            for one in file.read_text().split()
        ]
    except OSError:
        return []


def written(run: Path) -> int:
    path = run / "journal.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_it_gives_the_run_of_one_machine_although_a_worker_is_killed(
    nannies: tuple[str, list[int]],
    command: Callable[..., list[str]],
    minutes_run: Callable[..., subprocess.CompletedProcess[bytes]],
    tmp_path: Path,
    minutes_of: Callable,
    pdf_of: Callable,
    whole: Callable,
) -> None:
    address, pids = nannies
    (tmp_path / "many").mkdir()
    for number in range(DOCUMENTS):
        (tmp_path / "many" / f"{number:02}").write_bytes(pdf_of(minutes_of(number)))
    (tmp_path / "many" / "06 broken").write_bytes(b"%PDF-1.7\nnothing of it is left")
    minutes_run("many", "--out", "here")

    made = command("many", "--out", "there", "--cluster", address)
    with subprocess.Popen(made, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        wait_for(lambda: process.poll() is not None or written(tmp_path / "there") > 3)
        # Of the children of a nanny its worker is the one that has a document done.
        (worker, *_) = [pid for nanny in pids for pid in children(nanny) if children(pid)]
        os.kill(worker, signal.SIGKILL)
        out, err = process.communicate()

    assert process.returncode == 1, err.decode()
    assert out.startswith(f"{DOCUMENTS + 1} documents, {DOCUMENTS} pages: 1 failed, ".encode())
    assert whole(tmp_path / "there") == whole(tmp_path / "here")


def test_a_document_that_kills_the_workers_is_set_aside(
    nannies: tuple[str, list[int]], minutes_run: Callable, tmp_path: Path
) -> None:
    (tmp_path / "deadly").write_text("it kills who asked")
    done = minutes_run("deadly", "--out", "run", "--cluster", nannies[0])
    assert done.returncode == 1
    assert b"deadly: 2 workers of the cluster died while they did it" in done.stderr
    assert len(list((tmp_path / "run" / "quarantine").iterdir())) == 1


def test_a_worker_that_would_make_other_records_is_refused(
    nannies: tuple[str, list[int]], tmp_path: Path, command: Callable[..., list[str]]
) -> None:
    (tmp_path / "good").write_text("good")
    other = "import minutes; minutes.__version__ = '0'; from minutes.cli.main import run; run()"
    (_, _, _, *arguments) = command("good", "--out", "run", "--cluster", nannies[0])
    done = subprocess.run(
        [sys.executable, "-c", other, *arguments], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 15
    assert done.stderr.endswith(b"install the same there as here\n")
    assert written(tmp_path / "run") == 0


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x:1", "no address"])
def test_a_scheduler_that_does_not_answer_is_said(address: str) -> None:
    import dask

    with (
        dask.config.set({"distributed.comm.timeouts.connect": "0.1s"}),
        pytest.raises(ClusterError, match=f"no scheduler of Dask answers at {address}"),
        Cluster(address),
    ):
        pass
