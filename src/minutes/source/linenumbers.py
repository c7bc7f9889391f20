"""Numbers that count the lines of a page in its margin: taken out of the lines that they stand beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes.source.chars import PageChars
from minutes.source.lines import TAB, Piece, SetLine

#: Fewer numbers are chance, but for 5, 10, 15; so many of them count on by one step.
FEWEST = 5
FEWEST_FIVES = 3
MOST = 0.8
MOST_FIGURES = 4
#: Where no wide gap parts numbers from the text, so many lines go on with a sentence, else they are those of a list.
FEWEST_LOWER = 3
#: There are at most so many lines for each that is counted.
MOST_LINES = 1.5
#: In points: how far the numbers may stand from one upright, and from the text.
UPRIGHT = 2.0


def part_line_numbers(chars: PageChars, lines: list[SetLine]) -> list[SetLine]:
    """The lines with the numbers that count them, if any, as lines of their own after all others."""
    ends = {at: end for at, line in enumerate(lines) if not line.table and (end := _number_end(line.pieces))}
    if len(ends) < FEWEST_FIVES:
        return lines
    parts = {at: _split(chars, lines[at], end) for at, end in ends.items()}
    numbers = {at: number for at, (number, _) in parts.items()}
    rail = _rail(numbers, lines)
    beside = [text for at in rail if (text := parts[at][1]) is not None]
    narrow = any(TAB not in lines[at].pieces and parts[at][1] is not None for at in rail)
    if not rail or (narrow and sum(text.pieces[0][0].islower() for text in beside) < FEWEST_LOWER):
        return lines
    rest = [
        part for at, line in enumerate(lines) if (part := parts[at][1] if at in rail else line) is not None
    ]
    return rest + sorted((numbers[at] for at in rail), key=lambda line: line.base)


def _number_end(pieces: list[Piece]) -> int:
    """Where the number ends that a line begins with, or is, if a blank or a gap follows it; else 0."""
    end = 0
    while end < len(pieces) and "0" <= pieces[end][0] <= "9":
        end += 1
    return end if 0 < end <= MOST_FIGURES and (end == len(pieces) or pieces[end][0].isspace()) else 0


def _split(chars: PageChars, line: SetLine, end: int) -> tuple[SetLine, SetLine | None]:
    """A number of ``end`` pieces, and the text of its line if there is any."""
    start = end
    while start < len(line.pieces) and line.pieces[start][0].isspace():
        start += 1
    number, text = line.pieces[:end], line.pieces[start:]
    style = chars.style(number[0][1])
    left = replace(line, pieces=number, x1=max(chars.rects[at][2] for _, at in number), base=style.base)
    if not text:
        return left, None
    style = chars.style(text[0][1])
    right = replace(
        line,
        key=text[0][1],
        pieces=text,
        x0=min(chars.rects[at][0] for _, at in text if at >= 0),
        size=style.size,
        bold=style.bold,
        base=style.base,
    )
    return left, right


def _value(number: SetLine) -> int:
    return int(number.text())


def _rail(numbers: dict[int, SetLine], lines: Sequence[SetLine]) -> set[int]:
    """Which of the numbers count the lines: at one upright, left of all text, on by one step down the page."""
    lefts = {n: number.x0 for n, number in numbers.items()}
    rights = {n: number.x1 for n, number in numbers.items()}
    rails = [_at_upright(numbers, side) for side in (rights, lefts)]
    counting: list[list[int]] = [rail for rail in rails if _counts_lines(rail, numbers, lines)]
    return set(sorted(counting, key=len, reverse=True)[0] if counting else ())


def _at_upright(numbers: dict[int, SetLine], side: dict[int, float]) -> list[int]:
    """The numbers at the upright where most stand, from the top down."""
    at = Counter(round(x / UPRIGHT) for x in side.values()).most_common(1)[0][0]
    rail = [n for n, x in side.items() if abs(x / UPRIGHT - at) <= 1]
    return sorted(rail, key=lambda n: numbers[n].base)


def _counts_lines(rail: Sequence[int], numbers: dict[int, SetLine], lines: Sequence[SetLine]) -> bool:
    """Whether numbers stand left of the text and count on, about as many as there are lines beside them.

    Else they number paragraphs, or are those of a table.
    """
    values = [_value(numbers[n]) for n in rail]
    steps = Counter(b - a for a, b in pairwise(values))
    step, count = max(steps.items(), key=lambda item: item[1], default=(0, 0))
    fives = step == 5 and not any(value % 5 for value in values)
    edge = max(numbers[n].x1 for n in rail)
    text = [line.x0 for n, line in enumerate(lines) if n not in rail]
    if (
        len(rail) < (FEWEST_FIVES if fives else FEWEST)
        or step <= 0
        or count < MOST * (len(rail) - 1)
        or sum(x0 > edge for x0 in text) < 0.9 * len(text)
    ):
        return False
    top, bottom = numbers[rail[0]].base, numbers[rail[-1]].base
    heights = {round(line.base) for line in lines if top - 1 < line.base < bottom + 1}
    return len(heights) < MOST_LINES * (values[-1] - values[0] + 1)
