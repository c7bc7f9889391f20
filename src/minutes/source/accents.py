"""Accents that are printed as glyphs of their own, above or below the letter that they belong to.

LaTeX's old fonts (OT1) have no accented letters: an accent is set first, then the letter at the same place. Text
in the order of the content reads "pr´elev´ee" then, and where the accent is of another font, it may come at the
end of the line. The boxes tell: an accent's box lies on that of its letter, a real apostrophe's beside it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from unicodedata import normalize

from minutes.source.chars import PageChars, Rect, select

#: Printed accents, and the combining characters (Unicode, block 0300-036F) that they stand for.
_COMBINING = {
    "`": "\u0300",
    "´": "\u0301",
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "¯": "\u0304",
    "ˉ": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "¨": "\u0308",
    "°": "\u030a",
    "˚": "\u030a",
    "˝": "\u030b",
    "ˇ": "\u030c",
    "¸": "\u0327",
    "˛": "\u0328",
} | {chr(code): chr(code) for code in (*range(0x300, 0x30D), 0x327, 0x328)}
_ACCENTS = frozenset(_COMBINING)
#: Mostly no ring over a letter: it is not looked for elsewhere on the page.
_DEGREE = "°"
_DOTLESS = {"\u0131": "i", "\u0237": "j"}
#: In ems: an accent's middle stands no farther from that of its letter, along the line.
_OFF_CENTRE = 0.22
#: The narrower of the two boxes lies on the other with at least this part of its width; the lower one with
#: this part of its height (an accent is raised over a capital).
_SHARED_WIDTH, _SHARED_HEIGHT = 0.6, 0.5
#: In ems: the narrowest space between two words, and between two where the reader saw one.
_SPACE_GAP, _SEEN_GAP = 0.16, 0.1
#: Letters around an accent in the order of the content that are looked at first.
_NEAR = (1, -1, 2, -2)
#: In points: the height of the strips in which the letters of a page are looked up.
_STRIP = 20.0


def join_accents(chars: PageChars) -> PageChars:
    """The page with each accent that lies on a letter joined to it: one letter, the box of both."""
    if _ACCENTS.isdisjoint(chars.text):
        return chars
    text, rects = list(chars.text), list(chars.rects)
    strips: dict[int, list[int]] = {}
    joined: set[int] = set()
    doubtful: set[int] = set()
    for at, char in enumerate(chars.text):
        if char not in _ACCENTS:
            continue
        found = _nearest(text, rects, at, [at + step for step in _NEAR if 0 <= at + step < len(text)])
        if found < 0 and char != _DEGREE:
            strips = strips or _strips(text, rects)
            around = int(rects[at][1] // _STRIP)
            found = _nearest(text, rects, at, [n for s in (-1, 0, 1) for n in strips.get(around + s, ())])
        if found >= 0:
            text[found] = _compose(text[found], char)
            rects[found] = _unite(rects[found], rects[at])
            joined.add(at)
            doubtful.update((at, at + 1))
    if not joined:
        return chars
    kept = [at for at in range(len(text)) if at not in joined]
    # Next to an accent the reader sees spaces that are none: the gaps between the letters decide again.
    parted = (chars.parted - doubtful) | {
        after for before, after in pairwise(kept) if after in doubtful and _is_parted(chars, before, after)
    }
    return select(replace(chars, text=text, rects=rects, parted=parted), kept)


def _is_parted(chars: PageChars, before: int, after: int) -> bool:
    one, two = chars.rects[before], chars.rects[after]
    seen = after in chars.parted or before + 1 in chars.parted
    return two[0] - one[2] > (_SEEN_GAP if seen else _SPACE_GAP) * (two[3] - two[1])


def _strips(text: list[str], rects: list[Rect]) -> dict[int, list[int]]:
    """The letters of a page by the height at which their boxes begin."""
    strips: dict[int, list[int]] = defaultdict(list)
    for at, char in enumerate(text):
        if char.isalpha():
            strips[int(rects[at][1] // _STRIP)].append(at)
    return strips


def _nearest(text: list[str], rects: list[Rect], mark: int, letters: list[int]) -> int:
    """Which of some letters an accent lies on most nearly; -1: on none."""
    char = text[mark]
    fitting = [
        (_off_centre(rects[mark], rects[at]), abs(at - mark), at)
        for at in letters
        if _lies_on(rects[mark], rects[at]) and _compose(text[at], char)
    ]
    return min(fitting, default=(0.0, 0, -1))[2]


def _lies_on(mark: Rect, letter: Rect) -> bool:
    width = min(mark[2] - mark[0], letter[2] - letter[0])
    height = min(mark[3] - mark[1], letter[3] - letter[1])
    return (
        min(mark[2], letter[2]) - max(mark[0], letter[0]) > _SHARED_WIDTH * width
        and min(mark[3], letter[3]) - max(mark[1], letter[1]) > _SHARED_HEIGHT * height
        and _off_centre(mark, letter) < _OFF_CENTRE * (letter[3] - letter[1])
    )


def _off_centre(mark: Rect, letter: Rect) -> float:
    return abs(mark[0] + mark[2] - letter[0] - letter[2]) / 2


def _compose(letter: str, mark: str) -> str:
    """The letter with the accent; empty where Unicode has no such letter."""
    whole = normalize("NFC", _DOTLESS.get(letter, letter) + _COMBINING[mark]) if letter.isalpha() else ""
    return whole if len(whole) == 1 else ""


def _unite(one: Rect, two: Rect) -> Rect:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])
