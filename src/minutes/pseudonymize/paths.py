"""Names of files: every word is invented but those of dates and of the genre, for a file is called after anybody."""

from __future__ import annotations

import re
from functools import cache

from minutes.packs import available
from minutes.pseudonymize.invent import Inventor, fold
from minutes.pseudonymize.words import first_names, genre_words

#: So many digits: among a million files of the very same words two agree by one chance in ten thousand.
_TAG = 12
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
#: Words of the names of minutes, in French, English and Spanish, beside those that the packs know.
_GENRE = (
    frozenset(
        (
            "acta",
            "actas",
            "ag",
            "ago",
            "age",
            "annexe",
            "archive",
            "ca",
            "cm",
            "compte",
            "convocation",
            "cr",
            "crs",
            "doc",
        )
    )
    | frozenset(
        (
            "document",
            "documents",
            "draft",
            "extrait",
            "file",
            "final",
            "meeting",
            "minute",
            "minutes",
            "pleno",
            "proces",
        )
    )
    | frozenset(
        (
            "pv",
            "pvs",
            "rapport",
            "record",
            "releve",
            "rendu",
            "report",
            "reunion",
            "scan",
            "seance",
            "session",
            "sesion",
        )
    )
    | frozenset(("source", "v", "verbal", "verbaux", "version"))
)


def pseudonymous_path(path: str, inventor: Inventor) -> str:
    """A path, with folders or without, with invented words; figures, signs and the ending stay.

    Hexadecimal digits at its end keep apart what looks alike then: two files never get one name.
    """
    ending = _ENDING.search(path)
    stem = path[: ending.start()] if ending else path
    made = _WORD.sub(lambda found: _word(found.group(), inventor), stem)
    if made == stem:
        return path
    return f"{made}-{inventor.token('path', path, _TAG)}" + (ending.group() if ending else "")


def _word(word: str, inventor: Inventor) -> str:
    return word if fold(word) in _kept() or len(word) == 1 else inventor.styled(word)


@cache
def _kept() -> frozenset[str]:
    words = {word for code in available() for word in genre_words(code)}
    return _GENRE | (frozenset(map(fold, words)) - first_names())
