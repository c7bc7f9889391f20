"""Sentences that say who is there, who is not, and who votes for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutes.extractors.context import Context, Unit
from minutes.extractors.entries import Entry, leading_entries, share_of_people
from minutes.extractors.names import Person, find_person
from minutes.model.document import Candidate
from minutes.packs import Match

_TOP = 40  # Blocks in which minutes say who is there; below them the same words tell of other days.
_ARTICLE = re.compile(r"^\s*(?:[^\W\d_]{2,3}\s+)(?=[^\W\d_])")


def clauses(context: Context) -> Iterator[Candidate]:
    """People whose attendance or proxy a sentence states."""
    for unit in context.units:
        if unit.concept == "agenda":
            continue
        if unit.block < _TOP or unit.concept == "attendance":
            yield from _attending(context, unit)
        for match in context.pack.all("proxy_clause", unit.text):
            yield from _proxy(context, unit, match)


def _attending(context: Context, unit: Unit) -> Iterator[Candidate]:
    opening = unit.block < _TOP and len(unit.text) < 2000
    rules = context.pack.likely("attends", unit.text) if opening else ()
    for match in (m for rule in rules for m in rule.finditer(unit.text)):
        people = match.get("people")
        if match.fields.get("before") and share_of_people(people, context.pack) < 1:
            continue
        lone = _first_names(context, unit)
        # Below the opening one word stands for somebody who is known, and says only that they did not come.
        for entry in leading_entries(people, context.pack, single=lone or match.get("status") != "present"):
            if lone or not _is_lone(entry):
                yield _participant(context, unit, match, entry, known_only=False)
            else:  # Beside a lone word stands why they do not come, not whose they are.
                bare = replace(entry, role=None, organization=None)
                yield _participant(context, unit, match, bare, known_only=True)


def _first_names(context: Context, unit: Unit) -> bool:
    """Whether a sentence may name people by one word: where a list of them, or the opening, stands."""
    return unit.concept == "attendance" or unit.block < _TOP // 4


def _is_lone(entry: Entry) -> bool:
    return entry.person.parts < 2 and not entry.person.honorific


def _participant(context: Context, unit: Unit, match: Match, entry: Entry, *, known_only: bool) -> Candidate:
    status = entry.status or match.get("status")
    if entry.represented_by and status != "present":
        status = "represented"
    return context.candidate(
        "participant", context.place(unit), match.rule.id, match.rule.score, name=entry.person.name,
        honorific=entry.person.honorific, status=status, role=entry.role, organization=entry.organization,
        alias=entry.alias, represented_by=entry.represented_by, known_only=known_only,
    )  # fmt: skip


def _proxy(context: Context, unit: Unit, match: Match) -> Iterator[Candidate]:
    """Who is represented, and by whom: both take part."""
    giver, holder = (_person(context, match.get(name)) for name in ("giver", "holder"))
    held = holder.name if holder else match.get("holder")
    if giver is None or held.casefold() == giver.name.casefold():
        return
    for person, status, by in ((giver, "represented", held), (holder, "present", None)):
        if person is None:
            continue
        yield context.candidate(
            "participant", context.place(unit), match.rule.id, match.rule.score, name=person.name,
            honorific=person.honorific, status=status, role=None, organization=None, represented_by=by,
            known_only=person.parts < 2 and not person.honorific and unit.block >= _TOP // 4,
        )  # fmt: skip


def _person(context: Context, text: str) -> Person | None:
    # A sentence may begin right before a name with a word that is none (``As Ann Dale …``).
    for name in (text, _ARTICLE.sub("", text), text.partition(" ")[2]):
        person = find_person(name, context.pack, single=name == text)
        if person is not None:
            return person if person.end >= len(name.strip()) else None
    return None
