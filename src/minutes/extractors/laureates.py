"""Laureates: winners of awards, prizes, calls, grants and honours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutes.extractors.context import Context, Unit
from minutes.extractors.names import find_person
from minutes.extractors.tables import rows
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.text import Span, join_spans, squeeze

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DASH_SPLIT = re.compile(r"\s+[-–—]\s*|(?<=\w)[-–—]\s+|\s+/\s+")
_TRAILING = re.compile(r"(?:[\s,;.:–(-]|\(\s*\))+$")
_LEADING = re.compile(r"^(?:(?:et|and|y|les?|la|the|el|los|las)\s+|l['’])+", re.IGNORECASE)
_FAR = 80
_MENTIONS = 4
_FULL_NAME = 5
_RELATIVE = re.compile(r"\s*,\s+(?=[a-zà-ÿ])|\s+(?:pour|for|por|para)\s+(?=[«“\"])")


@dataclass(frozen=True, slots=True)
class _Award:
    """What the announcement of a list of winners says of the award."""

    name: str | None
    year: int | None
    rule: str
    score: float


def laureates(context: Context) -> Iterator[Candidate]:
    """Winners in lists that an announcement or a heading opens, in sentences, and in tables."""
    award: _Award | None = None
    section, last = -1, -1
    for unit in context.units:
        if unit.concept == "agenda":
            continue
        if award is not None and not _goes_on(context, unit, section, last):
            award = None
        intro = context.pack.first("laureate_intro", unit.text)
        if context.pack.first("not_a_laureate", unit.text):
            continue
        if intro is not None or (unit.kind is BlockKind.HEADING and unit.concept == "laureates"):
            award = _announced(context, unit, intro)
            section, last = unit.section, unit.block
            yield from _inline(context, unit, intro, award)
        elif award is not None and unit.kind is BlockKind.LIST_ITEM:
            last = unit.block
            if unit.opens:
                yield from _item(context, unit, award)
        else:
            yield from _sentence(context, unit)
    yield from _tables(context)


def _goes_on(context: Context, unit: Unit, section: int, last: int) -> bool:
    """Whether the list of winners still runs at ``unit``."""
    skipped = [context.blocks[i].kind for i in range(last + 1, unit.block)]
    between = all(kind is BlockKind.FURNITURE for kind in skipped)
    return unit.section == section and (unit.block == last or (unit.kind is BlockKind.LIST_ITEM and between))


def _announced(context: Context, unit: Unit, intro: Match | None) -> _Award:
    """The award of a list: from the announcement, its heading, or the sentences before it."""
    before = context.before(unit, _FAR)
    near = [u.text for u in reversed(before) if u.section == unit.section]
    texts = [unit.text, context.heading_text(unit.section), *near[:6]]
    if not any(context.pack.first("award", t) for t in texts):
        texts += [u.text for u in reversed(before)]
    names = [squeeze(m.get("award")) for t in texts if (m := context.pack.first("award", t))]
    names = [n for n in names if n.count("«") == n.count("»")][:_MENTIONS]
    full = next((n for n in names if len(n.split()) >= _FULL_NAME), None)
    best = full or max(names, key=lambda n: len(n.split()), default=None)
    years = [int(y) for t in texts[:2] for y in _YEAR.findall(t)]
    rule, score = (intro.rule.id, intro.rule.score) if intro else ("section/laureates", 0.6)
    name = best.strip(" .,:") if best else None
    year = years[0] if years else _year_beside(context, name)
    return _Award(name, year, rule, score if name else score - 0.15)


def _year_beside(context: Context, award: str | None) -> int | None:
    """The year that stands right after ``award`` wherever the document names it."""
    if not award:
        return None
    name = re.escape(award).replace(r"\ ", r"\s+")
    found = re.search(rf"{name}\W{{0,3}}\s*((?:19|20)\d{{2}})(?!\d)", context.document.text, re.IGNORECASE)
    return int(found.group(1)) if found else None


def _inline(context: Context, unit: Unit, intro: Match | None, award: _Award) -> Iterator[Candidate]:
    """Winners that stand after the colon of the announcement itself."""
    rest = unit.text[intro.span.end :].strip() if intro else ""
    if not rest:
        return
    words = "|".join(re.escape(w) for w in context.pack.lexicon["and_words"])
    for part in re.split(rf"\s*[;,]\s*(?:(?:{words})\s+)?|\s+(?:{words})\s+(?=[^,;]*$)", rest):
        if len(part) > 2 and part[:1].isupper():
            yield from _winner(context, part, context.place(unit), award)


def _item(context: Context, unit: Unit, award: _Award) -> Iterator[Candidate]:
    flow = context.flows[unit.block]
    yield from _winner(context, squeeze(flow.text), context.blocks[unit.block].spans, award)


def _winner(context: Context, text: str, spans: tuple[Span, ...], award: _Award) -> Iterator[Candidate]:
    rank, text = _rank(text, context)
    amount = context.pack.first("amount", text)
    name = text[: amount.span.start] if amount and amount.span.start > 3 else text
    recipients = _after_title(name, context) or split_recipients(name, context)
    if not recipients:
        return
    yield context.candidate(
        "laureate", join_spans(context.document.text, spans), award.rule, award.score, recipients=recipients,
        award=award.name, year=award.year, amount=read_amount(amount), rank=rank,
    )  # fmt: skip


def _rank(text: str, context: Context) -> tuple[int | None, str]:
    """The rank that an entry begins with (``2e rang :``), and the entry after it."""
    words = "|".join(re.escape(w) for w in context.pack.lexicon["rank_words"])
    found = re.match(rf"\s*(\d{{1,2}})\s?\w{{0,4}}\s+(?:{words})\b[^:»«]{{0,25}}:\s*", text, re.IGNORECASE)
    return (int(found.group(1)), text[found.end() :]) if found else (None, text)


def _after_title(text: str, context: Context) -> tuple[str, ...]:
    """The winners named after a quoted title of a project; nothing where the entry does not begin with one."""
    found = re.match(r"\s*(?:«[^»]+»|“[^”]+”|\"[^\"]+\")\s*[,:–-]\s*", text)
    if found is None:
        return ()
    words = "|".join(
        re.escape(w) for w in (*context.pack.lexicon["partner_words"], *context.pack.lexicon["and_words"])
    )
    parts = re.split(rf"\s*,\s*(?:{words})?\s*|\s+(?:{words})\s+", text[found.end() :])
    cleaned = (_TRAILING.sub("", _LEADING.sub("", p.strip())) for p in parts)
    return tuple(p for p in cleaned if len(p) > 2)


def split_recipients(text: str, context: Context) -> tuple[str, ...]:
    """The partners whom the entry of a winner names: one, or several that won together."""
    text = _TRAILING.sub("", text.strip(" •-–:"))
    parts = [p for p in _DASH_SPLIT.split(text) if p and p.strip()]
    if len(parts) == 1 or not all(_starts_name(p) for p in parts):
        parts = _joined_by_and(text, context)
    cleaned = (_TRAILING.sub("", _LEADING.sub("", p.strip())).strip() for p in parts)
    return tuple(dict.fromkeys(p for p in cleaned if len(p) > 1 and len(p) < 200))


def _starts_name(part: str) -> bool:
    return _LEADING.sub("", part.strip())[:1].isupper()


def _joined_by_and(text: str, context: Context) -> list[str]:
    """``A et B`` as two partners where both look like names of bodies or people (short, capitalised)."""
    together = "|".join(re.escape(w) for w in context.pack.lexicon["partner_words"] if " " in w)
    partners = re.split(rf"\s*,?\s+(?:{together})\s+", text) if together else [text]
    if len(partners) > 1:
        return partners
    words = "|".join(re.escape(w) for w in context.pack.lexicon["and_words"])
    parts = re.split(rf"\s+(?:{words})\s+", text)
    named = all(_starts_name(p) and len(p.split()) <= 7 for p in parts)
    return parts if len(parts) == 2 and named and text[:1].isupper() else [text]


def read_amount(match: Match | None) -> dict[str, object] | None:
    """A sum of money as a value and an ISO 4217 code."""
    if match is None:
        return None
    digits = re.sub(r"[\s’'.,](?=\d{3}(?!\d))", "", match.get("value")).replace(",", ".")
    scale = {"k": 1_000, "m": 1_000_000}.get(match.get("scale").casefold(), 1)
    try:
        return {"value": float(digits) * scale, "currency": match.get("currency")}
    except ValueError:
        return None


def _sentence(context: Context, unit: Unit) -> Iterator[Candidate]:
    for match in context.pack.all("laureate", unit.text):
        recipient = _clean_recipient(match.get("recipient"), context)
        if not recipient:
            continue
        award = squeeze(match.get("award")).strip(" .,:") or _award_near(context, unit)
        if award is None:
            continue
        years = _YEAR.findall(award) or _YEAR.findall(unit.text)
        yield context.candidate(
            "laureate", context.place(unit), match.rule.id, match.rule.score, recipients=recipient, award=award,
            year=int(years[0]) if years else _year_beside(context, award), rank=None,
            amount=read_amount(context.pack.first("amount", unit.text)),
        )  # fmt: skip


def _clean_recipient(text: str, context: Context) -> tuple[str, ...]:
    amount = context.pack.first("amount", text)
    text = text[: amount.span.start] if amount else text
    person = find_person(text, context.pack, single=False)
    if person is not None and person.honorific:
        return (person.name,)
    return split_recipients(_RELATIVE.split(text)[0].rstrip(" (,"), context)


def _award_near(context: Context, unit: Unit) -> str | None:
    """The award that the section of ``unit`` is about."""
    near = (u.text for u in context.before(unit, _FAR) if u.section == unit.section)
    for text in (context.heading_text(unit.section), *near):
        if match := context.pack.first("award", text):
            return squeeze(match.get("award")).strip(" .,:")
    return None


def _tables(context: Context) -> Iterator[Candidate]:
    for row in rows(context, "laureate"):
        recipients = split_recipients(row.cells["laureate"], context)
        if not recipients or context.pack.first("not_a_laureate", row.cells["laureate"]):
            continue
        heading = context.heading_text(context.section_of[row.block])
        near = context.pack.first("award", heading)
        name = row.cells.get("award") or (squeeze(near.get("award")) if near else None)
        years = _YEAR.findall(f"{name or ''} {heading}")
        amount = context.pack.first("amount", row.cells.get("amount", ""))
        yield context.candidate(
            "laureate", context.blocks[row.block].spans, "table/laureates", 0.85, recipients=recipients, award=name,
            year=int(years[0]) if years else None, rank=None,
            amount=read_amount(amount),
        )  # fmt: skip
