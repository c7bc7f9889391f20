"""Where a text names people by the shape of what is written: after a title, beside a first name, with initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from minutes.packs import Pack
from minutes.packs.grammar import SHAPES, alternation
from minutes.pseudonymize.words import Vocabulary, Word, words_of
from minutes.text import Span

_UP = "A-ZÀ-ÖØ-Þ"
_INITIALS = rf"[{_UP}][a-z]?\.(?:[ -]?[{_UP}]\.){{0,3}}"
#: ``C. Dupont``, ``J.-P. Martin``; also ``DUPONT C.`` at the end of an entry.
_BEFORE = re.compile(rf"(?<![\w.’'-]){_INITIALS}[ \u00a0]?{SHAPES['word']}(?:[ -]{SHAPES['word']}){{0,2}}")
_AFTER = re.compile(
    rf"(?<![\w’'-]){SHAPES['word']}(?:[ -]{SHAPES['word']})?,?[ \u00a0](?:[{_UP}]\.-?){{1,3}}(?!\w)"
)
#: ``Dupont, Claire``
_TURNED = re.compile(rf"(?<![\w’'-]){SHAPES['word']},[ ]{SHAPES['word']}")
_BROKEN = re.compile(rf"(?<=[,;:a-z)] ){SHAPES['word']}\n{SHAPES['word']}(?=\s*[,;.(])")
_LINKS = r"(?:d[eu]|des|del|de la|de las|de los|la|le|van|von|van der|y|e|ben|bin|el|al)"
_NAMES = re.compile(rf"{SHAPES['word']}(?:[ \u00a0](?:{_LINKS}[ ]|[dl]['’])?{SHAPES['word']}){{1,5}}")
#: Of the words of a name: how many at most, how many are a couple, how many surnames may follow the first names.
_LONGEST, _COUPLE, _SURNAMES = 7, 2, 2
#: What towns and schools are called after.
_SAINTS = frozenset(("san", "santa", "santo", "saint", "sainte", "st", "ste"))


@lru_cache(maxsize=8)
def _titled(pack: Pack) -> re.Pattern[str]:
    """A title and the name after it; after the title of several people their names."""
    singular = alternation(_spelled(pack.lexicon["honorifics"]))
    plural = alternation(_spelled(pack.lexicon["plural_honorifics"]) or ("MM.",))
    joint = alternation(pack.lexicon.get("and_words", ("&",)))
    person = SHAPES["person"]
    several = rf"{plural}\s+{person}(?:(?:\s*,\s*(?:{joint}\s+)?|\s+{joint}\s+){person})*"
    return re.compile(rf"(?<![\w’'-])(?:{several}|(?:{singular}[ \u00a0\n]?)+(?<![\w])(?P<person>{person}))")


def _spelled(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Titles as they are printed: as they stand, in capitals, and the long ones in small letters."""
    small = (title.lower() for title in titles if len(title) > len("Prof."))
    return tuple(dict.fromkeys([*titles, *map(str.upper, titles), *small]))


def mentions(text: str, pack: Pack, vocabulary: Vocabulary) -> Iterator[tuple[Word, ...]]:
    """The words of each name that a shape gives away, titles and initials left out; names may overlap."""
    yield from _after_titles(text, pack, vocabulary)
    for pattern in (_BEFORE, _AFTER):
        for found in pattern.finditer(text):
            words = _words(text, Span(*found.span()))
            name = tuple(word for word in words if len(word.text) > 1)
            if name and not any(vocabulary.is_ordinary(word.text) for word in name):
                yield name
    yield from _turned(text, vocabulary)
    yield from _broken(text, vocabulary)
    yield from _first_names(text, pack, vocabulary)


def _words(text: str, span: Span) -> tuple[Word, ...]:
    return tuple(
        Word(Span(w.span.start + span.start, w.span.end + span.start), w.text)
        for w in words_of(text[span.start : span.end])
    )


def _after_titles(text: str, pack: Pack, vocabulary: Vocabulary) -> Iterator[tuple[Word, ...]]:
    titles = {
        word.folded
        for title in (*pack.lexicon["honorifics"], *pack.lexicon["plural_honorifics"])
        for word in words_of(title)
    }
    for found in _titled(pack).finditer(text):
        span = found.span("person") if found["person"] else found.span()
        run: list[Word] = []
        for word in _words(text, Span(*span)):
            if _ends_name(word, vocabulary, opened=bool(run)):
                if run:
                    yield tuple(run)
                run = []
                continue
            if (
                len(word.text) > 1
                and (word.is_capital or word.is_particle)
                and (run or word.folded not in titles)
            ):
                run.append(word)
        if any(not word.is_particle for word in run):
            yield tuple(run)


def _ends_name(word: Word, vocabulary: Vocabulary, *, opened: bool) -> bool:
    """Whether a word after a title is one of minutes: ``Mme Lebrun Adjointe``, ``Madame le Maire``; no ``M. Avril``."""
    if vocabulary.is_office(word.text):
        return True
    return (
        opened
        and vocabulary.is_genre(word.text)
        and not (word.is_particle or vocabulary.is_calendar(word.text))
    )


def _first_names(text: str, pack: Pack, vocabulary: Vocabulary) -> Iterator[tuple[Word, ...]]:
    """Names that hold a first name which the packs know, or a surname in capitals beside an unknown word."""
    for found in _NAMES.finditer(text):
        if names_a_thing(text, found.start(), pack):
            continue
        run: list[Word] = []
        for word in (*_words(text, Span(*found.span())), None):
            if word is not None and (word.is_particle or not _stops(word, vocabulary)):
                run.append(word)
                continue
            if word is not None and run and _is_surname_after(run[-1], word, vocabulary):
                run.append(word)
                continue
            name = _name_in(text, run, vocabulary) if len(run) > 1 else []
            if len(name) > 1:
                yield tuple(name)
            run = []


def _broken(text: str, vocabulary: Vocabulary) -> Iterator[tuple[Word, ...]]:
    """First names at the end of a line whose surname begins the next, in running text."""
    for found in _BROKEN.finditer(text):
        words = _words(text, Span(*found.span()))
        if vocabulary.is_only_first_name(words[0].text):
            yield words


def _is_surname_after(before: Word, word: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word of minutes is a surname (``Chair``): right after what is nothing but a first name."""
    return len(word.text) > 1 and word.is_capital and vocabulary.is_only_first_name(before.text)


def _turned(text: str, vocabulary: Vocabulary) -> Iterator[tuple[Word, ...]]:
    """Surnames and first names that a comma parts."""
    for found in _TURNED.finditer(text):
        words = _words(text, Span(*found.span()))
        surname = words[0].text
        named = vocabulary.is_only_first_name(words[-1].text)
        if (
            named
            and (not vocabulary.is_ordinary(surname) or surname.isupper())
            and not vocabulary.is_genre(surname)
        ):
            yield words


def _stops(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word is none of a name's."""
    if vocabulary.is_first_name(word.text):
        return vocabulary.is_office(word.text)
    return vocabulary.is_genre(word.text) or vocabulary.is_office(word.text) or len(word.text) == 1


def _name_in(text: str, run: list[Word], vocabulary: Vocabulary) -> list[Word]:
    """The name that a run of capitalised words holds, if any."""
    own = [word for word in run if not word.is_particle]
    parted = any(text[word.span.start - 1] != "-" for word in own[1:])
    if not parted or len(own) > _LONGEST or run[0].folded in _SAINTS:
        return []
    shouted = all(word.text.isupper() for word in own)
    is_first = vocabulary.is_only_first_name if shouted else vocabulary.is_first_name
    first = [at for at, word in enumerate(own) if is_first(word.text)]
    if first:
        # ``Building Official Corey Haugland``; but ``Petit Claire`` is a name from its first word on.
        lead = [at for at in range(first[0]) if vocabulary.is_ordinary(own[at].text)]
        start = lead[-1] + 1 if lead and len(own) > _COUPLE else 0
        name = own[start : first[-1] + 1 + _SURNAMES]
        while shouted and len(name) > 1 and vocabulary.is_ordinary(name[-1].text):
            name.pop()
        return name
    surname = [word.text.isupper() and len(word.text) > _COUPLE for word in own]
    names = [
        not (vocabulary.is_ordinary(word.text) if shout else vocabulary.is_frequent(word.text))
        for word, shout in zip(own, surname, strict=True)
    ]
    if any(surname):
        return own if not all(surname) and all(names) else []
    # Two words that no dictionary has: seldom a town or a firm, mostly somebody of whom nothing else is known.
    strange = [not vocabulary.is_ordinary(word.text) for word in own]
    return own if all(names) and sum(strange) >= _COUPLE else []


def names_a_thing(text: str, start: int, pack: Pack) -> bool:
    """Whether the words before make what follows the name of a street, a building or a prize."""
    before = re.split(r"[\n.,;:!?()]", text[max(0, start - 40) : start])[-1].split()
    while before and (before[-1].casefold() in ("de", "du", "des", "la", "le", "del", "the", "of")):
        before.pop()
    return bool(before) and before[-1].casefold() in _things(pack)


@lru_cache(maxsize=8)
def _things(pack: Pack) -> frozenset[str]:
    return frozenset(thing.casefold() for thing in pack.lexicon["named_things"])
