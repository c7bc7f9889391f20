"""Running heads, running feet and page numbers: what belongs to the page, not to the text."""

from __future__ import annotations

import re
from collections import Counter

from minutes.layout.lines import TextLine
from minutes.packs import Pack

_EDGE_LINES = 4
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|p\.|pág\.?|página)\s*)?\d{1,4}(?:\s*(?:/|sur|of|de|-)\s*\d{1,4})?[-–—|\s]*$",
    re.IGNORECASE,
)


def furniture(lines: tuple[TextLine, ...], pack: Pack) -> frozenset[int]:
    """The indices of the lines that are running heads, running feet or page numbers.

    A line is one where its shape (its letters, any digits) stands near the same edge of at least three pages and
    of half of all pages, or where it is a bare page number at an edge of its page.
    """
    edges = [i for i in _edges(lines) if not pack.at_start("vote_line", lines[i].text)]
    pages = max((line.page for line in lines), default=0)
    shapes = Counter(shape for _, shape in {(lines[i].page, _shape(lines[i])) for i in edges})
    repeated = {s for s, n in shapes.items() if n >= max(3, pages / 2) or (n == pages == 2 and len(s) > 12)}
    return frozenset(i for i in edges if _shape(lines[i]) in repeated or (pages > 1 and _is_number(lines, i)))


def _edges(lines: tuple[TextLine, ...]) -> list[int]:
    by_page: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(index)
    return sorted({i for found in by_page.values() for i in found[:_EDGE_LINES] + found[-_EDGE_LINES:]})


def _shape(line: TextLine) -> str:
    return re.sub(r"\d+", "0", re.sub(r"\s+", " ", line.text.casefold()))


def _is_number(lines: tuple[TextLine, ...], index: int) -> bool:
    line = lines[index]
    last = index + 1 == len(lines) or lines[index + 1].page != line.page
    return bool(_PAGE_NUMBER.match(line.text)) and (line.first_on_page or last)
