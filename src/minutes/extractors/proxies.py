"""Proxies: in a list of them, and in a sentence that says who votes for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from minutes.extractors.context import Context
from minutes.extractors.entries import parse_entries
from minutes.extractors.listing import State, attendee
from minutes.extractors.names import Person, find_person
from minutes.model.document import Candidate
from minutes.packs import Match, Pack
from minutes.text import Span

_NOTES = re.compile(r"\s[-–—]\s|[()\[\];\v\n]")
_PART = re.compile(r"(?:\([^)]*\)|(?!\s[-–—]\s)[^,;•(])+")


def pairs(context: Context, index: int, span: Span, state: State) -> Iterator[Candidate]:
    """Proxies written as pairs (``A to B``, ``A -> B``); with them those whose holder stands in parentheses."""
    flow, pack = context.flows[index], context.pack
    parts = [
        _undashed(Span(m.start(), m.end()).shift(span.start), flow.text)
        for m in _PART.finditer(span.of(flow.text))
    ]
    found = [(part, _pair(part.of(flow.text), pack)) for part in parts]
    if not any(pair for _, pair in found):
        return
    for part, pair in found:
        place = flow.to_spans(part.strip(flow.text))
        if pair is None:
            for entry in parse_entries(part.of(flow.text), pack):
                if entry.person.parts > 1 or entry.person.honorific:
                    yield attendee(context, entry, place, state)
            continue
        giver, holder, rule, role = pair
        yield context.candidate(
            "participant", place, rule, 0.9, name=giver.name, honorific=giver.honorific,
            status="represented", represented_by=holder.name, role=role, organization=None,
        )  # fmt: skip


def _undashed(part: Span, text: str) -> Span:
    """``part`` without the dash that it begins with."""
    return Span(part.end - len(part.of(text).lstrip(" -–—")), part.end)


def _pair(text: str, pack: Pack) -> tuple[Person, Person, str, str | None] | None:
    """Who gives a proxy, who holds it, and what says so."""
    before = pack.at_start("role_before", text.strip())
    lead = text.strip()[before.spans["name"].start :] if before else text
    for rule in pack.likely("proxy", lead):
        pair = rule.search(lead)
        if pair is None or not pair.get("giver"):
            continue
        giver, holder = (find_person(_full(pair, n, lead), pack) for n in ("giver", "holder"))
        if giver is not None and holder is not None:
            title = re.search(r"^\s*(.*?)\s*$", lead[: pair.spans["giver"].start])
            honorific = (title.group(1) if title else "") or giver.honorific
            return (
                replace(giver, honorific=honorific or None),
                holder,
                rule.id,
                before.get("role") if before else None,
            )
    return None


def _full(pair: Match, group: str, text: str) -> str:
    """The group, or what stands in parentheses after it where that is the full name of a pseudonym."""
    after = text[pair.spans[group].end :]
    inside = re.match(r"\s*\(([^)]+)\)", after)
    if inside and len(inside.group(1).split()) > 1 and len(pair.get(group).split()) == 1:
        return inside.group(1)
    return pair.get(group)


def stood_for(
    context: Context, holder: str, cells: Iterable[str], where: tuple[Span, ...], rule: str
) -> Iterator[Candidate]:
    """The people whom the one of a row stands in for, as its ``cells`` note (``also represents Ann Dale``)."""
    for note in (note.strip(" ,") for cell in cells for note in _NOTES.split(cell)):
        for match in context.pack.all("proxy_clause", f"{holder} {note[:1].lower()}{note[1:]}"):
            giver = find_person(match.get("giver"), context.pack, single=False)
            if giver is None or giver.name == holder or match.get("holder") != holder:
                continue
            yield context.candidate(
                "participant", where, rule, 0.8, name=giver.name, honorific=giver.honorific, status="represented",
                represented_by=holder, role=None, organization=None,
            )  # fmt: skip
