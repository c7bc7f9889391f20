"""Letter-spaced words ("P R O C È S"): set apart by their glyphs' distances, not by spaces."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from minutes.source.chars import PageChars
from minutes.source.lines import SPACE, Piece, SetLine

#: So many single letters in a row, each with a gap after it, are one letter-spaced text.
FEWEST = 4
#: In ems: the gaps between letters that are set apart, and by how much one between words is wider.
NARROWEST, WIDEST = 0.1, 0.8
WORD = 0.2


def close_up(chars: PageChars, line: SetLine) -> None:
    """Take back the spaces that were read into the gaps of letter-spaced words; printed spaces stay."""
    spaces = [at for at, piece in enumerate(line.pieces) if piece == SPACE]
    if not spaces:
        return
    taken: set[int] = set()
    whole = _whole(line.pieces) if _may_be_spaced(chars, line) else []
    for run in [whole, *_runs(line.pieces)]:
        gaps = {at: _gap(chars, line, at) for at in run}
        ordered = sorted(gaps.values())
        usual = median(ordered) if len(gaps) >= FEWEST - 1 else WIDEST
        if usual < WIDEST and ordered[len(ordered) // 5] > NARROWEST:
            taken.update(at for at in spaces if gaps.get(at, WIDEST) < usual + WORD)
    line.pieces = [piece for at, piece in enumerate(line.pieces) if at not in taken]


def _may_be_spaced(chars: PageChars, line: SetLine) -> bool:
    """A quick look at the first letters: in most lines two of them touch."""
    return sum(_gap(chars, line, at) < NARROWEST for at in _whole(line.pieces[:12])) <= len(line.pieces) / 5


def _whole(pieces: list[Piece]) -> list[int]:
    """The places between glyphs that no printed space parts: for most lines their gap is none."""
    glyphs = [at for at, (char, glyph) in enumerate(pieces) if glyph >= 0 and not char.isspace()]
    return [at + 1 for at in glyphs[:-1] if pieces[at + 1] == SPACE or not pieces[at + 1][0].isspace()]


def _runs(pieces: list[Piece]) -> Iterator[list[int]]:
    """Where single letters follow one another, the places of the spaces that were read between them."""
    run: list[int] = []
    for at, piece in enumerate(pieces):
        if piece == SPACE and _is_single(pieces, at - 1) and _is_single(pieces, at + 1):
            if run and at - run[-1] != 2:
                run = []
            run.append(at)
        elif run and at - run[-1] == 2:
            yield run
            run = []
    yield run


def _is_single(pieces: list[Piece], at: int) -> bool:
    """Whether a letter stands alone, between spaces or at an end of the line."""
    around = [pieces[near][0] for near in (at - 1, at + 1) if 0 <= near < len(pieces)]
    return pieces[at][0].isalpha() and all(char.isspace() for char in around)


def _gap(chars: PageChars, line: SetLine, at: int) -> float:
    """How wide the gap is, in ems, before the glyph at a place of the line or after the space there."""
    after = line.pieces[at + 1 if line.pieces[at] == SPACE else at][1]
    return (chars.rects[after][0] - chars.rects[line.pieces[at - 1][1]][2]) / (line.size or 1.0)
