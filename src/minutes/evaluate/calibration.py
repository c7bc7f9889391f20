"""Whether confidence means what it says: of the items at 0.8, four in five should be right.

The expected calibration error (Naeini, Cooper and Hauskrecht, 2015) sums, over bins of confidence, the distance between
the mean confidence and the share of right items, each bin with the weight of its items.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: The upper edges of the bins. They are finer at the top, where most items lie and where users draw their line.
EDGES = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Judged:
    """A found item: its confidence, 0 to 1, and whether gold has it."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The items of a stretch of confidence, above ``low`` up to ``high``."""

    low: float
    high: float
    items: int
    confidence: float
    right: float

    @property
    def error(self) -> float:
        """The distance between what was promised and what came true."""
        return abs(self.confidence - self.right)


def bins(judged: Iterable[Judged]) -> list[Bin]:
    """The bins that hold items, the lowest first."""
    items = list(judged)
    found = []
    for low, high in zip((-1.0, *EDGES), EDGES, strict=False):
        inside = [item for item in items if low < item.confidence <= high]
        if inside:
            mean = sum(item.confidence for item in inside) / len(inside)
            right = sum(item.right for item in inside) / len(inside)
            found.append(Bin(max(low, 0.0), high, len(inside), mean, right))
    return found


def expected_error(found: Sequence[Bin]) -> float:
    """The expected calibration error over bins; 0 of none."""
    total = sum(one.items for one in found)
    return sum(one.items * one.error for one in found) / total if total else 0.0
