"""Who met: the body as the head names it, and whose minutes they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.extractors.context import Context
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.text import Span, squeeze

_NO_HEAD = frozenset({BlockKind.NOTE, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_HEAD = 3000  # Characters in which minutes say who met.
_FIRST_BLOCKS = 12
_LETTERHEAD = 2  # In the first blocks a name without a word for its kind is whose minutes they are.
_LONGEST = 160
_NAME_WORDS = 9
_SMALL = 3  # Small words of so many letters stand inside names: ``for``, ``de la``.
_PARTS = re.compile(r"\s+(?:[–—|·-]|//)\s+|[,:;(\t\n]|\s/{2}\s")
_EDGES = " ,–-*_#`"


def bodies(context: Context) -> Iterator[Candidate]:
    """Candidates for the ``body`` and for whose body it is (``issuer``), which assembly joins."""
    yield from _named(context)
    for index, block in enumerate(context.blocks[:_FIRST_BLOCKS]):
        issuer = context.pack.first("issuer", context.flows[index].text)
        if issuer is not None:
            value, rule = _without_day(context, squeeze(issuer.get("issuer"))), issuer.rule
            yield _field(context, "issuer", value, block.spans, rule.id, rule.score - 0.01 * index)
    yield from _letterhead(context)


def _field(
    context: Context, name: str, value: str, spans: tuple[Span, ...], rule: str, score: float
) -> Candidate:
    return context.candidate("meeting", spans, rule, score, field=name, value=value)


def _named(context: Context) -> Iterator[Candidate]:
    """Bodies named in the head; the longer the name, the earlier and the nearer to the title, the surer."""
    text = context.document.text[:_HEAD]
    lines = _title_lines(context)
    titled: tuple[str, ...] = ()
    for match in context.pack.all("body", text):
        span = match.spans["body"].strip(text)
        value = _without_day(context, squeeze(span.of(text)).strip(_EDGES))
        if not value:
            continue
        if any(line.start <= span.start < line.end for line in lines):
            titled = (*titled, value.casefold())
        score = 0.6 + 0.03 * min(len(value.split()), 6) - 0.3 * span.start / _HEAD
        # The text often says in full what the title says in short: the council, the council of Elm.
        score += 0.15 * value.casefold().startswith(titled)
        yield _field(context, "body", value, (span,), match.rule.id, score)


def _title_lines(context: Context) -> list[Span]:
    """The places of the first blocks that open as titles do."""
    found = []
    for index, block in enumerate(context.blocks[:_FIRST_BLOCKS]):
        flow = context.flows[index].text
        if len(flow) <= _LONGEST and not block.marker and context.pack.first("title", flow[:_LONGEST]):
            found += list(block.spans)
    return found


def _without_day(context: Context, value: str) -> str:
    """``value`` without the date or number that it runs on into: ``Conseil municipal du lundi``, ``Comité No``."""
    end = context.pack.first("body_end", value)
    return value[: end.span.start].strip(_EDGES) if end else value


def _letterhead(context: Context) -> Iterator[Candidate]:
    """The name at the top of the page, down to the title: ``Elm Street Repair Cafe (a charity)``."""
    shown = [i for i, b in enumerate(context.blocks) if b.kind not in _NO_HEAD][:_LETTERHEAD]
    for index in shown:
        flow = context.flows[index].text
        name = _PARTS.split(flow.strip(_EDGES), maxsplit=1)[0].strip(_EDGES)
        if len(flow) <= _LONGEST and _is_name(context, name):
            spans = context.blocks[index].spans
            yield _field(context, "issuer", squeeze(name), spans, "layout/letterhead", 0.5 - 0.02 * index)
        if context.pack.first("title", flow):
            return


def _is_name(context: Context, name: str) -> bool:
    """Whether ``name`` is one, and none of a genre, a date, a place or a label."""
    words = re.findall(r"[^\W\d_][\w'’-]*", name)
    if not 1 <= len(words) <= _NAME_WORDS or not name[0].isupper():
        return False
    if any(w[0].islower() and len(w) > _SMALL for w in words) or re.search(r"\d", name):
        return False
    told: list[Match | None] = [context.pack.first(c, name) for c in ("title", "date", "clock", "place")]
    told.append(context.pack.at_start("attendance_label", name))
    told.append(context.pack.at_start("heading", name))
    return not any(told)
