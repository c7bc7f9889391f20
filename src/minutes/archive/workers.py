"""Processes of this machine that do documents, one each at a time, replaced as they die, hang or swell."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue
from types import TracebackType

from minutes.archive.process import Message, Worker
from minutes.archive.tasks import Bounds, Result, Task, failed
from minutes.errors import ExitCode, MinutesError

#: A process that dies may have been killed for something else: its document gets others.
ATTEMPTS = 3
#: So many processes may die one after the other before the first is ready.
_STILLBORN = 5
#: So many documents a process, then a new one, or sooner if it holds so much of its memory between two documents:
#: libraries keep what they have seen. Not too soon: what a process loads first costs as much as dozens of documents.
_RETIREMENT, _FULL = 5_000, 0.5
#: Seconds between two looks at the clock and the memory.
_LOOK = 0.25


class Workers:
    """So many processes. They are started as there is work, and end with the ``with`` block."""

    def __init__(self, count: int, bounds: Bounds | None = None) -> None:
        self._count, self._bounds = count, bounds or Bounds()
        self._post: SimpleQueue[Message] = SimpleQueue()
        self._idle: list[Worker] = []
        self._busy: list[Worker] = []
        self._attempts: dict[str, int] = {}
        self._stillborn = 0

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        for worker in [*self._busy, *self._idle]:
            worker.end()
        self._busy, self._idle = [], []

    def run(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of each task, as they come. Raises MinutesError where no process starts."""
        waiting = deque(tasks)
        while waiting or self._busy:
            self._hand_out(waiting)
            results = [result for message in self._arrivals() for result in self._settle(message, waiting)]
            results += [self._give_up(worker, why) for worker, why in self._excesses()]
            # Before the results are dealt with: nobody need wait for that.
            self._hand_out(waiting)
            yield from results

    def _hand_out(self, waiting: deque[Task]) -> None:
        while waiting and len(self._busy) < self._count:
            worker = self._idle.pop() if self._idle else Worker(self._post, self._bounds.seconds)
            self._busy.append(worker)
            worker.give(waiting.popleft())

    def _arrivals(self) -> list[Message]:
        try:
            arrivals = [self._post.get(timeout=_LOOK)]
            while not self._post.empty():
                arrivals.append(self._post.get_nowait())
        except Empty:
            return []
        return arrivals

    def _settle(self, message: Message, waiting: deque[Task]) -> Iterator[Result]:
        """What a message comes to: a result, or a document that goes back among those that wait."""
        worker, task = message.worker, message.worker.task
        if message.died:
            yield from self._bury(worker, waiting)
        elif message.result is None:
            self._stillborn, worker.is_ready = 0, True
            if task is not None:
                worker.started += worker.seconds()
        elif worker in self._busy:
            self._busy.remove(worker)
            worker.task, worker.done = None, worker.done + 1
            if worker.done < _RETIREMENT and worker.memory_mb() < _FULL * self._bounds.memory_mb:
                self._idle.append(worker)
            else:
                worker.end()
            yield message.result

    def _bury(self, worker: Worker, waiting: deque[Task]) -> Iterator[Result]:
        """A process died: its document goes to another, a few times."""
        if worker in self._idle:
            self._idle.remove(worker)
            worker.end()
        if worker not in self._busy:
            return
        self._busy.remove(worker)
        how, task = worker.end(), worker.task
        assert task is not None
        if not worker.is_ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                raise MinutesError(f"no process for documents starts (each {how}): install minutes again")
            waiting.append(task)
            return
        attempts = self._attempts[task.document] = self._attempts.get(task.document, 0) + 1
        if attempts < ATTEMPTS:
            waiting.append(task)
            return
        del self._attempts[task.document]
        yield died(task, f"the process that did it {how}, {ATTEMPTS} times")

    def _excesses(self) -> list[tuple[Worker, str]]:
        """The processes that passed a limit, and which, in words."""
        found = ((worker, self._excess(worker)) for worker in self._busy)
        return [(worker, why) for worker, why in found if why is not None]

    def _excess(self, worker: Worker) -> str | None:
        seconds, memory = self._bounds.seconds, self._bounds.memory_mb
        if worker.seconds() > seconds:
            return f"it takes more than {seconds:g} seconds: split it, or raise --timeout"
        if worker.memory_mb() > memory:
            return f"it takes more than {memory} MB of memory: split it, or raise --memory"
        return None

    def _give_up(self, worker: Worker, why: str) -> Result:
        task = worker.task
        assert task is not None
        self._busy.remove(worker)
        worker.end()
        return failed(task.document, "LimitError", ExitCode.LIMIT_EXCEEDED, why)


def died(task: Task, how: str) -> Result:
    """The result of a document whose processes died."""
    message = f"{how}: the document is damaged, or needs a larger machine"
    return failed(task.document, "WorkerDied", ExitCode.DAMAGED_INPUT, message)
