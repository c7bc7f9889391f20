"""From the page's own space, as pdfium gives it, to the page as displayed."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import Rect

#: From left, top, right, bottom in the page's own space (y grows upwards) to the page as displayed.
Turn = Callable[[float, float, float, float], Rect]


def by_address(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The C function with plain addresses as arguments: half the cost of a call with structures."""
    return ctypes.cast(function, ctypes.CFUNCTYPE(result, *arguments))


def page_turn(page: Any) -> Turn:
    """The way to the page as displayed: its crop box and its /Rotate (ISO 32000-1, table 30)."""
    bounds = pdfium_c.FS_RECTF()
    pdfium_c.FPDF_GetPageBoundingBox(page, ctypes.byref(bounds))
    left, top, right, bottom = bounds.left, bounds.top, bounds.right, bounds.bottom
    turns: tuple[Turn, ...] = (
        lambda x0, y1, x1, y0: (x0 - left, top - y1, x1 - left, top - y0),
        lambda x0, y1, x1, y0: (y0 - bottom, x0 - left, y1 - bottom, x1 - left),
        lambda x0, y1, x1, y0: (right - x1, y0 - bottom, right - x0, y1 - bottom),
        lambda x0, y1, x1, y0: (top - y1, right - x1, top - y0, right - x0),
    )
    return turns[int(pdfium_c.FPDFPage_GetRotation(page)) % 4]


def font_size(text_page: Any, at: int) -> float:
    """The size of a character's font in points: the text matrix scales what the font says."""
    matrix = pdfium_c.FS_MATRIX()
    scale = 1.0
    if pdfium_c.FPDFText_GetMatrix(text_page, at, ctypes.byref(matrix)):
        scale = hypot(matrix.c, matrix.d)
    return abs(float(pdfium_c.FPDFText_GetFontSize(text_page, at))) * scale


def origin(text_page: Any, at: int, turn: Turn) -> tuple[float, float]:
    """Where a character stands on its base line, on the page as displayed."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text_page, at, ctypes.byref(x), ctypes.byref(y))
    return turn(x.value, y.value, x.value, y.value)[:2]
