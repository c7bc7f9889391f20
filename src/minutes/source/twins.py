"""Letters that pdfium drops: it takes the second of two like letters, each a text object, for an overprint.

Some producers print every letter as an object of its own. Where such letters lean over one another ("ff" in
an italic), pdfium leaves out the second. A real overprint (a bold face made by printing twice) lies much
closer.
"""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import PageChars, Rect
from minutes.source.geometry import by_address

#: In ems: an overprint is set off by less, a letter by more; and by no more than a wide letter.
_NEAREST, _FARTHEST = 0.12, 1.2
#: Only where this share of the characters are objects of their own.
_SINGLE = 0.3
#: In points: twins are of the same ink.
_ALIKE = 0.02

_owner = by_address(pdfium_c.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_object = by_address(pdfium_c.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_kind = by_address(pdfium_c.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


def restore_twins(page: Any, text_page: Any, kept: list[int], chars: PageChars) -> PageChars:
    """The characters of an open page with the dropped letters put in; ``kept`` grows with them."""
    count = pdfium_c.FPDFPage_CountObjects(page)
    if count < _SINGLE * len(kept):
        return chars
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    owned: dict[int | None, list[int]] = {}
    for index, at in enumerate(kept):
        owned.setdefault(_owner(handle, at), []).append(index)
    found: dict[int, float] = {}
    before: list[int] = []
    last = None
    for at in range(count):
        item = _object(ctypes.cast(page, ctypes.c_void_p), at)
        if item in owned:
            before, last = owned[item], item
        elif len(before) == 1 and last is not None and _kind(item) == pdfium_c.FPDF_PAGEOBJ_TEXT:
            _note(last, item, before[0], chars, found)
    if not found:
        return chars
    chars.parted = _keep_spaces(chars, text_page, kept, found)
    return _insert(chars, kept, found)


def _note(before: int, item: int, index: int, chars: PageChars, found: dict[int, float]) -> None:
    """Keep how far a dropped letter stands from its twin, if it is like it and no overprint."""
    one, two = _ink(before), _ink(item)
    step, rect = two[0] - one[0], chars.rects[index]
    alike = (
        abs(one[2] - one[0] + two[0] - two[2]) < _ALIKE
        and max(abs(one[1] - two[1]), abs(one[3] - two[3])) < _ALIKE
    )
    em = rect[3] - rect[1]
    if alike and _NEAREST * em < step < _FARTHEST * em:
        found[index] = step


def _ink(item: int) -> Rect:
    """Left, bottom, right and top of an object in the page's own space."""
    values = [ctypes.c_float() for _ in range(4)]
    pdfium_c.FPDFPageObj_GetBounds(ctypes.cast(item, pdfium_c.FPDF_PAGEOBJECT), *map(ctypes.byref, values))
    left, bottom, right, top = (value.value for value in values)
    return left, bottom, right, top


def _keep_spaces(chars: PageChars, text_page: Any, kept: list[int], found: dict[int, float]) -> set[int]:
    """Where spaces stand, without those that pdfium saw in the place of a dropped letter."""
    parted = set(chars.parted)
    for index, step in found.items():
        if index + 1 in parted:
            ahead = _origin(text_page, kept[index + 1]) - _origin(text_page, kept[index])
            # Like letters are as far apart as each is wide.
            if ahead < 2 * step + _NEAREST * (chars.rects[index][3] - chars.rects[index][1]):
                parted.discard(index + 1)
    return parted


def _origin(text_page: Any, at: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text_page, at, ctypes.byref(x), ctypes.byref(y))
    return x.value


def _insert(chars: PageChars, kept: list[int], found: dict[int, float]) -> PageChars:
    """Put a copy of each twin behind it. Only upright pages come here: the step is along the line."""
    places = [
        place for index in range(len(kept)) for place in ([index, index] if index in found else [index])
    ]
    rects, text, last, parted = [], [], -1, set[int]()
    for new, index in enumerate(places):
        x0, top, x1, bottom = chars.rects[index]
        step = found[index] if index == last else 0.0
        if index != last and index in chars.parted:
            parted.add(new)
        rects.append((x0 + step, top, x1 + step, bottom))
        text.append(chars.text[index])
        last = index
    kept[:] = [kept[index] for index in places]
    return replace(chars, text=text, rects=rects, parted=parted)
