"""Dates, times, numbers and periods, read with the words of a language pack."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from minutes.packs import Match, Pack
from minutes.text import numerals, squeeze
from minutes.text.folding import unaccented


def number(word: str, pack: Pack) -> int | None:
    """The value of digits (``14``, ``1er``, ``1 204``) or of a number word; None where it is neither."""
    return numerals.number(word, pack.tables["numbers"])


def month(word: str, pack: Pack) -> int | None:
    """The number of a month, from its name, its abbreviation or digits."""
    word = squeeze(word).casefold()
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 else None
    bare = {unaccented(name): value for name, value in pack.tables["months"].items()}
    return bare.get(unaccented(word)) or bare.get(unaccented(word) + ".")


def year(word: str, pack: Pack) -> int | None:
    """A year, from four or two digits or from words (``deux mille dix-neuf``)."""
    word = squeeze(word).casefold()
    if word.isdecimal():
        return int(word) if len(word) == 4 else 2000 + int(word)
    for base, value in sorted(pack.tables["year_words"].items(), key=lambda item: -len(item[0])):
        if word.startswith(base):
            rest = word[len(base) :].strip(" -")
            tail = number(rest, pack) if rest else 0
            return int(value) + tail if tail is not None else None
    return None


def day_of(match: Match, pack: Pack, reference: date | None = None) -> date | None:
    """The day that a match of concept ``date`` names.

    Without a year, the day nearest to ``reference`` (none: no date) is taken. None where no such day exists.
    """
    day, mon = number(match.get("day"), pack), month(match.get("month"), pack)
    if day is None or mon is None:
        return None
    named = year(match.get("year"), pack) if match.get("year") else None
    if named is not None:
        return valid_day(named, mon, day)
    if reference is None:
        return None
    nearby = [valid_day(reference.year + delta, mon, day) for delta in (-1, 0, 1)]
    return min((d for d in nearby if d), key=lambda d: abs((d - reference).days), default=None)


def valid_day(named: int, mon: int, day: int) -> date | None:
    """The day of that year, month and number; None where the calendar has none."""
    try:
        return date(named, mon, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, ``sure`` unless it may be twelve hours later; ``part`` where the half of the day is named."""

    hour: int
    minute: int
    sure: bool
    part: bool = False

    @property
    def minutes(self) -> int:
        """Minutes since midnight."""
        return 60 * self.hour + self.minute

    def __str__(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}"


def clock(match: Match, pack: Pack) -> Clock | None:
    """The time of day that a match of concept ``clock`` names; None where no such time exists."""
    word = squeeze(_group(match, "hour") or match.get("sharp")).casefold()
    hour = int(word) if word.isdecimal() else pack.tables["hour_words"].get(word)
    past, less = _minutes(_group(match, "minute"), pack), _minutes(match.get("less"), pack)
    if hour is None or past is None or less is None or hour > 24 or past > 59:
        return None
    part = pack.tables["day_parts"].get(squeeze(match.get("part")).casefold())
    if part is not None:
        hour = hour % 12 + int(part) if hour <= 12 else hour
    total = (60 * int(hour) + past - less) % (24 * 60)
    sure = part is not None or bool(match.get("day") or match.get("sharp")) or word.startswith("0")
    return Clock(total // 60, total % 60, sure or not 1 <= int(hour) <= 11, part is not None)


def _group(match: Match, name: str) -> str:
    """The group that took part of ``name``, ``name2``, ``name3``: one pattern may name it in several places."""
    return next((value for end in ("", "2", "3") if (value := match.get(name + end))), "")


def _minutes(word: str, pack: Pack) -> int | None:
    word = squeeze(word).casefold()
    if not word or word.isdecimal():
        return int(word or 0)
    named = pack.tables["minute_words"].get(word)
    return int(named) if named is not None else number(word, pack)
