"""Patterns that are compiled once a machine: what Python's compiler of patterns made is kept for the next process.

The rules of a language take two seconds to compile, spaCy's French tokenizer three, and a process that reads one
document spends most of its time on that. What is kept is the code that `re` hands to its engine, by the text of the
pattern and its flags, in a database of the user's cache folder (`MINUTES_CACHE` names another folder; empty, nothing is
kept). It is of one version of Python only, as a .pyc file is, and the engine checks it before it is used. Whatever is
wrong with the cache, patterns are compiled as ever. Only patterns of packs and libraries are kept, never those that are
made of what a document says.
"""

from __future__ import annotations

import atexit
import hashlib
import importlib
import marshal
import os
import re
import sqlite3
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock, RLock, get_ident
from typing import Any

#: What the engine is given: pattern, flags, code, number of groups, their numbers by name, their names by number.
Code = tuple[str, int, bytes, int, dict[str, int], tuple[str | None, ...]]

#: A cache that grew beyond is begun anew, in bytes: packs that were edited leave patterns behind.
LARGEST = 64_000_000
#: Held by the thread whose libraries take part: two would restore each other's compiler.
_TAKING_PART = RLock()
#: So many patterns are written at once.
_BATCH = 64
#: What the cache may do wrong. Compiling says better what is wrong with a pattern.
_FAULTS = (sqlite3.Error, OSError, ValueError, TypeError, EOFError, RuntimeError, OverflowError, zlib.error)


def compile_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile(pattern, flags)``, from the cache where it is there. Raises re.error."""
    cache = _cache()
    return cache.pattern(pattern, int(flags)) if cache else re.compile(pattern, flags)


@contextmanager
def remembered() -> Iterator[None]:
    """While the block runs, what this thread compiles is taken from the cache: for libraries that compile much."""
    cache = _cache()
    if cache is None:
        yield
        return
    compiler, thread = _module("re._compiler"), get_ident()

    def look_up(pattern: Any, flags: int = 0) -> Any:
        # A pattern with flags for debugging, of bytes, or parsed already is not ours; nor is another thread's.
        is_ours = isinstance(pattern, str) and not flags & re.DEBUG and get_ident() == thread
        return cache.pattern(pattern, int(flags)) if is_ours else compiling(pattern, flags)

    with _TAKING_PART:
        compiling = compiler.compile
        compiler.compile = look_up
        try:
            yield
        finally:
            compiler.compile = compiling


def cache_folder() -> Path | None:
    """Where to keep what can be made again; None where nothing is to be kept."""
    if (given := os.environ.get("MINUTES_CACHE")) is not None:
        return Path(given) if given else None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "minutes" / "cache" if base else None
    with suppress(RuntimeError):
        home = Path.home()
        default = home / "Library" / "Caches" if sys.platform == "darwin" else home / ".cache"
        return Path(os.environ.get("XDG_CACHE_HOME") or default) / "minutes"
    return None


class _Cache:
    """A database of compiled patterns, for the threads of one process."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.unlink()
        self._owner, self._lock = os.getpid(), Lock()
        self._database = sqlite3.connect(path, timeout=1.0, isolation_level=None, check_same_thread=False)
        # What a lost power supply takes away is made again.
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS pattern (key BLOB PRIMARY KEY, code BLOB) WITHOUT ROWID"
        )
        self._new: dict[bytes, Code] = {}
        atexit.register(self.write)

    def pattern(self, pattern: str, flags: int) -> re.Pattern[str]:
        """The compiled pattern. Raises re.error."""
        if os.getpid() != self._owner:
            # A database must not be used across a fork.
            return _made(_compiled(pattern, flags))
        key = hashlib.sha256(f"{flags}\0{pattern}".encode("utf-8", "surrogatepass")).digest()[:16]
        with suppress(*_FAULTS):
            if (code := self._kept(key)) is not None and code[0] == pattern:
                return _made(code)
        code = _compiled(pattern, flags)
        with self._lock:
            self._new[key] = code
        if len(self._new) >= _BATCH:
            self.write()
        return _made(code)

    def write(self) -> None:
        """Keep the patterns that are new."""
        if os.getpid() != self._owner:
            return
        with self._lock, suppress(*_FAULTS):
            rows = [(key, zlib.compress(marshal.dumps(code), 1)) for key, code in self._new.items()]
            self._new.clear()
            if rows:
                self._database.execute("BEGIN IMMEDIATE")
                with self._database:
                    self._database.executemany("INSERT OR REPLACE INTO pattern VALUES (?, ?)", rows)

    def _kept(self, key: bytes) -> Code | None:
        with self._lock:
            row = self._database.execute("SELECT code FROM pattern WHERE key = ?", (key,)).fetchone()
        return None if row is None else marshal.loads(zlib.decompress(row[0]))


@lru_cache(maxsize=1)
def _cache() -> _Cache | None:
    """The cache of this user and this Python; None where there is none, or where Python has another engine."""
    folder = cache_folder()
    if folder is None or sys.implementation.name != "cpython":
        return None
    try:
        engine = f"{sys.version} {_module('_sre').MAGIC} {_module('_sre').CODESIZE} {sys.byteorder}"
        name = f"patterns-{sys.implementation.cache_tag}-{hashlib.sha256(engine.encode()).hexdigest()[:8]}.sqlite"
        made = _made(_compiled("(?P<a>b+)|c", re.IGNORECASE))
        return _Cache(folder / name) if made == re.compile("(?P<a>b+)|c", re.IGNORECASE) else None
    except (*_FAULTS, AttributeError, ImportError):
        return None


def _compiled(pattern: str, flags: int) -> Code:
    """What ``re`` would hand to its engine (CPython's Lib/re/_compiler.py, `compile`). Raises re.error."""
    parsed = _module("re._parser").parse(pattern, flags)
    code = _module("re._compiler")._code(parsed, flags)
    state = parsed.state
    numbers: dict[str, int] = {str(name): int(number) for name, number in state.groupdict.items()}
    names: list[str | None] = [None] * state.groups
    for name, number in numbers.items():
        names[number] = name
    words = array("I", map(int, code)).tobytes()
    return pattern, int(flags | state.flags), words, int(state.groups) - 1, numbers, tuple(names)


def _made(code: Code) -> re.Pattern[str]:
    pattern, flags, words, groups, numbers, names = code
    made: re.Pattern[str] = _module("_sre").compile(
        pattern, flags, array("I", words).tolist(), groups, numbers, names
    )
    return made


def _module(name: str) -> Any:
    """A module of Python's own that has no published interface."""
    return importlib.import_module(name)
