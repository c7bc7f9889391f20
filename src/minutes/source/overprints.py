"""Text that is printed again over itself, to look bold or to cast a shadow: each glyph once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes.source.chars import PageChars, Rect
from minutes.source.lines import SetLine

#: In ems: a glyph printed again stands no farther from the first; two like letters are farther apart.
OFFSET = 0.15
#: In ems: the narrowest space between two words.
SPACE = 0.12
#: In points: the side of the squares in which the glyphs of a page are looked up.
_SQUARE = 4.0


def has_overprints(lines: list[SetLine]) -> bool:
    """A quick look at the lines of a page: whether one begins inside the one before, or stands on its like."""
    places: dict[str, SetLine] = {}
    for before, line in pairwise(lines):
        if _begins_inside(before, line):
            return True
    for line in lines:
        other = places.setdefault(line.text(), line)
        if other is not line and _lies_on(other, line):
            return True
    return False


def _begins_inside(before: SetLine, line: SetLine) -> bool:
    level = min(before.bottom, line.bottom) - max(before.top, line.top)
    return level > 0.5 * (line.bottom - line.top) and before.x0 <= line.x0 < before.x1


def _lies_on(one: SetLine, two: SetLine) -> bool:
    near = OFFSET * max(one.bottom - one.top, two.bottom - two.top)
    return abs(one.x0 - two.x0) < near and abs(one.top - two.top) < near


def drop_overprints(chars: PageChars, indices: Sequence[int]) -> tuple[PageChars, list[int]]:
    """The glyphs of ``indices`` without those printed over one of their like; and where spaces stand then."""
    squares: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    kept: list[int] = []
    dropped: set[int] = set()
    for at in indices:
        char, rect = chars.text[at], chars.rects[at]
        column, row = int(rect[0] // _SQUARE), int(rect[3] // _SQUARE)
        if not char.isspace():
            if any(_is_same(chars.rects[one], rect) for one in _near(squares, char, column, row)):
                dropped.add(at)
                continue
            squares[char, column, row].append(at)
        kept.append(at)
    # Behind a glyph that goes, a space that the reader saw may be none: the gaps decide again.
    doubtful = {after for before, after in pairwise(kept) if after - 1 in dropped or before + 1 in dropped}
    parted = chars.parted - doubtful
    parted |= {b for a, b in pairwise(kept) if b in doubtful and _gap(chars.rects[a], chars.rects[b]) > SPACE}
    return replace(chars, parted=parted), kept


def _near(squares: dict[tuple[str, int, int], list[int]], char: str, column: int, row: int) -> list[int]:
    steps = (-1, 0, 1)
    return [one for dx in steps for dy in steps for one in squares.get((char, column + dx, row + dy), ())]


def _is_same(one: Rect, two: Rect) -> bool:
    near = OFFSET * max(one[3] - one[1], two[3] - two[1])
    return abs(one[0] - two[0]) < near and abs(one[3] - two[3]) < near and abs(one[2] - two[2]) < 2 * near


def _gap(one: Rect, two: Rect) -> float:
    return (two[0] - one[2]) / ((two[3] - two[1]) or 1.0)
