"""The margin of minutes: one cell with all who came, one a line, and the words between them that say as what.

Beside it stands the text of the minutes (``ASISTENTES / Alcalde: / D. Jaime Soler / Concejales: / …``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutes.extractors.context import Context
from minutes.extractors.entries import Entry, of_bodies, parse_entries
from minutes.extractors.labels import group_of
from minutes.extractors.listing import State, attendee, opened
from minutes.extractors.margin_lines import bare, is_beside, is_margin, whole_lines
from minutes.model.document import Candidate
from minutes.text import Span, squeeze

_SCORE = 0.85


@dataclass(frozen=True, slots=True)
class _Group:
    """What a line of a margin says of the people below it. ``once``: of the first of them alone."""

    state: State
    role: str | None = None
    once: bool = False
    members: str | None = None  # What those are who belong to the body, in the plural.


def margin_people(context: Context, index: int) -> Iterator[Candidate]:
    """The people of the cells of a row that are margins; nothing of any other row."""
    text, cells = context.document.text, context.blocks[index].cells
    if any(is_margin(cell.of(text), context.pack) for cell in cells):
        # Beside a long list stands a short one, or the people of another body.
        listed = [cell for cell in cells if is_beside(cell.of(text), context.pack)]
        named = [each for cell in listed for each in _people(context, cell)]
        entries = of_bodies([entry for entry, _, _ in named])
        yield from (
            _attendee(context, entry, line, group)
            for entry, (_, line, group) in zip(entries, named, strict=True)
        )


def _people(context: Context, cell: Span) -> Iterator[tuple[Entry, Span, _Group]]:
    text, group = context.document.text, _Group(State("present", None, "table/margin", _SCORE))
    for line in whole_lines(text, cell, context.pack):
        said = squeeze(bare(line.of(text)))
        group, rest = _after(context, said, group)
        for entry in parse_entries(rest, context.pack, single=False) if rest else []:
            yield entry, line, group
            group = replace(group, role=None, once=False) if group.once else group


def _attendee(context: Context, entry: Entry, line: Span, group: _Group) -> Candidate:
    away = group.state.status != "present"
    role = group.role or (group.members if away else None)
    return attendee(context, entry, (line,), replace(group.state, role=role))


def _after(context: Context, said: str, group: _Group) -> tuple[_Group, str]:
    """The group after a line, and the people whom the line itself names."""
    if (label := context.pack.at_start("attendance_label", said)) is not None:
        state = opened(label)
        role = state.role or None
        return _Group(state, role, members=_plural(context, role) or group.members), said[
            len(label.span) :
        ].strip(" :")
    head, colon, rest = said.partition(":")
    if parse_entries(head if colon else said, context.pack, single=False):
        return group, said
    if not colon and not _is_group(context, said):
        return group, ""
    return _opened(context, head.strip(), group), rest.strip()


def _is_group(context: Context, said: str) -> bool:
    known = context.pack.tables["plural_roles"]
    return said.casefold() in known or any(context.pack.at_start(c, said) for c in ("role", "affiliation"))


def _opened(context: Context, name: str, group: _Group) -> _Group:
    """The group that a function or a body opens, whose name stands alone on a line or before a colon."""
    role, organization = group_of(context, name)
    if role is None:
        return replace(group, state=replace(group.state, organization=organization))
    plural = _plural(context, role)
    # Who is named with an office of their own below those who are away attends: the clerk.
    status = group.state.status if plural else "present"
    state = replace(group.state, status=status, organization=None)
    return _Group(state, role, once=plural is None, members=plural or group.members)


def _plural(context: Context, role: str | None) -> str | None:
    """``role`` where it is one in the plural."""
    first = re.split(r"[\s/]", role)[0].casefold().strip(":,.") if role else ""
    known = context.pack.tables["plural_roles"]
    return role if role and (role.casefold() in known or first in known) else None
