"""Text that is not level (a title on its side, a stamp, a watermark): its letters joined to lines of their own."""

from __future__ import annotations

from math import cos, sin
from statistics import median

from minutes.source.chars import PageChars, Rect
from minutes.source.lines import SPACE, Piece, SetLine

#: In radians: text that is turned by less is level; pieces whose angles differ by less are of one text.
TURNED, ALIKE = 0.07, 0.03
#: In ems, along the text: from which gap on there is a space, and from which on another line; how far it may go back.
SPACE_GAP, LINE_GAP, BACK = 0.15, 1.5, 0.6
#: In ems, across the text: lines are farther apart.
ACROSS = 0.5

#: Where the middle of a glyph stands along the text and across it, and its width and height together.
_Place = tuple[float, float, float]


def join_turned(chars: PageChars, lines: list[SetLine]) -> list[SetLine]:
    """The lines, with the pieces of turned text joined to one another."""
    if all(abs(line.angle) < TURNED for line in lines):
        return lines
    done: list[SetLine] = []
    run: list[SetLine] = []
    for line in lines:
        if run and (abs(line.angle) < TURNED or abs(line.angle - run[0].angle) > ALIKE):
            done += _join(chars, run)
            run = []
        if abs(line.angle) < TURNED:
            done.append(line)
        else:
            run.append(line)
    return done + (_join(chars, run) if run else [])


def _join(chars: PageChars, run: list[SetLine]) -> list[SetLine]:
    """The lines that pieces of text of one angle make."""
    angle, size = run[0].angle, max(line.size for line in run) or 1.0
    joined: list[SetLine] = []
    glyphs = [at for line in run for char, at in line.pieces if at >= 0 and not char.isspace()]
    places = [_place(chars.rects[at], angle) for at in glyphs]
    # Most letters touch the one before: what their boxes are too wide by is their height.
    usual = median(map(_gap, places, places[1:])) if len(places) > 1 else 0.0
    for nth, (at, here) in enumerate(zip(glyphs, places, strict=True)):
        gap = (_gap(places[nth - 1], here) - usual) / size if nth else 0.0
        if nth == 0 or gap > LINE_GAP or not _follows(places[nth - 1], here, size):
            joined.append(SetLine(at, [], *chars.rects[at], size, run[0].bold, angle, run[0].base))
        elif gap > SPACE_GAP or any(
            chars.text[between].isspace() for between in range(glyphs[nth - 1] + 1, at)
        ):
            joined[-1].pieces.append(SPACE)
        _add(joined[-1], (chars.text[at], at), chars.rects[at])
    return joined


def _place(rect: Rect, angle: float) -> _Place:
    """The place of a glyph.

    The box of a glyph of width w and height h that is turned by an angle is w cos + h sin wide, w sin + h cos high.
    """
    x, y, wide, high = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2, rect[2] - rect[0], rect[3] - rect[1]
    c, s = cos(angle), sin(angle)
    return x * c + y * s, y * c - x * s, (wide + high) / (abs(c) + abs(s))


def _gap(last: _Place, here: _Place) -> float:
    """The distance between two glyphs along the text, less their height, in points."""
    return here[0] - last[0] - (here[2] + last[2]) / 2


def _follows(last: _Place, here: _Place, size: float) -> bool:
    return here[0] > last[0] - BACK * size and abs(here[1] - last[1]) < ACROSS * size


def _add(line: SetLine, piece: Piece, rect: Rect) -> None:
    line.pieces.append(piece)
    line.x0, line.x1 = min(line.x0, rect[0]), max(line.x1, rect[2])
    line.top, line.bottom = min(line.top, rect[1]), max(line.bottom, rect[3])
