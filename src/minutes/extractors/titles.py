"""The title of minutes: the block that opens as minutes do, or else the first heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.extractors.context import Context
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.text import Span, squeeze

_FIRST_BLOCKS = 12
_LONG = 220  # A longer block is prose; its title, if any, stands in capitals before it.
_EARLY = 30  # So near the beginning of a block stand the words that open a title.
_SHORT = 100
_BARE_WORDS = 4
_CELL = 0.8  # A row of a table is a title only where a surer rule says so.
_TOP = 3
_CAPITALS = re.compile(r"^[^a-zß-öø-ÿ]{10,200}(?=[.\s]\s*[A-ZÀ-Þ])")
_SKIPPED = frozenset({BlockKind.FURNITURE, BlockKind.NOTE})


def titles(context: Context) -> Iterator[Candidate]:
    """Candidates for the ``title``."""
    shown = [i for i, block in enumerate(context.blocks) if block.kind not in _SKIPPED][: _FIRST_BLOCKS + 1]
    for seen, index in enumerate(shown, 1):
        block, text = context.blocks[index], _text(context, index)
        spans = block.spans
        if len(text) > _LONG:
            text, spans = _capitals(context, index) if seen == 1 else ("", spans)
        if not text:
            continue
        match = _opening(context, text)
        heading = block.kind is BlockKind.HEADING
        if match is not None and block.kind is BlockKind.TABLE_ROW and match.rule.score <= _CELL:
            continue
        if match is None:
            if heading or (seen == 1 and len(text.split()) > 1):
                yield _title(context, text, spans, "layout/first-heading", 0.4 - 0.02 * seen)
            continue
        score = match.rule.score - 0.01 * seen + (0.05 if heading else 0) - (0.25 if block.marker else 0)
        if _is_bare(text):
            following = shown[seen] if seen < len(shown) else None
            joined = following is not None and _goes_on(context, following)
            if joined and following is not None:
                text = f"{text} - {_text(context, following)}"
                spans = (*spans, *context.blocks[following].spans)
            else:
                score -= 0.2 if seen <= _TOP else 0.55
        yield _title(context, text, spans, match.rule.id, score)


def _title(context: Context, text: str, spans: tuple[Span, ...], rule: str, score: float) -> Candidate:
    return context.candidate("meeting", spans, rule, max(0.05, min(score, 0.99)), field="title", value=text)


def _text(context: Context, index: int) -> str:
    return squeeze(context.flows[index].text).strip("*_# ")


def _opening(context: Context, text: str) -> Match | None:
    """The surest rule that finds the words which open a title near the beginning of ``text``."""
    found = [
        m
        for rule in context.pack.likely("title", text[:_LONG])
        if (m := rule.search(text[:_LONG])) is not None
    ]
    return max((m for m in found if m.span.start < _EARLY), key=lambda m: m.rule.score, default=None)


def _is_bare(text: str) -> bool:
    """Whether a title names the genre alone (``Procès-verbal``): what it is of stands in the next block."""
    return len(re.findall(r"[^\W\d_]+", re.sub(r"\(.*\)", "", text))) <= _BARE_WORDS and not re.search(
        r"\d", text
    )


def _goes_on(context: Context, index: int) -> bool:
    text = _text(context, index)
    short = len(text) <= _SHORT and context.blocks[index].kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
    told = _opening(context, text) or context.pack.first("meeting_kind", text)
    return short and told is not None and told.span.start < _EARLY and not context.blocks[index].marker


def _capitals(context: Context, index: int) -> tuple[str, tuple[Span, ...]]:
    """The capitals with which a long first block begins: ``ACTA N° 34. ASAMBLEA GENERAL. En la sede …``."""
    flow = context.flows[index]
    found = _CAPITALS.match(flow.text)
    if found is None:
        return "", ()
    return squeeze(found.group()).strip(" .,-–"), flow.to_spans(Span(0, len(found.group().rstrip())))
