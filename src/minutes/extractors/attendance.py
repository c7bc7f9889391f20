"""Lists of attendance in prose and lists; rows of tables are read by `rosters`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutes.extractors.boxes import boxed_people, is_box
from minutes.extractors.context import Context
from minutes.extractors.directory import line_entries
from minutes.extractors.entries import Entry, is_entry, parse_entries
from minutes.extractors.galleries import read_gallery
from minutes.extractors.grids import find_grids
from minutes.extractors.handles import handles
from minutes.extractors.labels import group_of, is_list, labels
from minutes.extractors.listing import Reading, State, attendee
from minutes.extractors.names import find_person
from minutes.extractors.proxies import pairs
from minutes.extractors.registers import read_register
from minutes.extractors.rosters import read_row
from minutes.extractors.sentences import split_sentences
from minutes.letters import LANGUAGES, is_known
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span, squeeze

_LONGEST_LIST = 1500
_ODD_ITEM = 60
_GROUP_WORDS = 10
_READ_AHEAD = 2
_FEW_SENTENCES = 2
_TOP = 40
_SURE = 0.9
_ACRONYM = 4
_OFFICE = 12  # No title before a name is longer.
_DEPUTIES = re.compile(r"[^-–,;]+\s[-–]\s[^-–,;]+\s(?=[-–]\s)")
_SEVERAL = re.compile(r",|\b[A-Z]{2,4}\b")  # Names in a row, initials.
_SKIPPED = frozenset((BlockKind.FURNITURE, BlockKind.NOTE))


def attendance(context: Context) -> Iterator[Candidate]:
    """People of the lists and tables of attendance, each with its status."""
    state: State | None = None
    grids, read_to = find_grids(context), -1
    for index, block in enumerate(context.blocks):
        if block.kind in _SKIPPED or index <= read_to:
            continue
        grid = grids.get(index)
        if boxed := list(boxed_people(context, index, state)):
            yield from boxed
            state = state or State("present", None, "list/boxes", 0.8)
        elif grid and (people := read_register(context, grid, state) or read_gallery(context, grid, state)):
            yield from people
            state, read_to = None, grid.last
        elif block.kind is BlockKind.TABLE_ROW:
            state = yield from read_row(context, index, state)
        else:
            state = yield from _block(context, index, state)


def _block(context: Context, index: int, state: State | None) -> Reading:
    """The people of one block that is not a table row; gives back the state after it."""
    flow, pack = context.flows[index], context.pack
    text = flow.text
    if pack.at_start("attendance_end", text):
        return None
    if state and is_box(context, index) and not state.one:
        return state
    found = labels(context, index, state)
    if (
        found
        and found[-1][1].weak
        and not text[found[-1][0].end :].strip()
        and not _opens(context, index, state)
    ):
        found = found[:-1]
    if (
        not found
        and context.blocks[index].kind is BlockKind.HEADING
        and context.concept_of(index) == "attendance"
    ):
        return State("present", None, "section/attendance", 0.85)
    if not found:
        return (yield from _unlabelled(context, index, state))
    if found[0][0].start > 0 and state and is_list(context, text[: found[0][0].start]):
        yield from _people(context, index, Span(0, found[0][0].start), state)
    after = state
    for number, (span, own) in enumerate(found):
        end = found[number + 1][0].start if number + 1 < len(found) else len(text)
        named = bool(text[span.end : end].strip())
        if named:
            yield from _people(context, index, Span(span.end, end), own)
        if not own.one or not named:
            after = own
    # A panel or a guest who is named in one line amid the minutes opens no list.
    passing = (
        state is None and after is not None and after.score < _SURE and context.concept_of(index) is None
    )
    return None if passing and named else after


def _unlabelled(context: Context, index: int, state: State | None) -> Reading:
    """A block without a label: it goes on with the list, opens a group of it, or ends it."""
    block, text = context.blocks[index], context.flows[index].text
    if state is None or len(text) > _LONGEST_LIST:
        return None
    if _is_group(context, index):
        role, organization = group_of(context, squeeze(text).strip("*_ :"))
        if role and _is_parent(context, index) and not _is_function(context, role):
            role, organization = None, role
        group = context.pack.tables["plural_roles"].get(state.role.casefold()) if state.role else None
        there = (
            state.status == "present"
            or role is None
            or role.casefold() in context.pack.tables["plural_roles"]
        )
        status = state.status if there or not context.pack.at_start("role", role or "") else "present"
        return replace(
            state, role=role or (group and state.role), organization=organization, one=False, status=status
        )
    if block.kind is BlockKind.HEADING and not _is_person(context, index):
        return state if state.columns and _next_kind(context, index) is BlockKind.TABLE_ROW else None
    if text.startswith("(") and len(text) < _ODD_ITEM:
        return state
    lined = not state.one and line_entries(context, index, Span(0, len(text)))
    if not block.marker and not state.one and (_is_clause(context, text) or _is_matter(context, index)):
        return None
    nick = block.kind is BlockKind.LIST_ITEM and not state.one and handles([text], context.pack)[0]
    if not (lined or nick or is_list(context, text) or _is_pairs(context, index, state)):
        # One odd item (a pseudonym, a remark) does not end a list.
        return state if len(text) < _ODD_ITEM and _goes_on(context, index, block.kind) else None
    yield from _people(context, index, Span(0, len(text)), state)
    return None if state.one else state


def _is_person(context: Context, index: int) -> bool:
    """Whether a heading is a name: in capitals alone it may as well be the next section."""
    text = context.flows[index].text
    person = find_person(text, context.pack, single=False)
    return bool(person) and (not text.isupper() or bool(person and person.honorific))


def _is_matter(context: Context, index: int) -> bool:
    """Whether a line after the list has only ordinary words where names would stand: what comes next, and its title."""
    text = context.flows[index].text
    listed = context.blocks[index].kind is BlockKind.LIST_ITEM or _SEVERAL.search(text)
    if listed or _people_follow(context, index):
        return False
    people = [entry.person for entry in parse_entries(text, context.pack)]
    first_names = context.pack.words("first_names")
    words = [person.name.casefold() for person in people if person.parts == 1 and not person.honorific]
    ordinary = [word for word in words if word not in first_names and is_known(word, LANGUAGES)]
    return bool(people) and len(ordinary) == len(people)


def _is_function(context: Context, name: str) -> bool:
    """Whether a group is named by what its people are (``Members of staff``), not by their body."""
    return bool(context.pack.at_start("role", name)) or name.casefold() in context.pack.tables["plural_roles"]


def _is_parent(context: Context, index: int) -> bool:
    """Whether an item of a list has items one level below it that are people: then it is their body, no person."""
    block, text = context.blocks[index], context.flows[index].text
    below = next(
        (i for i in range(index + 1, len(context.blocks)) if context.blocks[i].kind not in _SKIPPED), None
    )
    if below is None or block.kind is not BlockKind.LIST_ITEM or context.blocks[below].level <= block.level:
        return False
    if (
        "," in text
        or len(text.split()) > _GROUP_WORDS
        or context.blocks[below].kind is not BlockKind.LIST_ITEM
    ):
        return False
    person = find_person(text, context.pack)
    return not (person and person.honorific) and is_entry(context.flows[below].text, context.pack)


def _is_group(context: Context, index: int) -> bool:
    """Whether a block names a group or a function whose bearers stand in the blocks after it."""
    block, text = context.blocks[index], context.flows[index].text
    if _is_parent(context, index):
        return True
    if block.marker or len(text.split()) > _GROUP_WORDS or text.endswith((".", "!", "?", ",", ";")):
        return False
    if context.concept_of(index) not in (None, "attendance") or _names(context, index):
        return False
    person = find_person(text, context.pack)
    if person is not None and person.honorific:
        return False
    known = context.pack.at_start("role", text) or text.casefold() in context.pack.tables["plural_roles"]
    if block.kind is not BlockKind.HEADING and not known and is_list(context, text):
        return False
    return _people_follow(context, index)


def _opens(context: Context, index: int, state: State | None) -> bool:
    """Whether the name of a group opens a list: outside the attendance only where the minutes have not begun."""
    if state is None and context.concept_of(index) != "attendance":
        begun = sum(context.is_prose(i) for i in range(index)) > _FEW_SENTENCES or index > _TOP
        if begun or _next_kind(context, index) is BlockKind.TABLE_ROW:
            return False
        following = next(
            (i for i in range(index + 1, len(context.blocks)) if context.blocks[i].kind not in _SKIPPED),
            index,
        )
        return is_box(context, following) or is_entry(context.flows[following].text, context.pack)
    return _people_follow(context, index)


def _next_kind(context: Context, index: int) -> BlockKind | None:
    kinds = (b.kind for b in context.blocks[index + 1 :] if b.kind not in _SKIPPED)
    return next(kinds, None)


def _people_follow(context: Context, index: int) -> bool:
    """Whether the next block names people and nothing else, or the one after a short one does."""
    ahead = [i for i in range(index + 1, len(context.blocks)) if context.blocks[i].kind not in _SKIPPED]
    for at in ahead[:_READ_AHEAD]:
        if _names(context, at):
            return True
        ended = context.concept_of(at) not in (None, "attendance")
        if ended or context.blocks[at].marker or len(context.flows[at].text.split()) > _GROUP_WORDS:
            return False
    return False


def _names(context: Context, index: int) -> bool:
    block, text = context.blocks[index], context.flows[index].text
    if block.kind is BlockKind.TABLE_ROW:
        return is_entry(text, context.pack)
    return (
        is_entry(text, context.pack)
        or (is_list(context, text) and find_person(text, context.pack, single=False) is not None)
        or bool(labels(context, index, State("present", None, "", 0.5)))
    )


def _goes_on(context: Context, index: int, kind: BlockKind) -> bool:
    """Whether the block after ``index`` is of the same kind and names people."""
    following = next(
        (
            i
            for i in range(index + 1, len(context.blocks))
            if context.blocks[i].kind is not BlockKind.FURNITURE
        ),
        None,
    )
    if following is None or context.blocks[following].kind is not kind:
        return False
    return _names(context, following)


def _is_pairs(context: Context, index: int, state: State) -> bool:
    text = context.flows[index].text
    return state.status == "represented" and any(pairs(context, index, Span(0, len(text)), state))


def _people(context: Context, index: int, span: Span, state: State) -> Iterator[Candidate]:
    flow = context.flows[index]
    if not state.one and (lined := line_entries(context, index, span.strip(flow.text))):
        yield from (attendee(context, entry, flow.to_spans(entry.span), state) for entry in lined)
        return
    for part in _listed(context, index, span):
        text = _parted(part.of(flow.text)) if state.marked else part.of(flow.text)
        if state.status == "represented" and (found := list(pairs(context, index, part, state))):
            yield from found
            continue
        nicks = not (state.one or state.weak)
        entries = parse_entries(text, context.pack, nicks=nicks)
        for entry in _sharing(entries, text != part.of(flow.text)):
            if state.one and _is_shout(entry.span.of(text)):
                continue
            yield attendee(context, entry, flow.to_spans(entry.span.shift(part.start)), state)


def _sharing(entries: list[Entry], parted: bool) -> Iterator[Entry]:
    """``entries``, where the deputies of a line that is ``parted`` are of the body of their member."""
    for at, entry in enumerate(entries):
        if parted and at:
            first = entries[0]
            yield replace(
                entry, organization=entry.organization or first.organization, role=entry.role or first.role
            )
        else:
            yield entry


def _parted(text: str) -> str:
    """A line ``member - body - deputy, deputy`` with its deputies parted from the body, in as many characters."""
    found = _DEPUTIES.match(text)
    return text if found is None else f"{text[: found.end()]};{text[found.end() + 1 :]}"


def _is_clause(context: Context, sentence: str) -> bool:
    """Whether a sentence says with a verb how the people at its beginning attend, or before a name their office."""
    offices = (context.pack.first(concept, sentence) for concept in ("secretary", "chair"))
    if any(o and o.span.start < _ACRONYM and o.spans["name"].start > _OFFICE for o in offices):
        return ":" not in sentence
    found = context.pack.at_start("attends", sentence)
    return found is not None and bool(found.fields.get("before"))


def _is_shout(text: str) -> bool:
    """Whether ``text`` is one long word in capitals: a vote, not a name (``CHAIR: AGAINST``)."""
    return text.isupper() and len(text) > _ACRONYM and len(text.split()) == 1


def _listed(context: Context, index: int, span: Span) -> Iterator[Span]:
    """The sentences of ``span`` that are lists: its first, and those after it that name people, not what they do."""
    text = span.of(context.flows[index].text)
    sentences = split_sentences(text, context.pack)
    start = end = 0
    for sentence in sentences:
        said = sentence.of(text)
        if start == end or (is_list(context, said) and not _is_clause(context, said)):
            end = sentence.end
        else:
            break
    yield Span(span.start + start, span.start + end)
