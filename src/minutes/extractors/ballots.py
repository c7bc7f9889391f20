"""Votes that stand apart from the text they were taken on: announced before a resolution, or stated after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.extractors.context import Context, Unit
from minutes.extractors.votes import read_vote
from minutes.model.document import Candidate
from minutes.packs import Pack
from minutes.text import join_spans, squeeze


@dataclass(frozen=True, slots=True)
class Found:
    """A decision that stands on the units from ``first`` to before ``last``."""

    candidate: Candidate
    first: int
    last: int


def join_votes(context: Context, found: Sequence[Found]) -> list[Candidate]:
    """``found`` with each resolution given the vote that was taken on it; statements of that vote are no decision."""
    return [f.candidate for f in _from_above(context, _onto_next(context, _onto_last(context, found)))]


def _awaits(pack: Pack, found: Found) -> bool:
    """Whether ``found`` is the bare text of a resolution, which says nothing of its vote."""
    rules = {rule.id for rule in pack.of("decision") if rule.set.get("awaits")}
    return found.candidate.rule in rules and not found.candidate.fields.get("votes")


def _is_vote_on(context: Context, found: Found, other: Found) -> bool:
    """Whether ``found`` only says what became of the text of ``other``, which stands beside it."""
    text = str(found.candidate.fields["text"])
    named = context.pack.all("vote_subject", text)
    if all(match.get("bare") for match in named) and context.pack.first("proposal", text) is not None:
        return False  # ``Motion carried`` ends the motion of its own text.
    return bool(named) and _section(context, found.first) == _section(context, other.first)


def _settles(context: Context, item: Found, before: Found) -> bool:
    """Whether ``item`` says right after the counts what they come to (``two thirds being required, it was lost``)."""
    counted = isinstance(votes := before.candidate.fields.get("votes"), dict) and "for" in votes
    return (
        counted
        and item.first == before.last
        and not item.candidate.fields.get("votes")
        and _is_vote_on(context, item, before)
        and any(m.get("despite") for m in context.pack.all("outcome", str(item.candidate.fields["text"])))
    )


def _section(context: Context, index: int) -> int:
    return context.units[index].section


def _onto_last(context: Context, found: Sequence[Found]) -> list[Found]:
    """Votes that follow the resolutions they were taken on."""
    kept: list[Found] = []
    for item in found:
        waiting = len(kept)
        while (
            waiting
            and _awaits(context.pack, kept[waiting - 1])
            and _is_vote_on(context, item, kept[waiting - 1])
        ):
            waiting -= 1
        if waiting == len(kept) or _awaits(context.pack, item):
            if kept and _settles(context, item, kept[-1]):
                kept[-1] = _joined(context, kept[-1], item)
            else:
                kept.append(item)
            continue
        kept[waiting:-1] = [_voted(text, item) for text in kept[waiting:-1]]
        kept[-1] = _joined(context, kept[-1], item)
    return kept


def _onto_next(context: Context, found: Sequence[Found]) -> list[Found]:
    """Votes that are stated right before the text of the resolution."""
    kept: list[Found] = []
    for item in found:
        if kept and _awaits(context.pack, item) and kept[-1].candidate.fields.get("votes"):
            before = kept[-1]
            if not before.candidate.rule.endswith("resolved") and _is_vote_on(context, before, item):
                kept[-1] = _joined(context, item, before)
                continue
        kept.append(item)
    return kept


def _from_above(context: Context, found: Sequence[Found]) -> list[Found]:
    """Votes on "the following resolutions"; they hold for all that follow until something else is decided."""
    kept: list[Found] = []
    above: Found | None = None
    last = 0
    for item in found:
        announced = [u for u in context.units[last : item.first] if context.pack.first("vote_above", u.text)]
        if announced:
            above = _announcement(item, announced[-1], context.pack)
        elif not _awaits(context.pack, item):
            above = None
        kept.append(_voted(item, above) if above and _awaits(context.pack, item) else item)
        last = item.last
    return kept


def _announcement(item: Found, unit: Unit, pack: Pack) -> Found:
    fields = {**item.candidate.fields, "votes": read_vote(unit.text, pack).fields(), "outcome": "adopted"}
    return replace(item, candidate=replace(item.candidate, fields=fields))


def _voted(text: Found, vote: Found) -> Found:
    """``text`` with what ``vote`` says became of it."""
    said = {"outcome": vote.candidate.fields["outcome"]}
    said["votes"] = vote.candidate.fields.get("votes") or text.candidate.fields.get("votes")
    return replace(text, candidate=replace(text.candidate, fields={**text.candidate.fields, **said}))


def _joined(context: Context, text: Found, vote: Found) -> Found:
    """``text`` and the statement of its ``vote`` as one decision."""
    voted = _voted(text, vote)
    parts = sorted((text, vote), key=lambda f: f.first)
    words = squeeze(" ".join(str(f.candidate.fields["text"]) for f in parts))
    spans = join_spans(context.document.text, [s for f in parts for s in f.candidate.spans])
    candidate = replace(voted.candidate, spans=spans, fields={**voted.candidate.fields, "text": words})
    return Found(candidate, min(f.first for f in parts), max(f.last for f in parts))
