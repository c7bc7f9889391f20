"""From ruling lines to tables of cells.

The method is that of pdfplumber's ``find_tables`` (crossings of rulings, then from each crossing the smallest
rectangle whose four sides are drawn), on rulings that any reader can give.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from minutes.source.chars import Rect

#: Rulings within this distance, in points, are one ruling; a gap as small does not part one.
SNAP = 3.0
#: More rulings than this, or more places where they may cross, are a drawing.
MOST_RULINGS = 4_000
MOST_CROSSINGS = 20_000
#: Rulings shorter than this, in points, draw no cell.
SHORTEST = 4.0

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a ruled table row by row; None where a cell that began further left or above goes on."""

    rows: tuple[tuple[Rect | None, ...], ...]
    box: Rect


@dataclass(slots=True)
class _Rulings:
    """The rulings of one direction: where they stand, in order, and the pieces that are drawn of each."""

    positions: list[float]
    pieces: list[list[tuple[float, float]]]

    def piece(self, line: int, at: float) -> int:
        """Which piece of a ruling covers ``at``; -1: none."""
        for index, (low, high) in enumerate(self.pieces[line]):
            if low - SNAP <= at <= high + SNAP:
                return index
        return -1


def find_tables(rulings: list[Rect]) -> list[Table]:
    """The tables of two cells or more that ``rulings`` (thin rectangles) draw, from the top down."""
    if len(rulings) > MOST_RULINGS:
        return []
    across = _gather([(r[1] + r[3], r[0], r[2]) for r in rulings if r[2] - r[0] > r[3] - r[1]])
    down = _gather([(r[0] + r[2], r[1], r[3]) for r in rulings if r[2] - r[0] <= r[3] - r[1]])
    if min(len(across.positions), len(down.positions)) < 2:
        return []
    if len(across.positions) * len(down.positions) > MOST_CROSSINGS:
        return []
    groups = _connected(_cells(across, down))
    tables = [_table(cells, across, down) for cells in groups if len(cells) > 1]
    return sorted(tables, key=lambda table: (table.box[1], table.box[0]))


def _gather(lines: list[tuple[float, float, float]]) -> _Rulings:
    """Snap rulings (twice the position, start, end) that all but coincide; join their pieces."""
    positions: list[float] = []
    pieces: list[list[tuple[float, float]]] = []
    last = float("-inf")
    for twice, low, high in sorted(lines):
        position = twice / 2
        if position - last > SNAP:
            positions.append(position)
            pieces.append([])
        last = position
        pieces[-1].append((low, high))
    joined = [_join(some) for some in pieces]
    kept = [at for at, some in enumerate(joined) if some]
    return _Rulings([positions[at] for at in kept], [joined[at] for at in kept])


def _join(pieces: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for low, high in sorted(pieces):
        if joined and low <= joined[-1][1] + SNAP:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return [(low, high) for low, high in joined if high - low >= SHORTEST]


def _cells(across: _Rulings, down: _Rulings) -> list[tuple[int, int, int, int]]:
    """The cells as indices of rulings: left, top, right, bottom."""
    crossings: dict[Point, Point] = {}
    rows: dict[int, list[int]] = defaultdict(list)
    columns: dict[int, list[int]] = defaultdict(list)
    for x, left in enumerate(down.positions):
        for y, top in enumerate(across.positions):
            crossing = across.piece(y, left), down.piece(x, top)
            if min(crossing) >= 0:
                crossings[x, y] = crossing
                rows[y].append(x)
                columns[x].append(y)
    found = (_smallest(x, y, crossings, rows[y], columns[x]) for x, y in crossings)
    return [cell for cell in found if cell]


def _smallest(
    x: int, y: int, crossings: dict[Point, Point], row: list[int], column: list[int]
) -> tuple[int, int, int, int] | None:
    """The smallest cell whose upper left corner is a crossing."""
    along, aside = crossings[x, y]
    rights = [right for right in row if right > x and crossings[right, y][0] == along]
    for bottom in (low for low in column if low > y and crossings[x, low][1] == aside):
        for right in rights:
            corner = crossings.get((right, bottom))
            if corner and corner[0] == crossings[x, bottom][0] and corner[1] == crossings[right, y][1]:
                return x, y, right, bottom
    return None


def _connected(cells: list[tuple[int, int, int, int]]) -> list[list[tuple[int, int, int, int]]]:
    """Cells that share corners, directly or over others, belong to one table."""
    owner: dict[Point, int] = {}
    groups: dict[int, list[tuple[int, int, int, int]]] = {}
    for number, cell in enumerate(cells):
        left, top, right, bottom = cell
        corners = ((left, top), (right, top), (left, bottom), (right, bottom))
        touched = {owner[corner] for corner in corners if corner in owner}
        groups[number] = [cell]
        for other in touched:
            groups[number] += groups.pop(other)
        for one in groups[number]:
            owner.update(((x, y), number) for x in (one[0], one[2]) for y in (one[1], one[3]))
    return list(groups.values())


def _table(cells: list[tuple[int, int, int, int]], across: _Rulings, down: _Rulings) -> Table:
    lefts = sorted({cell[0] for cell in cells})
    rows: dict[int, dict[int, Rect]] = defaultdict(dict)
    for left, top, right, bottom in cells:
        rows[top][left] = (
            down.positions[left],
            across.positions[top],
            down.positions[right],
            across.positions[bottom],
        )
    boxes = [rect for row in rows.values() for rect in row.values()]
    return Table(
        tuple(tuple(rows[top].get(left) for left in lefts) for top in sorted(rows)),
        (
            min(b[0] for b in boxes),
            min(b[1] for b in boxes),
            max(b[2] for b in boxes),
            max(b[3] for b in boxes),
        ),
    )
