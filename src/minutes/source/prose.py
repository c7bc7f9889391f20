"""Columns of running text that the content gives line by line over all of them: parted, and read one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minutes.source.chars import PageChars
from minutes.source.joins import cut_line, split_cells
from minutes.source.lines import TAB, SetLine

#: Where this many lines go on at one upright, a column may begin there; how far from it they may stand, in points.
FEWEST_LINES = 4
UPRIGHT = 1.5
#: In ems: a space at such an upright that parts two columns.
NARROW_GAP = 0.6
#: A line of running text fills this share of its column, and most lines of a column are such.
FULL = 0.75
MOST_FULL = 0.5
#: In running text a line in so many begins in the middle of a sentence; it has so many words.
RUNS_ON = 0.3
FEWEST_WORDS = 2.5
#: A step this much larger than the usual one begins another paragraph, or another row of a table.
STEP = 1.25
#: Columns that begin anew at one height so often are those of a table.
TOGETHER = 0.6

_ENDS = re.compile(r"[.!?:;»”\"]$")


def part_columns(chars: PageChars, lines: list[SetLine]) -> list[SetLine]:
    """The lines, with those parted and put in order that run over columns of running text."""
    if sum(TAB in line.pieces and not line.table for line in lines) < FEWEST_LINES:
        return lines
    uprights = _uprights(chars, lines)
    if not uprights:
        return lines
    done: list[SetLine] = []
    run: list[list[SetLine]] = []
    for line in lines:
        parts = _part(chars, line, uprights)
        if parts is None:
            done += _read(run, uprights)
            run = []
            done.append(line)
        else:
            run.append(parts)
    return done + _read(run, uprights)


def _uprights(chars: PageChars, lines: Sequence[SetLine]) -> list[float]:
    """Where on the page many lines go on after a wide gap, from the left."""
    starts = sorted(
        cell.x0
        for line in lines
        if not line.table and TAB in line.pieces
        for cell in split_cells(line, chars)[1:]
    )
    found: list[list[float]] = []
    for x in starts:
        if found and x - found[-1][0] < UPRIGHT:
            found[-1].append(x)
        else:
            found.append([x])
    return [some[0] for some in found if len(some) >= FEWEST_LINES]


def _part(chars: PageChars, line: SetLine, uprights: Sequence[float]) -> list[SetLine] | None:
    """The parts of a line in their columns; None for what stands over an upright, or in a table."""
    if line.table:
        return None
    parts = [
        piece
        for cell in split_cells(line, chars)
        for piece in cut_line(cell, chars, uprights, NARROW_GAP * line.size)
    ]
    over = any(part.x0 < x - UPRIGHT and part.x1 > x + UPRIGHT for part in parts for x in uprights)
    return None if over else parts


def _read(run: list[list[SetLine]], uprights: Sequence[float]) -> list[SetLine]:
    """The lines of a run column by column if it is running text; else as they were."""
    columns: list[list[SetLine]] = [[] for _ in (0.0, *uprights)]
    for parts in run:
        for part in parts:
            columns[sum(part.x0 > x - UPRIGHT for x in uprights)].append(part)
    columns = [_joined(column) for column in columns if column]
    high = [column for column in columns if len(column) >= FEWEST_LINES]
    if len(high) < 2 or not all(map(is_prose, high)) or _in_rows(high):
        return [_whole(parts) for parts in run]
    return [line for column in columns for line in column]


def _joined(column: list[SetLine]) -> list[SetLine]:
    """The lines of a column: parts at one height are one line."""
    lines: list[SetLine] = []
    for part in column:
        if lines and abs(lines[-1].base - part.base) < 1.0 and part.x0 >= lines[-1].x1:
            lines[-1] = _whole([lines[-1], part])
        else:
            lines.append(part)
    return lines


def _whole(parts: list[SetLine]) -> SetLine:
    """The line that these parts, from left to right, were cut from."""
    first = parts[0]
    if len(parts) == 1:
        return first
    pieces = list(first.pieces)
    for part in parts[1:]:
        pieces += [TAB, *part.pieces]
    return SetLine(
        first.key,
        pieces,
        first.x0,
        min(part.top for part in parts),
        parts[-1].x1,
        max(part.bottom for part in parts),
        first.size,
        first.bold,
        first.angle,
        first.base,
    )


def is_prose(column: Sequence[SetLine]) -> bool:
    """Whether the lines of a column are running text: most fill it, and many begin in the middle of a sentence."""
    left, right = min(line.x0 for line in column), max(line.x1 for line in column)
    full = sum(line.x1 > left + FULL * (right - left) for line in column)
    words = [line.text().split() for line in column]
    texts = [line.text().strip() for line in column]
    on = sum(not _ENDS.search(a) and b[:1].islower() for a, b in pairwise(texts))
    return (
        full >= MOST_FULL * len(column)
        and sum(map(len, words)) >= FEWEST_WORDS * len(column)
        and on >= RUNS_ON * (len(column) - 1)
    )


def _in_rows(columns: Sequence[Sequence[SetLine]]) -> bool:
    """Whether the columns begin anew at the same heights, as the cells of a table do."""
    breaks = [_breaks(column) for column in columns]
    first = min(breaks, key=len)
    shared = sum(all(any(abs(y - x) < 2.0 for x in other) for other in breaks) for y in first)
    return len(first) >= 2 and shared >= TOGETHER * len(first)


def _breaks(column: Sequence[SetLine]) -> list[float]:
    steps = sorted(b.base - a.base for a, b in pairwise(column))
    usual = steps[len(steps) // 2] if steps else 0.0
    return [b.base for a, b in pairwise(column) if b.base - a.base > STEP * usual]
