"""What a push will do, decided before it does anything: a pure function of the tickets and of what is held."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from minutes.tracker.ticket import Fields, Held, Mark, Ticket, scope_of

#: How alike two titles must be (difflib's ratio) for one to be the other, reworded.
REWORDED = 0.75


class Deed(StrEnum):
    """What happens to one ticket. Only the first three touch the tracker."""

    CREATE = "create"
    UPDATE = "update"
    CLOSE = "close"
    UNCHANGED = "unchanged"
    #: Done in the minutes: not made, or still open in the tracker.
    DONE = "done"
    #: No longer in the record; never closed or deleted.
    GONE = "gone"
    #: Deleted in the tracker by somebody, as a receipt tells; not made again.
    DELETED = "deleted"
    #: A copy of a ticket, mark and all; left alone.
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the plan. ``changes``: new values by field; ``kept``: fields that a person edited, so they stay."""

    deed: Deed
    ticket: Ticket | None = None
    held: Held | None = None
    changes: Mapping[str, str] = field(default_factory=dict)
    kept: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key of the ticket."""
        if self.ticket is not None:
            return self.ticket.key
        return self.held.mark.key if self.held else ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the one who pushes allows. ``receipts`` are keys that were made before; ``keeps``: see ``Tracker``."""

    keeps: frozenset[str]
    close_done: bool = False
    recreate: bool = False
    receipts: frozenset[str] = frozenset()


def make_plan(
    tickets: Sequence[Ticket], held: Iterable[Held], rules: Rules, scopes: frozenset[str]
) -> tuple[Step, ...]:
    """The steps that bring the tracker to the record: one a ticket, in its order, then what is gone or copied.

    ``scopes`` are those of every meeting that is pushed, so that an item is seen to be gone even if it was the last.
    """
    first, copies = _by_key(held)
    pairs = {ticket.key: first.pop(ticket.key, None) for ticket in tickets}
    rest = [one for key, one in first.items() if scope_of(key) in scopes]
    reworded = _match_reworded([ticket for ticket in tickets if pairs[ticket.key] is None], rest)
    steps = [_step(ticket, pairs[ticket.key] or reworded.get(ticket.key), rules) for ticket in tickets]
    taken = {one.number for one in reworded.values()}
    steps += [Step(Deed.GONE, held=one) for one in rest if one.number not in taken]
    steps += [Step(Deed.COPY, held=one) for one in copies if scope_of(one.mark.key) in scopes]
    return tuple(steps)


def _by_key(held: Iterable[Held]) -> tuple[dict[str, Held], list[Held]]:
    """The oldest ticket of each key, and the later ones."""
    first: dict[str, Held] = {}
    by_age = sorted(held, key=lambda one: one.age)
    copies = [one for one in by_age if first.setdefault(one.mark.key, one) is not one]
    return first, copies


def _match_reworded(tickets: Sequence[Ticket], rest: Sequence[Held]) -> dict[str, Held]:
    """Tickets without a partner and the held ones whose titles are like theirs, the most alike first."""
    by_scope = defaultdict(list)
    for one in rest:
        by_scope[scope_of(one.mark.key)].append(one)
    scored = sorted(
        (-_likeness(ticket.fields.title, one.fields.title), ticket.key, one.age, one)
        for ticket in tickets
        for one in by_scope[ticket.scope]
    )
    found: dict[str, Held] = {}
    taken: set[str] = set()
    for score, key, _, one in scored:
        if -score >= REWORDED and key not in found and one.number not in taken:
            found[key] = one
            taken.add(one.number)
    return found


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def _step(ticket: Ticket, held: Held | None, rules: Rules) -> Step:
    if held is None:
        return Step(_deed_for_missing(ticket, rules), ticket)
    changes, kept = _differences(ticket.fields, held, rules.keeps)
    if ticket.done and not held.closed and rules.close_done:
        return Step(Deed.CLOSE, ticket, held, changes, kept)
    if changes or ticket.key != held.mark.key:
        return Step(Deed.UPDATE, ticket, held, changes, kept)
    deed = Deed.DONE if ticket.done and not held.closed else Deed.UNCHANGED
    return Step(deed, ticket, held, kept=kept)


def _deed_for_missing(ticket: Ticket, rules: Rules) -> Deed:
    if ticket.key in rules.receipts and not rules.recreate:
        return Deed.DELETED
    return Deed.DONE if ticket.done else Deed.CREATE


def _differences(wanted: Fields, held: Held, keeps: frozenset[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Fields to write, and fields that differ but were edited by a person since they were last written."""
    there = dict(held.fields)
    differing = [
        (name, value)
        for name, value in wanted
        if name in keeps and not Mark.of("", wanted).wrote(name, there[name])
    ]
    changes = {name: value for name, value in differing if held.mark.wrote(name, there[name])}
    return changes, tuple(name for name, _ in differing if name not in changes)


def mark_after(step: Step) -> Mark:
    """The mark that belongs on the ticket once the step is done: digests of edited fields stay as they were."""
    assert step.ticket is not None
    new = Mark.of(step.ticket.key, step.ticket.fields)
    if step.held is None:
        return new
    old = dict(step.held.mark.digests)
    return Mark(
        new.key,
        tuple((name, old.get(name, "") if name in step.kept else value) for name, value in new.digests),
    )
