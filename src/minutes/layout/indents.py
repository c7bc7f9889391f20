"""Lists whose bullets were lost: paragraphs that stand in from the usual left edge of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from minutes.layout.lines import TextLine
from minutes.model.document import Block, BlockKind

#: In points, where there are any; else in characters: how far items stand in.
_LEAST, _LEAST_CHARACTERS = 9.0, 1.0
#: Farther in, as a share of the width of the text, is another column, or set to the right.
_MOST = 0.33
#: A list has so many items. A left edge is usual where this share of the long lines of a page, and so many, begin.
_FEWEST, _USUAL = 2, 0.15
_LONG = 50
#: Left edges that differ by less are one, in points or characters.
_EDGE = 1.0
#: In characters: paragraphs that blank lines part are items only if most are short.
_SHORT, _LONGEST = 160, 400


def lists_without_bullets(
    blocks: Sequence[Block], firsts: Mapping[int, TextLine], lines: Sequence[TextLine], *, points: bool
) -> list[Block]:
    """The blocks, the paragraphs among them that are items of a list without bullets as list items.

    Items are two paragraphs or more in a row that are indented alike and short, or longer with no blank line
    between them; a longer one with blank lines around is a quotation. ``firsts`` gives the first line of each
    block by where it starts in the text; ``points`` tells whether lines have places in points.
    """
    edges = _Edges(lines, _LEAST if points else _LEAST_CHARACTERS)
    done = list(blocks)
    for run in _runs(done, firsts, edges):
        if len(run) < _FEWEST:
            continue
        lengths = [sum(map(len, done[at].spans)) for at in run]
        parted = sum(firsts[done[at].spans[0].start].gap for at in run[1:])
        usual = median(lengths)
        if usual <= _SHORT or (usual <= _LONGEST and 2 * parted < len(run)):
            for at in run:
                done[at] = replace(done[at], kind=BlockKind.LIST_ITEM)
    return done


class _Edges:
    """The usual left edge of the text of each page, and how far its lines reach."""

    def __init__(self, lines: Sequence[TextLine], least: float) -> None:
        self._least = least
        lefts: dict[int, list[float]] = defaultdict(list)
        self._rights: dict[int, float] = defaultdict(float)
        for line in lines:
            self._rights[line.page] = max(self._rights[line.page], line.right)
            if len(line.text) > _LONG and "\t" not in line.text:
                lefts[line.page].append(line.left)
        usual = _leftmost_usual([left for some in lefts.values() for left in some])
        self._usual = 0.0 if usual is None else usual
        self._lefts = {page: _leftmost_usual(some) for page, some in lefts.items()}

    def indent(self, line: TextLine) -> float:
        """How far a line stands in from the usual edge of its page; 0 where that is not as far as items do."""
        left = self._lefts.get(line.page)
        edge = self._usual if left is None else left
        indent = line.left - edge
        return indent if self._least <= indent <= _MOST * (self._rights[line.page] - edge) else 0.0


def _leftmost_usual(lefts: list[float]) -> float | None:
    """The leftmost place where enough of the lines begin; None where none is common."""
    fewest = max(_FEWEST, _USUAL * len(lefts))
    return next((x for x in sorted(lefts) if sum(0 <= other - x <= _EDGE for other in lefts) >= fewest), None)


def _runs(blocks: Sequence[Block], firsts: Mapping[int, TextLine], edges: _Edges) -> Iterator[list[int]]:
    """Paragraphs in a row that are indented alike; empty bullets and printed rules between them do not count."""
    run: list[int] = []
    last = 0.0
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        first = firsts.get(block.spans[0].start)
        plain = block.kind is BlockKind.PARAGRAPH and first is not None
        indent = edges.indent(first) if plain and first is not None else 0.0
        if run and (not indent or abs(indent - last) >= _EDGE):
            yield run
            run = []
        if indent:
            run.append(at)
        last = indent
    yield run
