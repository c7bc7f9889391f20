"""The owners of an item of a list that names none: whoever stands over it, before it, or acts in all under it."""

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
    """The owners that ``unit``, where it opens an item that names none, takes from the items around it."""
    if unit.kind is not BlockKind.LIST_ITEM or not unit.opens:
        return ()
    if unit.text[:1].islower():
        return _goes_on(occasion, unit)
    return _over(occasion, unit) or _under(occasion, unit)


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
        if owners := _own(occasion, first):
            return owners
        if not first.text[:1].islower():
            return ()
    return ()


def _under(occasion: Occasion, unit: Unit) -> tuple[str, ...]:
    """Whoever does all that stands under an item (``Reports / each member picks a tool / tests it``)."""
    context = occasion.context
    under = [*_items_under(context, unit.block)]
    level = min((context.blocks[i].level for i in under), default=0)
    parts = [
        context.block_units[i][0]
        for i in under
        if context.blocks[i].level == level and context.block_units.get(i)
    ]
    owners = {_own(occasion, part) or inherited(occasion, part) for part in parts}
    return owners.pop() if len(owners) == 1 else ()


def _own(occasion: Occasion, unit: Unit) -> tuple[str, ...]:
    """Whom ``unit`` itself names as those who act."""
    return beside(occasion, unit.text) or owners_of(occasion, unit, best_rule(occasion, unit.text))


def _items_under(context: Context, block: int) -> Iterator[int]:
    """The items of deeper levels right after ``block``."""
    level = context.blocks[block].level
    for under in range(block + 1, len(context.blocks)):
        item = context.blocks[under]
        if item.kind is not BlockKind.LIST_ITEM or item.level <= level:
            return
        yield under


def _items_above(context: Context, block: int) -> Iterator[int]:
    """The items of the list above ``block``, the nearest first."""
    while block and context.blocks[block - 1].kind is BlockKind.LIST_ITEM:
        block -= 1
        yield block
