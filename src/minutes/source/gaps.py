"""Lines without printed spaces: which of their narrow gaps part words, by the gaps of the whole line."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from minutes.source.chars import PageChars
from minutes.source.lines import SPACE, TAB, Piece, SetLine
from minutes.source.superscripts import RAISED

#: Fewer letters show no habit.
FEWEST = 8
#: In ems: a gap between words is wider than the usual gap between letters by this at least; where a space is seen
#: anyway; and how much wider the narrowest gap between words is than the widest between letters.
LEAST, SEEN, STEP = 0.1, 0.2, 0.04
#: In ems: letters that overlap by more have boxes that tell nothing.
TIGHTEST = -0.1
_OPENING = frozenset("«(“[")
_USUAL = frozenset("éèêëàâäáãåçîïíìôöóòõûüùúÿœæñßøÉÈÊËÀÂÄÁÃÅÇÎÏÍÌÔÖÓÒÛÜÙÚŒÆÑØ’‘“”«»–—…•·°€²³¹ ¿¡ºª§")
#: Runs of text are words where gaps part more than this share of a line's.
WORDS = 0.5


def part_words(chars: PageChars, line: SetLine) -> None:
    """Put spaces into the gaps of a line without printed ones that are plainly wider than those of letters."""
    glyphs = [at for at, (char, glyph) in enumerate(line.pieces) if glyph >= 0]
    if len(glyphs) < FEWEST or any(line.pieces[at][0].isspace() for at in glyphs):
        return
    gaps = [
        (chars.rects[line.pieces[two][1]][0] - chars.rects[line.pieces[one][1]][2]) / (line.size or 1.0)
        for one, two in pairwise(glyphs)
    ]
    least = _least(gaps)
    parted: set[int] = {
        two for (one, two), gap in zip(pairwise(glyphs), gaps, strict=True) if two == one + 1 and gap > least
    }
    parted |= _between_runs(chars, line, glyphs, parted)
    if parted:
        line.pieces = [
            piece for at, here in enumerate(line.pieces) for piece in _with_space(here, at in parted)
        ]


def _between_runs(chars: PageChars, line: SetLine, glyphs: list[int], parted: set[int]) -> set[int]:
    """Where runs of text begin after a misread word, if the line's runs are its words.

    A word that is printed with other letters than were meant may be wider, and leave no gap before the next one.
    """
    text = [char for char, _ in line.pieces]
    if not any(map(_is_odd, text)):
        return set()
    runs = {at: chars.style(line.pieces[at][1]).run for at in glyphs}
    starts = [two for one, two in pairwise(glyphs) if runs[one] != runs[two]]
    apart = {at for at in starts if at in parted or line.pieces[at - 1][1] < 0}
    if len(apart) <= WORDS * len(starts) or not parted <= set(starts):
        return set()
    befores = pairwise([0, *starts])
    misread = {at for before, at in befores if any(map(_is_odd, text[before:at]))}
    return {at for at in misread - apart if text[at].isalnum() or text[at] in _OPENING}


def _is_odd(char: str) -> bool:
    """Whether a character is none that western languages are printed with."""
    return char > "\x7f" and char not in _USUAL


def _with_space(piece: Piece, parted: bool) -> tuple[Piece, ...]:
    # A raised figure belongs to the word before it.
    return (SPACE, piece) if parted and piece != TAB and piece[0] not in RAISED else (piece,)


def _least(gaps: list[float]) -> float:
    """From which width on a gap parts words: the middle of the widest step between the gaps' widths."""
    usual = median(gaps)
    if usual < TIGHTEST:
        return float("inf")
    ordered = [usual + LEAST / 3, *sorted(gap for gap in gaps if usual + LEAST / 3 < gap < usual + 2 * SEEN)]
    steps = [(wide - narrow, narrow, wide) for narrow, wide in pairwise(ordered) if wide > usual + LEAST]
    step, narrow, wide = max(steps, default=(0.0, 0.0, 0.0))
    return (narrow + wide) / 2 if step > STEP and narrow < usual + SEEN else float("inf")
