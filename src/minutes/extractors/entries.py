"""Entries of a list of people: ``M. Jean DUPONT (procuration à X), maire – Ville``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from minutes.extractors.names import Person, find_person
from minutes.packs import Pack
from minutes.text import Span, squeeze

_PARENTHESES = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_DASH = re.compile(r"\s[-–—]+\s?|[-–—]\s|:\s|\s=>?\s|→")
_WORD = re.compile(r"[^\W\d_]")
_ONE_WORD = re.compile(r"[\w.'’-]{1,24}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of a list. ``span`` is a span of the text that was parsed."""

    person: Person
    span: Span
    status: str | None = None
    role: str | None = None
    organization: str | None = None
    alias: str | None = None
    represented_by: str | None = None


def parse_entries(text: str, pack: Pack, *, single: bool = True) -> list[Entry]:
    """The people that a list of attendance names, in order, each with what stands beside it."""
    entries: list[Entry] = []
    for span in _pieces(text, pack):
        entry = _entry(text, span, pack, single=single)
        if entry is not None:
            entries.append(entry)
        elif entries and (note := squeeze(span.of(text))) and _WORD.search(note):
            entries[-1] = _with_note(entries[-1], note, pack, Span(entries[-1].span.start, span.end))
            if single_form := pack.tables["plural_roles"].get(note.casefold().strip(" .;")):
                entries = _share_role(entries, single_form)
    return entries


def _share_role(entries: list[Entry], role: str) -> list[Entry]:
    """A function in the plural belongs to everyone before it who has none of their own."""
    shared = [replace(entries[-1], role=role)]
    for entry in reversed(entries[:-1]):
        if entry.role is not None:
            break
        shared.append(replace(entry, role=role))
    return [*entries[: len(entries) - len(shared)], *reversed(shared)]


def share_of_people(text: str, pack: Pack) -> float:
    """Which share of the pieces of ``text`` are names of people (0 where there is no piece)."""
    pieces = [p for p in _pieces(text, pack) if _WORD.search(p.of(text))]
    named = [bool((e := _entry(text, p, pack, single=True)) and _mostly_name(text, p, e)) for p in pieces]
    if not any(named):
        return 0.0
    first = named.index(True)
    # What says something of the person before it (a function, a body in lower case) neither helps nor harms.
    counted = [
        n for p, n in zip(pieces[first:], named[first:], strict=True) if n or not _is_note(p.of(text), pack)
    ]
    return sum(counted) / (first + len(counted))


def _is_note(piece: str, pack: Pack) -> bool:
    return len(piece) < 90 and (piece[:1].islower() or pack.at_start("role", piece) is not None)


def proxy_holder(note: str, pack: Pack) -> str | None:
    """Who holds the proxy that ``note`` speaks of; None where it speaks of none."""
    rules = (rule for rule in pack.of("proxy") if "giver" not in rule.regex.groupindex)
    proxy = next((m for rule in rules if (m := rule.search(note))), None)
    if proxy is None:
        return None
    holder = find_person(proxy.get("holder"), pack)
    return holder.name if holder else proxy.get("holder")


def _mostly_name(text: str, piece: Span, entry: Entry) -> bool:
    rest = piece.end - entry.person.end
    return entry.person.parts > 1 or entry.person.honorific is not None or rest < 40


def _pieces(text: str, pack: Pack) -> Iterator[Span]:
    """``text`` cut at the signs that part one person from the next, outside parentheses."""
    shielded = _PARENTHESES.sub(lambda m: "·" * len(m.group()), text)
    dashes = _dashes_part_people(shielded, pack)
    cuts = [
        (m.start(), m.end())
        for m in _list_break(pack).finditer(shielded)
        if dashes or not re.fullmatch(r"\s[-–—]\s", m.group())
    ]
    cuts += [(m.start(), m.start()) for m in _title_starts(shielded, pack)]
    start = 0
    for low, high in sorted(cuts):
        if low >= start:
            yield Span(start, low).strip(text)
            start = high
    yield Span(start, len(text)).strip(text)


@lru_cache(maxsize=8)
def _list_break(pack: Pack) -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in pack.lexicon["list_words"])
    return re.compile(rf"[,;•●▪|]|\s/\s|\s[-–—]\s|\s(?:{words})\s", re.IGNORECASE)


def _title_starts(text: str, pack: Pack) -> Iterator[re.Match[str]]:
    """Honorifics inside the text: each opens a new person, also where no sign stands before it."""
    titles = "|".join(sorted((re.escape(t) for t in pack.lexicon["honorifics"]), key=len, reverse=True))
    joining = "|".join(re.escape(w) for w in (*pack.lexicon["object_words"], *pack.lexicon["and_words"]))
    no_start = re.compile(rf"(?:{titles}|(?<!\w)(?:{joining}))$", re.IGNORECASE)
    for found in re.finditer(rf"(?<=[\w.)·] )(?:{titles})(?=\s+[A-ZÀ-Þ])", text):
        before = text[: found.start()].rstrip()
        if not no_start.search(before):
            yield found


def _dashes_part_people(text: str, pack: Pack) -> bool:
    pieces = [p.strip() for p in re.split(r"\s[-–—]\s", text)]
    people = [
        p for p in pieces if (found := find_person(p, pack)) and found.parts > 1 and len(p) - found.end < 3
    ]
    return len(pieces) > 2 and len(people) >= 0.7 * len(pieces)


def _entry(text: str, span: Span, pack: Pack, *, single: bool) -> Entry | None:
    piece = span.of(text)
    person = find_person(piece, pack, single=single)
    if person is None or (person.parts == 1 and not person.honorific and not _alone(piece, person)):
        return None
    entry = Entry(
        Person(
            person.name, person.honorific, span.start + person.start, span.start + person.end, person.parts
        ),
        span,
    )
    rest = piece[person.end :]
    for found in _PARENTHESES.finditer(rest):
        entry = _with_note(entry, found.group(1) or found.group(2) or "", pack, span, aside=True)
    for note in _DASH.split(_PARENTHESES.sub(" ", rest)):
        if _WORD.search(note):
            entry = _with_note(entry, squeeze(note), pack, span)
    return entry


def _is_alias(note: str, name: str) -> bool:
    """Whether ``note`` is a pseudonym (one word, not an acronym) or the initials of ``name``."""
    return _is_initials(note, name) or (bool(_ONE_WORD.fullmatch(note)) and not note.isupper())


def _is_initials(note: str, name: str) -> bool:
    """Whether ``note`` holds the initials of ``name`` (``ALH`` of Anne-Lise Haudricourt)."""
    letters = [part[0].casefold() for part in re.split(r"[\s'’-]+", name) if part]
    return 1 < len(note) <= len(letters) and list(note.casefold()) == letters[: len(note) - 1] + letters[-1:]


def _alone(piece: str, person: Person) -> bool:
    """Whether a single word stands alone, so that it may be a first name or a pseudonym."""
    rest = _PARENTHESES.sub("", piece[person.end :]).strip(" .*;:")
    return not rest or bool(_DASH.match(piece[person.end :]))


def _with_note(entry: Entry, note: str, pack: Pack, span: Span, *, aside: bool = False) -> Entry:
    """``entry`` with what ``note`` says: a proxy, a status, a function, a body; in parentheses also an alias."""
    note = note.strip(" .,;:–-")
    values = {
        "status": entry.status, "role": entry.role, "organization": entry.organization,
        "alias": entry.alias, "represented_by": entry.represented_by,
    }  # fmt: skip
    if holder := proxy_holder(note, pack):
        values["represented_by"] = holder
        values["status"] = values["status"] or "represented"
    elif mark := pack.at_start("status_mark", note):
        values["status"] = mark.get("status")
    elif pack.first("movement", note):
        pass
    elif pack.at_start("role", note):
        values["role"] = f"{values['role']}, {note}" if values["role"] else note
    elif "@" in note or not note:
        pass
    elif aside and not values["alias"] and _is_alias(note, entry.person.name):
        values["alias"] = note
    elif note[:1].isupper() or note[:1].isdigit() or len(note.split()) > 1:
        values["organization"] = values["organization"] or note
    return Entry(entry.person, span, **values)
