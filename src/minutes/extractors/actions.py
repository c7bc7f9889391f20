"""Action items: tasks assigned, promised, listed in plans and tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from minutes.extractors.context import Context, Unit
from minutes.extractors.occasion import Occasion
from minutes.extractors.remarks import is_dropped
from minutes.extractors.task import best_rule
from minutes.extractors.task_lists import is_listed, listed_task, parts_of
from minutes.extractors.task_rows import row_tasks
from minutes.extractors.task_sentences import clauses, sentence_task
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span

_SILENT = frozenset({"agenda", "attendance", "next_meeting"})
_WORD = re.compile(r"[^\W_]+")
_AGAIN = 0.85  # Share of words in common.
_TELLING = 6  # Words: shorter tasks may well be alike and two.
_APART = 0.7
_NEAR = 6  # Paragraphs: so far back a law is cited whose terms are told.
_SURE = 0.84  # A surer task may stand where a decision, a winner or a list stands.


def actions(occasion: Occasion, taken: tuple[Span, ...]) -> Iterator[Candidate]:
    """Action items, each once; ``taken`` is what decisions, winners and lists stand on."""
    kept: list[tuple[Counter[str], Candidate]] = []
    for candidate in _found(occasion, taken):
        words = Counter(_WORD.findall(str(candidate.fields["text"]).casefold()))
        if not any(_says_again(words, other) for other, _ in kept):
            kept.append((words, candidate))
            yield candidate


def _says_again(words: Counter[str], other: Counter[str]) -> bool:
    """Whether one task is told in nearly the words of another, as where minutes sum up their tasks."""
    total = words.total() + other.total()
    return total >= 2 * _TELLING and 2 * (words & other).total() >= _AGAIN * total


def _found(occasion: Occasion, taken: tuple[Span, ...]) -> Iterator[Candidate]:
    yield from row_tasks(occasion)
    context = occasion.context
    listed: set[int] = set()
    for index, unit in enumerate(context.units):
        if unit.kind is BlockKind.HEADING or unit.block in listed:
            continue
        within = is_listed(context, unit)
        if unit.concept in _SILENT and not within and not _labelled(occasion, unit):
            continue
        if within:
            listed.update((unit.block, *parts_of(occasion, unit.block)))
            candidate = listed_task(occasion, unit)
            if candidate is not None and not _overlaps(candidate.spans, taken):
                yield candidate
            continue
        before = context.units[index - 1] if index else None
        for part in clauses(occasion, unit):
            found = sentence_task(occasion, part, before)
            if found is None or is_dropped(context, part) or _is_mere_wish(context, unit, found):
                continue
            if found.score >= _SURE or _is_apart(occasion, part) or not _overlaps(found.spans, taken):
                yield found


def _is_apart(occasion: Occasion, unit: Unit) -> bool:
    """Whether ``unit`` stands beside what was decided and is no part of it (“Put off; Tom Reed will ask again”)."""
    match = best_rule(occasion, unit.text)
    if match is None or match.span.start or not match.get("owner") or match.rule.score < _APART:
        return False
    return unit.opens is False and occasion.context.pack.first("decision", unit.text) is None


def _labelled(occasion: Occasion, unit: Unit) -> bool:
    """Whether a label says that ``unit`` is a task, wherever it stands (``Homework: …`` beside the next meeting)."""
    label = occasion.context.pack.at_start("action_label", unit.text)
    return label is not None and label.span.of(unit.text).rstrip().endswith(":")


def _is_mere_wish(context: Context, unit: Unit, found: Candidate) -> bool:
    """Whether it is an aim, an idea or what a law demands, and nobody is to do it by any day."""
    if found.fields["owners"] or found.fields["due_text"]:
        return False
    if context.pack.at_start("aims", context.heading_text(unit.section)) is not None:
        return True
    return context.pack.first("duty", unit.text) is not None and _cites_law(context, unit)


def _cites_law(context: Context, unit: Unit) -> bool:
    """Whether the paragraphs before ``unit`` in its section speak of a law, whose terms it then tells."""
    near = (u for b in range(unit.block - _NEAR, unit.block) for u in context.block_units.get(b, ()))
    return any(u.section == unit.section and context.pack.first("law", u.text) for u in near)


def _overlaps(spans: tuple[Span, ...], taken: tuple[Span, ...]) -> bool:
    """Whether one of ``spans`` touches one of ``taken`` (disjoint and in order)."""
    for span in spans:
        at = bisect_right(taken, span.start, key=lambda t: t.end)
        if at < len(taken) and taken[at].overlaps(span):
            return True
    return False
