"""Pseudonyms and names in small letters, as clubs and communities write them in lists of attendance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.extractors.names import Person
from minutes.letters import LANGUAGES, is_known
from minutes.packs import Pack

#: An account, as it stands beside the name of who has it.
ACCOUNT = re.compile(r"(?=\S*[_@#\d])[\w@#.-]+")
#: A word that ends in a low line is a link in reStructuredText: beside a name, to the account of who is named.
LINK = re.compile(r"\s+`?(?=\w[\w.-]*_(?!\w))")
# What shows a pseudonym beside letters: a low line, a figure, a capital inside.
_SIGNED = re.compile(
    r"(?=\w*[a-z]\w*[a-z])[A-Za-z](?=\w*(?:[a-z]\d|_[A-Za-z]|[a-z][A-Z]|\d[a-z]))[\w-]{2,29}"
)
_SMALL = re.compile(r"[a-z][a-z-]{1,19}")
_TOKEN = re.compile(r"[^\W\d_][\w.-]{1,29}")
_HOUR = re.compile(r"[a-z]?\d{1,2}[a-z]\d{0,2}|v\d[\w.]*")
_FEWEST = 2
_ENDS = ("", "s", "es", "n")
_SAYING = ("status_mark", "role", "affiliation", "nobody", "due")


def handles(texts: Sequence[str], pack: Pack) -> list[Person | None]:
    """For each piece of a list of attendance the person whom it names as only a pseudonym does, if it does.

    A word of no language is one where no other piece is a word in small letters that may tell of the person before it
    (``Ann Dale, beekeeper``). Where all pieces are single words, and one of them can be nothing but a pseudonym
    (``tom_reed``), each is one.
    """
    words = [text.strip(" .*`@_") for text in texts]
    alone = len(words) >= _FEWEST and all(_TOKEN.fullmatch(word) for word in words if word)
    nicks = alone and any(_is_signed(word) for word in words)
    noted = any(
        word[:1].islower() and "@" not in text and not _is_new(word, pack)
        for word, text in zip(words, texts, strict=True)
    )
    return [
        _person(word, text, pack, nicks=nicks, noted=noted) for word, text in zip(words, texts, strict=True)
    ]


def _person(word: str, text: str, pack: Pack, *, nicks: bool, noted: bool) -> Person | None:
    """The person whom ``word`` names; ``noted``: the list tells of its people in small letters."""
    small = _SMALL.fullmatch(word) is not None
    named = _is_signed(word) or (small and (nicks or (not noted and _is_new(word, pack))))
    if not named or _is_common(word, pack):
        return None
    start = text.index(word)
    return Person(word, None, start, start + len(word), 2)


def _is_signed(word: str) -> bool:
    return bool(_SIGNED.fullmatch(word)) and not _HOUR.fullmatch(word.casefold())


def _is_new(word: str, pack: Pack) -> bool:
    """Whether no language has ``word``, also without its ending; a common first name is as good."""
    folded = word.casefold()
    if not _SMALL.fullmatch(folded):
        return False
    if folded in pack.words("first_names"):
        return True
    stems = {folded.removesuffix(end) for end in _ENDS}
    return not any(is_known(stem, LANGUAGES) for stem in stems)


def _is_common(word: str, pack: Pack) -> bool:
    """Whether ``word`` stands for nobody or everybody, or tells of the person before it."""
    common = pack.words(
        "not_names", "body_words", "pronouns", "each_words", "list_words", "and_words", "honorifics", "role_words",
        "together_words", "vote_words",
    )  # fmt: skip
    return word.casefold() in common or any(pack.at_start(concept, word) for concept in _SAYING)
