"""Tasks in tables: rows under a head that says who, what, by when; minutes set as a table with a column of owners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from minutes.extractors.columns import Columns, read_columns
from minutes.extractors.due import find_due, without_due
from minutes.extractors.occasion import Occasion
from minutes.extractors.owners import named, split_owners
from minutes.extractors.sentences import split_sentences
from minutes.extractors.task import best_rule
from minutes.model.document import Block, BlockKind, Candidate
from minutes.packs import Pack
from minutes.text import Span, squeeze

_Cell = TypeVar("_Cell", str, Span)
_REMNANT = 120
_FEWEST_CELLS = 2
_NUMBER = re.compile(
    r"^\[?(?:#\s?\d+|[A-Z]{1,4}[-.]?\d+(?:[.-]\d+)*|\d{1,3}(?:\.\d{1,2})?[.)])\]?[.):]?(?:\s+|$)"
)
_ASIDES = ("(", "[", "-", "–", "—", ":", "→")
_MOST_MISSING = 2
_LONG = 30  # Words: of a longer cell only what is to be done is the task.


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table of tasks: the text of its cells, and which of them (None: no such column) says what."""

    block: int
    cells: tuple[str, ...]
    spans: tuple[Span, ...]
    action: int
    owner: int | None
    due: int | None
    status: int | None
    minutes: bool

    def cell(self, at: int | None) -> str:
        return self.cells[at] if at is not None else ""


def row_tasks(occasion: Occasion) -> Iterator[Candidate]:
    """The tasks of every table."""
    for row in _rows(occasion):
        candidate = _minuted(occasion, row) if row.minutes else _planned(occasion, row)
        if candidate is not None:
            yield candidate


def _rows(occasion: Occasion) -> Iterator[_Row]:
    """The rows under every head that names tasks or their owners; a heading between them does not end the table."""
    context = occasion.context
    columns: Columns | None = None
    for index, block in enumerate(context.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.NOTE, BlockKind.HEADING):
            continue
        if block.kind is not BlockKind.TABLE_ROW:
            # A remnant of a cell or a foot-note may stand between the rows of two pages.
            columns = columns if sum(map(len, block.spans)) <= _REMNANT else None
            continue
        cells = [squeeze(cell.of(context.document.text)) for cell in block.cells]
        head = read_columns(cells, context.pack)
        if head is not None:
            columns = head if "action" in head.of or _owner_column(head) is not None else None
        elif columns is not None and (row := _row(index, block, cells, columns)):
            yield row
        elif columns is None and (plain := _unheaded(occasion, index, cells)):
            yield plain


def _unheaded(occasion: Occasion, index: int, cells: list[str]) -> _Row | None:
    """A row without a head under a heading of tasks: who beside what, or a numbered task beside its day."""
    context = occasion.context
    if context.concept_of(index) != "actions" or len(cells) < _FEWEST_CELLS:
        return None
    bare = [_NUMBER.sub("", cell) for cell in cells]
    due = next((at for at, cell in enumerate(bare) if cell and not without_due(occasion, cell)), None)
    owner = next((at for at, cell in enumerate(bare) if at != due and named(occasion, cell)), None)
    numbered = due is not None and bare[0] != cells[0] and bare[0]
    rest = [at for at in range(len(cells)) if at not in (owner, due) and len(bare[at].split()) > 1]
    if not rest or (owner is None and not numbered):
        return None
    action = max(rest, key=lambda at: len(bare[at]))
    if named(occasion, bare[action], sure=False) or context.pack.at_start("role", bare[action]):
        return None  # Names and offices side by side, as where people sign.
    return _Row(index, tuple(bare), context.blocks[index].cells, action, owner, due, None, False)


def _owner_column(columns: Columns) -> int | None:
    """The column of owners: beside tasks also one of names or bodies.

    One headed as votes for something are ("Pour") is one too, beside due dates and where none is against.
    """
    of = columns.of
    kinds: tuple[str, ...] = ("owner", "name", "organization") if "action" in of else ("owner",)
    if "due" in of and "vote_against" not in of:
        kinds += ("vote_for",)
    return next((of[kind] for kind in kinds if kind in of), None)


def _row(index: int, block: Block, cells: Sequence[str], columns: Columns) -> _Row | None:
    of, owner = columns.of, _owner_column(columns)
    spans: Sequence[Span] = block.cells
    if "action" in of and len(cells) < columns.width:
        shift = _shift(cells, columns)
        if shift is None:
            return None
        cells, spans = (
            _padded(cells, shift, columns.width, ""),
            _padded(spans, shift, columns.width, Span(0, 0)),
        )
    if len(cells) != columns.width:
        return None
    action = of.get("action")
    taken = {owner, of.get("due"), of.get("status")}
    others = [i for i in range(len(cells)) if i not in taken]
    topic = cells[of["topic"]] if owner is None and "topic" in of else ""
    if topic and not any(char.isalpha() for char in topic):
        return None  # The heading of a section, its number in the margin.
    longest = max(others, key=lambda i: len(cells[i]), default=None)
    if longest is None:
        return None
    if action is not None and owner is None and len(cells[longest]) > 2 * len(cells[action]) + _LONG:
        # Minutes with a margin headed "Action" that holds who is to act.
        action, owner = longest, action
        return _Row(index, tuple(cells), tuple(spans), action, owner, of.get("due"), of.get("status"), True)
    at = action if action is not None else longest
    return _Row(index, tuple(cells), tuple(spans), at, owner, of.get("due"), of.get("status"), action is None)


def _shift(cells: Sequence[str], columns: Columns) -> int | None:
    """How many cells a short row lacks before its longest cell, the task, if the rest then fits the columns."""
    longest = max(range(len(cells)), key=lambda i: len(cells[i]))
    shift = columns.of["action"] - longest
    fits = shift >= 0 and len(cells) - longest <= columns.width - columns.of["action"]
    full = len(cells) > longest + 1 and columns.width - len(cells) <= _MOST_MISSING
    return shift if fits and full else None


def _padded(cells: Sequence[_Cell], shift: int, width: int, empty: _Cell) -> list[_Cell]:
    padded = [empty] * shift + list(cells)
    return padded + [empty] * (width - len(padded))


def _planned(occasion: Occasion, row: _Row) -> Candidate | None:
    """The task of a row in a table of tasks."""
    pack = occasion.context.pack
    text, status, due_cell = row.cells[row.action], row.cell(row.status), row.cell(row.due)
    if not text or pack.first("dropped", status) or pack.first("dropped", due_cell) or _given_up(text, pack):
        return None
    owners = split_owners(occasion.context, row.cell(row.owner))
    if row.owner is None and (swapped := named(occasion, due_cell, sure=False)):
        owners, due_cell = swapped, ""
    return _candidate(occasion, row, text, occasion.context.blocks[row.block].spans, owners, due_cell)


def _given_up(text: str, pack: Pack) -> bool:
    """Whether a remark in brackets or behind a dash says of a task that it was given up."""
    said = pack.first("dropped", text)
    return said is not None and text[: said.span.start].rstrip().endswith(_ASIDES)


def _minuted(occasion: Occasion, row: _Row) -> Candidate | None:
    """The task of a row of minutes whose margin names who is to act; of a long text, what is to be done."""
    context = occasion.context
    margin = row.cell(row.owner)
    if not margin or not row.cells[row.action] or context.pack.first("nobody", margin):
        return None
    text, span = _operative(occasion, row.cells[row.action], row.spans[row.action])
    due, _ = find_due(occasion, margin, alone=True)
    owners = named(occasion, margin, sure=False) or (() if due else split_owners(context, margin))
    if not owners and best_rule(occasion, text) is None:
        return None
    return _candidate(occasion, row, text, (span,), owners, row.cell(row.due) or (margin if due else ""))


def _operative(occasion: Occasion, text: str, cell: Span) -> tuple[str, Span]:
    """What of a cell is the task: from the first sentence that gives one, or else the last of a long cell."""
    source = occasion.context.document.text
    spans = [
        Span(cell.start + s.start, cell.start + s.end)
        for s in split_sentences(cell.of(source), occasion.context.pack)
    ]
    first = next((s for s in spans if best_rule(occasion, squeeze(s.of(source)))), None)
    if first is None and (len(text.split()) <= _LONG or not spans):
        return text, cell
    chosen = Span((first or spans[-1]).start, cell.end).strip(source)
    return squeeze(chosen.of(source)), chosen


def _candidate(
    occasion: Occasion,
    row: _Row,
    text: str,
    spans: tuple[Span, ...],
    owners: tuple[str, ...],
    due_cell: str,
) -> Candidate:
    context = occasion.context
    due, due_text = find_due(occasion, due_cell, alone=True)
    if not due_cell:
        due, due_text = find_due(occasion, text)
    marks = (row.cell(row.status), due_cell)
    done = any(context.pack.at_start("done", mark) for mark in marks) or context.pack.first("done", text)
    return context.candidate(
        "action_item", spans, "table/actions", 0.92, text=text, owners=owners, due=due,
        due_text=due_text or due_cell or None, status="done" if done else "open",
    )  # fmt: skip
