"""From the lines of the pages to the raw text, its glyphs and the style of its lines."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import chain, pairwise

from minutes.model.document import Glyphs, Line, Page
from minutes.source.chars import PDFIUM, PageChars
from minutes.source.lines import SetLine
from minutes.text import Span

_NOWHERE = (float("nan"),) * 4
#: A gap between two lines is a blank line where the pitch exceeds the page's usual one by this factor.
BLANK_PITCH = 1.35
#: What ends a line in the middle of a word.
_HYPHENS = ("-", "\u00ad", "\u2010")
#: A step from line to line is common where it is at least this share as frequent as the most frequent.
RARE = 0.2


class Composer:
    """Gathers the pages of a document one by one."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.values = array("f")
        self.pages: list[Page] = []
        self.lines: list[Line] = []

    def add_page(self, chars: PageChars, lines: list[SetLine]) -> None:
        """Append a page; a form feed parts it from the one before."""
        if self.pages:
            self._put("\f")
        start = self.length
        pitch = usual_pitch(lines)
        for at, line in enumerate(lines):
            if at:
                self._put("\n\n" if _parted(lines[at - 1], line, pitch) else "\n")
            self._put_line(chars, line)
        self.pages.append(
            Page(chars.number, chars.width, chars.height, Span(start, self.length), chars.reader)
        )

    def add_empty(self, number: int) -> None:
        """Append a page that could not be opened."""
        if self.pages:
            self._put("\f")
        self.pages.append(Page(number, 0.0, 0.0, Span(self.length, self.length), PDFIUM))

    def _put(self, text: str) -> None:
        """Append characters that were not printed."""
        self.parts.append(text)
        self.length += len(text)
        self.values.extend(_NOWHERE * len(text))

    def _put_line(self, chars: PageChars, line: SetLine) -> None:
        start = self.length
        rects = chars.rects
        self.parts.append(line.text())
        self.length += len(line.pieces)
        boxes = [rects[at] if at >= 0 else _NOWHERE for _, at in line.pieces]
        self.values.extend(chain.from_iterable(boxes))
        self.lines.append(Line(Span(start, self.length), round(line.size, 2), line.bold))

    def text(self) -> str:
        """The raw text."""
        return "".join(self.parts)

    def glyphs(self) -> Glyphs:
        """The boxes, one for each code point of the raw text."""
        return Glyphs(self.values, tuple(self.pages))


def usual_pitch(lines: list[SetLine]) -> float:
    """The distance from line to line in paragraphs, in points: the smallest that is common (0: none is)."""
    steps = Counter(
        round(2 * (after.base - before.base)) / 2
        for before, after in pairwise(lines)
        if 0.5 * after.size < after.base - before.base < 3 * max(before.size, after.size)
    )
    most = max(steps.values(), default=0)
    return min((step for step, count in steps.items() if count >= max(2, RARE * most)), default=0.0)


def _parted(before: SetLine, after: SetLine, pitch: float) -> bool:
    if before.table or after.table:
        return before.table != after.table
    step = after.base - before.base
    if step < 0 and _goes_on(before, after):
        return False
    return step < 0 or step > BLANK_PITCH * max(pitch, 1.0 * after.size)


def _goes_on(before: SetLine, after: SetLine) -> bool:
    """Whether a word goes on in the next column: a hyphen ends the line, a letter or a figure follows."""
    text = before.text()
    return text[-1:] in _HYPHENS and text[-2:-1].isalnum() and after.text()[:1].isalnum()
