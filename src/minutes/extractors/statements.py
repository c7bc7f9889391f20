"""What one sentence does to a matter: it decides it, puts it to the vote, or only tells of it."""

from __future__ import annotations

from collections.abc import Sequence

from minutes.extractors.context import Context, Unit
from minutes.extractors.votes import residue
from minutes.model.document import BlockKind
from minutes.packs import Match
from minutes.text import squeeze

_SHORT_HEADING = 40
_HEAD = 1500  # Characters at the top of minutes in which they name the body that meets.
_NAMED = 2  # Words beyond those of the vote by which a sentence names its object.


class Statements:
    """Reads the sentences of ``context`` one by one."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._pack = context.pack

    def decision(self, unit: Unit) -> Match | None:
        """What states in ``unit`` that the body that meets decided something; the bare texts of resolutions first."""
        if unit.kind is BlockKind.HEADING and len(unit.text) < _SHORT_HEADING:
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

    def names_its_object(self, unit: Unit) -> bool:
        """Whether a line of result says behind its label what was decided (``Vote : le rapport moral est adopté``)."""
        match = self.decision(unit)
        if match is None or match.span.start == 0:
            return False
        return residue(match.span.of(unit.text), self._pack) >= _NAMED

    def puts_its_object(self, unit: Unit) -> bool:
        """Whether ``unit`` puts to the vote what it names, not only "the proposal" that was told before."""
        if self._pack.first("proposal", unit.text) is None:
            return False
        subject = self._pack.first("vote_subject", unit.text)
        return subject is None or residue(unit.text, self._pack) > _NAMED

    def stands_beside_tasks(self, unit: Unit) -> bool:
        """Whether ``unit`` decides something in a sentence beside the list or table of tasks of its section."""
        prose = unit.concept == "actions" and unit.kind is BlockKind.PARAGRAPH
        return prose and self.decision(unit) is not None

    def is_clause(self, unit: Unit) -> bool:
        """Whether ``unit`` is an operative clause (``DÉCIDE de …``)."""
        match = self._pack.at_start("decision", unit.text)
        return match is not None and match.rule.id.endswith("operative-clause")

    def is_ground(self, units: Sequence[Unit]) -> bool:
        """Whether a paragraph begins with what somebody said before it decides, or only says what is considered."""
        if units[0].kind is BlockKind.LIST_ITEM or self.decision(units[0]):
            return False
        concept = "speaker" if any(self.decision(u) for u in units) else "not_a_decision"
        return self._pack.at_start(concept, units[0].text) is not None

    def breaks_off(self, unit: Unit, following: Unit) -> bool:
        """Whether ``unit`` goes on in the ``following`` one, as a sentence that ends in ``resolved that`` does."""
        last = unit.text.split()[-1:]
        if not last or last[0].casefold() not in self._pack.words("open_words"):
            return False
        decided = self.decision(following)
        return decided is None or not decided.get("awaits")
