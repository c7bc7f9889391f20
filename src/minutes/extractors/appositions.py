"""What the narrative says of known people in passing: ``Mr Obuya, City Manager``, ``Building Official Corey Haugland``.

It never says who was there: a function found here is added to a person whom lists or acts have named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from minutes.extractors.context import Context
from minutes.extractors.entries import parse_entries
from minutes.extractors.notes import is_initials
from minutes.extractors.winners import word_pattern
from minutes.model.document import BlockKind, Candidate
from minutes.text import Span, find_words, squeeze

_SCORE = 0.5
_AFTER = 90  # Characters in which a function after a name ends.
_LONGEST = 9  # Words of the longest function.
_SURNAME = 3  # A surname of fewer letters is not looked for alone.
_BEFORE = re.compile(r"((?:[A-ZÀ-Þ][\w’'/-]*[ \n]){1,4})(?:[A-ZÀ-Þ][a-zà-ÿ]{0,3}\.?ª?[ ])?$")
_HELD = re.compile(
    r"(?<!\w)(?:[Tt]he|[Ll]e|[Ll]a|[Ee]l|[Ll])[ ’']((?:[\w’'./-]+[ \n]){0,4}[\w’'/-]+),\s+(?:[A-ZÀ-Þ][\w.ª]{0,8}[ ])?$"
)
_ENDS = re.compile(r"[,.;:()\n\t]|\s[–—-]\s")
_HEAD = 40  # Blocks in which a form says who holds which office.
_ASIDE = re.compile(r"\s*\(([^()]{2,60})\)")
_NOTES = re.compile(r",\s+|;\s+|\s+[–—-]\s+")
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ&-]{1,7}")
_PROPER = re.compile(
    r"[A-ZÀ-Þ][\w&'’.-]*(?:\s+(?:[A-ZÀ-Þ«][\w&'’.»-]*|(?:of|the|and|for|de|la|les|des|du|del|los|las|y|et|&|pour|d['’]\w+|l['’]\w+)(?=\s)))*"
)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def appositions(context: Context, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """A candidate for each function that stands beside the name of a participant who has none."""
    people = [c for c in found if c.kind == "participant" and not c.fields.get("known_only")]
    yield from _rows(context)
    yield from _bodies(context, people)
    known = {str(c.fields["name"]) for c in people if c.fields.get("role") and not c.fields.get("generic")}
    surnames = Counter(name.split()[-1].casefold() for name in {str(c.fields["name"]) for c in people})
    for name in dict.fromkeys(str(c.fields["name"]) for c in people):
        if name not in known and (told := _told(context, name, surnames)) is not None:
            role, spans = told
            yield _candidate(context, spans, name, role, None)


def _rows(context: Context) -> Iterator[Candidate]:
    """A row ``Secretary | Roe, Jane`` of a form at the head: it tells the function of somebody who is listed."""
    for block in context.blocks[:_HEAD]:
        if block.kind is not BlockKind.TABLE_ROW or len(block.cells) != len(("office", "name")):
            continue
        office, name = (squeeze(cell.of(context.document.text)) for cell in block.cells)
        role = _role(context, office, whole=True)
        people = parse_entries(name, context.pack, single=False) if role else []
        if len(people) == 1:
            yield _candidate(context, block.spans, people[0].person.name, role, None)


def _bodies(context: Context, people: Sequence[Candidate]) -> Iterator[Candidate]:
    """The body that stands right after the name of a participant of whom no body is known."""
    known = {str(c.fields["name"]) for c in people if c.fields.get("organization")}
    others = {
        word.casefold() for c in people for word in str(c.fields["name"]).split() if len(word) > _SURNAME
    }
    for name in dict.fromkeys(str(c.fields["name"]) for c in people):
        if name in known or " " not in name:
            continue
        words = name.lower().split()
        for flow, low in zip(context.flows, context.lowered, strict=True):
            found = next(find_words(low, words), None)
            body = _body_after(context, flow.text[found.end :], name) if found else None
            # Where people are listed, what follows a name is the next person.
            if found and body and not any(word.strip(".,").casefold() in others for word in body.split()):
                yield _candidate(context, flow.to_spans(found), name, None, body)
                break


def _body_after(context: Context, text: str, name: str) -> str | None:
    """``(FTT)``, `` of Elm Land Services`` or ``, Friends of the Library`` right after ``name``."""
    aside = _ASIDE.match(text)
    if aside is not None:
        notes = (note.strip() for note in _NOTES.split(aside.group(1)))
        told = (
            n for n in notes if (_ACRONYM.fullmatch(n) and not is_initials(n, name)) or _is_body(context, n)
        )
        return next(told, None)
    comma = re.match(r"\s*,\s+|\s+", text)
    if comma is None:
        return None
    rest = text[comma.end() : comma.end() + _AFTER]
    joined = context.pack.at_start("affiliation", rest)
    start = joined.spans["organization"].start if joined else 0
    if not joined and "," not in comma.group():
        return None
    proper = _PROPER.match(rest[start:])
    body = proper.group().strip() if proper else ""
    ended = re.match(r"\s*(?:[,.;:)]|$)", rest[start + len(body) :]) is not None
    return body if " " in body and _is_body(context, body) and (joined or ended) else None


def _is_body(context: Context, text: str) -> bool:
    if any(context.pack.at_start(concept, text) for concept in ("role", "role_phrase")):
        return False
    return text[:1].isupper() and word_pattern(context.pack, "winner_bodies").search(text) is not None


def _candidate(
    context: Context, spans: tuple[Span, ...], name: str, role: str | None, body: str | None
) -> Candidate:
    return context.candidate(
        "participant", spans, "layout/apposition", _SCORE, name=name, honorific=None, role=role,
        organization=body, status="present", represented_by=None, narrative=True, known_only=True,
    )  # fmt: skip


def _told(context: Context, name: str, surnames: Counter[str]) -> tuple[str, tuple[Span, ...]] | None:
    """The first function that the text gives to ``name``, and where."""
    words = name.lower().split()
    last = words[-1]
    alone = surnames[name.split()[-1].casefold()] == 1 and len(last) > _SURNAME
    for index, block in enumerate(context.blocks):
        low, flow = context.lowered[index], context.flows[index]
        if block.kind not in _PROSE or last not in low:
            continue
        for found in _mentions(low, words, alone=alone):
            role = _after(context, flow.text[found.end :]) or _before(context, flow.text[: found.start])
            # Where people are listed without functions, what follows a name is the next person with theirs.
            if role is not None and not any(word.casefold() in surnames for word in role.split()):
                return role, flow.to_spans(found)
    return None


def _mentions(text: str, words: Sequence[str], *, alone: bool) -> list[Span]:
    """Where the name stands, in order; ``alone``: also where its last word does."""
    whole = list(find_words(text, words))
    single = find_words(text, words[-1:]) if alone else ()
    return sorted([*whole, *(one for one in single if not any(name.overlaps(one) for name in whole))])


def _after(context: Context, text: str) -> str | None:
    """``, directrice du syndicat`` or ``(treasurer)`` right after a name."""
    opened = re.match(r"\s*([,(])\s*", text)
    if opened is None:
        return None
    rest = text[opened.end() : opened.end() + _AFTER]
    end = _ENDS.search(rest)
    if end is None or (opened.group(1) == "(" and end.group() not in "),"):
        return None
    return _role(context, rest[: end.start()])


def _before(context: Context, text: str) -> str | None:
    """``Building Official `` or ``the Treasurer, Mr `` right before a name."""
    held, titled = _HELD.search(text), _BEFORE.search(text)
    if held is not None:
        return _role(context, held.group(1), whole=True)
    if titled is None:
        return None
    words = titled.group(1).split()
    found = (" ".join(words[at:]) for at in range(len(words)))
    return next((value for value in found if _role(context, value, whole=True)), None)


def _role(context: Context, text: str, whole: bool = False) -> str | None:
    """``text`` if it begins as a function does; with ``whole``, if it is nothing more."""
    value = squeeze(text).strip(" ,-–")
    match = context.pack.at_start("role", value) if value and len(value.split()) <= _LONGEST else None
    if match is None or (whole and match.span.end != len(value)):
        return None
    return value
