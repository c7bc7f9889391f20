"""Numbers that count the lines of a page in its margin: each set apart from the line that it stands beside."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from minutes.source.chars import PageChars
from minutes.source.lines import Piece, SetLine

#: Fewer numbers, or fewer lines that go on with a sentence, are those of a list.
FEWEST, FEWEST_LOWER = 6, 3
#: Lines are counted one by one, or every fifth is.
STEPS = (1, 5)
#: In ems of the text: the gap after a number.
GAP = 0.3
MOST_FIGURES = 4


def part_line_numbers(chars: PageChars, lines: list[SetLine]) -> list[SetLine]:
    """The lines of a page, with the numbers of lines as lines of their own before those that they number."""
    ends = {at: end for at, line in enumerate(lines) if (end := _number_end(line.pieces))}
    if len(ends) < FEWEST:
        return lines
    split = {at: _split(chars, lines[at], end) for at, end in ends.items()}
    if not _is_count(list(split.values())):
        return lines
    return [part for at, line in enumerate(lines) for part in split.get(at, (line,))]


def _number_end(pieces: list[Piece]) -> int:
    """Where the number ends that a line begins with, if a blank and text follow; else 0."""
    end = 0
    while end < len(pieces) and "0" <= pieces[end][0] <= "9":
        end += 1
    follows = end + 1 < len(pieces) and pieces[end][0].isspace()
    return end if 0 < end <= MOST_FIGURES and follows else 0


def _split(chars: PageChars, line: SetLine, end: int) -> tuple[SetLine, SetLine]:
    start = end
    while start < len(line.pieces) - 1 and line.pieces[start][0].isspace():
        start += 1
    number, text = line.pieces[:end], line.pieces[start:]
    left = replace(line, pieces=number, x1=max(chars.rects[at][2] for _, at in number))
    right = replace(line, pieces=text, x0=min(chars.rects[at][0] for _, at in text if at >= 0))
    style = chars.style(text[0][1])
    return left, replace(right, size=style.size, bold=style.bold, base=style.base)


def _is_count(split: list[tuple[SetLine, SetLine]]) -> bool:
    """Whether numbers go up by one step, beside all text, and some of the lines go on with a sentence."""
    values = [int(number.text()) for number, _ in split]
    steps = {after - before for before, after in pairwise(values)}
    lower = sum(text.pieces[0][0].islower() for _, text in split)
    beside = max(number.x1 for number, _ in split)
    left = min(text.x0 - GAP * text.size for _, text in split)
    return len(steps) == 1 and steps <= set(STEPS) and lower >= FEWEST_LOWER and beside < left
