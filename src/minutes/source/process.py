"""The parent's side of the reader's process: start it, ask it, bound its time, bury it."""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import subprocess
import sys
import threading
import time
from pathlib import Path

from minutes.errors import DamagedInputError, LimitError, MinutesError
from minutes.model.document import RawDocument
from minutes.source.request import MoreTime, Request, printable
from minutes.source.sheets import Ending, Gatherer, Sheet

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


class Reader:
    """A running reader. It holds one request at a time, ``pending`` until its answer is fetched."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.pending: Request | None = None
        paths = [str(_PACKAGE_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            # -P: a file of the user's folder that is named like a module must not be imported.
            [sys.executable, "-P", "-m", "minutes.source.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )

    def is_dead(self) -> bool:
        """Whether the process ended while nothing was asked of it."""
        return self.pending is None and self._process.poll() is not None

    def send(self, request: Request) -> None:
        """Hand over a request. The reader takes it in whole before it answers: no one waits in a circle."""
        assert self._process.stdin is not None
        self.pending = request
        try:
            pickle.dump(request, self._process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except OSError:
            # It is dead; fetching the answer says so.
            self.close()

    def fetch(self) -> RawDocument | MinutesError | None:
        """The answer to the pending request; None where the reader died. Waits ``limits.seconds`` at most.

        It waits longer where the reader says that it reads a page from its image.
        """
        assert self.pending is not None
        request, self.pending = self.pending, None
        expired = threading.Event()
        gatherer = Gatherer()
        end = time.monotonic() + request.limits.seconds
        while isinstance(result := self._fetch_one(end - time.monotonic(), expired), (Sheet, MoreTime)):
            if isinstance(result, Sheet):
                gatherer.add(result)
            else:
                # From the first page on that is read from its image, each may take its own time.
                end = time.monotonic() + request.limits.seconds + request.limits.ocr_seconds
        if isinstance(result, Ending):
            return gatherer.document(result)
        if expired.is_set() and result is None:
            much = f"{request.limits.seconds:g} seconds"
            return LimitError(
                f"{printable(request.name)} takes more than {much}: split it, or raise the limit"
            )
        assert result is None or isinstance(result, MinutesError)
        return result

    def _fetch_one(self, seconds: float, expired: threading.Event) -> object:
        """The next thing that the reader says; None where it died, or was killed as the time was up."""
        assert self._process.stdout is not None
        clock = threading.Timer(max(seconds, 0.0), self._expire, [expired])
        clock.daemon = True
        clock.start()
        try:
            return pickle.load(self._process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            return None
        finally:
            clock.cancel()

    def _expire(self, expired: threading.Event) -> None:
        expired.set()
        self._process.kill()

    def close(self) -> int:
        """End the process; its exit status."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        return self._process.wait()


class _Desk:
    """The one reader of this process, its lock, and the readers of a parent that forked."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.reader: Reader | None = None
        self.foreign: list[Reader] = []

    def current(self) -> Reader:
        """The reader, started if need be. A forked child must not share that of its parent."""
        if self.reader is not None and self.reader.owner != os.getpid():
            self.foreign.append(self.reader)
            self.reader = None
        if self.reader is not None and self.reader.is_dead():
            self.drop()
        if self.reader is None:
            self.reader = Reader()
        return self.reader

    def fetch(self) -> tuple[RawDocument | MinutesError | None, int]:
        """The pending answer, and the exit status of the reader if that was its last one."""
        assert self.reader is not None
        result = self.reader.fetch()
        # A reader that met a limit ends itself, to give its memory back.
        last = result is None or isinstance(result, LimitError)
        return result, self.drop() if last else 0

    def drop(self) -> int:
        """End the reader; its exit status."""
        reader, self.reader = self.reader, None
        return reader.close() if reader is not None and reader.owner == os.getpid() else 0


_desk = _Desk()
atexit.register(_desk.drop)


def begin(request: Request) -> None:
    """Start reading in the background, unless another document is still under way."""
    with _desk.lock:
        reader = _desk.current()
        if reader.pending is None:
            reader.send(request)


def finish(request: Request) -> RawDocument:
    """Read a PDF in the reader's process; takes up what ``begin`` began.

    Raises what reading raised, LimitError where the time is up, DamagedInputError where the reader dies.
    """
    with _desk.lock:
        reader = _desk.current()
        if reader.pending is not None and reader.pending != request:
            _desk.fetch()
            reader = _desk.current()
        if reader.pending is None:
            reader.send(request)
        result, status = _desk.fetch()
    if result is None and status > 0:
        raise MinutesError(f"the PDF reader does not start (status {status}): install minutes again")
    if result is None:
        raise DamagedInputError(
            f"{printable(request.name)} makes the PDF reader die (status {status}): it is damaged or needs"
            f" more than {request.limits.memory_mb} MB of memory, export it again"
        )
    if isinstance(result, MinutesError):
        raise result
    return result
