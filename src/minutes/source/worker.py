"""The process that opens PDFs: a document that kills it, hangs or swells takes nothing else along.

Started as ``python -m minutes.source.worker``: requests come as pickles on stdin, answers go as pickles to
stdout.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from typing import BinaryIO

from minutes.errors import LimitError
from minutes.source import pdf  # noqa: F401  (loaded now, while the parent does other things)
from minutes.source.request import MoreTime, Request, answer

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
        result = answer(request, lambda: _put(MoreTime(), answers))
        _limit_memory(None)
        _put(result, answers)
        if isinstance(result, LimitError):
            return
        del result, request


def _put(value: object, answers: BinaryIO) -> None:
    pickle.dump(value, answers, protocol=pickle.HIGHEST_PROTOCOL)
    answers.flush()


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
