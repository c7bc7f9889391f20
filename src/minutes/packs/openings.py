"""What a match of a pattern can begin with: who asks for the start of a text need not try the others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

from minutes.packs.needles import REPEATS, RULE_FLAGS, ZERO_WIDTH, characters, fold, shipped

#: So many characters of an opening are told, of so many openings; one that is cut short stands for all that go on.
_LENGTH, _MOST = 3, 300

#: Openings that anything may follow, and those that the rest of the pattern follows.
_Openings = tuple[frozenset[str], frozenset[str]]
_NONE: frozenset[str] = frozenset()
_EMPTY = frozenset([""])

T = TypeVar("T")


class Index(Generic[T]):
    """Things by what they begin with."""

    def __init__(self, openings: Iterable[tuple[T, Iterable[str]]]) -> None:
        things: list[T] = []
        whole: dict[str, int] = {}
        shorter: dict[str, int] = {}
        for thing, those in openings:
            bit = 1 << len(things)
            things.append(thing)
            for one in those:
                whole[one] = whole.get(one, 0) | bit
                for start in (one[:size] for size in range(1, len(one))):
                    shorter[start] = shorter.get(start, 0) | bit
        self._whole, self._shorter = whole, shorter
        self._things = tuple(things)
        # Texts are many, what they begin with is not.
        self._of = lru_cache(maxsize=4096)(self._beginning_with)

    def likely(self, text: str) -> tuple[T, ...]:
        """The things that ``text`` may begin with, in their order."""
        return self._of(text[:_LENGTH])

    def _beginning_with(self, characters: str) -> tuple[T, ...]:
        start, whole = fold(characters), self._whole
        # Blanks that were drawn together, or the end of the text, leave less of it than an opening has.
        bits = whole.get("", 0) | self._shorter.get(start, 0)
        for size in range(1, len(start) + 1):
            bits |= whole.get(start[:size], 0)
        return tuple(thing for at, thing in enumerate(self._things) if bits >> at & 1)


def openings(pattern: str) -> tuple[str, ...]:
    """See `find_openings`; those of the packs are shipped."""
    known = shipped(pattern)
    return find_openings(pattern) if known is None else tuple(known["openings"])


def find_openings(pattern: str) -> tuple[str, ...]:
    """The first characters of every match, folded, in order; an empty one where a match may begin with any or be empty.

    Raises re.error where the pattern does not compile.
    """
    ended, going_on = _of_all(parser.parse(pattern, RULE_FLAGS))
    found = ended | going_on
    return tuple(sorted(one for one in found if not any(one[:size] in found for size in range(len(one)))))


def _of_all(items: Iterable[Any]) -> _Openings:
    """What a sequence begins with."""
    whole: _Openings = (_NONE, _EMPTY)
    for item in items:
        if not whole[1]:
            break
        whole = _joined(whole, _of(item))
    return whole


def _joined(before: _Openings, after: _Openings) -> _Openings:
    """One after the other, cut shorter, whatever may follow, where there would be too many."""
    ended = {fold(one + other)[:_LENGTH] for one in before[1] for other in after[0]}
    both = {fold(one + other)[:_LENGTH] for one in before[1] for other in after[1]}
    ended |= before[0] | {one for one in both if len(one) == _LENGTH}
    going_on = {one for one in both if len(one) < _LENGTH}
    for length in range(_LENGTH, -1, -1):
        if len(ended) + len(going_on) <= _MOST:
            break
        ended, going_on = {one[: length - 1] for one in ended | going_on}, set()
    return frozenset(ended), frozenset(going_on)


def _of(item: Any) -> _Openings:
    """What one element begins with."""
    kind, value = item
    if kind is kinds.LITERAL:
        return _NONE, frozenset([fold(chr(value))])
    if kind is kinds.IN and (named := characters(value)) is not None:
        return _NONE, frozenset(map(fold, named))
    if kind in ZERO_WIDTH:
        return _NONE, _EMPTY
    if kind is kinds.SUBPATTERN:
        return _of_all(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _of_all(value)
    if kind in REPEATS:
        return _repeated(value[0], value[1], _of_all(value[2]))
    if kind is kinds.BRANCH:
        each = [_of_all(branch) for branch in value[1]]
        return _NONE.union(*(ended for ended, _ in each)), _NONE.union(*(on for _, on in each))
    return _EMPTY, _NONE


def _repeated(least: int, most: int, once: _Openings) -> _Openings:
    """What an element begins with that stands ``least`` to ``most`` times."""
    whole: _Openings = (_NONE, _EMPTY)
    going_on = set[str]()
    for times in range(min(most, least + _LENGTH) + 1):
        if times:
            whole = _joined(whole, once)
        if times >= least:
            going_on |= whole[1]
    return whole[0], frozenset(going_on)
