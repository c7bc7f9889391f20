"""Small print alone at the upper or lower edge of a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from minutes.layout.lines import TextLine

#: The margins of a page, as a share of its height.
MARGIN = 0.08
#: Print is small below this share of the text's size, as an average over the letters.
_SMALL = 0.9
#: White higher than this, in sizes of the text, parts it from the text.
_WHITE = 0.7
_MOST_LINES = 6
#: What opens as a foot-note does may be one.
_NOTE = re.compile(r"(?:\(?\d{1,3}\)?\s|[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡])\s*[^\W\d_«]")


def small_print(lines: Sequence[TextLine], heights: Mapping[int, float], body: float) -> set[int]:
    """The indices of the lines that stand wholly in the margin above or below the text, smaller and parted from it.

    So stand the heads and feet of single pages. ``body`` is the size of the text, ``heights`` those of the pages,
    in points.
    """
    if not body or not any(heights.values()):
        return set()
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        pages[line.page].append(index)
    found: set[int] = set()
    for page, indices in pages.items():
        edge = MARGIN * heights[page]
        upper = [i for i in indices if lines[i].bottom < edge]
        lower = [i for i in indices if lines[i].top > heights[page] - edge]
        for some in (upper, lower):
            rest = [lines[i] for i in indices if i not in some]
            if some and rest and _is_small([lines[i] for i in some], rest, body):
                found.update(some)
    return found


def _is_small(some: Sequence[TextLine], rest: Sequence[TextLine], body: float) -> bool:
    letters = sum(len(line.text) for line in some)
    size = sum(len(line.text) * line.size for line in some) / letters
    top, bottom = min(line.top for line in some), max(line.bottom for line in some)
    white = min(max(line.top - bottom, top - line.bottom) for line in rest)
    return (
        len(some) <= _MOST_LINES
        and size < _SMALL * body
        and all(line.size <= body for line in some)
        and white > _WHITE * body
        and not any(_NOTE.match(line.text) for line in some)
    )
