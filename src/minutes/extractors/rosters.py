"""Rows of tables of attendance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from minutes.extractors.columns import STATUSES, Columns, read_columns
from minutes.extractors.context import Context
from minutes.extractors.entries import Entry, is_entry, parse_entries
from minutes.extractors.listing import Reading, State, attendee, opened
from minutes.extractors.margin_lines import cell_lines
from minutes.extractors.margins import margin_people
from minutes.extractors.marks import Legend, mark_status
from minutes.extractors.names import find_person
from minutes.extractors.notes import proxy_holder
from minutes.extractors.pieces import PARENTHESES
from minutes.extractors.proxies import stood_for
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Pack
from minutes.packs.grammar import SHAPES
from minutes.text import Span, squeeze

_TOP = 40  # Blocks: farther down a row with a label is no list of who came, where none is open.
_SIGN = re.compile(r"[,;]\s*")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?")
_INVERTED = re.compile(rf"^({SHAPES['person']}),[ ]({SHAPES['person']})(?=\s*(?:\(|$))")


def read_row(context: Context, index: int, state: State | None) -> Reading:
    """The people of a table row; gives back the state after it."""
    document, pack = context.document, context.pack
    in_columns = state is not None and state.columns is not None
    if labelled := list(_labelled_row(context, index, in_columns=in_columns)):
        yield from labelled
        return _label_of(context, index) if _is_cut(context, index) or _more(context, index) else state
    if margin := list(margin_people(context, index)):
        yield from margin
        return None
    stacked = _stacked(context, index)
    if stacked and (state or context.concept_of(index) == "attendance"):
        yield from _stacks(context, index, stacked, state)
        return state
    heads = not stacked and (state is not None or index < _TOP)
    if heads and (headed := _headed(context, index)) is not None:
        yield from _headed_row(context, index, *headed)
        return headed[1] if _is_cut(context, index) or _more(context, index) else state
    cells = [squeeze(cell.of(document.text)) for cell in context.blocks[index].cells]
    columns = read_columns(cells, pack)
    if columns is not None and "name" in columns.of:
        score = 0.9 if state or columns.marks else 0.7
        return (
            State("present", None, "table/attendance", score, columns)
            if _attends(columns, state, context, index)
            else None
        )
    labels = [pack.at_start("attendance_label", cell) for cell in cells]
    if len(cells) > 1 and all(
        label and len(label.span) == len(cell) for label, cell in zip(labels, cells, strict=True)
    ):
        own = tuple(opened(label) for label in labels if label)
        return replace(own[0], by_column=own)
    if state is None:
        return _titled(context, cells)
    if len(state.by_column) == len(cells):
        for cell, own_state in zip(context.blocks[index].cells, state.by_column, strict=True):
            yield from _listed_lines(context, cell, own_state)
        return state
    if state.columns is not None and len(cells) == state.columns.width:
        yield from _table_person(context, index, cells, state)
        return state
    entries = list(_cell_people(context, index, cells))
    for entry, where in entries:
        yield attendee(context, entry, where, state)
    return state if entries else None


def _titled(context: Context, cells: list[str]) -> State | None:
    """The state that an item of the agenda in a table opens (``1 | Apologies received from | Chair``)."""
    if len(cells) < 2 or not _NUMBER.fullmatch(cells[0]):
        return None
    label = context.pack.at_start("attendance_label", cells[1])
    if label is None or len(label.span) < len(cells[1]) or label.fields.get("weak"):
        return None
    return opened(label)


def _labelled_row(context: Context, index: int, *, in_columns: bool) -> Iterator[Candidate]:
    """The people of a row ``Present | A, B, C``: a label, and beside it a list or one person a line.

    Under known columns the name of a group is a cell like any other.
    """
    text, cells = context.document.text, context.blocks[index].cells
    state = _label_of(context, index)
    if state is None or (in_columns and state.weak):
        return
    for cell in cells[1:]:
        if context.pack.at_start("attendance_label", squeeze(cell.of(text))) is None:
            yield from _listed_lines(context, cell, state)


def _label_of(context: Context, index: int) -> State | None:
    """What the first cell of a row says of the people beside it, where it is a label; it may lack its colon."""
    cells = context.blocks[index].cells
    head = squeeze(cells[0].of(context.document.text)) if len(cells) > 1 else ""
    for written in (head, f"{head}:") if head else ():
        label = context.pack.at_start("attendance_label", written)
        if label is not None and len(label.span) >= len(written):
            # The office of one, such as that of who wrote the minutes, needs its colon: it may be the head of a form.
            return None if written != head and label.fields.get("one") else opened(label)
    return None


def _is_cut(context: Context, index: int) -> bool:
    """Whether the last cell of a row breaks off in the middle of its list: after a comma, or a title."""
    last = squeeze(context.blocks[index].cells[-1].of(context.document.text))
    word = last.split()[-1].casefold() if last else ""
    return last.endswith((",", "&")) or word in context.pack.words("honorifics")


def _more(context: Context, index: int) -> bool:
    """Whether the next block is a row of people too, beside what may stand in brackets of the one above."""
    after = context.blocks[index + 1] if index + 1 < len(context.blocks) else None
    if after is None or after.kind is not BlockKind.TABLE_ROW or _label_of(context, index + 1):
        return False
    cells = [squeeze(cell.of(context.document.text)) for cell in after.cells]
    people = [cell for cell in cells if find_person(cell, context.pack, single=False)]
    return bool(people) and all(
        is_entry(cell, context.pack) or cell.startswith("(") for cell in cells if cell
    )


def _headed(context: Context, index: int) -> tuple[Span, State] | None:
    """The rest of the first cell behind its label (``Present: Ann Dale | Tom Reed``), and what that label says."""
    text, cells = context.document.text, context.blocks[index].cells
    first = cells[0].of(text)
    label = context.pack.at_start("attendance_label", first) if len(cells) > 1 and ":" in first else None
    if label is None or ":" not in label.span.of(first) or label.fields.get("weak"):
        return None
    rest = Span(cells[0].start + label.span.end, cells[0].end).strip(text)
    people = [rest, *cells[1:]]
    if not all(parse_entries(squeeze(cell.of(text)), context.pack, single=False) for cell in people if cell):
        return None
    return (rest, opened(label)) if rest else None


def _headed_row(context: Context, index: int, rest: Span, state: State) -> Iterator[Candidate]:
    for cell in (rest, *context.blocks[index].cells[1:]):
        for entry in parse_entries(squeeze(cell.of(context.document.text)), context.pack, single=False):
            yield attendee(context, entry, (cell,), state)


def _listed_lines(context: Context, cell: Span, state: State) -> Iterator[Candidate]:
    """The people of a cell: a list, or one person a line, also surname first before a comma."""
    text = context.document.text
    lines = cell_lines(text, cell)
    flows = any(_runs_on(a.of(text), b.of(text), context.pack) for a, b in pairwise(lines))
    for line in [cell] if flows else lines:
        named = _INVERTED.sub(r"\2 \1", _unmarked(squeeze(line.of(text))))
        for entry in parse_entries(named, context.pack, nicks=True):
            yield attendee(context, entry, (line,), state)


def _runs_on(line: str, below: str, pack: Pack) -> bool:
    """Whether a line of a cell ends in the middle of an entry or of a list, and so does not end where it should."""
    broken = line.count("(") > line.count(")") or line.rstrip().endswith((",", "&"))
    return broken or _cuts_name(line, below, pack)


def _cuts_name(line: str, below: str, pack: Pack) -> bool:
    """Whether a list is wrapped inside a name: its last word stands alone behind full names, and so does the next."""
    *before, last = _SIGN.split(PARENTHESES.sub("", line))
    first, *after = _SIGN.split(PARENTHESES.sub("", below))
    halves = [half.strip() for half in (last, first)]
    if not before or any(len(half.split()) != 1 or not half[0].isupper() for half in halves):
        return False
    whole = all(find_person(name, pack, single=False) for name in before)
    return (
        whole and bool(after or len(before) > 1) and not any(pack.at_start("role", half) for half in halves)
    )


def _stacked(context: Context, index: int) -> list[list[Span]]:
    """The lines of each cell, where the cells are lists of people one below the other; else nothing."""
    text = context.document.text
    cells = [cell_lines(text, cell) for cell in context.blocks[index].cells]
    lines = [line for cell in cells for line in cell[1:]]
    if not any(len(cell) > 2 for cell in cells):
        return []
    people = [line for line in lines if find_person(_unmarked(line.of(text)), context.pack, single=False)]
    return cells if len(people) >= 0.7 * len(lines) else []


def _unmarked(line: str) -> str:
    return re.sub(r"^[-–—•●o*]\s+", "", line)


def _stacks(
    context: Context, index: int, cells: list[list[Span]], state: State | None
) -> Iterator[Candidate]:
    """People of cells that are lists: each line an entry; a label as first line sets the status of its cell."""
    text = context.document.text
    for lines in cells:
        own = state or State("present", None, "table/stacked", 0.85)
        for line in lines:
            label = context.pack.at_start("attendance_label", line.of(text))
            if label is not None and len(label.span) == len(line):
                own = opened(label)
                continue
            for entry in parse_entries(_unmarked(squeeze(line.of(text))), context.pack)[:1]:
                yield attendee(context, entry, (line,), own)


def _attends(columns: Columns, state: State | None, context: Context, index: int) -> bool:
    """Whether a table that names people is one of attendance, not of tasks or of something else."""
    if "action" in columns.of or "due" in columns.of or "decision" in columns.of:
        return False
    return bool(
        state
        or columns.marks
        or context.concept_of(index) == "attendance"
        or {"organization", "role"} & set(columns.of)
    )


def _table_person(context: Context, index: int, cells: list[str], state: State) -> Iterator[Candidate]:
    columns = state.columns
    assert columns is not None
    name = cells[columns.of["name"]]
    if "first_name" in columns.of:
        name = f"{cells[columns.of['first_name']]} {name}"
    if "surname" in columns.of:
        name = f"{name} {cells[columns.of['surname']]}"
    aside = "".join(f" {found.group()}" for found in PARENTHESES.finditer(name))
    entries = parse_entries(squeeze(PARENTHESES.sub(" ", name)) + aside, context.pack)
    if not entries:
        return
    marks = {kind: cells[at] for kind, at in columns.of.items()}
    status = _marked(columns, cells, context) or entries[0].status or state.status
    holder = _holder(marks, entries[0], context)
    if holder and status != "present":
        status = "represented"
    organization, role = _split_function(marks.get("organization", ""), context)
    for entry in entries[: 1 if len(entries) < 3 else None]:
        yield context.candidate(
            "participant", context.blocks[index].spans, state.rule, state.score, name=entry.person.name,
            honorific=entry.person.honorific, status=status, role=marks.get("role") or entry.role or role,
            organization=entry.organization or organization, represented_by=holder,
            alias=entry.alias,
        )  # fmt: skip
    told = [cells[columns.of[kind]] for kind in ("organization", "role") if kind in columns.of]
    yield from stood_for(context, entries[0].person.name, told, context.blocks[index].spans, state.rule)


def _marked(columns: Columns, cells: list[str], context: Context) -> str | None:
    """The status that a row ticks; None where it ticks none."""
    found = (
        mark_status(cells[columns.of[kind]], kind, Legend(), context.pack)
        for kind in STATUSES
        if kind in columns.of
    )
    return next((status for status in found if status), None)


def _holder(marks: dict[str, str], entry: Entry, context: Context) -> str | None:
    cell = find_person(marks.get("represented", ""), context.pack, single=False)
    noted = next(
        (h for kind in ("excused", "absent") if (h := proxy_holder(marks.get(kind, ""), context.pack))), None
    )
    return entry.represented_by or (cell.name if cell else None) or noted


def _split_function(text: str, context: Context) -> tuple[str | None, str | None]:
    """A cell ``Body - Function`` as (body, function)."""
    parts = [p.strip() for p in re.split(r"\s[-–—]+\s+|\s*:\s+|[-–—]\s", text) if p.strip()]
    for at, part in enumerate(parts):
        if context.pack.at_start("role", part):
            role = " - ".join(parts[at:])
            held = None if at else context.pack.at_start("role_at", role)
            return held.get("organization") if held else " - ".join(parts[:at]) or None, role
    return text or None, None


def _cell_people(context: Context, index: int, cells: list[str]) -> Iterator[tuple[Entry, tuple[Span, ...]]]:
    """People of a row without a header: a cell is a person, or says something of the person before it."""
    spans = context.blocks[index].cells
    last: tuple[Entry, tuple[Span, ...]] | None = None
    for cell, span in zip(cells, spans, strict=True):
        text = re.sub(r"^[-–•o]\s+", "", cell)
        entries = parse_entries(text, context.pack, single=last is None)
        if (
            entries
            and entries[0].person.parts > 1
            and entries[0].span.start == 0
            and not context.pack.at_start("role", text)
        ):
            if last:
                yield last
            yield from ((e, (span,)) for e in entries[:-1])
            last = (entries[-1], (span,))
        elif last and text:
            organization, role = _split_function(text, context)
            entry = last[0]
            last = (
                Entry(entry.person, entry.span, entry.status, entry.role or role, entry.organization or organization,
                      entry.alias, entry.represented_by),
                (*last[1], span),
            )  # fmt: skip
    if last:
        yield last
