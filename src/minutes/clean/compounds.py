"""Whether a hyphen at a line end breaks a word or belongs to a compound.

Cleaning comes before the language is known, so the tables hold French, English and Spanish together. The
document's own words decide first: the word elsewhere in it without a hyphen, or the compound elsewhere on
one line. Then the tables. What they leave open follows the habit of the document: most programs never break
a word, and what stands at the line ends of their documents is a compound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from minutes.letters import frequency


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Elements that take a hyphen after them, and seldom are the part of a word before a break.
_FIRST = _set_of(
    """
    afro anglo après arrière avant contre demi euro franco germano grand grands grande gréco haut hispano
    hors ibéro italo latino lave longue luso mid non nord nouveau nouvelle ouest outre peut plein porte
    presque prêt pseudo quasi quelques rendez sans savoir self sino socio sous soixante sud tire vice well
    """
)
#: Elements that take a hyphen before them: French pronouns, the last parts of a few common compounds.
_SECOND = _set_of(
    """
    ce ci delà dessous dessus faire je là lui même mêmes moi nous soi toi tu vous
    rendu rendus verbal verbaux based free friendly level related term up year
    """
)
#: Two short prefixes that begin many plain words (``exposition``), with what makes a compound of them.
_AFTER_SHORT = {
    "ex": re.compile(
        r"pr[ée]sid|minist|maire|membre|direct|conjoint|secr[ée]t|tr[ée]sor|adjoint|conseil|alcald|officio"
    ),
    "mi": re.compile(
        r"janv|f[ée]vr|mars|avril|mai|juin|juil|ao[ûu]t|sept|octo|nove|d[ée]ce|temps|mandat|chemin|parcours"
    ),
}
_PREFIXES = _set_of(
    """
    anti auto bio bi co contre éco ex extra inter macro mega méta micro mini mono multi néo non para
    photo poly post pré pro proto ré re semi sous sub super sur télé trans tri ultra uni
    """
)
#: A part of a compound comes so often in a million, at least.
_PART = 1.0
#: A word comes so often in a million that it is joined in a document that else breaks none.
_COMMON = 5.0
#: Letters of a part that is a word by more than chance.
_LONG = 4
#: So many more small words of one language tell that the text is in it.
_TELLING = 5
_GREEK = re.compile(r"phon|phil|phob")
_VOWELS = frozenset("aàâáäeéèêëiîïíoôóöuùûüúyœæ")

_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PROSE = re.compile(r"[^\n\f\v]{30,}")
_ENGLISH = re.compile(r"\b(?:the|and|of|to)\b")
_ROMANCE = re.compile(r"\b(?:de|la|et|les|el|y|en|que)\b")
_FRENCH = re.compile(r"\b(?:le|les|des|du|et|est|une|au)\b")
_SPANISH = re.compile(r"\b(?:el|los|las|del|y|por|una|con)\b")
#: From this share of its lines on, a document breaks words. Compounds alone were seen to end one line in a
#: hundred.
_BREAKING = 0.03
#: So many breaks (of one) may stand in a few lines by chance.
_CHANCE = 0.7


@dataclass(frozen=True, slots=True)
class Habits:
    """What a document says about its hyphens: words and compounds (case folded), whether it breaks words.

    ``codes`` are the languages whose dictionaries are asked, no more than need be: each takes a while to read.
    """

    words: frozenset[str]
    compounds: frozenset[str]
    first: frozenset[str]
    english: bool
    codes: tuple[str, ...] = ("fr", "es", "en")
    breaks_words: bool = True


def find_habits(text: str, breaks: Sequence[tuple[str, str]]) -> Habits:
    """Read the habits of ``text``; ``breaks`` are the letters on both sides of its hyphens at line ends.

    The words that those break are no part of ``text``.
    """
    folded = text.casefold()
    words, pairs = set[str](), set[tuple[str, str]]()
    for token in set(_WORDS.findall(folded)):
        parts = token.split("-")
        pairs.update(pairwise(parts))
        words.update(parts if len(parts) == 1 else ())
    english = len(_ENGLISH.findall(folded)) > len(_ROMANCE.findall(folded))
    habits = Habits(
        words=frozenset(words),
        compounds=frozenset("-".join(pair) for pair in pairs),
        first=frozenset(first for first, _ in pairs if len(first) > 3),
        english=english,
        codes=("en",) if english else _codes(folded),
    )
    return replace(habits, breaks_words=_breaks_words(text, breaks, habits))


def _codes(folded: str) -> tuple[str, ...]:
    """The one language that a text without much English is in, or all where its words do not tell."""
    french, spanish = len(_FRENCH.findall(folded)), len(_SPANISH.findall(folded))
    if max(french, spanish) < 2 * min(french, spanish) + _TELLING:
        return "fr", "es", "en"
    return ("fr",) if french > spanish else ("es",)


def _breaks_words(text: str, breaks: Sequence[tuple[str, str]], habits: Habits) -> bool:
    known = [_by_evidence(before, after, habits) for before, after in breaks]
    open_ = [pair for pair, found in zip(breaks, known, strict=True) if found is None]
    joined, kept = known.count(False), known.count(True)
    if joined > kept:
        return True
    if not joined and not any(_leaves_a_rest(*pair, habits.codes) for pair in open_):
        return False
    likely = joined + sum(not is_compound(*pair, habits) for pair in open_)
    return likely > kept and likely >= _BREAKING * len(_PROSE.findall(text)) + _CHANCE


def _leaves_a_rest(before: str, after: str, codes: tuple[str, ...]) -> bool:
    """Whether one of the parts is no word: compounds are made of words."""
    if breaks_a_word(before, after, codes):
        return True
    first = before.casefold()
    return (
        before.islower()
        and after.islower()
        and first not in _PREFIXES | _FIRST
        and not min(_often(first, codes), _often(after, codes))
    )


def _often(word: str, codes: tuple[str, ...]) -> float:
    return max(frequency(word, code) for code in codes)


def _by_evidence(before: str, after: str, habits: Habits) -> bool | None:
    """Whether the document elsewhere has the compound (True) or the plain word (False); None for neither."""
    first, second = before.casefold(), after.casefold()
    if f"{first}-{second}" in habits.compounds:
        return True
    return False if first + second in habits.words else None


@lru_cache(maxsize=5_000)
def breaks_a_word(before: str, after: str, codes: tuple[str, ...]) -> bool:
    """Whether one of the languages has the joined word and lacks one of its parts, or has it seldom.

    Prefixes are left open: with a hyphen or without, both are words.
    """
    if len(before) < 2 or len(after) < 2 or not after.islower() or before[-1].isupper():
        return False
    return before.casefold() not in _PREFIXES | _FIRST and any(
        frequency(before + after, code) > 0 and min(frequency(before, code), frequency(after, code)) < _PART
        for code in codes
    )


def is_compound(before: str, after: str, habits: Habits) -> bool:
    """Whether ``before`` and ``after``, runs of letters beside a hyphen at a line end, keep the hyphen."""
    found = _by_evidence(before, after, habits)
    if found is not None:
        return found
    if breaks_a_word(before, after, habits.codes):
        return False
    if after[0].isupper() or before[-1].isupper() or len(before) == 1 or len(after) == 1:
        return True
    first, second = before.casefold(), after.casefold()
    if first in _AFTER_SHORT:
        whole = _often(first + second, habits.codes)
        if _AFTER_SHORT[first].match(second) or (not whole and _often(second, habits.codes)):
            return True
        return not habits.breaks_words and whole < _COMMON
    if _GREEK.match(second):
        return False
    if first in _FIRST or second in _SECOND or first in habits.first:
        return True
    if not habits.english and second[0] in _VOWELS and first[-1] not in _VOWELS:
        return True  # French, Spanish and Italian never break a word between a consonant and a vowel
    return not _is_plain(first, second, habits)


def _is_plain(first: str, second: str, habits: Habits) -> bool:
    """Whether two parts that no table knows make a plain word, by the dictionary and the document's habit."""
    whole, after = _often(first + second, habits.codes), _often(second, habits.codes)
    if not habits.breaks_words:
        return whole >= _COMMON and after < whole
    if whole or first in _PREFIXES or min(len(first), len(second)) < _LONG:
        return True
    return min(after, _often(first, habits.codes)) < _PART
