"""How characters are set: the size of their font, and whether it is bold."""

from __future__ import annotations

import ctypes
import re
from math import atan2, hypot, isfinite, pi, remainder
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import Style
from minutes.source.geometry import by_address, page_turn

#: Text painted with a stroke around it looks bold (ISO 32000-1, table 106).
_STROKED = (1, 2)
#: How names of fonts say that they are bold; ``bx`` in those of TeX, ``Medi`` in some of URW.
_BOLD_NAME = re.compile(
    rb"(?i:bold|semibd|extrabd)|(?i:black|heavy)(?![a-z])|(?:(?<![A-Za-z])[Dd]|(?<=[a-z])D)emi(?![a-z])"
    rb"|Bd(?![a-z])|(?<![A-Za-z])(?i:cm|sf|ec|tc|lm|la)(?i:ss|tt|csc)?(?i:bx|b\d)|Medi(?:Ital)?$"
)
#: Names that some producers give fonts, which say nothing: F1, TT2, CIDFont+F3.
_NO_NAME = re.compile(rb"(?:[A-Z]{6}\+)?(?:CIDFont\+)?[A-Za-z]{0,3}\d*")
#: The flag of a font that is to be drawn bolder (ISO 32000-1, table 123: bit 19).
_FORCE_BOLD = 1 << 18
#: Weights of the OpenType table OS/2; bit 0 of ``macStyle`` in the table head says bold too.
_SEMIBOLD, _BLACK = 600, 1000
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
        """By the way a run of text is painted, or by its font."""
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
            self._symbols[font] = _is_symbol_font(ctypes.cast(font or 0, pdfium_c.FPDF_FONT))
        return self._symbols[font]


def _finite(value: float) -> float:
    """The value, 0 where a damaged file made it infinite or none."""
    return value if isfinite(value) else 0.0


def _is_bold_font(font: Any) -> bool:
    """By the name of the font and by its flags; if its name says nothing, by what the font in the file says of itself.

    pdfium's own weight is no more than the width of the stems, which regular fonts have as wide.
    """
    if not font:
        return False
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    if _BOLD_NAME.search(name.value) or max(pdfium_c.FPDFFont_GetFlags(font), 0) & _FORCE_BOLD:
        return True
    return bool(_NO_NAME.fullmatch(name.value)) and _says_bold(_embedded(font))


def _embedded(font: Any) -> bytes:
    """The bytes of the font in the file; none where the file has none."""
    size = ctypes.c_size_t()
    if pdfium_c.FPDFFont_GetIsEmbedded(font) != 1:
        return b""
    if not pdfium_c.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size)) or not size.value:
        return b""
    data = (ctypes.c_uint8 * size.value)()
    pdfium_c.FPDFFont_GetFontData(font, data, size.value, ctypes.byref(size))
    return bytes(data)


def _says_bold(data: bytes) -> bool:
    """Whether the tables of an OpenType font call it bold (OpenType 1.9: head and OS/2)."""
    if data[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        return False
    tables = {}
    for at in range(12, 12 + 16 * int.from_bytes(data[4:6]), 16):
        tables[data[at : at + 4]] = int.from_bytes(data[at + 8 : at + 12])
    if (head := tables.get(b"head")) is not None and int.from_bytes(data[head + 44 : head + 46]) & 1:
        return True
    os2 = tables.get(b"OS/2")
    return os2 is not None and _SEMIBOLD <= int.from_bytes(data[os2 + 4 : os2 + 6]) <= _BLACK


def _is_symbol_font(font: Any) -> bool:
    """Whether a font holds signs and no letters, by its name."""
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    return any(part in name.value.lower() for part in _SYMBOL_FONTS)
