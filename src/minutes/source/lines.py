"""From the characters of a page to its lines, by their boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from minutes.source.chars import PageChars, Rect

#: In ems: from which gap on there is a space, how far a glyph may begin before the one before it (an accent).
SPACE_GAP = 0.2
BACK_STEP = 0.6
#: In ems: from which gap on two columns are parted; where a space is set in it; after a marker.
COLUMN_GAP = 1.5
SPACED_GAP = 1.9
MARKER_GAP = 5.0
#: Gaps of one line that differ by less than this share come from justifying it.
EVEN = 0.1
#: Two glyphs stand in one line where they share this part of the lower one's height.
SAME_LINE = 0.5
#: And this part where a column's gap is between them: the lines of columns may stand at different heights.
FAR_LINE = 0.6
#: The boxes of two glyphs end at different heights where they differ by more than this part of a line's.
UNEVEN = 0.1
#: A glyph this many times as large as the line is another thing (a drop capital, a watermark).
MUCH_LARGER = 2.6
#: A line is bold where this share of its letters is; so many of them are looked at.
MOSTLY, SAMPLED = 0.75, 9

_MARKER = re.compile(
    r"(?:[^\w\s]|\w[.)]|\(?\d{1,3}[.)°/]|\(?[IVXLC]{1,5}[.)/]?|\d{1,2}(?:\.\d{1,2}){1,3}\.?"
    r"|[o\uf000-\uf0ff])-?"
)

#: A character and the index of its glyph; -1 where it was not printed.
Piece = tuple[str, int]
TAB: Piece = ("\t", -1)
BREAK: Piece = ("\v", -1)
SPACE: Piece = (" ", -1)


@dataclass(slots=True)
class SetLine:
    """A line as it is set: its pieces, the box of its ink, its style.

    ``key`` orders lines as their first glyph stands in the content. ``base`` is how far down the page the line's
    letters stand. ``table`` numbers the table that a row belongs to (0: none). ``mixed`` tells that its glyphs end
    at different heights; ``angle`` by how many radians it is turned clockwise.
    """

    key: int
    pieces: list[Piece] = field(default_factory=list)
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    bold: bool = False
    angle: float = 0.0
    base: float = 0.0
    table: int = 0
    mixed: bool = False

    def text(self) -> str:
        """What the line spells."""
        return "".join([char for char, _ in self.pieces])

    def glyphs(self) -> list[int]:
        """The indices of the glyphs that are set in it."""
        return [at for _, at in self.pieces if at >= 0]


def build_lines(chars: PageChars, indices: Iterable[int], columns: bool = True) -> list[SetLine]:
    """The lines that the glyphs at ``indices`` make, in their order.

    ``columns``: whether wide gaps become TABs (else spaces, as inside a cell).
    """
    parted = chars.parted
    lines: list[SetLine] = []
    line = SetLine(-1)
    spaces: list[int] = []
    last_x0 = 0.0
    indices = list(indices)
    texts, boxes = map(chars.text.__getitem__, indices), map(chars.rects.__getitem__, indices)
    for at, char, rect in zip(indices, texts, boxes, strict=True):
        if char.isspace():
            spaces.append(at)
            continue
        gap = rect[0] - line.x1
        # Most glyphs simply follow the one before: they take the short way.
        if (
            not spaces
            and at not in parted
            and -0.2 < gap < 0.4
            and rect[3] == line.bottom
            and rect[1] == line.top
        ):
            line.x1 = rect[2]
        elif lines and rect[0] > last_x0 - BACK_STEP * line.size and _continues(line, chars, at):
            size = max(line.size, rect[3] - rect[1]) or 1.0
            if spaces or at in parted or gap > SPACE_GAP * size:
                _put_gap(line, chars, spaces, gap / size, columns)
            _grow(line, rect)
        else:
            line = _open(chars, at, spaces)
            lines.append(line)
        if spaces:
            spaces = []
        line.pieces.append((char, at))
        last_x0 = rect[0]
    for done in lines:
        _settle(done, chars)
    return lines


def _continues(line: SetLine, chars: PageChars, at: int) -> bool:
    rect = chars.rects[at]
    if rect[1] == line.top and rect[3] == line.bottom:
        return True
    ours, other = line.bottom - line.top, rect[3] - rect[1]
    lower, higher = (ours, other) if ours < other else (other, ours)
    overlap = min(line.bottom, rect[3]) - max(line.top, rect[1])
    far = rect[0] - line.x1 > COLUMN_GAP * ours
    if overlap <= (FAR_LINE if far else SAME_LINE) * lower:
        return False
    return higher < MUCH_LARGER * lower or _is_alike(chars, line.key, at)


def _is_alike(chars: PageChars, one: int, other: int) -> bool:
    """Whether two glyphs are of like size: in some fonts the box of a dash is as low as its ink."""
    sizes = sorted((chars.style(one).size, chars.style(other).size))
    return sizes[1] < MUCH_LARGER * sizes[0]


def _open(chars: PageChars, at: int, spaces: list[int]) -> SetLine:
    """A new line; white space before its first glyph belongs to it if it is set in it."""
    rect = chars.rects[at]
    line = SetLine(at, [], *rect, size=rect[3] - rect[1])
    for space in spaces:
        box = chars.rects[space]
        inside = min(box[3], rect[3]) - max(box[1], rect[1]) > SAME_LINE * (rect[3] - rect[1])
        if inside and rect[0] - 6 * line.size < box[0] < rect[0]:
            line.pieces.append((chars.text[space], space))
    return line


def _grow(line: SetLine, rect: Rect) -> None:
    if rect[2] > line.x1:
        line.x1 = rect[2]
    if rect[0] < line.x0:
        line.x0 = rect[0]
    if not line.mixed and abs(rect[3] - line.bottom) > UNEVEN * (line.bottom - line.top):
        line.mixed = True
    if rect[3] - rect[1] > line.bottom - line.top:
        line.top, line.bottom = rect[1], rect[3]
        line.size = max(line.size, rect[3] - rect[1])


def _put_gap(line: SetLine, chars: PageChars, spaces: list[int], ems: float, columns: bool) -> None:
    line.pieces.extend((chars.text[at], at) for at in spaces)
    if columns and ems > (SPACED_GAP if spaces else COLUMN_GAP) and not is_marker(line, ems):
        line.pieces.append(TAB)
    elif not spaces:
        line.pieces.append(SPACE)


def is_marker(line: SetLine, ems: float) -> bool:
    """Whether all that a line holds is a bullet or a number, and a gap of ``ems`` one that follows such."""
    return ems < MARKER_GAP and len(line.pieces) < 10 and bool(_MARKER.fullmatch(line.text().strip()))


def _settle(line: SetLine, chars: PageChars) -> None:
    """The style of a line is that of the letters at its beginning; it is bold if most of its letters are."""
    first = [at for char, at in line.pieces[:16] if char.isalnum() and at >= 0] or line.glyphs()
    sample = first[:8:3]
    styles = [chars.style(at) for at in sample]
    line.size = median(style.size for style in styles)
    line.bold = 2 * sum(style.bold for style in styles) > len(styles) and _is_bold(line, chars)
    if chars.number == 1:
        chars.bold.update(_bold_words(line, chars))
    line.angle = styles[0].angle
    line.base = median(style.base for style in styles)
    if _is_justified(line, chars):
        line.pieces = [piece for piece in line.pieces if piece != TAB]


def _is_bold(line: SetLine, chars: PageChars) -> bool:
    """Whether a line that begins with bold letters goes on so, by some of its letters."""
    letters = [at for char, at in line.pieces if char.isalnum() and at >= 0] or line.glyphs()
    sample = letters[:: len(letters) // SAMPLED + 1]
    return sum(chars.style(at).bold for at in sample) >= MOSTLY * len(sample)


def _bold_words(line: SetLine, chars: PageChars) -> list[int]:
    """The first letters of the words of a line that are bold."""
    starts, inside = [], False
    for char, at in line.pieces:
        if not inside and char.isalnum() and at >= 0:
            starts.append(at)
        inside = char.isalnum() or (inside and not char.isspace())
    return [at for at in starts if chars.style(at).bold]


def _is_justified(line: SetLine, chars: PageChars) -> bool:
    """Whether the wide gaps of a line are those of all its words: it was stretched, and has no columns."""
    if line.pieces.count(TAB) < 3:
        return False
    gaps, last, words = [], None, 0
    for char, at in line.pieces:
        if at < 0 or char.isspace():
            words += at >= 0
            continue
        if last is not None and words:
            gaps.append(chars.rects[at][0] - chars.rects[last][2])
        last, words = at, 0
    return len(gaps) == line.pieces.count(TAB) and max(gaps) - min(gaps) < EVEN * max(gaps)
