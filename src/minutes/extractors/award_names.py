"""The names of awards: in a sentence, and where a sentence or list does not repeat them, around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes.extractors.context import Context, Unit
from minutes.extractors.winners import mask, word_pattern
from minutes.packs import Match, Pack
from minutes.text import squeeze

_YEAR = re.compile(
    r"(?<![\w-])(?P<first>(?:19|20)\d{2})(?:\s?[-–/]\s?(?P<last>(?:(?:19|20)\d{2}|\d{2})(?![\d-])))?(?!\d)"
)
_NAME_END = re.compile(r"\s*(?:[;:()]|,(?!\d)|\.(?=[\s*]|$)|…|\s[–—-]\s|\.{3,}|$)")
_NEAR = 8
_SPECIFIC = 2
_LONGEST = 160
_TITLE = 6
_ARTICLE = 5
_TITLE_WORDS = 10
_TRIM = ' .,:;–—-*_#«(“"'


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of a text that names an award: where the name begins and ends, and the name."""

    start: int
    end: int
    name: str
    ranked: bool = False


def mentions(text: str, pack: Pack) -> list[Mention]:
    """The awards that ``text`` names, in order, each up to the end of its name."""
    masked = mask(text)
    found: list[Mention] = []
    for match in pack.all("award", text):
        start = next(
            (match.spans[g].start for g in ("award", "award_") if g in match.spans), match.span.start
        )
        if (found and start < found[-1].end) or pack.first("award_office", text[:start]):
            continue
        kind = match.get("kind")
        end = match.span.end if kind == "winner" else _name_end(masked, match.span.end, pack)
        found.append(Mention(start, end, tidy(text[start:end]), kind != "noun"))
    return found


def named_in(text: str, pack: Pack) -> str | None:
    """The first award that ``text`` names; a rank alone (*the winners*, *first prize*) is not the name of one."""
    return next((m.name for m in mentions(text, pack) if not m.ranked), None)


def _name_end(masked: str, start: int, pack: Pack) -> int:
    """Where a name that is sure up to ``start`` ends: before a sign, a verb or a relative clause."""
    stop = _NAME_END.search(masked, start)
    end = stop.start() if stop else len(masked)
    after = pack.first("award_end", masked[start:end])
    return start + after.span.start if after else end


def tidy(name: str) -> str:
    """``name`` on one line without signs around it, and with its quotes in pairs."""
    name = squeeze(re.sub(r"\s*\([^()]*\)?", "", name))[:_LONGEST].strip(" .,:;–—-*_#(")
    for opening, closing in ("«»", "“”"):
        if name.count(opening) != name.count(closing):
            name = name.strip(opening + closing + " ")
    return name


def is_specific(name: str) -> bool:
    """Whether a name says by itself which award is meant: it has a name in it, not a rank alone."""
    words = name.split()
    return any(w[:1].isupper() or w[:1] in '«“"' for w in words[1:]) and len(words) > _SPECIFIC


def award_before(context: Context, unit: Unit) -> str | None:
    """The award that ``unit`` is about without naming it: of the sentences before it, or of its heading."""
    near = [u for u in reversed(context.before(unit, _NEAR)) if u.section == unit.section]
    same = [u.text for u in near if u.block == unit.block]
    others = [u.text for u in near if u.block != unit.block]
    texts = [context.heading_text(unit.section), *others]
    named = (name for text in same if (name := named_in(text, context.pack) or _title(text, context.pack)))
    return next(named, None) or next((name for text in texts if (name := named_in(text, context.pack))), None)


def award_after(context: Context, unit: Unit) -> str | None:
    """The award that the sentence after ``unit`` names (``She receives the Harbour Prize``)."""
    units = context.block_units.get(unit.block, ())
    at = next((i for i, u in enumerate(units) if u.span == unit.span), None)
    if at is None:
        return None
    named = (m for u in units[at + 1 : at + 2] for m in mentions(u.text, context.pack) if not m.ranked)
    return next((m.name for m in named if any(w[:1].isupper() for w in m.name.split()[1:])), None)


def _title(text: str, pack: Pack) -> str | None:
    """The name of a prize in a short title with its sum (``(b) Emerging Craftsperson ($1,000).``)."""
    amount = pack.first("amount", text)
    if amount is None or "(" not in text[: amount.span.start] or len(text.split()) > _TITLE_WORDS:
        return None
    return tidy(re.sub(r"^\s*\(?\w{1,2}[).]\s+", "", text[: amount.span.start])) or None


def award_of_section(context: Context, section: int) -> str | None:
    """The award that the heading of a section names."""
    heading = context.heading_text(section)
    return named_in(heading, context.pack)


def award_of_document(context: Context) -> str | None:
    """The award that the title of the document names, with its year where the title states it."""
    for index, block in enumerate(context.blocks[:_TITLE]):
        text = context.flows[index].text
        name = named_in(text, context.pack) if sum(map(len, block.spans)) < _LONGEST else None
        if name and is_specific(name):
            year = year_in(text)
            return name if year is None or str(year) in name else f"{name} {year}"
    return None


def award_of_title(context: Context) -> str | None:
    """The prize or contest that one of the first lines names, also in common words (``Essay competition``)."""
    titles = (named_in(flow.text, context.pack) for flow in context.flows[:_TITLE])
    return next((name for name in titles if name and is_prize(name, context.pack)), None)


def is_prize(name: str, pack: Pack) -> bool:
    """Whether a name is that of a prize or grant, not of a fund or foundation."""
    return word_pattern(pack, "award_nouns").search(name) is not None


def under(label: str | None, head: str | None) -> str | None:
    """The award that ``label`` names, with the one that it stands under where it is no name by itself."""
    if not label or not head or is_specific(label):
        return label or head
    low = head.casefold()
    return head if label.casefold() in low else f"{label} – {head}"


def year_in(*texts: str | None) -> int | None:
    """The first year that one of ``texts`` states."""
    found = (_year(match) for text in texts if text for match in _YEAR.finditer(text))
    return next((year for year in found if year), None)


def _year(found: re.Match[str]) -> int | None:
    """The year; of a school year (``2018-19``) the one in which it ends; None for ``2018-03``."""
    first, last = found.group("first"), found.group("last") or ""
    year = int(first[: 4 - len(last)] + last)
    return year if int(first) <= year <= int(first) + 1 else None


def year_beside(context: Context, award: str | None) -> int | None:
    """The year that stands right after ``award`` wherever the document names it."""
    if not award or not is_specific(award):
        return None
    name = re.escape(award).replace(r"\ ", r"\s+")
    found = re.search(rf"{name}\W{{0,3}}\s*((?:19|20)\d{{2}})(?!\d)", context.document.text, re.IGNORECASE)
    return int(found.group(1)) if found else None


def read_amount(match: Match | None) -> dict[str, object] | None:
    """A sum of money as a value and an ISO 4217 code."""
    if match is None:
        return None
    value = _number(match.get("value"))
    scale = {"k": 1_000, "mil": 1_000, "m": 1_000_000}.get(match.get("scale").casefold(), 1)
    return {"value": value * scale, "currency": match.get("currency")} if value is not None else None


def _number(text: str) -> float | None:
    """A number in figures, whichever signs part its thousands and its decimals."""
    digits = re.sub(r"[\s’'.,](?=\d{3}(?!\d))", "", text).replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def amount_in(pack: Pack, *texts: str | None) -> dict[str, object] | None:
    """The first sum of money that one of ``texts`` states."""
    return next((read_amount(m) for text in texts if text and (m := pack.first("amount", text))), None)


def together(text: str, pack: Pack) -> bool:
    """Whether ``text`` says that those whom it names won together."""
    each = word_pattern(pack, "each_words").search(text)
    return each is None and word_pattern(pack, "together_words").search(text) is not None


def labels_beside(context: Context, unit: Unit) -> list[str]:
    """The sentences around ``unit`` in its block that go on about the award: its title, and what it consists of."""
    units = context.block_units.get(unit.block, ())
    at = next((i for i, u in enumerate(units) if u.span == unit.span), None)
    if at is None:
        return []
    before = [u.text for u in reversed(units[:at]) if named_in(u.text, context.pack)]
    after = [u.text for u in units[at + 1 : at + 2]]
    more = [
        t
        for t in after
        for m in mentions(t, context.pack)[:1]
        if m.start < _ARTICLE and len(m.name.split()) == 1
    ]
    return [*before[:1], *more]
