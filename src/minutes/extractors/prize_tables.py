"""Tables of winners: by the heads of their columns, or without heads under an announcement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutes.extractors.award_names import (
    amount_in,
    award_before,
    award_of_document,
    award_of_section,
    under,
    year_in,
)
from minutes.extractors.columns import Columns, read_columns
from minutes.extractors.context import Context, Unit
from minutes.extractors.prize_entries import partners
from minutes.extractors.prizes import Host, Prize, given
from minutes.extractors.winners import Winner, winner_name
from minutes.model.document import BlockKind, Candidate
from minutes.text import squeeze

#: Kinds of columns that hold the winner; the later ones do so only where the text around speaks of prizes.
_CERTAIN = ("laureate",)
_POSSIBLE = ("beneficiary", "name", "organization", "project")
_REMNANT = 120
_NOTHING = re.compile(r"[-–—0/]+(?:[.,]0+)?\s*\D{0,4}")


@dataclass(frozen=True, slots=True)
class _Table:
    """The table that is being read: its columns, which of them names the winner, and the award it is of.

    ``certain``: whether the head says that the column holds winners, also where they got no money.
    """

    columns: Columns
    winner: int
    award: str | None
    certain: bool = False


def prize_tables(context: Context, host: Host, announced: dict[int, str]) -> Iterator[Candidate]:
    """The winners of each table; ``announced`` gives the award of the tables that a sentence announces."""
    table: _Table | None = None
    for index, block in enumerate(context.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is not BlockKind.TABLE_ROW:
            if block.kind is BlockKind.HEADING or sum(map(len, block.spans)) > _REMNANT:
                table = None
            continue
        cells = [squeeze(cell.of(context.document.text)) for cell in block.cells]
        columns = read_columns(cells, context.pack)
        if columns is not None:
            table = _opened(context, index, columns, announced)
        elif table is not None:
            yield from _row(context, host, index, cells, table)


def _opened(context: Context, index: int, columns: Columns, announced: dict[int, str]) -> _Table | None:
    """The table that a head row opens; None where it is not one of winners."""
    award = (
        announced.get(index)
        or award_of_section(context, context.section_of[index])
        or award_of_document(context)
    )
    certain = next((columns.of[kind] for kind in _CERTAIN if kind in columns.of), None)
    if certain is not None:
        return _Table(columns, certain, award or _award_above(context, index), certain=True)
    possible = next((columns.of[kind] for kind in _POSSIBLE if kind in columns.of), None)
    told = index in announced or award_of_section(context, context.section_of[index]) is not None
    if possible is None or columns.marks or not told or "amount" not in columns.of:
        return None
    return _Table(columns, possible, award)


def _award_above(context: Context, index: int) -> str | None:
    units = [u for u in context.units if u.block < index]
    if not units:
        return None
    last = units[-1]
    own = Unit(last.block + 1, last.span, "", last.kind, last.concept, last.section, False)
    return award_before(context, own)


def _row(context: Context, host: Host, index: int, cells: list[str], table: _Table) -> Iterator[Candidate]:
    if not table.winner < len(cells) or abs(len(cells) - table.columns.width) > 1:
        return
    words = cells[table.winner]
    name = winner_name(words, context.pack)
    if name is None or context.pack.first("not_a_laureate", " ".join(cells)):
        return
    of = {kind: cells[at] for kind, at in table.columns.of.items() if at < len(cells)}
    label = of.get("award") or ""
    rank = int(found.group()) if (found := re.match(r"\d{1,2}(?=\D{0,4}$)", label)) else None
    award = under(label if re.search(r"[^\W\d]{3}", label) else None, table.award)
    amount = of.get("amount") or ""
    if _NOTHING.fullmatch(amount) and not table.certain:
        return
    heading = context.heading_text(context.section_of[index])
    if amount and amount_in(context.pack, amount) is None and len(cells) == table.columns.width:
        amount = ""
    told = amount or " ".join(cells)
    prize = Prize(award, told, "table/laureates", 0.85, year_in(heading), rank or None)
    names = partners(words, context.pack) or (name,)
    winners = tuple(Winner(n, "") for n in names)
    yield from given(context, host, context.blocks[index].spans, prize, winners, joint=True)
