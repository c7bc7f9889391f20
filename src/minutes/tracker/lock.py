"""One push at a time to a tracker, on one machine and for one user."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: there the look at the tracker after each creation stands alone.
    fcntl = None  # type: ignore[assignment]


@contextmanager
def sole_push(place: str, say: Callable[[str], None]) -> Iterator[None]:
    """Wait until no other push to ``place`` (an address, a file) runs; the kernel lets go when the process ends."""
    if fcntl is None:
        yield
        return
    name = hashlib.sha256(place.encode()).hexdigest()[:16]
    with (_folder() / f"push-{name}.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another push to this tracker is running; waiting for its end")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other users' pushes, and those of machines that share it, out of a folder for a moment."""
    if fcntl is None:
        yield
        return
    with ExitStack() as stack:
        # Some file systems have no locks, and some folders cannot be opened; then the moment is short.
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            stack.callback(os.close, descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield


def _folder() -> Path:
    """A folder of this user's own: $XDG_STATE_HOME/minutes, or one among the temporary files."""
    home = os.environ.get("XDG_STATE_HOME") or Path("~/.local/state").expanduser()
    for folder in (Path(home) / "minutes", Path(tempfile.gettempdir()) / f"minutes-{os.getuid()}"):
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(folder, os.W_OK) and folder.stat().st_uid == os.getuid():
            return folder
    return Path(tempfile.mkdtemp(prefix="minutes-"))
