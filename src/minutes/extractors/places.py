"""Where the meeting was held: by a label, by a sentence, or by what stands beside its date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.extractors.context import Context
from minutes.model.document import Candidate
from minutes.text import Span, squeeze

_HEAD = 3000  # Characters in which minutes say where they were held.
_DATED = 2000  # Characters in which the date of the meeting stands in the head.
_LINE_WORDS = 14  # A line of more words is prose.
_PIECE = re.compile(r"\s+[–—|·•-]+\s+|[\t·|;<>\[\]]|:(?!\d)|\.(?=\s|$)|[*_]{2}")
_EDGES = " ,–—-:;.*_+/\t\n@"
_BEFORE = 100
_LEAD = 4  # On a line of its own a place begins so early.


def places(context: Context) -> Iterator[Candidate]:
    """Candidates for the ``place``."""
    text = context.document.text[:_HEAD]
    town = context.pack.first("town", text)
    for match in (m for rule in context.pack.likely("place", text) for m in rule.finditer(text)):
        span = match.spans["place"].strip(text)
        value = squeeze(span.of(text)).strip(_EDGES)
        if not value or context.pack.first("other_place", text[max(0, span.start - _BEFORE) : span.start]):
            continue
        spans: tuple[Span, ...] = (span,)
        if town is not None and (name := squeeze(town.get("town"))) not in value and _is_room(context, value):
            value, spans = f"{value}, {name}", (span, town.spans["town"])
        yield _candidate(context, value, spans, match.rule.id, match.rule.score - 0.3 * span.start / _HEAD)
    yield from _beside_date(context)


def _candidate(context: Context, value: str, spans: tuple[Span, ...], rule: str, score: float) -> Candidate:
    value = _bare(context, value)
    return context.candidate("meeting", spans, rule, max(0.05, score), field="place", value=value)


def _bare(context: Context, value: str) -> str:
    """``value`` without its article (a capital one belongs to a name) and without why or how they met there."""
    end = context.pack.first("place_end", value)
    value = value[: end.span.start].strip(_EDGES) if end and end.span.start else value
    first, _, rest = value.partition(" ")
    return rest if rest and first in context.pack.words("articles") else value


def _is_room(context: Context, value: str) -> bool:
    """Whether a place is one of a town, which may be named beside it."""
    words = re.findall(r"\w+", value.casefold())
    return any(word in words for word in context.pack.lexicon["room_words"])


def _is_body(context: Context, value: str) -> bool:
    """Whether what looks like a place is rather who met there: ``the library board``."""
    return any(context.pack.first(concept, value) for concept in ("body", "issuer"))


def _beside_date(context: Context) -> Iterator[Candidate]:
    """What the line of the date, the two after it or the one before it say beside dates and hours."""
    lines = _lines(context.document.text[:_DATED])
    for index, line in enumerate(lines):
        known = [m.span for m in context.pack.all("date", line.of(context.document.text))]
        if not known or _is_other(context, line, known[0]):
            continue
        yield from _found(context, line, known[0].end, 0.8)
        for near, score in ((index + 1, 0.72), (index + 2, 0.5), (index - 1, 0.66)):
            if 0 <= near < len(lines) and len(lines[near].of(context.document.text).split()) <= _LINE_WORDS:
                yield from _found(context, lines[near], 0, score, near=True, room=near != index + 1)


def _lines(text: str) -> list[Span]:
    return [Span(*m.span()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _is_other(context: Context, line: Span, date: Span) -> bool:
    """Whether the date is of something else: ``convened on``, or in a long sentence."""
    text = line.of(context.document.text)
    return (
        context.pack.first("other_date", text[: date.start]) is not None
        or len(text.split()) > 2 * _LINE_WORDS
    )


def _found(
    context: Context, line: Span, at: int, score: float, near: bool = False, room: bool = False
) -> Iterator[Candidate]:
    """The first piece of a line, from ``at`` on, that says a place."""
    text = line.of(context.document.text)
    for piece in _pieces(context, text, at):
        span = _place_in(context, text, piece)
        if span is None or (room and not _is_room(context, span.of(text))):
            continue
        if near and not _stands_alone(context, text, span):
            continue
        value = squeeze(span.of(text))
        whole = Span(line.start + span.start, line.start + span.end)
        rule = "layout/near-date" if near else "layout/beside-date"
        yield _candidate(context, value, (whole,), rule, score - 0.2 * line.start / _HEAD)
        return


def _stands_alone(context: Context, text: str, span: Span) -> bool:
    """Whether a place without a date on its line begins the line, or is a room after the name of a town or house."""
    lead, value = text[: span.start].strip(), span.of(text)
    if _is_room(context, value):
        return len(lead) <= _LEAD or not re.search(r"[:\t|]", lead)
    return len(lead) <= _LEAD and not _is_body(context, value)


def _pieces(context: Context, text: str, at: int) -> list[Span]:
    """The pieces of a line between dates, hours and the signs that part them."""
    cuts = [m.span for c in ("date", "clock") for m in context.pack.all(c, text)]
    cuts = sorted([*cuts, *(Span(*m.span()) for m in _PIECE.finditer(text))])
    pieces, start = [], at
    for cut in cuts:
        if cut.start > start:
            pieces.append(Span(start, cut.start))
        start = max(start, cut.end)
    return [*pieces, Span(start, len(text))]


def _place_in(context: Context, text: str, piece: Span) -> Span | None:
    """The parts between commas, from the first that says a place on: names before and after it belong to it."""
    parts = [Span(*m.span()) for m in re.finditer(r"[^,]+", piece.of(text))]
    parts = [Span(piece.start + p.start, piece.start + p.end).strip(text) for p in parts]
    parts = [p for p in parts if p.of(text).strip(_EDGES)]
    told = [context.pack.at_start("place_part", p.of(text).lstrip(_EDGES + "(")) for p in parts]
    first = next((i for i, match in enumerate(told) if match), None)
    if first is None:
        return None
    begin, end = first, first
    while begin > 0 and _is_name(parts[begin - 1].of(text)):
        begin -= 1
    while end + 1 < len(parts) and (told[end + 1] or _is_name(parts[end + 1].of(text))):
        end += 1
    start = parts[begin].start
    match = told[first]
    if begin == first and match is not None:
        raw = parts[first].of(text)
        start += len(raw) - len(raw.lstrip(_EDGES + "(")) + match.spans["place"].start
    return _balanced(text, Span(start, parts[end].end))


def _balanced(text: str, span: Span) -> Span:
    """``span`` without brackets at its ends that open or close nothing."""
    span = Span(span.start, span.start + len(span.of(text).rstrip(_EDGES + "(")))
    value = span.of(text)
    if value.count(")") > value.count("("):
        return Span(span.start, span.start + value.rindex(")"))
    return span


def _is_name(part: str) -> bool:
    words = part.strip(_EDGES).split()
    return (
        bool(words) and (words[0][0].isupper() or words[0][0].isdecimal()) and len(words) <= _LINE_WORDS // 2
    )
