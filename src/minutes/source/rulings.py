"""The straight lines that are drawn on a page, as pdfium's path objects tell them."""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import Rect
from minutes.source.geometry import Turn, by_address

Matrix = tuple[float, float, float, float, float, float]
Subpath = list[tuple[float, float]]

#: Limits in points: the thickest filled bar that is a ruling, the shortest ruling, how far one may slant.
THICKEST = 4.0
SHORTEST = 1.0
SLANT = 0.5
#: Drawings with more objects or segments than these are no tables.
MOST_OBJECTS = 20_000
MOST_SEGMENTS = 2_000
DEEPEST = 4

_object = by_address(pdfium_c.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_kind = by_address(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_rulings(page: Any, turn: Turn) -> list[Rect]:
    """The rulings of an open page as thin rectangles of the page as displayed."""
    count = pdfium_c.FPDFPage_CountObjects(page)
    found: list[Rect] = []
    handle = ctypes.cast(page, ctypes.c_void_p)
    for at in range(count if count <= MOST_OBJECTS else 0):
        item = _object(handle, at)
        if _kind(item) != pdfium_c.FPDF_PAGEOBJ_TEXT:
            _add(ctypes.cast(item, pdfium_c.FPDF_PAGEOBJECT), _IDENTITY, turn, found, 0)
    return found


def _add(item: Any, outer: Matrix, turn: Turn, found: list[Rect], depth: int) -> None:
    kind = pdfium_c.FPDFPageObj_GetType(item)
    if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
        _add_path(item, outer, turn, found)
    elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
        inner = _times(_matrix(item), outer)
        for at in range(min(pdfium_c.FPDFFormObj_CountObjects(item), MOST_OBJECTS)):
            if len(found) > MOST_OBJECTS:
                return
            _add(pdfium_c.FPDFFormObj_GetObject(item, at), inner, turn, found, depth + 1)


def _add_path(path: Any, outer: Matrix, turn: Turn, found: list[Rect]) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    count = pdfium_c.FPDFPath_CountSegments(path)
    if count > MOST_SEGMENTS or not (fill.value or stroke.value):
        return
    for points in _subpaths(path, count, _times(_matrix(path), outer)):
        rects = _sides(points) if stroke.value else _bar(points)
        for x0, low, x1, high in rects:
            found.append(turn(x0, high, x1, low))


def _subpaths(path: Any, count: int, matrix: Matrix) -> list[Subpath]:
    """The corners of each part of a path; a part with curves has none."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    parts: list[Subpath] = []
    for at in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, at)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([])
        pdfium_c.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO:
            parts.append([])
        else:
            parts[-1].append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium_c.FPDFPathSegment_GetClose(segment) and parts[-1]:
            parts[-1].append(parts[-1][0])
    return parts


def _sides(points: Subpath) -> list[Rect]:
    """The level and upright strokes between corners, as left, bottom, right, top."""
    sides = []
    for (x0, y0), (x1, y1) in pairwise(points):
        wide, high = abs(x1 - x0), abs(y1 - y0)
        if min(wide, high) <= SLANT and max(wide, high) >= SHORTEST:
            sides.append((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    return sides


def _bar(points: Subpath) -> list[Rect]:
    """A filled part that is so thin that it is meant as a line."""
    if len(points) < 3:
        return []
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    if min(wide, high) > THICKEST or max(wide, high) < SHORTEST:
        return []
    return [(min(xs), min(ys), max(xs), max(ys))]


def _matrix(item: Any) -> Matrix:
    matrix = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix)):
        return _IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: Matrix, two: Matrix) -> Matrix:
    """First ``one``, then ``two`` (PDF 32000-1, 8.3.4)."""
    a, b, c, d, e, f = one
    k, m, n, p, q, r = two
    return a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + q, e * m + f * p + r
