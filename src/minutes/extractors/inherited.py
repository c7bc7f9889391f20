"""The owners of an item of a list that names none itself: whoever stands over it, or acts in the item before it."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.extractors.context import Context, Unit
from minutes.extractors.due import without_due
from minutes.extractors.occasion import Occasion
from minutes.extractors.owners import beside, named
from minutes.extractors.task import best_rule, owners_of
from minutes.model.document import BlockKind
from minutes.text import squeeze

_WORDS = 6  # What stands over a list and names whose it is, is short.


def inherited(occasion: Occasion, unit: Unit) -> tuple[str, ...]:
    """The owners that ``unit``, where it opens an item that names none, takes from the items above it."""
    if unit.kind is not BlockKind.LIST_ITEM or not unit.opens:
        return ()
    return _goes_on(occasion, unit) if unit.text[:1].islower() else _over(occasion, unit)


def _over(occasion: Occasion, unit: Unit) -> tuple[str, ...]:
    """Whom the item one level up names and nothing else (``Board``, ``Ann and Tom:``) over what is to be done."""
    context = occasion.context
    if context.pack.at_start("task_form", unit.text) is None:
        return ()
    level = context.blocks[unit.block].level
    over = next((i for i in _items_above(context, unit.block) if context.blocks[i].level < level), None)
    text = squeeze(context.flows[over].text).strip(" :*_") if over is not None else ""
    # With a day it is rather an event: “Board of 3 May”.
    if not 0 < len(text.split()) <= _WORDS or without_due(occasion, text) != text:
        return ()
    return named(occasion, text, kinds=True)


def _goes_on(occasion: Occasion, unit: Unit) -> tuple[str, ...]:
    """Who acts in the item before, where this one begins with its verb (``each member picks a tool / tests it``)."""
    context, first_word = occasion.context, unit.text.split()[0]
    if not first_word.isalpha() or first_word in occasion.known:
        return ()  # People in forums write their names in small letters.
    level = context.blocks[unit.block].level
    for above in _items_above(context, unit.block):
        if context.blocks[above].level != level or not context.block_units.get(above):
            return ()
        first = context.block_units[above][0]
        owners = beside(occasion, first.text) or owners_of(occasion, first, best_rule(occasion, first.text))
        if owners:
            return owners
        if not first.text[:1].islower():
            return ()
    return ()


def _items_above(context: Context, block: int) -> Iterator[int]:
    """The items of the list above ``block``, the nearest first."""
    while block and context.blocks[block - 1].kind is BlockKind.LIST_ITEM:
        block -= 1
        yield block
