"""Where a list of people is cut: at signs, at words that join, at titles, never inside a name or parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from minutes.extractors.names import find_person
from minutes.packs import Pack
from minutes.packs.grammar import SHAPES, alternation
from minutes.text import Span

PARENTHESES = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_SPACED_DASH = re.compile(r"\s[-–—]\s")
_UPPER = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+"
#: ``SURNAME SURNAME, Given``: the comma parts no people.
INVERTED = re.compile(
    rf"(?<![\w'’-])(?P<family>{_UPPER}(?:[ ](?:{_UPPER}|i|y|e|de|la))*),[ ]"
    rf"(?P<given>(?-i:{SHAPES['person']}))(?=\s*(?:[(\[;,.–/*·]|-\s|$))"
)
_SHORT_INVERTED = re.compile(r"^\s*[^\W\d_][\w'’-]+,\s[^\W\d_][\w'’.-]+\s*$")


def pieces(text: str, pack: Pack) -> Iterator[Span]:
    """``text`` cut at the signs that part one person from the next, outside parentheses."""
    shielded = _shield(text, pack)
    dashes = _dashes_part_people(shielded, pack)
    cuts = [
        (m.start(), m.end())
        for m in _list_break(pack).finditer(shielded)
        if (dashes or not _SPACED_DASH.fullmatch(m.group())) and not _joins_titles(shielded, m, pack)
    ]
    cuts += [(m.start(), m.start()) for m in _title_starts(shielded, pack)]
    start = 0
    for low, high in sorted(cuts):
        if low >= start:
            yield Span(start, low).strip(text)
            start = high
    yield Span(start, len(text)).strip(text)


def is_and(between: str, pack: Pack) -> bool:
    """Whether only a word that joins stands ``between`` two pieces."""
    return between.strip().casefold() in pack.lexicon["and_words"]


def _shield(text: str, pack: Pack) -> str:
    """``text`` with signs that part nobody made invisible, at the same length."""
    shielded = PARENTHESES.sub(lambda m: "·" * len(m.group()), text)
    if ";" in shielded and all(_SHORT_INVERTED.match(p) for p in shielded.strip(" .;").split(";")):
        return shielded.replace(",", "·")
    found = [m for m in INVERTED.finditer(shielded) if _is_inverted(m, pack)]
    # Without semicolons the commas must come out even: an acronym may well stand before a name.
    commas = shielded.count(",")
    even = ";" in shielded or commas in (len(found), 2 * len(found) - 1)
    if not (even or (len(found) == 1 and not shielded[: found[0].start()].strip())):
        return shielded
    for name in found:
        shielded = shielded[: name.start()] + name.group().replace(",", "·") + shielded[name.end() :]
    return shielded


def inverted(text: str, pack: Pack) -> re.Match[str] | None:
    """The match of `INVERTED` at the start of ``text``, where it is a name."""
    found = INVERTED.match(text)
    return found if found and _is_inverted(found, pack) else None


def _is_inverted(found: re.Match[str], pack: Pack) -> bool:
    """Whether what stands after the comma is a given name, and the surname before it opens its piece."""
    given = found["given"]
    if given.isupper() or pack.at_start("role", given):
        return False
    before = found.string[: found.start()].rstrip()
    words = pack.words("list_words", "honorifics")
    return not before or before[-1] in ";,.:)–-•·/|" or before.split()[-1].casefold() in words


@lru_cache(maxsize=8)
def _list_break(pack: Pack) -> re.Pattern[str]:
    words = alternation(pack.lexicon["list_words"])
    return re.compile(
        rf"[,;•●▪|]\s*(?:(?:{words}|\+)\s)?|\s/\s|\s[-–—]\s|\s·(?:\s|$)|\s{words}\s|(?:^|\s)\+\s?|(?:^|(?<=\s))\d{{1,2}}[.)]\s+(?=[A-ZÀ-Þ])",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _titles(pack: Pack) -> str:
    return "|".join(sorted((re.escape(t) for t in pack.lexicon["honorifics"]), key=len, reverse=True))


def _joins_titles(text: str, cut: re.Match[str], pack: Pack) -> bool:
    """Whether the cut stands between two titles of one name (``Mr and Mrs Reed``)."""
    if not is_and(cut.group(), pack):
        return False
    before, after = _outer_titles(pack)
    return bool(before.search(text[: cut.start()]) and after.match(text[cut.end() :]))


@lru_cache(maxsize=8)
def _outer_titles(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An honorific at the end of a text, and one at its beginning."""
    titles = _titles(pack)
    return (
        re.compile(rf"(?<!\w)(?:{titles})\s*$", re.IGNORECASE),
        re.compile(rf"\s*(?:{titles})(?!\w)", re.IGNORECASE),
    )


@lru_cache(maxsize=8)
def _inner_titles(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Honorifics inside a text, and what stands before those that open no new person."""
    titles = _titles(pack)
    joining = "|".join(re.escape(w) for w in (*pack.lexicon["object_words"], *pack.lexicon["and_words"]))
    return (
        re.compile(rf"(?<=[\w.)·] )(?:{titles})(?=\s+[A-ZÀ-Þ])"),
        re.compile(rf"(?:{titles}|(?<!\w)(?:{joining}))$", re.IGNORECASE),
    )


def _title_starts(text: str, pack: Pack) -> Iterator[re.Match[str]]:
    """Honorifics inside the text: each opens a new person, also where no sign stands before it."""
    title, no_start = _inner_titles(pack)
    for found in title.finditer(text):
        before = re.split(r"[,;•]|\s[-–—]\s", text[: found.start()])[-1]
        if not no_start.search(before.strip()) and not _is_function(before, text[found.start() :], pack):
            yield found


def _is_function(before: str, after: str, pack: Pack) -> bool:
    """Whether what stands ``before`` a title is the function of the person named ``after``."""
    lead = len(before) - len(before.lstrip())
    found = pack.at_start("role_before", before.lstrip() + after)
    return (
        found is not None
        and found.spans["name"].end > len(before) - lead
        and (found.spans["role"].start <= len(before) - lead)
        and found.spans["name"].start >= len(before.rstrip()) - lead - 1
    )


def _dashes_part_people(text: str, pack: Pack) -> bool:
    parts = [p.strip(" ·-–—") for p in _SPACED_DASH.split(text)]
    people = [
        p for p in parts if (found := find_person(p, pack)) and found.parts > 1 and len(p) - found.end < 3
    ]
    if len(parts) == 2:
        return all((found := find_person(p, pack)) and found.honorific for p in parts) and len(people) == 2
    return len(parts) > 2 and len(people) >= 0.7 * len(parts)
