"""Sections: a heading and what stands under it, with the concept that the language pack's headings give it."""

from __future__ import annotations

import re
from bisect import bisect_left

from minutes.layout.lines import find_marker
from minutes.model.document import Block, BlockKind, CleanDocument, Section
from minutes.packs import Pack
from minutes.text import Flow

# What stands under a plan of action is part of it; what stands under the agenda is the meeting itself.
_INHERITED = frozenset({"actions", "decisions", "laureates", "conclusion"})


def find_sections(document: CleanDocument, blocks: tuple[Block, ...], pack: Pack) -> tuple[Section, ...]:
    """The sections of ``document`` in order; together they hold every block once.

    Levels follow the styles as they come: a heading of a style that is open closes what stands below that style,
    a new style opens a deeper level. A section without a concept of its own takes that of the section around it, but
    for one whose heading stands for itself alone (a report of what was decided elsewhere, before the agenda begins).
    """
    sections: list[Section] = []
    stack: list[tuple[str, str | None]] = []
    start, heading, level, concept = 0, None, 0, None
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING:
            continue
        if index > start or heading is not None:
            sections.append(Section(concept, heading, start, index, level))
        key = _style(document, block, pack)
        while stack and key in [k for k, _ in stack] and stack[-1][0] != key:
            stack.pop()
        if stack and stack[-1][0] == key:
            stack.pop()
        own, alone = _concept(document, block, pack)
        inherited = stack[-1][1] if stack and stack[-1][1] in _INHERITED else None
        stack.append((key, None if alone else own or inherited))
        start, heading, level, concept = index, index, len(stack), own or inherited
    sections.append(Section(concept, heading, start, len(blocks), level))
    return tuple(sections)


def _concept(document: CleanDocument, block: Block, pack: Pack) -> tuple[str | None, bool]:
    """The concept of a heading, and whether what stands under further headings has no part in it."""
    text = Flow(document.text, block.spans).text.lstrip("#*_ ")
    match = pack.at_start("heading", text[find_marker(text, pack)[2] :])
    return (match.get("is") or None, bool(match.get("alone"))) if match else (None, False)


def _style(document: CleanDocument, block: Block, pack: Pack) -> str:
    """A key of how a heading is set: its mark-up or kind of number, its size, whether it is bold or in capitals."""
    text = Flow(document.text, block.spans).text
    if text.startswith("#"):
        return text[: len(text) - len(text.lstrip("#"))]
    after = document.text[block.spans[-1].end : block.spans[-1].end + 4].strip()
    underline = after[0] if len(after) > 2 and len(set(after)) == 1 and not after[0].isalnum() else ""
    _, kind, _ = find_marker(text, pack)
    depth = block.level if kind == "decimal" else 0
    style = _line_style(document, block)
    capitals = "caps" if text.isupper() else ""
    return (
        f"{kind}{depth}{underline}|{style}|{capitals if not kind else ''}"
        if not re.match(r"=|~", underline)
        else underline
    )


def _line_style(document: CleanDocument, block: Block) -> str:
    at = bisect_left(document.lines, block.spans[0].start, key=lambda line: line.span.start)
    if at == len(document.lines):
        return ""
    line = document.lines[at]
    return f"{round(line.size)}{'b' if line.bold else ''}"
