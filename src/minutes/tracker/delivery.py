"""A push as a whole: records and receipts in, a plan out, and then what became of each step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutes.errors import OutputError
from minutes.model.record import Record
from minutes.tracker.file_tracker import FileTracker
from minutes.tracker.mapping import Mapping
from minutes.tracker.plan import Rules, Step, make_plan
from minutes.tracker.push import Fate, Result, carry_out
from minutes.tracker.receipts import Receipts
from minutes.tracker.ticket import Kind, Ticket, Tracker
from minutes.tracker.tickets import meetings_of, tickets_of


@dataclass(frozen=True, slots=True)
class Batch:
    """The records of a file, or of a run, and the receipts that lie beside it."""

    records: tuple[Record, ...]
    receipts: Receipts


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the one who pushes says. See ``Rules`` for the last two."""

    kinds: frozenset[Kind]
    mapping: Mapping
    close_done: bool = False
    recreate: bool = False


class Delivery:
    """Records on their way to one tracker. ``say`` tells people what they should know and no result shows."""

    def __init__(
        self, tracker: Tracker, batches: Sequence[Batch], wishes: Wishes, say: Callable[[str], None]
    ) -> None:
        self._tracker = tracker
        self._batches = batches
        self._wishes = wishes
        self._say = say
        self._assigner = _Assigner(tracker, wishes.mapping)
        self._rules = Rules(tracker.keeps, wishes.close_done, wishes.recreate)
        self._journals: dict[str, Receipts] = {}

    def plan(self) -> tuple[Step, ...]:
        """What is to be done, by what the tracker holds now. Raises TrackerError, RecordError, UsageError."""
        records = [record for batch in self._batches for record in batch.records]
        projects = frozenset(self._wishes.mapping.project_of(one.meeting.body) for one in records)
        made_in = {
            identity: name for batch in self._batches for identity, name in batch.receipts.projects.items()
        }
        held = list(self._tracker.held(projects.union(made_in.values()))) if records else []
        tickets = self._tickets()
        for note in self._assigner.notes():
            self._say(note)
        there = {one.identity for one in held}
        missing = (batch.receipts.keys(there) for batch in self._batches)
        rules = replace(self._rules, receipts=frozenset[str]().union(*missing))
        plan = make_plan(tickets, held, rules, meetings_of(records, self._wishes.kinds))
        return tuple(_where_it_was_made(step, made_in) for step in plan)

    def _tickets(self) -> list[Ticket]:
        """All tickets; of several with one key, from two readings of one meeting, the first."""
        tickets: dict[str, Ticket] = {}
        total = 0
        for batch in self._batches:
            for record in batch.records:
                for ticket in tickets_of(record, self._wishes.kinds, self._wishes.mapping, self._assigner):
                    total += 1
                    tickets.setdefault(ticket.key, ticket)
                    self._journals.setdefault(ticket.key, batch.receipts)
        if total > len(tickets):
            self._say(f"{total - len(tickets)} items stand in several of the records; each is pushed once")
        return list(tickets.values())

    def results(self, plan: Sequence[Step]) -> Iterator[Result]:
        """Carry the plan out; then note a receipt for each ticket that is there.

        Receipts come last: one for a ticket that is not there yet would say that somebody deleted it. What stands in
        a file is told when that is written: until then it is not done.
        """
        results, is_file = [], isinstance(self._tracker, FileTracker)
        try:
            for result in carry_out(self._tracker, plan, self._rules):
                results.append(result)
                if not is_file:
                    yield result
        finally:
            self._tracker.finish()
        if is_file:
            yield from results
        try:
            self._keep_receipts(results)
        except OutputError as error:
            self._say(str(error))

    def _keep_receipts(self, results: Sequence[Result]) -> None:
        for result in results:
            ticket = result.step.ticket
            if ticket is not None and result.held is not None and result.fate in (Fate.DONE, Fate.NOTHING):
                self._journals[ticket.key].add(ticket, result.held)


def _where_it_was_made(step: Step, made_in: dict[tuple[str, str], str]) -> Step:
    """A ticket stays in its project, also where another one is named for its meeting since."""
    if step.ticket is None or step.held is None:
        return step
    project = made_in.get(step.held.identity, step.ticket.project)
    return replace(step, ticket=replace(step.ticket, project=project))


class _Assigner:
    """Who gets a ticket: the first of its owners whom the map and the tracker know."""

    def __init__(self, tracker: Tracker, mapping: Mapping) -> None:
        self._tracker = tracker
        self._mapping = mapping
        self._users: dict[tuple[str, str], str | None] = {}
        self._unmapped: dict[str, None] = {}

    def __call__(self, owners: tuple[str, ...], project: str) -> str:
        if "assignee" not in self._tracker.keeps:
            return ""
        named = ((owner, self._mapping.user_of(owner)) for owner in owners)
        found = ""
        for owner, name in named:
            if name is None:
                self._unmapped[owner] = None
            elif not found:
                found = self._user(name, project) or ""
        return found

    def _user(self, name: str, project: str) -> str | None:
        if (name, project) not in self._users:
            self._users[name, project] = self._tracker.user(name, project)
        return self._users[name, project]

    def notes(self) -> Iterator[str]:
        """What to look into: users that the tracker does not know, and owners without a user."""
        for (name, project), user in self._users.items():
            if user is None:
                where = f" in the project {project}" if project else ""
                yield f"the map gives tickets to {name!r}, who is nobody{where}; the names stand in the text"
        if self._mapping.owners and self._unmapped:
            yield f"not in the map, so in the text alone: {', '.join(self._unmapped)}"
