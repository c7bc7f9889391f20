"""Rows of tables that are not ruled: blocks of lines side by side, several such rows one below the other."""

from __future__ import annotations

from dataclasses import dataclass

from minutes.source.chars import PageChars
from minutes.source.joins import split_cells
from minutes.source.lines import TAB, SetLine
from minutes.source.tables import merge_cells

#: Lines of one cell follow one another within this many ems.
PITCH = 1.7
#: Two cells stand in one row where they share this part of the lower one's height.
BESIDE = 0.5
#: In ems: the white between two cells of a row.
SIDE = 0.3
#: A cell of more lines is a column of prose.
MOST_LINES = 8
#: How far, in points, the cells of a column may stand from one another.
ALIGNED = 4.0
#: The next row begins this many times as far below a wrapped cell as its lines stand apart.
NEARER = 1.15
#: This many rows make a table; fewer are chance.
FEWEST_ROWS = 3

Cell = list[SetLine]


@dataclass(slots=True)
class _Row:
    """Cells from left to right, each a list of lines; ``lines`` counts the lines of the page in it."""

    cells: list[Cell]
    lines: int

    @property
    def top(self) -> float:
        return min(line.top for cell in self.cells for line in cell)

    @property
    def bottom(self) -> float:
        return max(line.bottom for cell in self.cells for line in cell)

    @property
    def is_wrapped(self) -> bool:
        """Whether some cell has more than one line: other rows are lines with TABs already."""
        return any(len(cell) > 1 for cell in self.cells)


def join_rows(chars: PageChars, lines: list[SetLine], first_table: int) -> list[SetLine]:
    """The lines with the rows of unruled tables joined; the tables are numbered from ``first_table`` on."""
    done: list[SetLine] = []
    table, at = first_table, 0
    while at < len(lines):
        rows = _run(chars, lines, at)
        if len(rows) >= FEWEST_ROWS and any(row.is_wrapped for row in rows):
            for row in rows:
                joined = merge_cells(row.cells)
                joined.table = table
                done.append(joined)
            table += 1
            at += sum(row.lines for row in rows)
        else:
            done.append(lines[at])
            at += 1
    return done


def _run(chars: PageChars, lines: list[SetLine], at: int) -> list[_Row]:
    """The rows of one table that begin at a line; none where that line begins no row."""
    rows: list[_Row] = []
    while at < len(lines):
        row = _row(chars, lines, at)
        if row is None or (rows and not _follows(rows[-1], row)):
            break
        rows.append(row)
        at += row.lines
    return rows


def _follows(above: _Row, below: _Row) -> bool:
    """Whether a row goes on with the table of the one above: the same columns, further down."""
    return (
        len(above.cells) == len(below.cells)
        and below.top > above.bottom - BESIDE * below.cells[0][0].size
        and all(_aligned(a, b) for a, b in zip(above.cells, below.cells, strict=True))
    )


def _aligned(a: Cell, b: Cell) -> bool:
    return abs(min(x.x0 for x in a) - min(x.x0 for x in b)) < ALIGNED or abs(a[0].x1 - b[0].x1) < ALIGNED


def _row(chars: PageChars, lines: list[SetLine], at: int) -> _Row | None:
    """The row that begins at a line, of two cells or more."""
    if lines[at].table:
        return None
    cells = [[cell] for cell in split_cells(lines[at], chars)]
    end = at + 1
    if len(cells) == 1:
        end = _grow(cells[0], lines, end)
    while end < len(lines) and _is_beside(cells, lines[end]):
        cells += [[part] for part in split_cells(lines[end], chars)]
        end = _grow(cells[-1], lines, end + 1)
    if len(cells) < 2:
        return None
    while (column := _continued(cells, lines, end)) is not None:
        cells[column].append(lines[end])
        end += 1
    return _Row(cells, end - at) if max(map(len, cells)) <= MOST_LINES else None


def _is_plain(line: SetLine) -> bool:
    return not line.table and TAB not in line.pieces


def _grow(cell: Cell, lines: list[SetLine], at: int) -> int:
    """Take the lines that go on with a cell; the index of the first that does not."""
    while (
        len(cell) <= MOST_LINES and at < len(lines) and _is_plain(lines[at]) and _is_next(cell[-1], lines[at])
    ):
        cell.append(lines[at])
        at += 1
    return at


def _is_next(line: SetLine, below: SetLine) -> bool:
    step = below.base - line.base
    return 0.5 * line.size < step < PITCH * line.size and abs(below.x0 - line.x0) < ALIGNED


def _is_beside(cells: list[Cell], line: SetLine) -> bool:
    """Whether a line begins a cell to the right of the others, at their height."""
    last = cells[-1]
    if line.table or line.x0 < max(one.x1 for one in last) + SIDE * line.size:
        return False
    top, bottom = min(one.top for one in last), max(one.bottom for one in last)
    # The block to the right may be the higher one: then its first line lies above a single line on the left.
    reach = MOST_LINES * PITCH * line.size / 2 if len(last) == 1 else 0.0
    return top - reach - 1 < line.top < bottom


def _continued(cells: list[Cell], lines: list[SetLine], at: int) -> int | None:
    """Which cell a line goes on with, as one that wraps under the first line of its row."""
    if at >= len(lines) or not _is_plain(lines[at]):
        return None
    for column in range(1, len(cells)):
        if _is_next(cells[column][-1], lines[at]):
            return column
    return 0 if _wraps(cells[0][-1], lines, at) else None


def _wraps(above: SetLine, lines: list[SetLine], at: int) -> bool:
    """Whether a line goes on with a first cell: it stands nearer to that than to the row that follows."""
    if not _is_next(above, lines[at]) or at + 1 >= len(lines) or TAB not in lines[at + 1].pieces:
        return False
    line, below = lines[at], lines[at + 1]
    return (
        abs(below.x0 - line.x0) < ALIGNED and below.base - line.base > NEARER * (line.base - above.base) > 0
    )
