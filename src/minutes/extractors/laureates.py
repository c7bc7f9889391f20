"""Laureates: winners of awards, prizes, calls, grants and honours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from minutes.extractors.award_names import year_in
from minutes.extractors.columns import read_columns
from minutes.extractors.context import Context, Unit
from minutes.extractors.prize_lists import (
    Announced,
    announcement,
    inline_prizes,
    is_category_line,
    is_entry,
    item_prizes,
    lined_prizes,
)
from minutes.extractors.prize_rows import prize_rows, row_prizes
from minutes.extractors.prize_sentences import told_prizes
from minutes.extractors.prize_tables import prize_tables
from minutes.extractors.prizes import Host
from minutes.extractors.sentences import split_sentences
from minutes.extractors.winners import mask
from minutes.model.document import BlockKind, Candidate
from minutes.packs.grammar import alternation
from minutes.text import Span, join_spans, squeeze

_SENTENCE = 7
_TITLE = 6


def laureates(context: Context, host: Host) -> Iterator[Candidate]:
    """Winners in lists that an announcement or a heading opens, in lines, in tables and in sentences; each once."""
    if host.year is None:
        host = replace(host, year=year_in(*(flow.text for flow in context.flows[:_TITLE])))
    announced: dict[int, str] = {}
    rows = prize_rows(context)
    judged = frozenset(block for found in rows for block in found.blocks)
    found = list(_in_text(context, host, announced, judged))
    tables = list(prize_tables(context, host, announced))
    found += [*_in_rows(context, host, {candidate.spans for candidate in tables}), *tables]
    found += row_prizes(context, host, rows)
    yield from _once(_in_full(context, host, found))


def _in_full(context: Context, host: Host, found: list[Candidate]) -> list[Candidate]:
    """``found`` with the full name of each winner whom the minutes call by a title and a surname there."""
    named = {str(name) for c in found for name in c.fields["recipients"]}
    known = {name for name in host.people | named if " " in name}

    def full(name: str, text: str) -> str:
        whole = {k for k in known if k.casefold().endswith(f" {name.casefold()}")}
        titled = len(whole) == 1 and re.search(
            rf"(?<!\w){alternation(context.pack.lexicon['honorifics'])}\s+{re.escape(name)}(?!\w)",
            text,
            re.IGNORECASE,
        )
        return whole.pop() if titled else name

    for at, candidate in enumerate(found):
        text = join_spans(context.document.text, candidate.spans)
        words = squeeze(" ".join(span.of(context.document.text) for span in text))
        names = tuple(full(str(name), words) for name in candidate.fields["recipients"])
        if names != candidate.fields["recipients"]:
            found[at] = replace(candidate, fields={**candidate.fields, "recipients": names})
    return found


def _in_text(
    context: Context, host: Host, tables: dict[int, str], read: frozenset[int]
) -> Iterator[Candidate]:
    """Winners in the text; the blocks ``read`` are rows that are read as such."""
    award: Announced | None = None
    section, last = -1, -1
    for unit in context.units:
        if unit.concept == "agenda" or unit.block in read or unit.kind is BlockKind.TABLE_ROW:
            continue
        if award is not None and not _goes_on(context, unit, section, last):
            award = None
        if (opened := announcement(context, unit)) is not None:
            award, section, last = opened, unit.section, unit.block
            _announce_table(context, unit, opened, tables)
            listed = list(inline_prizes(context, unit, host, award))
            yield from listed or told_prizes(context, unit, host)
            award = None if opened.whole or _is_told_out(unit, opened) else award
        elif award is not None and (is_entry(unit) or is_category_line(context, unit)):
            last = unit.block
            if _is_prose(context, unit):
                yield from told_prizes(context, unit, host)
            elif unit.opens:
                yield from item_prizes(context, unit, host, award)
        else:
            if unit.opens and unit.kind is not BlockKind.HEADING:
                yield from lined_prizes(context, unit.block, host)
            yield from told_prizes(context, unit, host)


def _is_told_out(unit: Unit, award: Announced) -> bool:
    """Whether an announcement goes on after its colon.

    The items after an item of a list are not its winners, nor those after a sentence that tells something else
    (``winner of the Harbour fund: the letter came in May``).
    """
    rest = unit.text[award.start :].strip(" :.*_")
    return len(rest.split()) > 1 and (unit.kind is BlockKind.LIST_ITEM or rest[0].islower())


def _is_prose(context: Context, unit: Unit) -> bool:
    """Whether an item of a list is not an entry but tells of prizes in sentences."""
    ties = context.pack.first("winning", mask(unit.text))
    return len(context.block_units[unit.block]) > 1 and ties is not None


def _goes_on(context: Context, unit: Unit, section: int, last: int) -> bool:
    """Whether the list of winners still runs at ``unit``."""
    skipped = [context.blocks[i].kind for i in range(last + 1, unit.block)]
    between = all(kind is BlockKind.FURNITURE for kind in skipped)
    entry = is_entry(unit) or is_category_line(context, unit)
    return unit.section == section and (unit.block == last or (entry and between))


def _announce_table(context: Context, unit: Unit, award: Announced, tables: dict[int, str]) -> None:
    """Notes the table that stands after an announcement as one of its winners."""
    for index in range(unit.block + 1, len(context.blocks)):
        kind = context.blocks[index].kind
        if kind is BlockKind.TABLE_ROW:
            tables[index] = award.name or ""
        if kind is not BlockKind.FURNITURE:
            return


def _in_rows(context: Context, host: Host, read: AbstractSet[tuple[Span, ...]]) -> Iterator[Candidate]:
    """Prizes in the cells of tables: a row that is a line of a list of winners, and sentences in long cells.

    The rows at ``read`` are those of tables of winners.
    """
    for index, block in enumerate(context.blocks):
        if block.kind is not BlockKind.TABLE_ROW or block.spans in read:
            continue
        cells = [squeeze(cell.of(context.document.text)) for cell in block.cells]
        if read_columns(cells, context.pack) is None:
            yield from lined_prizes(context, index, host)
        for cell in block.cells:
            text = cell.of(context.document.text)
            if len(text.split()) < _SENTENCE:
                continue
            told = [squeeze(span.of(text)) for span in split_sentences(text, context.pack)]
            place = Span(0, len(context.flows[index].text))
            for at, sentence in enumerate(told):
                unit = Unit(index, place, sentence, block.kind, None, context.section_of[index], False)
                yield from told_prizes(context, unit, host, told[:at])


def _once(found: list[Candidate]) -> Iterator[Candidate]:
    """Each winner of an award once: the surest place, with the year and the sum that any of them states."""
    kept: list[Candidate] = []
    for candidate in found:
        twin = next((i for i, k in enumerate(kept) if _same(k, candidate)), None)
        if twin is None:
            kept.append(candidate)
        else:
            kept[twin] = _joined(kept[twin], candidate)
    yield from kept


def _joined(a: Candidate, b: Candidate) -> Candidate:
    best, other = (b, a) if b.score > a.score else (a, b)
    fields = {k: v if v is not None else other.fields.get(k) for k, v in best.fields.items()}
    return replace(best, fields=fields)


def _same(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates tell of one winner of one award."""
    names = [{str(r).casefold() for r in c.fields["recipients"]} for c in (a, b)]
    if not (names[0] <= names[1] or names[1] <= names[0]):
        return False
    words = [set(re.findall(r"\w{4,}", str(c.fields.get("award") or "").casefold())) for c in (a, b)]
    if a.rule == b.rule and words[0] - words[1] and words[1] - words[0]:
        return False  # Two lines of one list: two categories of one contest.
    return not words[0] or not words[1] or bool(words[0] & words[1])
