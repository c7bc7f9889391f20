"""A page of a PDF as a grey image, as it is displayed."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium_c
from PIL import Image

from minutes.source.ocr_image import LEAST_DPI
from minutes.source.ocr_need import page_sized_dpi
from minutes.source.ocr_page import Picture

#: For a page that is drawn, and no scan; and for a scan at most: finer ones take longer and read no better.
_DRAWN_DPI, _SCAN_DPI = 300, 220
#: A page is shrunk to so many pixels at most.
_MOST_PIXELS = 40_000_000
_WHITE = 0xFFFFFFFF


def draw_page(page: Any, number: int, dpi: int | None) -> Picture:
    """An open page at ``dpi``, or at the resolution of the scan that it shows, within what recognition likes."""
    width, height = pdfium_c.FPDF_GetPageWidthF(page), pdfium_c.FPDF_GetPageHeightF(page)
    own = page_sized_dpi(page)
    dots = float(dpi or (min(max(own, LEAST_DPI), _SCAN_DPI) if own else _DRAWN_DPI))
    dots = min(dots, 72 * (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    wide, high = max(round(width * dots / 72), 1), max(round(height * dots / 72), 1)
    bitmap = pdfium_c.FPDFBitmap_CreateEx(wide, high, pdfium_c.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium_c.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, _WHITE)
        flags = pdfium_c.FPDF_ANNOT | pdfium_c.FPDF_GRAYSCALE
        pdfium_c.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, 0, flags)
        stride = pdfium_c.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium_c.FPDFBitmap_GetBuffer(bitmap), stride * high)
    finally:
        pdfium_c.FPDFBitmap_Destroy(bitmap)
    image = Image.frombytes("L", (wide, high), pixels, "raw", "L", stride)
    return Picture(number, width, height, image, dots)
