"""Whether the votes that a record tells of can be true: counts against attendance, and against what else is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from minutes.model.record import Decision, Participant, ProblemInfo, Votes
from minutes.packs import Match, Pack
from minutes.text import squeeze
from minutes.text.numerals import number

BEYOND = "votes-beyond-attendance"
NOT_TOTAL = "votes-not-total"
NOT_UNANIMOUS = "votes-not-unanimous"
NOT_OUTCOME = "votes-not-outcome"

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n")
_AGREEING = 2
_EXCERPT = 60
_SIDES = ("vote_for", "vote_against")


def vote_problems(
    decisions: Sequence[Decision], participants: Iterable[Participant], head: str, pack: Pack
) -> tuple[ProblemInfo, ...]:
    """What does not add up, in the order of ``decisions``; ``head`` is the text before the first of them.

    Only what is told in full is held against anything: counts against attendance where the minutes say how many
    vote, or where several of their votes come to just as many as their lists name; parts against a total where all of
    them are told. A text with several votes is left alone: its counts are those of one and its words of another.
    """
    limit = _voters(decisions, participants, head, pack)
    found = ((decision, code, why) for decision in decisions for code, why in _faults(decision, limit, pack))
    return tuple(
        ProblemInfo(
            code=code, message=_sentence(decision, why), page=decision.evidence[0].page, item=decision.id
        )
        for decision, code, why in found
    )


def _sentence(decision: Decision, why: str) -> str:
    text = squeeze(decision.text)
    shown = text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + " …"
    return f"“{shown}”: {why}; read the vote in the document."


def _faults(decision: Decision, limit: int | None, pack: Pack) -> Iterator[tuple[str, str]]:
    votes, text = decision.votes, decision.text
    if votes is None:
        return
    if limit is not None and _sum(votes) > limit and not _of_others(votes, limit):
        yield BEYOND, f"its votes ({_shown(votes)}) are more than the {limit} who could vote"
    if _several(text, pack):
        return
    yield from ((NOT_TOTAL, why) for why in _not_total(votes, text, pack))
    if votes.against and _beside(
        text, pack.all("vote_unanimous", text), pack.all("vote_against", text), pack
    ):
        yield NOT_UNANIMOUS, f"it is said to be unanimous, and has {votes.against} against"
    if why := _not_outcome(decision, votes, pack):
        yield NOT_OUTCOME, why


def _sum(votes: Votes) -> int:
    return sum(n for n in (votes.for_, votes.against, votes.abstain) if n is not None)


def _of_others(votes: Votes, limit: int) -> bool:
    """Whether two sides are each more than all who could vote: then a survey is told, or shares are counted."""
    return sum(n > limit for n in (votes.for_, votes.against, votes.abstain) if n is not None) >= _AGREEING


def _shown(votes: Votes) -> str:
    counts = {"for": votes.for_, "against": votes.against, "abstaining": votes.abstain}
    return ", ".join(f"{n} {kind}" for kind, n in counts.items() if n is not None)


def _voters(
    decisions: Sequence[Decision], participants: Iterable[Participant], head: str, pack: Pack
) -> int | None:
    """How many could vote, where that is sure: the highest figure that attendance or the minutes' own head gives.

    The lists of a general assembly or of a board with guests tell of others than those who vote; that several votes
    come to just as many as the lists name says that these are the voters.
    """
    listed = sum(p.status in ("present", "represented") for p in participants)
    told = _told(head, pack)
    if any(m.get("is") == "weighed" for d in decisions for m in pack.all("vote_special", d.text)):
        return None
    if told:
        return max(listed, *told)
    sums = [_sum(d.votes) for d in decisions if d.votes is not None and d.votes.for_ is not None]
    agreeing, beyond = sums.count(listed), sum(n > listed for n in sums)
    return listed if agreeing >= _AGREEING and beyond < agreeing else None


def _told(head: str, pack: Pack) -> list[int]:
    """How many vote in the meeting, as its head says."""
    totals = (m for m in pack.all("vote_total", head) if m.get("of") == "voters")
    return [n for m in totals if (n := number(m.get("n"), pack.tables["numbers"]))]


def _several(text: str, pack: Pack) -> bool:
    """Whether ``text`` tells of more than one vote."""
    places = [{m.spans["n"].start: m.get("n") for m in pack.all(side, text)} for side in _SIDES]
    return any(len(set(found.values())) > 1 for found in places) or len(pack.all("vote_score", text)) > 1


def _not_total(votes: Votes, text: str, pack: Pack) -> Iterator[str]:
    """How the parts of a vote miss the total that is told with them."""
    totals = {m.get("of"): number(m.get("n"), pack.tables["numbers"]) for m in pack.all("vote_total", text)}
    sides = (votes.for_ or 0) + (votes.against or 0)
    told = votes.for_ is not None and votes.against is not None
    if voters := totals.get("voters"):
        whole = told and votes.abstain is not None and not pack.first("vote_apart", text)
        if _sum(votes) > voters or (whole and _sum(votes) < voters):
            yield f"its votes ({_shown(votes)}) do not come to the {voters} who voted"
    if cast := totals.get("cast"):
        whole = told and not pack.first("vote_apart", text)
        if sides > cast or (whole and cast not in (sides, _sum(votes))):
            yield f"its votes ({_shown(votes)}) do not come to the {cast} that were cast"


def _not_outcome(decision: Decision, votes: Votes, pack: Pack) -> str | None:
    """How the outcome goes against the counts, where a bare majority decides."""
    yes, no, text = votes.for_, votes.against, decision.text
    if yes is None or no is None or pack.first("vote_special", text):
        return None
    if any(m.get("despite") for m in pack.all("outcome", text)):
        return None
    if decision.outcome == "adopted" and no > yes:
        return f"it is adopted, and has more votes against than for ({_shown(votes)})"
    if decision.outcome == "rejected" and yes > no:
        return f"it is rejected, and has more votes for than against ({_shown(votes)})"
    said = [m for m in pack.all("outcome", text) if m.span.of(text).casefold() in _adopted(pack)]
    counted = [m for side in (*_SIDES, "vote_score") for m in pack.all(side, text)]
    if (
        decision.outcome == "rejected"
        and len(said) == len(pack.all("outcome", text))
        and _beside(text, said, counted, pack)
    ):
        return f"it is called adopted, and has more votes against than for ({_shown(votes)})"
    return None


@lru_cache(maxsize=8)
def _adopted(pack: Pack) -> frozenset[str]:
    return frozenset(word.casefold() for word in pack.lexicon.get("adopted_words", ()))


def _beside(text: str, said: Iterable[Match], counts: Sequence[Match], pack: Pack) -> bool:
    """Whether in one sentence nothing but words of votes stands between what is ``said`` and a count."""
    words = {word.casefold() for word in (*pack.lexicon["vote_words"], *pack.tables["numbers"])}
    for match in said:
        for count in counts:
            first, last = sorted((match.span, count.span))
            between = text[first.end : last.start]
            if not _SENTENCE_END.search(between) and words.issuperset(_WORD.findall(between.casefold())):
                return True
    return False
