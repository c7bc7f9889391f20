"""How deep the items of nested lists stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutes.model.document import Block, BlockKind

#: Items that begin within this many points, or characters, stand on one level.
_LEVEL, _LEVEL_CHARACTERS = 2.0, 0.5
#: Signs that differ in nothing but their looks: at one place on a page they are of one level.
_ROUND = frozenset("•●○◦▪■□")

#: Where an item begins, and the kind of its marker.
_Place = tuple[float, str]


def nest(blocks: Sequence[Block], lefts: Mapping[int, float], *, points: bool = True) -> list[Block]:
    """The blocks with the levels of the list items, from 1.

    An item farther to the right than the one above, or at its place with another kind of marker, is one level
    deeper; one farther to the left goes back to the level of the items that begin there. ``lefts`` tells, for
    where a block starts in the text, where it begins on the page, in points or else in characters.
    """
    slack = _LEVEL if points else _LEVEL_CHARACTERS
    nested: list[Block] = []
    stack: list[_Place] = []
    for block in blocks:
        left = lefts.get(block.spans[0].start)
        if block.kind is BlockKind.LIST_ITEM and left is not None:
            level = _enter(stack, (left, _kind(block.marker, points)), slack)
            dots = block.marker.rstrip(".").count(".")
            nested.append(replace(block, level=dots + 1 if dots else level))
            continue
        # What is indented as the items are goes on with the list; else it is over.
        # A bullet without words, or a printed rule, says nothing.
        inside = (
            block.kind is BlockKind.PARAGRAPH and left is not None and stack and left > stack[0][0] + slack
        )
        if block.kind is not BlockKind.FURNITURE and not inside:
            stack.clear()
        nested.append(block)
    return nested


def _enter(stack: list[_Place], place: _Place, slack: float) -> int:
    """Put an item on the stack of open items; its level."""
    while stack and place[0] < stack[-1][0] - slack:
        stack.pop()
    if stack and place[0] <= stack[-1][0] + slack:
        # Markers of two kinds at one place: back to the item whose kind it is, else one level deeper.
        level = [kind for left, kind in stack if left >= place[0] - slack]
        if place[1] in level:
            while stack[-1][1] != place[1]:
                stack.pop()
            return len(stack)
        if not place[1] or not stack[-1][1]:
            return len(stack)
    stack.append(place)
    return len(stack)


def _kind(marker: str, points: bool) -> str:
    """The kind of a marker: the bullet itself, or what a number is made of."""
    sign = marker.strip("().[]/-–:° ")
    if not sign:
        return marker
    if points and sign in _ROUND:
        return "•"
    if sign.isdigit():
        return "1"
    return "a" if sign.isalpha() and len(sign) == 1 and sign.islower() else "A" if sign.isalpha() else sign
