"""Who is named in a document: the words of every name that its candidates, its shapes and its addresses give away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from minutes.letters.words import is_known
from minutes.packs import Pack
from minutes.pseudonymize.contacts import EMAIL, HANDLE
from minutes.pseudonymize.invent import fold
from minutes.pseudonymize.mentions import mentions, names_a_thing
from minutes.pseudonymize.words import Vocabulary, Word, first_names, words_of

#: Shorter words are no surnames to be looked for by themselves.
_SHORTEST = 2
#: How somebody may be called on the net: small letters, figures, signs, no blank.
_ACCOUNT = re.compile(r"(?=.*[a-z])[a-zà-ÿ0-9][a-zà-ÿ0-9_|-]{1,20}")
#: A line of a chat: the time, perhaps, and who speaks.
_SPEAKS = re.compile(
    r"^[ ]*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?[ ]*)?<[@+ ]?(?P<name>[\w|-]{2,20})>", re.MULTILINE
)
_INITIALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,4}")
#: So many entries are a list.
_FEW = 2
#: What the statistical model, if there is one, takes for people in a text.
People = Callable[[str], Iterable[str]]


@dataclass
class Known:
    """The words of names of one document, folded: surnames, first names, and the initials that stand for people."""

    vocabulary: Vocabulary
    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)
    #: Names in small letters or with figures in them, as people call themselves on the net.
    accounts: set[str] = field(default_factory=set)
    #: Single words by which the document itself calls people, weak or not.
    called: set[str] = field(default_factory=set)
    #: Of those the ones that are words of the language, too: they are names only beside another name or a title.
    weak: set[str] = field(default_factory=set)

    def add(self, words: Iterable[Word]) -> None:
        """Learn the words of a name: the first names are those that are known as such, or stand before others."""
        own = [
            word for word in words if word.is_capital and not word.is_particle and len(word.text) >= _SHORTEST
        ]
        is_given = [self.vocabulary.is_first_name(word.text) for word in own]
        for at, (word, first) in enumerate(zip(own, is_given, strict=True)):
            alone = len(own) == 1
            leads = at == 0 and not alone and not any(is_given) and not word.text.isupper()
            self._learn(word, given=(first and (not alone) and not all(is_given)) or leads)
        if own and all(is_given):
            # ``Jean Martin``, ``Mme Thomas``: the last one is the surname.
            self._learn(own[-1], given=False)
            for word in own[:-1]:
                self._learn(word, given=True)

    def _learn(self, word: Word, *, given: bool) -> None:
        (self.given if given else self.surnames).add(word.folded)
        if self.vocabulary.is_common(word.text):
            self.weak.add(word.folded)

    def add_name(self, name: str) -> None:
        """Learn a name that stands alone in ``name``; a word of a function in it is none of the name."""
        if _ACCOUNT.fullmatch(name):
            if not is_known(name):
                self.accounts.add(name)
            return
        # ``la Presidenta`` is nobody's name, ``Rosalind Chair`` is.
        words = [word for word in words_of(name) if word.is_capital]
        if len(words_of(name)) > 1 and all(self.vocabulary.is_office(word.text) for word in words):
            return
        if len(words) == 1 and words[0].is_capital:
            self.called.add(words[0].folded)
        self.add(words)

    def add_initials(self, names: Iterable[str], used: Iterable[str]) -> None:
        """Learn which of ``used`` (owners of tasks: ``CD``) are the initials of one of ``names``."""
        of_people = {
            "".join(word.text[0] for word in words_of(name) if not word.is_particle).upper() for name in names
        }
        self.initials |= {short for short in used if _INITIALS.fullmatch(short) and short in of_people}


def find_known(text: str, pack: Pack, people: People, names: Iterable[str], owners: Iterable[str]) -> Known:
    """The words of names of a document.

    ``text`` is all of it, ``names`` are those that extractors took for people, ``owners`` are people or bodies.
    """
    vocabulary = Vocabulary(text, pack)
    known = Known(vocabulary)
    names = tuple(names)
    for name in names:
        known.add_name(name)
    for owner in owners:
        if _is_bare_name(owner, vocabulary) or vocabulary.is_only_first_name(owner):
            known.add_name(owner)
        elif _ACCOUNT.fullmatch(owner) and not vocabulary.is_ordinary(owner):
            known.accounts.add(owner)
    for mention in mentions(text, pack, vocabulary):
        known.add(mention)
    for found in EMAIL.finditer(text):
        _add_address(found["local"], known)
    known.accounts |= {found["name"] for found in HANDLE.finditer(text)}
    known.accounts |= {found["name"] for found in _SPEAKS.finditer(text)}
    for line in text.splitlines():
        known.accounts |= _accounts_among_names(line, known)
    for name in people(text):
        if _is_bare_name(name, vocabulary) and not _is_only_thing(name, text, pack):
            known.add_name(name)
    known.add_initials(names, owners)
    return known


def _is_bare_name(text: str, vocabulary: Vocabulary) -> bool:
    """Whether one to four capitalised words, the last of them no word of the language, may name a person."""
    words = [word for word in words_of(text) if not word.is_particle]
    if not 1 <= len(words) <= 4 or not all(word.is_capital for word in words):
        return False
    if len(words) == 1 and (words[0].text.isupper() or len(words[0].text) < 3):
        return False
    if any(vocabulary.is_genre(word.text) for word in words):
        return False
    if len(words) > 1 and any(vocabulary.is_first_name(word.text) for word in words):
        return True
    return not vocabulary.is_ordinary(words[-1].text)


def _is_only_thing(name: str, text: str, pack: Pack) -> bool:
    """Whether a name is nowhere but in that of a street, a school or a prize."""
    places = [found.start() for found in re.finditer(re.escape(name), text)]
    return bool(places) and all(names_a_thing(text, place, pack) for place in places)


def _accounts_among_names(line: str, known: Known) -> set[str]:
    """The accounts in a line that lists people by commas, some by their names and some by those of accounts."""
    entries = [entry.strip() for entry in line.rpartition(":")[2].split(",")]
    if len(entries) < _FEW or not any(_is_of_names(entry, known) for entry in entries):
        return set()
    prose = any(" " in entry for entry in entries)
    return {entry for entry in entries if _ACCOUNT.fullmatch(entry) and not (prose and is_known(entry))}


def _is_of_names(entry: str, known: Known) -> bool:
    """Whether an entry of a list ends in two words of names, or is one (``Oriol_Bastida``)."""
    words = words_of(entry)[-2:]
    return len(words) > 1 and all(word.folded in known.surnames | known.given for word in words)


def _add_address(local: str, known: Known) -> None:
    """``claire.dupont@…`` names a person, ``mairie@…`` and ``compte.rendu@…`` do not."""
    parts = [word for word in words_of(local) if len(word.text) > 2]
    if len(parts) == 2 and not any(known.vocabulary.is_ordinary(part.text) for part in parts):
        for part in parts:
            (known.given if fold(part.text) in first_names() else known.surnames).add(part.folded)
