"""Letters by what fonts say of their glyphs: the first of the ways to a lettering."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from minutes.source.fonts.faces import Face
from minutes.source.fonts.orders import orders
from minutes.source.fonts.words import Token

NAMES, CMAP, OUTLINES, ORDER, STATISTICS = (
    "glyph-names",
    "font-cmap",
    "outlines",
    "glyph-order",
    "statistics",
)

#: Letters and signs that minutes in the languages of western Europe are printed with; no other is taken on trust.
_USUAL = re.compile(
    r"[\t\n\r -~\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u02c6\u02dc\u2010-\u2027\u202f-\u203a"
    r"\u20ac\u2116\u2122\u2190-\u2193\u2212\u2264\u2265\u25a0-\u25ff\u2600-\u27bf\ufb00-\ufb06]+"
)
#: How far off characters were seen that are glyph numbers of a font in the order of ASCII, or the like.
_SHIFTS = tuple(by for by in range(-31, 32) if by)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd\ufffe\uffff\ue000-\uf8ff]")


def is_usual(text: str) -> bool:
    """Whether all of a glyph's text is of the usual letters and signs."""
    return _USUAL.fullmatch(text) is not None and "\n" not in text


def sound(face: Face, code: int) -> str | None:
    """What a font's map says of a code, unless that is nothing, a sign of control, or the code over again."""
    text = face.declared(code)
    if not text or _CONTROL.search(text):
        return None
    if text.isspace() and face.outline(code):
        # A blank that has ink is none.
        return None
    if face.composite and text == chr(code) and not is_usual(text):
        return None
    return unicodedata.normalize("NFC", text)


def own_letters(face: Face, codes: Iterable[int]) -> list[tuple[str, dict[int, str]]]:
    """What the font itself says of its codes, way by way, the most telling first; empty ways are left out."""
    codes = list(codes)
    found: list[tuple[str, dict[int, str]]] = [
        (NAMES, _kept((code, face.named(code)) for code in codes)),
        (CMAP, _kept((code, face.mapped(code)) for code in codes)),
    ]
    numbers = {code: face.number(code) for code in codes}
    found.extend(
        (ORDER, _kept((code, order.get(number or 0)) for code, number in numbers.items()))
        for order in orders().values()
    )
    return [(way, letters) for way, letters in found if letters]


def shifted_letters(
    letters: Mapping[int, str], orders_only: bool = False
) -> list[tuple[str, dict[int, str]]]:
    """What a map means that gives glyph numbers, or characters at a fixed distance, for letters."""
    single = {code: ord(text) for code, text in letters.items() if len(text) == 1 and text not in " \xa0"}
    found = [
        (ORDER, _kept((code, order.get(number)) for code, number in single.items()))
        for order in orders().values()
    ]
    found.extend(
        (
            ORDER,
            _kept(
                (code, chr(number + by))
                for code, number in single.items()
                if number < 127 and 32 < number + by < 127
            ),
        )
        for by in (() if orders_only else _SHIFTS)
    )
    return [(way, found_) for way, found_ in found if len(found_) > len(single) / 2]


def _kept(pairs: Iterable[tuple[int, str | None]]) -> dict[int, str]:
    return {code: text for code, text in pairs if text and is_usual(text)}


class Outlines:
    """Which letter an outline is, by the fonts of the document whose letters are known."""

    def __init__(self, faces: Sequence[Face], letters: Mapping[Token, str]) -> None:
        self._faces = faces
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        for (font, code), text in sorted(letters.items()):
            outline = faces[font].outline(code)
            if outline:
                seen[outline][text] += 1
        self._letters = {outline: texts.most_common(1)[0][0] for outline, texts in seen.items()}

    def letters(self, font: int, codes: Iterable[int]) -> dict[int, str]:
        """The letters of the codes of a font whose outlines were met elsewhere; blanks are spaces."""
        found = {}
        for code in codes:
            outline = self._faces[font].outline(code)
            if outline is not None:
                text = " " if outline == "" else self._letters.get(outline)
                if text:
                    found[code] = text
        return found
