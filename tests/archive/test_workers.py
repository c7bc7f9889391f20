"""What a document does to the process that does it harms no other document."""

import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest

from minutes.archive import Bounds, Workers
from minutes.archive.places import Place
from minutes.archive.tasks import Result, Task
from minutes.errors import MinutesError
from minutes.settings import Settings

pytestmark = pytest.mark.usefixtures("harmful")
SETTINGS = Settings(language="und", model="none")


def task(text: str) -> Task:
    data = text.encode()
    return Task(hashlib.sha256(data).hexdigest(), Place(text, text), SETTINGS, data)


def do(texts: list[str], bounds: Bounds, count: int = 2) -> dict[str, Result]:
    names = {task(text).document: text for text in texts}
    with Workers(count, bounds) as workers:
        return {names[result.document]: result for result in workers.run(map(task, texts))}


def message(result: Result) -> str:
    assert result.status == "failed"
    assert result.error is not None
    return str(result.error["message"])


def test_a_document_that_ends_its_process_is_tried_again_and_given_up() -> None:
    done = do(["it kills its process", "good", "sound"], Bounds(), count=1)

    assert {text for text, result in done.items() if result.status == "ok"} == {"good", "sound"}
    assert message(done["it kills its process"]).startswith(
        "the process that did it was killed by SIGKILL, perhaps for want of memory, 3 times: "
    )


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is told by /proc")
def test_a_document_that_hangs_or_swells_is_ended() -> None:
    texts = ["it sleeps for ever", "it is matched for ever", "it swells", "good"]
    done = do(texts, Bounds(seconds=5, memory_mb=600), count=4)

    assert done["good"].status == "ok"
    assert "more than 600 MB of memory" in message(done["it swells"])
    assert all("more than 5 seconds" in message(done[text]) for text in texts[:2])


def test_where_no_process_starts_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with Workers(1) as workers, pytest.raises(MinutesError, match="no process for documents starts"):
        list(workers.run([task("good")]))


def test_processes_leave_when_who_asked_is_killed() -> None:
    parent = (
        f"import hashlib, sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from minutes.archive import Workers\n"
        "from test_workers import task\n"
        "list(Workers(1).run([task('it sleeps for ever')]))\n"
    )
    with subprocess.Popen([sys.executable, "-c", parent]) as process:
        below = wait_for(lambda: children(process.pid))
        wait_for(lambda: cpu_is_idle(below[0]))
        process.kill()
    wait_for(lambda: not Path(f"/proc/{below[0]}").exists() or is_zombie(below[0]))


def wait_for(condition):  # type: ignore[no-untyped-def]
    end = time.monotonic() + 60
    while not (found := condition()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def children(pid: int) -> list[int]:
    return [
        int(one) for file in Path(f"/proc/{pid}").glob("task/*/children") for one in file.read_text().split()
    ]


def cpu_is_idle(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "S"


def is_zombie(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
