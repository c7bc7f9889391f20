"""Tasks in running text: behind a label, behind an arrow, or in a sentence by which somebody is given or takes one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from minutes.extractors.context import Unit
from minutes.extractors.due import find_due
from minutes.extractors.inherited import inherited
from minutes.extractors.names import find_person
from minutes.extractors.occasion import Occasion
from minutes.extractors.owners import behind, beside, can_own, in_brackets, named, speaking
from minutes.extractors.task import ENTERED, best_rule, owners_of, task
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match, Pack
from minutes.text import Span, squeeze

_FEWEST_WORDS = 3
_SHORT = 9  # Words: so short a sentence with "it" says nothing without the one before.
_CURT = 5  # Words: nor does one with "he".
_APART = 8  # Words: before a clause that is a task, so many make another statement.
_ARROW = re.compile(r"(?:^|(?<=\s))(?:→|={1,2}>|-{1,2}>|⇒|➔|⇨)\s*")
_OWNER_FIRST = re.compile(r"([^:.;()→]{2,40}?)(?:\s*:|\s+[–—-])\s+")
_JOINT = re.compile(r"(?<=[;:])\s|\s(?=\([a-z]\)\s)|(?<=[.,])\s(?=[`*]*@\w)")


def sentence_task(occasion: Occasion, unit: Unit, before: Unit | None) -> Candidate | None:
    """A sentence, or a clause of it, that a label or a rule takes for a task; ``before`` is the one before it."""
    context, unit = occasion.context, _without_entry(occasion, unit)
    label = context.pack.first("action_label", unit.text)
    if label is not None:
        return _labelled(occasion, unit, before, label)
    match = best_rule(occasion, unit.text)
    if match is None or not match.get("owner"):
        pointed = _pointed(occasion, unit, before) or _assigned(occasion, unit)
        if pointed is not None or match is None:
            return pointed
    if len(unit.text.split()) < _FEWEST_WORDS or context.pack.first("not_an_action", unit.text):
        return None
    unit = _unclosed(occasion, unit, match)
    units = [unit]
    leans = _leans(occasion, unit, match)
    points = _ARROW.match(unit.text) and (
        (not match.get("owner") and not _is_task(occasion, before)) or _is_tail(unit, before)
    )
    if (leans or points) and before is not None and _adjoins(before, unit, same=leans):
        units = [before, unit]
    owners = owners_of(occasion, unit, match) if match.get("owner") else in_brackets(occasion, unit.text)
    if not owners and match.get("owner").casefold() in context.pack.words("third_person"):
        return None  # "It will go on": the pronoun stands for nobody who acted.
    owners = owners or speaking(occasion, unit.text, match) or inherited(occasion, unit)
    begins = match.span.start if units == [unit] else 0
    return task(occasion, units, _text(units), owners, match.rule.id, match.rule.score, begins)


def _is_task(occasion: Occasion, unit: Unit | None) -> bool:
    return unit is not None and best_rule(occasion, unit.text) is not None


def _leans(occasion: Occasion, unit: Unit, match: Match) -> bool:
    """Whether a task says nothing without the sentence before it: “It will be sent”, “He'll have a look”."""
    count = len(unit.text.split())
    if match.get("leans"):
        return count < _SHORT
    pronouns = occasion.context.pack.lexicon["third_person"]
    return count <= _CURT and match.get("owner").casefold() in pronouns


def _without_entry(occasion: Occasion, unit: Unit) -> Unit:
    """``unit`` without the day at its head on which it was entered: that is not when it is due."""
    flow = occasion.context.flows[unit.block].text
    found = ENTERED.match(unit.span.of(flow))
    if found is None:
        return unit
    span = Span(unit.span.start + found.end(), unit.span.end)
    return replace(unit, span=span, text=squeeze(span.of(flow)))


def _unclosed(occasion: Occasion, unit: Unit, match: Match) -> Unit:
    """``unit`` up to the parenthesis that closes behind its task, where it opened before the unit began."""
    depth = 0
    for at, sign in enumerate(unit.text):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            text = occasion.context.flows[unit.block].text
            close = text.find(")", unit.span.start, unit.span.end)
            if at < match.span.end or not text[close:].strip(" )."):
                return unit
            return replace(unit, span=Span(unit.span.start, close), text=unit.text[:at].strip())
    return unit


def _is_tail(unit: Unit, before: Unit | None) -> bool:
    """Whether ``unit``, behind an arrow, says who does what the unbroken sentence before it says."""
    if before is None or len(unit.text.split()) >= _SHORT:
        return False
    return not before.text.endswith((".", "!", "?")) and not _ARROW.match(before.text)


def _adjoins(before: Unit, unit: Unit, *, same: bool = False) -> bool:
    return before.block == unit.block or (not same and before.block == unit.block - 1)


def _text(units: Sequence[Unit]) -> str:
    return squeeze(" ".join(u.text for u in units))


def _pointed(occasion: Occasion, unit: Unit, before: Unit | None) -> Candidate | None:
    """A task behind an arrow that names its owner; where it names nothing else, the task stands before the arrow."""
    arrows = list(_ARROW.finditer(unit.text))
    if not arrows:
        return None
    rest = unit.text[arrows[-1].end() :]
    alone = named(occasion, rest)
    owners = alone or beside(occasion, rest)
    units = [unit]
    if alone and arrows[-1].start() == 0 and before is not None and _adjoins(before, unit):
        units = [before, unit]
    said = _text(units)[: -len(rest)] if alone else rest
    if not owners or len(said.split()) <= _FEWEST_WORDS:
        return None
    return task(occasion, units, _text(units), owners, "sign/arrow", 0.75)


def _assigned(occasion: Occasion, unit: Unit) -> Candidate | None:
    """A task in the form of one (``Order the keys``), where who does it is named before a colon or at the end."""
    pack, text = occasion.context.pack, unit.text
    form = pack.at_start("task_form", text)
    owners: tuple[str, ...] = ()
    timed = False
    if text[:1].islower():
        return None
    if form is not None:
        owners = behind(occasion, text)
        # In a list (“• Order the keys by Friday”) the day makes it a task of nobody in particular.
        timed = unit.opens and unit.kind is BlockKind.LIST_ITEM and find_due(occasion, text)[0] is not None
    elif found := _OWNER_FIRST.match(text):
        form = pack.at_start("task_form", text[found.end() :])
        owners = named(occasion, found.group(1), kinds=True) if form is not None else ()
    if (
        form is None
        or not (owners or timed)
        or len(text.split()) < _FEWEST_WORDS
        or pack.first("not_an_action", text)
    ):
        return None
    return task(occasion, [unit], text, owners, form.rule.id, form.rule.score)


def _labelled(occasion: Occasion, unit: Unit, before: Unit | None, label: Match) -> Candidate | None:
    """A task behind a label; where next to nothing stands behind it, the task is the sentence before."""
    rest = unit.text[label.span.end :].strip(" :–-→.")
    if not label.get("owner") and _is_entry(occasion, rest):
        return None
    units, text = [unit], rest
    ahead = unit.text[: label.span.start].strip()
    if rest and label.get("owner") and not occasion.context.pack.at_start("due", rest):
        # “Action MC: reply” is a task by itself, however short.
        text = unit.text if ahead or len(rest.split()) < _FEWEST_WORDS else _behind(unit.text, label, rest)
    elif len(rest.split()) < _FEWEST_WORDS or occasion.context.pack.at_start("due", rest):
        text = unit.text
        if len(ahead.split()) < _FEWEST_WORDS and before is not None:
            units = [before, unit]
            text = _text(units)
    elif ahead:
        text = unit.text
    if len(text.split()) < _FEWEST_WORDS - 1:
        return None
    match = label if label.get("owner") else best_rule(occasion, rest, checked=False)
    owners = owners_of(occasion, unit, match) or beside(occasion, rest)
    return task(occasion, units, text, owners, label.rule.id, label.rule.score)


def _behind(text: str, label: Match, rest: str) -> str:
    """What stands behind a label; with the owner where the sentence goes on (“ACTION: Tom to order the paint”)."""
    goes_on = rest[:1].islower() and label.span.of(text).rstrip()[-1:].isalnum()
    return text[label.spans["owner"].start :] if goes_on else rest


def _is_entry(occasion: Occasion, text: str) -> bool:
    """Whether ``text`` is an entry of a list of people: a name, and what stands beside it."""
    person = find_person(text, occasion.context.pack, single=False)
    return person is not None and text[person.end : person.end + 3].strip()[:1] in ("", "(", ",", "–", "-")


def clauses(occasion: Occasion, unit: Unit) -> list[Unit]:
    """``unit`` itself, or its parts where one of them is a task by itself.

    It is cut at semicolons, colons and ``(b)``, and what is left at commas and words that join, where each part says
    who is to do something (``Ann will paint the gate and Tom will mend the lock``).
    """
    if not occasion.context.pack.likely("action", unit.text):
        return [unit]
    if not _JOINT.search(unit.text):
        return _each_their_own(occasion, unit)
    return [own for part in _apart(occasion, unit) for own in _each_their_own(occasion, part)]


def _each_their_own(occasion: Occasion, unit: Unit) -> list[Unit]:
    """``unit`` cut at commas and joining words before somebody else's task; whole where a part is nobody's."""
    context, text = occasion.context, occasion.context.flows[unit.block].text
    starts, ends = [unit.span.start], []
    for joint in _commas(context.pack).finditer(text, unit.span.start, unit.span.end):
        rest = squeeze(text[joint.end() : unit.span.end])
        if _begins_own(occasion, rest) and _begins_own(occasion, squeeze(text[starts[-1] : joint.start()])):
            starts.append(joint.end())
            ends.append(joint.start())
    if not ends:
        return [unit]
    spans = [Span(low, high).strip(text) for low, high in zip(starts, [*ends, unit.span.end], strict=True)]
    return [
        replace(unit, span=span, text=squeeze(span.of(text)), opens=unit.opens and span == spans[0])
        for span in spans
    ]


@lru_cache(maxsize=8)
def _commas(pack: Pack) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in pack.lexicon["and_words"])
    return re.compile(rf",\s+(?:(?:{words})\s+)?|\s(?:{words})\s+", re.IGNORECASE)


def _begins_own(occasion: Occasion, text: str) -> bool:
    """Whether ``text`` begins with the task of a person or of a body."""
    label = occasion.context.pack.at_start("action_label", text)
    said = text[label.span.end :].lstrip() if label is not None and not label.get("owner") else text
    if len(said.split()) < _FEWEST_WORDS or not said[:1].isalnum():
        return False
    found = occasion.context.pack.every_at_start("action", said)
    return any(
        "owner" in m.spans and m.spans["owner"].start == 0 and can_own(occasion, said, m) for m in found
    )


def _apart(occasion: Occasion, unit: Unit) -> list[Unit]:
    parts: list[Unit] = []
    start = unit.span.start
    text = occasion.context.flows[unit.block].text
    for piece in _JOINT.split(unit.span.of(text)):
        span = Span(start, start + len(piece)).strip(text)
        opens = unit.opens and not parts
        parts.append(replace(unit, span=span, text=squeeze(span.of(text)).rstrip(" ;"), opens=opens))
        start += len(piece) + 1
    rules = [best_rule(occasion, part.text) for part in parts]
    tasks = [rule for rule in rules if rule is not None]
    rest = [p for p, rule in zip(parts, rules, strict=True) if rule is None]
    apart = any(rule.span.start == 0 and rule.get("owner") for rule in tasks)
    other = sum(len(p.text.split()) for p in rest) >= _APART or any(_decides(occasion, p) for p in rest)
    if len(tasks) > 1 or (apart and other):
        return parts
    return [unit]


def _decides(occasion: Occasion, unit: Unit) -> bool:
    return any(occasion.context.pack.first(concept, unit.text) for concept in ("decision", "deferral"))
