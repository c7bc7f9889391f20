"""What a text must hold for a pattern to match anywhere in it: a quick look before a slow search.

A regular expression that ignores case is searched by trying each place of the text. Most rules do not match most texts,
and nearly all name words, signs or figures: it is enough to ask whether any of these stands there (as RE2 and Hyperscan
do with their literal pre-filters). Texts are *spelled* for that: letters without case and accents, every figure as 0,
a blank before and after every word and every sign. So "on" is not found in "commission" where the pattern says that a
word begins and ends there, and nothing that could match is ever left out.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: The flags that rules are compiled with.
RULE_FLAGS = re.VERBOSE | re.IGNORECASE
#: So many words are looked for at most; so many spellings of one stretch of a pattern are told apart.
_MOST, _SPELLINGS = 2000, 100
#: Longer words are no rarer; an element that may be repeated is written out so often at most.
_LONG_ENOUGH, _COPIES = 6, 3
_FEW = 8  # So many spellings of what stands beside a choice are written out with it.
_SHORTEST = 2  # Shorter words stand nearly everywhere.
_LONGEST, _GROUPS = 10, 3  # What stands after so many letters, or so many groups of words, tells little more.

#: Groups of words; of each group one must stand in the text.
Needles = tuple[tuple[str, ...], ...]
_Words = frozenset[str]
_NOTHING: _Words = frozenset([""])
#: Where a word begins or ends, if a letter stands beside it.
_EDGE = "\x01"
_EDGES: _Words = frozenset([_EDGE])
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
ZERO_WIDTH = (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT)
_CLASSES = {kinds.CATEGORY_DIGIT: "0", kinds.CATEGORY_SPACE: " "}
_BLANKS = re.compile(r"\s+")
#: The call of a foot-note stands by a word and is no part of it.
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TOKEN = re.compile(rf"[^\W{_RAISED}]+|[^\w\s]|[{_RAISED}]")
_WORD_EDGE = re.compile(rf"(?<=\w){_EDGE}+|{_EDGE}+(?=\w)")


class _Fold(dict[int, str]):
    """Each character without case and accents, one for one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        low = "0" if char.isdecimal() else unicodedata.normalize("NFD", char.lower())[0]
        self[code] = low = unicodedata.normalize("NFKD", low)[0].lower()[0]
        return low


_FOLD = _Fold()


def fold(text: str) -> str:
    """``text`` without case and accents, every figure as 0, every run of blanks as one."""
    return _BLANKS.sub(" ", text.translate(_FOLD))


def spell(text: str) -> str:
    """``text`` as needles see it: folded, with a blank before and after every word and every sign."""
    return f" {' '.join(map(_folded, _TOKEN.findall(text)))} "


# The same words stand in text after text.
@lru_cache(maxsize=1 << 15)
def _folded(token: str) -> str:
    return token.translate(_FOLD)


def needles(pattern: str) -> Needles:
    """Groups of words, folded: of each group a text must hold a word. None where nothing can be said.

    Finding them takes as long as compiling: those of the packs are shipped.
    """
    known = shipped(pattern)
    return find_needles(pattern) if known is None else tuple(map(tuple, known["words"]))


def find_needles(pattern: str) -> Needles:
    """The needles of a rule's pattern, found anew. Raises re.error where it does not compile."""
    found = {
        _shortest(frozenset(w[:_LONGEST] for w in words))
        for words in _required(parser.parse(pattern, RULE_FLAGS))
    }
    telling: list[_Words] = []
    for words in sorted(found, key=_rank, reverse=True):
        if len(telling) < _GROUPS and not any(_implies(one, words) for one in telling):
            telling.append(words)
    return tuple(tuple(sorted(words, key=lambda word: (len(word), word))) for words in telling)


def _implies(one: _Words, other: _Words) -> bool:
    """Whether a text that holds a word of ``one`` holds one of ``other`` for certain."""
    return all(word in other or any(part in other for part in _parts(word)) for word in one)


def digest(pattern: str) -> str:
    """What a pattern is called among those that are shipped."""
    return hashlib.sha256(pattern.encode()).hexdigest()[:16]


def shipped(pattern: str) -> Mapping[str, Any] | None:
    """What is known of a pattern without a look at it: its ``words`` and its ``openings``; None of a new one."""
    return _all_shipped().get(digest(pattern))


@cache
def _all_shipped() -> Mapping[str, Mapping[str, Any]]:
    file = files("minutes.packs").joinpath("needles.json")
    found: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _shortest(words: _Words) -> _Words:
    """``words`` without those that hold another: who finds the longer finds the shorter."""
    return frozenset(word for word in words if not any(part in words for part in _parts(word)))


def _parts(word: str) -> Iterator[str]:
    """What stands in ``word`` and is not the whole of it."""
    for size in range(1, len(word)):
        yield from (word[at : at + size] for at in range(len(word) - size + 1))


def _required(items: Iterable[Any], before: _Words = _NOTHING, after: _Words = _NOTHING) -> list[_Words]:
    """Sets of words of each of which one must stand in whatever a sequence matches between ``before`` and ``after``."""
    found: list[_Words] = []
    run, sequence = before, list(items)
    for at, item in enumerate(sequence):
        language = _language(item)
        joined = None if language is None else _joined(run, language)
        if item[0] is kinds.ASSERT:
            # It takes no letters, but demands them: behind or before, they stand in the text.
            found += _required(item[1][1])
        if joined is not None:
            run = joined
            continue
        once = _once(item)
        begun = None if once is None else _joined(run, once)
        found.append(begun or run)
        if language is None:
            found += _inside(item, run, _next(sequence[at + 1 :], after))
        run = language or once or _NOTHING
    found += [run] if (ended := _joined(run, after)) is None else [ended]
    return [words for words in map(_with_edges, found) if _tells(words)]


def _next(items: Sequence[Any], after: _Words) -> _Words:
    """What follows for certain, as far as it is few texts."""
    run = _NOTHING
    for item in items:
        language = _language(item)
        joined = None if language is None or len(language) > _FEW else _joined(run, language)
        if joined is None or len(joined) > _FEW:
            return run
        run = joined
    return _joined(run, after) or run


def _once(item: Any) -> _Words | None:
    """What a match of an element that may be repeated endlessly begins with, and ends with."""
    kind, value = item
    return _language_of(value[2]) if kind in REPEATS and value[0] > 0 else None


def _with_edges(words: _Words) -> _Words:
    """``words`` with a blank where a letter tells that an edge is one of a word."""
    return frozenset(_BLANKS.sub(" ", _WORD_EDGE.sub(" ", word).replace(_EDGE, "")) for word in words)


def _tells(words: _Words) -> bool:
    return len(words) <= _MOST and all(len(word.strip()) >= _SHORTEST or _is_sign(word) for word in words)


def _is_sign(word: str) -> bool:
    """Whether a word holds a figure or a sign, which few texts hold."""
    return not word.replace(" ", "").isalpha() and not word.isspace() and word != ""


def _rank(words: _Words) -> tuple[int, int, list[str]]:
    """The more telling, the higher: long words, and few of them."""
    return min(min(map(len, words)), _LONG_ENOUGH), -len(words), sorted(words)


def _joined(before: _Words, after: _Words) -> _Words | None:
    """Every text of ``before`` followed by every one of ``after``, where these are few."""
    if len(before) * len(after) > _SPELLINGS and len(before) > 1 and len(after) > 1:
        return None
    return frozenset(_BLANKS.sub(" ", one + other) for one, other in product(before, after))


def _inside(item: Any, before: _Words, after: _Words) -> list[_Words]:
    """The words that an element between two others demands although it may match endlessly many texts."""
    kind, value = item
    before = before if len(before) <= _FEW else _NOTHING
    if kind is kinds.SUBPATTERN:
        return _required(value[3], before, after)
    if kind is kinds.ATOMIC_GROUP:
        return _required(value, before, after)
    if kind in REPEATS and value[0] > 0:
        return _required(value[2])
    if kind is kinds.BRANCH:
        return _of_any([_required(branch, before, after) for branch in value[1]])
    return []


def _of_any(branches: Sequence[list[_Words]]) -> list[_Words]:
    """What a choice demands: the most telling words of each branch together, then the next of each, and so on."""
    ranked = [sorted(branch, key=_rank, reverse=True) for branch in branches]
    most = max(map(len, ranked)) if all(ranked) else 0
    return [
        frozenset().union(*(b[min(nth, len(b) - 1)] for b in ranked)) for nth in range(min(most, _GROUPS))
    ]


def _language(item: Any) -> _Words | None:
    """Every text that an element can match, folded, where these are few."""
    kind, value = item
    if kind is kinds.LITERAL:
        return frozenset([_spelled(chr(value))])
    if kind in ZERO_WIDTH:
        return _EDGES if _is_edge(item) else _NOTHING
    if kind is kinds.IN:
        named = characters(value)
        return None if named is None else frozenset(map(_spelled, named))
    if kind is kinds.SUBPATTERN:
        return _language_of(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _language_of(value)
    if kind is kinds.BRANCH:
        each = [_language_of(branch) for branch in value[1]]
        known = [words for words in each if words is not None]
        return frozenset().union(*known) if len(known) == len(each) else None
    if kind in REPEATS:
        return _repeated(*value)
    return None


def _spelled(char: str) -> str:
    """One character as `spell` shows it among others."""
    if char.isspace():
        return " "
    return fold(char) if _is_letter(char) else f" {fold(char)} "


def _is_letter(char: str) -> bool:
    return (char.isalnum() or char == "_") and char not in _RAISED


def _is_edge(item: Any) -> bool:
    """Whether an element that takes no letter holds only beside what is no word, or at either end of a text."""
    kind, value = item
    if kind is kinds.AT:
        return value is not kinds.AT_NON_BOUNDARY
    return kind is kinds.ASSERT_NOT and _takes_letters(value[1])


def _takes_letters(items: Iterable[Any]) -> bool:
    """Whether a sequence matches any letter by itself."""
    match list(items):
        case [(kinds.IN, parts)]:
            named = (kinds.CATEGORY, kinds.CATEGORY_WORD) in parts and (kinds.NEGATE, None) not in parts
            return named or _all_letters(parts)
        case [(kinds.BRANCH, (_, branches))]:
            return any(map(_takes_letters, branches))
        case [(kinds.SUBPATTERN, (*_, inner))]:
            return _takes_letters(inner)
    return False


def _all_letters(parts: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a class is the one of the end of a word: what is no letter, and raised figures, left out."""
    if parts[:2] != [(kinds.NEGATE, None), (kinds.CATEGORY, kinds.CATEGORY_NOT_WORD)]:
        return False
    named = characters(parts[2:])
    return named is not None and all(char in _RAISED for char in named)


def characters(parts: Sequence[tuple[Any, Any]]) -> frozenset[str] | None:
    """The characters of a class, where these are named, figures (0 for all) or blanks."""
    found: set[str] = set()
    for kind, value in parts:
        if kind is kinds.LITERAL:
            found.add(chr(value))
        elif kind is kinds.CATEGORY and value in _CLASSES:
            found.add(_CLASSES[value])
        elif kind is kinds.RANGE and value[1] - value[0] < _LONG_ENOUGH * 5:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found)


def _repeated(least: int, most: int, items: Sequence[Any]) -> _Words | None:
    """The texts of a repeated element: runs of blanks count as one, others are written out where these are few."""
    once = _language_of(items)
    if once is None:
        return None
    if once == {" "}:
        return once if least else once | _NOTHING
    if most > _COPIES:
        return None
    found, copies = _NOTHING if not least else frozenset(), _NOTHING
    for count in range(1, most + 1):
        joined = _joined(copies, once)
        if joined is None:
            return None
        copies = joined
        if count >= least:
            found |= copies
    return found


def _language_of(items: Iterable[Any]) -> _Words | None:
    whole: _Words | None = _NOTHING
    for item in items:
        language = _language(item)
        whole = None if language is None or whole is None else _joined(whole, language)
        if whole is None:
            return None
    return whole
