"""When a task is due: the words, and the day, month or range that they mean."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from minutes.extractors.calendar import month, number, valid_day, year
from minutes.extractors.occasion import Occasion
from minutes.packs import Match, Pack
from minutes.text import squeeze

_DAYS = {"day": 1, "week": 7}
_FAR = timedelta(days=183)
_OVERDUE = 270  # Days after which a day without a year is rather the one that has gone by.
_ISO_DAY = 10
_FRIDAY = 4
_TOP = 800  # Characters in which minutes say which meeting of a series they are of.
_OPENING = 2  # Characters: a time at the very start of a sentence is that of the task.
_APART = ("–", "—", "-", "(", "[", ",", ":", "|", "→", ">")


def find_due(
    occasion: Occasion, text: str, *, alone: bool = False, begins: int = 0
) -> tuple[str | None, str | None]:
    """When a task is due: the date (None if vague) and the words.

    ``alone``: the text says nothing else, as a cell under "due" does; a bare month or date then is one too.
    ``begins``: where the words start that give the task. A time behind them is meant before one that stands ahead of
    them, which may belong to something else (“Funds for 2025 were sought, and Tom will report in May”).
    """
    pack = occasion.context.pack
    found = [m for m in pack.all("due", text) if alone or not m.get("alone")]
    others = [] if alone else [m for m in pack.all("not_due", text) if not m.get("due")]
    dated = [(due, m) for m in found if not _is_other(m, due := _when(occasion, m), others, occasion.meeting)]
    if alone:
        dated = [(_nearest(occasion, due, m), m) for due, m in dated]
    else:
        dated = [(due, m) for due, m in dated if not (due and _is_bygone(occasion, due, text, m))]
    dated = [(due, m) for due, m in dated if m.span.start >= begins or m.span.start <= _OPENING] or dated
    best = next((each for each in dated if each[0]), dated[0] if dated else None)
    return (best[0], squeeze(best[1].span.of(text)).strip(" ,")) if best else (None, None)


def _nearest(occasion: Occasion, due: str | None, match: Match) -> str | None:
    """The day of a cell without a year: where it comes round only much later, the task is overdue since this year."""
    if due is None or occasion.meeting is None or match.get("year") or len(due) != _ISO_DAY:
        return due
    day, late = date.fromisoformat(due), occasion.meeting + timedelta(days=_OVERDUE)
    if day <= late:
        return due
    before = valid_day(day.year - 1, day.month, day.day)
    return before.isoformat() if before else due


def _is_bygone(occasion: Occasion, due: str, text: str, match: Match) -> bool:
    """Whether a date lies before the meeting and is no deadline: the day of an entry, of older minutes, of an event.

    One that a word makes a deadline (“by 3 May”), or that stands alone at the end of an entry, is overdue.
    """
    if occasion.meeting is None or last_day(due) >= occasion.meeting.isoformat():
        return False
    said = match.span.of(text).lstrip().casefold()
    if any(
        re.match(rf"{re.escape(word)}(?!\w)", said)
        for word in occasion.context.pack.lexicon["deadline_words"]
    ):
        return False
    ahead, behind = text[: match.span.start].rstrip(), text[match.span.end :].strip(" .;)]")
    return bool(behind) or not ahead.endswith(_APART)


def last_day(due: str) -> str:
    """The last day of a day, a month or a range, ISO 8601."""
    last = due.rpartition("/")[2]
    if len(last) > len("2017-10"):
        return last
    year_, month_ = map(int, last.split("-"))
    return f"{last}-{calendar.monthrange(year_, month_)[1]:02}" if 1 <= month_ <= 12 else last


def _is_other(match: Match, due: str | None, others: Sequence[Match], meeting: date | None) -> bool:
    """Whether the date is that of something else that is spoken of (``the report of 3 March``).

    Of the meetings and papers of a day only what is past is one: a task may be due at the meeting of 3 May.
    """
    is_past = bool(due and meeting) and _is_past(match, str(due), meeting or date.min)
    return any(o.span.overlaps(match.span) and (is_past or not o.get("past")) for o in others)


def _is_past(match: Match, due: str, meeting: date) -> bool:
    """Whether a day lies before the meeting; one without a year does too where it comes round only much later."""
    last = last_day(due)
    return last < meeting.isoformat() or (not match.get("year") and last > (meeting + _FAR).isoformat())


def _when(occasion: Occasion, match: Match) -> str | None:
    if match.get("meeting"):
        if not _is_following(occasion, match.get("number") or match.get("numbered")):
            return None
        return occasion.following.isoformat() if occasion.following else None
    day_first = not match.get("first") or occasion.context.day_first
    return due_date(match, occasion.context.pack, occasion.meeting, day_first=day_first)


def _is_following(occasion: Occasion, number_: str) -> bool:
    """Whether the meeting of a number is the next one: the head of the minutes bears the number before it."""
    head = occasion.context.document.text[:_TOP]
    return not number_ or re.search(rf"(?<![\d/.-])0*{int(number_) - 1}(?![\d/-])", head) is not None


def due_date(match: Match, pack: Pack, meeting: date | None, *, day_first: bool = True) -> str | None:
    """The date of a match of concept ``due``: a day, a month (YYYY-MM), a range (start/end), or None if vague.

    What carries no year falls on or after the meeting. ``day_first`` says which of two figures is the day.
    """
    get = match.get
    named = year(get("year"), pack) if get("year") else None
    if get("vague") or (named is None and meeting is None):
        return None
    if get("first"):
        day, mon = (get("first"), get("second")) if day_first else (get("second"), get("first"))
        return _due_day(day, mon, pack, named, meeting)
    if get("day") and get("month"):
        found = _due_day(get("day"), get("month"), pack, named, meeting)
        return _week_from(date.fromisoformat(found)) if found and get("unit") == "week" else found
    if get("month"):
        mon_number = month(get("month"), pack)
        return f"{named or _year_for(mon_number, meeting)}-{mon_number:02d}" if mon_number else None
    if get("period"):
        return _period(get("period"), pack, named, meeting)
    if meeting is not None and not named and (relative := _relative(match, pack, meeting)):
        return relative
    if get("year") or get("part"):
        return _year_range(get("part"), named or (meeting.year if meeting else 0), pack)
    return None


def _due_day(
    day_word: str, month_word: str, pack: Pack, named: int | None, meeting: date | None
) -> str | None:
    day, mon = number(day_word, pack), month(month_word, pack)
    if day is None or mon is None:
        return None
    found = valid_day(named or _year_for(mon, meeting), mon, day)
    return found.isoformat() if found else None


def _week_from(monday: date) -> str:
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _year_for(mon: int | None, meeting: date | None) -> int:
    """The year in which month ``mon`` next comes round after the meeting (its own month and the one before count)."""
    assert meeting is not None
    return meeting.year + (1 if mon and mon < meeting.month - 1 else 0)


def _period(word: str, pack: Pack, named: int | None, meeting: date | None) -> str | None:
    first, months = pack.tables["periods"].get(squeeze(word).casefold(), (None, None))
    if first is None:
        return None
    start_year = named or _year_for(first + months - 1, meeting)
    last = first + months - 1
    if months == 1:
        return f"{start_year}-{first:02d}"
    end = date(start_year, last, calendar.monthrange(start_year, last)[1])
    return f"{date(start_year, first, 1).isoformat()}/{end.isoformat()}"


def _year_range(part: str, named: int, pack: Pack) -> str | None:
    if not named:
        return None
    if part:
        return f"{named}-12" if part.casefold() in pack.lexicon.get("end_words", ()) else f"{named}-01"
    return f"{named}-01-01/{named}-12-31"


def _relative(match: Match, pack: Pack, meeting: date) -> str | None:
    """What is reckoned from the day of the meeting: tomorrow, in two weeks, this week, week 12, on Friday, the 24th."""
    get = match.get
    if get("ahead"):
        return (meeting + timedelta(days=int(get("ahead")))).isoformat()
    if get("count"):
        return _after(number(get("count"), pack), get("unit"), meeting)
    if get("this"):
        return _this(get("this"), meeting)
    if get("week"):
        return _numbered_week(int(get("week")), meeting)
    if get("next"):
        return _week_from(meeting + timedelta(days=7 - meeting.weekday()))
    if get("nextmonth"):
        return _month_after(meeting, 1)
    if get("day"):
        return _day_number(number(get("day"), pack), get("unit"), meeting)
    weekday = pack.tables["weekdays"].get(get("weekday").casefold()) if get("weekday") else None
    if weekday is None:
        return None
    return (meeting + timedelta(days=(weekday - meeting.weekday() - 1) % 7 + 1)).isoformat()


def _after(count: int | None, unit: str, meeting: date) -> str | None:
    if count is None:
        return None
    if unit == "month":
        return _month_after(meeting, count)
    return (meeting + timedelta(days=count * _DAYS[unit])).isoformat()


def _month_after(meeting: date, count: int) -> str:
    months = meeting.month - 1 + count
    return f"{meeting.year + months // 12}-{months % 12 + 1:02d}"


def _this(unit: str, meeting: date) -> str:
    monday = meeting - timedelta(days=meeting.weekday())
    if unit.endswith("friday"):
        later = unit != "friday" or meeting.weekday() > _FRIDAY
        return (monday + timedelta(days=_FRIDAY + 7 * later)).isoformat()
    if unit == "weekend":
        return f"{(monday + timedelta(days=5)).isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return _week_from(monday) if unit == "week" else f"{meeting.year}-{meeting.month:02d}"


def _numbered_week(week: int, meeting: date) -> str | None:
    if not 1 <= week <= 53:
        return None
    # A week that was more than a month ago is one of the next year.
    in_year = meeting.year + (week < meeting.isocalendar().week - 4)
    return _week_from(date.fromisocalendar(in_year, min(week, 52), 1))


def _day_number(day: int | None, unit: str, meeting: date) -> str | None:
    """The next day of that number: ``by the 24th``."""
    if day is None or not 1 <= day <= 31:
        return None
    for months in range(3):
        whole = _month_after(meeting, months)
        found = valid_day(int(whole[:4]), int(whole[5:]), day)
        if found and found >= meeting:
            return _week_from(found) if unit == "week" else found.isoformat()
    return None


def without_due(occasion: Occasion, text: str) -> str:
    """``text`` without the words that say when; "" where nothing else is left."""
    pack, kept, at = occasion.context.pack, "", 0
    for match in pack.all("due", text):
        kept += text[at : match.span.start] + " "
        at = match.span.end
    return squeeze(kept + text[at:]).strip(" ,;:–-.")
