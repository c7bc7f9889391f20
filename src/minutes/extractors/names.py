"""Names of people: what is one, and its natural order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from minutes.packs import Pack
from minutes.packs.grammar import SHAPES, alternation

_NAME = re.compile(SHAPES["person"])
_LONGEST_INITIALS = 4
_ELISION = re.compile(r"^[dl]['’]")


@dataclass(frozen=True, slots=True)
class Person:
    """A name found in a text: natural order, honorific as printed, and where it ends there."""

    name: str
    honorific: str | None
    start: int
    end: int
    parts: int


@lru_cache(maxsize=8)
def _honorific(pack: Pack) -> re.Pattern[str]:
    titles = alternation(pack.lexicon["honorifics"]) + r"(?![\w])"
    couple = rf"(?:{alternation(pack.lexicon['and_words'])}\s+(?={titles}))?"
    return re.compile(rf"(?:{titles}\s*{couple})+", re.IGNORECASE)


@lru_cache(maxsize=8)
def _stop_words(pack: Pack) -> frozenset[str]:
    words = (*pack.lexicon["not_names"], *pack.lexicon["body_words"])
    return frozenset(word.casefold() for word in words if " " not in word)


# The same pieces of text are asked about by every extractor that looks for people.
@lru_cache(maxsize=8192)
def find_person(text: str, pack: Pack, *, single: bool = True) -> Person | None:
    """The name that ``text`` begins with. ``single``: whether one word without an honorific may be a name."""
    lead = len(text) - len(text.lstrip(' \t«"*_'))
    honorific = _honorific(pack).match(text, lead)
    start = honorific.end() if honorific else lead
    found = _NAME.match(text, start)
    if found is None:
        return None
    words = found.group().split()
    if words[0][0].islower() and not honorific:
        return None
    particle = len(words) > 1 and _is_capitals(words[0]) and _is_capitals(words[1]) and len(words[0]) < 4
    initial = bool(honorific) and len(words) > 1 and len(words[0]) == 1
    if words[0].casefold() in _stop_words(pack) and not particle and not initial:
        return None
    if _is_role(found.group(), pack) if honorific else pack.at_start("role", found.group()):
        return None
    if not honorific and _is_club(words, pack):
        return None
    while len(words) > 1 and words[-1].casefold() in _stop_words(pack):
        words.pop()
    if len(words) == 1 and not honorific and (not single or len(words[0]) < 2):
        return None
    end = start + len(" ".join(words))
    title = honorific.group().strip() if honorific else None
    return Person(natural(" ".join(words)), title, start, end, len(words))


def _is_club(words: list[str], pack: Pack) -> bool:
    """Whether ``words`` end as the names of clubs do, not with the initials of a person (``Claire Fabre CF``)."""
    initials = "".join(word[0] for word in words[:-1]).casefold()
    return bool(initials) and words[-1] in pack.lexicon["club_forms"] and words[-1].casefold() != initials


def _is_role(name: str, pack: Pack) -> bool:
    """Whether a word after a title is but the function (``Madame la Présidente``, ``Sra. Alcaldesa``)."""
    role = pack.at_start("role", _ELISION.sub("", name, count=1))
    return " " not in name and role is not None and role.span.end == len(_ELISION.sub("", name, count=1))


@lru_cache(maxsize=8192)
def natural(name: str) -> str:
    """``name`` with the first name first and ordinary capitals: ``LE GOFF Anne`` gives ``Anne Le Goff``."""
    words = name.split()
    capitals = [_is_capitals(w) for w in words]
    if capitals[0] and not all(capitals):
        cut = next((i for i, c in enumerate(capitals) if not c and not words[i][0].islower()), None)
        if cut is not None and not any(capitals[cut:]):
            words = words[cut:] + words[:cut]
    if len(words) == 1 and len(words[0]) < _LONGEST_INITIALS:
        return words[0]
    return " ".join(_ordinary(word) for word in words)


def _is_capitals(word: str) -> bool:
    letters = [c for c in _ELISION.sub("", word) if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and "." not in word


def _ordinary(word: str) -> str:
    if not _is_capitals(word):
        return word
    return re.sub(r"[^\W\d_]+", lambda m: m.group()[0] + m.group()[1:].lower(), word)
