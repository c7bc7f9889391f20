"""Decisions: what the meeting adopted, rejected, deferred."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from minutes.extractors.ballots import Found, join_votes
from minutes.extractors.context import Context
from minutes.extractors.decided import emit
from minutes.extractors.decision_tables import judged_rows, row_decision, told_rows
from minutes.extractors.operative import SILENT, Operative
from minutes.extractors.statements import Statements
from minutes.extractors.vote_lines import VoteLines
from minutes.extractors.votes import (
    Vote,
    answer,
    is_vote_line,
    near,
    outcome,
    read_vote,
    residue,
    verdict,
)
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.text import join_spans, squeeze

_BACK = 120
_FEWEST_WORDS = 3
_BARE_WORDS = 4
_NAME_WORDS = 4
_SPOKEN = 0.6
CONCLUDED = "section/conclusion"


def decisions(context: Context) -> Iterator[Candidate]:
    """Decisions in prose, in votes, in operative clauses, under headings of decisions and in tables."""
    judged = judged_rows(context)
    yield from (row_decision(context, row) for row in judged)
    passed = frozenset(row.block for row in judged)
    yield from told_rows(context, passed)
    yield from join_votes(context, list(_Search(context, passed).run()))


class _Search:
    """One walk over the units. ``_used`` is the index up to which units belong to decisions already found.

    Units of the blocks that have ``passed`` are passed over.
    """

    def __init__(self, context: Context, passed: frozenset[int]) -> None:
        self._context = context
        self._passed = passed
        self._pack = context.pack
        self._units = context.units
        self._statements = Statements(context)
        self._lines = VoteLines(context, self._statements)
        self._operative = Operative(context)
        self._used = 0

    def run(self) -> Iterator[Found]:
        """The decisions in the order of the text."""
        index = 0
        while index < len(self._units):
            found = self._at(index)
            if found is None:
                index += 1
                continue
            first, (candidate, index) = index, found
            self._used = index
            yield Found(candidate, first, index)

    def _at(self, index: int) -> tuple[Candidate, int] | None:
        """A decision that begins (or, for a vote, is stated) at unit ``index``, and the index after it."""
        unit = self._units[index]
        if unit.block in self._passed or (
            unit.concept in SILENT and not self._statements.stands_beside_tasks(unit)
        ):
            return None
        if self._announces(index):
            return self._clauses(index)
        if is_vote_line(unit.text, self._pack) and not self._statements.names_its_object(unit):
            return self._vote(index)
        if answered := self._answer(index):
            units = list(self._units[index - 1 : index + 1])
            return emit(self._context, units, Vote((), False), answered, "answer", _SPOKEN), index + 1
        if (named := self._under_verdict(index)) is not None:
            return named
        if unit.concept == "decisions" and unit.kind is not BlockKind.HEADING:
            return self._listed(index)
        match = self._statements.decision(unit) or self._goes_on(index)
        if match is not None:
            return self._stated(index, match)
        if unit.concept == "conclusion" and unit.kind is BlockKind.LIST_ITEM and unit.opens:
            return self._concluded(index)
        return self._counted(index)

    def _answer(self, index: int) -> str:
        """What a bare yes or no makes of the request in the sentence before it; empty where there is none."""
        unit = self._units[index]
        if unit.opens or self._used >= index or not self._pack.first("request", self._units[index - 1].text):
            return ""
        return answer(unit.text, self._pack)

    def _goes_on(self, index: int) -> Match | None:
        """A sentence whose pronoun stands for the body that decided in the sentence before (``Il retient …``)."""
        unit = self._units[index]
        if unit.opens or self._used != index:
            return None
        return self._pack.at_start("decision_more", unit.text)

    def _vote(self, index: int) -> tuple[Candidate, int] | None:
        """A bare statement of a vote: the decision is what was put to the vote before it."""
        end = self._lines.after(index, index)
        stated = [u for u in self._units[index:end] if is_vote_line(u.text, self._pack)]
        put = self._units[max(self._used, index - 1)]
        stated += self._units[end : (end := self._lines.sealed(put, index, end))]
        zone = "\n".join(u.text for u in stated)
        vote = read_vote(zone, self._pack)
        operative = self._operative.before(index, self._used)
        told = vote or verdict((u.text for u in stated), self._pack) or self._pack.first("outcome", zone)
        bare = zone.endswith(":") and len(zone.split()) <= _BARE_WORDS
        if not told and not (bare and operative and self._pack.first("proposal", operative[0].text)):
            return None
        units = [*operative, *stated]
        if (after := self._told_after(index, end)) is not None:
            return after
        if (
            not operative
            and residue(zone, self._pack) == 0
            and not self._context.heading_text(self._units[index].section)
        ):
            return None
        line = near(self._units[index].text, self._pack)
        with_heading = (not operative or not self._pack.first("proposal", operative[0].text)) and not (
            (line is not None and (operative or line.get("subject")))
            or (operative and self._heads_another(index))
        )
        result = verdict((u.text for u in stated), self._pack) or outcome(zone, vote, self._pack)
        # A heading of the vote with nothing behind it does not say how it ended.
        rule, score = ("vote/line", 0.9) if told else ("vote/bare", 0.6)
        return emit(self._context, units, vote, result, rule, score, heading=with_heading), end

    def _heads_another(self, index: int) -> bool:
        """Whether the heading over unit ``index`` belongs to a vote before it: the next item was not set as one.

        So in a numbered agenda whose items begin as headings here and as plain text there.
        """
        if not self._used:
            return False
        last, unit = self._units[self._used - 1], self._units[self._used]
        return last.section == self._units[index].section and bool(self._context.blocks[unit.block].marker)

    def _told_after(self, index: int, end: int) -> tuple[Candidate, int] | None:
        """The decision that the sentence at ``end`` draws from the vote before it, where no proposal was put to it."""
        if not self._context.same_section(index, end):
            return None
        match = self._statements.decision(self._units[end])
        before = self._units[max(self._used, index - _BACK) : index]
        run = self._units[index].section
        put = [u for u in before if u.section == run and self._statements.puts_its_object(u)]
        if (
            match is None
            or match.get("awaits")
            or put
            or (self._units[end].opens and self._units[end].block != self._units[end - 1].block + 1)
        ):
            return None
        candidate, after = self._stated(end, match)
        lines = self._units[index:end]
        vote = (
            candidate.fields["votes"]
            or read_vote(squeeze(" ".join(u.text for u in lines)), self._pack).fields()
        )
        text = squeeze(" ".join([*(u.text for u in lines), str(candidate.fields["text"])]))
        spans = [*(s for u in lines for s in self._context.place(u)), *candidate.spans]
        return replace(
            candidate, spans=join_spans(self._context.document.text, sorted(set(spans))),
            fields={**candidate.fields, "text": text, "votes": vote},
        ), after  # fmt: skip

    def _stated(self, index: int, match: Match) -> tuple[Candidate, int]:
        """A sentence that states a decision, with its list and the vote that follows."""
        unit = self._units[index]
        follows = self._context.same_section(index, index + 1)
        broken = follows and self._statements.breaks_off(unit, self._units[index + 1])
        end = index + (2 if broken else 1)
        if unit.text.endswith((":", ",")) and unit.concept != "laureates":
            end = self._operative.items_after(index)
        if match.rule.id.endswith("label-decision"):
            end = self._operative.labelled(index, end, self._statements.decision)
        clauses = unit.text.endswith(":") or match.rule.id.endswith("operative-clause")
        while (
            clauses
            and self._context.same_section(index, end)
            and self._statements.is_clause(self._units[end])
        ):
            end += 1
        end = self._lines.behind_asides(index, end)
        operative = list(self._units[index:end])
        zone_end = self._lines.after(index, end)
        zone = "\n".join([unit.text, *(u.text for u in self._units[end:zone_end])])
        vote = read_vote(zone, self._pack)
        stated = match.get("outcome")
        lines = list(self._units[end:zone_end])
        result = outcome(zone, vote, self._pack, stated) if stated == "adopted" else stated
        result = verdict((u.text for u in lines), self._pack) or result
        units = [*operative, *lines]
        return emit(self._context, units, vote, result, match.rule.id, match.rule.score), zone_end

    def _announces(self, index: int) -> bool:
        """Whether the unit opens operative clauses (``… après en avoir délibéré, à l'unanimité :`` and a list)."""
        unit = self._units[index]
        if not unit.text.endswith((":", ",")) or not self._context.same_section(index, index + 1):
            return False
        following = self._units[index + 1]
        if following.block == unit.block or is_vote_line(following.text, self._pack):
            return False
        listed = following.kind is BlockKind.LIST_ITEM and len(unit.text.split()) >= _FEWEST_WORDS
        return self._statements.is_clause(self._units[index + 1]) or (
            listed and residue(unit.text, self._pack) == 0
        )

    def _clauses(self, index: int) -> tuple[Candidate, int]:
        end = index + 1
        while self._context.same_section(index, end) and (
            self._statements.is_clause(self._units[end]) or self._units[end].kind is BlockKind.LIST_ITEM
        ):
            end += 1
        zone_end = self._lines.after(index, end)
        units = list(self._units[index:zone_end])
        text = squeeze(" ".join(u.text for u in units))
        vote = read_vote(text, self._pack)
        return emit(self._context, units, vote, outcome(text, vote, self._pack), "clauses", 0.9), zone_end

    def _listed(self, index: int) -> tuple[Candidate, int] | None:
        """A block under a heading of decisions."""
        end = index + 1
        while end < len(self._units) and self._units[end].block == self._units[index].block:
            end += 1
        units = list(self._units[index:end])
        text = squeeze(" ".join(u.text for u in units))
        if (
            len(text.split()) < 4
            or (text.endswith(":") and len(text) < 60)
            or self._statements.is_ground(units)
        ):
            return None
        zone_end = self._lines.after(index, end)
        units += self._units[end:zone_end]
        vote = read_vote(squeeze(" ".join(u.text for u in units)), self._pack)
        return emit(
            self._context, units, vote, outcome(text, vote, self._pack), "section/decisions", 0.75
        ), zone_end

    def _under_verdict(self, index: int) -> tuple[Candidate, int] | None:
        """Items under a heading that says what became of them (``Members admitted``): names are one."""
        unit = self._units[index]
        heading = self._context.heading_text(unit.section)
        line = self._pack.at_start("heading_verdict", heading) if heading else None
        if line is None or unit.kind is not BlockKind.LIST_ITEM or not unit.opens:
            return None
        end = self._operative.items_after(index)
        items = list(self._units[index:end])
        if unit.concept == "decisions" and any(len(u.text.split()) > _NAME_WORDS for u in items):
            return None
        if any(len(u.text.split()) > _NAME_WORDS or any(c.isdigit() for c in u.text) for u in items):
            items, end = items[:1], index + 1
        found = emit(
            self._context, items, Vote((), False), line.get("outcome"), "heading/verdict", 0.75, heading=True
        )
        if len(items) == 1:
            return found, end
        text = f"{heading}: " + ", ".join(u.text.strip(" ,;.") for u in items)
        return replace(found, fields={**found.fields, "text": text}), end

    def _concluded(self, index: int) -> tuple[Candidate, int] | None:
        """An item of the conclusions that says what is to be."""
        found = self._listed(index)
        if found is None or self._pack.first("resolve", self._units[index].text) is None:
            return None
        return replace(found[0], rule=CONCLUDED, score=0.5), found[1]

    def _counted(self, index: int) -> tuple[Candidate, int] | None:
        """A sentence that carries its own vote."""
        unit = self._units[index]
        vote = read_vote(unit.text, self._pack, named=False)
        if not vote or self._pack.first("not_a_decision", unit.text) or unit.text.endswith("?"):
            return None
        opens = unit.text.casefold().startswith("vot")
        words = self._pack.first("outcome", unit.text)
        if not (opens or len(vote.counts) > 1 or (words and (vote.counts or vote.unanimous))):
            return None
        end = self._lines.after(index, index + 1)
        lines = list(self._units[index + 1 : end])
        units = [unit, *lines]
        heading = False
        if residue(unit.text, self._pack) < 4 and not words:
            if (told := self._told_after(index, end)) is not None:
                return told
            units, heading = [*self._operative.before(index, self._used), *units], True
        zone = squeeze(" ".join(u.text for u in (unit, *lines)))
        result = verdict((u.text for u in lines), self._pack) or outcome(zone, vote, self._pack)
        return emit(self._context, units, vote, result, "vote/sentence", 0.8, heading=heading), end
