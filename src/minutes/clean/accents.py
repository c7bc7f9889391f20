"""Accents that stand beside their letter, as old fonts of TeX print them (``pr´elev´ee``, ``reunia˜o``)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from minutes.clean.words import known, letter_runs, plausible, word_cost
from minutes.text import Edit, Span

_MARKS = {"´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "¨": "\u0308", "˜": "\u0303", "¸": "\u0327"}
_LETTERS = frozenset("àâäáãçéèêëîïíñóôöõùûüúÀÂÄÁÃÇÉÈÊËÎÏÍÑÓÔÖÕÙÛÜÚ")
_SIGN = "´ˆ¨˜¸"
# One word with its accents, a blank at most on either side of each.
_WORD = re.compile(rf"[^\W\d_]*(?:[ ]?[{_SIGN}`](?:[ ](?=[^\W\d_]))?[^\W\d_]*)+")
_ACCENT = re.compile(rf"([ ]?)([{_SIGN}`])([ ]?)")
_LIKELY = re.compile(rf"[^\W\d_][ ]?[{_SIGN}]|[{_SIGN}][ ]?[^\W\d_]")
#: More accents than this in one word are not tried in all ways.
_MOST = 4
#: Bits: of an accent that is left, of going against the habit of the document.
_LEFT, _AGAINST = 30.0, 4.0
#: So many words must be mended to known ones before a word that is none, or a grave accent, is believed.
_WITNESSES = 2
_SHORT = 3
_ROMANCE = ("fr", "es", "en", "pt")
_INSIDE = re.compile(rf"[^\W\d_][{_SIGN}`][^\W\d_]")
_ELIDED = re.compile(
    r"(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|it|don|doesn|isn|can|won)[´`][^\W\d_]{2,}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Change:
    """``start`` to ``end`` of a word become ``text``; the accent stands before its letter or after it."""

    start: int
    end: int
    text: str
    before: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """A word with its accents merged, and the changes that made it."""

    text: str
    changes: tuple[_Change, ...]


def detached_accents(text: str) -> Iterator[Edit]:
    """Put accents back on the letters that they stand beside, before (``´e``) or after (``a˜``), by the words made.

    Also over a blank (``ann´ ee``). A word is changed that becomes a known one; where two of a document did, one
    too that has the letters of a word, and a grave accent (code and plain text have others).
    """
    if not any(sign in text for sign in _SIGN) or not _LIKELY.search(text):
        return
    words = list(_WORD.finditer(text))
    found = {word.group() for word in words}
    sure = [
        reading
        for word in sorted(found)
        if _LIKELY.search(word) and not _ELIDED.fullmatch(word) and _is_known(reading := _best(word, None))
    ]
    if not sure:
        return
    sides = [change.before for reading in sure for change in reading.changes]
    before = 2 * sum(sides) >= len(sides)
    many = len(sure) >= _WITNESSES
    for word in words:
        reading = _best(word.group(), before)
        if _believed(word.group(), reading, many):
            for change in reading.changes:
                span = Span(change.start, change.end).shift(word.start())
                yield Edit(span, change.text, "clean/detached-accents")


def _believed(word: str, reading: _Reading, many: bool) -> bool:
    if not reading.changes or (not many and (_ELIDED.fullmatch(word) or not _LIKELY.search(word))):
        return False
    if _is_known(reading) or (many and all(map(plausible, letter_runs(reading.text)))):
        return True
    # A name: its accents stand amid its letters, without a blank.
    return many and " " not in word and not _ELIDED.fullmatch(word) and bool(_INSIDE.search(word))


def _is_known(reading: _Reading) -> bool:
    runs = letter_runs(reading.text)
    return (
        bool(reading.changes)
        and not any(sign in reading.text for sign in _SIGN)
        and (max(map(len, runs)) >= _SHORT or "ç" in reading.text)
        and all(known(run, _ROMANCE) for run in runs)
    )


@lru_cache(maxsize=5_000)
def _best(word: str, before: bool | None) -> _Reading:
    """The reading that costs least; ``before`` says where the accents of the document stand, if that is known."""
    ways = [_ways(word, accent) for accent in _ACCENT.finditer(word)]
    if len(ways) > _MOST:
        ways = [[min(way, key=lambda change: change.before is not (before is not False))] for way in ways]
    readings = [reading for changes in product(*ways) if (reading := _read(word, changes)) is not None]
    return min(readings, key=lambda reading: _cost(reading, before), default=_Reading(word, ()))


def _ways(word: str, accent: re.Match[str]) -> list[_Change]:
    """What one accent may do: stay, join the letter after it, join the letter before it; with a blank or without."""
    mark = _MARKS[accent[2]]
    ways = [_Change(accent.start(2), accent.end(2), accent[2], True)]
    after, left = accent.end(), accent.start()
    if composed := _compose(word[after : after + 1], mark):
        ways.append(_Change(accent.start(2), after + 1, composed, True))
        if accent[1]:
            ways.append(_Change(left, after + 1, composed, True))
    if composed := _compose(word[max(left - 1, 0) : left], mark):
        ways.append(_Change(left - 1, accent.end(2), composed, False))
        if accent[3]:
            ways.append(_Change(left - 1, after, composed, False))
    return ways


def _compose(letter: str, mark: str) -> str | None:
    composed = unicodedata.normalize("NFC", {"ı": "i"}.get(letter, letter) + mark)
    return composed if letter and composed in _LETTERS else None


def _read(word: str, changes: tuple[_Change, ...]) -> _Reading | None:
    """The word with the changes made; None where two of them claim one letter."""
    if any(one.end > other.start for one, other in pairwise(changes)):
        return None
    pieces, at = [], 0
    for change in changes:
        pieces += [word[at : change.start], change.text]
        at = change.end
    made = tuple(change for change in changes if change.text not in _MARKS)
    return _Reading("".join((*pieces, word[at:])), made)


def _cost(reading: _Reading, before: bool | None) -> float:
    runs = letter_runs(reading.text)
    left = sum(map(reading.text.count, _MARKS))
    against = sum(change.before is not before for change in reading.changes) if before is not None else 0
    return sum(word_cost(run, _ROMANCE) for run in runs) + _LEFT * left + _AGAINST * against
