"""The characters that a match of a pattern can begin with: who asks what a text begins with need not try the others."""

from __future__ import annotations

from collections.abc import Iterable
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from minutes.packs.needles import REPEATS, RULE_FLAGS, ZERO_WIDTH, characters, fold, shipped

#: Characters, folded, and whether nothing may stand there; None where they cannot be named.
_First = tuple[frozenset[str], bool] | None


def openings(pattern: str) -> str | None:
    """See `find_openings`; those of the packs are shipped."""
    known = shipped(pattern)
    return find_openings(pattern) if known is None else known["openings"]


def find_openings(pattern: str) -> str | None:
    """The first characters of every match, folded, in order; None where a match may begin with any or be empty.

    Raises re.error where the pattern does not compile.
    """
    first = _of_all(parser.parse(pattern, RULE_FLAGS))
    return None if first is None or first[1] else "".join(sorted(first[0]))


def _of_all(items: Iterable[Any]) -> _First:
    """What a sequence begins with."""
    found: frozenset[str] = frozenset()
    for item in items:
        first = _of(item)
        if first is None:
            return None
        found |= first[0]
        if not first[1]:
            return found, False
    return found, True


def _of(item: Any) -> _First:
    """What one element begins with."""
    kind, value = item
    if kind is kinds.LITERAL:
        return frozenset([fold(chr(value))]), False
    if kind is kinds.IN:
        named = characters(value)
        return None if named is None else (frozenset(map(fold, named)), False)
    if kind in ZERO_WIDTH:
        return frozenset(), True
    if kind is kinds.SUBPATTERN:
        return _of_all(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _of_all(value)
    if kind in REPEATS:
        first = _of_all(value[2])
        return None if first is None else (first[0], first[1] or value[0] == 0)
    if kind is kinds.BRANCH:
        return _of_any(value[1])
    return None


def _of_any(branches: Iterable[Iterable[Any]]) -> _First:
    found, empty = frozenset[str](), False
    for branch in branches:
        first = _of_all(branch)
        if first is None:
            return None
        found, empty = found | first[0], empty or first[1]
    return found, empty
