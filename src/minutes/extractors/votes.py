"""Votes: counts, unanimity, and what became of a proposal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from minutes.extractors.calendar import number
from minutes.packs import Pack

_KINDS = {"for": "vote_for", "against": "vote_against", "abstain": "vote_abstain"}
_WORD = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as far as a text states it: counts by kind, whether unanimous."""

    counts: tuple[tuple[str, int], ...]
    unanimous: bool

    def __bool__(self) -> bool:
        return bool(self.counts) or self.unanimous

    def fields(self) -> dict[str, object] | None:
        """The vote as the record holds it; None where nothing is stated."""
        shown: dict[str, object] = dict(self.counts)
        if self.unanimous:
            shown["unanimous"] = True
        return shown or None


def read_vote(text: str, pack: Pack) -> Vote:
    """The vote that ``text`` states: the first count of each kind."""
    found = {
        kind: sorted((m for r in pack.of(concept) for m in r.finditer(text)), key=lambda m: m.span.start)
        for kind, concept in _KINDS.items()
    }
    labelled = any(m.get("style") == "label" for matches in found.values() for m in matches)
    counts = []
    for kind, matches in found.items():
        # ``Pour : 11 Contre : 2`` must not be read as ``11 contre``.
        match = next((m for m in matches if not labelled or m.get("style") == "label"), None)
        value = number(match.get("n"), pack) if match else None
        if value is not None:
            counts.append((kind, value))
    return Vote(tuple(counts), pack.first("vote_unanimous", text) is not None)


@lru_cache(maxsize=8)
def _vote_words(pack: Pack) -> frozenset[str]:
    return frozenset(w.casefold() for w in (*pack.lexicon["vote_words"], *pack.tables["numbers"]))


def residue(text: str, pack: Pack) -> int:
    """How many words of ``text``, outside parentheses, say more than that there was a vote."""
    words = _WORD.findall(_ASIDE.sub(" ", text).casefold())
    return sum(word not in _vote_words(pack) for word in words)


def is_vote_line(text: str, pack: Pack) -> bool:
    """Whether ``text`` only states the result of a vote on what was said before."""
    if residue(text, pack) == 0 and (read_vote(text, pack) or pack.first("outcome", text)):
        return True
    if pack.at_start("vote_line", text) is None:
        return False
    return residue(text, pack) < 4 or (bool(read_vote(text, pack)) and residue(text[:60], pack) < 2)


def outcome(text: str, vote: Vote, pack: Pack, default: str = "adopted") -> str:
    """What became of a proposal, from the words and the counts of its vote."""
    counts = dict(vote.counts)
    if "for" in counts and counts.get("against", 0) > counts["for"]:
        return "rejected"
    if counts.get("for", 0) > counts.get("against", 0) or vote.unanimous:
        rejected = [m for m in pack.all("outcome", text) if m.get("outcome") == "rejected"]
        return "rejected" if rejected and not counts else default
    best = max(pack.all("outcome", text), key=lambda m: m.rule.score, default=None)
    if best is None and counts.get("against"):
        return "rejected"
    return best.get("outcome") if best else default
