"""The lines of a clean document, with what layout needs to know of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from minutes.model.document import Box, CleanDocument, Glyphs, Line
from minutes.packs import Pack, alternation
from minutes.text import Span

_MARKER = r"""
      (?P<bullet> (?!\+\s?\d) [+•●○◦▪▫■□▶►‣⁃∙·❖➢➤✓✔☐☒☑*–—−-]{1,2} | o | § | [→➔⇒⇨] | =>(?=\s) | ->(?=\s) )
      (?:\s+|(?<=[•●▪■➢])(?=\S))
    | (?P<article> NUMBERED_WORDS \s+ (?:n°\s*)? \d{1,3} ) \s* [:.–-] \s*
    | (?P<decimal> \d{1,2} (?:\.\d{1,2}){1,3} ) \.? [)/:–-]? \s+
    | (?P<ticket> \[?\#\d{1,5}\]? [.):]? ) \s+ (?=[^\W\d_])
    | (?P<number> \(? (?:n°\s*)? \d{1,2} \s? (?: [.)/°] [-–]? | \s?[-–](?=\s) ) ) (?!\d) \s*
    | (?P<bare> \d{1,2} ) \s+ (?=(?-i:[A-ZÀ-Þ][a-zà-ÿ’'])) (?![A-Za-zÀ-ÿ]{3,9}\s+\d{4})
    | (?P<roman> [IVX]{1,5} \s? (?: [.)/] [-–]? | [-–](?=\s) ) ) \s*
    | (?P<letter> (?-i: [a-h]\s?[.)/] | [A-Z]\s?[)/] ) ) (?! (?<=/) (?-i:[a-zà-ÿ\d]) ) \s*
    """
_SLOPE = 0.07
_CASED = {"roman": re.compile(r"[IVX]+|[ivx]+"), "bare": re.compile(r"\d+")}


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line: its span without blanks at the ends, its text, page, marker, extent and style.

    ``left`` and ``right`` are in points where the document has geometry, else in characters; ``top`` and ``bottom``
    in points down the page, else 0; ``aslant`` says whether it climbs or falls; ``gap`` says whether a blank line
    stands before it. ``marker`` is the bullet or number as printed, ``kind`` its kind (bullet, number,
    decimal, roman, letter, article, bare or nothing), ``body`` where the text after the marker begins.
    """

    span: Span
    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    aslant: bool
    size: float
    bold: bool
    gap: bool
    first_on_page: bool
    marker: str
    kind: str
    body: int

    @property
    def content(self) -> str:
        """The text after the marker."""
        return self.text[self.body - self.span.start :]


def text_lines(document: CleanDocument, pack: Pack) -> tuple[TextLine, ...]:
    """The lines that are not blank, in reading order."""
    found: list[TextLine] = []
    end, page_breaks = 0, document.text
    for line in document.lines:
        if not line.span:
            continue
        between = page_breaks[end : line.span.start]
        found.append(_line(document, pack, line, between, first=not found or "\f" in between))
        end = line.span.end
    return tuple(found)


def _line(document: CleanDocument, pack: Pack, line: Line, between: str, *, first: bool) -> TextLine:
    text = line.span.of(document.text)
    marker, kind, length = find_marker(text, pack)
    left, top, right, bottom, aslant = _extent(document, line.span)
    return TextLine(
        span=line.span,
        text=text,
        page=document.page_of(line.span.start),
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        aslant=aslant,
        size=line.size,
        bold=line.bold,
        gap=first or between.count("\n") > 1,
        first_on_page=first,
        marker=marker,
        kind=kind,
        body=line.span.start + length,
    )


def find_marker(text: str, pack: Pack) -> tuple[str, str, int]:
    """The bullet or number that ``text`` begins with, its kind, and how many characters it takes with its blanks."""
    found = _markers(pack).match(text)
    if found is None or found.end() == len(text) or not found.lastgroup:
        return "", "", 0
    kind, marker = found.lastgroup, found.group(found.lastgroup)
    if kind in _CASED and not _CASED[kind].match(marker):
        return "", "", 0
    return marker.strip(), kind, found.end()


@cache
def _markers(pack: Pack) -> re.Pattern[str]:
    words = alternation(pack.lexicon["numbered_words"]) if pack.lexicon["numbered_words"] else "(?!)"
    return re.compile(_MARKER.replace("NUMBERED_WORDS", words), re.VERBOSE | re.IGNORECASE)


def _extent(document: CleanDocument, span: Span) -> tuple[float, float, float, float, bool]:
    """Left, upper, right and lower end of a line, in points or characters from its start; whether it runs aslant."""
    glyphs = document.raw.glyphs
    if glyphs is not None:
        raw = document.to_raw(span)
        boxes = list(_ends(glyphs, raw))
        if boxes:
            return (
                min(box.x0 for box in boxes),
                min(box.top for box in boxes),
                max(box.x1 for box in boxes),
                max(box.bottom for box in boxes),
                # Cells, and lines whose last word ends on the next, may end farther down.
                not re.search(r"[\n\t\v]", raw.of(document.raw.text)) and _is_slope(boxes[0], boxes[-1]),
            )
    start = max(document.text.rfind("\n", 0, span.start), document.text.rfind("\f", 0, span.start)) + 1
    return float(span.start - start), 0.0, float(span.end - start), 0.0, False


def _is_slope(first: Box, last: Box) -> bool:
    """Whether a line climbs or falls from its first character to its last: neither level nor upright."""
    across = abs(last.x0 + last.x1 - first.x0 - first.x1) / 2
    down = abs(last.top + last.bottom - first.top - first.bottom) / 2
    return across > first.bottom - first.top and down > max(_SLOPE * across, 0.5 * (first.bottom - first.top))


def _ends(glyphs: Glyphs, raw: Span) -> Iterator[Box]:
    """The boxes of the first and of the last character that was printed."""
    for places in (range(raw.start, raw.end), range(raw.end - 1, raw.start - 1, -1)):
        if (box := next((box for at in places if (box := glyphs[at]) is not None), None)) is not None:
            yield box
