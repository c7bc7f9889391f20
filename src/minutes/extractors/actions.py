"""Action items: tasks assigned, promised, listed in plans and tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from minutes.extractors.occasion import Occasion
from minutes.extractors.task_lists import is_listed, listed_task
from minutes.extractors.task_rows import row_tasks
from minutes.extractors.task_sentences import clauses, sentence_task
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span

_SILENT = frozenset({"agenda", "attendance", "next_meeting"})
_SURE = 0.84  # A surer task may stand where a decision, a winner or a list stands.


def actions(occasion: Occasion, taken: tuple[Span, ...]) -> Iterator[Candidate]:
    """Action items; ``taken`` is what decisions, winners and lists stand on."""
    yield from row_tasks(occasion)
    context = occasion.context
    listed: set[int] = set()
    for index, unit in enumerate(context.units):
        if unit.concept in _SILENT or unit.kind is BlockKind.HEADING or unit.block in listed:
            continue
        if is_listed(context, unit):
            listed.add(unit.block)
            candidate = listed_task(occasion, unit)
            if candidate is not None and not _overlaps(candidate.spans, taken):
                yield candidate
            continue
        before = context.units[index - 1] if index else None
        for part in clauses(occasion, unit):
            found = sentence_task(occasion, part, before)
            if found is not None and not (_overlaps(found.spans, taken) and found.score < _SURE):
                yield found


def _overlaps(spans: tuple[Span, ...], taken: tuple[Span, ...]) -> bool:
    """Whether one of ``spans`` touches one of ``taken`` (disjoint and in order)."""
    for span in spans:
        at = bisect_right(taken, span.start, key=lambda t: t.end)
        if at < len(taken) and taken[at].overlaps(span):
            return True
    return False
