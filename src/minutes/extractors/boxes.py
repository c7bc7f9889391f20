"""People behind boxes that are ticked or not: ``[x] Ann Dale``, ``☐ Tom Reed (apologies)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from minutes.extractors.context import Context
from minutes.extractors.entries import is_entry, parse_entries
from minutes.extractors.listing import State, attendee
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span

_BOX = re.compile(
    r"\s*(?:[-–•*]\s+)?(?:\[(?P<letter>[\w✓✔✗✘ ]?)\]|\((?P<round>[xX ])\)|(?P<sign>[☒☑☐□■✓✔✗✘]))\s*"
)
_TASK = re.compile(r"@?[\w.@+ -]{2,40}:\s")  # ``[ ] @ann: order the chairs``
_EMPTY = frozenset("☐□✗✘ ")
_FEW = 2

Boxed = tuple[Span, bool]


def boxed_people(context: Context, index: int, state: State | None) -> Iterator[Candidate]:
    """The people of a block whose lines or cells begin with boxes, where they are a list of attendance."""
    found = _boxes(context, index)
    if not found or not (state or _in_run(context, index)):
        return
    own = state or State("present", None, "list/boxes", 0.85)
    text = context.document.text
    for place, ticked in found:
        for entry in parse_entries(place.of(text), context.pack)[:1]:
            status = entry.status or own.status
            if not ticked and status == "present":
                status = "represented" if entry.represented_by else "absent"
            yield attendee(context, replace(entry, status=status), (place,), own)


def is_box(context: Context, index: int) -> bool:
    """Whether a block begins with a box."""
    return any(_BOX.match(text or "") for text in (context.blocks[index].marker, context.flows[index].text))


def _boxes(context: Context, index: int) -> list[Boxed]:
    """The places behind the boxes of a block with whether each is ticked; nothing where some name nobody."""
    block, text = context.blocks[index], context.document.text
    if block.kind is BlockKind.TABLE_ROW:
        places = [cell for cell in block.cells if cell.of(text).strip()]
    elif block.kind is BlockKind.LIST_ITEM or block.kind is BlockKind.PARAGRAPH:
        places = _lines(Span(block.spans[0].start, block.spans[-1].end), text)
    else:
        return []
    found = []
    for place in places:
        box = _BOX.match(place.of(text))
        if box is None:
            return []
        rest = Span(place.start + box.end(), place.end)
        if not is_entry(rest.of(text), context.pack) or _TASK.match(rest.of(text)):
            return []
        sign = box["sign"] or box["letter"] or box["round"] or " "
        found.append((rest, sign not in _EMPTY))
    return found


def _lines(place: Span, text: str) -> list[Span]:
    """The lines of ``place`` that begin with boxes, each with those that it goes on in; a head before them is left."""
    starts = [place.start + m.start() for m in re.finditer(r"(?:^|(?<=\n))(?=\s*\S)", place.of(text))]
    boxed = [at for at in starts if _BOX.match(text, at, place.end)]
    if not boxed or (boxed[0] != place.start and len(boxed) == len(starts)):
        return [place]
    return [Span(a, b).strip(text) for a, b in pairwise([*boxed, place.end])]


def _in_run(context: Context, index: int) -> bool:
    """Whether the neighbours of block ``index`` are people behind boxes too: one alone may be a task."""
    near = [i for i in range(index - 2, index + 3) if i != index and 0 <= i < len(context.blocks)]
    return sum(len(_boxes(context, i)) for i in (*near, index)) > _FEW
