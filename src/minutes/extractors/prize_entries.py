"""An entry of a list of winners: its prize where it names one, its sum, and the winner or partners."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutes.extractors.award_names import Mention, tidy
from minutes.extractors.winners import (
    HELD,
    Winner,
    is_full_name,
    is_proper,
    mask,
    read_winners,
    winner_name,
    word_pattern,
)
from minutes.packs import Pack
from minutes.packs.grammar import alternation

_LABEL = re.compile(
    rf"(?P<label>[^:\t{HELD}]{{2,140}}?(?:\s*,?\s*{HELD}+[^:\t{HELD}.]{{0,40}}?)?)"
    rf"(?P<sep>\s*:\s+|\s*(?:\.{{2,}}|…+|→|⇒|=>|=|\t)[\s.…]*|\s+[–—-]\s+|(?<={HELD})\s+)(?P<rest>\S.*)$",
    re.DOTALL,
)
#: Without one of these no label ends.
_SEPARATES = re.compile(rf"[:\t…→⇒=–—{HELD}-]|\.\.")
_BEFORE_NAME = re.compile(r"^(?:\s*\([^()]*\)|[\s.…:=–—-]+)+")
_DASH = re.compile(r"\s+[-–—]\s*|(?<=\w)[-–—]\s+|\s+/\s+")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{2,}")
#: A category of a contest and what parts it from its winner; a dash does so after the word of one only.
_CATEGORY = re.compile(
    r"(?P<label>[^:\t.…]{2,60}?)(?P<sep>\s*:\s+|\s*(?:(?:\.\s?){3,}|…+|→|=>|\t)[\s.…]*|\s+[–—-]\s+)(?P<rest>\S.*)"
)
_DASHES = ("–", "—", "-")
_SEMICOLON = re.compile(r"\s*;\s+")
_TRAILING = re.compile(r"(?:[\s,;.:–(-]|\(\s*\))+$")
_LONGEST = 200
_FEW_WORDS = 7
_SOON = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says: the prize as it names it, the winners, whether they won together, all its words."""

    label: str | None
    winners: tuple[Winner, ...]
    joint: bool
    words: str
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text that begins with the name of a prize: the name, what separates it, and the rest."""

    label: str
    mention: Mention
    separator: str
    rest: str


def labelled(text: str, pack: Pack) -> Labelled | None:
    """``text`` as a prize and what stands after it; None where it does not begin with the name of a prize."""
    masked = mask(text)
    found = _LABEL.match(masked) if _SEPARATES.search(masked) else None
    if found is None:
        return None
    label, rest = text[found.start("label") : found.end("label")], text[found.start("rest") :]
    inner = (
        labelled(rest, pack)
        if len(label.split()) <= _FEW_WORDS and found.group("sep").strip() == ":"
        else None
    )
    if inner is not None:
        return Labelled(f"{tidy(label)}, {inner.label}", inner.mention, inner.separator, inner.rest)
    named = pack.at_start("award", label)
    if named is None or ". " in label or pack.first("winning", mask(label)):
        return None
    mention = Mention(0, len(label), tidy(label))
    return Labelled(tidy(label), mention, found.group("sep"), rest)


def labelled_entries(text: str, pack: Pack, *, listed: bool) -> Iterator[Entry]:
    """The entries of a line like ``1er prix (800 €) : Claire Vassort ; mention : Paul Riouet``."""
    head = None
    for part in _parts(text):
        found = labelled(part, pack)
        entry = category_entry(found.rest if found else part, pack) if found or head else None
        if entry is not None and (found is None or found.separator.strip() in _DASHES):
            head = found.label if found else head
            yield replace(entry, label=f"{head}, {entry.label}", words=part)
            continue
        if found is None or pack.first("not_a_laureate", part) or pack.at_start("winning", found.rest):
            continue
        if not listed and not _sure(found, pack):
            continue
        rest = _BEFORE_NAME.sub("", found.rest)
        amount = pack.at_start("amount", rest)
        rest = _BEFORE_NAME.sub("", rest[amount.span.end :]) if amount else rest
        if _is_told(rest, pack):
            continue
        opened = pack.at_start("winner_open", rest)
        rest = rest[opened.span.end :] if opened else rest
        winners = read_winners(rest, pack, listed=_plural(found.label, pack))
        if winners and not _acts(rest, pack) and (listed or is_proper(winners[0].name, pack)):
            yield Entry(
                found.label, winners, _joint(found.label, part, pack), part, rank_of(found.label, pack)
            )


def _is_told(rest: str, pack: Pack) -> bool:
    """Whether what stands after a label begins a sentence that tells of the prize (``this year it goes to Ann``)."""
    tie = pack.first("winning", mask(rest)) if rest[:1].islower() else None
    return (
        tie is not None and tie.get("order") == "award-winner" and len(rest[: tie.span.start].split()) < _SOON
    )


def category_entry(text: str, pack: Pack) -> Entry | None:
    """The entry of a line like ``Ladies' Singles - Moira Ashe`` or ``Top scorer ...... Jay Roe``; None for others."""
    found = _CATEGORY.fullmatch(text.strip(" *_|"))
    if found is None or text.endswith((";", ":")):
        return None
    label, rest = tidy(found.group("label")), found.group("rest").rstrip(". ")
    if not label or len(label.split()) > _FEW_WORDS or pack.first("not_a_laureate", text):
        return None
    dash = found.group("sep").strip() in _DASHES
    known = pack.first("prize_category", label) or pack.at_start("award", label)
    if not known and (dash or ":" in found.group("sep") or is_full_name(label)):
        return None
    winners = read_winners(rest, pack, listed=True)
    if not winners or _acts(rest, pack) or not is_proper(winners[0].name, pack):
        return None
    return Entry(label, winners, _joint(label, text, pack), text, rank_of(label, pack))


def _acts(rest: str, pack: Pack) -> bool:
    """Whether those named after a label do something there: then it is a sentence about the prize, not its winner."""
    end = pack.first("winner_end", mask(rest))
    return end is not None and end.get("verb") == "yes"


def _parts(text: str) -> list[str]:
    """``text`` cut at its semicolons where a prize may begin after one."""
    masked = mask(text)
    cuts = [0, *(m.end() for m in _SEMICOLON.finditer(masked)), len(text)]
    parts: list[str] = []
    for start, end in itertools.pairwise(cuts):
        part = text[start:end].strip(" ;")
        if parts and ":" not in mask(part):
            parts[-1] += "; " + part
        else:
            parts.append(part)
    return parts


def _sure(found: Labelled, pack: Pack) -> bool:
    """Whether a labelled text outside a list of winners is an entry of one."""
    label = found.label.rpartition(", ")[2]
    named = (rule.match(label) for rule in pack.likely("award", label))
    ranked = any(m is not None and m.get("kind") != "noun" for m in named)
    if found.separator.strip() in ("", *_DASHES):
        person = read_winners(found.rest, pack)
        return ranked and bool(person)
    return ranked or len(found.label.split()) > 1


def _joint(label: str, words: str, pack: Pack) -> bool:
    """Whether winners named after one label won together: they do where it is of one prize."""
    if word_pattern(pack, "each_words").search(words):
        return False
    if word_pattern(pack, "tied_words").search(words):
        return word_pattern(pack, "together_words").search(words) is not None
    return not _plural(label, pack)


def _plural(label: str, pack: Pack) -> bool:
    """Whether a label names several prizes (``Accessits``)."""
    found = pack.at_start("award", label)
    return found is not None and found.get("noun").endswith(("s", "S"))


def rank_of(text: str, pack: Pack) -> int | None:
    """The rank that an entry begins with (``2e rang``)."""
    words = "|".join(re.escape(w) for w in pack.lexicon["rank_words"])
    found = re.match(rf"\s*(\d{{1,2}})\s?[.\w]{{0,4}}\s+(?:{words})\b", text, re.IGNORECASE)
    return int(found.group(1)) if found and int(found.group(1)) else None


def listed_entries(text: str, pack: Pack) -> tuple[Entry, ...]:
    """The entries that an item of a list of winners holds: mostly one."""
    found = tuple(labelled_entries(text, pack, listed=True))
    if found:
        return found
    if (category := category_entry(text, pack)) is not None:
        return (category,)
    rank, words = _ranked(text, pack)
    amount = pack.first("amount", words)
    name = words[: amount.span.start] if amount and amount.span.start > 3 else words
    names = _after_title(name, pack) or _after_category(name, pack) or partners(name, pack)
    winners = tuple(Winner(n, "") for n in names)
    return (Entry(None, winners, True, text, rank),) if winners else ()


def _ranked(text: str, pack: Pack) -> tuple[int | None, str]:
    """The rank that an entry begins with (``2e rang :``), and the entry after it."""
    words = "|".join(re.escape(w) for w in pack.lexicon["rank_words"])
    found = re.match(rf"\s*(\d{{1,2}})\s?[.\w]{{0,4}}\s+(?:{words})\b[^:»«]{{0,25}}:\s*", text, re.IGNORECASE)
    return (int(found.group(1)) or None, text[found.end() :]) if found else (None, text)


def _after_title(text: str, pack: Pack) -> tuple[str, ...]:
    """The winners named after a quoted title or an acronym of a project; nothing where none stands before."""
    found = re.match(r"\s*(?:«[^»]+»|“[^”]+”|\"[^\"]+\")\s*[,:–-]\s*", text)
    if found is None:
        first, _, rest = text.partition(", ")
        several = len(rest.strip(" ,").split()) > 1 and rest[:1].isupper()
        return partners(rest, pack) if _ACRONYM.fullmatch(first.strip()) and several else ()
    words = alternation([*pack.lexicon["partner_words"], *pack.lexicon["and_words"]])
    parts = re.split(rf"\s*,\s*(?:{words}(?!\w))?\s*|\s+{words}\s+", text[found.end() :])
    cleaned = (_stripped(p, pack) for p in parts)
    return tuple(p for p in cleaned if len(p) > 2)


def _after_category(text: str, pack: Pack) -> tuple[str, ...]:
    """The winners after a category (``Poésie : Claire Vassort``); nothing where it is the winner that comes first."""
    before, colon, _ = mask(text).partition(": ")
    if not colon or is_full_name(before.strip()):
        return ()
    winners = read_winners(text[len(before) + len(colon) :], pack)
    return tuple(w.name for w in winners) if winners and is_full_name(winners[0].name) else ()


def partners(text: str, pack: Pack) -> tuple[str, ...]:
    """The partners whom the entry of a winner names: one, or several that won together."""
    text = _TRAILING.sub("", text.strip(" •-–:*_"))
    first, comma, _ = text.partition(", ")
    if comma and (name := winner_name(first, pack)) and (is_full_name(name) and name != first.strip()):
        text = first
    parts = [p for p in _DASH.split(text) if p and p.strip()]
    if len(parts) == 1 or not all(_starts_name(p, pack) for p in parts):
        parts = _joined_by_and(text, pack)
    cleaned = [_stripped(p, pack) for p in parts]
    named = ((winner_name(p, pack) or p) if _is_person(p, pack) else p for p in cleaned)
    return tuple(dict.fromkeys(p for p in named if 1 < len(p) < _LONGEST))


def _is_person(text: str, pack: Pack) -> bool:
    name = winner_name(text, pack)
    return name is not None and is_full_name(name)


def _stripped(part: str, pack: Pack) -> str:
    """``part`` without conjunction and article before it, and without signs after it."""
    words = alternation([*pack.lexicon["and_words"], *pack.lexicon["determiners"]])
    part = re.sub(rf"^(?:{words}(?:\s+|(?<=['’])))+", "", part.strip(" *_"))
    return _TRAILING.sub("", part).strip()


def _starts_name(part: str, pack: Pack) -> bool:
    return _stripped(part, pack)[:1].isupper()


def _joined_by_and(text: str, pack: Pack) -> list[str]:
    """``A et B`` as two partners where both look like names of bodies or people (short, capitalised)."""
    together = [w for w in pack.lexicon["partner_words"] if " " in w]
    text = re.sub(r"\s*\([^()]*\)?", "", text) if "(" in text and not text.startswith("(") else text
    partners_ = re.split(rf"\s*,?\s+{alternation(together)}\s+", text) if together else [text]
    if len(partners_) > 1:
        return partners_
    one = [w for w in pack.lexicon["partner_words"] if " " not in w]
    words = alternation([*pack.lexicon["and_words"], *one])
    parts = re.split(rf"\s+{words}\s+", text)
    named = all(_starts_name(p, pack) and len(p.split()) <= _FEW_WORDS for p in parts)
    return parts if len(parts) == 2 and named and text[:1].isupper() else [text]
