"""Pages as they leave the reader one by one, and the document that they make together."""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace

from minutes.model.document import Glyphs, Line, Page, Problem, RawDocument, SourceInfo
from minutes.text import Span

NOWHERE = (float("nan"),) * 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page by itself: its text, four numbers a code point (see Glyphs), its lines, counted from its first character.

    ``recovered`` is what Page says of it, ``strong`` what RawDocument does.
    """

    number: int
    width: float
    height: float
    reader: str
    text: str = ""
    values: array[float] = field(default_factory=lambda: array("f"))
    lines: tuple[Line, ...] = ()
    recovered: Mapping[str, int] = field(default_factory=dict)
    strong: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Ending:
    """What is known once the last sheet is out: which bytes were read, and what went wrong."""

    source: SourceInfo
    problems: tuple[Problem, ...] = ()


class Gatherer:
    """Puts sheets together; a form feed parts each from the one before."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._values = array("f")
        self._pages: list[Page] = []
        self._lines: list[Line] = []
        self._strong: list[Span] = []
        self._length = 0

    def add(self, sheet: Sheet) -> None:
        """Append a page."""
        if self._pages:
            self._parts.append("\f")
            self._values.extend(NOWHERE)
            self._length += 1
        start = self._length
        self._parts.append(sheet.text)
        self._values.extend(sheet.values)
        self._length += len(sheet.text)
        span = Span(start, self._length)
        self._pages.append(Page(sheet.number, sheet.width, sheet.height, span, sheet.reader, sheet.recovered))
        self._lines += _moved(sheet.lines, start)
        self._strong += [span.shift(start) for span in sheet.strong]

    def document(self, ending: Ending) -> RawDocument:
        """The document of all sheets."""
        pages = tuple(self._pages)
        glyphs = Glyphs(self._values, pages)
        text, lines = "".join(self._parts), tuple(self._lines)
        return RawDocument(ending.source, text, pages, glyphs, lines, ending.problems, tuple(self._strong))


def with_pages(document: RawDocument, other: RawDocument, numbers: Container[int]) -> RawDocument:
    """A document with the pages in ``numbers`` taken from ``other``, where that has text for them.

    ``other`` is another reading of pages of the same file; its problems are added.
    """
    found = {
        sheet.number: sheet for sheet in _sheets(other) if sheet.number in numbers and sheet.text.strip()
    }
    gatherer = Gatherer()
    for sheet in _sheets(document):
        gatherer.add(found.get(sheet.number, sheet))
    return gatherer.document(Ending(document.source, (*document.problems, *other.problems)))


def _sheets(document: RawDocument) -> Iterator[Sheet]:
    """The pages of a document that was read with boxes."""
    assert document.glyphs is not None
    lines, at = document.lines, 0
    for page in document.pages:
        start, end = page.span.start, page.span.end
        first = at
        while at < len(lines) and lines[at].span.start < end:
            at += 1
        yield Sheet(
            page.number,
            page.width,
            page.height,
            page.reader,
            document.text[start:end],
            document.glyphs.values(page.span),
            tuple(_moved(lines[first:at], -start)),
            page.recovered,
            tuple(span.shift(-start) for span in document.strong if start <= span.start < end),
        )


def _moved(lines: tuple[Line, ...], by: int) -> Iterator[Line]:
    for line in lines:
        yield replace(line, span=Span(line.span.start + by, line.span.end + by))
