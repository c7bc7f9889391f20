"""The words of pages as rows of glyphs, whatever letters those may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from minutes.source.fonts.content import Glyph

#: A glyph of a font: the font's number, the code.
Token = tuple[int, int]
Word = tuple[Token, ...]

#: In ems: from which gap on a word ends, how far back and how far off the line its next glyph may stand.
_GAP, _BACK, _OFF = 0.2, 0.6, 0.3


def count_words(
    glyphs: Iterable[Glyph], is_blank: Callable[[Token], bool], counts: Counter[Word], uses: Counter[Token]
) -> None:
    """Add the words of a page to ``counts`` and its glyphs to ``uses``."""
    word: list[Token] = []
    last: Glyph | None = None
    for glyph in glyphs:
        token = (glyph.font, glyph.code)
        uses[token] += 1
        blank = is_blank(token)
        if word and (blank or last is None or not _follows(last, glyph)):
            counts[tuple(word)] += 1
            word = []
        if not blank:
            word.append(token)
        last = glyph
    if word:
        counts[tuple(word)] += 1


def _follows(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph belongs to the word of the one before: their line is that of the one's advance."""
    along_x, along_y = last.x1 - last.x, last.y1 - last.y
    length = abs(along_x) + abs(along_y) or 1.0
    gap_x, gap_y = glyph.x - last.x1, glyph.y - last.y1
    gap = (gap_x * along_x + gap_y * along_y) / length
    off = abs(gap_x * along_y - gap_y * along_x) / length
    size = max(last.size, glyph.size)
    return -_BACK * size < gap < _GAP * size and off < _OFF * size
