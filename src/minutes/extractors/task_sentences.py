"""Tasks in running text: behind a label, or in a sentence by which somebody is given or takes one."""

from __future__ import annotations

import re
from dataclasses import replace

from minutes.extractors.context import Unit
from minutes.extractors.occasion import Occasion
from minutes.extractors.task import best_rule, owners_of, task
from minutes.model.document import Candidate
from minutes.packs import Match
from minutes.text import Span, squeeze

FEWEST_WORDS = 3
_ARROW = re.compile(r"^\s*(?:→|==?>|-?->|⇒|➔)")


def sentence_task(occasion: Occasion, unit: Unit, before: Unit | None) -> Candidate | None:
    """A sentence, or a clause of it, that a label or a rule takes for a task; ``before`` is the one before it."""
    context = occasion.context
    label = context.pack.first("action_label", unit.text)
    if label is not None:
        return _labelled(occasion, unit, before, label)
    match = best_rule(occasion, unit.text)
    if (
        match is None
        or len(unit.text.split()) < FEWEST_WORDS
        or context.pack.first("not_an_action", unit.text)
    ):
        return None
    units = [unit]
    if _ARROW.match(unit.text) and before is not None and before.block in (unit.block, unit.block - 1):
        units = [before, unit]
    text = squeeze(" ".join(u.text for u in units))
    return task(occasion, units, text, owners_of(occasion, unit, match), match.rule.id, match.rule.score)


def _labelled(occasion: Occasion, unit: Unit, before: Unit | None, label: Match) -> Candidate | None:
    """A task behind a label; where next to nothing stands behind it, the task is the sentence before."""
    rest = unit.text[label.span.end :].strip(" :–-→.")
    units, text = [unit], rest
    ahead = unit.text[: label.span.start].strip()
    if len(rest.split()) < FEWEST_WORDS or occasion.context.pack.at_start("due", rest):
        text = unit.text
        if len(ahead.split()) < FEWEST_WORDS and before is not None:
            units = [before, unit]
            text = squeeze(f"{before.text} {unit.text}")
    elif ahead:
        text = unit.text
    if len(text.split()) < FEWEST_WORDS - 1:
        return None
    match = label if label.get("owner") else (best_rule(occasion, rest, checked=False) or label)
    return task(occasion, units, text, owners_of(occasion, unit, match), label.rule.id, label.rule.score)


def clauses(occasion: Occasion, unit: Unit) -> list[Unit]:
    """``unit`` itself, or its parts between semicolons where more than one of them is a task."""
    if ";" not in unit.text:
        return [unit]
    parts, start = [], unit.span.start
    text = occasion.context.flows[unit.block].text
    for piece in re.split(r"(?<=;)\s", unit.span.of(text)):
        span = Span(start, start + len(piece)).strip(text)
        parts.append(replace(unit, span=span, text=squeeze(span.of(text)).rstrip(" ;")))
        start += len(piece) + 1
    tasks = [part for part in parts if best_rule(occasion, part.text)]
    return parts if len(tasks) > 1 else [unit]
