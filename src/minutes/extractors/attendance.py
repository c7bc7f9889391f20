"""Lists of attendance in prose and lists; rows of tables are read by `rosters`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.extractors.context import Context
from minutes.extractors.entries import parse_entries, share_of_people
from minutes.extractors.galleries import read_gallery
from minutes.extractors.grids import find_grids
from minutes.extractors.listing import Reading, State, attendee, opened
from minutes.extractors.names import find_person
from minutes.extractors.registers import read_register
from minutes.extractors.rosters import read_row
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.text import Span, squeeze

_LONGEST_LIST = 1500
_ODD_ITEM = 60
_SUBLABEL = re.compile(r"\s*([^\W\d_][^:,;.\t]{1,60}?)\s*:\s*(?=\S|$)")


def attendance(context: Context) -> Iterator[Candidate]:
    """People of the lists and tables of attendance, each with its status."""
    state: State | None = None
    grids, read_to = find_grids(context), -1
    for index, block in enumerate(context.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.NOTE) or index <= read_to:
            continue
        grid = grids.get(index)
        if grid and (people := read_register(context, grid, state) or read_gallery(context, grid, state)):
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
    labels = _labels(context, index, state)
    if (
        not labels
        and context.blocks[index].kind is BlockKind.HEADING
        and context.concept_of(index) == "attendance"
    ):
        return State("present", None, "section/attendance", 0.85)
    if not labels:
        return (yield from _unlabelled(context, index, state))
    if labels[0][0].start > 0 and state and _is_list(context, text[: labels[0][0].start]):
        yield from _people(context, index, Span(0, labels[0][0].start), state)
    for number, (span, found) in enumerate(labels):
        end = labels[number + 1][0].start if number + 1 < len(labels) else len(text)
        state = found
        if text[span.end : end].strip():
            yield from _people(context, index, Span(span.end, end), state)
    return state


def _labels(context: Context, index: int, state: State | None) -> list[tuple[Span, State]]:
    """The labels in a block, each with the state that it opens."""
    text, pack = context.flows[index].text, context.pack
    found: list[tuple[Span, State]] = []
    first = pack.at_start("attendance_label", text.lstrip("*_ "))
    if first is not None:
        lead = len(text) - len(text.lstrip("*_ "))
        found.append((first.span.shift(lead), opened(first)))
        for label in pack.all("attendance_label", text):
            lead = len(label.span.of(text)) - len(label.span.of(text).lstrip())
            if label.span.start > found[-1][0].end and re.search(
                r"[.;)\w]\s+$", text[: label.span.start + lead]
            ):
                found.append((label.span, opened(label)))
    elif state and (sub := _sublabel(context, text, state)):
        found.append(sub)
    return found


def _sublabel(context: Context, text: str, state: State) -> tuple[Span, State] | None:
    """A label that the pack does not know, inside a list of attendance: it names a group or a function."""
    found = _SUBLABEL.match(text)
    if found is None or find_person(found.group(1), context.pack, single=False):
        return None
    rest = text[found.end() :]
    if rest and not _is_list(context, rest):
        return None
    return Span(0, found.end()), State(state.status, squeeze(found.group(1)), state.rule, state.score - 0.1)


def _unlabelled(context: Context, index: int, state: State | None) -> Reading:
    """A block without a label: it goes on with the list, or ends it."""
    block, text = context.blocks[index], context.flows[index].text
    if state is None or len(text) > _LONGEST_LIST:
        return None
    if block.kind is BlockKind.HEADING and not find_person(text, context.pack, single=False):
        return None
    if not _is_list(context, text):
        # One odd item (a pseudonym, a remark) does not end a list.
        return state if len(text) < _ODD_ITEM and _goes_on(context, index, block.kind) else None
    yield from _people(context, index, Span(0, len(text)), state)
    return state


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
    return _is_list(context, context.flows[following].text)


def _is_list(context: Context, text: str) -> bool:
    return share_of_people(text, context.pack) >= 0.5


def _people(context: Context, index: int, span: Span, state: State) -> Iterator[Candidate]:
    flow = context.flows[index]
    text = span.of(flow.text)
    if state.status == "represented" and (pairs := list(_pairs(context, index, span, state))):
        yield from pairs
        return
    for entry in parse_entries(text, context.pack):
        where = flow.to_spans(entry.span.shift(span.start))
        yield attendee(context, entry, where, state)


def _pairs(context: Context, index: int, span: Span, state: State) -> Iterator[Candidate]:
    """Proxies written as pairs: ``A à B``, ``A -> B``."""
    flow, pack = context.flows[index], context.pack
    for found in re.finditer(r"[^,;•]+(?:\([^)]*\)[^,;•]*)?", span.of(flow.text)):
        for rule in pack.of("proxy"):
            pair = rule.search(found.group())
            if pair is None or not pair.get("giver"):
                continue
            giver, holder = (find_person(_full(pair, n, found.group()), pack) for n in ("giver", "holder"))
            if giver is None or holder is None:
                continue
            place = flow.to_spans(Span(span.start + found.start(), span.start + found.end()).strip(flow.text))
            yield context.candidate(
                "participant", place, rule.id, 0.9, name=giver.name, honorific=giver.honorific,
                status="represented", represented_by=holder.name, role=None, organization=None,
            )  # fmt: skip
            break


def _full(pair: Match, group: str, text: str) -> str:
    """The group, or what stands in parentheses after it where that is the full name of a pseudonym."""
    after = text[pair.spans[group].end :]
    inside = re.match(r"\s*\(([^)]+)\)", after)
    if inside and len(inside.group(1).split()) > 1 and len(pair.get(group).split()) == 1:
        return inside.group(1)
    return pair.get(group)
