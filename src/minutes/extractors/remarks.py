"""What is said of a task right after it: that it is done, or when it is due."""

from __future__ import annotations

import re

from minutes.extractors.context import Context, Unit
from minutes.extractors.due import find_due
from minutes.extractors.occasion import Occasion
from minutes.model.document import BlockKind
from minutes.text import Span

_FEW_WORDS = 1
_WHO = 4  # Words of a bracket that may say who is to do it.
_BRACKETS = re.compile(r"[\[(](?P<told>[^\[\]()]{4,60})[\])][.;]?")
_WORD = re.compile(r"\w+")
_NEAR = 2
_SIGNS = ("-", "–", "—", "(", "[", ":", ".", "|", "→")

Due = tuple[str | None, str | None]


def following(context: Context, unit: Unit) -> list[Unit]:
    """The sentences right after ``unit``: those of its own block and of the next one, in its section."""
    near = [u for block in (unit.block, unit.block + 1) for u in context.block_units.get(block, ())]
    return [
        u
        for u in near
        if u.section == unit.section and (u.block > unit.block or u.span.start > unit.span.end)
    ]


def says_done(context: Context, unit: Unit) -> bool:
    """Whether a sentence says of the task before it that it is done: a remark, or no more (``Task done``)."""
    text = unit.text
    found = context.pack.first("done", text)
    if found is None or text.endswith((":", "?")) or context.pack.first("dropped", text):
        return False
    rest = f"{text[: found.span.start]} {text[found.span.end :]}"
    alone = len(_WORD.findall(rest)) <= _FEW_WORDS
    # A tick opens the next task, a word may open a remark on this one.
    opens = unit.opens and found.span.start == 0 and text[0].isalpha()
    return alone or (opens and unit.kind is BlockKind.PARAGRAPH)


def is_dropped(context: Context, unit: Unit) -> bool:
    """Whether the task in ``unit`` was given up: by a word at its own end, or by the remark after it."""
    own = context.pack.all("dropped", unit.text)
    if any(_at_end(unit.text, match.span) for match in own):
        return True
    for said in following(context, unit)[:1]:
        found = context.pack.first("dropped", said.text)
        if found is not None:
            rest = f"{said.text[: found.span.start]} {said.text[found.span.end :]}"
            return len(_WORD.findall(rest)) <= _FEW_WORDS
    return False


def _at_end(text: str, span: Span) -> bool:
    """Whether the words stand at the end of ``text``, apart from it (``… – cancelled``, ``… (cancelled)``)."""
    return not text[span.end :].strip(" .)]!") and text[: span.start].rstrip().endswith(_SIGNS)


def due_remark(occasion: Occasion, unit: Unit) -> tuple[Due, Unit] | None:
    """When the task in ``unit`` is due by one of the two sentences after it, and that sentence."""
    context = occasion.context
    after = [
        u for block in range(unit.block, unit.block + _NEAR + 1) for u in context.block_units.get(block, ())
    ]
    after = [
        u
        for u in after
        if u.section == unit.section and (u.block > unit.block or u.span.start > unit.span.end)
    ]
    for said in after[:_NEAR]:
        if said is after[0] and (told := _bracketed(occasion, said)):
            return told, said
        if (mark := context.pack.at_start("due_remark", said.text)) is None:
            continue
        due, words = find_due(occasion, said.text[mark.span.end :].strip(" :"), alone=bool(mark.get("label")))
        if due is not None or (words and mark.get("label")):
            return (due, words), said
    return None


def _bracketed(occasion: Occasion, said: Unit) -> Due | None:
    """When the task before ``said`` is due, where that is a bracket with who and when (``[AR, by 5 May]``)."""
    found = _BRACKETS.fullmatch(said.text)
    if found is None:
        return None
    due, words = find_due(occasion, found["told"])
    rest = found["told"].replace(words or "", " ")
    return (due, words) if due and len(_WORD.findall(rest)) <= _WHO else None
