"""Tables as a whole: rows that belong together, their head, and the groups that part them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutes.extractors.columns import STATUSES, head_kind
from minutes.extractors.context import Context
from minutes.extractors.names import find_person
from minutes.model.document import BlockKind
from minutes.packs import Pack
from minutes.text import Span, squeeze

_LONGEST_GROUP = 90
_LONGEST_HEAD = 45
_OTHER = frozenset({"action", "amount", "award", "decision", "due", "laureate", "owner"})


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row, as wide as its table. A cell that the row lacks is empty and stands nowhere."""

    block: int
    cells: tuple[str, ...]
    spans: tuple[Span | None, ...]
    head: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A line between rows that says something of the rows after it."""

    block: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``head`` (empty where it has none), and its rows and groups in order."""

    head: tuple[str, ...]
    lines: tuple[GridRow | Group, ...]
    first: int
    last: int

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """The rows alone."""
        return tuple(line for line in self.lines if isinstance(line, GridRow))


def find_grids(context: Context) -> dict[int, Grid]:
    """The tables of a document, by the block that each begins with."""
    found = {}
    for run in _runs(context):
        for piece in _tables(context, run):
            grid = _grid(context, piece)
            if grid is not None:
                found[grid.first] = grid
    return found


def _runs(context: Context) -> Iterator[list[int]]:
    """Rows on end; furniture and short lines may stand between them."""
    run: list[int] = []
    between: list[int] = []
    for index, block in enumerate(context.blocks):
        if block.kind is BlockKind.TABLE_ROW:
            run += [*between, index]
            between = []
        elif run and block.kind is not BlockKind.FURNITURE:
            between.append(index)
            text = context.flows[index].text
            if len(between) > 1 or len(text) > _LONGEST_GROUP or block.kind is BlockKind.NOTE:
                yield run
                run, between = [], []
    if run:
        yield run


def _tables(context: Context, run: list[int]) -> Iterator[list[int]]:
    """``run`` cut where a head of another table stands; a head that comes again on a new page is left out."""
    table: list[int] = []
    head: tuple[str, ...] = ()
    for index in run:
        cells = _cells(context, index)
        if len(cells) > 1 and is_head(cells, context.pack):
            if head == cells and table:
                continue
            # The second line of a head (``P``, ``A``, ``E`` under ``Attendance``) belongs to the first.
            if len(table) != 1 or not head or len(head) != len(cells):
                yield table
                table = []
            head = cells
        table.append(index)
    yield table


def _cells(context: Context, index: int) -> tuple[str, ...]:
    return tuple(squeeze(cell.of(context.document.text)) for cell in context.blocks[index].cells)


def is_head(cells: Sequence[str], pack: Pack) -> bool:
    """Whether a row is the head of a table: short cells, none of them a person, and a head that the pack knows."""
    full = [cell for cell in cells if cell]
    if not full or any(len(cell) > _LONGEST_HEAD for cell in full):
        return False
    known = [kind for cell in full if (kind := head_kind(cell, pack))]
    codes = [cell for cell in full if len(cell) < 3]
    others = [cell for cell in full if not head_kind(cell, pack) and not _two_heads(cell, pack)]
    if any(find_person(cell, pack, single=False) for cell in others):
        return False
    # Letters alone (``P``, ``A``) may be heads, or marks in a row.
    return len(known) > len(codes) or len(known) == len(full) > 1


def _grid(context: Context, piece: list[int]) -> Grid | None:
    rows = [i for i in piece if context.blocks[i].kind is BlockKind.TABLE_ROW]
    if len(rows) < 2:
        return None
    heads = _heads(context, rows)
    body = rows[len(heads) :]
    width = _width(context, body or rows)
    head = _joined([_widened(_cells(context, i), width, context.pack) for i in heads], width)
    whole = [_cells(context, i) for i in body if len(context.blocks[i].cells) == width]
    people = _people_in_columns(whole, width, context.pack)
    lines: list[GridRow | Group] = []
    for index in piece:
        if index not in heads:
            lines += _line(context, index, people, head)
    split = _side_by_side(lines, head, context.pack)
    return Grid(split[0], tuple(split[1]), piece[0], piece[-1])


def _heads(context: Context, rows: list[int]) -> list[int]:
    heads: list[int] = []
    for index in rows[:2]:
        cells = _cells(context, index)
        if not is_head(cells, context.pack) or (heads and not _is_second(cells, context.pack)):
            break
        heads.append(index)
    return heads


def _is_second(cells: Sequence[str], pack: Pack) -> bool:
    """Whether a row is the second line of a head: it has but heads of columns to tick."""
    return all(not cell or head_kind(cell, pack) in (*STATUSES, "distribution") for cell in cells)


def _joined(heads: list[tuple[str, ...]], width: int) -> tuple[str, ...]:
    if not heads or any(len(head) != width for head in heads):
        return ()
    return tuple(next((cell for cell in reversed(column) if cell), "") for column in zip(*heads, strict=True))


def _widened(head: tuple[str, ...], width: int, pack: Pack) -> tuple[str, ...]:
    """A head with cells that stood too near each other parted, as far as ``width`` asks for it."""
    cells = list(head)
    at = 0
    while at < len(cells) and len(cells) < width:
        if not head_kind(cells[at], pack):
            cells[at : at + 1] = _two_heads(cells[at], pack) or cells[at : at + 1]
        at += 1
    return tuple(cells)


def _two_heads(cell: str, pack: Pack) -> tuple[str, ...]:
    """The two heads that a cell holds which stood too near each other (``Online Excused``)."""
    words = cell.split()
    cuts = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)))
    return next((cut for cut in cuts if all(head_kind(part, pack) for part in cut)), ())


def _width(context: Context, rows: list[int]) -> int:
    """The number of cells that most rows have; of two that are common the larger."""
    widths = Counter(len(context.blocks[i].cells) for i in rows)
    return max(w for w, n in widths.items() if n >= 0.3 * len(rows) or n == max(widths.values()))


def _people_in_columns(rows: list[tuple[str, ...]], width: int, pack: Pack) -> tuple[bool, ...]:
    """For each column whether people stand in it, by the rows that lack no cell."""
    named = [[bool(find_person(cell, pack, single=False)) for cell in row] for row in rows]
    return tuple(sum(row[at] for row in named) * 2 > len(named) for at in range(width))


def _line(
    context: Context, index: int, people: tuple[bool, ...], head: tuple[str, ...]
) -> list[GridRow | Group]:
    block, width = context.blocks[index], len(people)
    if block.kind is not BlockKind.TABLE_ROW:
        return [Group(index, squeeze(context.flows[index].text))]
    cells, spans = _cells(context, index), tuple(block.cells)
    full = [cell for cell in cells if cell]
    if len(full) == 1 and width > 1 and not find_person(full[0], context.pack, single=False):
        return [Group(index, full[0])]
    if len(cells) > width:
        return []
    left = _lacking_left(cells, people, context.pack)
    right = width - len(cells) - left
    row = ("",) * left + cells + ("",) * right
    return [GridRow(index, row, (None,) * left + spans + (None,) * right, head)]


def _lacking_left(cells: tuple[str, ...], people: tuple[bool, ...], pack: Pack) -> int:
    """How many cells a short row lacks at its left: so that its people stand where those of other rows do.

    Where that does not tell, all: a cell that goes over several rows stands at their left, and only in the first.
    """
    lack = len(people) - len(cells)
    named = [bool(find_person(cell, pack, single=False)) for cell in cells]
    fits = {
        left: sum(a == b for a, b in zip(named, people[left : left + len(cells)], strict=True))
        for left in range(lack + 1)
    }
    return max(fits, key=lambda left: (fits[left], left))


def _side_by_side(
    lines: list[GridRow | Group], head: tuple[str, ...], pack: Pack
) -> tuple[tuple[str, ...], list[GridRow | Group]]:
    """Two or three tables set side by side, as one."""
    rows = [line for line in lines if isinstance(line, GridRow)]
    width = len(rows[0].cells) if rows else 0
    for parts in (2, 3):
        if not rows or width % parts or width // parts < 2:
            continue
        wide = width // parts
        cuts = [slice(at, at + wide) for at in range(0, width, wide)]
        same = head and all(head[cut] == head[cuts[0]] for cut in cuts)
        if not same and not _alike(rows, cuts, pack):
            continue
        split = [piece for cut in cuts for piece in _cut(lines, cut, first=cut is cuts[0])]
        return head[cuts[0]], split
    return head, lines


def _alike(rows: list[GridRow], cuts: list[slice], pack: Pack) -> bool:
    """Whether each part of the rows has its people in one and the same column, and something else in another."""
    places = set()
    for cut in cuts:
        people = [
            {i for i, cell in enumerate(row.cells[cut]) if find_person(cell, pack, single=False)}
            for row in rows
            if any(row.cells[cut])
        ]
        common = Counter(frozenset(p) for p in people).most_common(1)
        if not common or common[0][1] < 0.7 * len(people):
            return False
        places.add(common[0][0])
    return len(places) == 1 and len(next(iter(places))) == 1


def _cut(lines: list[GridRow | Group], cut: slice, *, first: bool) -> Iterator[GridRow | Group]:
    for line in lines:
        if isinstance(line, Group):
            if first:
                yield line
        elif any(line.cells[cut]):
            yield replace(line, cells=line.cells[cut], spans=line.spans[cut], head=line.head[cut])


def attendance_kinds(head: Sequence[str], pack: Pack) -> dict[str, int]:
    """The columns of a head by what they hold; of two alike the first."""
    found: dict[str, int] = {}
    for index, cell in enumerate(head):
        if kind := head_kind(cell, pack):
            found.setdefault(kind, index)
    return found


def is_other(kinds: Iterable[str]) -> bool:
    """Whether a head of these kinds is one of tasks, votes, prizes, not of attendance."""
    return any(kind in _OTHER for kind in kinds)
