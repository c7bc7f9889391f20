"""The words of a text as names are made of them, and which words are none of a name's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from minutes.letters.words import frequency, is_known
from minutes.packs import Pack, available, load_pack
from minutes.pseudonymize.invent import fold
from minutes.text import Span

#: Small words inside names: they say nothing of who is meant, and stay.
PARTICLES = frozenset(
    (
        "d",
        "da",
        "das",
        "de",
        "dei",
        "del",
        "della",
        "der",
        "des",
        "di",
        "do",
        "dos",
        "du",
        "e",
        "el",
        "i",
        "l",
        "la",
    )
) | frozenset(
    (
        "las",
        "le",
        "les",
        "los",
        "san",
        "santa",
        "st",
        "ste",
        "ten",
        "ter",
        "van",
        "von",
        "y",
        "zu",
        "zum",
        "zur",
    )
)
_TOKEN = re.compile(r"[^\W\d_]+")
#: Dictionaries that tell words from names (the English one holds many names).
_DICTIONARIES = frozenset(("es", "fr"))
#: In a million words: what comes as seldom is seldom meant as a word.
_RARE = 5.0
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")
#: What may stand between two words of one name, or between a word and an initial.
JOINT = re.compile(r"(?:[ \u00a0\u202f\n]{1,2}|[ ]?-[ ]?|['’]|\.[ -]?|,[ ])?")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters in a text."""

    span: Span
    text: str

    @property
    def folded(self) -> str:
        """The word without case and accents."""
        return fold(self.text)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_particle(self) -> bool:
        """Whether it is but a small word of names."""
        return self.folded in PARTICLES


def words_of(text: str) -> tuple[Word, ...]:
    """The runs of letters of ``text``, in order."""
    return tuple(Word(Span(*found.span()), found.group()) for found in _TOKEN.finditer(text))


@cache
def first_names() -> frozenset[str]:
    """First names that the packs know, folded: a document names people of every country."""
    return frozenset(
        fold(part)
        for code in available()
        for name in (*load_pack(code).lexicon["first_names"], *load_pack(code).lexicon.get("given_names", ()))
        for part in name.split("-")
    )


@cache
def _unmistakable() -> frozenset[str]:
    """First names that a pack calls no other words."""
    names = (name for code in available() for name in load_pack(code).lexicon.get("given_names", ()))
    return frozenset(map(fold, names))


@cache
def genre_words(code: str) -> frozenset[str]:
    """What a pack knows as words of minutes, of functions, bodies, buildings and of the calendar, in small letters."""
    pack = load_pack(code)
    lists = (
        "not_names",
        "body_words",
        "role_words",
        "place_words",
        "room_words",
        "named_things",
        "legal_forms",
    )
    tables = ("months", "weekdays", "numbers", "plural_roles")
    entries = [entry for name in (*lists, "articles") for entry in pack.lexicon[name]]
    entries += [entry for name in tables for entry in pack.tables[name]]
    return _spellings(word for entry in entries for word in _TOKEN.findall(entry) if len(word) > 1)


@cache
def offices(code: str) -> frozenset[str]:
    """The words of functions and titles, in small letters."""
    pack = load_pack(code)
    lists = ("role_words", "honorifics", "plural_honorifics")
    entries = [entry for name in lists for entry in pack.lexicon[name]] + [*pack.tables["plural_roles"]]
    return _spellings(word for entry in entries for word in _TOKEN.findall(entry))


def _spellings(words: Iterable[str]) -> frozenset[str]:
    """Words in small letters, as they stand and without accents: capitals often lack these."""
    return frozenset(form for word in words for form in (word.lower(), fold(word)))


class Vocabulary:
    """Which words of a document are words of its language, and so no names by themselves.

    A word with accents is compared with them: *Díez* is not *diez*.
    """

    def __init__(self, text: str, pack: Pack) -> None:
        self._code = pack.code
        self._genre, self._offices = genre_words(pack.code), offices(pack.code)
        self._calendar = _spellings((*pack.tables["months"], *pack.tables["weekdays"]))
        names = (*pack.lexicon["first_names"], *pack.lexicon.get("given_names", ()))
        self._own = frozenset(fold(part) for name in names for part in name.split("-"))
        # What stands in addresses is small whatever it is.
        prose = _ADDRESS.sub(" ", text)
        self._small = _spellings(word.text for word in words_of(prose) if word.text.islower())

    def is_genre(self, word: str) -> bool:
        """Whether minutes use the word for bodies, functions, dates and the like."""
        return word.lower() in self._genre

    def is_calendar(self, word: str) -> bool:
        """Whether the word is a month or a day of the week."""
        return word.lower() in self._calendar

    def is_office(self, word: str) -> bool:
        """Whether the word is one of a function or a title."""
        return word.lower() in self._offices

    def is_first_name(self, word: str) -> bool:
        """Whether a word beside others is a first name; one of another country only if it is no word here."""
        folded = fold(word)
        return folded in self._own or (folded in first_names() and not self._is_above(word, 0.0))

    def is_only_first_name(self, word: str) -> bool:
        """Whether a word is a first name and hardly anything else, so that it is one even alone."""
        return fold(word) in _unmistakable() or (self.is_first_name(word) and not self.is_frequent(word))

    def is_frequent(self, word: str) -> bool:
        """Whether a word comes so often in the language that it is seldom a name."""
        return self._is_above(word, _RARE)

    def _is_above(self, word: str, limit: float) -> bool:
        return self._code in _DICTIONARIES and frequency(word, self._code) > limit

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the language too (*Marchand*), as far as this document and dictionaries tell."""
        return self.is_genre(word) or (word.lower() in self._small and is_known(word.lower()))

    def is_ordinary(self, word: str) -> bool:
        """Whether a capitalised word with nothing of a name around it is rather a word than a name."""
        if self.is_first_name(word):
            return False
        return self.is_genre(word) or is_known(word.lower())
