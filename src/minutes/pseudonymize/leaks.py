"""Names that are still in a folder: every file of it is looked through, whatever it is."""

from __future__ import annotations

import html
import re
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from minutes.letters.words import frequency, is_known
from minutes.pseudonymize.words import PARTICLES
from minutes.text.folding import unaccented

#: Shorter words, and words that come oftener in a million words of a language, are no surnames to be looked for.
_SHORTEST = 4
_COMMON = {"fr": 5.0, "es": 5.0, "en": 5.0}
_WORD = re.compile(r"[^\W\d_]+")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_DIGITS_APART = re.compile(r"(?<=\d)[ .()\u00a0\u202f/-]{1,2}(?=\d)")
_FEWEST_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Leak:
    """A name that a file still holds, and as what: the whole name, its surname, an address or a number."""

    file: str
    name: str
    what: str


class Sought:
    """Names, e-mail addresses and phone numbers to look for, folded once."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names: dict[str, str] = {}
        self.surnames: dict[str, str] = {}
        self.literal: dict[str, tuple[str, str]] = {}
        for name in dict.fromkeys(names):
            self._add(name)

    def _add(self, name: str) -> None:
        digits = re.sub(r"\D", "", name)
        words = _WORD.findall(unaccented(name))
        if "@" in name:
            self.literal[unaccented(name)] = (name, "address")
        elif len(digits) >= _FEWEST_DIGITS:
            self.literal[digits] = (name, "number")
        elif len(words) > 1:
            self.names[" ".join(words)] = name
            self.names[" ".join([*words[1:], words[0]])] = name
            own = [word for word in words if word not in PARTICLES]
            if own and is_telling(own[-1]):
                self.surnames[own[-1]] = name
        elif words and is_telling(words[0]):
            self.surnames[words[0]] = name

    def within(self, text: str) -> Iterator[tuple[str, str]]:
        """What of it a text holds: the name as it was given, and what was found of it."""
        plain = unaccented(text)
        words = _WORD.findall(plain)
        for surname in self.surnames.keys() & set(words):
            if not is_known(surname) or surname in _capitalised(text):
                yield self.surnames[surname], "surname"
        row = f" {' '.join(words)} "
        yield from ((name, "name") for words_, name in self.names.items() if f" {words_} " in row)
        if self.literal:
            run = _DIGITS_APART.sub("", plain)
            yield from (found for literal, found in self.literal.items() if literal in run)


@lru_cache(maxsize=2)
def _capitalised(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital, folded: a surname that is a word, too, counts only so."""
    return frozenset(unaccented(word) for word in _WORD.findall(text) if word[0].isupper())


def is_telling(word: str) -> bool:
    """Whether a folded word by itself tells of a person: a surname of some length that is no common word."""
    return len(word) >= _SHORTEST and all(frequency(word, code) <= most for code, most in _COMMON.items())


def find_leaks(folder: Path, names: Iterable[str]) -> list[Leak]:
    """Where the files of a folder, and their own names, still hold any of the names; sorted.

    Case, accents, order and layout do not matter. Text is looked for in UTF-8, in what JSON and HTML escape, in
    the cells of SQLite databases and in zip archives. Raises OSError where a file cannot be read.
    """
    sought = Sought(names)
    leaks = set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        shown = path.relative_to(folder).as_posix()
        for text in (shown, *_texts(path)):
            leaks |= {Leak(shown, name, what) for name, what in sought.within(text)}
    return sorted(leaks, key=lambda leak: (leak.file, leak.name, leak.what))


def _texts(path: Path) -> Iterator[str]:
    """The texts of a file, in every form in which it may hold names."""
    content = path.read_bytes()
    yield from _forms(content)
    if content.startswith(b"SQLite format 3\0"):
        yield from _cells(path)
    elif zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                yield from (info.filename, *_forms(archive.read(info)))


def _forms(content: bytes) -> Iterator[str]:
    text = content.decode("utf-8", "replace")
    yield text
    if "\\u" in text:
        yield _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), text)
    if "&" in text:
        yield html.unescape(text)


def _cells(path: Path) -> Iterator[str]:
    """Every text in a database: a long one lies in pieces in the file."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as base:
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            quoted = table.replace('"', '""')
            for row in base.execute(f'SELECT * FROM "{quoted}"'):
                yield "\n".join(cell for cell in row if isinstance(cell, str))
