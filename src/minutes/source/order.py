"""Which line comes after which: the order of the content, mended where it is plainly not that of reading."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from minutes.source.chars import PageChars
from minutes.source.joins import join_halves, split_cells
from minutes.source.lines import SetLine

#: Running heads and feet stand in the upper and lower part of a page, of this share of its height.
BAND = 0.16
#: From this many steps upwards over a line's own column on, and this share of all steps, the order is chance.
FEWEST_JUMPS = 3
JUMPS = 0.12
#: The narrowest white column between two columns of text, in points.
GUTTER = 9.0
#: A caption has no more lines than this.
MOST_CAPTION = 4
#: In ems: a step from line to line that ends a paragraph.
PARAGRAPH = 1.5
#: A page of more lines is left as it is.
MOST_LINES = 600


def in_reading_order(chars: PageChars, lines: list[SetLine]) -> list[SetLine]:
    """The lines of a page as a reader takes them: heads first, feet last, wherever the content has them."""
    if _is_jumbled(lines):
        # Halves of a line that the content parts may belong to two columns: joined once they are in order.
        parts = [part for line in lines for part in ([line] if line.table else split_cells(line, chars))]
        return join_halves(_cut(parts), columns=True)
    return _floats_down(_feet_last(_heads_first(lines, chars.height), chars.height), chars.height)


def _is_jumbled(lines: list[SetLine]) -> bool:
    """Whether the content goes up again and again inside a column (to another column it may)."""
    jumps = sum(
        1 for before, after in pairwise(lines) if after.bottom <= before.top and _share_column(before, after)
    )
    return FEWEST_JUMPS <= jumps > JUMPS * (len(lines) - 1) and len(lines) <= MOST_LINES


def _share_column(one: SetLine, two: SetLine) -> bool:
    shared = min(one.x1, two.x1) - max(one.x0, two.x0)
    return shared > 0.3 * min(one.x1 - one.x0, two.x1 - two.x0)


def _cut(lines: list[SetLine]) -> list[SetLine]:
    """Order lines by their places: cut the page at white columns, else at its widest white row, and so on."""
    if len(lines) < 2:
        return lines
    by_left = _split(lines, lambda line: (line.x0, line.x1), GUTTER)
    if by_left is None:
        by_left = _split(lines, lambda line: (line.top, line.bottom), float("-inf"))
    if by_left is None:
        return sorted(lines, key=lambda line: (line.top, line.x0))
    first, second = by_left
    return _cut(first) + _cut(second)


def _split(
    lines: list[SetLine], reach: Callable[[SetLine], tuple[float, float]], least: float
) -> tuple[list[SetLine], list[SetLine]] | None:
    """Part lines at the widest gap in what they cover in one direction, of more than ``least`` points."""
    ordered = sorted(lines, key=reach)
    best, at, end = least, 0, reach(ordered[0])[1]
    for index, line in enumerate(ordered):
        low, high = reach(line)
        if index and low - end > best:
            best, at = low - end, index
        end = max(end, high)
    return (ordered[:at], ordered[at:]) if at else None


def _feet_last(lines: list[SetLine], height: float) -> list[SetLine]:
    """Move feet that the content begins with (after its heads, if any) to the end."""
    low, high = (1 - BAND) * height, BAND * height
    end = 0
    while end < len(lines) and (lines[end].top > low or lines[end].bottom < high):
        end += 1
    feet = [line for line in lines[:end] if line.top > low]
    rest = [line for line in lines[:end] if line.top <= low] + lines[end:]
    below = max((line.bottom for line in rest), default=0.0)
    if not rest or any(line.bottom <= below for line in feet):
        return lines
    return rest + feet


def _heads_first(lines: list[SetLine], height: float) -> list[SetLine]:
    """Move heads that the content ends with to the beginning."""
    high = BAND * height
    start = len(lines)
    while start and lines[start - 1].bottom < high:
        start -= 1
    above = min((line.top for line in lines[:start]), default=0.0)
    if start == 0 or any(line.top > above for line in lines[start:]):
        return lines
    return lines[start:] + lines[:start]


def _floats_down(lines: list[SetLine], height: float) -> list[SetLine]:
    """Move a caption that the content begins with, though the text begins above it, down to its height.

    It goes to the end of the paragraph that it stands beside, so as not to part a sentence.
    """
    start = 0
    while start < len(lines) and lines[start].bottom < BAND * height:
        start += 1
    end = start + 1
    while end < len(lines) and lines[end].base >= lines[end - 1].base:
        end += 1
    block, rest = lines[start:end], lines[end:]
    if not 0 < end - start <= MOST_CAPTION or not rest or any(line.table for line in block):
        return lines
    begins_above = rest[0].bottom <= min(line.top for line in block) and all(
        line.top >= rest[0].top for line in rest
    )
    # To its right it is the next column.
    if not begins_above or rest[0].x0 > max(line.x1 for line in block):
        return lines
    bottom = max(line.bottom for line in block)
    for at, (before, after) in enumerate(pairwise(rest), 1):
        ends = not 0 < after.base - before.base < PARAGRAPH * after.size
        if after.top >= bottom and ends:
            return lines[:start] + rest[:at] + block + rest[at:]
    return lines
