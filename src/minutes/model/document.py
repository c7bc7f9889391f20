"""What the stages hand to one another: documents, blocks, candidates, outcomes. All of it frozen."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from minutes.text import AlignedText, Span

#: The name of the reader of pages that are read from their images.
TESSERACT = "tesseract"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page: PDF points (1/72 inch), origin at the top left, pages counted from 1."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a reader of the record should know: a stable code and a sentence."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Which bytes were read. ``pages`` is None for plain text without form feeds' worth of pages."""

    name: str
    media_type: str
    sha256: str
    bytes: int
    pages: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its size in points (0 for plain text), its part of the raw text, its reader.

    ``recovered`` counts the characters that fonts without a true map hid, by the way each was recovered:
    ``glyph-names``, ``font-cmap``, ``glyph-order``, ``outlines`` or ``statistics``.
    """

    number: int
    width: float
    height: float
    span: Span
    reader: str
    recovered: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the raw text as it was set: its span, its font size in points, whether it is bold."""

    span: Span
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class PageQuality:
    """How well a page can be read: its number, its reader, its garble score (0 clean to 1 unreadable).

    ``characters`` counts what is printed, blanks apart.
    """

    number: int
    reader: str
    garble_score: float
    characters: int


class Glyphs:
    """One box for each code point of a raw text, None where it was not printed; packed as floats.

    ``values`` holds x0, top, x1, bottom of each code point; four NaN where there is no box.
    """

    __slots__ = ("_pages", "_starts", "_values")

    def __init__(self, values: array[float], pages: tuple[Page, ...]) -> None:
        self._values = values
        self._pages = tuple(p.number for p in pages)
        self._starts = [p.span.start for p in pages]

    def __len__(self) -> int:
        return len(self._values) // 4

    def __getitem__(self, at: int) -> Box | None:
        x0, top, x1, bottom = self._values[4 * at : 4 * at + 4]
        if x0 != x0:
            return None
        return Box(self._pages[max(bisect_right(self._starts, at) - 1, 0)], x0, top, x1, bottom)

    def in_span(self, span: Span) -> Iterator[Box]:
        """The boxes of the code points of ``span`` that have one."""
        for at in range(span.start, span.end):
            if (box := self[at]) is not None:
                yield box

    def values(self, span: Span) -> array[float]:
        """The numbers of the code points of ``span``."""
        return self._values[4 * span.start : 4 * span.end]


@dataclass(frozen=True)
class RawDocument:
    r"""A document as its source gives it, in reading order, before any repair.

    ``text`` joins the pages by form feeds. Inside a page lines end in ``\n``; a TAB stands between the cells of a
    table row or the columns of a line, and a vertical tab (``\v``) for a line break inside a cell. ``glyphs`` is
    None for a source that has no geometry (plain text); ``lines`` is empty then. ``strong`` is what is set bold in the
    first lines of the first page, word by word: there some minutes tell so who came.
    """

    source: SourceInfo
    text: str
    pages: tuple[Page, ...]
    glyphs: Glyphs | None = None
    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()
    strong: tuple[Span, ...] = ()

    def page_at(self, at: int) -> Page:
        """The page that holds code point ``at`` of the raw text."""
        return self.pages[max(bisect_right(self._page_starts, at) - 1, 0)]

    @property
    def recovered(self) -> dict[str, int]:
        """What was recovered on all pages, by name of the way."""
        total = sum((Counter(page.recovered) for page in self.pages), Counter[str]())
        return dict(sorted(total.items()))

    @cached_property
    def _page_starts(self) -> list[int]:
        return [p.span.start for p in self.pages]

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """The boxes of ``span``, one a line of print, in reading order."""
        if self.glyphs is None:
            return ()
        first = self.page_at(span.start)
        pages = self.pages[self.pages.index(first) :] if span.end > first.span.end else (first,)
        return tuple(
            Box(page.number, *rect)
            for page in pages
            if page.span.start < span.end
            for rect in _merge_lines(self.glyphs.values(_overlap(span, page.span)))
        )


def _overlap(one: Span, other: Span) -> Span:
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))


def _merge_lines(values: array[float]) -> list[tuple[float, float, float, float]]:
    """One rectangle for each run of boxes that stand side by side; four numbers a box, NaN where there is none."""
    merged: list[tuple[float, float, float, float]] = []
    left = top = right = bottom = float("nan")
    each = iter(values)
    # A record has a hundred thousand of these: comparisons in place cost a third of what min and max do.
    for x0, y0, x1, y1 in zip(each, each, each, each, strict=True):
        if x0 != x0:
            continue
        low, high = (y0 if y0 > top else top), (y1 if y1 < bottom else bottom)
        own, height = y1 - y0, bottom - top
        height = own if own < height else height
        height = height if height > 1.0 else 1.0
        # Nothing is near the first: comparisons with NaN do not hold.
        if high - low > 0.3 * height and -height < x0 - right < 4 * height:
            left = x0 if x0 < left else left
            top = y0 if y0 < top else top
            right = x1 if x1 > right else right
            bottom = y1 if y1 > bottom else bottom
        else:
            if left == left:
                merged.append((left, top, right, bottom))
            left, top, right, bottom = x0, y0, x1, y1
    if left == left:
        merged.append((left, top, right, bottom))
    return merged


@dataclass(frozen=True)
class CleanDocument:
    """A repaired document: the clean text, each edit that made it, and the way back to the page."""

    raw: RawDocument
    aligned: AlignedText

    @cached_property
    def text(self) -> str:
        """The clean text. Lines, form feeds, TABs and vertical tabs mean what they mean in the raw text."""
        return self.aligned.text

    def to_raw(self, span: Span) -> Span:
        """The part of the raw text that ``span`` of the clean text came from."""
        return self.aligned.to_raw(span)

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """The boxes of ``span`` of the clean text, one a line of print."""
        return self.raw.boxes(self.to_raw(span))

    def is_strong(self, span: Span) -> bool:
        """Whether ``span`` of the clean text is set bold, as far as RawDocument.strong tells."""
        raw = self.to_raw(span)
        bold = sum(len(_overlap(strong, raw)) for strong in self.raw.strong)
        return 2 * bold > len(raw)

    def page_of(self, at: int) -> int:
        """The number of the page on which code point ``at`` of the clean text stands."""
        return self.raw.page_at(self.aligned.to_raw(Span(at, at)).start).number

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the clean text with the style of the raw line that each begins in."""
        starts = [line.span.start for line in self.raw.lines]
        lines, at = [], 0
        for piece in re.findall(r"[^\n\f]*[\n\f]|[^\n\f]+", self.text):
            span = Span(at, at + len(piece)).strip(self.text)
            at += len(piece)
            raw = bisect_right(starts, self.aligned.to_raw(Span(span.start, span.start)).start) - 1
            style = self.raw.lines[raw] if raw >= 0 else None
            lines.append(Line(span, style.size if style else 0.0, style.bold if style else False))
        return tuple(lines)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of language in a block that differs from the document's."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a document: ISO 639-1 code, confidence 0..1, how it was found, stretches in other languages."""

    code: str
    confidence: float
    how: str
    others: tuple[Passage, ...] = ()


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    NOTE = "note"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of layout.

    ``spans`` are its parts in the clean text, in order: more than one where a page break, a foot-note or a running
    head stands in the middle of a sentence. ``cells`` are the cells of a table row, ``header`` the cells of its
    table's head that stand above them (nothing where the table has no head; each cell has one else). ``marker`` is
    the bullet or the number of a list item or heading as printed; ``level`` counts from 1 for headings and list
    items. ``call`` is the number or sign in the text that a note answers, where there is one.
    """

    kind: BlockKind
    spans: tuple[Span, ...]
    marker: str = ""
    level: int = 0
    cells: tuple[Span, ...] = ()
    header: tuple[Span, ...] = ()
    call: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    ``concept`` is what the language pack's headings say it is about (None: unknown). ``heading`` is the index of
    the heading block (None before the first heading); ``first`` and ``last`` (excluded) are block indices.
    """

    concept: str | None
    heading: int | None
    first: int
    last: int
    level: int


@dataclass(frozen=True)
class Candidate:
    """What an extractor proposes: a kind, where it stands, its fields, the rule that found it, a score 0..1."""

    kind: str
    spans: tuple[Span, ...]
    fields: Mapping[str, Any]
    rule: str
    score: float


class Status(StrEnum):
    """How a document fared."""

    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Outcome:
    """What became of one document. ``record`` is a minutes.model.record.Record or None; times are in seconds."""

    status: Status
    record: Any = None
    problems: tuple[Problem, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)
