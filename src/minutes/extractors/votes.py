"""Votes: counts, unanimity, and what became of a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from minutes.extractors.calendar import number
from minutes.packs import Match, Pack

_KINDS = {"for": "vote_for", "against": "vote_against", "abstain": "vote_abstain"}
_SIGNS = {"plus": "for", "minus": "against", "zero": "abstain"}
_WORD = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"\([^)]*\)")
_DIGITS = re.compile(r"\d+")
_FEWEST_CASTS = 2
_REMARK_WORDS = 4
_SIDES = {"for", "against"}
_SENTENCE_END = re.compile(r"(?<=[a-z\d)])[.;]\s+(?=[A-ZÀ-Ý])|\n")


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


def read_vote(text: str, pack: Pack, *, named: bool = True) -> Vote:
    """The vote that ``text`` states: labelled counts before others, counts before scores, scores before names.

    Where not ``named``, people who are said to have voted are not counted: in running text they may only speak.
    Of several votes, each told in a sentence of its own (amendment, then motion), the last one stands.
    """
    counts = _counts(text, pack, named=named)
    if counts.keys() >= _SIDES:
        counts = _last_vote(text, counts, pack)
    unanimous = pack.first("vote_unanimous", text) is not None and not counts.get("against")
    return Vote(tuple((kind, counts[kind]) for kind in _KINDS if kind in counts), unanimous)


def _counts(text: str, pack: Pack, *, named: bool) -> dict[str, int]:
    counts = _counted(text, pack)
    for source in (_scored, *((_named, _cast) if named else ())):
        counts = {**source(text, pack), **counts}
    return counts


def _last_vote(text: str, counts: dict[str, int], pack: Pack) -> dict[str, int]:
    """The counts of the last sentence that tells both sides and what came of it, where they are not those before."""
    for sentence in reversed(_SENTENCE_END.split(text)[1:]):
        last = _counts(sentence, pack, named=False)
        if last.keys() >= _SIDES and pack.first("outcome", sentence):
            return counts if all(last[side] == counts[side] for side in _SIDES) else last
    return counts


def tells_another_vote(before: str, text: str, pack: Pack) -> bool:
    """Whether ``text`` and the sentence ``before`` it each tell both sides and the result, and not of one vote."""
    first, second = (_counts(sentence, pack, named=False) for sentence in (before, text))
    if not (first.keys() >= _SIDES and second.keys() >= _SIDES):
        return False
    differ = any(first[side] != second[side] for side in _SIDES)
    return differ and all(pack.first("outcome", sentence) for sentence in (before, text))


def _counted(text: str, pack: Pack) -> dict[str, int]:
    """The first count of each kind, those with a label before those that stand before their word."""
    found = {
        kind: sorted(
            (m for r in pack.likely(concept, text) for m in r.finditer(text)), key=lambda m: m.span.start
        )
        for kind, concept in _KINDS.items()
    }
    labelled = {m.spans["n"].end for ms in found.values() for m in ms if m.get("style") == "label"}
    counts = {}
    for kind, matches in found.items():
        # ``Pour : 11 Contre : 2`` must not be read as ``11 contre``.
        free = [m for m in matches if m.get("style") == "label" or m.spans["n"].end not in labelled]
        best = min(free, key=lambda m: _STYLES.index(m.get("style")), default=None)
        value = number(best.get("n"), pack) if best else None
        if value is not None:
            counts[kind] = value
    return counts


_STYLES = ("label", "", "bare")


def _scored(text: str, pack: Pack) -> dict[str, int]:
    """The counts of a score (``carried 5-2``); a score that counts the winners first is turned where they voted no."""
    match = pack.first("vote_score", text)
    if match is None:
        return {}
    read = {kind: number(match.get(kind), pack) for kind in _KINDS if match.get(kind)}
    counts = {kind: value for kind, value in read.items() if value is not None}
    if match.get("first") == "winner" and _says(text, pack) == "rejected" and _lost(counts):
        counts["for"], counts["against"] = counts["against"], counts["for"]
    return counts


def _lost(counts: dict[str, int]) -> bool:
    return counts.get("for", 0) > counts.get("against", 0) and "against" in counts


def _named(text: str, pack: Pack) -> dict[str, int]:
    """How many are named as having voted each way."""
    counts: dict[str, int] = {}
    for match in pack.all("vote_named", text):
        kind = match.get("kind")
        if kind not in counts and (voters := _voters(match, pack)):
            counts[kind] = voters
    return counts


def _voters(match: Match, pack: Pack) -> int:
    """How many votes the people named in ``match`` have: one each, or as many as stand in parentheses behind one."""
    votes = 0
    for piece in _joints(pack).split(_ASIDE.sub(_shielded, match.get("names"))):
        words = [w.casefold() for w in _WORD.findall(_ASIDE.sub(" ", piece))]
        # ``Carried, Trustee Reed dissenting``: a capital alone makes no voter of a word of votes.
        if words and not (len(words) == 1 and words[0] in _vote_words(pack)):
            stated = _DIGITS.search(piece)
            votes += int(stated.group()) if stated else 1
    return votes


def _shielded(aside: re.Match[str]) -> str:
    """An aside without the signs that part people."""
    return re.sub(r"[,;/]", " ", aside.group())


@lru_cache(maxsize=8)
def _joints(pack: Pack) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in pack.lexicon["and_words"])
    return re.compile(rf"[,;/]|\s(?:{words})\s", re.IGNORECASE)


def _cast(text: str, pack: Pack) -> dict[str, int]:
    """The counts of a roll call in which each person's vote is noted."""
    counts: dict[str, int] = {}
    casts = pack.all("vote_cast", text)
    for kind in (_SIGNS.get(k, k) for m in casts for k in (*_KINDS, *_SIGNS) if m.get(k)):
        counts[kind] = counts.get(kind, 0) + 1
    return counts if len(casts) >= _FEWEST_CASTS and counts.keys() - {"abstain"} else {}


@lru_cache(maxsize=8)
def _vote_words(pack: Pack) -> frozenset[str]:
    return frozenset(w.casefold() for w in (*pack.lexicon["vote_words"], *pack.tables["numbers"]))


@lru_cache(maxsize=4096)
def residue(text: str, pack: Pack) -> int:
    """How many words of ``text``, outside parentheses, say more than that there was a vote."""
    words = _WORD.findall(_ASIDE.sub(" ", _without_voters(text, pack)).casefold())
    return sum(word not in _vote_words(pack) for word in words)


def _without_voters(text: str, pack: Pack) -> str:
    """``text`` without the people who are named as having voted."""
    found = [*pack.all("vote_named", text), *pack.all("vote_cast", text)]
    for match in sorted(found, key=lambda m: -m.span.start):
        place = match.spans.get("names", match.span)
        text = text[: place.start] + " " + text[place.end :]
    return text


def is_vote_line(text: str, pack: Pack) -> bool:
    """Whether ``text`` only states the result of a vote on what was said before."""
    rest = residue(text, pack)
    if rest == 0 and (read_vote(text, pack) or (pack.first("outcome", text) and not _is_remark(text, pack))):
        return True
    lines = [m for m in _readings(text, pack) if not m.get("answers")]
    if any(m.get("whole") for m in lines):
        return True
    return bool(lines) and (rest < 4 or (bool(read_vote(text, pack)) and residue(text[:60], pack) < 2))


def _is_remark(text: str, pack: Pack) -> bool:
    """Whether ``text`` is nothing but a remark in brackets that says more than how a vote ended."""
    inside = text.strip(" .()[]")
    return not _WORD.search(_ASIDE.sub(" ", text)) and residue(inside, pack) >= _REMARK_WORDS


def _readings(text: str, pack: Pack) -> list[Match]:
    return [m for rule in pack.likely("vote_line", text) if (m := rule.match(text)) is not None]


def near(text: str, pack: Pack) -> Match | None:
    """The informal result that ``text`` states of the sentence before it (``subject`` where it has its own)."""
    return next((m for m in _readings(text, pack) if m.get("near")), None)


def answer(text: str, pack: Pack) -> str:
    """What a bare yes or no makes of the request before it, empty where ``text`` is none."""
    return next((m.get("outcome") for m in _readings(text, pack) if m.get("answers")), "")


def verdict(lines: Iterable[str], pack: Pack) -> str:
    """What the last of the ``lines`` after a vote calls its outcome, empty where none does: words outrank counts."""
    found = [m.get("outcome") for line in lines for m in _readings(line, pack) if not m.get("answers")]
    return next((result for result in reversed(found) if result), "")


def outcome(text: str, vote: Vote, pack: Pack, default: str = "adopted") -> str:
    """What became of a proposal, from the words and the counts of its vote."""
    counts = dict(vote.counts)
    if "for" in counts and counts.get("against", 0) > counts["for"]:
        return "rejected"
    if counts.get("for", 0) > counts.get("against", 0) or vote.unanimous:
        rejected = [m for m in pack.all("outcome", text) if m.get("outcome") == "rejected"]
        # More votes for than against do not always carry: some texts want two thirds.
        lost = any(m.get("despite") for m in rejected) or (rejected and not counts)
        return "rejected" if lost else default
    said = _says(text, pack)
    return said or ("rejected" if counts.get("against") else default)


def _says(text: str, pack: Pack) -> str | None:
    """The outcome that the words of ``text`` give; None where they give none."""
    best = max(pack.all("outcome", text), key=lambda m: m.rule.score, default=None)
    return best.get("outcome") if best else None
