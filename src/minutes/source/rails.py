"""Numbers of lines in the margin: taken out of the lines that they stand beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from minutes.source.chars import PageChars
from minutes.source.joins import split_cells
from minutes.source.lines import TAB, SetLine

#: Fewer numbers are chance, but for 5, 10, 15; so many of them count on by one step.
FEWEST = 5
FEWEST_FIVES = 3
MOST = 0.8
#: There are at most so many lines for each that is counted.
MOST_LINES = 1.5
#: In points: how far the numbers may stand from one upright, and from the text.
UPRIGHT = 2.0


def part_rails(chars: PageChars, lines: list[SetLine]) -> list[SetLine]:
    """The lines with the numbers that count them, if any, as lines of their own after all others."""
    firsts = [(at, line) for at, line in enumerate(lines) if not line.table and _number(line) is not None]
    if len(firsts) < FEWEST_FIVES:
        return lines
    numbers = {at: split_cells(line, chars)[0] for at, line in firsts}
    rail = _rail(numbers, lines)
    if not rail:
        return lines
    rest = [
        part
        for at, line in enumerate(lines)
        for part in ([line] if at not in rail else _without_first(chars, line))
    ]
    return rest + sorted((numbers[at] for at in rail), key=lambda line: line.base)


def _number(line: SetLine) -> int | None:
    """The number that is all of the first cell of a line."""
    pieces = line.pieces[: line.pieces.index(TAB)] if TAB in line.pieces else line.pieces
    text = "".join(char for char, _ in pieces).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


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
    values = [_number(numbers[n]) or 0 for n in rail]
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


def _without_first(chars: PageChars, line: SetLine) -> list[SetLine]:
    """A line without its first cell."""
    cells = split_cells(line, chars)[1:]
    if not cells:
        return []
    at = line.pieces.index(TAB) + 1
    whole = cells[0]
    whole.pieces = line.pieces[at:]
    whole.x1 = line.x1
    return [whole]
