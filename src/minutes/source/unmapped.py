"""Glyphs that a font's map leaves out and that look like something else: letters as signs, letters as blanks."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Sequence

import pypdfium2.raw as pdfium_c

from minutes.source.chars import Rect
from minutes.source.geometry import by_address

#: So many pages of a document are looked at, and so many blanks of each: what is wrong there is wrong everywhere.
_PAGES, _BLANKS = 3, 250
#: So many suspects a page are asked about; of those that can be, this many must be found out.
_ASKED, _FEWEST = 24, 2
#: A blank is wider than most by this factor before it is looked at.
_WIDER = 1.12
#: In points: what is higher has ink.
_INK = 0.5

# Ligatures are letters: those of TeX's fonts have no map and are known all the same.
_AMID = re.compile(r"[^a-zß-öø-ÿœ\ufb00-\ufb06\s’'.,;:()\-–/](?=[a-zß-öø-ÿ])(?<=[a-zß-öø-ÿ].)")
_A, _I = ctypes.c_void_p, ctypes.c_int
_is_unmapped = by_address(pdfium_c.FPDFText_HasUnicodeMapError, _I, _A, _I)
_tight_box = by_address(pdfium_c.FPDFText_GetCharBox, _I, _A, _I, _A, _A, _A, _A)


def has_holes(
    handle: int | None, number: int, kept: Sequence[int], text: Sequence[str], rects: Sequence[Rect]
) -> bool:
    """Whether an open page has glyphs that no map explains: inside words, or printed where a blank is said to be."""
    if number > _PAGES:
        return False
    amid = [match.start() for match in _AMID.finditer("".join(text))][:_ASKED]
    unmapped = sum(_is_unmapped(handle, kept[at]) == 1 for at in amid)
    return unmapped >= _FEWEST or _inked_blanks(handle, kept, text, rects) >= _FEWEST


def _inked_blanks(handle: int | None, kept: Sequence[int], text: Sequence[str], rects: Sequence[Rect]) -> int:
    """How many of the blanks that are wider than most are printed with ink."""
    blanks = [at for at, char in enumerate(text) if char == " "][:_BLANKS]
    widths = Counter(round(rects[at][2] - rects[at][0], 1) for at in blanks)
    usual = widths.most_common(1)[0][0] if widths else 0.0
    wide = [at for at in blanks if rects[at][2] - rects[at][0] > _WIDER * usual][:_ASKED]
    return sum(_ink_height(handle, kept[at]) > _INK for at in wide)


def _ink_height(handle: int | None, at: int) -> float:
    box = (ctypes.c_double * 4)()
    address, step = ctypes.addressof(box), ctypes.sizeof(ctypes.c_double)
    _tight_box(handle, at, *(address + step * side for side in range(4)))
    return float(box[3] - box[2])
