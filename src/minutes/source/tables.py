"""Rows of ruled tables: one line of raw text each, its cells parted by TABs."""

from __future__ import annotations

from bisect import bisect_right

from minutes.source.chars import PageChars, Rect
from minutes.source.grid import Table, find_tables
from minutes.source.joins import set_lines
from minutes.source.lines import BREAK, TAB, Piece, SetLine

Row = tuple[Rect | None, ...]
#: A cell alone in its row and this wide, as a share of the table, is a heading or a frame and no row.
_WHOLE_WIDTH = 0.9


def ruled_rows(chars: PageChars) -> tuple[list[SetLine], set[int]]:
    """The rows of the ruled tables of a page, and the glyphs that they use up."""
    rows: list[SetLine] = []
    used: set[int] = set()
    for number, table in enumerate(find_tables(chars.rulings), 1):
        inside = [at for at in _inside(chars, table.box) if at not in used]
        cells = _assign(chars, table, inside)
        if _is_table(table, cells):
            rows += _set_rows(chars, table, cells, number)
            used.update(at for some in cells.values() for at in some)
    return rows, used


def _inside(chars: PageChars, box: Rect) -> list[int]:
    x0, top, x1, bottom = (2 * value for value in box)
    return [
        at
        for at, rect in enumerate(chars.rects)
        if x0 <= rect[0] + rect[2] < x1 and top <= rect[1] + rect[3] < bottom
    ]


def _assign(chars: PageChars, table: Table, inside: list[int]) -> dict[Rect, list[int]]:
    """Which glyphs have their middle in which cell."""
    cells = {rect: list[int]() for row in table.rows for rect in row if rect}
    ordered = sorted(cells, key=lambda rect: rect[1])
    tops = [rect[1] for rect in ordered]
    last: Rect | None = None
    for at in inside:
        rect = chars.rects[at]
        x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
        if last is None or not _holds(last, x, y):
            last = next(
                (cell for cell in reversed(ordered[: bisect_right(tops, y)]) if _holds(cell, x, y)), None
            )
        if last is not None:
            cells[last].append(at)
    return cells


def _holds(cell: Rect, x: float, y: float) -> bool:
    return cell[0] <= x < cell[2] and cell[1] <= y < cell[3]


def _is_table(table: Table, cells: dict[Rect, list[int]]) -> bool:
    """Whether some row has two cells that hold text: a frame or a decoration has none."""
    return len(table.rows[0]) > 1 and any(
        sum(1 for rect in row if rect and cells[rect]) > 1 for row in table.rows
    )


def _set_rows(chars: PageChars, table: Table, cells: dict[Rect, list[int]], number: int) -> list[SetLine]:
    first = min(at for some in cells.values() for at in some)
    lines: list[SetLine] = []
    for row in table.rows:
        only = [rect for rect in row if rect]
        if len(only) == 1 and only[0][2] - only[0][0] > _WHOLE_WIDTH * (table.box[2] - table.box[0]):
            found = set_lines(chars, cells[only[0]])
        else:
            found = _set_row(chars, row, cells, number)
        for line in found:
            line.key = first
            lines.append(line)
    return lines


def _set_row(chars: PageChars, row: Row, cells: dict[Rect, list[int]], number: int) -> list[SetLine]:
    """One line for a row, none for an empty one. Places that another cell spans are left out at the end."""
    kept = list(row)
    while kept and kept[-1] is None:
        kept.pop()
    contents = [set_lines(chars, cells[rect], columns=False) if rect else [] for rect in kept]
    parts = [line for content in contents for line in content]
    if not parts:
        return []
    line = merge_cells(contents)
    line.table = number
    return [line]


def merge_cells(contents: list[list[SetLine]]) -> SetLine:
    """The row whose cells hold these lines: TABs part the cells, vertical tabs the lines of a cell."""
    parts = [line for content in contents for line in content]
    pieces: list[Piece] = []
    for column, content in enumerate(contents):
        if column:
            pieces.append(TAB)
        for nth, line in enumerate(content):
            pieces += [BREAK, *line.pieces] if nth else line.pieces
    return SetLine(
        min(p.key for p in parts),
        pieces,
        min(p.x0 for p in parts),
        min(p.top for p in parts),
        max(p.x1 for p in parts),
        max(p.bottom for p in parts),
        parts[0].size,
        parts[0].bold,
    )
