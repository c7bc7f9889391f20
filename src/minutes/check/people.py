"""Who is meant by a name that stands in a record."""

from __future__ import annotations

from minutes.assemble.identity import fold
from minutes.model.record import Participant, Record


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
    return len(words) > 1 and short.replace(" ", "") == "".join(word[0] for word in words)
