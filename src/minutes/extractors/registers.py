"""Tables of attendance read as a whole: their columns are found by their heads and by what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from minutes.extractors.columns import STATUSES, head_kind
from minutes.extractors.context import Context
from minutes.extractors.entries import Entry, parse_entries
from minutes.extractors.grids import Grid, GridRow, Group, attendance_kinds, is_other
from minutes.extractors.listing import State, opened
from minutes.extractors.marks import Legend, is_mark, mark_status, read_legend
from minutes.extractors.names import find_person
from minutes.extractors.notes import proxy_holder
from minutes.extractors.people_cells import is_body, is_person, people_in, split_body
from minutes.extractors.pieces import PARENTHESES
from minutes.extractors.proxies import stood_for
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Pack
from minutes.text import squeeze

_NEAR = 4  # Blocks before and after a table in which its legend may stand.
_PEOPLE = 0.5
_MARKED = 0.8
_NO_NAMES = frozenset({"role", "organization", "represented", "distribution", "present", "excused", "absent"})


@dataclass(frozen=True, slots=True)
class Register:
    """A table of attendance: where its columns are, and what its marks mean."""

    grid: Grid
    of: Mapping[str, int]
    name: int
    marks: tuple[tuple[int, str | None], ...]
    legend: Legend


def read_register(context: Context, grid: Grid, state: State | None) -> tuple[Candidate, ...] | None:
    """The people of ``grid`` where it is a table of attendance; None where it is another, or one without marks."""
    register = _register(context, grid, state)
    return tuple(_people(context, register, state)) if register else None


def _register(context: Context, grid: Grid, state: State | None) -> Register | None:
    pack, rows = context.pack, grid.rows
    kinds = attendance_kinds(grid.head, pack)
    if len(rows) < 2 or is_other(kinds):
        return None
    columns = [[row.cells[at] for row in rows] for at in range(len(rows[0].cells))]
    kinds = _of_firms(kinds, columns, pack)
    name = _name_column(columns, grid.head, kinds, pack)
    if name is None:
        return None
    others = {at: column for at, column in enumerate(columns) if at != name}
    legend = read_legend(
        texts_near(context, grid), (cell for column in others.values() for cell in column), pack
    )
    marks = tuple(
        (at, kind if kind in STATUSES else None)
        for at, column in others.items()
        for kind in [head_kind(grid.head[at], pack) if grid.head else None]
        if kind != "distribution" and _marks(column, kind, legend, pack)
    )
    if not marks or not (_says(marks, kinds, legend) or _words(columns, marks, pack) or state):
        return None
    return Register(grid, kinds, name, marks, legend)


def _of_firms(kinds: dict[str, int], columns: list[list[str]], pack: Pack) -> dict[str, int]:
    """``kinds``, but where the rows are firms the names are those of the people who represent them."""
    at, named = kinds.get("represented"), kinds.get("name", 0)
    if at is None or at == named or _share([c for c in columns[at] if c], pack) < _PEOPLE:
        return kinds
    if "surname" in kinds or _share([c for c in columns[named] if c], pack) >= _PEOPLE:
        return kinds
    rest = {kind: where for kind, where in kinds.items() if kind != "represented"}
    return {"organization": named, **rest, "name": at}


def _name_column(
    columns: list[list[str]], head: Sequence[str], kinds: Mapping[str, int], pack: Pack
) -> int | None:
    """The column that holds the names: the one whose head says so, or the one with the most people."""
    shares = [_share([c for c in column if c], pack) for column in columns]
    named = kinds.get("name", kinds.get("surname"))
    if named is not None and (shares[named] >= _PEOPLE or {"first_name", "surname"} & set(kinds)):
        return named
    free = [
        at
        for at in range(len(columns))
        if shares[at] >= _PEOPLE and not (head and head_kind(head[at], pack) in _NO_NAMES)
    ]
    return max(free, key=lambda at: (shares[at], -at), default=None)


def _share(cells: list[str], pack: Pack) -> float:
    return sum(is_person(cell, pack) for cell in cells) / len(cells) if cells else 0.0


def _marks(column: list[str], kind: str | None, legend: Legend, pack: Pack) -> bool:
    """Whether a column says who attended: by its head, or because its cells hold marks and nothing else."""
    full = [cell for cell in column if cell]
    if kind in STATUSES:
        return bool(full)
    return bool(full) and sum(is_mark(cell, legend, pack) for cell in full) >= _MARKED * len(full)


def _says(marks: Sequence[tuple[int, str | None]], kinds: Mapping[str, int], legend: Legend) -> bool:
    """Whether a head or a legend says that the marks are of attendance."""
    heads = {kind for _, kind in marks if kind} - ({"represented"} if "name" not in kinds else set())
    return bool(heads) or any(legend.codes.values())


def _words(columns: list[list[str]], marks: Sequence[tuple[int, str | None]], pack: Pack) -> bool:
    """Whether the marks are words of attendance (``present``, ``excused``) or several of the usual letters."""
    cells = {cell for at, _ in marks for cell in columns[at] if cell}
    found = {str(mark.get("status")) for cell in cells if (mark := pack.at_start("status_mark", cell))}
    codes = {kind for cell in cells if (kind := head_kind(cell, pack)) in STATUSES}
    return bool(found) or len(codes) > 1


def texts_near(context: Context, grid: Grid) -> Iterator[str]:
    """The texts about a table, and its groups: a legend is one of them."""
    for line in grid.lines:
        if isinstance(line, Group):
            yield line.text
    around = (
        *range(max(0, grid.first - _NEAR), grid.first),
        *range(grid.last + 1, min(len(context.blocks), grid.last + 1 + _NEAR)),
    )
    for index in around:
        # The whole of the block: a sign that is explained may have been taken for a bullet.
        if context.blocks[index].kind is not BlockKind.TABLE_ROW:
            yield squeeze(" ".join(span.of(context.document.text) for span in context.blocks[index].spans))


def _people(context: Context, register: Register, state: State | None) -> Iterator[Candidate]:
    current = State("present", None, "table/register", 0.9)
    if state is not None:
        current = replace(current, status=state.status)
    above = ""
    for line in register.grid.lines:
        if isinstance(line, Group):
            above = ""
            label = context.pack.at_start("attendance_label", line.text)
            current = replace(current, status=opened(label).status if label else "present")
            continue
        above = _organization(register, line) or above
        yield from _row(context, register, line, current, above)


def _organization(register: Register, row: GridRow) -> str:
    """What a row says of the body; where it says nothing the cell may go over several rows."""
    at = register.of.get("organization")
    return row.cells[at] if at is not None and at < register.name else ""


def _row(context: Context, register: Register, row: GridRow, state: State, above: str) -> Iterator[Candidate]:
    entries = _names(register, row, context.pack)
    stand_in = _stand_in(register, row, context.pack)
    if not entries and not stand_in:
        return
    status, marked = _status(register, row, context.pack)
    if entries and (entries[0].status or not marked):
        status = entries[0].status or status
    if status is None and not marked:
        status = _unmarked(register, state)
    if status is None:
        return
    holder = _holder(register, row, context.pack) or (entries[0].represented_by if entries else None)
    if holder and status != "present":
        status = "represented"
    for entry in entries:
        yield _attendee(context, register, row, entry, state, above, status, holder)
    if entries:
        told = [row.cells[register.of[kind]] for kind in ("organization", "role") if kind in register.of]
        spans = context.blocks[row.block].spans
        yield from stood_for(context, entries[0].person.name, told, spans, state.rule)
    if stand_in is not None:
        owner = None if entries else row.cells[register.name] or None
        yield _attendee(
            context, register, row, replace(stand_in, organization=owner), state, above if entries else "",
            "present", None,
        )  # fmt: skip


def _attendee(
    context: Context, register: Register, row: GridRow, entry: Entry, state: State, above: str, status: str,
    holder: str | None,
) -> Candidate:  # fmt: skip
    at = register.of.get("organization")
    own = row.cells[at] if at is not None else ""
    body, function = split_body(own or above, context.pack)
    given = row.cells[register.of["role"]] if "role" in register.of else ""
    role = given or entry.role or (function if own else "") or _head_role(register, row, context.pack)
    spans = context.blocks[row.block].spans
    return context.candidate(
        "participant", spans, state.rule, state.score, name=entry.person.name, honorific=entry.person.honorific,
        status=status, role=role or None, organization=entry.organization or body or None,
        represented_by=holder if status == "represented" else None, alias=entry.alias,
    )  # fmt: skip


def _head_role(register: Register, row: GridRow, pack: Pack) -> str | None:
    """The function that the head over the names gives to all of them (``Full member``)."""
    head = row.head[register.name] if row.head else ""
    return head if len(head.split()) > 1 and pack.at_start("role", head) else None


def _names(register: Register, row: GridRow, pack: Pack) -> list[Entry]:
    name = row.cells[register.name]
    parts = [row.cells[register.of[kind]] for kind in ("first_name", "surname") if kind in register.of]
    if parts and name:
        first = register.of.get("first_name")
        whole = " ".join(
            p for p in (row.cells[first] if first is not None else name, *_rest(register, row)) if p
        )
        aside = "".join(f" {found.group()}" for found in PARENTHESES.finditer(whole))
        return parse_entries(squeeze(PARENTHESES.sub(" ", whole)) + aside, pack)[:1]
    return people_in(name, pack) if name else []


def _rest(register: Register, row: GridRow) -> Iterator[str]:
    """The surname, where first name and surname have columns of their own."""
    for kind in ("name", "surname"):
        at = register.of.get(kind)
        if at is not None and not (kind == "name" and "first_name" not in register.of):
            yield row.cells[at]


def _status(register: Register, row: GridRow, pack: Pack) -> tuple[str | None, bool]:
    """The status that a row marks, and whether it marks anything at all."""
    for at, head in register.marks:
        status = mark_status(row.cells[at], head, register.legend, pack)
        if status is not None:
            return status, True
    return None, any(register.legend.codes.get(row.cells[at]) == "" for at, _ in register.marks)


def _unmarked(register: Register, state: State) -> str | None:
    """What it means that nothing is ticked: absence, unless absence has a column of its own."""
    heads = {kind for kind in register.of if kind in STATUSES}
    if heads == {"represented"}:
        return state.status
    return "absent" if "absent" not in heads and "present" in heads else None


def _holder(register: Register, row: GridRow, pack: Pack) -> str | None:
    """Who holds the proxy of the one whom a row names."""
    at = register.of.get("represented")
    cell = row.cells[at] if at is not None else ""
    if cell and not is_mark(cell, register.legend, pack):
        person = find_person(cell, pack)
        return person.name if person else cell
    beside = [register.of[kind] for kind in ("role", "organization") if kind in register.of]
    noted = (proxy_holder(row.cells[at], pack) for at in (*(at for at, _ in register.marks), *beside))
    return next((holder for holder in noted if holder), None)


def _stand_in(register: Register, row: GridRow, pack: Pack) -> Entry | None:
    """Who came instead: the full name in the column of representatives."""
    at = register.of.get("represented")
    if at is None or not row.cells[at] or is_body(row.cells[at], pack):
        return None
    entries = [entry for entry in people_in(row.cells[at], pack) if entry.person.parts > 1]
    return entries[0] if entries else None
