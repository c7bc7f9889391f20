"""Entries of a list of people: ``M. Jean DUPONT (procuration à X), maire – Ville``."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes.extractors.handles import ACCOUNT, LINK, handles
from minutes.extractors.names import Person, find_person, natural
from minutes.extractors.notes import affiliation, is_alias, is_initials, proxy_holder
from minutes.extractors.pieces import PARENTHESES, inverted, is_and, pieces
from minutes.packs import Pack
from minutes.text import Span, squeeze

_DASH = re.compile(r"\s[-–—]+\s?|[-–—]\s|:\s|\s=>?\s|→")
_WORD = re.compile(r"[^\W\d_]")
_HANDLE = re.compile(r"[\s*]*(?:@(?P<at>[\w.-]{2,30})|[`\"“«]\s?(?P<quoted>[\w.-]{2,30})\s?[`\"”»])(?![\w-])")
_HANDLED = re.compile(r"[^\WA-Z][\w.-]*")  # A pseudonym: no capital at its beginning.
_NICK = re.compile(r"(?<=\w)\s+[\"“«]\s?(?P<nick>[\w.-]{2,20})\s?[\"”»](?=\s+[^\W\d_])")
_BODY_WORDS = 6
_SHORT = 4
_ACRONYM = 5
_VACANT = "vacant"
_QUOTES = '«“„"‹'
_MIXED = re.compile(r"[a-zà-ÿ]{2}[A-ZÀ-Þ]|^(?=.{9,})[A-ZÀ-Þ][a-zà-ÿ]+$")
_LONGEST_NOTE = 90
_COUNT = re.compile(r"\d+\s+[a-zà-ÿ]")  # So many votes, years, children: no body.
_SHARED = 2


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


def parse_entries(text: str, pack: Pack, *, single: bool = True, nicks: bool = False) -> list[Entry]:
    """The people that a list of attendance names, in order, each with what stands beside it.

    ``nicks``: under a label that says so pseudonyms in small letters are people too.
    """
    entries = of_bodies(_couples(_entries(text, pack, nicks=nicks), text, pack))
    return [
        e
        for e in entries
        if e.status != _VACANT and (single or e.person.parts > 1 or e.person.honorific is not None)
    ]


def of_bodies(entries: list[Entry]) -> list[Entry]:
    """``entries``, where a word in parentheses is a body if it is so behind most names (``(TUV)``, ``(UniMar)``).

    One that stands behind two names is nobody's pseudonym: what stands in its place behind the others is a body too.
    """
    words = [e for e in entries if e.alias and e.organization is None and e.alias[:1].isupper()]
    words = [e for e in words if not is_initials(str(e.alias), e.person.name)]
    known = Counter(e.alias for e in words if e.person.parts > 1 and len(str(e.alias)) >= _SHORT)
    if max(known.values(), default=0) < _SHARED or len(known) < _SHARED:
        words = [e for e in words if _MIXED.search(str(e.alias))]
        if sum(e.organization is not None for e in entries) <= max(1, len(words)):
            return entries
    return [replace(e, organization=e.alias, alias=None) if e in words else e for e in entries]


def _entries(text: str, pack: Pack, *, nicks: bool = False) -> list[Entry]:
    entries: list[Entry] = []
    shared: str | None = None  # A function in the plural.
    office: str | None = None  # A function whose bearer comes in the next piece.
    spans = list(pieces(text, pack))
    known = handles([PARENTHESES.sub("", s.of(text)) for s in spans], pack) if nicks else [None] * len(spans)
    for span, nick in zip(spans, known, strict=True):
        piece = span.of(text)
        if (named := _office(piece, text[: span.start], pack)) and (not entries or office is None):
            office = named
            continue
        entry, plural = _entry(text, span, pack, single=True)
        if entry is None and nick is not None:
            entry = _of_nick(nick, span, piece, pack)
        if entry is not None and not (entries and _belongs_to(entry, entries[-1], text, pack)):
            shared = plural or (shared if entry.role is None else None)
            entries.append(replace(entry, role=entry.role or office or shared))
            office = None
        elif entries and _WORD.search(piece):
            entries = _noted(entries, squeeze(piece), pack, span.end)
    return entries


def _of_nick(nick: Person, span: Span, piece: str, pack: Pack) -> Entry:
    at = piece.index(nick.name)
    end = at + len(nick.name)
    person = replace(nick, start=span.start + at, end=span.start + end)
    return with_rest(Entry(person, span), piece[end:], pack)


def _office(piece: str, before: str, pack: Pack) -> str | None:
    """The function that ``piece`` is, where its bearer comes after it: at the beginning, or after a word that joins."""
    words = before.split()
    if words and words[-1].strip(",;").casefold() not in pack.lexicon["and_words"]:
        return None
    found = None if pack.at_start("role_before", piece) else pack.at_start("office", piece)
    return squeeze(found.get("role")) if found else None


def leading_entries(text: str, pack: Pack, *, single: bool) -> list[Entry]:
    """The people that ``text`` begins with, up to the first piece that neither names one nor tells of one.

    One word is a name only with a title, unless ``single``.
    """
    end = 0
    for span in pieces(text, pack):
        piece = span.of(text)
        if not _WORD.search(piece):
            continue
        words = text[: span.start].split()
        joined = bool(words) and words[-1].strip(",;").casefold() in pack.lexicon["and_words"]
        told = _is_note(piece, pack) and (not joined or _office(piece, text[: span.start], pack) is not None)
        if not (_is_entry(text, span, pack) or told):
            break
        end = span.end
    return [e for e in parse_entries(text[:end], pack) if single or e.person.parts > 1 or e.person.honorific]


def _belongs_to(entry: Entry, last: Entry, text: str, pack: Pack) -> bool:
    """Whether a lone word that is joined on ends the function of the ``last`` (``head of Sports and Culture``)."""
    if entry.person.parts > 1 or entry.person.honorific or last.person.parts == 1:
        return False
    word = entry.span.of(text).strip()
    if word.isupper() and len(word) <= _ACRONYM and not last.span.of(text).split()[-1].isupper():
        return True  # The acronym of a function or body beside a full name (``Ann Lee, CTO``).
    before = text[last.span.start : entry.span.start].rstrip()
    joined = before.split()[-1].casefold() if before.split() else ""
    beside = text[last.person.end : entry.span.start].strip()
    return joined in pack.lexicon["and_words"] and beside.startswith(",") and len(beside.split()) > 2


def _noted(entries: list[Entry], note: str, pack: Pack, end: int) -> list[Entry]:
    """``entries`` where ``note``, a piece that names nobody, says something of the last of them."""
    last = with_rest(entries[-1], note, pack)
    entries = [*entries[:-1], replace(last, span=Span(last.span.start, end))]
    single_form = pack.tables["plural_roles"].get(note.casefold().strip(" .;"))
    return _share_role(entries, single_form) if single_form else entries


def _share_role(entries: list[Entry], role: str) -> list[Entry]:
    """A function in the plural belongs to everyone before it who has none of their own."""
    shared = [replace(entries[-1], role=role)]
    for entry in reversed(entries[:-1]):
        if entry.role is not None:
            break
        shared.append(replace(entry, role=role))
    return [*entries[: len(entries) - len(shared)], *reversed(shared)]


def _couples(entries: list[Entry], text: str, pack: Pack) -> list[Entry]:
    """``Jim and Ann Reed``: a first name that is joined to a full name shares its surname."""
    alone = [e for e in entries if e.person.parts == 1 and not e.person.honorific]
    found = list(entries)
    for at, (one, other) in enumerate(pairwise(entries)):
        between = text[one.person.end : other.span.start]
        if len(alone) * 2 > len(entries) or other.person.honorific or not is_and(between, pack):
            continue
        if one.person.parts == 1 and not one.person.honorific and other.person.parts > 1:
            found[at] = _named(one, f"{one.person.name} {_surname(other)}")
        elif (
            other.person.parts == 1
            and one.person.parts > 1
            and one.person.honorific
            and not is_capital(other)
        ):
            found[at + 1] = _named(other, f"{other.person.name} {_surname(one)}")
    return found


def is_capital(entry: Entry) -> bool:
    """Whether the name of ``entry`` is an initial or an acronym."""
    return entry.person.name.isupper()


def _surname(entry: Entry) -> str:
    return entry.person.name.split(" ", 1)[1]


def _named(entry: Entry, name: str) -> Entry:
    return replace(entry, person=replace(entry.person, name=name, parts=len(name.split())))


def share_of_people(text: str, pack: Pack) -> float:
    """Which share of the pieces of ``text`` are names of people (0 where there is no piece)."""
    found = [p for p in pieces(text, pack) if _WORD.search(p.of(text))]
    named = [_is_entry(text, piece, pack) for piece in found]
    if not any(named):
        return 0.0
    first = named.index(True)
    # What says something of the person before it (a function, a body in lower case) neither helps nor harms.
    counted = [
        n for p, n in zip(found[first:], named[first:], strict=True) if n or not _is_note(p.of(text), pack)
    ]
    return sum(counted) / (first + len(counted))


def is_entry(text: str, pack: Pack) -> bool:
    """Whether ``text`` begins with a full name that stands as one does in a list, not in a sentence."""
    span = next(pieces(text, pack), None)
    if span is None or not _is_entry(text, span, pack):
        return False
    entry, _ = _entry(text, span, pack, single=False)
    return entry is not None


def _is_note(piece: str, pack: Pack) -> bool:
    return len(piece) < 90 and (piece[:1].islower() or pack.at_start("role", piece) is not None)


def _is_entry(text: str, piece: Span, pack: Pack) -> bool:
    """Whether ``piece`` is a name with a note of it at most, not the beginning of a sentence."""
    entry, _ = _entry(text, piece, pack, single=True)
    if entry is None:
        return False
    rest = PARENTHESES.sub("", text[entry.person.end : piece.end]).strip(" .*")
    if rest.startswith(":"):  # Beside a name in a list stands what it is or how it attends, not what it says.
        return _tells(rest.strip(": "), pack)
    shown = not rest or _DASH.match(f" {rest}") or not rest[0].isalnum() or ACCOUNT.fullmatch(rest)
    return bool(shown) or _is_known(rest, pack)


def _tells(rest: str, pack: Pack) -> bool:
    """Whether what stands after a name and a colon is an address, a body or an attendance, not what was said."""
    body = len(rest.split()) < _BODY_WORDS and all(w[0].isupper() or len(w) < _SHORT for w in rest.split())
    return body or bool(ACCOUNT.fullmatch(rest)) or _is_known(rest, pack)


def _is_known(rest: str, pack: Pack) -> bool:
    """Whether what stands right after a name is a function, a body, a proxy, an arrival."""
    known = ("role", "affiliation", "status_mark")
    return bool(
        proxy_holder(rest, pack) or pack.first("movement", rest) or any(pack.at_start(k, rest) for k in known)
    )


def _entry(text: str, span: Span, pack: Pack, *, single: bool) -> tuple[Entry | None, str | None]:
    """The entry that a piece is, and the function in the plural that it opens."""
    piece = span.of(text)
    person, role = _person(piece, pack, single=single)
    if person is None:
        return None, None
    shift = replace(person, start=span.start + person.start, end=span.start + person.end)
    plural = pack.tables["plural_roles"].get(role.casefold()) if role else None
    entry = Entry(shift, span, role=plural or role, alias=_nickname(piece, person))
    return with_rest(entry, piece[person.end :], pack), plural


def with_rest(entry: Entry, rest: str, pack: Pack) -> Entry:
    """``entry`` with what stands after its name, in parentheses, after dashes and colons."""
    for note in _DASH.split(PARENTHESES.sub(" ", rest)):
        if ACCOUNT.fullmatch(note.strip()) and note.endswith("_") and entry.alias is None:
            entry = replace(entry, alias=note.strip(" @_"))
        elif _WORD.search(note):
            entry = _with_note(entry, squeeze(note), pack)
    for found in PARENTHESES.finditer(rest):
        entry = _with_aside(entry, found.group(1) or found.group(2) or "", pack)
    return entry


def _with_aside(entry: Entry, note: str, pack: Pack) -> Entry:
    """``entry`` with what stands in parentheses after it: the name behind a pseudonym, initials and more."""
    if _HANDLED.fullmatch(entry.person.name) and (named := _whole_name(note, pack)):
        return replace(entry, person=replace(entry.person, name=named), alias=entry.person.name)
    if entry.represented_by and is_alias(note, entry.represented_by):
        return entry
    first, comma, more = note.partition(",")
    if comma and is_alias(first.strip(), entry.person.name):
        entry = _with_note(entry, first, pack, aside=True)
        parts = [part.strip() for part in more.split(",")]
        # A comma may stand in the name of a body; between functions, or a function and a body, it parts them.
        whole = not any(pack.at_start(kind, part) for kind in ("role", "role_phrase") for part in parts)
        for part in [more] if whole else parts:
            entry = _with_note(entry, part, pack, aside=True)
        return entry
    return _with_note(entry, note, pack, aside=True)


def _whole_name(note: str, pack: Pack) -> str | None:
    """The full name that ``note`` is, and nothing else."""
    person = find_person(note, pack, single=False)
    whole = person is not None and person.start == 0 and not note[person.end :].strip()
    return person.name if person is not None and whole else None


def _nickname(piece: str, person: Person) -> str | None:
    found = _NICK.search(piece[: person.end])
    return found["nick"] if found else None


def _person(piece: str, pack: Pack, *, single: bool) -> tuple[Person | None, str | None]:
    """Whom a piece names, and the function that stands before the name."""
    if (found := inverted(piece, pack)) is not None:
        return _of_name(f"{found['given']} {found['family']}", found.end()), None
    if (before := pack.at_start("role_before", piece)) is not None:
        at = before.spans["name"].start
        person = _plain(piece[at:], pack, single=True)
        if person is not None:
            return replace(person, start=at + person.start, end=at + person.end), squeeze(before.get("role"))
    if (me := pack.at_start("self_mention", piece)) is not None:
        at = me.spans["name"].start
        person = find_person(piece[at:], pack)
        return (replace(person, start=at, end=me.span.end), None) if person else (None, None)
    if handle := _HANDLE.match(piece):
        return Person(handle["at"] or handle["quoted"], None, handle.start(), handle.end(), 2), None
    return _plain(piece, pack, single=single), None


def _plain(piece: str, pack: Pack, *, single: bool) -> Person | None:
    """The name that ``piece`` begins with; pseudonyms inside it and low lines between its words do not count."""
    even = piece.replace("_", " ")
    link = None if piece.startswith(("_", "*")) else LINK.search(piece)
    if link and (person := find_person(even[: link.start()], pack)) is not None and person.parts > 1:
        return person
    person = find_person(even, pack, single=single)
    if person is None:
        return None
    nick = _NICK.search(even)
    if nick and nick.start() == person.end:
        after = find_person(even[nick.end() :].lstrip(), pack)
        if after is not None:
            end = len(even) - len(even[nick.end() :].lstrip()) + after.end
            name = f"{person.name} {after.name}"
            person = Person(name, person.honorific, person.start, end, len(name.split()))
    if person.parts == 1 and not person.honorific and not _alone(piece, person, pack):
        return None
    return person


def _of_name(name: str, end: int) -> Person:
    return Person(natural(name), None, 0, end, len(name.split()))


def _alone(piece: str, person: Person, pack: Pack) -> bool:
    """Whether a single word stands alone, so that it may be a first name or a pseudonym."""
    rest = PARENTHESES.sub("", piece[person.end :]).strip(" .*;:")
    if piece[person.end :].lstrip().startswith(":"):
        return _tells(rest, pack)
    return not rest or bool(_DASH.match(piece[person.end :])) or pack.first("movement", rest) is not None


def _with_note(entry: Entry, note: str, pack: Pack, *, aside: bool = False) -> Entry:
    """``entry`` with what ``note`` says: a proxy, a status, a function, a body; in parentheses also an alias."""
    note = note.strip(" .,;:–-*_")
    holder = proxy_holder(note, pack)
    if holder and holder.split()[-1] in entry.person.name.split():
        return entry  # It is said of somebody whom the piece names too.
    if holder:
        return replace(entry, represented_by=holder, status=entry.status or "represented")
    if mark := pack.at_start("status_mark", note):
        return replace(entry, status=mark.get("status"))
    if pack.first(
        "movement", note
    ):  # Who comes late or leaves early was there, also where apologies are listed.
        return replace(entry, status=entry.status or "present")
    if pack.at_start("role", note):
        return _with_role(entry, note, pack)
    if "@" in note or not note:
        return (
            replace(entry, alias=entry.alias or note.strip("@ ") or None)
            if aside and " " not in note
            else entry
        )
    if aside and not entry.alias and is_alias(note, entry.person.name):
        return replace(entry, alias=note)
    if entry.role is None and pack.at_start("role_phrase", note):
        return replace(entry, role=note)
    told = (
        (
            note.split()[0].casefold() in pack.words("pronouns", "open_words")
            and not pack.at_start("affiliation", note)
        )
        or len(note) > _LONGEST_NOTE
        or note[0] in _QUOTES
        or _COUNT.match(note) is not None
    )
    if not told and (note[:1].isupper() or note[:1].isdigit() or len(note.split()) > 1):
        return replace(entry, organization=entry.organization or affiliation(note, pack))
    return entry


def _with_role(entry: Entry, note: str, pack: Pack) -> Entry:
    """``entry`` with the function ``note``, and with the body that it names after it (``Director at ACME``)."""
    at = pack.at_start("role_at", note) if entry.organization is None else None
    body = at.get("organization").strip() if at else entry.organization
    return replace(entry, role=f"{entry.role}, {note}" if entry.role else note, organization=body)
