"""Headings that the agenda announces: lines that stand below it once more, word for word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from minutes.layout.lines import TextLine
from minutes.packs import Pack

_FEWEST_WORDS = 3
_LONGEST_AGENDA = 40  # Lines.
_TWICE = 2
_NUMBER = re.compile(r"\d{1,2}|[ivx]{1,5}")


def announced_headings(
    lines: Sequence[TextLine], pack: Pack, is_heading: Callable[[int], bool]
) -> frozenset[int]:
    """The indices of the lines that repeat an item of the agenda above them, with a text of their own below.

    The agenda ends where its first item comes again, or at the next line that looks like a heading. What the minutes
    say more than twice (a result of votes) is no heading. Where items come again whole, others may come shortened
    behind their number.
    """
    start = next((i for i, line in enumerate(lines) if _is_agenda(line, pack)), None)
    if start is None:
        return frozenset()
    keys = [_key(line) for line in lines]
    counts = Counter(keys[start:])
    items: dict[str, list[str]] = {}
    end = start + 1
    while end < min(start + _LONGEST_AGENDA, len(lines)) and keys[end] not in items and not is_heading(end):
        if keys[end] and counts[keys[end]] <= _TWICE:
            items[keys[end]] = _words(lines[end].text)
        end += 1
    below = range(end, len(lines))
    again = {i for i in below if keys[i] in items or _shortens(_words(lines[i].text), items.values())}
    if not any(keys[i] in items for i in again):
        return frozenset()
    return frozenset(i for i in again if i + 1 not in again and i - 1 not in again)


def _shortens(words: Sequence[str], items: Iterable[Sequence[str]]) -> bool:
    """Whether a line gives the number of one of the ``items`` and how it begins, and nothing else."""
    numbered = len(words) > 1 and _NUMBER.fullmatch(words[0]) is not None
    return numbered and any(len(words) < len(item) and item[: len(words)] == words for item in items)


def _is_agenda(line: TextLine, pack: Pack) -> bool:
    match = pack.at_start("heading", line.content.strip(" *_#"))
    return match is not None and match.get("is") == "agenda"


def _key(line: TextLine) -> str:
    """What a line says, but for its number, case and blanks; empty where it is too short to be known again."""
    words = _words(line.content)
    return " ".join(words) if len(words) >= _FEWEST_WORDS else ""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
