"""Who is meant by a name that stands in a record."""

from __future__ import annotations

import re

from minutes.assemble.identity import fold
from minutes.model.record import Participant, Record

_INITIALS = re.compile(r"(?<!\w)[A-Z]{2,4}(?!\w)")
_SHORTEST = 2


class People:
    """The participants of a record, found by the names that minutes use: whole, shortened, initials, an office."""

    def __init__(self, record: Record) -> None:
        self._participants = record.participants
        self._named = {fold(name) for name in (record.meeting.chair, record.meeting.secretary) if name}

    def find(self, name: str) -> list[Participant]:
        """The participants whom ``name`` may mean: those of that very name, else all whom it fits."""
        wanted = fold(name)
        same = [p for p in self._participants if fold(p.name) == wanted]
        return same or [p for p in self._participants if _fits(wanted, p)]

    def knows(self, name: str) -> bool:
        """Whether ``name`` means somebody whom the record names."""
        wanted = fold(name)
        return bool(self.find(name)) or any(_shortens(wanted, known) for known in self._named)

    def are_named_in(self, text: str) -> bool:
        """Whether ``text`` names one of the participants: by the last word of the name, or by initials in capitals."""
        words, initials = set(fold(text).split()), set(_INITIALS.findall(text))
        return any(
            name[-1] in words or _letters(name).upper() in initials
            for name in (fold(person.name).split() for person in self._participants)
            if name and len(name[-1]) > _SHORTEST
        )


def _fits(wanted: str, person: Participant) -> bool:
    name, role = fold(person.name), fold(person.role or "")
    if _shortens(wanted, name) or _shortens(name, wanted) or _are_initials(wanted, name):
        return True
    honorific = fold(person.honorific or "")
    return _shortens(wanted, f"{honorific} {name}".strip()) or bool(role and _shortens(role, wanted))


def _shortens(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` with words left out or cut to initials; one whole word must stay."""
    rest = long.split()
    whole = False
    for word in short.split():
        hit = next((w for w in rest if w == word or (len(word) == 1 and w.startswith(word))), None)
        if hit is None:
            return False
        whole = whole or (hit == word and len(word) > 1)
        rest.remove(hit)
    return whole


def _are_initials(short: str, name: str) -> bool:
    words = name.split()
    return len(words) > 1 and short.replace(" ", "") == _letters(words)


def _letters(words: list[str]) -> str:
    return "".join(word[0] for word in words)
