"""From the score of a rule to a confidence that means what it says.

A score is what the author of a rule thought of it. What was measured is how often its items were right on minutes with
gold: ``confidence.json`` counts that, a rule each, and how often items of each score were, by isotonic regression (the
pool-adjacent-violators algorithm of Ayer and others, 1955). A rule's own count is trusted the more, the larger it is:
what is missing to ``_WEIGHT`` items is filled up from the score's curve. tools/calibrate.py writes the file.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: So many items of the curve stand beside those of the rule itself.
_WEIGHT = 4
#: Nothing is certain, and nothing that is put into a record is hopeless.
_LEAST, _MOST = 0.05, 0.997


@dataclass(frozen=True)
class KindCurve:
    """What was measured of a kind: from which score on which share is right, and right and found a rule."""

    scores: tuple[float, ...]
    shares: tuple[float, ...]
    rules: Mapping[str, tuple[int, int]]

    def share_at(self, score: float) -> float:
        """The share of right items among those of a score."""
        return self.shares[max(bisect_right(self.scores, score) - 1, 0)] if self.shares else score

    def confidence(self, rule: str, score: float) -> float:
        """The confidence in an item that ``rule`` found with ``score``."""
        right, found = self.rules.get(rule, (0, 0))
        value = (right + _WEIGHT * self.share_at(score)) / (found + _WEIGHT)
        return round(min(max(value, _LEAST), _MOST), 3)


Calibration = Mapping[str, KindCurve]


def fit(judged: Sequence[tuple[str, float, bool]]) -> KindCurve:
    """The curve of a kind from judged items: rule, score, whether it was right."""
    rules: dict[str, tuple[int, int]] = {}
    for rule, _, right in judged:
        before = rules.get(rule, (0, 0))
        rules[rule] = (before[0] + right, before[1] + 1)
    pools: list[tuple[float, float, int]] = []
    for _, score, right in sorted(judged, key=lambda item: item[1]):
        pools.append((score, float(right), 1))
        while len(pools) > 1 and (_same_score(*pools[-2:]) or _share(pools[-2]) >= _share(pools[-1])):
            (low, some, few), (_, more, many) = pools[-2:]
            pools[-2:] = [(low, some + more, few + many)]
    steps = tuple(score for score, _, _ in pools)
    shares = tuple(round(_share(pool), 4) for pool in pools)
    return KindCurve(steps, shares, dict(sorted(rules.items())))


def _share(pool: tuple[float, float, int]) -> float:
    return pool[1] / pool[2]


def _same_score(one: tuple[float, float, int], other: tuple[float, float, int]) -> bool:
    return one[0] == other[0]


@cache
def calibration() -> Calibration:
    """What was measured, by kind."""
    text = files("minutes.assemble").joinpath("confidence.json").read_text(encoding="utf-8")
    return {
        kind: KindCurve(
            tuple(found["scores"]),
            tuple(found["shares"]),
            {rule: (right, of) for rule, (right, of) in found["rules"].items()},
        )
        for kind, found in json.loads(text).items()
    }


def to_json(curves: Calibration) -> str:
    """The file of some curves."""
    content = {
        kind: {"scores": curve.scores, "shares": curve.shares, "rules": curve.rules}
        for kind, curve in curves.items()
    }
    return json.dumps(content, indent=1, sort_keys=True) + "\n"
