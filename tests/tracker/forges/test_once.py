"""Every action exactly once in GitHub and GitLab: whatever is killed, and whoever else pushes."""

import random
import signal
from collections.abc import Callable
from typing import Any

import pytest
from forge_server import Trouble

ITEMS = [{"id": f"action-{number:012x}", "text": f"Task number {number} is done."} for number in range(16)]
KILLS = 10


def test_a_push_that_is_killed_ten_times_is_finished_by_the_next(bench: Any) -> None:
    bench.write(ITEMS)
    moments = random.Random(bench.kind)
    for _ in range(KILLS):
        at, done = moments.randint(0, 3), moments.random() < 0.5
        bench.server.troubles = [Trouble("", kill=True, done=done, passing=at)]
        with bench.server.waiting_for_victim():
            process = bench.start()
            bench.server.victim = process.pid
        process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL

    assert 0 < len(bench.issues) < len(ITEMS)
    assert set(bench.deeds()) == {"create", "unchanged"}
    assert sorted(bench.open_titles) == sorted(one["text"] for one in ITEMS)
    assert len(bench.issues) == len(ITEMS)
    assert bench.deeds() == ["unchanged"] * len(ITEMS)


@pytest.mark.parametrize(("kind", "may_delete"), [("github", False), ("gitlab", True), ("gitlab", False)])
def test_two_pushes_at_once_leave_each_action_once(
    bench_of: Callable[[str], Any], kind: str, may_delete: bool
) -> None:
    bench = bench_of(kind)
    bench.write(ITEMS[:4])
    bench.server.may_delete = may_delete
    # Both see an empty list before either makes anything; neither can see the lock of the other.
    bench.server.readers_first = 2
    both = [bench.start(XDG_STATE_HOME=str(bench.folder / name)) for name in ("one", "other")]
    said = [process.communicate(timeout=60)[1] for process in both]

    assert [process.returncode for process in both] == [0, 0], said
    assert [one.method for one in bench.server.writes].count("POST") > 4
    assert sorted(bench.open_titles) == [one["text"] for one in ITEMS[:4]]
    assert (len(bench.issues) == 4) is may_delete
    bench.server.forget()
    assert bench.deeds() == ["unchanged"] * 4
    assert bench.server.writes == []
