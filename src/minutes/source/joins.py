"""Lines that the content parts, joined; lines of several cells, split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutes.source.capitals import join_capitals
from minutes.source.chars import PageChars
from minutes.source.lines import (
    COLUMN_GAP,
    MARKER_GAP,
    SPACE,
    SPACE_GAP,
    TAB,
    Piece,
    SetLine,
    build_lines,
    is_marker,
)
from minutes.source.overprints import drop_overprints, has_overprints
from minutes.source.superscripts import spell_raised
from minutes.source.turned import join_turned

#: In points: lines whose letters stand this near to one height are level.
LEVEL = 2
#: So near to an upright begins what stands at it.
AT_UPRIGHT = 1.5
#: A cell has no more lines than this beside the single line of another.
MOST_BETWEEN = 40


def set_lines(chars: PageChars, indices: Iterable[int], columns: bool = True) -> list[SetLine]:
    """The lines that the glyphs at ``indices`` make (see build_lines), with those joined that are one."""
    indices = list(indices)
    lines = build_lines(chars, indices, columns)
    if has_overprints(lines):
        lines = build_lines(*drop_overprints(chars, indices), columns)
    lines = join_turned(chars, lines)
    for line in lines:
        if line.mixed:
            line.pieces = spell_raised(line.pieces, chars)
    return join_markers(join_halves(join_capitals(lines), columns))


def join_markers(lines: list[SetLine]) -> list[SetLine]:
    """Put bullets and numbers that the content has elsewhere before the lines that they stand beside."""
    markers = [at for at, line in enumerate(lines) if is_marker(line, 0.0)]
    if not markers:
        return lines
    heights: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        heights[round(line.base)].append(at)
    joined: list[SetLine | None] = list(lines)
    for at in markers:
        marker = lines[at]
        near = [n for step in range(-LEVEL, LEVEL + 1) for n in heights[round(marker.base) + step] if n != at]
        beside = [(lines[n].x0 - marker.x1, n) for n in near if joined[n] is lines[n]]
        gap, other = min((some for some in beside if some[0] >= 0), default=(0.0, -1))
        if other >= 0 and gap < MARKER_GAP * lines[other].size and not lines[other].table:
            joined[other] = _put_together(marker, lines[other], lines[other].key, columns=True)
            joined[at] = None
    return [line for line in joined if line is not None]


def join_far_ends(lines: list[SetLine]) -> list[SetLine]:
    """Join a single line on the right to the line at its height, where the content has others between them.

    So stand, in tables without rulings, initials and figures of a last column beside cells of several lines.
    """
    joined: list[SetLine] = []
    for at, line in enumerate(lines):
        near = _find_near_end(joined, line) if _is_alone(lines, at) else -1
        if near < 0:
            joined.append(line)
        else:
            joined[near] = _put_together(joined[near], line, joined[near].key, columns=True)
    return joined


def _is_alone(lines: list[SetLine], at: int) -> bool:
    """Whether a line stands higher than the one before it, and the next one goes on below that one."""
    line = lines[at]
    if at == 0 or line.table or line.base >= lines[at - 1].base - LEVEL:
        return False
    return at + 1 == len(lines) or (lines[at + 1].base > lines[at - 1].base and lines[at + 1].x0 < line.x0)


def _find_near_end(lines: list[SetLine], line: SetLine) -> int:
    """The place of the line at the height of ``line``, if all from there on stand to the left; else -1."""
    for back in range(1, min(len(lines), MOST_BETWEEN) + 1):
        before = lines[-back]
        if before.table or before.x1 > line.x0 or before.base < line.base - LEVEL:
            return -1
        if abs(before.base - line.base) <= LEVEL:
            return len(lines) - back
    return -1


def join_halves(lines: list[SetLine], columns: bool) -> list[SetLine]:
    """Join each line to the one before it where the two are set on one height, side by side."""
    joined: list[SetLine] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is None or line.table or last.table or not _level(last, line):
            joined.append(line)
        elif line.x1 <= last.x0:
            joined[-1] = _put_together(line, last, last.key, columns)
        elif last.x1 <= line.x0:
            joined[-1] = _put_together(last, line, last.key, columns)
        else:
            joined.append(line)
    return joined


def _level(last: SetLine, line: SetLine) -> bool:
    overlap = min(line.bottom, last.bottom) - max(line.top, last.top)
    return overlap > 0.7 * max(line.bottom - line.top, last.bottom - last.top)


def _put_together(left: SetLine, right: SetLine, key: int, columns: bool) -> SetLine:
    ems = (right.x0 - left.x1) / (max(left.size, right.size) or 1.0)
    between: list[Piece] = []
    if columns and ems > COLUMN_GAP and not is_marker(left, ems):
        between = [TAB]
    elif ems > SPACE_GAP:
        between = [SPACE]
    pieces = left.pieces + between + right.pieces
    top, bottom = min(left.top, right.top), max(left.bottom, right.bottom)
    style = left.size, left.bold, left.angle, left.base
    return SetLine(key, pieces, left.x0, top, right.x1, bottom, *style)


def split_cells(line: SetLine, chars: PageChars) -> list[SetLine]:
    """The cells of a line that TABs part, each as a line of its own."""
    if TAB not in line.pieces:
        return [line]
    cells: list[list[Piece]] = [[]]
    for piece in line.pieces:
        if piece == TAB:
            cells.append([])
        else:
            cells[-1].append(piece)
    return [_as_line(cell, line, chars) for cell in cells if cell]


def _as_line(pieces: list[Piece], whole: SetLine, chars: PageChars) -> SetLine:
    rects = [chars.rects[at] for char, at in pieces if at >= 0 and not char.isspace()]
    x0, x1 = min(rect[0] for rect in rects), max(rect[2] for rect in rects)
    return replace(whole, pieces=pieces, x0=x0, x1=x1)


def cut_line(line: SetLine, chars: PageChars, uprights: Sequence[float], least: float) -> list[SetLine]:
    """The parts of a line, cut where a glyph begins at one of ``uprights`` after a gap of ``least`` points or more."""
    cuts: list[list[Piece]] = [[]]
    end = float("-inf")
    for piece in line.pieces:
        char, at = piece
        if at >= 0 and not char.isspace():
            x0 = chars.rects[at][0]
            if cuts[-1] and x0 - end >= least and any(abs(x0 - x) < AT_UPRIGHT for x in uprights):
                cuts.append([])
            end = max(end, chars.rects[at][2])
        cuts[-1].append(piece)
    return [_as_line(cut, line, chars) for cut in cuts] if len(cuts) > 1 else [line]
