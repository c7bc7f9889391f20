"""Heads of tables: which row is one, and which rows stand under it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from minutes.model.document import Block, BlockKind, CleanDocument
from minutes.packs import Pack
from minutes.text import Span, squeeze

_LONGEST_HEAD = 60
#: Two cells whose words a pack knows as heads of columns make a head.
_KNOWN = 2
_FIGURE = re.compile(r"[\d\s.,:/€$%°+()-]*\d[\d\s.,:/€$%°+()-]*|[xX✓✔☐☑☒×-]?")
_BETWEEN = (BlockKind.FURNITURE, BlockKind.NOTE)


def with_heads(blocks: Sequence[Block], document: CleanDocument, pack: Pack) -> tuple[Block, ...]:
    """The blocks with the head of each table at its rows, also at a row that but repeats it on a later page.

    A table goes on over a page break, and over running heads and notes, while its rows have as many cells.
    """
    done = list(blocks)
    head: Block | None = None
    above = False
    for index, block in enumerate(done):
        if block.kind in _BETWEEN:
            continue
        if block.kind is not BlockKind.TABLE_ROW:
            head, above = None, False
            continue
        if head is not None and _repeats(document, block, head):
            done[index] = replace(block, header=head.cells)
            continue
        if (
            not above
            or head is None
            or len(block.cells) > len(head.cells)
            or _is_known(document, block, pack)
        ):
            head = _head_at(done, index, document, pack, begins=not above)
        alone = not above and not _begins_table(done, index)
        above = True
        if head is not None and head is not block:
            done[index] = replace(block, header=head.cells[: len(block.cells)])
        elif head is None and alone and sum(map(bool, block.cells)) == 1:
            # A box with text: without a head the place of its cell says nothing.
            done[index] = Block(BlockKind.PARAGRAPH, block.spans)
    return tuple(done)


def _begins_table(blocks: Sequence[Block], index: int) -> bool:
    """Whether another row of as many cells follows."""
    below = next((b for b in blocks[index + 1 :] if b.kind not in _BETWEEN), None)
    return (
        below is not None
        and below.kind is BlockKind.TABLE_ROW
        and len(below.cells) == len(blocks[index].cells)
    )


def _head_at(
    blocks: Sequence[Block], index: int, document: CleanDocument, pack: Pack, *, begins: bool
) -> Block | None:
    """The row at ``index`` if it is a head: known words, or at the beginning of a table set apart from what follows."""
    block = blocks[index]
    below = next((b for b in blocks[index + 1 :] if b.kind not in _BETWEEN), None)
    if below is None or below.kind is not BlockKind.TABLE_ROW or len(below.cells) > len(block.cells):
        return None
    if _is_known(document, block, pack):
        return block
    cells = [squeeze(cell.of(document.text)) for cell in block.cells]
    words = all(0 < len(cell) <= _LONGEST_HEAD and not _FIGURE.fullmatch(cell) for cell in cells[1:])
    if not begins or not words or any(cell.endswith((".", ":", ";")) for cell in cells):
        return None
    under = [squeeze(cell.of(document.text)) for cell in below.cells]
    bold = _is_bold(document, block) and not _is_bold(document, below)
    figures = any(_FIGURE.fullmatch(cell) for cell in under[1:]) and len(under) == len(cells)
    return block if bold or figures else None


def _is_known(document: CleanDocument, block: Block, pack: Pack) -> bool:
    cells = [squeeze(cell.of(document.text)) for cell in block.cells]
    known = [cell for cell in cells if cell and pack.at_start("column", cell) is not None]
    return len(known) >= _KNOWN and all(len(cell) <= _LONGEST_HEAD for cell in cells)


def _is_bold(document: CleanDocument, block: Block) -> bool:
    starts = [line.span.start for line in document.lines]
    line = bisect_right(starts, block.spans[0].start) - 1
    return line >= 0 and document.lines[line].bold


def _repeats(document: CleanDocument, block: Block, head: Block) -> bool:
    """Whether a row says what the head of its table says, on a later page."""
    if document.page_of(block.spans[0].start) == document.page_of(head.spans[0].start):
        return False
    return _words(document, block.cells) == _words(document, head.cells)


def _words(document: CleanDocument, cells: Sequence[Span]) -> list[str]:
    return [squeeze(cell.of(document.text)).casefold() for cell in cells]
