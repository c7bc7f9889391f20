"""What a list of attendance says of those whom it names, whether it is prose, a list or a table."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace

from minutes.extractors.columns import Columns
from minutes.extractors.context import Context
from minutes.extractors.entries import Entry
from minutes.model.document import Candidate
from minutes.packs import Match
from minutes.text import Span, squeeze


@dataclass(frozen=True, slots=True)
class State:
    """What the list that is being read says of those that it names.

    ``one``: it is an office, and names its one bearer only. ``weak``: its label is one only where people follow.
    ``roster``: it names the members of the body, whether they came or not. ``marked``: its status is
    that of those set bold. ``convened``: it names those who were called to the meeting, and says not who came.
    """

    status: str
    role: str | None
    rule: str
    score: float
    columns: Columns | None = None
    by_column: tuple[State, ...] = ()
    organization: str | None = None
    one: bool = False
    weak: bool = False
    roster: bool = False
    marked: bool = False
    convened: bool = False


# Gives the people of a block, and then the state after it.
Reading = Generator[Candidate, None, State | None]


def opened(label: Match) -> State:
    """The state that a label (``Present:``, ``Apologies:``) opens."""
    role = squeeze(label.get("role")) or None
    one, weak, roster, marked, convened = (
        bool(label.fields.get(name)) for name in ("one", "weak", "roster", "marked", "convened")
    )
    return State(
        label.get("status"), role, label.rule.id, label.rule.score, one=one, weak=weak, roster=roster or weak,
        marked=marked, convened=convened,
    )  # fmt: skip


def attendee(context: Context, entry: Entry, where: tuple[Span, ...], state: State) -> Candidate:
    """The participant of an entry: what stands beside the name goes before what the list says of all."""
    status = entry.status or _marked_status(context, entry, where, state)
    if entry.represented_by and status in ("present", "excused", "absent"):
        status = "represented" if state.status != "present" or entry.status == "represented" else status
    entry = _of_group(entry, state, context)
    return context.candidate(
        "participant", where, state.rule, state.score if entry.person.parts > 1 else state.score - 0.1,
        name=entry.person.name, honorific=entry.person.honorific, status=status,
        role=entry.role or _singular(state.role, context), organization=entry.organization or state.organization,
        alias=entry.alias, represented_by=entry.represented_by, office=state.one, roster=state.roster,
        convened=state.convened, completes=state.convened,
        grouped=entry.role is None and not state.one,
    )  # fmt: skip


def _of_group(entry: Entry, state: State, context: Context) -> Entry:
    """``entry``, where its list names the body of all: words in small letters beside a name say what one does there."""
    note = entry.organization
    if state.organization is None or entry.role is not None or not note:
        return entry
    first = note.split()[0]
    return replace(entry, role=note, organization=None) if first.islower() or note.isupper() else entry


def _marked_status(context: Context, entry: Entry, where: tuple[Span, ...], state: State) -> str:
    """What the list says of an entry: where it marks some by bold type, the others attend the other way."""
    document, start = context.document, where[0].start
    if not state.marked or not document.raw.strong:
        return state.status
    if document.is_strong(Span(start, start + len(entry.person.name))):
        return state.status
    return "absent" if state.status == "present" else "present"


def _singular(role: str | None, context: Context) -> str | None:
    """The function of one of those whom a list names together."""
    if role is None:
        return None
    role, one = role.rstrip(": "), context.pack.tables["plural_roles"]
    first, _, rest = role.partition(" ")
    if rest and role.casefold() not in one and context.pack.at_start("membership", role):
        return f"{one.get(first.casefold(), first)} {rest}"
    shared, _, there = role.rpartition(" ")
    if context.pack.at_start("attendance_label", f"{there}:") and shared.casefold() in one:
        return str(one[shared.casefold()])
    return str(one.get(role.casefold(), role))
