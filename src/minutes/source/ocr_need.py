"""Whether the text layer of a page is to be believed, or its image is to be read as well."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.letters import garble_score
from minutes.source.geometry import by_address

#: A picture with this share of the page is a scan, or the background of a poster.
PAGE_SIZED = 0.5
#: Fewer words on such a page are a stamp or a note in the margin.
FEW_WORDS = 40
#: What may be said beside a stamp must not score more.
GARBLED = 0.3
#: The image must read this much better: a tie goes to the layer.
BETTER = 0.05
#: Nothing that scores more is text.
NONSENSE = 0.5
_MOST_OBJECTS = 2_000
_DEEPEST = 3
#: So many characters of a page, or a few more, are looked at for whether they can be seen.
_FEW_CHARS = 50

_object = by_address(pdfium_c.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_kind = by_address(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


def is_doubtful(page: Any, text: str) -> bool:
    """Whether the text layer ``text`` of an open page may be next to nothing beside a scan: quick where it is sound.

    A layer that is long and bad is found later, once it is repaired.
    """
    return len(text.split()) < FEW_WORDS and page_sized_dpi(page) > 0


def is_hidden(page: Any, text_page: Any) -> bool:
    """Whether an open page is a scan with a text layer that nobody sees: what recognition left there, no font's fault.

    A few characters tell.
    """
    count = pdfium_c.FPDFText_CountChars(text_page)
    modes = [
        pdfium_c.FPDFTextObj_GetTextRenderMode(item)
        for at in range(0, count, max(count // _FEW_CHARS, 1))
        if (item := pdfium_c.FPDFText_GetTextObject(text_page, at))
    ]
    hidden = all(mode == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE for mode in modes)
    return bool(modes) and hidden and page_sized_dpi(page) > 0


def is_better(layer: str, read: str) -> bool:
    """Whether what was read from the image is to be taken instead of the text layer."""
    if not read.strip():
        return False
    if not layer.strip():
        return garble_score(read) <= NONSENSE
    score, other = garble_score(layer), garble_score(read)
    if len(layer.split()) < FEW_WORDS and len(read.split()) > 2 * len(layer.split()):
        # Beside a stamp, the page.
        return other <= max(score, GARBLED)
    return other < score - BETTER


def page_sized_dpi(page: Any) -> float:
    """The resolution, in dots an inch, of a picture that covers most of an open page; 0 where there is none."""
    area = pdfium_c.FPDF_GetPageWidthF(page) * pdfium_c.FPDF_GetPageHeightF(page)
    found = [(share, dpi) for share, dpi in _pictures(page, area) if share >= PAGE_SIZED]
    return max(found, default=(0.0, 0.0))[1]


def _pictures(page: Any, area: float) -> Iterator[tuple[float, float]]:
    """Each picture of an open page: the share of the page that it covers, and its resolution."""
    count = pdfium_c.FPDFPage_CountObjects(page)
    handle = ctypes.cast(page, ctypes.c_void_p)
    for at in range(count if count <= _MOST_OBJECTS else 0):
        item = _object(handle, at)
        if _kind(item) in (pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM):
            yield from _measure(page, ctypes.cast(item, pdfium_c.FPDF_PAGEOBJECT), area, 1.0, 0)


def _measure(page: Any, item: Any, area: float, scale: float, depth: int) -> Iterator[tuple[float, float]]:
    if pdfium_c.FPDFPageObj_GetType(item) == pdfium_c.FPDF_PAGEOBJ_FORM:
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
        inner = scale * abs(matrix.a * matrix.d - matrix.b * matrix.c)
        for at in range(min(pdfium_c.FPDFFormObj_CountObjects(item), 50) if depth < _DEEPEST else 0):
            yield from _measure(page, pdfium_c.FPDFFormObj_GetObject(item, at), area, inner, depth + 1)
    elif pdfium_c.FPDFPageObj_GetType(item) == pdfium_c.FPDF_PAGEOBJ_IMAGE:
        left, low, right, high = (ctypes.c_float() for _ in range(4))
        pdfium_c.FPDFPageObj_GetBounds(item, left, low, right, high)
        covered = (right.value - left.value) * (high.value - low.value) * scale
        known = pdfium_c.FPDF_IMAGEOBJ_METADATA()
        pdfium_c.FPDFImageObj_GetImageMetadata(item, page, ctypes.byref(known))
        inches = covered / 72**2
        dots = (known.width * known.height / inches) ** 0.5 if inches > 0 else 0.0
        yield (covered / area if area else 0.0), dots
