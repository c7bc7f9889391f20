"""The parent's side of a worker's process: start it, ask it, look at what it takes, end it."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple

from minutes.archive.tasks import Result, Task

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Message(NamedTuple):
    """What came from a process: that it is ready, a result, or that it died."""

    worker: Worker
    result: Result | None = None
    died: bool = False


class Worker:
    """A running process, and the task that it is doing. What it says goes to ``post``."""

    def __init__(self, post: SimpleQueue[Message], seconds: float) -> None:
        self.task: Task | None = None
        self.is_ready = False
        self.started = time.monotonic()
        self.done = 0
        paths = [str(_PACKAGE_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            # -P: a file of the user's folder that is named like a module must not be imported.
            [sys.executable, "-P", "-m", "minutes.archive.worker", f"{seconds:g}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            # With its reader it is a group of its own: they end together, and no key of the terminal reaches them.
            start_new_session=True,
        )
        self._listener = Thread(target=self._listen, args=(post,), daemon=True)
        self._listener.start()

    def _listen(self, post: SimpleQueue[Message]) -> None:
        assert self._process.stdout is not None
        try:
            while True:
                post.put(Message(self, pickle.load(self._process.stdout)))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            post.put(Message(self, died=True))

    def give(self, task: Task) -> None:
        """Hand over a document. A process that is dead says so by itself."""
        assert self._process.stdin is not None
        self.task, self.started = task, time.monotonic()
        with contextlib.suppress(OSError):
            pickle.dump(task, self._process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()

    def seconds(self) -> float:
        """How long it has been at its task."""
        return time.monotonic() - self.started

    def memory_mb(self) -> float:
        """Megabytes that the process and those below it hold (0 where the system has no /proc)."""
        return _resident(self._process.pid) / 2**20

    def end(self) -> str:
        """Kill the process and those below it; how it ended, in words."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            # One that is dying may not have been buried yet.
            self._process.wait(timeout=0.0 if self.task is None else 0.2)
        status = self._process.poll()
        with contextlib.suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        return _manner(status)


def _manner(status: int | None) -> str:
    if status is None:
        return "was ended"
    if status >= 0:
        return f"ended with status {status}"
    name = signal.Signals(-status).name if -status in set(signal.Signals) else str(-status)
    return f"was killed by {name}" + (", perhaps for want of memory" if name == "SIGKILL" else "")


def _resident(pid: int) -> int:
    """Bytes that a process and those below it hold, as proc(5) has them."""
    process = Path(f"/proc/{pid}")
    try:
        own = int((process / "statm").read_text().split()[1]) * _PAGE
        # Each thread has the children that it started.
        below = [child for file in process.glob("task/*/children") for child in file.read_text().split()]
    except (OSError, ValueError, IndexError):
        return 0
    return own + sum(_resident(int(child)) for child in below)
