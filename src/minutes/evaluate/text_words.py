"""The words of a text, and how well the words of two texts agree."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minutes.text import Span

_MARKS = "\u0300-\u036f"
_LETTER = rf"[^\W_\u2070\u00b9\u00b2\u00b3\u2074-\u2079][{_MARKS}]*"
_APOSTROPHES = "'\u2018\u2019\u02bc\u2032\uff07"
_HYPHENS = "\u2010\u2011-"
_WORD = re.compile(
    rf"[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+ | (?:{_LETTER})+ (?: [{_APOSTROPHES}{_HYPHENS}] (?:{_LETTER})+ )*",
    re.VERBOSE,
)
_SAME_SIGNS = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and where it stands in its text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Agreement:
    """Words that two texts share (each as often as both have it), words of the truth, words read."""

    shared: int = 0
    truth: int = 0
    read: int = 0

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(self.shared + other.shared, self.truth + other.truth, self.read + other.read)

    @property
    def accuracy(self) -> float:
        """Twice the shared words over the words of both, 0 to 1 (F1): words left out cost, and so do words added.

        1 where neither text has a word.
        """
        both = self.truth + self.read
        return 2 * self.shared / both if both else 1.0


def find_words(text: str) -> Iterator[Word]:
    """The words of ``text`` in order, each with its place.

    A word is a maximal run of letters and digits, with single apostrophes and hyphens between them. It is compared
    in NFC; the kinds of apostrophes and of hyphens are one, and a modifier letter is the letter (``1ᵉʳ`` is
    ``1er``). Superscript digits, which call a foot-note, are a word of their own, written in plain digits.
    """
    for match in _WORD.finditer(text):
        yield Word(_normal(match[0]), Span(*match.span()))


def words(text: str) -> list[str]:
    """The words of ``text`` as they are compared (see find_words)."""
    return [word.text for word in find_words(text)]


def agreement(truth: Counter[str], read: Counter[str]) -> Agreement:
    """How far two multisets of words agree, whatever their order."""
    return Agreement((truth & read).total(), truth.total(), read.total())


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in ``texts``; no word runs from one text into the next."""
    return Counter(word for text in texts for word in words(text))


def _normal(word: str) -> str:
    plain = word.translate(_SAME_SIGNS)
    if plain.isascii():
        return plain
    letters = (unicodedata.normalize("NFKC", c) if unicodedata.category(c) == "Lm" else c for c in plain)
    return unicodedata.normalize("NFC", "".join(letters))
