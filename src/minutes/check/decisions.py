"""Decisions and votes: what became of them, and whether the counts can be true."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from minutes.assemble.votes import NOT_OUTCOME, NOT_TOTAL, NOT_UNANIMOUS, vote_problems
from minutes.check.checked import Checked, named
from minutes.check.finding import Code, Found, Severity
from minutes.check.told import VOTES
from minutes.model.record import Decision
from minutes.packs import Pack

NO_OUTCOME = Code(
    "decision-without-outcome",
    Severity.WARNING,
    "Neither the words nor the votes say what became of a decision, so that its outcome in the record is a guess: a "
    "resolution without its vote, a proposal without an answer, a tie.",
    "Write whether it was adopted, rejected or deferred.",
)
CODES = (NO_OUTCOME,)

#: Concepts whose words say what became of a matter.
_SAYING = ("outcome", "decision", "decision_more", "vote_line", "vote_unanimous", "deferral")
#: The heading or the column under which it stands says that it was decided.
_UNDER_HEADING = frozenset(("section/decisions", "section/conclusion", "table/decisions", "heading/verdict"))
_RESULTS = ("adopted", "rejected", "deferred")
#: A bare statement of a result: without counts it is one by its words.
_BY_WORDS = frozenset(("vote/line", "answer"))
#: Rules for the text of a motion, which reads the same whether it was carried or not (“This council resolves to …”).
_DRAFTS = ("/that-clause", "/body-resolves")
#: So sure is a rule of proposals that it knows the set words of putting something to the vote.
_FORMAL = 0.8


def missing_outcome(checked: Checked) -> Iterator[Found]:
    """Decisions whose outcome the minutes leave open."""
    if checked.pack is None:
        return
    for decision in checked.record.decisions:
        if not _is_settled(decision, checked.pack):
            message = f"{named(decision)} does not say what became of it (the record has: {decision.outcome})"
            yield Found(NO_OUTCOME, message, decision.id, decision.evidence[0])


def _is_settled(decision: Decision, pack: Pack) -> bool:
    """Whether anything says what became of it: what nothing says of is taken for adopted."""
    if _counts_settle(decision) or (decision.outcome != "adopted" and not _is_tie(decision)):
        return True
    rules = {evidence.rule for evidence in decision.evidence}
    if rules & _stating(pack) or (decision.votes is None and rules & _BY_WORDS):
        return True
    text, title = decision.text, decision.title or ""
    if any(_says(concept, text, pack) for concept in _SAYING):
        return True
    if title and pack.first("heading_verdict", title):
        return True
    return bool(rules & _UNDER_HEADING) and not any(
        match.rule.score >= _FORMAL for match in pack.all("proposal", text)
    )


@lru_cache(maxsize=8)
def _stating(pack: Pack) -> frozenset[str]:
    """The rules that hold only where a decision is stated."""
    rules = (rule.id for concept in ("decision", "decision_more") for rule in pack.of(concept))
    return frozenset(rule for rule in rules if not rule.endswith(_DRAFTS))


def _is_tie(decision: Decision) -> bool:
    """Whether as many voted for as against: what that comes to the rules of each body say."""
    votes = decision.votes
    return votes is not None and votes.for_ is not None and votes.for_ == votes.against


def _counts_settle(decision: Decision) -> bool:
    votes = decision.votes
    if votes is None:
        return False
    return bool(votes.unanimous) or (votes.for_ or 0) != (votes.against or 0)


def _says(concept: str, text: str, pack: Pack) -> bool:
    """Whether a rule of ``concept`` holds in ``text``.

    The bare text of a resolution awaits its vote, and the word “vote” alone says that there was one.
    """
    return any(
        not (match.get("awaits") or match.span.of(text).strip().casefold() in _bare(pack))
        for match in pack.all(concept, text)
    )


@lru_cache(maxsize=8)
def _bare(pack: Pack) -> frozenset[str]:
    """Words of votes that do not say how one ended."""
    results = {
        word.casefold()
        for part in _RESULTS
        for word in pack.lexicon.get(f"{part}_words", ())
        if " " not in word
    }
    return frozenset(word.casefold() for word in pack.lexicon["vote_words"]) - results


def impossible_votes(checked: Checked) -> Iterator[Found]:
    """Counts that do not come to a total, or go against the words beside them.

    The record's own problems say so too; a record that was written otherwise may lack them.
    """
    if checked.pack is None:
        return
    record = checked.record
    told = {(problem.code, problem.item) for problem in record.problems}
    decisions = {decision.id: decision for decision in record.decisions}
    for problem in vote_problems(record.decisions, record.participants, "", checked.pack):
        within = problem.code in (NOT_TOTAL, NOT_UNANIMOUS, NOT_OUTCOME)
        if within and (problem.code, problem.item) not in told:
            decision = decisions[problem.item or ""]
            yield Found(VOTES[problem.code], problem.message, problem.item, decision.evidence[0])
