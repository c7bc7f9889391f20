"""Lines that pages have alike at one place: running heads and feet, stamps, watermarks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from minutes.layout.lines import TextLine
from minutes.packs import Pack

#: Heads and feet stand in the upper and lower part of a page, of this share of its height.
BAND = 0.22
#: In points: how far one line may stand from its like on another page.
SLACK = 3.0
#: A head that only two pages have is no chance if it is as long as this.
_TELLING = 12
#: White as high as this, in heights of the line, sets a line apart from the text.
_WHITE = 0.9
#: In a text without geometry: so many lines at each end of a page may be heads and feet.
_EDGE_LINES = 4
#: A stamp repeats on this share of the pages.
_STAMPED = 0.6

Place = list[int]


def repeated_lines(lines: Sequence[TextLine], heights: Mapping[int, float], pack: Pack) -> set[int]:
    """The indices of the lines that repeat at one place from page to page, whatever their digits say.

    ``heights`` are those of the pages in points, 0 for pages of plain text. A line of a vote never is one.
    """
    if not any(heights.values()):
        return _near_edges(lines, pack)
    places = _places(lines, heights)
    known = {index for place in places for index in place}
    pages = len({line.page for line in lines})
    view = _View(lines, heights, known, pages)
    running = {i for place in places if view.is_running(place) for i in place}
    found = running | {i for place in places if view.is_stamp(place) for i in place}
    found |= view.likes(running)
    return {i for i in found if not pack.at_start("vote_line", lines[i].text)}


def shape(text: str) -> str:
    """What a line says, but for case, blanks and digits."""
    return re.sub(r"\d+", "0", re.sub(r"\s+", " ", text.casefold()))


def _near_edges(lines: Sequence[TextLine], pack: Pack) -> set[int]:
    """Without geometry: lines of one shape near the same edge of three pages and of half of all pages."""
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        by_page[line.page].append(index)
    edges = {i for found in by_page.values() for i in found[:_EDGE_LINES] + found[-_EDGE_LINES:]}
    edges = {i for i in edges if not pack.at_start("vote_line", lines[i].text)}
    on: dict[str, set[int]] = defaultdict(set)
    for index in edges:
        on[shape(lines[index].text)].add(lines[index].page)
    pages = max((line.page for line in lines), default=0)
    repeated = {
        s
        for s, n in on.items()
        if len(n) >= max(3, pages / 2) or (len(n) == pages == 2 and len(s) > _TELLING)
    }
    return {i for i in edges if shape(lines[i].text) in repeated}


def _places(lines: Sequence[TextLine], heights: Mapping[int, float]) -> list[Place]:
    """Lines of one shape at one height (from the nearer edge) of two pages or more."""
    alike: dict[tuple[str, bool], list[tuple[float, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        height = heights[line.page]
        upper = line.top + line.bottom < height
        at = line.top if upper else height - line.bottom
        alike[shape(line.text), upper].append((at, index))
    places: list[Place] = []
    for found in alike.values():
        last = float("-inf")
        for at, index in sorted(found):
            if at - last > SLACK:
                places.append([])
            places[-1].append(index)
            last = at
    return [place for place in places if len({lines[i].page for i in place}) > 1]


class _View:
    """The pages of a document, for questions about places that repeat."""

    def __init__(
        self, lines: Sequence[TextLine], heights: Mapping[int, float], known: set[int], pages: int
    ) -> None:
        self._lines, self._heights, self._known, self._pages = lines, heights, known, pages
        self._others: dict[int, list[TextLine]] = defaultdict(list)
        for index, line in enumerate(lines):
            if index not in known:
                self._others[line.page].append(line)
        self._first = min((line.page for line in lines), default=0)
        self._left, self._right = _column(lines)

    def is_running(self, place: Place) -> bool:
        """Whether lines are a running head or foot: no page but the first has text of its own there."""
        if not all(self._in_band(self._lines[i]) for i in place) or self._heads_table(place):
            return False
        pages = {self._lines[i].page for i in place}
        taken = sum(self._is_taken(self._lines[place[0]], page) for page in self._others if page not in pages)
        apart = all(self._is_apart(self._lines[i]) for i in place)
        if len(pages) == 2:
            telling = self._pages == 2 and len(shape(self._lines[place[0]].text)) > _TELLING
            return taken == 0 and (apart or telling)
        return taken == 0 or (apart and taken < 0.5 * len(pages))

    def likes(self, running: set[int]) -> set[int]:
        """The lines that say the same as a running head or foot elsewhere near the same edge, as small as it."""
        heads = {
            (shape(line.text), self._is_upper(line), round(line.size))
            for line in (self._lines[i] for i in running)
        }
        return {
            index
            for index, line in enumerate(self._lines)
            if (shape(line.text), self._is_upper(line), round(line.size)) in heads
            and self._in_band(line)
            and self._is_apart(line)
        }

    def is_stamp(self, place: Place) -> bool:
        """Whether lines are stamped on most pages: over other lines, or beside the column of the text."""
        pages = {self._lines[i].page for i in place}
        if len(pages) < max(3 if self._pages > 2 else 2, _STAMPED * self._pages):
            return False
        lefts = [self._lines[i].left for i in place]
        if max(lefts) - min(lefts) > SLACK:
            return False
        return all(self._is_beside(self._lines[i]) for i in place)

    def _in_band(self, line: TextLine) -> bool:
        height = self._heights[line.page]
        return line.bottom < BAND * height or line.top > (1 - BAND) * height

    def _is_taken(self, line: TextLine, page: int) -> bool:
        """Whether a page has text of its own at the height of ``line`` or farther out.

        The first page may: its title stands there.
        """
        if self._is_upper(line):
            return page != self._first and any(o.top < line.bottom - SLACK for o in self._others[page])
        top = line.top + self._heights[page] - self._heights[line.page]
        return any(o.bottom > top + SLACK for o in self._others[page])

    def _is_upper(self, line: TextLine) -> bool:
        return line.top + line.bottom < self._heights[line.page]

    def _is_apart(self, line: TextLine) -> bool:
        """Whether white parts a line from the text of its page."""
        upper = self._is_upper(line)
        others = [other for other in self._others[line.page] if other is not line]
        gaps = [(o.top - line.bottom) if upper else (line.top - o.bottom) for o in others]
        return min(gaps, default=float("inf")) > _WHITE * (line.bottom - line.top)

    def _is_beside(self, line: TextLine) -> bool:
        if line.right < self._left or line.left > self._right:
            return True
        height = line.bottom - line.top
        over = sum(
            _overlap(other, line.top, line.bottom) > 0.2 * min(height, other.bottom - other.top)
            and min(line.right, other.right) - max(line.left, other.left) > 0
            for other in self._others[line.page]
        )
        return over > 0

    def _heads_table(self, place: Place) -> bool:
        """Whether lines are the heads of tables: the next line is a row of as many cells, right below."""
        return all(self._heads_row(i) for i in place)

    def _heads_row(self, index: int) -> bool:
        if index + 1 >= len(self._lines) or "\t" not in self._lines[index].text:
            return False
        line, below = self._lines[index], self._lines[index + 1]
        same = line.text.count("\t") == below.text.count("\t") and below.page == line.page
        return same and -SLACK < below.top - line.bottom < 2 * (line.bottom - line.top)


def _column(lines: Sequence[TextLine]) -> tuple[float, float]:
    """The left and right end of the column in which most of the text stands."""
    long = [line for line in lines if len(line.text) > 40]
    lefts, rights = sorted(line.left for line in long), sorted(line.right for line in long)
    if not long:
        return float("-inf"), float("inf")
    return lefts[len(lefts) // 20], rights[-1 - len(rights) // 20]


def _overlap(line: TextLine, top: float, bottom: float) -> float:
    return min(line.bottom, bottom) - max(line.top, top)
