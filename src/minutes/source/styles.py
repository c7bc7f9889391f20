"""How characters are set: the size of their font, and whether it is bold."""

from __future__ import annotations

import ctypes
from math import cos, pi
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import Style
from minutes.source.geometry import font_size, origin, page_turn

#: Text painted with a stroke around it looks bold (ISO 32000-1, table 106).
_STROKED = (1, 2)
_BOLD_WEIGHT = 600
#: The cosine of the steepest slope of a line that still reads as level.
_LEVEL = 0.9


class Styles:
    """The styles of the characters of an open page; few are asked for, and of each font once."""

    def __init__(self, page: Any, text_page: Any, kept: list[int]) -> None:
        self._text_page, self._kept = text_page, kept
        self._turn = page_turn(page)
        self._turned = int(pdfium_c.FPDFPage_GetRotation(page)) * pi / 2
        self._fonts: dict[int | None, bool] = {}

    def style(self, index: int) -> Style:
        """How one character is set."""
        at = self._kept[index]
        # pdfium counts the angle clockwise, as /Rotate turns the page.
        angle = pdfium_c.FPDFText_GetCharAngle(self._text_page, at) + self._turned
        base = origin(self._text_page, at, self._turn)[1]
        return Style(font_size(self._text_page, at), self._is_bold(at), cos(angle) > _LEVEL, base)

    def _is_bold(self, at: int) -> bool:
        item = pdfium_c.FPDFText_GetTextObject(self._text_page, at)
        if not item:
            return False
        if pdfium_c.FPDFTextObj_GetTextRenderMode(item) in _STROKED:
            return True
        font = pdfium_c.FPDFTextObj_GetFont(item)
        key = ctypes.cast(font, ctypes.c_void_p).value
        if key not in self._fonts:
            self._fonts[key] = _is_bold_font(font)
        return self._fonts[key]


def _is_bold_font(font: Any) -> bool:
    if not font:
        return False
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    return b"bold" in name.value.lower() or pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
