"""Text that runs aslant (a stamp, a word across the page): its glyphs set along their own direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import cos, sin

from minutes.source.chars import PageChars
from minutes.source.lines import SPACE, Piece, SetLine

#: The sine of a slope that is neither that of a level line nor that of an upright one.
SLOPE = 0.07
#: In ems, across the direction of the text: from here on there is another line; back along it as well.
ACROSS = 0.6
BACK = 1.0


def join_slanted(chars: PageChars, lines: list[SetLine]) -> list[SetLine]:
    """The lines, with the pieces of slanted text put together as they are read."""
    if not any(_is_slanted(line) for line in lines):
        return lines
    done: list[SetLine] = []
    for angle, some in groupby(lines, key=lambda line: round(line.angle, 2) if _is_slanted(line) else None):
        run = list(some)
        done += run if angle is None else _set(chars, run, angle)
    return done


def _is_slanted(line: SetLine) -> bool:
    return abs(sin(line.angle)) > SLOPE and abs(cos(line.angle)) > SLOPE


def _set(chars: PageChars, run: Sequence[SetLine], angle: float) -> Iterator[SetLine]:
    """The lines of slanted text, from its pieces in the order of the content."""
    glyphs = {at for line in run for at in line.glyphs()}
    size = max(line.size for line in run) or 1.0
    pieces: list[Piece] = []
    spaces: list[Piece] = []
    last: tuple[float, float] | None = None
    for at in range(min(glyphs), max(glyphs) + 1):
        char = chars.text[at]
        if char.isspace():
            spaces.append((char, at))
            continue
        if at not in glyphs:
            continue
        along, across = _turned(chars, at, angle)
        if last is not None and (abs(across - last[1]) > ACROSS * size or along < last[0] - BACK * size):
            yield _line(chars, run, pieces)
            pieces = []
        elif pieces:
            pieces += spaces or ([SPACE] if at in chars.parted else [])
        spaces = []
        pieces.append((char, at))
        last = along, across
    yield _line(chars, run, pieces)


def _turned(chars: PageChars, at: int, angle: float) -> tuple[float, float]:
    """Where the middle of a glyph stands along the text and across it."""
    x0, top, x1, bottom = chars.rects[at]
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return x * cos(angle) + y * sin(angle), y * cos(angle) - x * sin(angle)


def _line(chars: PageChars, run: Sequence[SetLine], pieces: list[Piece]) -> SetLine:
    rects = [chars.rects[at] for _, at in pieces if at >= 0]
    first = run[0]
    return SetLine(
        pieces[0][1],
        pieces,
        min(rect[0] for rect in rects),
        min(rect[1] for rect in rects),
        max(rect[2] for rect in rects),
        max(rect[3] for rect in rects),
        first.size,
        first.bold,
        False,
        rects[0][3],
        angle=first.angle,
    )
