"""Numbers that count pages and lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from minutes.layout.lines import TextLine
from minutes.packs import Pack, alternation

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
#: A page has this many lines with numbers at least, where lines are numbered.
_FEWEST_NUMBERED = 5
_FEWEST_FIVES = 3
#: There are at most so many lines for each that is counted.
_MOST_LINES = 1.5
#: In points: how far the numbers of lines may stand from one upright.
_UPRIGHT = 3.0
#: So many lines at either end of a page may hold its number.
_EDGE_LINES = 3
#: White as high as this, in heights of the line, parts the number of a single page from the text.
_WHITE = 1.5
#: In sizes of its print: white as low as this does not part a line from its paragraph.
_CLOSE = 0.4


@cache
def _page_number(pack: Pack) -> re.Pattern[str]:
    words, joints = pack.lexicon["page_words"], pack.lexicon["page_joints"]
    return re.compile(
        rf"""[-–—|~\s\[(]* (?:(?P<word>{alternation(words) if words else "(?!)"}) [\s:|°.]* )?
        (?: (?P<digits>\d{{1,4}}) | (?P<roman>(?-i:[ivxlc]{{1,7}}|[IVXLC]{{1,7}})) )
        (?: \s* (?:{alternation(joints)}|-|\|) \s* (?P<total>\d{{1,4}}) )?
        (?: \s*\|\s* (?P<after>{alternation(words) if words else "(?!)"}) )? [-–—|~\s\])]* \Z""",
        re.VERBOSE | re.IGNORECASE,
    )


def page_numbers(lines: Sequence[TextLine], pack: Pack) -> set[int]:
    """The indices of the lines that are no more than the number of their page.

    With the word for a page or the number of all pages, or as many more as there are pages between, or as the
    first or last line of one page of several with white around; on a single page only what nothing else can be.
    """
    pattern = _page_number(pack)
    at_edge = dict(_edge_numbers(lines, pattern))
    pages = max((line.page for line in lines), default=0)
    steps = Counter(value - lines[i].page for i, value in at_edge.items())
    found = set()
    for index, value in at_edge.items():
        match = pattern.match(lines[index].text)
        assert match is not None
        total = match["total"] and value <= int(match["total"])
        sure = (match["word"] or match["after"] or total) and (match["digits"] or match["word"])
        counted = steps[value - lines[index].page] > 1
        outer = pages > 1 and match["digits"] and _is_outermost(lines, index) and not _is_close(lines, index)
        if sure or counted or outer or (pages == 1 and _is_lonely_one(lines, index)):
            found.add(index)
    return found


def _edge_numbers(lines: Sequence[TextLine], pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        by_page[line.page].append(index)
    for indices in by_page.values():
        edges = {*indices[:_EDGE_LINES], *indices[-_EDGE_LINES:]}
        # The number may stand beside the last lines, and anywhere in the order of the content.
        lowest = max(lines[i].bottom for i in indices)
        edges |= {i for i in indices if lines[i].bottom > lowest - 1 > 0}
        for index in sorted(edges):
            if (match := pattern.match(lines[index].text)) is not None:
                yield index, int(match["digits"]) if match["digits"] else _value(match["roman"])


def _value(roman: str) -> int:
    """The value of a Roman numeral; letters in no order give some number that counts no pages."""
    values = [_ROMAN[letter] for letter in roman.casefold()]
    return sum(-one if one < two else one for one, two in pairwise([*values, 0]))


def _is_outermost(lines: Sequence[TextLine], index: int) -> bool:
    last = index + 1 == len(lines) or lines[index + 1].page != lines[index].page
    return lines[index].first_on_page or last


def _is_close(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a line stands as near to another of its page as those of a paragraph, in its column."""
    line = lines[index]
    near = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    return line.size > 0 and any(
        other.page == line.page
        and max(line.top - other.bottom, other.top - line.bottom) < _CLOSE * line.size
        and other.left < line.right
        and line.left < other.right
        for other in near
    )


def _is_lonely_one(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a single page ends in a 1 far below its text."""
    line = lines[index]
    if not line.size or not re.search(r"\b1\b", line.text) or index + 1 < len(lines):
        return False
    below = max((other.bottom for other in lines[:index]), default=line.top)
    return line.top - below > _WHITE * (line.bottom - line.top)


def line_numbers(lines: Sequence[TextLine]) -> set[int]:
    """The indices of the lines that number the others in the margin: 1, 2, 3 or 5, 10, 15 down an upright."""
    numbers: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.size and re.fullmatch(r"\d{1,4}", line.text):
            numbers[line.page].append(index)
    found: set[int] = set()
    for indices in numbers.values():
        # Numbers are set flush right or flush left.
        for side in ([(lines[i].right, i) for i in indices], [(lines[i].left, i) for i in indices]):
            uprights: dict[int, list[int]] = defaultdict(list)
            for at, index in side:
                uprights[round(at / _UPRIGHT)].append(index)
            for at in list(uprights):
                rail = sorted(
                    [*uprights[at], *uprights.get(at + 1, [])], key=lambda i: (lines[i].top, lines[i].left)
                )
                if _counts(lines, rail) and _is_outside(lines, rail):
                    found.update(rail)
    return found


def _counts(lines: Sequence[TextLine], rail: Sequence[int]) -> bool:
    """Whether most of the numbers of a rail follow one another by one step."""
    values = [int(lines[i].text) for i in rail]
    steps = Counter(b - a for a, b in pairwise(values))
    step, count = max(steps.items(), key=lambda item: item[1], default=(0, 0))
    fives = step == 5 and not any(value % 5 for value in values)
    return (
        len(rail) >= (_FEWEST_FIVES if fives else _FEWEST_NUMBERED)
        and step > 0
        and count >= 0.8 * (len(rail) - 1)
    )


def _is_outside(lines: Sequence[TextLine], rail: Sequence[int]) -> bool:
    """Whether a rail stands left or right of all but a few of the other lines of its page."""
    page, numbers = lines[rail[0]].page, set(rail)
    others = [line for i, line in enumerate(lines) if line.page == page and i not in numbers]
    left, right = min(lines[i].left for i in rail), max(lines[i].right for i in rail)
    over = sum(other.left < right and other.right > left for other in others)
    top, bottom = lines[rail[0]].bottom, lines[rail[-1]].bottom
    heights = {round(other.bottom) for other in others if top - 2 < other.bottom < bottom + 2}
    counted = int(lines[rail[-1]].text) - int(lines[rail[0]].text) + 1
    # Where there are more lines than are counted, the numbers are those of paragraphs.
    return over <= 0.1 * len(others) and len(heights) < _MOST_LINES * counted
