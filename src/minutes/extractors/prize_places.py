"""Winners by their places in one line: ``1st Ann Lee, 2nd Jay Roe``, ``gold, Ann Lee; silver, Jay Roe``."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from minutes.extractors.prize_entries import Entry
from minutes.extractors.winners import is_proper, mask, read_winners
from minutes.packs import Pack
from minutes.packs.grammar import alternation

ORDINAL = r"\d{1,2}\s?(?:[.]?[ºª°]|\.?er|re|ère|e|ème|st|nd|rd|th)(?!\w)\.?"
_PLACE_AFTER = re.compile(rf"\s*[,(]?\s*{ORDINAL}\)?$")
_PARTED = re.compile(r"\s*[,;]\s+|(?<=\w)\.\s+(?=\d)")
_SIGNS = r"\s*[:=,–-]?"
_LEAST = 2


@lru_cache(maxsize=8)
def _place(pack: Pack) -> re.Pattern[str]:
    """What begins an entry: an ordinal, a number with a point, or a word for a place of a contest (``gold``)."""
    words = rf"(?P<words>{alternation(pack.lexicon['placing_words'] or [chr(0)])})(?!\w)"
    numbers = rf"(?:{ORDINAL}|\d{{1,2}}[.)])"
    to = alternation([*pack.lexicon["to_words"], *pack.lexicon["particles"]] or [chr(0)])
    alone = words.replace("?P<words>", "?P<named>")
    after = rf"{_SIGNS}\s+(?:{to}\s+)?(?:ex\s[æa]e?quo\s+)?"
    return re.compile(rf"(?:{numbers}(?:\s+{words})?|{alone}){after}", re.IGNORECASE)


@lru_cache(maxsize=8)
def _cut(pack: Pack) -> re.Pattern[str]:
    """What parts an entry from the one before it: a sign, or *and*."""
    ands = alternation(pack.lexicon["and_words"] or [chr(0)])
    return re.compile(rf"\s*[,;]\s+(?:{ands}\s+)?|\s+{ands}\s+|(?<=\w)\.\s+(?=\d)", re.IGNORECASE)


def placed(text: str, pack: Pack, *, led: bool = False) -> list[Entry]:
    """The entries of a line of places; none if a part is no such entry, or if there are not two of them.

    ``led``: whether each of them must begin with an ordinal or a word for its place, not with a bare number.
    """
    parts = _led_parts(text, pack)
    found = [entry for part in parts if (entry := _led_entry(part, pack, led=led))]
    if len(found) >= _LEAST and len(found) > len(parts) - _LEAST:
        return found
    return [] if led else _followed(text, pack)


def placed_parts(text: str) -> list[str]:
    """``text`` cut at its commas and semicolons outside parentheses."""
    masked = mask(text)
    return _between(text, [m.end() for m in _PARTED.finditer(masked)])


def _between(text: str, cuts: list[int]) -> list[str]:
    return [part for a, b in pairwise([0, *cuts, len(text)]) if (part := text[a:b].strip(" ,;."))]


def _led_parts(text: str, pack: Pack) -> list[str]:
    """``text`` cut before each place; nothing where it does not begin with one."""
    masked = mask(text)
    if not _place(pack).match(masked):
        return []
    cuts = [m for m in _cut(pack).finditer(masked) if _place(pack).match(masked, m.end())]
    return [
        text[a:b].strip(" ,;.")
        for a, b in zip([0, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(text)], strict=True)
    ]


def _led_entry(part: str, pack: Pack, *, led: bool) -> Entry | None:
    place = _place(pack).match(part)
    if place is None or (led and re.match(r"\d{1,2}[.)](?![ºª°])", part)):
        return None
    label = place.group("words") or place.group("named")
    return _entry(part[place.end() :], part, label, pack)


def _entry(words: str, part: str, label: str | None, pack: Pack) -> Entry | None:
    winners = read_winners(words, pack)
    if not winners or not is_proper(winners[0].name, pack):
        return None
    rank = re.match(r"\D*(\d{1,2})", part) if label is None else None
    return Entry(label, winners, True, part, int(rank.group(1)) if rank else None)


def _followed(text: str, pack: Pack) -> list[Entry]:
    """The entries of ``Ann Lee 1st, Jay Roe 2nd``."""
    found: list[Entry] = []
    for part in placed_parts(text):
        words = _PLACE_AFTER.sub("", part)
        entry = _entry(words, part, None, pack) if words != part else None
        if entry is None:
            return []
        found.append(entry)
    return found if len(found) >= _LEAST else []


def sums_to(text: str, pack: Pack) -> list[Entry]:
    """The entries of ``$500 to Ann Lee, for a boat, and $300 to the Elm Club``; none if one names nobody."""
    to = alternation(pack.lexicon["sum_words"] or [chr(0)])
    sums = list(pack.all("amount", text))
    found: list[Entry] = []
    for at, amount in enumerate(sums):
        end = sums[at + 1].span.start if at + 1 < len(sums) else len(text)
        led = re.match(rf"\s*(?:{to})\s+", text[amount.span.end : end], re.IGNORECASE)
        entry = (
            _entry(
                _bare(text[amount.span.end + led.end() : end], pack),
                text[amount.span.start : end],
                None,
                pack,
            )
            if led
            else None
        )
        if entry is None:
            return []
        found.append(replace(entry, winners=entry.winners[:1], rank=None))
    return found


def _bare(words: str, pack: Pack) -> str:
    """``words`` without the *and* before the next entry."""
    ands = alternation(pack.lexicon["and_words"] or [chr(0)])
    return re.sub(rf"\s*,?\s+{ands}\s*$", "", words, flags=re.IGNORECASE)
