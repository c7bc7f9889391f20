"""A change of text that can be named, listed and traced back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from minutes.text.span import Span


class EditConflictError(ValueError):
    """Two edits claim the same characters."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace ``span`` of the source by ``text`` (nothing: delete it), in the name of ``rule``.

    An edit never moves text, and an edit of an empty span inserts.
    """

    span: Span
    text: str
    rule: str


def merge_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in the order of the text.

    Raises EditConflictError where two overlap, or where two insert at one place.
    """
    ordered = tuple(sorted(edits))
    for before, after in pairwise(ordered):
        if after.span.start < before.span.end or (after.span == before.span and not after.span):
            raise EditConflictError(
                f"{before.rule} and {after.rule} both edit {after.span.start}..{after.span.end}"
            )
    return ordered
