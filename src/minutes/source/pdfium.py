"""The main reader: pdfium's characters, in the order of the content, with their boxes."""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import NO_STYLE, PDFIUM, PageChars, Printable, Rect, keep_inside
from minutes.source.geometry import Turn, by_address, page_turn
from minutes.source.rulings import read_rulings
from minutes.source.styles import Styles
from minutes.source.texfonts import spell_tex
from minutes.source.twins import restore_twins
from minutes.source.unmapped import has_holes

_SPACE = 0x20
_SPACES = frozenset((_SPACE, 0x0A, 0x0D))
#: Zero-width space, non-joiner and joiner, word joiner: glyphs without ink or width.
_INVISIBLE = frozenset((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_FIRST_INVISIBLE = min(_INVISIBLE)
_TAB, _HARD_SPACE = 0x09, 0xA0
#: Codes that are read with the one that follows them: a TAB, and the first halves of UTF-16 pairs.
_PAIRED = frozenset((_TAB, *range(0xD800, 0xDC00)))
#: pdfium marks the hyphen at the end of a line so.
_HYPHENS = {0x02: "-", 0xFFFE: "-"}
_SPELLED = Printable(_HYPHENS)

_ADDRESS, _INT = ctypes.c_void_p, ctypes.c_int
_loose_box = by_address(pdfium_c.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
_unicode = by_address(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _INT)
_is_generated = by_address(pdfium_c.FPDFText_IsGenerated, _INT, _ADDRESS, _INT)


@contextmanager
def open_page(document: Any, number: int) -> Iterator[Any]:
    """A page of an open document, counted from 1, and its text; (None, None) where it cannot be opened."""
    page = pdfium_c.FPDF_LoadPage(document, number - 1)
    text_page = pdfium_c.FPDFText_LoadPage(page) if page else None
    try:
        yield page, text_page
    finally:
        if text_page:
            pdfium_c.FPDFText_ClosePage(text_page)
        if page:
            pdfium_c.FPDF_ClosePage(page)


def count_chars(text_page: Any) -> int:
    """How many characters pdfium sees, those that it makes up included."""
    return max(int(pdfium_c.FPDFText_CountChars(text_page)), 0)


def page_text(text_page: Any) -> str:
    """What pdfium reads on an open page, as it stands: no boxes, made-up spaces and line ends included."""
    count = count_chars(text_page)
    buffer = (ctypes.c_ushort * (count + 1))()
    pdfium_c.FPDFText_GetText(text_page, 0, count, buffer)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def has_marks(page: Any) -> bool:
    """Whether anything is drawn on an open page: one with nothing is blank, one without text a picture."""
    return int(pdfium_c.FPDFPage_CountObjects(page)) > 0


def bare_page(page: Any, number: int) -> PageChars:
    """An open page without its characters."""
    width, height = pdfium_c.FPDF_GetPageWidthF(page), pdfium_c.FPDF_GetPageHeightF(page)
    return PageChars(number, width, height, PDFIUM, [], [], set(), lambda at: NO_STYLE)


def read_page(page: Any, text_page: Any, number: int) -> PageChars:
    """The characters of an open page."""
    width, height = pdfium_c.FPDF_GetPageWidthF(page), pdfium_c.FPDF_GetPageHeightF(page)
    count, handle = count_chars(text_page), ctypes.cast(text_page, _ADDRESS).value
    turn = page_turn(page)
    codes = [_unicode(handle, at) for at in range(count)]
    kept, parted = _printed(handle, codes)
    rects = _read_boxes(handle, kept, turn)
    text = _spell(codes, kept)
    spell_tex(text_page, codes, kept, text, rects)
    style = Styles(page, text_page, kept).style
    rulings = read_rulings(page, turn)
    holes = has_holes(handle, number, kept, text, rects)
    chars = PageChars(number, width, height, PDFIUM, text, rects, parted, style, rulings, holes)
    return keep_inside(restore_twins(page, text_page, kept, chars))


def _printed(handle: int | None, codes: list[int]) -> tuple[list[int], set[int]]:
    """Which characters are printed (pdfium makes up spaces and line ends), which follow a made-up space."""
    kept: list[int] = []
    parted: set[int] = set()
    for at, code in enumerate(codes):
        if _SPACE < code < _FIRST_INVISIBLE:
            kept.append(at)
        elif code in _SPACES and _is_generated(handle, at):
            # Its line ends are guesses, often in the middle of words; ours come from the boxes.
            if code == _SPACE:
                parted.add(len(kept))
        elif code not in _INVISIBLE and not _is_second_half(codes, at):
            kept.append(at)
    return kept, parted


def _is_second_half(codes: list[int], at: int) -> bool:
    """Whether a code is the second one of a UTF-16 pair: pdfium gives the two as characters."""
    return 0xDC00 <= codes[at] <= 0xDFFF and at > 0 and 0xD800 <= codes[at - 1] <= 0xDBFF


def _spell(codes: list[int], kept: list[int]) -> list[str]:
    text = [_SPELLED[codes[at]] for at in kept]
    if not _PAIRED.isdisjoint(codes):
        for index, at in enumerate(kept):
            if codes[at] in _PAIRED and at + 1 < len(codes):
                text[index] = _spell_pair(codes[at], codes[at + 1])
    return text


def _spell_pair(code: int, following: int) -> str:
    if code == _TAB and following == _HARD_SPACE:
        # One glyph that stands for both: kept for the cleaning stage, which knows whose mark this is.
        return "\t"
    if code != _TAB and 0xDC00 <= following <= 0xDFFF:
        return chr(0x10000 + ((code - 0xD800) << 10) + following - 0xDC00)
    return _SPELLED[code]


def _read_boxes(handle: int | None, kept: list[int], turn: Turn) -> list[Rect]:
    buffer = (ctypes.c_float * (4 * len(kept)))()
    address = ctypes.addressof(buffer)
    for at in kept:
        _loose_box(handle, at, address)
        address += 16
    values = array("f", bytes(buffer))
    return list(map(turn, values[0::4], values[1::4], values[2::4], values[3::4]))
