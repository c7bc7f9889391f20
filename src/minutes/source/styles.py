"""How characters are set: the size of their font, and whether it is bold."""

from __future__ import annotations

import ctypes
from math import atan2, hypot, isfinite, pi, remainder
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import Style
from minutes.source.geometry import by_address, page_turn

#: Text painted with a stroke around it looks bold (ISO 32000-1, table 106).
_STROKED = (1, 2)
_BOLD_WEIGHT = 600
#: Parts of the names of fonts without letters.
_SYMBOL_FONTS = (b"wingdings", b"webdings", b"dingbats")

_A, _I = ctypes.c_void_p, ctypes.c_int
_font_size = by_address(pdfium_c.FPDFText_GetFontSize, ctypes.c_double, _A, _I)
_matrix = by_address(pdfium_c.FPDFText_GetMatrix, _I, _A, _I, _A)
_origin = by_address(pdfium_c.FPDFText_GetCharOrigin, _I, _A, _I, _A, _A)
_owner = by_address(pdfium_c.FPDFText_GetTextObject, _A, _A, _I)
_mode = by_address(pdfium_c.FPDFTextObj_GetTextRenderMode, _I, _A)
_font = by_address(pdfium_c.FPDFTextObj_GetFont, _A, _A)


class Styles:
    """The styles of the characters of an open page; few are asked for, and of each font once."""

    def __init__(self, page: Any, text_page: Any, kept: list[int]) -> None:
        self._handle, self._kept = ctypes.cast(text_page, _A).value, kept
        self._turn = page_turn(page)
        self._turned = int(pdfium_c.FPDFPage_GetRotation(page)) * pi / 2
        self._fonts: dict[int | None, bool] = {}
        self._symbols: dict[int | None, bool] = {None: False}
        self._place, self._scale = (ctypes.c_double * 2)(), pdfium_c.FS_MATRIX()

    def style(self, index: int) -> Style:
        """How one character is set."""
        at = self._kept[index]
        size, angle = self._size_and_angle(at)
        x, y = self._origin(at)
        base = _finite(self._turn(x, y, x, y)[1])
        item = _owner(self._handle, at)
        return Style(size, self._is_bold(item), angle, base, (x, y), item or 0, self._is_symbol(item))

    def _size_and_angle(self, at: int) -> tuple[float, float]:
        """The size of a character's font in points, scaled by its matrix, and how far it is turned clockwise.

        The angle is that of the line it stands on: pdfium's own is that of its stem, and slants with an italic.
        """
        scale, angle = 1.0, self._turned
        if _matrix(self._handle, at, ctypes.addressof(self._scale)):
            matrix = self._scale
            scale = hypot(matrix.c, matrix.d)
            angle -= atan2(matrix.b, matrix.a)
        size = abs(float(_font_size(self._handle, at))) * scale
        return _finite(size), remainder(_finite(angle), 2 * pi)

    def _origin(self, at: int) -> tuple[float, float]:
        """Where a character stands in the page's own space."""
        address = ctypes.addressof(self._place)
        _origin(self._handle, at, address, address + ctypes.sizeof(ctypes.c_double))
        x, y = self._place
        return x, y

    def _is_bold(self, item: int | None) -> bool:
        """By the way a run of text is painted, the name of its font, or its weight."""
        if not item:
            return False
        if _mode(item) in _STROKED:
            return True
        font = _font(item)
        if font not in self._fonts:
            self._fonts[font] = _is_bold_font(ctypes.cast(font, pdfium_c.FPDF_FONT))
        return self._fonts[font]

    def _is_symbol(self, item: int | None) -> bool:
        font = _font(item) if item else None
        if font not in self._symbols:
            self._symbols[font] = _is_symbol_font(ctypes.cast(font, pdfium_c.FPDF_FONT))
        return self._symbols[font]


def _finite(value: float) -> float:
    """The value, 0 where a damaged file made it infinite or none."""
    return value if isfinite(value) else 0.0


def _is_bold_font(font: Any) -> bool:
    if not font:
        return False
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    return b"bold" in name.value.lower() or pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT


def _is_symbol_font(font: Any) -> bool:
    """Whether a font holds signs and no letters, by its name."""
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    return any(part in name.value.lower() for part in _SYMBOL_FONTS)
