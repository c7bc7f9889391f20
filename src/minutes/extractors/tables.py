"""Tables of tasks, decisions and laureates: rows read by their head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from minutes.extractors.columns import Columns, read_columns
from minutes.extractors.context import Context
from minutes.model.document import BlockKind
from minutes.text import Span, squeeze

_REMNANT = 120


@dataclass(frozen=True, slots=True)
class Row:
    """A row under a known head: the text and place of each kind of column."""

    block: int
    cells: dict[str, str]
    spans: dict[str, Span]


def rows(context: Context, key: str) -> Iterator[Row]:
    """The rows of every table whose head has a column of kind ``key``."""
    columns: Columns | None = None
    text = context.document.text
    for index, block in enumerate(context.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is not BlockKind.TABLE_ROW:
            # A remnant of a cell or a foot-note may stand between the rows of two pages.
            if block.kind is BlockKind.HEADING or sum(map(len, block.spans)) > _REMNANT:
                columns = None
            continue
        cells = [squeeze(cell.of(text)) for cell in block.cells]
        head = read_columns(cells, context.pack)
        if head is not None:
            columns = head if key in head.of else None
        elif columns is not None and len(cells) == columns.width:
            named = {kind: cells[at] for kind, at in columns.of.items()}
            if named[key]:
                yield Row(index, named, {kind: block.cells[at] for kind, at in columns.of.items()})
