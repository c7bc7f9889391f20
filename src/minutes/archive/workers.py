"""Processes of this machine that do documents, one each at a time: what one does to its process harms no other."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from minutes.archive.work import Result, Task, do, failed
from minutes.errors import ExitCode

#: A process that dies may have been killed for something else: its document gets another.
ATTEMPTS = 2
#: So many documents a process, then a new one: libraries keep what they have seen.
_RETIREMENT = 500
#: Seconds between two looks at the clock and the memory.
_LOOK = 0.25
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one document may take: seconds, and megabytes of memory of its process and that one's own."""

    seconds: float = 1_800.0
    memory_mb: int = 6_000


class _Worker:
    """One process and what it is doing."""

    def __init__(self, context: multiprocessing.context.SpawnContext) -> None:
        self._here, there = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_serve, args=(there,), daemon=True)
        self._process.start()
        there.close()
        self.task: Task | None = None
        self.started = 0.0
        self.done = 0

    @property
    def connection(self) -> Connection:
        """Where its results come from."""
        return self._here

    def give(self, task: Task) -> None:
        """Hand over a document."""
        self.task, self.started = task, time.monotonic()
        # A process that is dead already is seen when its result is fetched.
        with contextlib.suppress(OSError):
            self._here.send(task)

    def fetch(self) -> Result | None:
        """The result; None where the process died."""
        try:
            result = self._here.recv()
        except (EOFError, OSError):
            return None
        self.task, self.done = None, self.done + 1
        assert isinstance(result, Result)
        return result

    def memory_mb(self) -> float:
        """Megabytes that the process and its children hold (0 where the system does not say)."""
        pid = self._process.pid
        return sum(_resident(one) for one in (pid, *_children(pid))) / 2**20 if pid else 0.0

    def end(self) -> str:
        """Kill the process; how it ended, in words."""
        self._process.join(timeout=0.5)
        died = self._process.exitcode
        if died is None:
            # Its reader must not be left behind, in a document that never ends.
            for child in _children(self._process.pid or 0):
                with contextlib.suppress(OSError):
                    os.kill(child, signal.SIGKILL)
            self._process.kill()
        self._process.join()
        self._here.close()
        return _manner(died)


def _manner(code: int | None) -> str:
    if code is None:
        return "was ended"
    if code >= 0:
        return f"ended with status {code}"
    name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
    return f"was killed by {name}" + (", perhaps for want of memory" if name == "SIGKILL" else "")


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except (OSError, ValueError, IndexError):
        return 0


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except (OSError, ValueError):
        return []


def _serve(connection: Connection) -> None:
    """Do documents until nobody asks any more."""
    # An interrupt from the keyboard reaches every process: the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            task = connection.recv()
        except (EOFError, OSError):
            return
        with contextlib.suppress(BrokenPipeError):
            connection.send(do(task))


class Workers:
    """So many processes, replaced as they die, hang or swell."""

    def __init__(self, count: int, bounds: Bounds | None = None) -> None:
        self._count, self._bounds = count, bounds or Bounds()
        self._context = multiprocessing.get_context("spawn")
        self._idle: list[_Worker] = []
        self._busy: list[_Worker] = []
        self._attempts: dict[str, int] = {}

    def run(
        self, tasks: Iterable[Task], started: Callable[[Task], None] = lambda _: None
    ) -> Iterator[Result]:
        """The result of each task, as they come."""
        waiting = deque(tasks)
        try:
            while waiting or self._busy:
                while waiting and len(self._busy) < self._count:
                    task = waiting.popleft()
                    started(task)
                    self._start(task)
                for worker in self._ready():
                    yield from self._take(worker, waiting)
                for worker in [*self._busy]:
                    if (why := self._excess(worker)) is not None:
                        yield self._give_up(worker, why)
        finally:
            for worker in [*self._busy, *self._idle]:
                worker.end()

    def _start(self, task: Task) -> None:
        worker = self._idle.pop() if self._idle else _Worker(self._context)
        worker.give(task)
        self._busy.append(worker)

    def _ready(self) -> list[_Worker]:
        found = wait([worker.connection for worker in self._busy], timeout=_LOOK)
        return [worker for worker in self._busy if worker.connection in found]

    def _take(self, worker: _Worker, waiting: deque[Task]) -> Iterator[Result]:
        """The result of a worker that has one; a document whose process died goes to another, once."""
        task = worker.task
        assert task is not None
        result = worker.fetch()
        self._busy.remove(worker)
        if result is not None:
            if worker.done < _RETIREMENT:
                self._idle.append(worker)
            else:
                worker.end()
            yield result
            return
        how = worker.end()
        self._attempts[task.document] = self._attempts.get(task.document, 0) + 1
        if self._attempts[task.document] < ATTEMPTS:
            waiting.append(task)
            return
        message = (
            f"the process that read it {how}, {ATTEMPTS} times: it is damaged, or needs a larger machine"
        )
        yield failed(task.document, "WorkerDied", ExitCode.DAMAGED_INPUT, message)

    def _excess(self, worker: _Worker) -> str | None:
        """What limit a worker has passed, in words."""
        seconds, memory = self._bounds.seconds, self._bounds.memory_mb
        if time.monotonic() - worker.started > seconds:
            return f"it takes more than {seconds:g} seconds: split it, or raise --timeout"
        if worker.memory_mb() > memory:
            return f"it takes more than {memory} MB of memory: split it, or raise --memory"
        return None

    def _give_up(self, worker: _Worker, why: str) -> Result:
        task = worker.task
        assert task is not None
        self._busy.remove(worker)
        worker.end()
        return failed(task.document, "LimitError", ExitCode.LIMIT_EXCEEDED, why)
