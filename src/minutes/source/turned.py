"""Text that runs up or down the page (a title on its side): its letters joined to lines."""

from __future__ import annotations

from minutes.source.lines import SPACE, SetLine

#: In ems, along the text: from which gap on there is a space, and from which on another line.
SPACE_GAP = 0.2
LINE_GAP = 1.0


def join_turned(lines: list[SetLine]) -> list[SetLine]:
    """The lines, with the pieces of turned text joined to one another."""
    done: list[SetLine] = []
    for line in lines:
        if done and not (done[-1].level or line.level) and _gap(done[-1], line) < LINE_GAP:
            _append(done[-1], line)
        else:
            done.append(line)
    return done


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
