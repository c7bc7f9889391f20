"""Merge what was found of people: one participant for each person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from minutes.assemble.identity import fold
from minutes.model.document import Candidate

_RANK = {"present": 0, "represented": 1, "excused": 2, "absent": 3, "unknown": 4}
_LONG_WORD = 6
_ALIKE = 0.9
_SHORTEST_MISHEARD = 5
_VOWELS = frozenset("aeiouy")
_FEWEST_INITIALS, _MOST_INITIALS = 2, 4
_PARTICLES = frozenset(
    {
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "da",
        "di",
        "del",
        "van",
        "von",
        "der",
        "den",
        "el",
        "al",
        "y",
        "d",
        "l",
    }
)


@dataclass
class Merged:
    """One person, gathered from candidates; ``fields`` are the participant's fields."""

    fields: dict[str, Any]
    candidates: list[Candidate] = field(default_factory=list)
    listed: bool = False
    names: set[str] = field(default_factory=set)

    @property
    def generic(self) -> bool:
        """Whether nothing but membership is told of the person."""
        return not any(c.fields.get("role") and not c.fields.get("generic") for c in self.candidates[:-1])

    @property
    def score(self) -> float:
        """How sure: the best of its candidates, a little more where several agree."""
        best = max(c.score for c in self.candidates)
        return min(0.99, best + 0.02 * (len(self.candidates) - 1))


def merge_people(candidates: Iterable[Candidate]) -> list[Merged]:
    """The people whom ``candidates`` of kind ``participant`` name, in the order in which they come.

    Lists define people; the narrative adds to them, and adds those who stand in no list. A surname with a title is
    the one person of that surname.
    """
    found = [c for c in candidates if c.kind == "participant"]
    people: list[Merged] = []
    for candidate in sorted(found, key=lambda c: bool(c.fields.get("narrative"))):
        known = _same(candidate, people)
        if known is None:
            if not candidate.fields.get("known_only"):
                people.append(_new(candidate))
        else:
            _add(known, candidate)
    _complete_holders(people)
    return sorted(people, key=lambda p: min(s.start for c in p.candidates[:1] for s in c.spans))


def _new(candidate: Candidate) -> Merged:
    fields = {
        k: candidate.fields.get(k)
        for k in ("name", "honorific", "role", "organization", "status", "represented_by")
    }
    names = {fold(str(candidate.fields["name"]))}
    if alias := candidate.fields.get("alias"):
        names.add(fold(str(alias)))
    return Merged(fields, [candidate], not candidate.fields.get("narrative"), names)


def _same(candidate: Candidate, people: list[Merged]) -> Merged | None:
    """The person whom ``candidate`` means, if one and only one is known."""
    name = fold(str(candidate.fields["name"]))
    exact = [p for p in people if name in p.names or any(_tokens(name) == _tokens(n) for n in p.names)]
    if exact:
        return exact[0]
    if candidate.fields.get("narrative"):
        misspelt = [p for p in people if p.listed and any(_misspells(name, known) for known in p.names)]
        if candidate.fields.get("honorific"):
            misspelt = misspelt or [
                p for p in people if p.listed and any(_mishears(name, k) for k in p.names)
            ]
        if len(misspelt) == 1 and not any(_abbreviates(name, known) for p in people for known in p.names):
            return misspelt[0]
    lettered = [p for p in people if _are_initials(str(candidate.fields["name"]), str(p.fields["name"]))]
    if len(lettered) == 1 and not candidate.fields.get("narrative"):
        return lettered[0]
    close = [
        p for p in people if any(_abbreviates(name, known) or _abbreviates(known, name) for known in p.names)
    ]
    in_passing = any(candidate.fields.get(key) for key in ("narrative", "honorific", "office", "known_only"))
    if len(close) == 1 and (in_passing or _is_only_convened(close[0])):
        return close[0]
    return close[0] if len(close) == 1 and len(_tokens(name)) > 1 else None


def _is_only_convened(person: Merged) -> bool:
    """Whether all that is known of ``person`` is that they were called to the meeting."""
    return all(c.fields.get("convened") for c in person.candidates)


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(sorted(name.split()))


def _abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` with names left out or cut to initials; the last name must stay."""
    few, many = short.split(), long.split()
    if not few or len(few) > len(many) or few == many:
        return False
    rest = list(many)
    for word in few:
        hit = next((w for w in rest if w == word or (len(word) == 1 and w.startswith(word))), None)
        if hit is None:
            return False
        rest.remove(hit)
    return any(len(w) > 2 and w not in _PARTICLES for w in few)


def _are_initials(short: str, name: str) -> bool:
    """Whether ``short`` is one word of the initials of ``name`` (``HtL`` of Hedda ter Linde)."""
    if not (_FEWEST_INITIALS <= len(short) <= _MOST_INITIALS and short[0].isupper() and short[-1].isupper()):
        return False
    return short.casefold() == "".join(word[0] for word in re.split(r"[\s'’-]+", name.casefold()) if word)


def _misspells(name: str, known: str) -> bool:
    """Whether each word of ``name`` is a word of ``known``, but for a letter in one long word."""
    rest = known.split()
    slips = 0
    for word in name.split():
        hit = next((w for w in rest if w == word), None) or next((w for w in rest if _near(w, word)), None)
        if hit is None:
            return False
        slips += hit != word
        rest.remove(hit)
    return slips == 1


def _mishears(name: str, known: str) -> bool:
    """Whether ``name`` is the surname of ``known`` with another vowel (``Mr Hallen`` of Piet Hallan)."""
    surname = known.split()[-1]
    if " " in name or len(name) != len(surname) or len(name) < _SHORTEST_MISHEARD:
        return False
    slips = [(a, b) for a, b in zip(name, surname, strict=True) if a != b]
    return len(slips) == 1 and all(letter in _VOWELS for letter in slips[0])


def _near(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _LONG_WORD or a[0] != b[0]:
        return False
    return SequenceMatcher(None, a, b).ratio() >= _ALIKE


def _add(person: Merged, candidate: Candidate) -> None:
    fields = person.fields
    only_roster = all(c.fields.get("roster") for c in person.candidates)
    only_office = all(c.fields.get("office") for c in person.candidates)
    person.candidates.append(candidate)
    longer = len(str(candidate.fields["name"]).split()) > len(str(fields["name"]).split())
    told = candidate.fields.get("completes") and " " not in str(fields["name"])
    if longer and (told or not (person.listed or candidate.fields.get("known_only"))):
        fields["name"] = candidate.fields["name"]
    person.names.add(fold(str(candidate.fields["name"])))
    role = candidate.fields.get("role")
    # To be a member is the least of functions: the secretary whom the list has among the members is the secretary.
    if role and not candidate.fields.get("generic") and person.generic:
        fields["role"] = role
    for key in ("honorific", "role", "organization"):
        fields[key] = fields[key] or candidate.fields.get(key)
    if candidate.fields.get("narrative"):
        if fields["status"] == "unknown" and not candidate.fields.get("known_only"):
            fields["status"] = candidate.fields["status"]
        return
    status, held = str(candidate.fields["status"]), candidate.fields.get("represented_by")
    if candidate.fields.get("roster") and not only_roster:
        return
    # Who has an office may be away, and is named again where offices are filled.
    if candidate.fields.get("office") and not only_office and fields["status"] != "unknown":
        return
    # Who belongs to the body is told first, and then who of them came.
    if (
        (only_roster and not candidate.fields.get("roster"))
        or only_office
        or _RANK[status] < _RANK[str(fields["status"])]
    ):
        fields["status"] = status
    if held and fields["status"] == "represented":
        fields["represented_by"] = fields["represented_by"] or held


def _complete_holders(people: list[Merged]) -> None:
    """Write out the names of proxy holders that are given by surname or alias."""
    for person in people:
        held = person.fields.get("represented_by")
        if not held:
            continue
        name = fold(str(held))
        hits = [p for p in people if name in p.names or any(_abbreviates(name, n) for n in p.names)]
        hits = hits or [p for p in people if _bears(p, name)]
        if len(hits) == 1:
            person.fields["represented_by"] = hits[0].fields["name"]
        # Whoever is away and named somebody in their place is represented, whatever the list calls it.
        if person.fields["status"] in ("excused", "absent"):
            person.fields["status"] = "represented"


def _bears(person: Merged, office: str) -> bool:
    """Whether ``person`` has the function that ``office`` names, with or without its article."""
    role = fold(str(person.fields.get("role") or ""))
    return bool(role) and role in (office, office.split(None, 1)[-1])


def kept(people: list[Merged]) -> Iterator[Merged]:
    """The people whom the record names.

    All but one-word names that only the narrative gives without a title, and those of whom nothing says whether they
    came.
    """
    for person in people:
        if person.fields["status"] == "unknown" and all(
            c.fields.get("convened") or c.fields.get("known_only") for c in person.candidates
        ):
            continue
        if person.listed or len(str(person.fields["name"]).split()) > 1 or person.fields.get("honorific"):
            yield person
