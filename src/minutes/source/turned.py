"""Text that is not level (a title on its side, a stamp, a watermark): its letters joined to lines of their own."""

from __future__ import annotations

from math import cos, sin

from minutes.source.chars import PageChars, Rect
from minutes.source.lines import SPACE, Piece, SetLine

#: In radians: text that is turned by less is level; pieces whose angles differ by less are of one text.
TURNED, ALIKE = 0.07, 0.03
#: In ems, along the text: from which gap on there is a space, and from which on another line; how far it may go back.
SPACE_GAP, LINE_GAP, BACK = 0.2, 1.5, 0.6
#: In ems, across the text: lines are farther apart.
ACROSS = 0.5
#: Of a box that is turned by about 45 degrees the width cannot be told: letters' middles are this far apart at most.
_MOST_STEP = 1.25
_STEEP = 0.3


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
    last: tuple[float, float, float] | None = None
    for at in glyphs:
        here = _place(chars.rects[at], angle)
        if last is None or not _follows(last, here, size):
            joined.append(SetLine(at, [], *chars.rects[at], size, run[0].bold, angle, run[0].base))
        elif _is_parted(chars, joined[-1].pieces[-1][1], at) or _gap(last, here, size) > SPACE_GAP * size:
            joined[-1].pieces.append(SPACE)
        _add(joined[-1], (chars.text[at], at), chars.rects[at])
        last = here
    return joined


def _place(rect: Rect, angle: float) -> tuple[float, float, float]:
    """Where the middle of a glyph stands along the text and across it, and half its width along it.

    The box of a glyph of width w and height h that is turned by an angle is w cos + h sin wide, w sin + h cos high.
    """
    x, y, wide, high = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2, rect[2] - rect[0], rect[3] - rect[1]
    c, s = abs(cos(angle)), abs(sin(angle))
    width = (wide * c - high * s) / (c * c - s * s) if abs(c * c - s * s) > _STEEP else float("nan")
    return x * cos(angle) + y * sin(angle), y * cos(angle) - x * sin(angle), width / 2


def _follows(last: tuple[float, float, float], here: tuple[float, float, float], size: float) -> bool:
    return _gap(last, here, size) < LINE_GAP * size and here[0] > last[0] - BACK * size and abs(here[1] - last[1]) < ACROSS * size


def _gap(last: tuple[float, float, float], here: tuple[float, float, float], size: float) -> float:
    """The distance between two glyphs along the text, in points."""
    step, gap = here[0] - last[0], here[0] - last[0] - here[2] - last[2]
    return gap if gap == gap else step - _MOST_STEP * size


def _is_parted(chars: PageChars, before: int, at: int) -> bool:
    """Whether a space is printed between two glyphs."""
    return any(chars.text[between].isspace() for between in range(before + 1, at))


def _add(line: SetLine, piece: Piece, rect: Rect) -> None:
    line.pieces.append(piece)
    line.x0, line.x1 = min(line.x0, rect[0]), max(line.x1, rect[2])
    line.top, line.bottom = min(line.top, rect[1]), max(line.bottom, rect[3])
