"""Raised figures and letters: a foot-note's call as Unicode superscripts, no blank before an ordinal's ending."""

from __future__ import annotations

from collections.abc import Sequence

from minutes.source.chars import PageChars, Style
from minutes.source.lines import SPACE, Piece, SetLine

#: In ems of the letters around: raised by more, and set smaller than this; or raised by much.
RISE, SMALLER, HIGH = 0.15, 0.88, 0.3
#: The box of what is raised ends above those of its line by more than this part of their height.
LIFTED = 0.1
#: In ems: what is raised belongs to the word before it across a smaller gap than this.
NEAR = 0.35
#: A call has no more figures.
MOST_FIGURES = 3

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FIGURES = frozenset("0123456789")
#: Figures as superscripts.
RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


def spell_raised(pieces: list[Piece], chars: PageChars) -> list[Piece]:
    """The pieces of a line with what is raised in it joined to its word, figures as superscripts.

    A raised number that the line begins with is that of a note: it stays, with a blank after it. So do minutes
    (``18 h 30`` with a raised 30), cents and the upper part of a fraction.
    """
    high = _lifted(pieces, chars)
    if not any(high):
        return pieces
    done: list[Piece] = []
    around, at = -1, 0
    while at < len(pieces):
        end = _raised_end(pieces, high, at, _beside(pieces, at) if around < 0 else around, chars)
        if end > at and around < 0:
            done += pieces[at:end]
            if end < len(pieces) and not pieces[end][0].isspace():
                done.append(SPACE)
        elif end > at:
            if done[-1] == SPACE and _is_near(done, pieces[at], chars):
                done.pop()
            done += _spell(done, pieces[at:end], pieces[end:])
        else:
            end = at + 1
            done.append(pieces[at])
        if not high[at] and pieces[at][1] >= 0 and not pieces[at][0].isspace():
            around = pieces[at][1]
        at = end
    return done


def part_note_marks(lines: Sequence[SetLine]) -> None:
    """Put a blank after the number of a note that stands at its first word, if a line above calls that number."""
    marked = [(at, end) for at, line in enumerate(lines) if (end := _mark_end(line.pieces))]
    for at, end in marked:
        line = lines[at]
        mark = "".join(char for char, _ in line.pieces[:end]).translate(_RAISED)
        if any(other.base < line.base and _calls(other.pieces, mark) for other in lines):
            line.pieces.insert(end, SPACE)


def _mark_end(pieces: list[Piece]) -> int:
    """Where the number ends that a line begins with, if a word with a capital follows at once; else 0."""
    end = 0
    while end < len(pieces) and pieces[end][0] in _FIGURES:
        end += 1
    word = pieces[end : end + 2]
    follows = len(word) == 2 and word[0][0].isupper() and word[1][0].islower()
    return end if 0 < end <= MOST_FIGURES and follows else 0


def _calls(pieces: list[Piece], mark: str) -> bool:
    return mark in "".join(char if char in RAISED else " " for char, _ in pieces).split()


def _lifted(pieces: list[Piece], chars: PageChars) -> list[bool]:
    """Which letters and figures of a line have boxes that end above those of most."""
    rects = [chars.rects[glyph] for char, glyph in pieces if glyph >= 0 and not char.isspace()]
    usual = sorted(rects, key=lambda rect: rect[3])[len(rects) // 2]
    above = usual[3] - LIFTED * (usual[3] - usual[1])
    return [glyph >= 0 and char.isalnum() and chars.rects[glyph][3] < above for char, glyph in pieces]


def _beside(pieces: list[Piece], at: int) -> int:
    """The glyph of the next letters of usual height, for what a line begins with; -1: none."""
    return next((glyph for char, glyph in pieces[at + 1 : at + 8] if glyph >= 0 and char.isalpha()), -1)


def _raised_end(pieces: list[Piece], high: list[bool], at: int, around: int, chars: PageChars) -> int:
    """Where the raised letters or figures end that begin at ``at``; ``at`` where none do."""
    end, figures = at, pieces[at][0] in _FIGURES
    while around >= 0 and end < len(pieces) and high[end] and (pieces[end][0] in _FIGURES) == figures:
        if not _is_raised(chars.style(pieces[end][1]), chars.style(around)):
            break
        end += 1
    return end


def _is_raised(style: Style, around: Style) -> bool:
    rise = (around.base - style.base) / (around.size or 1.0)
    return (rise > RISE and style.size < SMALLER * around.size) or (rise > HIGH and style.size <= around.size)


def _is_near(done: list[Piece], piece: Piece, chars: PageChars) -> bool:
    before = next((glyph for _, glyph in reversed(done) if glyph >= 0), -1)
    rect = chars.rects[before]
    return before >= 0 and chars.rects[piece[1]][0] - rect[2] < NEAR * (rect[3] - rect[1])


def _spell(done: list[Piece], raised: list[Piece], after: list[Piece]) -> list[Piece]:
    text = "".join(char for char, _ in raised)
    before = "".join(char for char, _ in done[-4:])
    if text[0] in _FIGURES:
        plain = len(text) > MOST_FIGURES or _is_part(before, text) or (after and after[0][0] in "/⁄")
        return raised if plain else [(char.translate(_RAISED), glyph) for char, glyph in raised]
    if text == "o" and before[-1:] in ("n", "N") and not before[-2:-1].isalnum():
        return [("°", raised[0][1])]
    return raised


def _is_part(before: str, text: str) -> bool:
    """Whether raised figures are the minutes of a time or the cents of a sum."""
    kept = before.rstrip()
    if kept[-1:] in ("h", "H", "€"):
        return kept[:-1].rstrip()[-1:].isdecimal()
    return len(text) == 2 and kept[-1:] == "," and kept[-2:-1].isdecimal()
