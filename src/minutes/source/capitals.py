"""Drop capitals: the large first letter of a paragraph, joined to the first of the lines beside it."""

from __future__ import annotations

from dataclasses import replace

from minutes.source.lines import SetLine

#: A drop capital is this many times as large as its text.
LARGER = 1.8
#: In ems of the text: how far it stands from the text that it begins.
NEAR = 1.0
MOST_PIECES = 2


def join_capitals(lines: list[SetLine]) -> list[SetLine]:
    """The lines of a page, with each drop capital put before the text that it begins."""
    capitals = [line for line in lines if len(line.pieces) <= MOST_PIECES and line.pieces[0][0].isupper()]
    if not capitals:
        return lines
    joined = {id(line): line for line in lines}
    for capital in capitals:
        beside = [line for line in joined.values() if _is_beside(capital, line)]
        if beside:
            first = min(beside, key=lambda line: line.base)
            pieces = capital.pieces + first.pieces
            joined[id(first)] = replace(
                first, pieces=pieces, x0=capital.x0, top=min(capital.top, first.top), mixed=False
            )
            del joined[id(capital)]
    return list(joined.values())


def _is_beside(capital: SetLine, line: SetLine) -> bool:
    """Whether a line goes on to the right of a capital, with a small letter, at its height."""
    return (
        capital.size > LARGER * line.size
        and abs(line.x0 - capital.x1) < NEAR * line.size
        and capital.top < line.base < capital.base + 0.5 * line.size
        and line.pieces[0][0].isalpha()
    )
