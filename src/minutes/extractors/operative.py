"""What was put to the vote: the units that a bare statement of a vote, or of its result, speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minutes.extractors.context import Context, Unit
from minutes.extractors.votes import is_vote_line, near
from minutes.model.document import BlockKind

#: Where no decisions are looked for.
SILENT = frozenset({"agenda", "attendance", "next_meeting", "actions"})
_SHORT = 600
_BACK = 120
_FORMAL = 0.8
_FEW_WORDS = 4
_BLOCK_WORDS = 45
_SPEAKERS = 3
_ITEM_WORDS = 50
_CURT = 7


class Operative:
    """The texts that are put to the vote among the units of ``context``."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._pack = context.pack
        self._units = context.units

    def before(self, index: int, used: int) -> list[Unit]:
        """The units that were put to the vote stated at ``index``; those before ``used`` belong to other decisions."""
        start = max(used, index - _BACK)
        before = [i for i in range(start, index) if self._units[i].section == self._units[index].section]
        before = [
            i
            for i in before
            if self._units[i].kind is not BlockKind.HEADING and self._units[i].concept != "agenda"
        ]
        first = self._numbered_section(self._units[index].section)
        formal = [i for i in range(start, index) if self._units[i].section >= first and self._is_formal(i)]
        if formal and not any(self._pack.first("proposal", self._units[i].text) for i in before):
            return self._proposal(formal[-1], index)
        if (at := self._put_to_vote(before)) is not None:
            return self._proposal(at, index)
        if (line := near(self._units[index].text, self._pack)) is not None:
            return self._nearest(before, index, subject=bool(line.get("subject")))
        own = [self._units[i] for i in before if self._units[i].block == self._units[index].block]
        if own and length(own) <= _SHORT:
            return own
        if length([self._units[i] for i in before]) <= _SHORT:
            return [self._units[i] for i in before]
        last = self._units[before[-1]].block if before else None
        chosen = [self._units[i] for i in before if self._units[i].block == last]
        return self._opening(first, index) if self._is_debate(chosen) else chosen

    def _is_debate(self, units: Sequence[Unit]) -> bool:
        """Whether ``units`` report what people said to the matter, one after the other, not the matter."""
        said = sum(self._pack.at_start("speaker", unit.text) is not None for unit in units)
        return said >= _SPEAKERS and 2 * said >= len(units)

    def _of_block(self, at: int) -> list[Unit]:
        """The units of the block in which unit ``at`` stands."""
        block = self._units[at].block
        first = last = at
        while first and self._units[first - 1].block == block:
            first -= 1
        while last + 1 < len(self._units) and self._units[last + 1].block == block:
            last += 1
        return list(self._units[first : last + 1])

    def _opening(self, section: int, index: int) -> list[Unit]:
        """The block with which the agenda item begins that is voted on at ``index``."""
        opening = next(
            u for u in self._units[:index] if u.section >= section and u.kind is not BlockKind.HEADING
        )
        return [u for u in self._units[:index] if u.block == opening.block]

    def _nearest(self, before: list[int], index: int, *, subject: bool) -> list[Unit]:
        """The sentence that a result without formality answers; one with a ``subject`` of its own answers a request."""
        own = [self._units[i] for i in before if self._units[i].block == self._units[index].block]
        if subject:
            return own[-1:] if own and self._pack.first("request", own[-1].text) else []
        if own:
            return own[-1:] if len(own[-1].text.split()) >= _FEW_WORDS else own[-2:]
        last = [self._units[i] for i in before if self._units[i].block == self._units[before[-1]].block]
        return last if sum(len(u.text.split()) for u in last) <= _BLOCK_WORDS else last[-1:]

    def _numbered_section(self, section: int) -> int:
        """The section of the agenda item that ``section`` stands in: headings without a number only subdivide it."""
        headings = [self._heading_marker(at) for at in range(section + 1)]
        if not any(headings):
            return section
        return max((at for at, marker in enumerate(headings) if marker), default=section)

    def _heading_marker(self, section: int) -> str:
        at = self._context.sections[section].heading if self._context.sections else None
        return self._context.blocks[at].marker if at is not None else ""

    def _is_formal(self, at: int) -> bool:
        """Whether unit ``at`` puts a text to the vote in the set words of the genre."""
        match = self._pack.first("proposal", self._units[at].text)
        return match is not None and match.rule.score >= _FORMAL and self._units[at].concept not in SILENT

    def _put_to_vote(self, before: list[int]) -> int | None:
        """Of the units ``before`` a vote the one put to it: the last formal one, or the first loose one."""
        found = [
            (m.rule.score, at) for at in before if (m := self._pack.first("proposal", self._units[at].text))
        ]
        formal = [at for score, at in found if score >= _FORMAL]
        # What people go on proposing while they debate the matter is not what is put to the vote.
        formal = [at for at in formal if not self._is_debate(self._of_block(at))] or formal
        return formal[-1] if formal else next((at for _, at in found), None)

    def _proposal(self, at: int, index: int) -> list[Unit]:
        """The proposal at ``at``: its block from there on, and the list items that follow it."""
        end = at + 1
        while end < index and self._units[end].block == self._units[at].block:
            end += 1
        if self._units[end - 1].text.endswith((":", ",")) or (
            end < index and self._units[end].kind is BlockKind.LIST_ITEM
        ):
            end = min(self.items_after(end - 1), index)
        chosen = list(self._units[at:end])
        return chosen if length(chosen) < 3 * _SHORT else [self._units[at]]

    def items_after(self, index: int) -> int:
        """The index after the list items that follow unit ``index``."""
        end = index + 1
        while self._context.same_section(index, end) and self._units[end].kind is BlockKind.LIST_ITEM:
            if is_vote_line(self._units[end].text, self._pack):
                break
            end += 1
        return end

    def labelled(self, index: int, end: int, decides: Callable[[Unit], object]) -> int:
        """The index after what a label (“Decision: …”) holds: the rest of its item, unless that tells other things."""
        if len(self._units[index].text.split()) > _CURT:
            return end  # It says by itself what was decided.
        at = end
        while self._context.same_section(index, at) and self._units[at].block == self._units[index].block:
            unit = self._units[at]
            said = any(self._pack.at_start(concept, unit.text) for concept in ("speaker", "action_label"))
            if said or is_vote_line(unit.text, self._pack) or decides(unit):
                return end
            at += 1
        words = sum(len(unit.text.split()) for unit in self._units[index:at])
        return at if words <= _ITEM_WORDS else end


def length(units: Sequence[Unit]) -> int:
    """How many characters ``units`` have."""
    return sum(len(unit.text) for unit in units)
