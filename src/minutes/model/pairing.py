"""Which item of one version of a record is which item of another version of it.

The same item may have other words, another status or another place: it is changed then, not gone and new. Pairs are
made in four steps, each among what the steps before left over:

1. items that say the same to the letter, whatever their identifiers (the ordinals of repeated items move when one of
   them goes);
2. items whose identifiers are made of the same content;
3. items that are alike, the most alike first (`minutes.model.likeness` says how alike two items are);
4. items of one number and title (decisions), or of one award, year, rank and amount (laureates), where each version
   has but one such item left.

The result depends on nothing but the two lists, and does not depend on which of them is called the old one.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from minutes.model.entries import Entry
from minutes.model.likeness import dice, measure
from minutes.model.matching import words

#: What is said about an item, and not by it.
ABOUT = frozenset(["id", "evidence", "confidence"])
_ORDINAL = re.compile(r"(?<=-[0-9a-f]{12})-\d+$")
_PLACES = {"decisions": ("number", "title"), "laureates": ("award", "year", "rank", "amount")}
_TELLING = {"decisions": ("number", "title"), "laureates": ("rank", "amount")}


class How(StrEnum):
    """Why two items are taken for one."""

    CONTENT = "content"
    ID = "id"
    LIKENESS = "likeness"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items that are one: their indices in the old and the new list, why, and how alike they are (0 to 1)."""

    old: int
    new: int
    how: How
    likeness: float


def pair_items(kind: str, old: Sequence[Entry], new: Sequence[Entry]) -> tuple[Pair, ...]:
    """The items of ``kind`` that two lists share, in the order of the new list."""
    pairing = _Pairing(kind, old, new)
    pairing.equal()
    pairing.identified()
    pairing.alike()
    pairing.placed()
    return tuple(sorted(pairing.pairs, key=lambda pair: pair.new))


def said(entry: Entry) -> dict[str, object]:
    """What an item says: its fields without identifier, evidence and confidence."""
    return {name: value for name, value in entry.items() if name not in ABOUT}


class _Pairing:
    """The pairs found so far, and what is left over."""

    def __init__(self, kind: str, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self._kind, self._old, self._new = kind, old, new
        self._rest_old = [_bag(entry) for entry in old]
        self._rest_new = [_bag(entry) for entry in new]
        self._left_old, self._left_new = dict.fromkeys(range(len(old))), dict.fromkeys(range(len(new)))
        self.pairs: list[Pair] = []

    def equal(self) -> None:
        """Pair what says the same: first where the identifier is the same too, then in the order of the lists."""
        for key in (lambda entry: (entry.get("id"), _text(entry)), _text):
            for olds, news in self._groups(key):
                for i, j in zip(olds, news, strict=False):
                    same = self._old[i].get("id") == self._new[j].get("id")
                    self._take(i, j, How.ID if same else How.CONTENT, 1.0)

    def identified(self) -> None:
        """Pair what has one identifier, ordinals aside: of repeated items those that are alike in the rest."""
        for olds, news in self._groups(lambda entry: _ORDINAL.sub("", str(entry.get("id")))):
            self._best(((1.0, i, j) for i in olds for j in news), How.ID)

    def alike(self) -> None:
        """Pair what is alike, the most alike first."""
        alike = measure(self._kind, self._old, self._new)
        cells = [(score, i, j) for i in self._left_old for j in self._left_new if (score := alike(i, j)) > 0]
        self._best(cells, How.LIKENESS)

    def placed(self) -> None:
        """Pair the two items that alone stand in one place of their lists."""
        if self._kind not in _PLACES:
            return
        for olds, news in self._groups(self._place):
            if len(olds) == len(news) == 1:
                self._take(olds[0], news[0], How.PLACE, 0.0)

    def _place(self, entry: Entry) -> Hashable:
        if all(entry.get(name) is None for name in _TELLING[self._kind]):
            return None
        return json.dumps([entry.get(name) for name in _PLACES[self._kind]], sort_keys=True)

    def _groups(self, key: Callable[[Entry], Hashable]) -> list[tuple[list[int], list[int]]]:
        """What is left over on both sides, by ``key``; what has the key None stands alone."""
        groups: dict[Hashable, tuple[list[int], list[int]]] = {}
        for side, entries in enumerate((self._old, self._new)):
            for at in (self._left_old, self._left_new)[side]:
                if (value := key(entries[at])) is not None:
                    groups.setdefault(value, ([], []))[side].append(at)
        return [group for group in groups.values() if all(group)]

    def _best(self, cells: Iterable[tuple[float, int, int]], how: How) -> None:
        """Take the most alike pairs first; of equals those alike in the rest, then those near one another."""
        ranked = sorted(
            (-round(score, 9), -dice(self._rest_old[i], self._rest_new[j]), abs(i - j), i + j, i, j)
            for score, i, j in cells
        )
        for score, _, _, _, i, j in ranked:
            if i in self._left_old and j in self._left_new:
                self._take(i, j, how, -score)

    def _take(self, i: int, j: int, how: How, score: float) -> None:
        del self._left_old[i], self._left_new[j]
        self.pairs.append(Pair(i, j, how, score))


def _text(entry: Entry) -> str:
    return json.dumps(said(entry), ensure_ascii=False, sort_keys=True)


def _bag(entry: Entry) -> Counter[str]:
    """The words of everything that an item says."""
    return Counter(words(_text(entry)))
