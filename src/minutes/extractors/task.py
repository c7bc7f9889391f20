"""The candidate of a task, however it was found: text, owners, due date, whether it is done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.extractors.context import Unit
from minutes.extractors.due import find_due
from minutes.extractors.occasion import Occasion
from minutes.extractors.owners import antecedent, can_own, split_owners
from minutes.extractors.remarks import due_remark, following, says_done
from minutes.model.document import Candidate
from minutes.packs import Match
from minutes.text import join_spans

#: The day of an entry, at its head: ``2024-05-06: …``, ``[06/16] …``.
ENTERED = re.compile(
    r"(?:\[(?:\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?)\]|\d{4}-\d{2}-\d{2})\s*[:–—-]?\s*(?=[^\s\d])"
)
_TICKED = "☒☑✓✔✅"


def best_rule(occasion: Occasion, text: str, *, checked: bool = True) -> Match | None:
    """The surest rule that finds a task in ``text``. ``checked``: whoever it names must be able to own a task.

    Overlapping matches stand side by side: one that begins later may be surer, or be the one that names an owner.
    """
    found = [
        m for m in occasion.context.pack.every("action", text) if not checked or can_own(occasion, text, m)
    ]
    best = max(found, key=lambda m: (m.rule.score, bool(m.get("owner"))), default=None)
    return next((m for m in found if best is not None and _holds(m, best)), best)


def _holds(match: Match, other: Match) -> bool:
    """Whether ``match`` names the owner of ``other`` in full (``the firm Dale`` for ``Dale``)."""
    if "owner" not in match.spans or "owner" not in other.spans:
        return False
    whole, part = match.spans["owner"], other.spans["owner"]
    return whole.start < part.start and whole.end == part.end


def owners_of(occasion: Occasion, unit: Unit, match: Match | None) -> tuple[str, ...]:
    """The owners that a rule or label found; a pronoun stands for whoever acted last before ``unit``."""
    if match is None or not match.get("owner"):
        return ()
    context = occasion.context
    return split_owners(context, match.get("owner")) or antecedent(occasion, unit, match.get("owner"))


def task(
    occasion: Occasion,
    units: Sequence[Unit],
    text: str,
    owners: tuple[str, ...],
    rule: str,
    score: float,
    begins: int = 0,
) -> Candidate:
    """The candidate of a task that stands in ``units``; ``begins``: where in ``text`` the words start that give it."""
    context = occasion.context
    due, due_text = find_due(occasion, text, begins=begins)
    if due is None and due_text is None and (remark := due_remark(occasion, units[-1])) is not None:
        (due, due_text), said = remark
        units = [*units, said]
    spans = [s for u in units for s in context.place(u)]
    return context.candidate(
        "action_item", join_spans(context.document.text, sorted(set(spans))), rule, score, text=text, owners=owners,
        due=due, due_text=due_text, status="done" if _done(occasion, units) else "open",
    )  # fmt: skip


def _done(occasion: Occasion, units: Sequence[Unit]) -> bool:
    """Whether the item itself, or the remark right after it in its block, says that it is done."""
    context, last = occasion.context, units[-1]
    after = following(context, last)
    aside = [u.text for u in after if u.text.startswith("(")][:1]
    marker = context.blocks[last.block].marker
    return (
        any(context.pack.first("done", text) for text in (*(u.text for u in units), *aside))
        or (bool(after) and says_done(context, after[0]))
        or (bool(marker) and marker in _TICKED)
    )
