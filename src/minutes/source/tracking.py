"""Letter-spaced words ("P R O C È S"): set apart by their glyphs' distances, not by spaces."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from minutes.source.chars import PageChars
from minutes.source.lines import SPACE, Piece, SetLine

#: So many single letters in a row, each with a gap after it, are one letter-spaced text.
FEWEST = 4
#: In ems: the widest gap between the letters of a word, and by how much one between words is wider.
WIDEST = 0.8
WORD = 0.2


def close_up(chars: PageChars, line: SetLine) -> None:
    """Take back the spaces that were read into the gaps of letter-spaced words; printed spaces stay."""
    if line.pieces.count(SPACE) < FEWEST - 1:
        return
    taken: set[int] = set()
    for run in _runs(line.pieces):
        gaps = {at: _gap(chars, line.pieces, at) / (line.size or 1.0) for at in run}
        usual = median(gaps.values())
        if usual < WIDEST:
            taken.update(at for at, gap in gaps.items() if gap < usual + WORD)
    line.pieces = [piece for at, piece in enumerate(line.pieces) if at not in taken]


def _runs(pieces: list[Piece]) -> Iterator[list[int]]:
    """Where single letters follow one another, the places of the spaces that were read between them."""
    run: list[int] = []
    for at, piece in enumerate(pieces):
        if piece == SPACE and _is_single(pieces, at - 1) and _is_single(pieces, at + 1):
            if run and at - run[-1] != 2:
                run = []
            run.append(at)
        elif run and at - run[-1] == 2:
            if len(run) >= FEWEST - 1:
                yield run
            run = []
    if len(run) >= FEWEST - 1:
        yield run


def _is_single(pieces: list[Piece], at: int) -> bool:
    """Whether a letter stands alone, between spaces or at an end of the line."""
    around = [pieces[near][0] for near in (at - 1, at + 1) if 0 <= near < len(pieces)]
    return pieces[at][0].isalpha() and all(char.isspace() for char in around)


def _gap(chars: PageChars, pieces: list[Piece], at: int) -> float:
    return chars.rects[pieces[at + 1][1]][0] - chars.rects[pieces[at - 1][1]][2]
