"""From the page's own space, as pdfium gives it, to the page as displayed."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
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
