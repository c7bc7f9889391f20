"""Group lines into blocks: headings, paragraphs, list items, table rows, notes, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutes.layout.announced import announced_headings
from minutes.layout.furniture import furniture
from minutes.layout.headings import body_style, is_heading, is_rule
from minutes.layout.heads import with_heads
from minutes.layout.indents import lists_without_bullets
from minutes.layout.lines import TextLine, text_lines
from minutes.layout.nesting import nest
from minutes.layout.notes import find_notes, note_blocks
from minutes.layout.sentences import goes_on, is_open, runs_on
from minutes.model.document import Block, BlockKind, CleanDocument
from minutes.packs import Pack
from minutes.text import Span, join_spans

#: An entry with a label before its colon (``Full members: Ann Lee``).
_LABELLED = re.compile(r"\s*[^\W\d_][^:,;.]{2,60}?\s?:\s+\S")
_TERMINAL = re.compile(r"[.!?:;…»”\"][)\]]?$")
_PIPED = re.compile(r"\|(?:[^|]*\|){2,}$")
_WINDOW = 25
_LONGEST_HEADING = 240
_FULL = 0.85
_SHORT_ENTRIES = 45  # Characters: where no line is longer, each line is an entry.
_NARROW = 0.62
_INDENT = 40  # Points, or characters: lines of one column begin about here.
_LONGEST_ITEM = 200
_NEARLY_FULL = 0.65
_ALIGNED = 2.0  # Points.


def find_blocks(document: CleanDocument, pack: Pack) -> tuple[Block, ...]:
    """The blocks of ``document``: ordered by their first span, disjoint, covering all but white space."""
    lines = text_lines(document, pack)
    heights = {page.number: page.height for page in document.raw.pages}
    outside = furniture(lines, heights, pack)
    kept = [line for i, line in enumerate(lines) if i not in outside]
    notes = find_notes(kept, document.text, body_style(kept).size, heights)
    body = tuple(line for i, line in enumerate(kept) if i not in notes)
    found = [
        *_Grouping(document.text, body, pack).blocks(),
        *note_blocks(kept, notes, document.text),
        *(Block(BlockKind.FURNITURE, (lines[i].span,)) for i in sorted(outside)),
    ]
    return with_heads(sorted(found, key=lambda block: block.spans[0]), document, pack)


class _Grouping:
    """One walk over the lines of a document. Holds the block that is open and those that are closed."""

    def __init__(self, text: str, lines: tuple[TextLine, ...], pack: Pack) -> None:
        self._text = text
        self._lines = lines
        self._pack = pack
        self._style = body_style(lines)
        self._body = self._style.size
        self._page_edges = _page_edges(lines)
        self._announced = announced_headings(lines, pack, self._looks_like_heading)
        self._done: list[Block] = []
        self._open: list[int] = []
        self._kind = BlockKind.PARAGRAPH
        self._firsts: dict[int, TextLine] = {}

    def blocks(self) -> list[Block]:
        """The blocks, in order."""
        for index in range(len(self._lines)):
            self._take(index)
        self._close()
        points = self._body > 0
        listed = lists_without_bullets(self._done, self._firsts, self._lines, points=points)
        lefts = {start: line.left for start, line in self._firsts.items()}
        return nest(list(_implied_lists(self._text, listed)), lefts, points=points)

    def _take(self, index: int) -> None:
        line = self._lines[index]
        if is_rule(line):
            # A rule at the foot of a page may stand in the middle of a sentence.
            if index + 1 < len(self._lines) and self._lines[index + 1].page == line.page:
                self._close()
            self._done.append(Block(BlockKind.FURNITURE, (line.span,)))
        elif len((row := _row(self._text, line)).cells) > 1 and not self._is_text(index, row):
            self._close()
            self._done.append(row)
        elif self._open and self._continues(index):
            self._open.append(index)
        else:
            self._close()
            self._open = [index]
            self._kind = self._kind_of(index)

    def _is_rest(self, index: int, row: Block) -> bool:
        """Whether a row is but the rest of a cell that a page break cuts: one cell, in the middle of a sentence.

        The head of the table may stand above it once more.
        """
        full = [cell for cell in row.cells if cell]
        above = self._lines[max(index - 2, 0)]
        return len(full) == 1 and self._text[full[0].start].islower() and above.page < self._lines[index].page

    def _is_text(self, index: int, row: Block) -> bool:
        """Whether a line with a TAB is no row: the rest of a cell, or an item among others that have none."""
        line = self._lines[index]
        around = self._lines[max(index - 1, 0) : index] + self._lines[index + 1 : index + 2]
        among = line.kind == "bullet" and any(
            other.marker == line.marker
            and "\t" not in other.text
            and other.page == line.page
            and abs(other.left - line.left) <= _ALIGNED
            for other in around
        )
        return among or self._is_rest(index, row)

    def _looks_like_heading(self, index: int) -> bool:
        return is_heading(self._lines, index, self._pack, self._style)

    def _is_heading(self, index: int) -> bool:
        return index in self._announced or self._looks_like_heading(index)

    def _goes_on_bold(self, index: int) -> bool:
        """Whether a bold line goes on with the bold and full one above."""
        line, last = self._lines[index], self._lines[self._open[-1]]
        alike = line.bold and last.bold and abs(line.size - last.size) <= 0.05 * last.size
        return alike and not line.first_on_page and not self._would_fit(index)

    def _kind_of(self, index: int) -> BlockKind:
        if self._is_heading(index):
            return BlockKind.HEADING
        return BlockKind.LIST_ITEM if self._lines[index].marker else BlockKind.PARAGRAPH

    def _close(self) -> None:
        if not self._open:
            return
        first = self._lines[self._open[0]]
        spans = join_spans(self._text, (self._lines[i].span for i in self._open))
        self._firsts[spans[0].start] = first
        kind = self._kind
        if kind is BlockKind.HEADING and sum(map(len, spans)) > _LONGEST_HEADING:
            kind = BlockKind.LIST_ITEM if first.marker else BlockKind.PARAGRAPH
        self._done.append(Block(kind, spans, first.marker, _level(first)))
        self._open = []

    def _continues(self, index: int) -> bool:
        """Whether line ``index`` goes on with the open block."""
        line, last = self._lines[index], self._lines[self._open[-1]]
        if self._kind is BlockKind.HEADING:
            return self._heading_goes_on(index)
        if line.gap:
            return not line.marker and not self._is_heading(index) and runs_on(last, line)
        if goes_on(last, line, self._pack):
            return True
        if line.marker or (self._is_heading(index) and not self._goes_on_bold(index)):
            return False
        if not self._body and self._indented_anew(line, last) and not self._fills_up(index):
            return False
        if self._body and abs(line.size - last.size) > 0.15 * self._body:
            return False
        return self._hangs(index) or not self._would_fit(index)

    def _hangs(self, index: int) -> bool:
        """In a plain text: whether a line begins below the words of the item that is open, not below its number."""
        line, first = self._lines[index], self._lines[self._open[0]]
        if self._body or not first.marker or self._kind is not BlockKind.LIST_ITEM:
            return False
        return line.left >= first.left + (first.body - first.span.start) > first.left

    def _heading_goes_on(self, index: int) -> bool:
        line, last = self._lines[index], self._lines[self._open[-1]]
        same = (
            abs(line.size - last.size) <= 0.1 * last.size
            and line.bold == last.bold
            and not line.marker
            and not line.gap
        )
        if not same or last.text.endswith((":", ".")) or line.first_on_page:
            return False
        set_apart = last.bold or (self._body and last.size > 1.12 * self._body)
        known = self._pack.at_start("heading", line.content)
        if is_open(last, line, self._pack):
            return not known
        return bool((line.text[:1].islower() or (set_apart and not self._would_fit(index))) and not known)

    def _indented_anew(self, line: TextLine, last: TextLine) -> bool:
        """In a plain text: an indent that grows, or that each item of a list without bullets has alike."""
        first = self._lines[self._open[0]]
        if first.marker:
            return False
        return line.left > last.left or line.left == first.left > 0

    def _fills_up(self, index: int) -> bool:
        """Whether line ``index`` goes on with an entry that a label opens: it has none, and the one before is full."""
        line, first = self._lines[index], self._lines[self._open[0]]
        labelled = _LABELLED.match(first.text) is not None and _LABELLED.match(line.text) is None
        return labelled and line.left <= first.left and not self._would_fit(index)

    def _would_fit(self, index: int) -> bool:
        """Whether the first word of line ``index`` had room on the line before: then the break was meant."""
        line, last = self._lines[index], self._lines[index - 1]
        word = line.text.split(None, 1)[0]
        edge = self._edge(index)
        if not self._body:
            # Without geometry a line is full where it comes near the longest: letters differ in width.
            if edge < _SHORT_ENTRIES and line.text[:1].isupper():
                return True
            share = _FULL if _TERMINAL.search(last.text) else _NEARLY_FULL
            return last.right + len(word) + 1 < share * edge
        if self._ragged(index, edge) and line.text[:1].isupper():
            return True
        width = (line.right - line.left) / max(len(line.text), 1)
        return last.right + (len(word) + 1) * width < edge - 0.5 * width

    def _ragged(self, index: int, edge: float) -> bool:
        """Whether line ``index - 1`` stands in a narrow column of short entries, not of prose."""
        if edge > _NARROW * self._page_edges[self._lines[index - 1].page]:
            return False
        rights = self._column(index)
        left = self._lines[index - 1].left
        return sum(right > edge - 0.15 * (edge - left) for right in rights) < 0.5 * len(rights)

    def _edge(self, index: int) -> float:
        """The right edge of the column that line ``index - 1`` stands in."""
        rights = sorted(self._column(index))
        # Without geometry one line that was never broken must not set the measure.
        return rights[-1 if self._body else int(0.9 * (len(rights) - 1))] if rights else 0.0

    def _column(self, index: int) -> list[float]:
        """The right ends of the lines near line ``index - 1`` that begin where it begins."""
        last = self._lines[index - 1]
        return [
            line.right
            for line in self._lines[max(0, index - 1 - _WINDOW) : index + _WINDOW]
            if line.page == last.page and "\t" not in line.text and abs(line.left - last.left) <= _INDENT
        ]


def _page_edges(lines: tuple[TextLine, ...]) -> dict[int, float]:
    """The right edge of the text on each page."""
    edges: dict[int, float] = {}
    for line in lines:
        edges[line.page] = max(edges.get(line.page, 0.0), line.right)
    return edges


def _implied_lists(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Paragraphs that are items of a list without bullets: after a colon, short, each ended by a semicolon."""
    listing = False
    for at, block in enumerate(blocks):
        last = text[block.spans[0].start : block.spans[-1].end].rstrip()
        opens = at > 0 and text.endswith(":", 0, blocks[at - 1].spans[-1].end)
        item = block.kind is BlockKind.PARAGRAPH and len(last) < _LONGEST_ITEM
        listing = item and ((opens and last.endswith(";")) or listing)
        yield replace(block, kind=BlockKind.LIST_ITEM) if listing else block
        listing = listing and last.endswith((";", ","))


def _row(text: str, line: TextLine) -> Block:
    start, end = line.span
    if _PIPED.match(line.text):
        # Mark-up writes a row as ``| cell | cell |``.
        return Block(BlockKind.TABLE_ROW, (line.span,), cells=_between(text, start + 1, end - 1, "|"))
    while start > 0 and text[start - 1] in "\t ":
        start -= 1
    while end < len(text) and text[end] in "\t ":
        end += 1
    return Block(BlockKind.TABLE_ROW, (line.span,), cells=_between(text, start, end, "\t"))


def _between(text: str, start: int, end: int, sign: str) -> tuple[Span, ...]:
    """The stretches of ``text`` between the signs, without blanks at their ends."""
    cells, at = [], start
    for piece in text[start:end].split(sign):
        cells.append(Span(at, at + len(piece)).strip(text))
        at += len(piece) + 1
    return tuple(cells)


def _level(line: TextLine) -> int:
    if line.text.startswith("#"):
        return len(line.text) - len(line.text.lstrip("#"))
    return line.marker.count(".") + 1 if line.kind == "decimal" else 1
