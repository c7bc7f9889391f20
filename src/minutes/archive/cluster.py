"""Documents done by the workers of a Dask cluster: the same work as on this machine, under the same limits.

The bytes of a document travel with it: the workers need no file system in common with this machine, and never more
than a few documents a worker are under way. On a worker a document is done in a process of its own, so that one
that hangs, swells or dies harms no other there either. Where a worker itself is lost, Dask gives its documents to
others.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any

from minutes.archive.fingerprint import fingerprint
from minutes.archive.tasks import Bounds, Result, Task, refused
from minutes.archive.workers import Workers, died
from minutes.errors import ClusterError, MinutesError, MissingExtraError

if TYPE_CHECKING:
    from distributed import Client, Future

#: So many documents a thread of the cluster are under way, and so many at least: workers may still come.
_AHEAD, _LEAST = 2, 4
#: So many bytes of documents are under way, beyond one.
_BYTES = 256 << 20
#: Seconds between two looks at whether the scheduler is still there.
_LOOK = 1.0
#: Above this size Dask doubts that bytes should travel with a task: here they should.
_LARGEST = "2 GiB"


class Cluster:
    """The cluster whose scheduler has this address, such as ``tcp://10.0.0.7:8786``.

    ``said`` hears what a person should know. Raises ClusterError where there is no such scheduler.
    """

    def __init__(
        self, address: str, bounds: Bounds | None = None, said: Callable[[str], None] = lambda line: None
    ) -> None:
        self._address, self._bounds, self._said = address, bounds or Bounds(), said
        self._post: SimpleQueue[Future] = SimpleQueue()
        self._stack = ExitStack()

    def __enter__(self) -> Cluster:
        try:
            import dask
            from distributed import Client
        except ImportError as error:
            raise MissingExtraError(
                "a cluster needs Dask: pip install '.[cluster]' in the folder of minutes"
            ) from error
        # What goes wrong is said here, in words of our own.
        for name in ("distributed", "distributed.client"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._stack.enter_context(
            dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGEST})
        )
        try:
            self._client: Client = self._stack.enter_context(Client(self._address, set_as_default=False))
        except (OSError, ValueError) as error:
            self._stack.close()
            message = f"no scheduler of Dask answers at {self._address}: check the address, and that it runs"
            raise ClusterError(message) from error
        if not self._threads():
            self._said("the cluster has no worker yet: waiting for one")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def _threads(self) -> int:
        threads: dict[str, int] = self._client.nthreads()
        return sum(threads.values())

    def run(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of each task, as they come. Raises ClusterError where the cluster fails as a whole."""
        waiting = deque(tasks)
        under_way: dict[str, tuple[Future, Task, int]] = {}
        while waiting or under_way:
            room = max(_LEAST, _AHEAD * self._threads())
            while waiting and len(under_way) < room and _size(under_way) < _BYTES:
                task = waiting.popleft()
                try:
                    future, size = self._submit(task)
                except MinutesError as error:
                    yield refused(task.document, error)
                else:
                    under_way[future.key] = future, task, size
            for future in self._arrivals():
                _, task, _ = under_way.pop(future.key)
                yield self._result(future, task)

    def _submit(self, task: Task) -> tuple[Future, int]:
        """Send a document on its way; its size in bytes. Raises MinutesError where it cannot be read."""
        data = task.place.read()
        mark = fingerprint(task.settings)
        future = self._client.submit(do_apart, replace(task, data=data), mark, self._bounds, pure=False)
        future.add_done_callback(self._post.put)
        return future, len(data)

    def _arrivals(self) -> list[Future]:
        try:
            return [self._post.get(timeout=_LOOK)]
        except Empty:
            if self._client.status not in ("running", "connecting"):
                raise self._gone() from None
            return []

    def _result(self, future: Future, task: Task) -> Result:
        from distributed.scheduler import KilledWorker

        if future.status == "finished":
            result = future.result()
            assert isinstance(result, Result)
            return result
        if future.status != "error":
            raise self._gone()
        error = future.exception()
        if isinstance(error, KilledWorker):
            return died(task, f"{error.allowed_failures + 1} workers of the cluster died while they did it")
        if isinstance(error, ClusterError):
            raise error
        what = f"{type(error).__name__}: {error}"
        raise ClusterError(
            f"a worker of the cluster cannot do documents ({what}): install the same minutes there"
        )

    def _gone(self) -> ClusterError:
        return ClusterError(
            f"the scheduler at {self._address} went away: start it, and give the same command again to go on"
        )


def _size(under_way: dict[str, Any]) -> int:
    return sum(size for _, _, size in under_way.values())


class _Here(threading.local):
    """The process in which this thread of a worker has its documents done."""

    bounds: Bounds | None = None
    workers: Workers | None = None


_here = _Here()


def do_apart(task: Task, mark: str, bounds: Bounds) -> Result:
    """Do a document in a process of its own, on a worker of a cluster.

    Raises ClusterError where this worker would make other records than the machine that asks, by its ``mark``.
    """
    if fingerprint(task.settings) != mark:
        raise ClusterError(
            "a worker of the cluster has another version of minutes, or other packs, models or Tesseract: "
            "install the same there as here"
        )
    if _here.workers is None or _here.bounds != bounds:
        if _here.workers is not None:
            _here.workers.close()
        _here.workers, _here.bounds = Workers(1, bounds), bounds
    (result,) = _here.workers.run([task])
    return result
