"""Winners in rows without a table: lines with a verdict or a sum each, under the name of an award."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes.extractors.award_names import (
    award_before,
    award_of_section,
    award_of_title,
    is_prize,
    year_in,
)
from minutes.extractors.context import Context, Unit
from minutes.extractors.prizes import Host, Prize, given
from minutes.extractors.winners import Winner, is_full_name, is_proper, winner_name
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Pack
from minutes.text import Span, squeeze

#: What parts the cells of a line: tabs, bars, wide gaps, leaders, dashes, arrows, and signs of a sentence.
_GAP = re.compile(r"\s*(?:\t+|\|| {3,}|(?:[.…·_]\s?){3,}|…+|(?<=\s)[–—-](?=\s)|→|=>|[:;,](?=\s))\s*")
#: A word with a number: that of a file (``Application 12``).
_FILE = re.compile(r"[\w.]+\s+(?:[Nn][°ºo.]*\s*)?[\d/-]+")
_LEAST = 2
_LONGEST = 240
_GIVEN = "given"
#: Said of all kinds of things: a verdict on an applicant only where the text beside the row speaks of an award.
_PASSED = "passed"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its cells, the verdict that one of them states, and where it stands."""

    block: int
    cells: tuple[str, ...]
    verdict: str
    where: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PrizeRows:
    """Rows of one section under one award: those of winners, and the blocks that the rows fill."""

    award: str
    winners: tuple[_Row, ...]
    blocks: frozenset[int]


def prize_rows(context: Context) -> tuple[PrizeRows, ...]:
    """The rows of each section that has several with a verdict, or with a sum, where an award is spoken of."""
    rows = [row for index in range(len(context.blocks)) for row in _rows(context, index)]
    sections = itertools.groupby(rows, key=lambda row: context.section_of[row.block])
    return tuple(
        found for section, group in sections if (found := _of_section(context, section, list(group)))
    )


def row_prizes(context: Context, host: Host, found: Sequence[PrizeRows]) -> Iterator[Candidate]:
    """The winners whom rows name."""
    for rows in found:
        for row in rows.winners:
            heading = context.heading_text(context.section_of[row.block])
            if name := _name(row.cells, context.pack):
                year = year_in(rows.award, heading)
                prize = Prize(rows.award, " ; ".join(row.cells), "row/verdict", 0.75, year)
                yield from given(context, host, row.where, prize, (Winner(name, ""),), joint=True)


def _of_section(context: Context, section: int, rows: Sequence[_Row]) -> PrizeRows | None:
    judged = [row for row in rows if row.verdict]
    summed = [row for row in rows if _is_summed(row, context.pack)]
    if len(judged) >= _LEAST:
        beside = _award_beside(context, section, judged[0].block)
        award = beside or award_of_title(context)
        good = (_GIVEN, _PASSED) if beside else (_GIVEN,)
        winners = [row for row in judged if row.verdict in good]
    elif len(summed) >= _LEAST and not judged:
        award, winners, judged = _award_of_heading(context, section), summed, summed
    else:
        return None
    return PrizeRows(award, tuple(winners), frozenset(row.block for row in judged)) if award else None


def _rows(context: Context, index: int) -> Iterator[_Row]:
    """The rows that a block holds: itself if it is a row of a table, else its lines that have several cells."""
    block, text = context.blocks[index], context.document.text
    if block.kind in (BlockKind.HEADING, BlockKind.FURNITURE):
        return
    if block.kind is BlockKind.TABLE_ROW:
        yield _row(context.pack, index, [cell.of(text) for cell in block.cells], block.spans)
        return
    if block.kind is BlockKind.LIST_ITEM:
        flow = context.flows[index].text
        if len(flow) <= _LONGEST:
            yield _row(context.pack, index, _GAP.split(flow.rstrip(" .;")), block.spans)
        return
    for line, where in (found for span in block.spans for found in _lines(text, span)):
        yield _row(context.pack, index, _GAP.split(line.strip(" |.;\n")), (where,))


def _lines(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    at = span.start
    for line in span.of(text).splitlines(keepends=True):
        if line.strip() and len(line) <= _LONGEST:
            yield line, Span(at, at + len(line.rstrip()))
        at += len(line)


def _row(pack: Pack, index: int, cells: Sequence[str], where: tuple[Span, ...]) -> _Row:
    bare = tuple(cell for c in cells if (cell := squeeze(c)))
    verdicts = (pack.at_start("grant_verdict", cell) for cell in bare[1:])
    found = next((m.get("is") for m in verdicts if m), "")
    return _Row(index, bare, found, where)


def _is_summed(row: _Row, pack: Pack) -> bool:
    """Whether a row is a person's full name, perhaps where they are of, and nothing but a sum at its end."""
    if len(row.cells) < _LEAST:
        return False
    sum_ = pack.at_start("amount", row.cells[-1])
    if sum_ is None or sum_.span.end != len(row.cells[-1]):
        return False
    return is_full_name(winner_name(row.cells[0], pack) or "")


def _name(cells: Sequence[str], pack: Pack) -> str | None:
    """Whom the cells before the verdict name: a person by full name, else the first that is no number of a file."""
    named = itertools.takewhile(lambda cell: pack.at_start("grant_verdict", cell) is None, cells)
    names = [n for cell in named if not _FILE.fullmatch(cell) and (n := winner_name(_bare(cell), pack))]
    proper = [name for name in names if is_proper(name, pack)]
    return next(filter(is_full_name, proper), None) or next(iter(proper), None)


def _bare(cell: str) -> str:
    """A cell without the quotes around a title."""
    return re.sub(r"^\s*[«“\"]\s*([^»”\"]+?)\s*[»”\"]", r"\1", cell)


def _award_of_heading(context: Context, section: int) -> str | None:
    """The award of a heading that says nothing of those who only stand for it."""
    heading = context.heading_text(section)
    return None if context.pack.first("not_a_laureate", heading) else award_of_section(context, section)


def _award_beside(context: Context, section: int, block: int) -> str | None:
    """The award that rows with verdicts are of: that of their heading, or of what stands before them."""
    award = award_of_section(context, section)
    units = [u for u in context.units if u.block < block]
    if award or not units or units[-1].section != section:
        return award
    last = units[-1]
    before = award_before(context, Unit(block, last.span, "", last.kind, last.concept, section, False))
    return before if before and is_prize(before, context.pack) else None
