"""Marks that were put on a page after its text: stamps of an authority, words printed across."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import groupby, pairwise
from statistics import median_high

from minutes.layout.lines import TextLine
from minutes.packs import Pack, alternation

#: A mark across the page is this many times as high as the lines of the text, and lies over as many of them.
_MUCH_LARGER = 2.2
_FEWEST_CROSSED = 3
#: What is so many times as large as the text is no part of it, if it runs aslant.
_HUGE = 3.0
#: What a stamp covers of the height of a line; how many lines stamps have, and how long, in characters.
_COVERED, _MOST_LINES, _LONGEST = 0.25, 4, 40


@cache
def _opening(pack: Pack) -> re.Pattern[str] | None:
    words = pack.lexicon["stamp_words"]
    return re.compile(rf"\s*{alternation(words)}(?!\w)", re.VERBOSE | re.IGNORECASE) if words else None


def stamps(lines: Sequence[TextLine], pack: Pack) -> set[int]:
    """The indices of the lines of stamps: set aslant over others, or two in a row that open as stamps do."""
    found: set[int] = set()
    for slanted, run in groupby(range(len(lines)), key=lambda i: lines[i].aslant and lines[i].page):
        marks = list(run)
        if slanted and any(_is_over(lines, index) for index in marks):
            found.update(marks)
    opening = _opening(pack)
    if opening is not None:
        stamped = [i for i, line in enumerate(lines) if opening.match(line.text)]
        found |= {i for a, b in pairwise(stamped) if _is_one_stamp(lines[a : b + 1]) for i in range(a, b + 1)}
    return found


def across(lines: Sequence[TextLine]) -> set[int]:
    """The indices of the lines printed across the text, much larger than it (``DRAFT``, ``COPY``)."""
    sizes: Counter[int] = Counter()
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        sizes[round(line.bottom - line.top)] += len(line.text)
        by_page[line.page].append(index)
    usual = max(sizes.most_common(1)[0][0] if sizes else 0, 1)
    body = median_high(line.size for line in lines) if lines else 0.0
    return {
        index
        for indices in by_page.values()
        for index in indices
        if "\t" not in lines[index].text
        and lines[index].bottom - lines[index].top > _MUCH_LARGER * usual
        # A line whose last word goes on in the next column is as high as both.
        and lines[index].size > body
        and sum(_crosses(lines[index], lines[other]) for other in indices if other != index)
        >= _FEWEST_CROSSED
    }


def _is_one_stamp(lines: Sequence[TextLine]) -> bool:
    """Whether lines, whose first and last open as those of stamps do, are of one stamp: short, one below the other."""
    left, right = lines[0].left, lines[0].right
    return len(lines) <= _MOST_LINES and all(
        line.page == lines[0].page
        and len(line.text) <= _LONGEST
        and (not line.size or (line.left < right and line.right > left))
        for line in lines[1:-1]
    )


def _is_over(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a line lies over one that is set level, or is huge."""
    line = lines[index]
    sizes = sorted(other.size for other in lines)
    if line.size > _HUGE * sizes[len(sizes) // 2] > 0:
        return True
    return any(other.page == line.page and not other.aslant and _lies_over(line, other) for other in lines)


def _lies_over(mark: TextLine, line: TextLine) -> bool:
    """Whether a mark covers a part of a line that is worth the name: boxes of aslant lines are larger than they."""
    down = min(mark.bottom, line.bottom) - max(mark.top, line.top)
    return _crosses(mark, line) and down > _COVERED * min(mark.bottom - mark.top, line.bottom - line.top)


def _crosses(mark: TextLine, line: TextLine) -> bool:
    down = min(mark.bottom, line.bottom) - max(mark.top, line.top)
    return down > 0 and min(mark.right, line.right) > max(mark.left, line.left)
