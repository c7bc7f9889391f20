"""Blanks: broken ones, odd ones, too many of them. TAB, vertical tab and form feed keep their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.clean.matches import edit_matches
from minutes.text import Edit, Span

# Word for Mac writes one blank as TAB and NBSP, with or without a blank between and around.
_TAB_BLANK = re.compile("(?<![ \u00a0])(?:[ \u00a0]*\t[ ]*\u00a0)+[ \u00a0]*")
_PAIR = re.compile("\t[ ]*\u00a0")
#: How many of a document's TABs must stand before an NBSP for that to be its way of writing a blank.
_SHARE = 0.8

_ODD = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TRAILING = re.compile(r"(?<![ ])[ ]+(?=[\n\f\v]|\Z)")
_INNER = re.compile(r"(?<=[^\n\f\v ] )[ ]+(?=[^ \n\f\v])")
_INDENT = "  "

_LINE = re.compile(r"[^\n\f]*[\n\f]|[^\n\f]+")
_GAP = re.compile(r"(?<=\S)[ ]{3,}(?=\S)")
_MARKER = re.compile(r"[ ]*(?:[^\w\s]{1,2}|\d{1,2}[.)/°-]+|[IVX]{1,4}[.)/-]?|[a-zA-Z][.)]|o)")
#: A gap parts two columns where at least so many of the lines within this reach, above and below, have one
#: there.
_WITNESSES, _REACH = 2, 3


def tab_blanks(text: str) -> Iterator[Edit]:
    """Replace TAB and NBSP for one blank (a fault of Word for Mac) by a blank; at the start of a line by two.

    So an indent stays one. A TAB alone parts two cells, and a cell may hold nothing but an NBSP: the rule
    works only where nearly every TAB of the document stands before an NBSP.
    """
    if len(_PAIR.findall(text)) < _SHARE * max(text.count("\t"), 1):
        return iter(())

    def replace(match: re.Match[str]) -> str:
        return _INDENT if text[match.start() - 1 : match.start()] in ("", "\n", "\f") else " "

    return edit_matches(_TAB_BLANK, text, replace, "clean/tab-blanks")


def spaces(text: str) -> Iterator[Edit]:
    """Replace no-break, narrow, thin, em and other Unicode spaces by a blank."""
    return edit_matches(_ODD, text, " ", "clean/spaces")


def columns(text: str) -> Iterator[Edit]:
    """Replace wide gaps that stand one above the other in a plain text by a TAB: they part two columns.

    A gap has three blanks or more, and two other lines of the same run of lines, at most three away, have a
    gap there too. What stands before it is no bullet or number of a list item.
    """
    if "   " not in text:
        return
    lines = list(_LINE.finditer(text))
    gaps = [list(_GAP.finditer(line.group())) for line in lines]
    for at, line in enumerate(lines):
        if gaps[at]:
            near = _neighbours(lines, at)
            for gap in gaps[at]:
                witnesses = sum(any(_overlap(gap, other) for other in gaps[n]) for n in near)
                if witnesses >= _WITNESSES and not _MARKER.fullmatch(line.group(), 0, gap.start()):
                    yield Edit(Span(gap.start(), gap.end()).shift(line.start()), "\t", "clean/columns")


def _neighbours(lines: list[re.Match[str]], at: int) -> list[int]:
    """List the lines within reach of line ``at`` with no blank line between."""
    near: list[int] = []
    for step in (-1, 1):
        for other in range(at + step, at + step * (_REACH + 1), step):
            if not 0 <= other < len(lines) or lines[other].group().isspace():
                break
            near.append(other)
    return near


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def blanks(text: str) -> Iterator[Edit]:
    """Reduce runs of blanks inside a line to one, and delete blanks at line ends. Indents stay."""
    yield from edit_matches(_TRAILING, text, "", "clean/blanks")
    yield from edit_matches(_INNER, text, "", "clean/blanks")
