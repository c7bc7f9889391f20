"""Decisions: what the meeting adopted, rejected, deferred."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from minutes.extractors.ballots import Found, join_votes
from minutes.extractors.context import Context, Unit
from minutes.extractors.decided import emit
from minutes.extractors.decision_tables import judged_rows, row_decision, told_rows
from minutes.extractors.operative import SILENT, Operative
from minutes.extractors.votes import (
    Vote,
    answer,
    is_vote_line,
    near,
    outcome,
    read_vote,
    residue,
    tells_another_vote,
    verdict,
)
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.text import join_spans, squeeze

_BACK = 120
_FEWEST_WORDS = 3
_BARE_WORDS = 4
_NAME_WORDS = 4
_HEAD = 1500
_ASIDES = 3
_NAMED = 2
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
        if unit.block in self._passed or (unit.concept in SILENT and not self._prose_after_tasks(unit)):
            return None
        if self._announces(index):
            return self._clauses(index)
        if is_vote_line(unit.text, self._pack) and not self._names_its_object(unit):
            return self._vote(index)
        if answered := self._answer(index):
            units = list(self._units[index - 1 : index + 1])
            return emit(self._context, units, Vote((), False), answered, "answer", _SPOKEN), index + 1
        if (named := self._under_verdict(index)) is not None:
            return named
        if unit.concept == "decisions" and unit.kind is not BlockKind.HEADING:
            return self._listed(index)
        match = self._decision(unit) or self._goes_on(index)
        if match is not None:
            return self._stated(index, match)
        if unit.concept == "conclusion" and unit.kind is BlockKind.LIST_ITEM and unit.opens:
            return self._concluded(index)
        return self._counted(index)

    def _names_its_object(self, unit: Unit) -> bool:
        """Whether a line of result says behind its label what was decided (``Vote : le rapport moral est adopté``)."""
        match = self._decision(unit)
        return (
            match is not None
            and match.span.start > 0
            and residue(match.span.of(unit.text), self._pack) >= _NAMED
        )

    def _prose_after_tasks(self, unit: Unit) -> bool:
        """Whether the unit is a sentence beside the list or table of tasks of its section."""
        prose = unit.concept == "actions" and unit.kind is BlockKind.PARAGRAPH
        return prose and self._decision(unit) is not None

    def _decision(self, unit: Unit) -> Match | None:
        if unit.kind is BlockKind.HEADING and len(unit.text) < 40:
            return None
        rules = (r for r in self._pack.likely("decision", unit.text) if r.set.get("awaits"))
        texts = (m for r in rules if (m := r.match(unit.text)))
        match = next(texts, None) or self._pack.first("decision", unit.text)
        if match is None or unit.text.endswith("?"):
            return None
        excepted = (m for m in self._pack.all("not_a_decision", unit.text) if m.span.overlaps(match.span))
        return match if all(self._is_own(m, unit) for m in excepted) else None

    def _is_own(self, exception: Match, unit: Unit) -> bool:
        """Whether an ``exception`` for other bodies speaks of the one that meets, which the head names."""
        end = min(_HEAD, self._context.place(unit)[0].start)
        head = squeeze(self._context.document.text[:end]).casefold()
        return exception.get("unless") == "own" and squeeze(exception.get("body")).casefold() in head

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

    def _same_run(self, first: int, index: int) -> bool:
        return index < len(self._units) and self._units[index].section == self._units[first].section

    def _vote_zone(self, index: int) -> int:
        """The index after the lines of vote that begin at ``index``."""
        end = index
        while (end == index or self._same_run(index, end)) and end < len(self._units):
            if not self._tells_vote(index, end) or self._of_another(index, end):
                break
            end += 1
        while end - 1 > index and not is_vote_line(self._units[end - 1].text, self._pack):
            end -= 1
        return end

    def _of_another(self, index: int, at: int) -> bool:
        """Whether the result at ``at`` is not that of the lines before it, but of what was put to the vote next."""
        line = near(self._units[at].text, self._pack)
        before = self._verdict(list(self._units[index:at]))
        if line is not None and before and line.get("outcome") != before:
            return True
        return tells_another_vote(self._units[at - 1].text, self._units[at].text, self._pack)

    def _tells_vote(self, index: int, at: int) -> bool:
        text = self._units[at].text
        aside = index < at and text.startswith("(") and text.endswith(")")
        return aside or is_vote_line(text, self._pack) or self._explains(index, at)

    def _explains(self, index: int, at: int) -> bool:
        """Whether unit ``at`` goes on in the item of a vote line (who abstained, and why)."""
        unit = self._units[at]
        if at <= index or unit.block != self._units[at - 1].block or unit.opens:
            return False
        return self._decision(unit) is None and self._pack.first("proposal", unit.text) is None

    def _vote(self, index: int) -> tuple[Candidate, int] | None:
        """A bare statement of a vote: the decision is what was put to the vote before it."""
        end = self._vote_zone(index)
        stated = [u for u in self._units[index:end] if is_vote_line(u.text, self._pack)]
        stated += self._units[end : (end := self._sealed(index, end))]
        zone = "\n".join(u.text for u in stated)
        vote = read_vote(zone, self._pack)
        operative = self._operative.before(index, self._used)
        told = vote or self._verdict(stated) or self._pack.first("outcome", zone)
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
        result = self._verdict(stated) or outcome(zone, vote, self._pack)
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

    def _sealed(self, index: int, end: int) -> int:
        """The index after a vote with the few words that sum up in its paragraph what was put to it.

        So in “Ann moves to approve. No objections. Minutes approved.”
        """
        if not self._same_run(index, end):
            return end
        unit, put = self._units[end], self._units[max(self._used, index - 1)]
        short = unit.block == put.block and len(unit.text.split()) <= _BARE_WORDS and not unit.opens
        return end + 1 if short and self._pack.first("proposal", put.text) and self._decision(unit) else end

    def _told_after(self, index: int, end: int) -> tuple[Candidate, int] | None:
        """The decision that the sentence at ``end`` draws from the vote before it, where no proposal was put to it."""
        if not self._same_run(index, end):
            return None
        match = self._decision(self._units[end])
        before = self._units[max(self._used, index - _BACK) : index]
        run = self._units[index].section
        put = [u for u in before if u.section == run and self._puts_its_object(u)]
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

    def _puts_its_object(self, unit: Unit) -> bool:
        """Whether ``unit`` puts to the vote what it names, not only "the proposal" that was told before."""
        if self._pack.first("proposal", unit.text) is None:
            return False
        subject = self._pack.first("vote_subject", unit.text)
        return subject is None or residue(unit.text, self._pack) > _NAMED

    def _verdict(self, units: list[Unit]) -> str:
        return verdict((u.text for u in units), self._pack)

    def _stated(self, index: int, match: Match) -> tuple[Candidate, int]:
        """A sentence that states a decision, with its list and the vote that follows."""
        unit = self._units[index]
        end = index + (2 if self._breaks_off(index) else 1)
        if unit.text.endswith((":", ",")) and unit.concept != "laureates":
            end = self._operative.items_after(index)
        if match.rule.id.endswith("label-decision"):
            end = self._operative.labelled(index, end, self._decision)
        clauses = unit.text.endswith(":") or match.rule.id.endswith("operative-clause")
        while clauses and self._same_run(index, end) and self._is_clause(end):
            end += 1
        end = self._before_vote(index, end)
        operative = list(self._units[index:end])
        zone_end = self._vote_zone(end) if self._same_run(index, end) else end
        zone = "\n".join([unit.text, *(u.text for u in self._units[end:zone_end])])
        vote = read_vote(zone, self._pack)
        stated = match.get("outcome")
        lines = list(self._units[end:zone_end])
        result = outcome(zone, vote, self._pack, stated) if stated == "adopted" else stated
        result = self._verdict(lines) or result
        units = [*operative, *lines]
        return emit(self._context, units, vote, result, match.rule.id, match.rule.score), zone_end

    def _breaks_off(self, index: int) -> bool:
        """Whether the sentence at ``index`` goes on in the next unit, as one that ends in ``resolved that``."""
        last = self._units[index].text.split()[-1:]
        broken = (
            bool(last)
            and last[0].casefold() in self._pack.words("open_words")
            and self._same_run(index, index + 1)
        )
        if not broken:
            return False
        following = self._decision(self._units[index + 1])
        return following is None or not following.get("awaits")

    def _before_vote(self, index: int, end: int) -> int:
        """The index of the vote on the decision at ``index`` if only its own paragraph stands between, else ``end``."""
        at = end
        while self._same_run(index, at) and self._units[at].block == self._units[index].block:
            unit = self._units[at]
            if (
                is_vote_line(unit.text, self._pack)
                or self._decision(unit)
                or self._pack.first("proposal", unit.text)
            ):
                return end
            at += 1
        after = self._same_run(index, at) and is_vote_line(self._units[at].text, self._pack)
        return at if after and at - end < _ASIDES else end

    def _is_clause(self, index: int) -> bool:
        match = self._pack.at_start("decision", self._units[index].text)
        return match is not None and match.rule.id.endswith("operative-clause")

    def _announces(self, index: int) -> bool:
        """Whether the unit opens operative clauses (``… après en avoir délibéré, à l'unanimité :`` and a list)."""
        unit = self._units[index]
        if not unit.text.endswith((":", ",")) or not self._same_run(index, index + 1):
            return False
        following = self._units[index + 1]
        if following.block == unit.block or is_vote_line(following.text, self._pack):
            return False
        listed = following.kind is BlockKind.LIST_ITEM and len(unit.text.split()) >= _FEWEST_WORDS
        return self._is_clause(index + 1) or (listed and residue(unit.text, self._pack) == 0)

    def _clauses(self, index: int) -> tuple[Candidate, int]:
        end = index + 1
        while self._same_run(index, end) and (
            self._is_clause(end) or self._units[end].kind is BlockKind.LIST_ITEM
        ):
            end += 1
        zone_end = self._vote_zone(end) if self._same_run(index, end) else end
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
        if len(text.split()) < 4 or (text.endswith(":") and len(text) < 60) or self._is_ground(units):
            return None
        zone_end = self._vote_zone(end) if self._same_run(index, end) else end
        units += self._units[end:zone_end]
        vote = read_vote(squeeze(" ".join(u.text for u in units)), self._pack)
        return emit(
            self._context, units, vote, outcome(text, vote, self._pack), "section/decisions", 0.75
        ), zone_end

    def _is_ground(self, units: list[Unit]) -> bool:
        """Whether a paragraph begins with what somebody said before it decides, or only says what is considered."""
        if units[0].kind is BlockKind.LIST_ITEM or self._decision(units[0]):
            return False
        concept = "speaker" if any(self._decision(u) for u in units) else "not_a_decision"
        return self._pack.at_start(concept, units[0].text) is not None

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
        end = self._vote_zone(index + 1) if self._same_run(index, index + 1) else index + 1
        lines = list(self._units[index + 1 : end])
        units = [unit, *lines]
        heading = False
        if residue(unit.text, self._pack) < 4 and not words:
            if (told := self._told_after(index, end)) is not None:
                return told
            units, heading = [*self._operative.before(index, self._used), *units], True
        zone = squeeze(" ".join(u.text for u in (unit, *lines)))
        result = self._verdict(lines) or outcome(zone, vote, self._pack)
        return emit(self._context, units, vote, result, "vote/sentence", 0.8, heading=heading), end
