"""Whether the letters of a page can be what was printed: a cheap look at what the reader made of them."""

from __future__ import annotations

import re

#: From this many letters of other alphabets on, and this share of a page, they are doubted.
_FEWEST_FOREIGN, _FOREIGN = 4, 0.004
#: Above this share they are the document's own alphabet.
_OWN = 0.5
#: Pieces of so many characters are looked at; fewer letters than this tell nothing.
_PIECE, _FEWEST = 600, 150
#: The share of common pairs: at random 0.01, in lists of names 0.07, in prose 0.12 (fr, en, es, de, it, nl, pt).
_PAIRS = ("es", "en", "re", "er", "nt", "te", "an", "on", "de", "in")
_RARE = 0.04
#: On a whole page of so many letters or more, seen from 0.088 up; with some letters for others, 0.07.
_SELDOM, _PAGE = 0.078, 600

# Not 81, 8d, 8f, 90 and 9d: code points that cp1252 lacks are what is left of letters of other code pages,
# which the cleaning stage knows. U+FFFE is pdfium's mark of a hyphen at a line end.
_HOLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f\ufffd\uffff]")
#: Letters and marks beyond those of western Europe and of its code pages; the dotless i waits for its accent.
_FOREIGN_LETTER = re.compile(
    "[\u0100-\u0130\u0132-\u0150\u0154-\u015f\u0162-\u0177\u0179-\u017c\u017f-\u0191\u0193-\u02c5\u02ee-\u02ff"
    "\u0305-\u0306\u0309-\u0326\u0328-\u1dff\u2c60-\u2dff\ua640-\uabff]"
)
#: Letters of scripts that western text never quotes one letter of: a glyph number of a few bullets.
_NEVER_ALONE = re.compile("(?<![\u0530-\u1dff])[\u0530-\u1dff](?![\u0530-\u1dff])")
_FEWEST_ALONE = 2
_OTHER_SCRIPT = re.compile("[\u0370-\u06ff\u0900-\u1dff]")
_NON_ASCII = re.compile("[^\x00-\xff\u2010-\u203a\u20ac\u0152\u0153]")


def is_suspicious(text: str) -> bool:
    """Whether the characters of a page (in the order of its content, few spaces) hold what no text holds.

    Glyphs that stand for nothing, letters of alphabets that do not belong, or pieces in which the letters do
    not follow one another as in the languages of western Europe.
    """
    if _HOLE.search(text):
        return True
    if _NON_ASCII.search(text):
        foreign = len(_FOREIGN_LETTER.findall(text))
        alone = len(_NEVER_ALONE.findall(text)) if foreign else 0
        if alone >= _FEWEST_ALONE or foreign >= max(_FEWEST_FOREIGN, _FOREIGN * len(text)):
            return len(_OTHER_SCRIPT.findall(text)) < _OWN * len(text)
    lower = text.lower()
    pieces = [lower[at : at + _PIECE] for at in range(0, len(lower), _PIECE)]
    pairs = [sum(map(piece.count, _PAIRS)) for piece in pieces]
    if _is_at_random(lower, sum(pairs), _SELDOM, _PAGE):
        return True
    return any(_is_at_random(*pair, _RARE, _FEWEST) for pair in zip(pieces, pairs, strict=True))


def _is_at_random(text: str, pairs: int, rare: float, fewest: int) -> bool:
    if pairs >= rare * len(text):
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= fewest and pairs < rare * letters
