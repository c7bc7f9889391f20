"""Signs that a font's map gives as letters: those of symbol fonts, and bullets that are called ``o``."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from minutes.source.chars import PageChars

#: Where symbol fonts keep their glyphs: a sign that has no Unicode of its own is known by its code there.
_PRIVATE = 0xF000
#: A bullet is narrower than the letter o, by this factor; so many letters show how wide that is.
_NARROWER, _FEWEST, _SAMPLE = 0.85, 5, 25
#: One narrow letter is an accident.
_SEVERAL = 2

#: In ems: a letter stands alone with such a gap on either side.
_APART = 0.15

#: Letters that may be arrows, bullets, ticks and boxes of a symbol font.
_LETTERS = frozenset("¨§ØÖÞßüûþýðèlnoqrtuvwxFJ")


def spell_signs(chars: PageChars) -> PageChars:
    """The page with signs for the letters that are none."""
    text = chars.text
    alone = [at for at, char in enumerate(text) if char in _LETTERS and _is_alone(chars, at)]
    found = {at: chr(_PRIVATE + ord(text[at])) for at in alone if chars.style(at).symbol}
    found |= dict.fromkeys(_round(chars, [at for at in alone if text[at] == "o"]), "•")
    if not found:
        return chars
    return replace(chars, text=[found.get(at, char) for at, char in enumerate(text)])


def _is_alone(chars: PageChars, at: int) -> bool:
    """Whether nothing follows a letter closely, and nothing stands closely before it."""
    if at + 1 < len(chars.text) and not (at + 1 in chars.parted or chars.text[at + 1].isspace()):
        return False
    if not at or chars.text[at - 1].isspace():
        return True
    before, rect = chars.rects[at - 1], chars.rects[at]
    height = rect[3] - rect[1]
    return abs(before[3] - rect[3]) > height / 2 or not -height < rect[0] - before[2] < _APART * height


def _round(chars: PageChars, alone: list[int]) -> list[int]:
    """Those of the lone letters o that are too narrow for the letter: a bullet of the same font."""
    if len(alone) < _SEVERAL:
        return []
    others = [at for at, char in enumerate(chars.text) if char == "o" and at not in alone][:_SAMPLE]
    if len(others) < _FEWEST:
        return []
    usual = median(_width(chars, at) for at in others)
    narrow = [at for at in alone if _width(chars, at) < _NARROWER * usual]
    return narrow if len(narrow) >= _SEVERAL else []


def _width(chars: PageChars, at: int) -> float:
    rect = chars.rects[at]
    return (rect[2] - rect[0]) / (chars.style(at).size or 1.0)
