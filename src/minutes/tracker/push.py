"""Carrying a plan out, so that every item arrives once: whatever is interrupted, lost or done twice at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from minutes.errors import TrackerError, TrackerUnusableError
from minutes.tracker.faults import LostAnswerError
from minutes.tracker.plan import Deed, Rules, Step, differences, mark_after
from minutes.tracker.ticket import Held, Ticket, Tracker

#: So often a ticket is made anew where the answer was lost and it is not there.
_ATTEMPTS = 3


class Fate(StrEnum):
    """What became of a step."""

    PLANNED = "planned"
    DONE = "done"
    #: There was nothing to do.
    NOTHING = "nothing"
    FAILED = "failed"
    #: The push ended before.
    NOT_TRIED = "not tried"


@dataclass(frozen=True, slots=True)
class Result:
    """A step and its fate; ``held`` is the ticket as far as it is known, ``error`` why the step failed."""

    step: Step
    fate: Fate
    held: Held | None = None
    error: TrackerError | None = None


def planned(plan: Sequence[Step]) -> Iterator[Result]:
    """The plan alone."""
    for step in plan:
        does = step.deed in _DEEDS
        yield Result(step, Fate.PLANNED if does else Fate.NOTHING, step.held)


def carry_out(tracker: Tracker, plan: Sequence[Step], rules: Rules) -> Iterator[Result]:
    """Do the steps one by one; each with its fate as soon as that is known. A step that fails does not stop the others.

    Where the tracker can no longer be used, the step is failed and the rest are not tried.
    """
    ended = False
    for step in plan:
        deed = _DEEDS.get(step.deed)
        if deed is None:
            yield Result(step, Fate.NOTHING, step.held)
        elif ended:
            yield Result(step, Fate.NOT_TRIED, step.held)
        else:
            try:
                yield deed(tracker, step, rules)
            except TrackerError as error:
                ended = isinstance(error, TrackerUnusableError)
                yield Result(step, Fate.FAILED, step.held, error)


def _create(tracker: Tracker, step: Step, _: Rules) -> Result:
    """Make a ticket, then look whether another push was first: the older one stays and ours is taken back."""
    assert step.ticket is not None
    made = _made(tracker, step, step.ticket)
    oldest = min(tracker.find(step.ticket), key=lambda one: one.age, default=made)
    if oldest.age < made.age and oldest.identity != made.identity:
        tracker.withdraw(made)
        return Result(step, Fate.DONE, oldest)
    return Result(step, Fate.DONE, made)


def _made(tracker: Tracker, step: Step, ticket: Ticket) -> Held:
    """The ticket that was made. An answer that is lost is no reason to make it twice: it is looked for first."""
    for _ in range(_ATTEMPTS):
        try:
            return tracker.create(ticket, mark_after(step))
        except LostAnswerError as error:
            lost = error
            found = tracker.find(ticket)
            if found:
                return min(found, key=lambda one: one.age)
    raise lost


def _update(tracker: Tracker, step: Step, rules: Rules) -> Result:
    """Write what changed, on the ticket as it is at this moment: a person may have edited it since the plan."""
    assert step.ticket is not None
    assert step.held is not None
    now = _as_it_is(tracker, step.ticket, step.held)
    changes, kept = differences(step.ticket.fields, now, rules.keeps)
    fresh = replace(step, held=now, changes=changes, kept=kept)
    if changes or now.mark.key != step.ticket.key:
        tracker.update(now, changes, mark_after(fresh))
    return Result(fresh, Fate.DONE, now)


def _close(tracker: Tracker, step: Step, rules: Rules) -> Result:
    result = _update(tracker, step, rules)
    assert result.held is not None
    if not result.held.closed:
        tracker.close(result.held)
    return result


def _as_it_is(tracker: Tracker, ticket: Ticket, held: Held) -> Held:
    found = tracker.find(replace(ticket, key=held.mark.key))
    now = next((one for one in found if one.identity == held.identity), None)
    if now is None:
        raise TrackerError(f"{held.number} was deleted, or lost its mark, a moment ago: push again")
    return now


#: The deeds that touch the tracker.
_DEEDS = {Deed.CREATE: _create, Deed.UPDATE: _update, Deed.CLOSE: _close}
