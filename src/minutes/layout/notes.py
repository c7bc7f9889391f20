"""Foot-notes, and the calls in the text that they answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from minutes.layout.lines import TextLine
from minutes.layout.sentences import runs_on
from minutes.model.document import Block, BlockKind
from minutes.text import Span, join_spans

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN = {ord(raised): plain for plain, raised in zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True)}
_NOTE = re.compile(
    r"(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|(?P<number>\d{1,3})[.)]?(?=\s)|\*{1,3}|[†‡])\s*(?=[^\W\d_]|[«“\"(])"
)
#: Notes are set smaller than this share of the text, or hardly so where the text calls them.
_SMALL = 0.9
_HARDLY_SMALLER = 0.97
#: Other sizes than the text's may be a table's, an agenda's: a note stands in this lower part of the page.
_FOOT = 0.35
#: In a plain text a note in the middle of a sentence has no more lines.
_MOST_LINES = 5


def find_notes(
    lines: Sequence[TextLine], text: str, body: float, heights: Mapping[int, float]
) -> dict[int, int]:
    """The lines of foot-notes, each with the first line of its note.

    A note opens with a number or a sign at the foot of its page, with nothing but notes below it in its column, set
    smaller than ``body`` points or called in the text of the page; its lines go on in its size.
    """
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        pages[line.page].append(index)
    found: dict[int, int] = {}
    for page, indices in pages.items():
        if not any(_NOTE.match(lines[i].text) for i in indices):
            continue
        if body:
            found |= _on_page(lines, text, indices, body, heights[page])
        else:
            found |= _in_sentences(lines, indices)
    return found


def _on_page(
    lines: Sequence[TextLine], text: str, indices: list[int], body: float, height: float
) -> dict[int, int]:
    found: dict[int, int] = {}
    for index in sorted(indices, key=lambda i: -lines[i].bottom):
        line = lines[index]
        match = _NOTE.match(line.text)
        if match is None or "\t" in line.text or (line.top < (1 - _FOOT) * height and not found):
            continue
        called = find_call(lines, text, indices, index, match["mark"]) is not None
        if not called and _is_item(match):
            continue
        limit = _HARDLY_SMALLER if called else _SMALL
        more = _continued(lines, indices, index, found)
        if line.size < limit * body and _nothing_below(lines, indices, index, {*found, *more}):
            found |= dict.fromkeys([index, *more], index)
    return found


def _is_item(match: re.Match[str]) -> bool:
    """Whether a number is written as those of items are too: notes have it where the text calls them."""
    return match["number"] is not None and match["mark"] != match["number"]


def _continued(
    lines: Sequence[TextLine], indices: Iterable[int], index: int, found: Mapping[int, int]
) -> list[int]:
    """The lines that follow the first line of a note and belong to it."""
    more: list[int] = []
    last = lines[index]
    for other in indices:
        line = lines[other]
        if other <= index:
            continue
        if other in found or abs(line.size - last.size) > 0.05 * last.size or "\t" in line.text:
            break
        if not 0 < line.top - last.top < 2.2 * max(last.bottom - last.top, 1.0):
            break
        more.append(other)
        last = line
    return more


def _nothing_below(lines: Sequence[TextLine], indices: Iterable[int], index: int, notes: set[int]) -> bool:
    """Whether nothing but notes stands further down in the column of line ``index``."""
    line = lines[index]
    return not any(
        other != index
        and other not in notes
        and lines[other].top >= line.bottom - 1
        and lines[other].left < line.right
        and lines[other].right > line.left
        for other in indices
    )


def _in_sentences(lines: Sequence[TextLine], indices: Sequence[int]) -> dict[int, int]:
    """In a plain text: what stands between blank lines in the middle of a sentence and opens as a note does."""
    found: dict[int, int] = {}
    for first in indices:
        match = _NOTE.match(lines[first].text)
        if not lines[first].gap or first == 0 or match is None or _is_item(match):
            continue
        end = first + 1
        while end < len(lines) and not lines[end].gap:
            end += 1
        cut = end < len(lines) and end - first <= _MOST_LINES and runs_on(lines[first - 1], lines[end])
        if cut:
            found |= dict.fromkeys(range(first, end), first)
    return found


def find_call(
    lines: Sequence[TextLine], text: str, indices: Iterable[int], note: int, mark: str
) -> Span | None:
    """Where the text of a page calls a note: the first place of its mark, raised or in its brackets, after a word."""
    number = mark.translate(_PLAIN).strip("()[].")
    signs = (
        rf"{number.translate(_RAISED)}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|[(\[]{number}[)\]]"
        if number.isdigit()
        else rf"{re.escape(mark)}(?!\*)"
    )
    call = re.compile(rf"(?<=[^\s*⁰¹²³⁴⁵⁶⁷⁸⁹])(?:{signs})|(?<=\w\s)[(\[]{re.escape(number)}[)\]]")
    for index in indices:
        if index == note:
            continue
        span = lines[index].span
        if (match := call.search(text, span.start, span.end)) is not None:
            return Span(match.start(), match.end())
    return None


def note_blocks(lines: Sequence[TextLine], notes: Mapping[int, int], text: str) -> list[Block]:
    """A block for each note, with the call that it answers. ``notes`` as find_notes gives them."""
    parts: dict[int, list[int]] = defaultdict(list)
    for index, first in sorted(notes.items()):
        parts[first].append(index)
    return [_block(lines, notes, text, first, indices) for first, indices in parts.items()]


def _block(
    lines: Sequence[TextLine], notes: Mapping[int, int], text: str, first: int, indices: Sequence[int]
) -> Block:
    match = _NOTE.match(lines[first].text)
    mark = match["mark"] if match else ""
    others = [i for i, line in enumerate(lines) if line.page == lines[first].page and i not in notes]
    spans = join_spans(text, (lines[i].span for i in indices))
    call = find_call(lines, text, others, first, mark) if mark else None
    return Block(BlockKind.NOTE, spans, mark, call=call)
