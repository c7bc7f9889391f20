"""Properties of every plan, whatever is pushed and whatever the tracker holds."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from minutes.tracker.plan import Deed, Meetings, Rules, Step, make_plan, mark_after
from minutes.tracker.ticket import FIELD_LETTERS, Fields, Held, Mark, Ticket, scope_of

WORDS = st.sampled_from(["alpha", "beta", "gamma", "delta epsilon", "zeta eta theta"])
FIELDS = st.builds(Fields, WORDS, WORDS, st.sampled_from(["", "2019-03-14"]), st.sampled_from(["", "ann"]))
KEYS = st.builds(
    "2019-03-{}-{}.{}-{}".format, *map(st.sampled_from, (["14", "15"], ["0a0b", "0c0d"], ["action"], "abcd"))
)
TICKETS = st.lists(
    st.builds(
        Ticket,
        KEYS,
        st.just("action"),
        FIELDS,
        st.just("p"),
        done=st.booleans(),
        document=st.sampled_from("xy"),
    ),
    unique_by=lambda ticket: ticket.key,
)


@st.composite
def all_held(draw: st.DrawFn) -> list[Held]:
    """Tickets as a tracker may hold them: written by us, edited by people, copied, closed."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        written, now = draw(FIELDS), draw(FIELDS)
        mark = Mark.of(draw(KEYS), written, draw(st.sampled_from("xy")))
        found.append(
            Held(mark, str(number), draw(st.sampled_from([written, now])), closed=draw(st.booleans()))
        )
    return found


def without_copies(held: list[Held]) -> list[Held]:
    """Where a key is there twice, the younger may become the partner of another ticket later."""
    return list({one.mark.key: one for one in held}.values())


RULES = st.builds(
    Rules,
    st.sampled_from([frozenset(FIELD_LETTERS), frozenset({"title", "description"})]),
    st.booleans(),
    st.booleans(),
    st.frozensets(st.tuples(st.just("p"), KEYS), max_size=3),
)


def plan_for(tickets: list[Ticket], held: list[Held], rules: Rules) -> tuple[Step, ...]:
    scopes = frozenset(ticket.scope for ticket in tickets)
    documents = frozenset((ticket.document, "action") for ticket in tickets)
    return make_plan(tickets, held, rules, Meetings(scopes, documents))


@given(TICKETS, all_held(), RULES)
def test_each_ticket_has_one_step_and_no_held_one_has_two(
    tickets: list[Ticket], held: list[Held], rules: Rules
) -> None:
    plan = plan_for(tickets, held, rules)

    assert [step.ticket for step in plan if step.ticket] == tickets
    assert max(Counter(step.held.number for step in plan if step.held).values(), default=1) == 1


@given(TICKETS, all_held(), RULES)
def test_nothing_is_written_over_what_a_person_edited(
    tickets: list[Ticket], held: list[Held], rules: Rules
) -> None:
    for step in plan_for(tickets, held, rules):
        if step.held:
            there = dict(step.held.fields)
            assert all(step.held.mark.wrote(name, there[name]) for name in step.changes)


@given(TICKETS, all_held().map(without_copies), RULES)
def test_once_carried_out_the_same_plan_has_nothing_left_to_do(
    tickets: list[Ticket], held: list[Held], rules: Rules
) -> None:
    now = {one.number: one for one in held}
    for step in plan_for(tickets, held, rules):
        if step.deed is Deed.CREATE and step.ticket:
            number = str(100 + len(now))
            kept = {name: value for name, value in step.ticket.fields if name in rules.keeps}
            fields = replace(Fields("", ""), **kept)
            now[number] = Held(mark_after(step), number, fields)
        elif step.deed in (Deed.UPDATE, Deed.CLOSE) and step.held:
            closed = step.held.closed or step.deed is Deed.CLOSE
            fields = replace(step.held.fields, **step.changes)
            now[step.held.number] = replace(step.held, mark=mark_after(step), fields=fields, closed=closed)

    again = Counter(step.deed for step in plan_for(tickets, list(now.values()), rules))

    assert not again[Deed.CREATE] + again[Deed.UPDATE] + again[Deed.CLOSE]


@given(TICKETS, all_held(), RULES)
def test_other_meetings_are_left_out_of_the_plan(
    tickets: list[Ticket], held: list[Held], rules: Rules
) -> None:
    scopes = {ticket.scope for ticket in tickets}
    documents = {ticket.document for ticket in tickets}
    for step in plan_for(tickets, held, rules):
        if step.held:
            assert scope_of(step.held.mark.key) in scopes or step.held.mark.document in documents


@given(KEYS, FIELDS, st.sampled_from(["", "0a1b2c3d"]))
def test_a_mark_is_read_as_it_was_written(key: str, fields: Fields, document: str) -> None:
    mark = Mark.of(key, fields, document)
    assert Mark.parse(f"words before {mark} x:9 words after") == mark
