"""What belongs to the page, not to the text: running heads and feet, numbers, stamps, small print at the edges."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from minutes.layout.headings import body_style
from minutes.layout.lines import TextLine
from minutes.layout.margins import small_print
from minutes.layout.pagination import line_numbers, page_numbers
from minutes.layout.repeated import repeated_lines
from minutes.layout.stamps import across, stamps
from minutes.packs import Pack


def furniture(lines: Sequence[TextLine], heights: Mapping[int, float], pack: Pack) -> frozenset[int]:
    """The indices of the lines that belong to the page. ``heights`` are those of the pages, in points."""
    found = line_numbers(lines) | stamps(lines, pack) | across(lines)
    body = body_style(lines).size
    steps: tuple[Callable[[Sequence[TextLine]], set[int]], ...] = (
        lambda rest: repeated_lines(rest, heights, pack),
        lambda rest: page_numbers(rest, pack),
        lambda rest: small_print(rest, heights, body),
    )
    # Each step looks at what those before it left.
    for step in steps:
        rest = [index for index in range(len(lines)) if index not in found]
        found |= {rest[at] for at in step([lines[index] for index in rest])}
    return frozenset(found)
