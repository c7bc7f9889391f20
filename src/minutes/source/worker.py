"""The process that opens PDFs: a document that kills it, hangs or swells takes nothing else along.

Started as ``python -m minutes.source.worker``: requests come as pickles on stdin, answers go as pickles to
stdout.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from minutes.errors import LimitError
from minutes.source import pdf  # noqa: F401  (loaded now, while the parent does other things)
from minutes.source.request import Request, answer

try:
    import resource
except ImportError:  # Windows has no such limits: there the parent's clock is the only guard.
    resource = None  # type: ignore[assignment]


def main() -> None:
    """Answer requests until stdin ends."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not get among the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    # The reader makes no cycles; collecting its many small tuples again and again costs a third of its time.
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    while True:
        try:
            request: Request = pickle.load(requests)
        except EOFError:
            return
        _limit_memory(request.limits.memory_mb)
        post = _Post(answers)
        result = answer(request, post.put)
        _limit_memory(None)
        post.put(result)
        post.close()
        if isinstance(result, LimitError):
            return
        del result, request


class _Post:
    """Sends answers from a thread of its own: a page need not be fetched before the next is read."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._waiting: SimpleQueue[object] = SimpleQueue()
        self._thread = Thread(target=self._send, daemon=True)
        self._thread.start()

    def put(self, value: object) -> None:
        """Send a value, some time later."""
        self._waiting.put(value)

    def close(self) -> None:
        """Wait until all is sent."""
        self._waiting.put(None)
        self._thread.join()

    def _send(self) -> None:
        try:
            while (value := self._waiting.get()) is not None:
                pickle.dump(value, self._answers, protocol=pickle.HIGHEST_PROTOCOL)
                self._answers.flush()
        except BaseException:
            # The parent left, or the memory is used up: there is nobody to say it to.
            os._exit(1)


def _limit_memory(megabytes: int | None) -> None:
    """Bound the address space of this process, or take the bound away again to send the answer."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = hard if megabytes is None else megabytes * 1024 * 1024
        if hard != resource.RLIM_INFINITY:
            soft = min(soft, hard) if soft != resource.RLIM_INFINITY else hard
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


if __name__ == "__main__":
    main()
