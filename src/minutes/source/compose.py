"""From the lines of a page to its text, its glyphs and the style of its lines."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from itertools import chain, pairwise

from minutes.model.document import Line
from minutes.source.chars import PageChars
from minutes.source.lines import SPACE, SetLine
from minutes.source.sheets import NOWHERE, Sheet
from minutes.text import Span

#: A gap between two lines is a blank line where the pitch exceeds the page's usual one by this factor.
BLANK_PITCH = 1.35
#: What ends a line in the middle of a word.
_HYPHENS = ("-", "\u00ad", "\u2010")
#: A step from line to line is common where it is at least this share as frequent as the most frequent.
RARE = 0.2


def compose(chars: PageChars, lines: list[SetLine], recovered: Mapping[str, int] | None = None) -> Sheet:
    """The sheet of a page's characters and lines."""
    parts: list[str] = []
    values = array("f")
    set_: list[Line] = []
    strong: list[Span] = []
    at = 0
    pitch = usual_pitch(lines)
    for number, line in enumerate(lines):
        if number:
            end = "\n\n" if _parted(lines[number - 1], line, pitch) else "\n"
            parts.append(end)
            values.extend(NOWHERE * len(end))
            at += len(end)
        parts.append(line.text())
        boxes = [chars.rects[index] if index >= 0 else NOWHERE for _, index in line.pieces]
        values.extend(chain.from_iterable(boxes))
        strong += _strong(line, chars.bold, at) if chars.bold else ()
        set_.append(Line(Span(at, at + len(line.pieces)), round(line.size, 2), line.bold))
        at += len(line.pieces)
    return Sheet(
        chars.number,
        chars.width,
        chars.height,
        chars.reader,
        "".join(parts),
        values,
        tuple(set_),
        recovered or {},
        tuple(strong),
    )


def _strong(line: SetLine, bold: Set[int], start: int) -> Iterator[Span]:
    """The words of a line, which begins at ``start``, that are bold by their first letters; neighbours as one."""
    first: int | None = None
    last = word = 0
    inside = strong = False
    for at, (char, index) in enumerate((*line.pieces, SPACE)):
        if not char.isspace():
            word = word if inside else at
            inside, strong = True, strong or index in bold
            continue
        if inside and strong:
            first, last = (word if first is None else first), at
        elif inside and first is not None:
            yield Span(start + first, start + last)
            first = None
        inside = strong = False
    if first is not None:
        yield Span(start + first, start + last)


def usual_pitch(lines: list[SetLine]) -> float:
    """The distance from line to line in paragraphs, in points: the smallest that is common (0: none is)."""
    steps = Counter(
        round(2 * (after.base - before.base)) / 2
        for before, after in pairwise(lines)
        if 0.5 * after.size < after.base - before.base < 3 * max(before.size, after.size)
    )
    most = max(steps.values(), default=0)
    return min((step for step, count in steps.items() if count >= max(2, RARE * most)), default=0.0)


def _parted(before: SetLine, after: SetLine, pitch: float) -> bool:
    if before.table or after.table:
        return before.table != after.table
    step = after.base - before.base
    if step < 0 and _goes_on(before, after):
        return False
    return step < 0 or step > BLANK_PITCH * max(pitch, 1.0 * after.size)


def _goes_on(before: SetLine, after: SetLine) -> bool:
    """Whether a word goes on in the next column: a hyphen ends the line, a letter or a figure follows."""
    text = before.text()
    return text[-1:] in _HYPHENS and text[-2:-1].isalnum() and after.text()[:1].isalnum()
