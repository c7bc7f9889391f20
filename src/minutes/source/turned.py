"""Text that runs up or down the page (a title on its side): its letters joined to lines."""

from __future__ import annotations

from math import cos

from minutes.source.lines import SPACE, SetLine

#: In ems, along the text: from which gap on there is a space, and from which on another line.
SPACE_GAP = 0.2
LINE_GAP = 1.0
#: The cosine of the slope up to which text is upright, or upside down from that of level text.
UPRIGHT = 0.07


def join_turned(lines: list[SetLine]) -> list[SetLine]:
    """The lines, with the pieces of turned text joined to one another."""
    done: list[SetLine] = []
    for line in lines:
        if done and _is_upright(done[-1]) and _is_upright(line) and _gap(done[-1], line) < LINE_GAP:
            _append(done[-1], line)
        else:
            done.append(line)
    return done


def _is_upright(line: SetLine) -> bool:
    return not line.level and abs(cos(line.angle)) < UPRIGHT


def _gap(one: SetLine, two: SetLine) -> float:
    """The distance between two pieces of text in ems, along the page's height or across it."""
    down = max(one.top, two.top) - min(one.bottom, two.bottom)
    across = max(one.x0, two.x0) - min(one.x1, two.x1)
    return max(down, across) / (one.size or 1.0)


def _append(line: SetLine, letter: SetLine) -> None:
    if _gap(line, letter) > SPACE_GAP:
        line.pieces.append(SPACE)
    line.pieces += letter.pieces
    line.x0, line.x1 = min(line.x0, letter.x0), max(line.x1, letter.x1)
    line.top, line.bottom = min(line.top, letter.top), max(line.bottom, letter.bottom)
