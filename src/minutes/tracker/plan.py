"""What a push will do, decided before it does anything: a pure function of the tickets and of what is held."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from minutes.tracker.ticket import Fields, Held, Mark, Ticket, item_of, kind_of, scope_of

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
    """What the one who pushes allows. ``receipts``: keys of deleted tickets; ``keeps``: see ``Tracker``."""

    keeps: frozenset[str]
    close_done: bool = False
    recreate: bool = False
    receipts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Meetings:
    """What is pushed, whether or not items are left in it, so that the last one is seen to be gone too.

    ``scopes`` are those of every meeting and kind; ``documents`` pairs of a document's digest and a kind.
    """

    scopes: frozenset[str]
    documents: frozenset[tuple[str, str]] = frozenset()

    def have(self, mark: Mark) -> bool:
        """Whether a ticket is of one of these meetings: the day and the body say so, or the document itself."""
        return scope_of(mark.key) in self.scopes or (mark.document, kind_of(mark.key)) in self.documents


def make_plan(
    tickets: Sequence[Ticket], held: Iterable[Held], rules: Rules, meetings: Meetings
) -> tuple[Step, ...]:
    """The steps that bring the tracker to the record: one a ticket, in its order, then what is gone or copied."""
    first, copies = _by_key(held)
    pairs = {ticket.key: first.pop(ticket.key, None) for ticket in tickets}
    rest = [one for one in first.values() if meetings.have(one.mark)]
    reworded = _match_reworded([ticket for ticket in tickets if pairs[ticket.key] is None], rest)
    steps = [_step(ticket, pairs[ticket.key] or reworded.get(ticket.key), rules) for ticket in tickets]
    taken = {one.identity for one in reworded.values()}
    steps += [Step(Deed.GONE, held=one) for one in rest if one.identity not in taken]
    steps += [Step(Deed.COPY, held=one) for one in copies if meetings.have(one.mark)]
    return tuple(steps)


def _by_key(held: Iterable[Held]) -> tuple[dict[str, Held], list[Held]]:
    """The oldest ticket of each key, and the later ones."""
    first: dict[str, Held] = {}
    by_age = sorted(held, key=lambda one: one.age)
    copies = [one for one in by_age if first.setdefault(one.mark.key, one) is not one]
    return first, copies


def _match_reworded(tickets: Sequence[Ticket], rest: Sequence[Held]) -> dict[str, Held]:
    """Tickets without a partner and the held ones of their meeting that are most like them, the most alike first."""
    scored = sorted(
        ((_likeness(ticket, one), ticket.key, one) for ticket in tickets for one in rest),
        key=lambda pair: (-pair[0], pair[1], pair[2].age),
    )
    found: dict[str, Held] = {}
    taken: set[tuple[str, str]] = set()
    for score, key, one in scored:
        if score >= REWORDED and key not in found and one.identity not in taken:
            found[key] = one
            taken.add(one.identity)
    return found


def _likeness(ticket: Ticket, held: Held) -> float:
    """How sure it is that the two are one item of one meeting, 0 to 1."""
    mark = held.mark
    same_document = bool(mark.document) and mark.document == ticket.document
    if kind_of(mark.key) != ticket.kind or not (same_document or ticket.scope == scope_of(mark.key)):
        return 0.0
    if item_of(mark.key) == item_of(ticket.key):
        return 1.0
    return max(_ratio(get(ticket.fields), get(held.fields)) for get in (_title, _task))


def _title(fields: Fields) -> str:
    return fields.title


def _task(fields: Fields) -> str:
    """The words of the item alone, with which each description begins: titles are cut, and edited by people."""
    return " ".join(fields.description.split("\n\n", 1)[0].split())


def _ratio(one: str, other: str) -> float:
    matcher = difflib.SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    if matcher.real_quick_ratio() < REWORDED or matcher.quick_ratio() < REWORDED:
        return 0.0
    return matcher.ratio()


def _step(ticket: Ticket, held: Held | None, rules: Rules) -> Step:
    if held is None:
        return Step(_deed_for_missing(ticket, rules), ticket)
    changes, kept = differences(ticket.fields, held, rules.keeps)
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


def differences(wanted: Fields, held: Held, keeps: frozenset[str]) -> tuple[dict[str, str], tuple[str, ...]]:
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
    new = Mark.of(step.ticket.key, step.ticket.fields, step.ticket.document)
    if step.held is None:
        return new
    old = dict(step.held.mark.digests)
    digests = ((name, old.get(name, "") if name in step.kept else value) for name, value in new.digests)
    return replace(new, digests=tuple(digests))
