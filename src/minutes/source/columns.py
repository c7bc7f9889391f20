"""Tables without rulings that the content gives column by column: their rows put together."""

from __future__ import annotations

from itertools import pairwise

from minutes.source.lines import TAB, SetLine
from minutes.source.prose import is_prose
from minutes.source.tables import merge_cells

#: Two cells stand in one row where their letters do so within this many points.
LEVEL = 2.5
#: Fewer rows are chance. Two columns may be a list set in columns: they are rows only if the second is of figures.
FEWEST_ROWS = 3
FEWEST_COLUMNS = 3
#: No such table fills a page with more rows.
MOST_ROWS = 100

Column = list[SetLine]


def join_columns(lines: list[SetLine], first_table: int) -> list[SetLine]:
    """The lines with the rows of such tables joined; the tables are numbered from ``first_table`` on."""
    # A column further right begins with a step up the page, to the height of the first cell.
    tops = [below.base for above, below in pairwise(lines) if below.base < above.base - LEVEL]
    done: list[SetLine] = []
    table, at = first_table, 0
    while at < len(lines):
        begins = any(abs(lines[at].base - top) < LEVEL for top in tops)
        columns = _columns(lines, at) if begins else []
        if _is_table(columns):
            for row in _rows(columns):
                row.table = table
                done.append(row)
            table += 1
            at += sum(map(len, columns))
        else:
            done.append(lines[at])
            at += 1
    return done


def _columns(lines: list[SetLine], at: int) -> list[Column]:
    """The columns of one table whose first cell is the line at ``at``."""
    first = [lines[at]]
    while len(first) < MOST_ROWS and _goes_on(lines, at + len(first), first[-1]):
        first.append(lines[at + len(first)])
    columns, end = [first], at + len(first)
    while end < len(lines) and _begins(columns, lines[end]):
        column = [lines[end]]
        while (
            _goes_on(lines, end + len(column), column[-1]) and _row_of(first, lines[end + len(column)]) >= 0
        ):
            column.append(lines[end + len(column)])
        columns.append(column)
        end += len(column)
    return columns


def _is_plain(line: SetLine) -> bool:
    return not line.table and TAB not in line.pieces


def _goes_on(lines: list[SetLine], at: int, above: SetLine) -> bool:
    """Whether the line at ``at`` is one further down in the same column."""
    if at >= len(lines) or not _is_plain(lines[at]):
        return False
    line = lines[at]
    return line.base > above.base + LEVEL and line.x0 < above.x1 and line.x1 > above.x0


def _begins(columns: list[Column], line: SetLine) -> bool:
    """Whether a line begins a column further right, at the height of the first row."""
    return (
        _is_plain(line)
        and abs(line.base - columns[0][0].base) < LEVEL
        and line.x0 > max(cell.x1 for cell in columns[-1])
    )


def _row_of(first: Column, line: SetLine) -> int:
    """Which row a line belongs to, by the first column; -1: none."""
    return next((row for row, cell in enumerate(first) if abs(cell.base - line.base) < LEVEL), -1)


def _is_table(columns: list[Column]) -> bool:
    if len(columns) < 2 or any(len(column) < FEWEST_ROWS for column in columns):
        return False
    # Lines as near as those of a paragraph are prose in columns.
    if all(below.base - above.base < 1.5 * below.size for above, below in pairwise(columns[0])):
        return False
    if all(is_prose(column) for column in columns):
        return False
    figures = all(any(char.isdigit() for char in cell.text()) for cell in columns[-1])
    return len(columns) >= FEWEST_COLUMNS or figures


def _rows(columns: list[Column]) -> list[SetLine]:
    rows = [[[cell]] + [list[SetLine]() for _ in columns[1:]] for cell in columns[0]]
    for number, column in enumerate(columns[1:], 1):
        for cell in column:
            rows[_row_of(columns[0], cell)][number].append(cell)
    return [merge_cells(row) for row in rows]
