"""Decisions in tables: told in a column of their own, or rows with a verdict (lists of deliberations, of requests)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes.extractors.columns import Columns, head_kind, read_columns
from minutes.extractors.context import Context
from minutes.extractors.tables import rows
from minutes.extractors.votes import Vote, is_vote_line, outcome, read_vote, verdict
from minutes.model.document import Block, BlockKind, Candidate
from minutes.text import squeeze

#: Heads of a column that says what became of each row. Where no head is known, the cells must tell more than one fate.
_HEADS = ("decision", "vote")
_LONGEST = 10  # Words of a cell that says no more than that.
_FEWEST_WORDS = 3  # Words of a decision that a cell tells.
_FEWEST, _FATES = 3, 2
_MOST = 0.5
#: Tables with such a column are about something else, whatever words their cells hold.
_OTHERS = frozenset(
    {"owner", "due", "status", "action", "present", "excused", "absent", "represented", "role"}
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of which a table says what became of it: its block, its ``text`` without empty cells, the result."""

    block: int
    text: str
    number: str | None
    outcome: str
    vote: Vote


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a table with the text of its cells."""

    block: int
    cells: tuple[str, ...]


def judged_rows(context: Context) -> tuple[Row, ...]:
    """The rows of tables in which a column holds nothing but verdicts, in order."""
    return tuple(row for table in _tables(context) for row in _of_table(context, table))


def row_decision(context: Context, row: Row) -> Candidate:
    """The decision of a row that has its verdict beside it."""
    return context.candidate(
        "decision", context.blocks[row.block].spans, "table/verdicts", 0.8, text=row.text, outcome=row.outcome,
        votes=row.vote.fields(), title=_title(context, row.block), number=row.number,
    )  # fmt: skip


def told_rows(context: Context, passed: frozenset[int]) -> Iterator[Candidate]:
    """The decisions of tables that have a column of them, but for rows whose blocks have ``passed``."""
    for row in rows(context, "decision"):
        text = row.cells["decision"]
        if row.block in passed or len(text.split()) < _FEWEST_WORDS:
            continue
        vote = read_vote(" ".join(row.cells.values()), context.pack)
        yield context.candidate(
            "decision", context.blocks[row.block].spans, "table/decisions", 0.85, text=text,
            outcome=outcome(text, vote, context.pack), votes=vote.fields(),
            title=_title(context, row.block), number=None,
        )  # fmt: skip


def _title(context: Context, block: int) -> str | None:
    return context.heading_text(context.section_of[block]) or None


def _tables(context: Context) -> Iterator[list[_Line]]:
    """Runs of rows of one width; furniture between the rows of two pages does not part them."""
    run: list[_Line] = []
    for index, block in enumerate(context.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        line = _line(context, index, block) if block.kind is BlockKind.TABLE_ROW else None
        if run and (line is None or len(line.cells) != len(run[0].cells)):
            yield run
            run = []
        if line is not None:
            run.append(line)
    if run:
        yield run


def _line(context: Context, index: int, block: Block) -> _Line:
    return _Line(index, tuple(squeeze(cell.of(context.document.text)) for cell in block.cells))


def _of_table(context: Context, table: Sequence[_Line]) -> Iterator[Row]:
    columns = read_columns(table[0].cells, context.pack)
    if columns is not None and _OTHERS & columns.of.keys():
        return
    body = table[1:] if columns is not None else table
    at = _column(context, columns, body)
    if at is None:
        return
    heads = table[0].cells if columns is not None else ()
    for line in body:
        if result := _fate(context, line.cells[at]):
            told = _votes(context, heads, line.cells) + line.cells[at]
            yield Row(
                line.block, _text(line.cells), _number(line.cells[0]), result, read_vote(told, context.pack)
            )


def _column(context: Context, columns: Columns | None, body: Sequence[_Line]) -> int | None:
    """The column of verdicts: one whose head says so, or, without heads, one that tells different fates."""
    if columns is not None:
        # Where the decision itself stands in a column, the vote beside it is no more than its vote.
        at = next((columns.of[head] for head in _HEADS if head in columns.of), None)
        return at if at is not None and _share(context, body, at) > _MOST else None
    width = len(body[0].cells)
    return next((at for at in range(1, width) if len(body) >= _FEWEST and _differs(context, body, at)), None)


def _share(context: Context, body: Sequence[_Line], at: int) -> float:
    """How many of the cells of a column that are not empty are verdicts."""
    cells = [line.cells[at] for line in body if line.cells[at]]
    return sum(bool(_fate(context, cell)) for cell in cells) / len(cells) if cells else 0.0


def _differs(context: Context, body: Sequence[_Line], at: int) -> bool:
    fates = {_fate(context, line.cells[at]) for line in body} - {""}
    return len(fates) >= _FATES and _share(context, body, at) > _MOST


def _fate(context: Context, cell: str) -> str:
    """What a cell that is a verdict and nothing else says; empty for other cells."""
    pack = context.pack
    if not any(map(str.isalpha, cell)) or len(cell.split()) > _LONGEST or not is_vote_line(cell, pack):
        return ""
    return verdict([cell], pack) or outcome(cell, read_vote(cell, pack), pack)


def _votes(context: Context, heads: Sequence[str], cells: Sequence[str]) -> str:
    """The counts of a row, each behind the head of its column."""
    counted = [
        f"{head} : {cell}, "
        for head, cell in zip(heads, cells, strict=False)
        if cell and (head_kind(head, context.pack) or "").startswith("vote_")
    ]
    return "".join(counted)


def _text(cells: Sequence[str]) -> str:
    return squeeze(" ".join(filter(None, cells)))


def _number(cell: str) -> str | None:
    """The number by which a row is known, where its first cell is one."""
    one = " " not in cell and any(map(str.isdigit, cell))
    return cell.strip(" .)°") if one else None
