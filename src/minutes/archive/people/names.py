"""Names as minutes print them: what two spellings of one person may share."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from minutes.text.folding import unaccented

#: Small words of names: by them alone nobody is known.
_PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "el",
        "al",
        "y",
        "e",
        "i",
        "d",
        "l",
        "of",
        "the",
    ]
)
#: Letters that Unicode does not take apart, as people without them on the keyboard write them.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
#: Honorifics that tell a woman from a man of the same surname, folded.
_WOMEN = frozenset(
    [
        "mme",
        "mmes",
        "mlle",
        "mlles",
        "madame",
        "mesdames",
        "mademoiselle",
        "mrs",
        "ms",
        "miss",
        "lady",
        "dame",
        "dna",
        "dona",
        "sra",
        "sras",
        "srta",
        "senora",
        "senorita",
        "dra",
        "profa",
        "ilma",
        "excma",
        "lcda",
        "lda",
        "councilwoman",
        "alderwoman",
        "chairwoman",
        "soeur",
    ]
)
_MEN = frozenset(
    [
        "m",
        "mm",
        "mr",
        "monsieur",
        "messieurs",
        "messrs",
        "sir",
        "lord",
        "don",
        "sr",
        "sres",
        "senor",
        "senores",
        "ilmo",
        "excmo",
        "lcdo",
        "ldo",
        "councilman",
        "alderman",
        "chairman",
        "frere",
        "pere",
    ]
)
#: Honorifics that may stand before a name and say nothing of that.
_EITHER = frozenset(
    [
        "dr",
        "pr",
        "prof",
        "professeur",
        "professor",
        "docteur",
        "doctor",
        "me",
        "maitre",
        "cllr",
        "rev",
        "ing",
        "lic",
    ]
)
_WORD = re.compile(r"[^\W_]+\.?")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """``text`` without case, accents and punctuation."""
    return " ".join(re.findall(r"[^\W_]+", unaccented(text.casefold().translate(_LETTERS))))


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a name, folded. ``cut`` where it may stand for any longer one that it begins: C., Cl.

    ``tied`` where no blank stands before it: Pierre in Jean-Pierre.
    """

    text: str
    cut: bool
    tied: bool = False

    def fits(self, other: Token) -> bool:
        """Whether this is the same word, or one cut short."""
        return self.text == other.text or (
            self.cut and len(self.text) < len(other.text) and other.text.startswith(self.text)
        )


@lru_cache(maxsize=100_000)
def tokens(name: str) -> tuple[Token, ...]:
    """The words of a name in the order in which they stand; JP before a name is J. and P."""
    found: list[Token] = []
    shouted = name.upper() == name
    name = unicodedata.normalize("NFC", name)
    for match in _WORD.finditer(name):
        word = match.group()
        text = fold(word).replace(" ", "")
        tied = bool(found) and not name[match.start() - 1].isspace()
        if word.isupper() and len(text) == 2 and not shouted and text not in _PARTICLES:
            found += [Token(text[0], True, tied), Token(text[1], True, True)]
        elif text:
            found.append(Token(text, len(text) == 1 or (word.endswith(".") and len(text) <= 4), tied))
    return tuple(found)


def words(parts: tuple[Token, ...]) -> list[tuple[str, ...]]:
    """The words of a name, each as its parts."""
    found: list[tuple[str, ...]] = []
    for token in parts:
        if token.tied and found:
            found[-1] += (token.text,)
        else:
            found.append((token.text,))
    return found


@lru_cache(maxsize=1_000)
def gender(honorific: str | None) -> str:
    """``f`` or ``m`` where the honorific says it, else an empty text."""
    words = {fold(word) for word in (honorific or "").replace("ª", "a").split()}
    # D. and D.ª part Spanish men from women.
    if words & _WOMEN or words & {"da", "dnaa"}:
        return "f"
    return "m" if words & _MEN or words == {"d"} else ""


def split_honorific(text: str) -> tuple[str | None, str]:
    """The honorific before a name, if it is a common one, and the name."""
    first, _, rest = text.strip().partition(" ")
    if rest and fold(first) in _WOMEN | _MEN | _EITHER:
        return first, rest.strip()
    return None, text.strip()


def abbreviates(short: tuple[Token, ...], long: tuple[Token, ...]) -> bool:
    """Whether ``short`` is ``long`` with words left out or cut, in any order; a word that tells must be whole."""
    if not short or len(short) > len(long) or not _placed(short, long):
        return False
    whole = {token.text for token in long if not token.cut}
    return any(not t.cut and t.text in whole and t.text not in _PARTICLES for t in short)


def _placed(short: tuple[Token, ...], long: tuple[Token, ...]) -> bool:
    """Whether each word of ``short`` has a word of ``long`` to itself."""
    if not short:
        return True
    first, rest = short[0], short[1:]
    return any(
        first.fits(token) and _placed(rest, long[:at] + long[at + 1 :]) for at, token in enumerate(long)
    )


def nearly(one: tuple[Token, ...], other: tuple[Token, ...]) -> bool:
    """Whether two names of as many words differ by one letter of one long word."""
    if len(one) != len(other) or len(one) < 2:
        return False
    left = sorted({t.text for t in one} - {t.text for t in other})
    right = sorted({t.text for t in other} - {t.text for t in one})
    return len(left) == len(right) == 1 and min(map(len, left + right)) > 4 and _one_letter(left[0], right[0])


def _one_letter(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    return (
        one[start + 1 :] == other[start + 1 :]
        or one[start:] == other[start + 1 :]
        or one[start + 1 :] == other[start:]
    )


def body_key(body: str) -> str:
    """What two spellings of one body share: case, accents, articles and small words are left out."""
    words = fold(body).split()
    return " ".join(word for word in words if word not in _PARTICLES) or " ".join(words)
