"""The product goes to stdout, the talk to stderr."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from minutes.errors import MinutesError

PIPE_CLOSED = 141
ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\v": "\\v"}


def visible(text: str) -> str:
    """``text`` on one line: what cannot be printed is shown as a Python escape. Done twice it is the same."""
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    code = ord(char)
    if char in ESCAPES:
        return ESCAPES[char]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def put(text: str) -> None:
    """Write product to stdout. Where its reader has gone, end the program quietly, as SIGPIPE would."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes stdout once more when it ends: give it something that takes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(PIPE_CLOSED) from None


def put_json(value: object) -> None:
    """Write ``value`` to stdout as JSON, indented by two spaces."""
    put(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def say(message: str) -> None:
    """Say one line on stderr."""
    sys.stderr.write(f"minutes: {visible(message)}\n")
    sys.stderr.flush()


def explain(error: Exception) -> str:
    """One sentence for people about an error of any kind."""
    if isinstance(error, MinutesError):
        return str(error)
    what = f"{type(error).__name__}: {error}".removesuffix(": ")
    return f"a fault of the program itself ({what}); run it again with -v and report what it says."


def say_error(error: Exception, *, about: str = "", verbose: bool = False) -> None:
    """Say what went wrong; ``about`` names the file concerned. With ``verbose`` the traceback comes first."""
    if verbose:
        sys.stderr.write("".join(traceback.format_exception(error)))
    message = explain(error)
    say(f"{about}: {message}" if about else message)


def use_utf8() -> None:
    """Write UTF-8 and line feeds whatever the locale: a record has the same bytes everywhere."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


@contextmanager
def progress(total: int, *, wanted: bool) -> Iterator[Callable[[], None]]:
    """A bar on stderr while the block runs, and what moves it on by one; no bar unless ``wanted``."""
    if not wanted:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
