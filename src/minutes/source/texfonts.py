"""LaTeX's bitmap fonts (Type 3, without a map to Unicode): their codes are those of TeX's own encodings.

pdfium gives the bare codes of such a font. Tables: F. Mittelbach and others, "LaTeX font encodings" (encguide):
OT1, the old one of 128 codes, which sets accents apart; T1 (Cork), with accented letters; TS1 and the mathematical
symbols.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.source.chars import Rect
from minutes.source.geometry import by_address

_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04"
_OT1 = dict(enumerate(_LIGATURES + "ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ", 0x0B)) | {
    0x22: "”",
    0x27: "’",
    0x3C: "¡",
    0x3E: "¿",
    0x5C: "“",
    0x5E: "ˆ",
    0x5F: "˙",
    0x60: "‘",
    0x7B: "–",
    0x7C: "—",
    0x7D: "˝",
    0x7E: "˜",
    0x7F: "¨",
}
_T1 = (
    dict(enumerate("`´ˆ˜¨˝°ˇ˘¯˙¸˛‚‹›“”„«»–—\u200b0ıȷ" + _LIGATURES))
    | dict(enumerate("ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£", 0x80))
    | {0x27: "’", 0x60: "‘", 0x7F: "-", 0xD7: "Œ", 0xDF: "ẞ", 0xF7: "œ", 0xFF: "ß"}
)
_SYMBOLS = {0x00: "−", 0x02: "×", 0x0E: "◦", 0x0F: "•", 0x21: "→", 0x88: "•", 0x89: "€", 0xBF: "€"}
#: Codes that mean something else in TeX's fonts than in Latin-1.
_TELLING = frozenset((*range(0x0B, 0x20), 0x5E, *range(0x7E, 0xA0), 0xBD, 0xBE, 0xBF, 0xD7, 0xF7, 0xFF))
#: Codes of the old encoding only: its ligatures; and its accents, where they lie on the letter that follows.
_OLD_ONLY = frozenset(range(0x0B, 0x0F))
_OLD_ACCENTS = frozenset((*range(0x12, 0x19), 0x5E, 0x7E, 0x7F))
#: Codes of which no text in TeX's fonts has many; signs of cp1252, whose places in T1 are taken by rare letters.
_FOREIGN, _MOST_FOREIGN = frozenset(range(0x0B)), 2
_CP1252 = frozenset((0x80, 0x85, *range(0x91, 0x98), 0x9C))
_T1_ONLY = frozenset(range(0x0D, 0x20))
#: A font of letters shows at least so many of them on a page.
_FEWEST_LETTERS = 2

_A, _I = ctypes.c_void_p, ctypes.c_int
_is_unmapped = by_address(pdfium_c.FPDFText_HasUnicodeMapError, _I, _A, _I)
_owner = by_address(pdfium_c.FPDFText_GetTextObject, _A, _A, _I)
_font = by_address(pdfium_c.FPDFTextObj_GetFont, _A, _A)
_name = by_address(pdfium_c.FPDFFont_GetBaseFontName, ctypes.c_size_t, _A, _A, ctypes.c_size_t)


def spell_tex(text_page: Any, codes: list[int], kept: list[int], text: list[str], rects: list[Rect]) -> None:
    """Write into ``text`` what the glyphs of a page in TeX's bitmap fonts stand for.

    ``kept`` are the places in pdfium's list of the glyphs, ``codes`` that list; ``text`` and ``rects`` go in step
    with ``kept``.
    """
    if _TELLING.isdisjoint(codes):
        return
    handle = ctypes.cast(text_page, _A).value
    telling = [at for at in kept if codes[at] in _TELLING]
    if not any(_is_unmapped(handle, at) for at in telling):
        return
    fonts: dict[int | None, list[int]] = {}
    for index, at in enumerate(kept):
        if _is_unmapped(handle, at) and (owner := _owner(handle, at)):
            fonts.setdefault(_font(owner), []).append(index)
    tables = _tables([glyphs for font, glyphs in fonts.items() if _is_nameless(font)], codes, kept, rects)
    for glyphs, table in tables:
        for index in glyphs:
            text[index] = table.get(codes[kept[index]], text[index])


def _is_nameless(font: int | None) -> bool:
    """Whether a font has no name of its own, as those of Type 3."""
    return bool(font) and _name(font, None, 0) <= 1


def _tables(
    fonts: list[list[int]], codes: list[int], kept: list[int], rects: list[Rect]
) -> list[tuple[list[int], dict[int, str]]]:
    """Which table each font is to be read with; the fonts of letters of a page share theirs."""
    used = [{codes[kept[index]] for index in glyphs} for glyphs in fonts]
    lettered = [sum(chr(code).isalpha() for code in some if code < 0x80) >= _FEWEST_LETTERS for some in used]
    shown = set[int]().union(*(some for some, letters in zip(used, lettered, strict=True) if letters))
    old = max(shown, default=0) < 0x80 and any(
        not _OLD_ONLY.isdisjoint(some) or _has_accent(glyphs, codes, kept, rects)
        for glyphs, some, letters in zip(fonts, used, lettered, strict=True)
        if letters
    )
    if len(_FOREIGN & shown) > _MOST_FOREIGN or (
        _T1_ONLY.isdisjoint(shown) and not _CP1252.isdisjoint(shown)
    ):
        return []
    letters_table = _OT1 if old else _T1
    return [
        (glyphs, letters_table if letters else _SYMBOLS)
        for glyphs, letters in zip(fonts, lettered, strict=True)
    ]


def _has_accent(glyphs: list[int], codes: list[int], kept: list[int], rects: list[Rect]) -> bool:
    for index in glyphs:
        if codes[kept[index]] in _OLD_ACCENTS and index + 1 < len(rects):
            mark, letter = rects[index], rects[index + 1]
            if letter[0] < (mark[0] + mark[2]) / 2 < letter[2] and letter[1] < mark[3] < letter[3] + 1:
                return True
    return False
