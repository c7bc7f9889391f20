"""A name that someone types in, as it stands in what was pseudonymised."""

from __future__ import annotations

from functools import cache

from minutes.packs import available, load_pack
from minutes.pseudonymize.contacts import changed, contact_changes
from minutes.pseudonymize.invent import Inventor
from minutes.pseudonymize.words import PARTICLES, words_of


def pseudonymous_name(name: str, inventor: Inventor) -> str:
    """What stands in for a name (in any order, with titles or initials), an e-mail address or a phone number."""
    if contacts := list(contact_changes(name, inventor)):
        return changed(name, contacts)
    out, at = [], 0
    for word in words_of(name):
        out += [name[at : word.span.start], word.text if _stays(word.folded) else _made(word.text, inventor)]
        at = word.span.end
    return "".join([*out, name[at:]])


def _made(word: str, inventor: Inventor) -> str:
    return inventor.initial(word) if len(word) == 1 else inventor.styled(word)


def _stays(folded: str) -> bool:
    return folded in PARTICLES or folded in _titles()


@cache
def _titles() -> frozenset[str]:
    """The titles of every language, but for single letters, which are initials."""
    lists = ("honorifics", "plural_honorifics")
    titles = (title for code in available() for name in lists for title in load_pack(code).lexicon[name])
    return frozenset(word.folded for title in titles for word in words_of(title) if len(word.text) > 1)
