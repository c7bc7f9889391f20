"""Bullets, which Tesseract takes for letters and marks, and what it sees where nothing is printed."""

from __future__ import annotations

from dataclasses import replace

import numpy
from PIL import Image

from minutes.source.ocr_image import INK, paper
from minutes.source.ocr_words import OcrLine, OcrWord

BULLET = "•"
#: What Tesseract makes of a bullet.
_TAKEN_FOR = frozenset(("e", "o", "s", "c", "*", "+", "«", "»", "°", "•", "·", ".", "¢", "®", "©", "=", "-", "se", "+.", ".", "'", "#", "@", "&"))
#: A bullet is a filled disc or square: of this share of the line's size, as wide as high, and of this much ink.
_SMALLEST, _LARGEST = 0.12, 0.62
_ROUND = 1.35
_FULL = 0.66
#: A letter is at least so high, as a share of the line's size.
_FLAT = 0.2


def see_marks(line: OcrLine, image: Image.Image) -> OcrLine:
    """The line with a bullet where one is seen at its beginning, without what is no print."""
    words = list(line.words)
    if len(words) > 1 and _is_bullet(words[0], line.size, image):
        words[0] = replace(words[0], text=BULLET, edges=(words[0].edges[0], words[0].edges[-1]), sure=100.0)
    return replace(line, words=tuple(word for word in words if word.text == BULLET or _is_print(word, line)))


def _is_print(word: OcrWord, line: OcrLine) -> bool:
    flat = word.bottom - word.top < _FLAT * line.size and any(char.isalnum() for char in word.text)
    return word.is_print() and not flat


def _is_bullet(word: OcrWord, size: float, image: Image.Image) -> bool:
    if word.text not in _TAKEN_FOR:
        return False
    box = round(word.edges[0]) - 1, round(word.top) - 1, round(word.edges[-1]) + 1, round(word.bottom) + 1
    ink = numpy.asarray(image.crop(box)) < max(paper(image) - INK, 1)
    rows, columns = numpy.flatnonzero(ink.any(axis=1)), numpy.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return False
    high, wide = int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1
    fits = _SMALLEST * size < high < _LARGEST * size and max(high, wide) <= _ROUND * min(high, wide) + 1
    return fits and int(ink.sum()) >= _FULL * high * wide
