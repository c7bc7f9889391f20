"""Lists of winners: announced by a sentence or a heading, in items, in lines, or in the sentence itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes.extractors.award_names import (
    amount_in,
    award_after,
    award_before,
    award_of_document,
    award_of_section,
    is_specific,
    mentions,
    named_in,
    tidy,
    under,
    year_in,
)
from minutes.extractors.context import Context, Unit
from minutes.extractors.prize_entries import Entry, category_entry, labelled, labelled_entries, listed_entries
from minutes.extractors.prize_places import placed, placed_parts, sums_to
from minutes.extractors.prizes import Host, Prize, given
from minutes.extractors.winners import Winner, is_proper, mask, read_winners, winner_name
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.packs.grammar import SHAPES
from minutes.text import Span, join_spans, squeeze

_FAR = 80
_NEAR = 8
_MENTIONS = 4
_PHRASE = 3
_TITLE_WORDS = 8
_LEAST = 2
_COLON = re.compile(r"(?<!\d):(?=\s|$)")
_RANK = re.compile(r"(?<!\S)\d{1,2}\s?(?:[.]?[ºª°]|er|re|ère|e|ème|st|nd|rd|th|[.)])\s*[:–-]?\s+(?=[^\W\d_])")
#: A category in small letters, perhaps with a letter or a number after it, and the name of its winner.
_CATEGORY = re.compile(
    rf"(?P<label>[a-zà-ÿ][\w'’-]*(?:\s+(?:[a-zà-ÿ][\w'’-]*|\d[\w-]*|[A-Z]\d{{0,2}}))*)\s+"
    rf"(?P<name>{SHAPES['fullname']}|{SHAPES['person']})(?:\s*\([^()]*\))?"
)
_SEMICOLON = re.compile(r"\s*;\s+")


@dataclass(frozen=True, slots=True)
class Announced:
    """What the announcement of a list of winners says of the award, and where in the sentence the list begins.

    ``whole``: whether the sentence itself holds the whole list, so that no items after it are entries.
    """

    name: str | None
    year: int | None
    rule: str
    score: float
    start: int
    whole: bool = False


def announcement(context: Context, unit: Unit) -> Announced | None:
    """What ``unit`` announces; None where it announces no winners."""
    pack, text = context.pack, unit.text
    intro = pack.first("laureate_intro", text)
    if pack.first("not_a_laureate", _announcing(text)):
        return None
    if intro is not None or (unit.kind is BlockKind.HEADING and unit.concept == "laureates"):
        if intro is not None and (shown := _shown(context, unit, intro)) is not None:
            return shown if shown.name else None
        opened = _by_words(context, unit, intro)
        # Words that announce all sorts of lists do so of winners where a prize is spoken of.
        return None if opened.name is None and intro and intro.get("sure") == "no" else opened
    if title := _title_of_lines(context, unit):
        return title
    colon = next(iter(_COLON.finditer(mask(text))), None)
    if colon is None:
        return None
    head = text[: colon.start()]
    tie = next((m for m in reversed(pack.all("winning", head)) if m.get("order") != "winner-award"), None)
    if tie is not None and (name := named_in(head, pack) or award_before(context, unit)):
        over = None if is_specific(name) else award_before(context, unit) or award_of_document(context)
        name = under(name, over)
        return Announced(name, year_in(name, text), tie.rule.id, tie.rule.score, colon.end())
    return _placings(context, unit, colon.end()) or _sums(context, unit, colon.end())


def _shown(context: Context, unit: Unit, intro: Match) -> Announced | None:
    """What ``intro`` announces where its words do not tell by themselves; without a name, it announces nothing.

    An item of a list that ends without a colon is no announcement, and words that end a deliberation are one of the
    winners whom they name, in the block or under the heading of an award.
    """
    nothing = Announced(None, None, intro.rule.id, 0, 0)
    if unit.kind is BlockKind.LIST_ITEM and ":" not in unit.text[intro.span.start : intro.span.end]:
        return nothing
    if intro.get("sure") != "here":
        return None
    own = (u.text for u in reversed(context.before(unit, _NEAR)) if u.block == unit.block)
    named = (named_in(text, context.pack) for text in (*own, context.heading_text(unit.section)))
    award = next((name for name in named if name), None)
    winners = read_winners(unit.text[intro.span.end :], context.pack, listed=True)
    # A body in small letters may begin a sentence (*Result: the board keeps ...*).
    names = [w.name for w in winners if w.name[:1].isupper() and is_proper(w.name, context.pack)]
    if award is None or not names or len(names) < len(winners):
        return nothing
    return Announced(
        award, year_in(award, unit.text), intro.rule.id, intro.rule.score, intro.span.end, whole=True
    )


def _title_of_lines(context: Context, unit: Unit) -> Announced | None:
    """A short line that is but the name of a prize or contest, before lines with a category and a winner each."""
    text = unit.text.strip(" :*_")
    named = context.pack.at_start("award", text) if len(text.split()) <= _TITLE_WORDS else None
    if named is None or not unit.opens or text.endswith(".") or len(context.block_units[unit.block]) > 1:
        return None
    if is_category_line(context, unit):
        return None
    after = (context.block_units.get(unit.block + step, ()) for step in (1, 2))
    lines = [units[0] for units in after if units]
    if len(lines) < _LEAST or not all(is_category_line(context, line) for line in lines):
        return None
    return Announced(tidy(text), year_in(text), "line/category", 0.65, len(unit.text))


def _placings(context: Context, unit: Unit, start: int) -> Announced | None:
    """Names with their places after the name of a contest (``Essay contest: 1st Ann Lee, 2nd Jay Roe``)."""
    # With its colon, which tells the name of a prize (*Best Garden:*) from other words.
    head, rest = unit.text[:start].rstrip(), unit.text[start:].strip()
    pack = context.pack
    name = next((m.name for m in mentions(head, pack)), None)
    if start > _FAR or not placed(rest, pack, led=name is None and not pack.first("prize_category", head)):
        return None
    above = None if name and is_specific(name) else award_before(context, unit)
    if name is None and above and pack.first("prize_category", head):
        name = f"{tidy(head)} – {above}"
    best = pack.at_start("prize_category", head)
    name = name or above or (tidy(head) if best and best.get("best") else None)
    if name is None:
        return None
    whole = not unit.text.rstrip().endswith((",", ";"))
    return Announced(name, year_in(name, unit.text), "line/placings", 0.7, start, whole=whole)


def _by_category(text: str, context: Context) -> list[Entry]:
    """The entries of ``juniors Ann Lee (Elm Club), ladies Jay Roe``; none where a part has no category or no name."""
    found: list[Entry] = []
    for part in placed_parts(text):
        matched = _CATEGORY.fullmatch(part)
        name = winner_name(matched.group("name"), context.pack) if matched else None
        if matched is None or name is None or context.pack.at_start("award", part):
            return []
        found.append(Entry(matched.group("label"), (Winner(name, part),), False, part))
    return found if len(found) > 1 else []


def _announcing(text: str) -> str:
    """The clause of ``text`` that stands before its colon."""
    colon = next(iter(_COLON.finditer(mask(text))), None)
    if colon is None:
        return text
    return _SEMICOLON.split(text[: colon.start()])[-1] + text[colon.start() :]


def _sums(context: Context, unit: Unit, start: int) -> Announced | None:
    """Names with a sum each after a colon, or sums with a name each, under the heading or title of an award."""
    award = award_of_section(context, unit.section)
    winners = read_winners(unit.text[start:], context.pack) if award else ()
    if winners and all(amount_in(context.pack, w.words) for w in winners):
        return Announced(award, year_in(award, unit.text), "section/laureates", 0.6, start)
    units = context.block_units[unit.block]
    award = award or (named_in(units[0].text, context.pack) if len(units) > 1 else None)
    if award is None or not sums_to(unit.text[start:], context.pack):
        return None
    return Announced(award, year_in(award, unit.text), "section/laureates", 0.6, start, whole=True)


def _by_words(context: Context, unit: Unit, intro: Match | None) -> Announced:
    """The award of a list: from the announcement, its heading, or the sentences before it."""
    before = context.before(unit, _FAR)
    near = [u.text for u in reversed(before) if u.section == unit.section]
    own = [unit.text, *(u.text for u in reversed(before) if u.block == unit.block)]
    texts = [unit.text, context.heading_text(unit.section), *near[:6]]
    if not any(named_in(t, context.pack) for t in texts):
        texts += [u.text for u in reversed(before)]
    names = [name for t in texts if (name := named_in(t, context.pack))][:_MENTIONS]
    close = [
        name
        for t in own
        if (name := named_in(t, context.pack)) and (is_specific(name) or len(name.split()) > _PHRASE)
    ]
    if not names and (after := award_after(context, unit)):
        close.append(after)
    best = next(iter(close), None) or next(filter(is_specific, names), None) or award_of_document(context)
    best = best or max(names, key=lambda n: len(n.split()), default=None) or _heading_of(context, unit)
    rule, score = (intro.rule.id, intro.rule.score) if intro else ("section/laureates", 0.6)
    start = intro.span.end if intro else len(unit.text)
    return Announced(best, year_in(*texts[:2]), rule, score if best else score - 0.15, start)


def _heading_of(context: Context, unit: Unit) -> str | None:
    """The heading of a section of winners, as the name of what they won."""
    return (context.heading_text(unit.section) or None) if unit.concept == "laureates" else None


def inline_prizes(context: Context, unit: Unit, host: Host, award: Announced) -> Iterator[Candidate]:
    """Winners that stand after the colon of the announcement itself."""
    rest = unit.text[award.start :].strip(" :")
    if not rest:
        return
    yield from _entries(context, host, context.place(unit), _inline_entries(rest, unit.text, context), award)


def _inline_entries(rest: str, words: str, context: Context) -> Iterator[Entry]:
    pack = context.pack
    labels = (
        list(labelled_entries(rest, pack, listed=True))
        or placed(rest, context.pack)
        or sums_to(rest, context.pack)
        or _by_category(rest, context)
    )
    if labels:
        yield from labels
        return
    ranks = [m.start() for m in _RANK.finditer(rest)]
    if len(ranks) > 1:
        parts = [_RANK.sub("", rest[a:b]).strip(" ,;") for a, b in pairwise([*ranks, len(rest)])]
    else:
        parts = _SEMICOLON.split(rest)
    for part in parts:
        for winner in read_winners(part, pack, listed=True):
            told = part if len(parts) > 1 else winner.words
            yield Entry(None, (winner,), False, told if amount_in(pack, told) else words)


def is_entry(unit: Unit) -> bool:
    """Whether ``unit`` can be an entry of an announced list: an item, or a line that begins with its rank."""
    return unit.kind is BlockKind.LIST_ITEM or (unit.opens and _RANK.match(unit.text) is not None)


def is_category_line(context: Context, unit: Unit) -> bool:
    """Whether ``unit`` is a line with a category of a contest and who won it (``Ladies' Singles - Moira Ashe``)."""
    alone = unit.opens and unit.kind is BlockKind.PARAGRAPH
    return alone and category_entry(unit.text, context.pack) is not None


def item_prizes(context: Context, unit: Unit, host: Host, award: Announced) -> Iterator[Candidate]:
    """The winner of an item of an announced list."""
    text = squeeze(context.flows[unit.block].text)
    if (led := _RANK.match(text)) and not context.pack.at_start("award", text):
        text = text[led.end() :]
    if not context.pack.first("not_a_laureate", text):
        where = context.blocks[unit.block].spans
        yield from _entries(context, host, where, listed_entries(text, context.pack), award)


def _entries(
    context: Context,
    host: Host,
    where: tuple[Span, ...],
    entries: Iterator[Entry] | Sequence[Entry],
    award: Announced,
) -> Iterator[Candidate]:
    spans = join_spans(context.document.text, where)
    for entry in entries:
        name = under(entry.label, award.name)
        prize = Prize(name, entry.words, award.rule, award.score, award.year, entry.rank)
        yield from given(context, host, spans, prize, entry.winners, joint=entry.joint)


def lined_prizes(context: Context, block: int, host: Host) -> Iterator[Candidate]:
    """The winners of a block whose lines begin with prizes (``1er prix : …``), or of a row of a table without head."""
    for text, where in _lines(context, block):
        award = None
        for entry in labelled_entries(text, context.pack, listed=False):
            award = award or _above(context, block, entry.label)
            name = under(entry.label, award)
            prize = Prize(name, entry.words, "line/prize", 0.75, year_in(award), entry.rank)
            yield from given(context, host, where, prize, entry.winners, joint=entry.joint)


def _above(context: Context, block: int, label: str | None) -> str | None:
    """The award that a line stands under: of its heading, or of what stands before it."""
    if label and is_specific(label):
        return None
    section = context.section_of[block]
    if award := award_of_section(context, section):
        return award
    units = [u for u in context.units if u.block < block]
    named = (named_in(u.text, context.pack) for u in reversed(units[-_FAR:]))
    return award_of_document(context) or next((n for n in named if n and is_specific(n)), None)


def _lines(context: Context, block: int) -> list[tuple[str, tuple[Span, ...]]]:
    """The lines of a block that stand for themselves, or the row of a table as a line; else its running text."""
    found, text = context.blocks[block], context.document.text
    if found.kind is BlockKind.TABLE_ROW:
        cells = [squeeze(cell.of(text)) for cell in found.cells]
        cells = [c for c in cells if c]
        return [(_as_line(cells), found.spans)] if len(cells) > 1 else []
    lines = _split_lines(text, found.spans)
    starts = [i for i, (line, _) in enumerate(lines) if labelled(line, context.pack)]
    if len(starts) < 2:
        sentences = [(u.text, context.place(u)) for u in context.block_units.get(block, ())]
        return [*_whole(context, block, len(lines)), *sentences]
    return [
        (" ".join(line for line, _ in lines[start:end]), tuple(span for _, span in lines[start:end]))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]


def _whole(context: Context, block: int, lines: int) -> list[tuple[str, tuple[Span, ...]]]:
    """A block that is an item or a line, with a marker that is a number of rank (``1.er premio``)."""
    found = context.blocks[block]
    text = squeeze(" ".join(span.of(context.document.text) for span in found.spans))
    bare = squeeze(context.flows[block].text)
    if found.kind is not BlockKind.LIST_ITEM and lines > 1:
        return []
    ranked = found.marker and re.match(r"\d+\.(?=[^\W\d_]|[ºª])", text)
    return [(text if ranked else bare, found.spans)]


def _as_line(cells: list[str]) -> str:
    first, *rest = cells
    return f"{first} : {', '.join(rest)}" if ":" not in first else f"{first} {', '.join(rest)}"


def _split_lines(text: str, spans: tuple[Span, ...]) -> list[tuple[str, Span]]:
    found = []
    for span in spans:
        at = span.start
        for line in span.of(text).splitlines(keepends=True):
            if line.strip():
                found.append((squeeze(line), Span(at, at + len(line.rstrip()))))
            at += len(line)
    return found
