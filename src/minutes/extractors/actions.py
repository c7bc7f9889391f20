"""Action items: tasks assigned, promised, listed in plans and tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from minutes.extractors.calendar import due_date
from minutes.extractors.context import Context, Unit
from minutes.extractors.names import find_person
from minutes.extractors.tables import rows
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match, Pack
from minutes.text import Span, join_spans, squeeze

_SILENT = frozenset({"agenda", "attendance", "next_meeting"})
_ARROW = re.compile(r"^\s*(?:→|=>|->|⇒|➔)")
_FEWEST_WORDS = 3
_BESIDE = (
    re.compile(r"^([^:()→]{2,60}?)\s*:\s"),
    re.compile(r"\(([^()]{2,80})\)[\s.;]*$"),
    re.compile(r"(?:→|=>|->)\s*([^:()→]{2,80}?)[\s.;]*$"),
    re.compile(r"\s:\s*([^:()→]{2,80}?)[\s.;]*$"),
)
_ACRONYM = 7


def actions(
    context: Context, meeting: date | None, taken: tuple[Span, ...], known: frozenset[str]
) -> Iterator[Candidate]:
    """Action items.

    ``meeting`` is the day that due dates are reckoned from, ``taken`` what decisions, winners and lists stand on,
    ``known`` the folded words and initials that stand for people of the meeting.
    """
    yield from _tables(context, meeting)
    units = context.units
    listed: set[int] = set()
    for index, unit in enumerate(units):
        if unit.concept in _SILENT or unit.kind is BlockKind.HEADING or unit.block in listed:
            continue
        if unit.concept == "actions" and unit.kind is BlockKind.LIST_ITEM and unit.opens:
            listed.add(unit.block)
            candidate = _listed(context, index, meeting, known)
            if not _overlaps(candidate.spans, taken):
                yield candidate
            continue
        for part in _clauses(context, unit, known):
            ruled = _ruled(context, part, index, meeting, known)
            if ruled is not None and not (_overlaps(ruled.spans, taken) and ruled.score < 0.84):
                yield ruled


def _overlaps(spans: tuple[Span, ...], taken: tuple[Span, ...]) -> bool:
    """Whether one of ``spans`` touches one of ``taken`` (disjoint and in order)."""
    for span in spans:
        at = bisect_right(taken, span.start, key=lambda t: t.end)
        if at < len(taken) and taken[at].overlaps(span):
            return True
    return False


def _listed(context: Context, index: int, meeting: date | None, known: frozenset[str]) -> Candidate:
    """A whole item of a list under a heading of tasks."""
    units = list(context.block_units[context.units[index].block])
    text = squeeze(context.flows[units[0].block].text)
    owners = _named_beside(context, text, known)
    match = None if owners else _best(context, text)
    candidate = _emit(context, units, text, match, "section/actions", 0.8, meeting)
    return replace(candidate, fields={**candidate.fields, "owners": owners}) if owners else candidate


def _named_beside(context: Context, text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Who is named before or after an item of a plan: ``CV : …``, ``… (Claire)``, ``… → CV``, ``… : CV, mai``."""
    for pattern in _BESIDE:
        found = pattern.search(text)
        owners = split_owners(context, found.group(1)) if found else ()
        named = [o for o in owners if o.casefold() in known or _is_name(context, o)]
        if named and len(named) >= len(owners) - 1:
            return tuple(named)
    return ()


def _is_name(context: Context, owner: str) -> bool:
    person = find_person(owner, context.pack, single=False)
    return person is not None and person.end == len(owner) and not context.pack.first("due", owner)


def _clauses(context: Context, unit: Unit, known: frozenset[str]) -> list[Unit]:
    """``unit`` itself, or its parts between semicolons where more than one of them is a task."""
    if ";" not in unit.text:
        return [unit]
    parts, start = [], unit.span.start
    text = context.flows[unit.block].text
    for piece in re.split(r"(?<=;)\s", unit.span.of(text)):
        span = Span(start, start + len(piece)).strip(text)
        parts.append(replace(unit, span=span, text=squeeze(span.of(text)).rstrip(" ;")))
        start += len(piece) + 1
    tasks = [part for part in parts if _best(context, part.text, known)]
    return parts if len(tasks) > 1 else [unit]


def _ruled(
    context: Context, unit: Unit, index: int, meeting: date | None, known: frozenset[str]
) -> Candidate | None:
    """A sentence, or a clause of it, that a label or a rule takes for a task; ``index`` is that of the sentence."""
    label = context.pack.first("action_label", unit.text)
    if label is not None:
        return _labelled(context, index, label, meeting)
    match = _best(context, unit.text, known)
    if (
        match is None
        or len(unit.text.split()) < _FEWEST_WORDS
        or context.pack.first("not_an_action", unit.text)
    ):
        return None
    units = [unit]
    if _ARROW.match(unit.text) and index and context.units[index - 1].block in (unit.block, unit.block - 1):
        units = [context.units[index - 1], unit]
    return _emit(
        context,
        units,
        squeeze(" ".join(u.text for u in units)),
        match,
        match.rule.id,
        match.rule.score,
        meeting,
    )


def _best(context: Context, text: str, known: frozenset[str] | None = None) -> Match | None:
    found = [
        m for m in context.pack.all("action", text) if known is None or _can_own(context, text, m, known)
    ]
    return max(found, key=lambda m: (m.rule.score, bool(m.get("owner"))), default=None)


def _can_own(context: Context, text: str, match: Match, known: frozenset[str]) -> bool:
    """Whether the owner that a rule found can own a task: a person, a body, an office; not any capitalised word."""
    owner = match.get("owner")
    if not owner or owner[:1].islower() or context.pack.at_start("role", owner):
        return True
    first = owner.split()[0].rstrip(",")
    if first.casefold() in context.pack.lexicon["pronouns"]:
        return match.span.start == 0
    if first.casefold() in _articles(context):
        return True
    person = find_person(owner, context.pack, single=True)
    if person is None:
        return False
    if person.honorific or person.parts > 1 or person.name.casefold() in known or owner.casefold() in known:
        return True
    return (owner.isupper() and len(owner) < _ACRONYM) or context.entities.is_person(owner, text) is True


def _articles(context: Context) -> frozenset[str]:
    """First words of the bodies that decide (``Le``, ``Les``)."""
    return frozenset(d.split()[0].casefold() for d in context.pack.lexicon["deciders"])


def _labelled(context: Context, index: int, label: Match, meeting: date | None) -> Candidate | None:
    """A task behind a label; where next to nothing stands behind it, the task is the sentence before."""
    unit = context.units[index]
    rest = unit.text[label.span.end :].strip(" :–-→.")
    units, text = [unit], rest
    before = unit.text[: label.span.start].strip()
    if len(rest.split()) < _FEWEST_WORDS or context.pack.at_start("due", rest):
        text = unit.text
        if len(before.split()) < _FEWEST_WORDS and index:
            units = [context.units[index - 1], unit]
            text = squeeze(f"{context.units[index - 1].text} {unit.text}")
    elif before:
        text = unit.text
    if len(text.split()) < _FEWEST_WORDS - 1:
        return None
    owner = label if label.get("owner") else (_best(context, rest) or label)
    return _emit(context, units, text, owner, label.rule.id, label.rule.score, meeting)


def _emit(
    context: Context,
    units: list[Unit],
    text: str,
    match: Match | None,
    rule: str,
    score: float,
    meeting: date | None,
) -> Candidate:
    owners = split_owners(context, match.get("owner")) if match else ()
    if match and not owners and match.get("owner"):
        owners = _antecedent(context, units[0], match.get("owner"))
    due, due_text = find_due(context, text, meeting)
    spans = [s for u in units for s in context.place(u)]
    return context.candidate(
        "action_item", join_spans(context.document.text, sorted(set(spans))), rule, score, text=text, owners=owners,
        due=due, due_text=due_text, status="done" if _done(context, units) else "open",
    )  # fmt: skip


def _done(context: Context, units: list[Unit]) -> bool:
    """Whether the item itself, or the remark right after it in its block, says that it is done."""
    last = units[-1]
    near = (*context.block_units[last.block], *context.block_units.get(last.block + 1, ()))
    after = [u for u in near if u.text.startswith("(")]
    texts = [u.text for u in units] + [
        u.text for u in after[:1] if u.span.start > last.span.end or u.block > last.block
    ]
    return any(context.pack.first("done", t) for t in texts) or (
        context.blocks[last.block].marker in "☒☑✓✔" and bool(context.blocks[last.block].marker)
    )


@lru_cache(maxsize=8)
def _parts(pack: Pack) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in pack.lexicon["and_words"])
    return re.compile(rf"\s*[,&/;+]\s*|\s+(?:{words})\s+", re.IGNORECASE)


def split_owners(context: Context, text: str) -> tuple[str, ...]:
    """The people or bodies that ``text`` names, without honorifics; pronouns are none."""
    pronouns = set(context.pack.lexicon["pronouns"])
    honorifics = {h.casefold() for h in context.pack.lexicon["honorifics"]}
    owners = []
    for part in _parts(context.pack).split(squeeze(text)):
        words = part.strip(" .:()").split()
        while len(words) > 1 and words[0].casefold() in honorifics:
            words = words[1:]
        name = " ".join(words)
        if name and name.casefold() not in pronouns:
            owners.append(name)
    return tuple(dict.fromkeys(owners))


def _antecedent(context: Context, unit: Unit, pronoun: str) -> tuple[str, ...]:
    """Whom a third-person pronoun means: the person who last acted in the same block."""
    if pronoun.casefold() not in context.pack.lexicon["third_person"]:
        return ()
    earlier = [u for u in context.block_units[unit.block] if u.span.start < unit.span.start]
    for other in reversed(earlier):
        for concept, group in (("action", "owner"), ("speaker", "name")):
            match = context.pack.first(concept, other.text)
            owners = split_owners(context, match.get(group)) if match and match.get(group) else ()
            if owners and owners[0][:1].isupper():
                return owners[:1]
    return ()


def find_due(context: Context, text: str, meeting: date | None) -> tuple[str | None, str | None]:
    """When a task is due: the date (None if vague) and the words."""
    found = context.pack.all("due", text)
    dated = [(due_date(m, context.pack, meeting), squeeze(m.span.of(text)).strip(" ,")) for m in found]
    best = next(((due, words) for due, words in dated if due), None)
    return best or next(((None, words) for _, words in dated), (None, None))


def _tables(context: Context, meeting: date | None) -> Iterator[Candidate]:
    for row in rows(context, "action"):
        due, due_text = find_due(context, row.cells.get("due", ""), meeting)
        status = row.cells.get("status", "")
        yield context.candidate(
            "action_item", context.blocks[row.block].spans, "table/actions", 0.92, text=row.cells["action"],
            owners=split_owners(context, row.cells.get("owner", "")), due=due,
            due_text=due_text or row.cells.get("due") or None,
            status="done" if context.pack.first("done", status) else "open",
        )  # fmt: skip
