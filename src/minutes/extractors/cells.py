"""Prose in the cells of tables: the sentences of a row as units, as a site meeting's table of remarks has them."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.extractors.context import Context, Unit
from minutes.extractors.sentences import split_sentences
from minutes.model.document import BlockKind
from minutes.text import Span, squeeze

#: A cell is no item of the list of decisions or conclusions that its section announces.
_LISTED = frozenset({"decisions", "conclusion"})
_PROSE_WORDS = 5


def prose_cells(context: Context) -> Iterator[tuple[Unit, ...]]:
    """The sentences of each cell that holds prose, but for rows that are units of the document themselves."""
    for index, block in enumerate(context.blocks):
        if block.kind is not BlockKind.TABLE_ROW or len(block.spans) != 1 or index in context.block_units:
            continue
        for cell in block.cells:
            if len(cell.of(context.document.text).split()) >= _PROSE_WORDS:
                yield tuple(_units(context, index, cell))


def _units(context: Context, index: int, cell: Span) -> Iterator[Unit]:
    flow, start = context.flows[index], context.flows[index].spans[0].start
    low, high = max(cell.start - start, 0), cell.end - start
    concept = context.concept_of(index)
    concept = None if concept in _LISTED else concept
    for number, part in enumerate(split_sentences(flow.text[low:high], context.pack)):
        span = Span(low + part.start, low + part.end)
        yield Unit(
            index, span, squeeze(span.of(flow.text)), BlockKind.TABLE_ROW, concept,
            context.section_of[index], number == 0,
        )  # fmt: skip
