"""Lists and tables of attendance."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

from minutes.extractors.columns import Columns, read_columns
from minutes.extractors.context import Context
from minutes.extractors.entries import Entry, parse_entries, proxy_holder, share_of_people
from minutes.extractors.names import find_person
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.packs.grammar import SHAPES
from minutes.text import Span, squeeze

_LONGEST_LIST = 1500
_ODD_ITEM = 60
_INVERTED = re.compile(rf"^({SHAPES['person']}),[ ]({SHAPES['person']})(?=\s*(?:\(|$))")
_SUBLABEL = re.compile(r"\s*([^\W\d_][^:,;.\t]{1,60}?)\s*:\s*(?=\S|$)")


@dataclass(frozen=True, slots=True)
class _State:
    """What the list that is being read says of those that it names."""

    status: str
    role: str | None
    rule: str
    score: float
    columns: Columns | None = None
    by_column: tuple[_State, ...] = ()


# Gives the people of a block, and then the state after it.
_Reading = Generator[Candidate, None, _State | None]


def attendance(context: Context) -> Iterator[Candidate]:
    """People of the lists and tables of attendance, each with its status."""
    state: _State | None = None
    for index, block in enumerate(context.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.NOTE):
            continue
        if block.kind is BlockKind.TABLE_ROW:
            state = yield from _row(context, index, state)
        else:
            state = yield from _block(context, index, state)


def _block(context: Context, index: int, state: _State | None) -> _Reading:
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
        return _State("present", None, "section/attendance", 0.85)
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


def _labels(context: Context, index: int, state: _State | None) -> list[tuple[Span, _State]]:
    """The labels in a block, each with the state that it opens."""
    text, pack = context.flows[index].text, context.pack
    found: list[tuple[Span, _State]] = []
    first = pack.at_start("attendance_label", text.lstrip("*_ "))
    if first is not None:
        lead = len(text) - len(text.lstrip("*_ "))
        found.append((first.span.shift(lead), _opened(first)))
        for label in pack.all("attendance_label", text):
            lead = len(label.span.of(text)) - len(label.span.of(text).lstrip())
            if label.span.start > found[-1][0].end and re.search(
                r"[.;)\w]\s+$", text[: label.span.start + lead]
            ):
                found.append((label.span, _opened(label)))
    elif state and (sub := _sublabel(context, text, state)):
        found.append(sub)
    return found


def _opened(label: Match) -> _State:
    role = squeeze(label.get("role")) or None
    return _State(label.get("status"), role, label.rule.id, label.rule.score)


def _sublabel(context: Context, text: str, state: _State) -> tuple[Span, _State] | None:
    """A label that the pack does not know, inside a list of attendance: it names a group or a function."""
    found = _SUBLABEL.match(text)
    if found is None or find_person(found.group(1), context.pack, single=False):
        return None
    rest = text[found.end() :]
    if rest and not _is_list(context, rest):
        return None
    return Span(0, found.end()), _State(state.status, squeeze(found.group(1)), state.rule, state.score - 0.1)


def _unlabelled(context: Context, index: int, state: _State | None) -> _Reading:
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


def _people(context: Context, index: int, span: Span, state: _State) -> Iterator[Candidate]:
    flow = context.flows[index]
    text = span.of(flow.text)
    if state.status == "represented" and (pairs := list(_pairs(context, index, span, state))):
        yield from pairs
        return
    for entry in parse_entries(text, context.pack):
        where = flow.to_spans(entry.span.shift(span.start))
        yield _candidate(context, entry, where, state)


def _pairs(context: Context, index: int, span: Span, state: _State) -> Iterator[Candidate]:
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


def _candidate(context: Context, entry: Entry, where: tuple[Span, ...], state: _State) -> Candidate:
    status = entry.status or state.status
    if entry.represented_by and status in ("present", "excused", "absent"):
        status = "represented" if state.status != "present" or entry.status == "represented" else status
    return context.candidate(
        "participant", where, state.rule, state.score if entry.person.parts > 1 else state.score - 0.1,
        name=entry.person.name, honorific=entry.person.honorific, status=status,
        role=entry.role or _singular(state.role), organization=entry.organization, alias=entry.alias,
        represented_by=entry.represented_by,
    )  # fmt: skip


def _singular(role: str | None) -> str | None:
    return role.rstrip(": ") if role else None


def _row(context: Context, index: int, state: _State | None) -> _Reading:
    """The people of a table row; gives back the state after it."""
    document, pack = context.document, context.pack
    if labelled := list(_labelled_row(context, index)):
        yield from labelled
        return state
    stacked = _stacked(context, index)
    if stacked and (state or context.concept_of(index) == "attendance"):
        yield from _stacks(context, index, stacked, state)
        return state
    cells = [squeeze(cell.of(document.text)) for cell in context.blocks[index].cells]
    columns = read_columns(cells, pack)
    if columns is not None and "name" in columns.of:
        score = 0.9 if state or columns.marks else 0.7
        return (
            _State("present", None, "table/attendance", score, columns)
            if _attends(columns, state, context, index)
            else None
        )
    labels = [pack.at_start("attendance_label", cell) for cell in cells]
    if len(cells) > 1 and all(
        label and len(label.span) == len(cell) for label, cell in zip(labels, cells, strict=True)
    ):
        own = tuple(_opened(label) for label in labels if label)
        return replace(own[0], by_column=own)
    if state is None:
        return None
    if len(state.by_column) == len(cells):
        for cell, own_state in zip(context.blocks[index].cells, state.by_column, strict=True):
            yield from _listed_lines(context, cell, own_state)
        return state
    if state.columns is not None and len(cells) == state.columns.width:
        yield from _table_person(context, index, cells, state)
        return state
    entries = list(_cell_people(context, index, cells))
    for entry, where in entries:
        yield _candidate(context, entry, where, state)
    return state if entries else None


def _labelled_row(context: Context, index: int) -> Iterator[Candidate]:
    """The people of a row ``Present | A, B, C``: a label, and beside it a list or one person a line."""
    text, cells = context.document.text, context.blocks[index].cells
    head = squeeze(cells[0].of(text))
    label = context.pack.at_start("attendance_label", head) if len(cells) > 1 else None
    if label is None or len(label.span) < len(head):
        return
    for cell in cells[1:]:
        if context.pack.at_start("attendance_label", squeeze(cell.of(text))) is None:
            yield from _listed_lines(context, cell, _opened(label))


def _listed_lines(context: Context, cell: Span, state: _State) -> Iterator[Candidate]:
    """The people of a cell: a list, or one person a line, also surname first before a comma."""
    text = context.document.text
    for line in _cell_lines(text, cell):
        named = _INVERTED.sub(r"\2 \1", _unmarked(squeeze(line.of(text))))
        for entry in parse_entries(named, context.pack):
            yield _candidate(context, entry, (line,), state)


def _stacked(context: Context, index: int) -> list[list[Span]]:
    """The lines of each cell, where the cells are lists of people one below the other; else nothing."""
    text = context.document.text
    cells = [_cell_lines(text, cell) for cell in context.blocks[index].cells]
    lines = [line for cell in cells for line in cell[1:]]
    if not any(len(cell) > 2 for cell in cells):
        return []
    people = [line for line in lines if find_person(_unmarked(line.of(text)), context.pack, single=False)]
    return cells if len(people) >= 0.7 * len(lines) else []


def _cell_lines(text: str, cell: Span) -> list[Span]:
    found, at = [], cell.start
    for piece in cell.of(text).split("\v"):
        if piece.strip():
            found.append(Span(at, at + len(piece)).strip(text))
        at += len(piece) + 1
    return found


def _unmarked(line: str) -> str:
    return re.sub(r"^[-–—•●o*]\s+", "", line)


def _stacks(
    context: Context, index: int, cells: list[list[Span]], state: _State | None
) -> Iterator[Candidate]:
    """People of cells that are lists: each line an entry; a label as first line sets the status of its cell."""
    text = context.document.text
    for lines in cells:
        own = state or _State("present", None, "table/stacked", 0.85)
        for line in lines:
            label = context.pack.at_start("attendance_label", line.of(text))
            if label is not None and len(label.span) == len(line):
                own = _opened(label)
                continue
            for entry in parse_entries(_unmarked(squeeze(line.of(text))), context.pack)[:1]:
                yield _candidate(context, entry, (line,), own)


def _attends(columns: Columns, state: _State | None, context: Context, index: int) -> bool:
    """Whether a table that names people is one of attendance, not of tasks or of something else."""
    if "action" in columns.of or "due" in columns.of or "decision" in columns.of:
        return False
    return bool(
        state
        or columns.marks
        or context.concept_of(index) == "attendance"
        or {"organization", "role"} & set(columns.of)
    )


def _table_person(context: Context, index: int, cells: list[str], state: _State) -> Iterator[Candidate]:
    columns = state.columns
    assert columns is not None
    name = cells[columns.of["name"]]
    if "first_name" in columns.of:
        name = f"{cells[columns.of['first_name']]} {name}"
    if "surname" in columns.of:
        name = f"{name} {cells[columns.of['surname']]}"
    entries = parse_entries(name, context.pack)
    if not entries:
        return
    marks = {kind: cells[at] for kind, at in columns.of.items()}
    status = columns.status_of(cells, context.pack) or entries[0].status or state.status
    holder = _holder(marks, entries[0], context)
    if holder and status != "present":
        status = "represented"
    organization, role = _split_function(marks.get("organization", ""), context)
    for entry in entries[: 1 if len(entries) < 3 else None]:
        yield context.candidate(
            "participant", context.blocks[index].spans, state.rule, state.score, name=entry.person.name,
            honorific=entry.person.honorific, status=status, role=marks.get("role") or entry.role or role,
            organization=organization or entry.organization, represented_by=holder,
            alias=entry.alias,
        )  # fmt: skip


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
            return " - ".join(parts[:at]) or None, " - ".join(parts[at:])
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
