"""Bullets, which Tesseract takes for letters and marks, and what it sees where nothing is printed."""

from __future__ import annotations

from dataclasses import replace

import numpy
from PIL import Image

from minutes.source.ocr_image import INK, Pixels
from minutes.source.ocr_words import OcrLine, OcrWord, is_likely

BULLET = "•"
#: What Tesseract makes of a bullet.
_TAKEN_FOR = frozenset(("se", "+.", *"eosc*+«»°•·.¢®©=-'#@&"))
#: A bullet is a filled disc or square: of this share of the line's size, as wide as high, and of this much ink.
_SMALLEST, _LARGEST = 0.12, 0.62
_ROUND = 1.35
_FULL = 0.66
#: How far left of a line its bullet may stand, as shares of the line's size.
_NEAR, _FAR = 0.25, 3.5
#: A letter is at least so high, as a share of the line's size.
_FLAT = 0.2
#: Beside so many words that are surely print a doubtful one is kept if it is a likely word.
_FIRM = 2


def see_marks(line: OcrLine, image: Image.Image, light: int, usual: float, language: str | None) -> OcrLine:
    """The line with a bullet where one is seen before it, without what is no print.

    ``light``: how light the paper is; ``usual``: the size of most lines of the page; ``language``: that of its words.
    """
    words, first = line.words, line.words[0]
    size = line.size if len(words) > 1 else usual
    seen = first.text in _TAKEN_FOR and _is_bullet(_ink_in(image, _box_of(first), light), size)
    if seen:
        words = words[1:]
    firm = sum(word.is_print() for word in words) >= _FIRM
    kept = tuple(
        word
        for word in words
        if _is_high(word, line) and (word.is_print() or (firm and is_likely(word.text, language)))
    )
    if not kept:
        # A bullet alone belongs to a line that Tesseract takes for another: there it is seen again.
        return replace(line, words=())
    if seen:
        edges = first.edges[0], first.edges[-1]
        return replace(line, words=(OcrWord(BULLET, edges, first.top, first.bottom, 100.0, 100.0), *kept))
    bullet = _bullet_before(kept[0], line, image, light)
    return replace(line, words=(bullet, *kept) if bullet else kept)


def _bullet_before(word: OcrWord, line: OcrLine, image: Image.Image, light: int) -> OcrWord | None:
    """The bullet left of a word, if there is one and nothing else."""
    size, right = line.size, word.edges[0] - _NEAR * line.size
    box = right - _FAR * size, line.base - 0.75 * size, right, line.base + 0.1 * size
    left, top = max(round(box[0]), 0), max(round(box[1]), 0)
    ink = _ink_in(image, (left, top, round(box[2]), round(box[3])), light)
    if not _is_bullet(ink, size):
        return None
    columns, rows = numpy.flatnonzero(ink.any(axis=0)), numpy.flatnonzero(ink.any(axis=1))
    edges = float(left + columns[0]), float(left + columns[-1] + 1)
    return OcrWord(BULLET, edges, float(top + rows[0]), float(top + rows[-1] + 1), 100.0, 100.0)


def _box_of(word: OcrWord) -> tuple[int, int, int, int]:
    return round(word.edges[0]) - 1, round(word.top) - 1, round(word.edges[-1]) + 1, round(word.bottom) + 1


def _ink_in(image: Image.Image, box: tuple[int, int, int, int], light: int) -> Pixels:
    """The ink in a box of the image; none in an empty one."""
    x0, top, x1, bottom = box
    part = image.crop((x0, top, max(x1, x0 + 1), max(bottom, top + 1)))
    return numpy.asarray(part) < max(light - INK, 1)


def _is_high(word: OcrWord, line: OcrLine) -> bool:
    """Whether a word that has letters is as high as letters are."""
    return word.bottom - word.top >= _FLAT * line.size or not any(char.isalnum() for char in word.text)


def _is_bullet(ink: Pixels, size: float) -> bool:
    """Whether all the ink is one filled disc or square, small beside letters of ``size`` pixels."""
    rows, columns = numpy.flatnonzero(ink.any(axis=1)), numpy.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return False
    high, wide = int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1
    fits = _SMALLEST * size < high < _LARGEST * size and max(high, wide) <= _ROUND * min(high, wide) + 1
    return fits and int(ink.sum()) >= _FULL * high * wide
