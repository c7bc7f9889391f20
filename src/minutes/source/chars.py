"""The characters of a page as a reader finds them, and the names of the readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import cos
from typing import NamedTuple

PDFIUM = "pdfium"
PLUMBER = "pdfplumber"
PLAIN = "plain"

#: A box of the page as displayed: x0, top, x1, bottom in points, origin at the top left.
Rect = tuple[float, float, float, float]

_BREAKS = frozenset((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029))


#: The cosine of the steepest slope of a line that still reads as level.
_LEVEL = 0.9


class Style(NamedTuple):
    """How a glyph is set.

    The size of its font and how far down the page it stands, in points; whether it is bold; by how many radians
    it is turned clockwise, from minus pi to pi; its origin in the page's own space (y grows
    upwards), NaN where that is not known; what tells the run of text apart that it was printed with (0: not
    known); whether its font is one of symbols.
    """

    size: float
    bold: bool
    angle: float
    base: float
    origin: tuple[float, float] = (float("nan"), float("nan"))
    run: int = 0
    symbol: bool = False

    @property
    def level(self) -> bool:
        """Whether it stands upright, or nearly so."""
        return cos(self.angle) > _LEVEL


NO_STYLE = Style(0.0, False, 0.0, 0.0)


@dataclass(slots=True)
class PageChars:
    """The printed characters of one page in the order of its content.

    ``text`` and ``rects`` go in step. ``parted`` holds the indices before which the reader sees a space that
    is not printed. ``style`` tells how the glyph at an index is set; ask it only while the page is open.
    ``rulings`` are the straight lines that are drawn, as thin rectangles. ``holes``: whether glyphs were met that
    no map explains and that look like other characters. ``bold`` holds the glyphs that are known to be bold: first
    letters of words of the first page.
    """

    number: int
    width: float
    height: float
    reader: str
    text: list[str]
    rects: list[Rect]
    parted: set[int]
    style: Callable[[int], Style]
    rulings: list[Rect] = field(default_factory=list)
    holes: bool = False
    bold: set[int] = field(default_factory=set)


def keep_inside(chars: PageChars) -> PageChars:
    """The same page without the glyphs outside it, and with the boxes cut that stick out of it."""
    width, height = chars.width, chars.height
    lefts, tops, rights, bottoms = zip(*chars.rects, strict=True) if chars.rects else ((0.0,),) * 4
    if min(lefts) >= 0 and min(tops) >= 0 and max(rights) <= width and max(bottoms) <= height:
        return chars
    kept = [
        at
        for at, (x0, top, x1, bottom) in enumerate(chars.rects)
        if x0 < width and x1 > 0 and top < height and bottom > 0
    ]
    cut = [(max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height)) for x0, y0, x1, y1 in chars.rects]
    return select(replace(chars, rects=cut), kept)


def select(chars: PageChars, kept: list[int]) -> PageChars:
    """The same page with only the glyphs at ``kept``, in that order."""
    return replace(
        chars,
        text=[chars.text[at] for at in kept],
        rects=[chars.rects[at] for at in kept],
        parted={index for index, at in enumerate(kept) if at in chars.parted},
        bold={index for index, at in enumerate(kept) if at in chars.bold},
        style=lambda at: chars.style(kept[at]),
    )


class Printable(dict[int, str]):
    """The character of a code point; a space for one that would break a line, U+FFFD for one that is none."""

    def __missing__(self, code: int) -> str:
        if code in _BREAKS:
            char = " "
        elif code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            char = "\ufffd"
        else:
            char = chr(code)
        self[code] = char
        return char
