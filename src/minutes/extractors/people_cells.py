"""The people of one cell: surname first, couples, a body with the person who stands for it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from minutes.extractors.entries import Entry, parse_entries
from minutes.extractors.names import Person, find_person, natural
from minutes.packs import Pack
from minutes.packs.grammar import SHAPES, alternation
from minutes.text import Span, squeeze

_INVERTED = re.compile(rf"^({SHAPES['person']}),[ ]({SHAPES['person']})(?=\s*(?:[(\[*]|$))")
_NOISE = re.compile(r"^\s*[-–—•●o*]\s+|\s*(?:\(\*+\)|\*+|[¹²³⁴⁵])\s*$")
_PARTS = 2  # Of a cell that holds a body and a function.
_MOST_PEOPLE = 2  # A cell with more entries than this is a list, one with less may be a person and a remark.


def people_in(cell: str, pack: Pack) -> list[Entry]:
    """The people whom a cell of a column of names holds."""
    text = _NOISE.sub("", squeeze(cell)).strip()
    if couple := _couple(text, pack):
        return couple
    if stands := _stands_for(text, pack):
        return [stands]
    if is_body(text, pack):
        return []
    entries = parse_entries(_upright(text, pack), pack)
    kept = entries[: 1 if len(entries) <= _MOST_PEOPLE and "," in text else None]
    return [_with_remark(kept[0], text), *kept[1:]] if len(kept) == 1 else kept


def _with_remark(entry: Entry, text: str) -> Entry:
    """In small letters after a comma stands what one is (``Paul Riou, post-doc``), whatever the word."""
    remark = re.search(r",\s+([^\W\d_][^,;()\d]{2,50})$", text)
    if entry.role or not remark or not remark.group(1)[0].islower():
        return entry
    return replace(entry, role=remark.group(1).strip(" ."))


def split_body(text: str, pack: Pack) -> tuple[str, str | None]:
    """A cell of a column of bodies as (body, function): ``Works 3 : Firm``, ``Firm (observer)``, ``Auditor - Firm``."""
    aside = re.fullmatch(r"(.+?)\s*\(([^()]{3,40})\)", text)
    if aside and pack.at_start("role", aside.group(2)):
        return aside.group(1), aside.group(2)
    label = re.fullmatch(r".{3,80}?\s:\s+(.+)", text)
    if label:
        return label.group(1), None
    parts = re.split(r"\s[-–—]\s", text)
    if len(parts) == _PARTS and (pack.at_start("role", parts[0]) and not pack.at_start("role", parts[1])):
        return parts[1], parts[0]
    if len(parts) == _PARTS and pack.at_start("role", parts[1]):
        return parts[0], parts[1]
    return text, None


def is_person(cell: str, pack: Pack) -> bool:
    """Whether a cell names people and no body."""
    text = _NOISE.sub("", squeeze(cell)).strip()
    if _stands_for(text, pack) or _couple(text, pack):
        return True
    return not is_body(text, pack) and find_person(_upright(text, pack), pack, single=False) is not None


def _upright(text: str, pack: Pack) -> str:
    """``text`` with the first name first, where it stands after the surname and a comma."""
    found = _INVERTED.match(text)
    if found is None or pack.at_start("role", found.group(2)):
        return text
    return f"{natural(found.group(2))} {_capitalised(found.group(1))}{text[found.end() :]}"


def _capitalised(name: str) -> str:
    """A surname as in a sentence; its words keep their order."""
    return " ".join(natural(word) for word in name.split())


def is_body(text: str, pack: Pack) -> bool:
    """Whether ``text`` is the name of a firm, an estate or a body."""
    return bool(_legal(pack).search(text))


@lru_cache(maxsize=8)
def _legal(pack: Pack) -> re.Pattern[str]:
    # Case counts: ``SA`` is a legal form, ``Sa`` may be a surname.
    forms = pack.lexicon["legal_forms"]
    return re.compile(rf"(?<![\w.]){alternation((*forms, *(form.upper() for form in forms)))}(?!\w)")


@lru_cache(maxsize=8)
def _joint(pack: Pack) -> str:
    return alternation(pack.lexicon["and_words"])


@lru_cache(maxsize=8)
def _titles(pack: Pack) -> str:
    return alternation(pack.lexicon["honorifics"])


@lru_cache(maxsize=8)
def _couples(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The two titles before a couple; two given names before their surname, and after it."""
    joint, titles, word = _joint(pack), _titles(pack), SHAPES["word"]
    surname, given = rf"(?P<surname>{SHAPES['person']})", rf"(?P<a>{word})\s+{joint}\s+(?P<b>{word})"
    return (
        re.compile(rf"(?:{titles}\s+{joint}\s+{titles}\s+)?", re.IGNORECASE),
        re.compile(rf"{given}\s+{surname}(?=\s*(?:[,(]|$))"),
        re.compile(rf"{surname}[ ]{given}(?=\s*(?:[,(]|$))"),
    )


def _couple(text: str, pack: Pack) -> list[Entry]:
    """Two people of one surname: ``M. et Mme DURAND Luc et Anne``, ``Luc et Anne Durand``."""
    titled, surname_last, surname_first = _couples(pack)
    lead = titled.match(text)
    rest = text[lead.end() :] if lead else text
    last, first = surname_last.match(rest), surname_first.match(rest)
    found = first if lead and lead.end() and first else last
    if found is None or (found is last and find_person(found.group("a"), pack) is None):
        return []
    family = _capitalised(found.group("surname"))
    return [
        Entry(Person(f"{found.group(name)} {family}", None, 0, len(text), 2), Span(0, len(text)))
        for name in ("a", "b")
    ]


@lru_cache(maxsize=8)
def _standing(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"[\s,(:–-]+{alternation(pack.lexicon['stands_words'])}\s+")


def _stands_for(text: str, pack: Pack) -> Entry | None:
    """A body and who stands for it: ``SCI du Moulin, par M. Paul Riou, gérant``."""
    found = _standing(pack).search(text)
    if found is None or found.start() == 0:
        return None
    owner = text[: found.start()].strip(" ,(:–-")
    if not is_body(owner, pack) and find_person(owner, pack, single=False):
        return None
    entries = parse_entries(text[found.end() :].rstrip(") "), pack)
    if not entries:
        return None
    return replace(entries[0], organization=owner or entries[0].organization, span=Span(0, len(text)))
