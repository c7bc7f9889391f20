"""The process that does documents: what one does to it harms no other.

Started as ``python -m minutes.archive.worker SECONDS``: tasks come as pickles on stdin, results go as pickles to
stdout, after a first None that says "ready". It leaves when stdin ends, whatever it is doing: whoever asked is gone.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import sys
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from minutes.archive.tasks import Task
from minutes.archive.work import do

#: Seconds beyond the limit of a document, after which the process ends itself if nobody else did.
_GRACE = 60.0


def main() -> None:
    """Do documents until nobody asks any more."""
    seconds = float(sys.argv[1]) + _GRACE
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not get among the answers.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    # An interrupt from the keyboard is the parent's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    inbox: SimpleQueue[Task] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, inbox), daemon=True).start()
    _say(answers, None)
    while True:
        task = inbox.get()
        # This clock is outside Python: it also ends an orphan that is lost in one endless match of a pattern.
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        result = do(task)
        faulthandler.cancel_dump_traceback_later()
        _say(answers, result)


def _listen(requests: BinaryIO, inbox: SimpleQueue[Task]) -> None:
    while True:
        try:
            inbox.put(pickle.load(requests))
        except (EOFError, OSError, pickle.UnpicklingError):
            _leave()


def _say(answers: BinaryIO, value: object) -> None:
    try:
        pickle.dump(value, answers, protocol=pickle.HIGHEST_PROTOCOL)
        answers.flush()
    except OSError:
        _leave()


def _leave() -> None:
    """End this process, and the reader that it started with it."""
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


if __name__ == "__main__":
    main()
