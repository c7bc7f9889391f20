"""Tasks in lists: plans of action, lists of what was to be done since last time, boxes to tick."""

from __future__ import annotations

import re

from minutes.extractors.context import Context, Unit
from minutes.extractors.inherited import inherited
from minutes.extractors.occasion import Occasion
from minutes.extractors.owners import beside
from minutes.extractors.task import ENTERED, best_rule, owners_of, task
from minutes.model.document import BlockKind, Candidate
from minutes.text import squeeze

_BOX = re.compile(r"^\s*(?:[-*•]\s*)?(?:\[[\s_xX✓✔]?\]|[☐☒☑✅])\s*(?=\S)")
_LEAD_WORDS = 12


def is_listed(context: Context, unit: Unit) -> bool:
    """Whether ``unit`` opens an item of a list of tasks."""
    if not unit.opens:
        return False
    if unit.concept == "actions":
        ticked = bool(_BOX.match(unit.text))
        return ticked or (unit.kind is BlockKind.LIST_ITEM and not _is_report(context, unit.block))
    return unit.kind is BlockKind.LIST_ITEM and _led(context, unit.block)


def _led(context: Context, block: int) -> bool:
    """Whether the line above the list that holds ``block`` says that it is one of tasks."""
    first = _first_item(context, block)
    above = context.blocks[first - 1] if first else None
    led = above is not None and above.kind is BlockKind.PARAGRAPH and _leads(context, first - 1)
    return led or _led_within(context, block, first)


def _led_within(context: Context, block: int, first: int) -> bool:
    """Whether an item of the same list does (``○ Agreed to next steps:``), over items with another mark."""
    mark = _mark(context, block)
    over = next((i for i in range(block - 1, first - 1, -1) if _mark(context, i) != mark), None)
    if over is None or not mark or not _mark(context, over):
        return False
    return squeeze(context.flows[over].text).endswith(":") and _leads(context, over)


def _mark(context: Context, block: int) -> str:
    """The sign of a list item; one mark for all numbers."""
    marker = context.blocks[block].marker
    return "1" if marker[:1].isalnum() else marker


def _leads(context: Context, block: int) -> bool:
    """Whether the text of ``block`` says that tasks follow."""
    text = ENTERED.sub("", squeeze(context.flows[block].text)).strip("*_# ")
    if len(text.split()) > _LEAD_WORDS:
        return False
    heading = context.pack.at_start("heading", text)
    return (heading is not None and heading.get("is") == "actions") or bool(
        context.pack.at_start("task_lead", text)
    )


def _first_item(context: Context, block: int) -> int:
    """The first block of the list that holds ``block``."""
    while block and context.blocks[block - 1].kind is BlockKind.LIST_ITEM:
        block -= 1
    return block


def _is_report(context: Context, block: int) -> bool:
    """Whether the line above says that the list reports what was shown or said."""
    first = _first_item(context, block)
    while first and _is_cut_off(context, first - 1):
        first = _first_item(context, first - 1)
    if not first or context.blocks[first - 1].kind is not BlockKind.PARAGRAPH:
        return False
    above = squeeze(context.flows[first - 1].text).strip("*_# ")
    return above.endswith(":") and context.pack.first("report_lead", above) is not None


def _is_cut_off(context: Context, block: int) -> bool:
    """Whether ``block`` is no beginning, but the end of the item above it that a break of the line cut off."""
    text = context.flows[block].text
    begins = text[:1].islower() or text[:1] in "(«“"
    return begins and context.blocks[block].kind is BlockKind.PARAGRAPH and not text.endswith(":")


def listed_task(occasion: Occasion, unit: Unit) -> Candidate | None:
    """A whole item of a list of tasks; none where it says that the task was given up."""
    context = occasion.context
    blocks = (unit.block, *parts_of(occasion, unit.block))
    units = [each for block in blocks for each in context.block_units[block]]
    text = " ".join(squeeze(context.flows[block].text) for block in blocks)
    if context.pack.first("dropped", text):
        return None
    bare = _BOX.sub("", text)
    owners = beside(occasion, bare)
    if not owners:
        owners = owners_of(occasion, unit, best_rule(occasion, bare, checked=False))
    owners = owners or inherited(occasion, unit)
    return task(occasion, units, bare, owners, "section/actions", 0.8)


def parts_of(occasion: Occasion, block: int) -> tuple[int, ...]:
    """The items under an item with a colon at its end that say more of it, and are no tasks by themselves."""
    context = occasion.context
    mark, found = _mark(context, block), []
    if not mark or not squeeze(context.flows[block].text).endswith(":"):
        return ()
    for part in range(block + 1, len(context.blocks)):
        if context.blocks[part].kind is not BlockKind.LIST_ITEM or _mark(context, part) == mark:
            break
        text = squeeze(context.flows[part].text)
        if beside(occasion, text) or best_rule(occasion, text) or context.pack.at_start("task_form", text):
            return ()
        found.append(part)
    return tuple(part for part in found if part in context.block_units)
