"""Sets that grow together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Groups:
    """Sets of keys that grow together."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def root(self, key: str) -> str:
        """The one that stands for the set."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, one: str, other: str) -> None:
        """Make two sets one. The smaller key stands for both, so that the order does not matter."""
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low

    def members(self) -> dict[str, list[str]]:
        """The sets, by the key that stands for each."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._parent):
            found[self.root(key)].append(key)
        return dict(found)
