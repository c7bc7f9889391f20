"""Tables without a head of which each cell is a person, with or without a box to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from minutes.extractors.context import Context
from minutes.extractors.grids import Grid, GridRow, Group
from minutes.extractors.listing import State, attendee
from minutes.extractors.marks import boxed, read_legend
from minutes.extractors.people_cells import is_person, people_in
from minutes.extractors.registers import texts_near
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span

_FEWEST = 4  # People, in a table that nothing announces.
_SHARE = 0.9
_BOXED = 0.6


def read_gallery(context: Context, grid: Grid, state: State | None) -> tuple[Candidate, ...] | None:
    """The people of ``grid`` where each of its cells is one; None where it is another table."""
    cells = [(cell, span) for row in grid.rows for cell, span in zip(row.cells, row.spans, strict=True)]
    full = [(cell, span) for cell, span in cells if cell and span]
    if grid.head or not full:
        return None
    legend = read_legend(texts_near(context, grid), (_sign(cell) for cell, _ in full), context.pack)
    boxes = [boxed(cell, legend, context.pack) for cell, _ in full]
    if sum(map(bool, boxes)) < _BOXED * len(full):
        return tuple(_unboxed(context, grid, state)) if _announced(context, grid, state) else None
    own = State("present", None, "table/boxes", 0.9)
    return tuple(
        candidate
        for (_, span), box in zip(full, boxes, strict=True)
        if box is not None
        for candidate in _named(context, box[1], span, replace(own, status=box[0]))
    )


def _sign(cell: str) -> str:
    return cell.split(" ", 1)[0]


def _announced(context: Context, grid: Grid, state: State | None) -> bool:
    """Whether a table of nothing but people can only be one of attendance: it opens the minutes."""
    if state is not None or any(isinstance(line, Group) for line in grid.lines):
        return False
    cells = [cell for row in grid.rows for cell in row.cells if cell]
    if len(cells) < _FEWEST or sum(is_person(cell, context.pack) for cell in cells) < _SHARE * len(cells):
        return False
    before = range(grid.first)
    numbered = any(context.blocks[i].kind is BlockKind.HEADING and context.blocks[i].marker for i in before)
    return not numbered and not any(context.is_prose(i) for i in before)


def _unboxed(context: Context, grid: Grid, state: State | None) -> Iterator[Candidate]:
    own = state or State("present", None, "table/people", 0.75)
    for row in grid.rows:
        yield from _row(context, row, own)


def _row(context: Context, row: GridRow, state: State) -> Iterator[Candidate]:
    for cell, span in zip(row.cells, row.spans, strict=True):
        if cell and span:
            yield from _named(context, cell, span, state)


def _named(context: Context, text: str, span: Span, state: State) -> Iterator[Candidate]:
    for entry in people_in(text, context.pack):
        yield attendee(context, entry, (span,), state)
