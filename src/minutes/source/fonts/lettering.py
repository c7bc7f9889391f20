"""Give a page's characters the letters that were recovered; each keeps its place on the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutes.source.chars import PageChars, Rect
from minutes.source.fonts.content import Glyph
from minutes.source.fonts.recover import Letter
from minutes.source.fonts.words import Token

#: In ems: the two readers see a glyph at places that differ by no more.
_NEAR = 0.2
#: In ems: a glyph nearer to its like is an overprint of it.
_OVERPRINT = 0.12


def reletter(
    chars: PageChars, glyphs: Sequence[Glyph], found: Mapping[Token, Letter], tally: Counter[str]
) -> PageChars:
    """The page with the recovered letters; ``tally`` grows by the characters that each way gave.

    A glyph that stands for several letters is parted among them. One that the first reader left out is put in.
    """
    places = _match(chars, glyphs)
    chars, places = _in_content_order(chars, places)
    missing = _missing(glyphs, set(places), found)
    return _Setting(chars, glyphs, found, tally).build(places, missing)


def _match(chars: PageChars, glyphs: Sequence[Glyph]) -> list[int]:
    """For each character the index of its glyph, -1 for one that the second reader does not see."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, glyph in enumerate(glyphs):
        cells[round(glyph.x), round(glyph.y)].append(index)
    places = []
    for at in range(len(chars.text)):
        x, y = chars.style(at).origin
        best, nearest = -1, float("inf")
        if x == x:
            for index in _around(cells, x, y):
                away = abs(glyphs[index].x - x) + abs(glyphs[index].y - y)
                if away < min(nearest, max(_NEAR * glyphs[index].size, 0.5)):
                    best, nearest = index, away
        places.append(best)
    return places


def _around(cells: Mapping[tuple[int, int], list[int]], x: float, y: float) -> list[int]:
    column, row = round(x), round(y)
    return [
        index
        for near_x in (column - 1, column, column + 1)
        for near_y in (row - 1, row, row + 1)
        for index in cells.get((near_x, near_y), ())
    ]


def _in_content_order(chars: PageChars, places: list[int]) -> tuple[PageChars, list[int]]:
    """The page in the order of its content: the first reader turns letters around that it takes for Hebrew."""
    keys, last = [], -1
    for place in places:
        last = place if place >= 0 else last
        keys.append(last)
    order = sorted(range(len(keys)), key=keys.__getitem__)
    if order == list(range(len(keys))):
        return chars, places
    parted = {
        new for new, old in enumerate(order) if old in chars.parted and new and order[new - 1] == old - 1
    }
    style = chars.style
    turned = replace(
        chars,
        text=[chars.text[at] for at in order],
        rects=[chars.rects[at] for at in order],
        parted=parted,
        style=lambda index: style(order[index]),
    )
    return turned, [places[at] for at in order]


def _missing(
    glyphs: Sequence[Glyph], matched: set[int], found: Mapping[Token, Letter]
) -> dict[int, list[int]]:
    """Recovered glyphs that have no character, by the glyph before them that has one."""
    missing: dict[int, list[int]] = defaultdict(list)
    before = -1
    for index, glyph in enumerate(glyphs):
        if index in matched:
            before = index
            continue
        letter = found.get((glyph.font, glyph.code))
        if before < 0 or letter is None or letter.text.isspace():
            continue
        other = glyphs[before]
        away = abs(glyph.x - other.x) + abs(glyph.y - other.y)
        if other[:2] != glyph[:2] or away > _OVERPRINT * glyph.size:
            missing[before].append(index)
    return missing


class _Setting:
    """A page that is set anew, character by character."""

    def __init__(
        self, chars: PageChars, glyphs: Sequence[Glyph], found: Mapping[Token, Letter], tally: Counter[str]
    ) -> None:
        self.chars, self.glyphs, self.found, self.tally = chars, glyphs, found, tally
        self.text: list[str] = []
        self.rects: list[Rect] = []
        self.parted: set[int] = set()
        self.origins: list[int] = []

    def build(self, places: Sequence[int], missing: Mapping[int, Sequence[int]]) -> PageChars:
        """Set the page; ``places`` are the glyphs of its characters."""
        at, filled = 0, False
        while at < len(places):
            end = at + 1
            while end < len(places) and places[at] >= 0 and places[end] == places[at]:
                end += 1
            # The gap before a character is closed where a glyph was put into it.
            if at in self.chars.parted and not filled:
                self.parted.add(len(self.text))
            self._set(at, end, places[at])
            filled = False
            for index in missing.get(places[at], ()):
                filled = self._put_in(at, places[at], index) or filled
            at = end
        kept, style = self.origins, self.chars.style
        return replace(
            self.chars,
            text=self.text,
            rects=self.rects,
            parted=self.parted,
            style=lambda index: style(kept[index]),
        )

    def _set(self, at: int, end: int, place: int) -> None:
        """Set the characters of one glyph, or the letters that it was found to stand for."""
        printed = "".join(self.chars.text[at:end])
        glyph = self.glyphs[place] if place >= 0 else None
        letter = self.found.get((glyph.font, glyph.code)) if glyph else None
        if letter is None or letter.text == printed or (letter.text.isspace() and printed.isspace()):
            for index in range(at, end):
                self._emit(self.chars.text[index], self.chars.rects[index], index)
            return
        # The first reader puts spaces that it makes up, without extent, at the place of a glyph.
        widest = max(range(at, end), key=lambda index: _extent(self.chars.rects[index]))
        self._spread(letter, self.chars.rects[widest], widest)

    def _put_in(self, at: int, before: int, index: int) -> bool:
        """Set a glyph that has no character, beside the one before it; only along level lines."""
        glyph, other = self.glyphs[index], self.glyphs[before]
        letter = self.found[glyph.font, glyph.code]
        _, top, _, bottom = self.chars.rects[at]
        if glyph.y1 != glyph.y or abs(glyph.y - other.y) > glyph.size or not self.chars.style(at).level:
            return False
        x0 = self.chars.rects[at][0] + glyph.x - other.x
        x1, y = x0 + glyph.x1 - glyph.x, other.y - glyph.y
        if not 0 <= x0 < x1 <= self.chars.width:
            return False
        self._spread(letter, (x0, max(top + y, 0.0), x1, min(bottom + y, self.chars.height)), at)
        return True

    def _spread(self, letter: Letter, rect: Rect, at: int) -> None:
        x0, top, x1, bottom = rect
        step = (x1 - x0) / len(letter.text)
        for number, char in enumerate(letter.text):
            self._emit(char, (x0 + number * step, top, x0 + (number + 1) * step, bottom), at)
        if letter.way:
            self.tally[letter.way] += len(letter.text)

    def _emit(self, char: str, rect: Rect, at: int) -> None:
        self.text.append(char)
        self.rects.append(rect)
        self.origins.append(at)


def _extent(rect: Rect) -> float:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])
