"""The lines that tell a vote and how it ended: how far they reach beside the text that was voted on."""

from __future__ import annotations

from minutes.extractors.context import Context, Unit
from minutes.extractors.statements import Statements
from minutes.extractors.votes import is_vote_line, near, tells_another_vote, verdict

_ASIDES = 3
_BARE_WORDS = 4


class VoteLines:
    """The lines of vote among the units of ``context``."""

    def __init__(self, context: Context, statements: Statements) -> None:
        self._context = context
        self._statements = statements
        self._pack = context.pack
        self._units = context.units

    def after(self, first: int, at: int) -> int:
        """The index after the lines of vote that begin at ``at``, in the section of unit ``first``."""
        end = at
        while self._context.same_section(first, end):
            if not self._tells(at, end) or self._of_another(at, end):
                break
            end += 1
        while end - 1 > at and not self._is_line(end - 1):
            end -= 1
        return end

    def _is_line(self, at: int) -> bool:
        return is_vote_line(self._units[at].text, self._pack)

    def _of_another(self, first: int, at: int) -> bool:
        """Whether the result at ``at`` is not that of the lines before it, but of what was put to the vote next."""
        line = near(self._units[at].text, self._pack)
        before = verdict((u.text for u in self._units[first:at]), self._pack)
        if line is not None and before and line.get("outcome") != before:
            return True
        return tells_another_vote(self._units[at - 1].text, self._units[at].text, self._pack)

    def _tells(self, first: int, at: int) -> bool:
        text = self._units[at].text
        aside = first < at and text.startswith("(") and text.endswith(")")
        return aside or self._is_line(at) or self._explains(first, at)

    def _explains(self, first: int, at: int) -> bool:
        """Whether unit ``at`` goes on in the item of a vote line (who abstained, and why)."""
        unit = self._units[at]
        if at <= first or unit.block != self._units[at - 1].block or unit.opens:
            return False
        return self._statements.decision(unit) is None and not self._is_proposal(unit)

    def _is_proposal(self, unit: Unit) -> bool:
        return self._pack.first("proposal", unit.text) is not None

    def sealed(self, put: Unit, first: int, end: int) -> int:
        """The index after a vote with the few words that sum up in its paragraph what was ``put`` to it.

        So in “Ann moves to approve. No objections. Minutes approved.”
        """
        if not self._context.same_section(first, end):
            return end
        unit = self._units[end]
        short = unit.block == put.block and len(unit.text.split()) <= _BARE_WORDS and not unit.opens
        return end + 1 if short and self._is_proposal(put) and self._statements.decision(unit) else end

    def behind_asides(self, index: int, end: int) -> int:
        """The index of the vote on the decision at ``index`` if only its own paragraph stands between, else ``end``."""
        at = end
        while self._context.same_section(index, at) and self._units[at].block == self._units[index].block:
            unit = self._units[at]
            if self._is_line(at) or self._statements.decision(unit) or self._is_proposal(unit):
                return end
            at += 1
        voted = self._context.same_section(index, at) and self._is_line(at)
        return at if voted and at - end < _ASIDES else end
