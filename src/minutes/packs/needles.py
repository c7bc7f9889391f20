"""What a text must hold for a pattern to match anywhere in it: a quick look before a slow search.

A regular expression that ignores case is searched by trying each place of the text. Most rules do not match most texts,
and nearly all name words: it is enough to ask whether any of these stands there (as RE2 and Hyperscan do with their
literal pre-filters). Letters are compared without case and accents, so nothing that could match is ever left out.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: The flags that rules are compiled with.
RULE_FLAGS = re.VERBOSE | re.IGNORECASE
#: More words than these are no quick look; shorter ones stand everywhere.
_MOST, _SHORTEST, _LONG_ENOUGH = 96, 2, 5

_Words = frozenset[str]
_NOTHING: _Words = frozenset([""])
_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
_ZERO_WIDTH = (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT)


class _Fold(dict[int, str]):
    """Each character without case and accents, one for one."""

    def __missing__(self, code: int) -> str:
        low = unicodedata.normalize("NFD", chr(code).lower())[0]
        self[code] = low = unicodedata.normalize("NFKD", low)[0].lower()[0]
        return low


_FOLD = _Fold()


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """``text`` as needles see it; as many characters as before."""
    return text.translate(_FOLD)


def needles(pattern: str) -> tuple[str, ...]:
    """The words, folded, of which a text must hold at least one; none where that cannot be said.

    Finding them takes as long as compiling: those of the packs are shipped.
    """
    known = _shipped().get(digest(pattern))
    return find_needles(pattern) if known is None else tuple(known)


def find_needles(pattern: str) -> tuple[str, ...]:
    """The needles of a rule's pattern, found anew. Raises re.error where it does not compile."""
    found = _required(parser.parse(pattern, RULE_FLAGS))
    return tuple(sorted(found or (), key=lambda word: (len(word), word)))


def digest(pattern: str) -> str:
    """What a pattern is called among those that are shipped."""
    return hashlib.sha256(pattern.encode()).hexdigest()[:16]


@cache
def _shipped() -> Mapping[str, Sequence[str]]:
    file = files("minutes.packs").joinpath("needles.json")
    found: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def may_match(words: Sequence[str], text: str) -> bool:
    """Whether a pattern with these needles may match in ``text``."""
    if not words:
        return True
    folded = fold(text)
    for word in words:  # noqa: SIM110 (a loop is twice as fast, and this runs for every rule and block)
        if word in folded:
            return True
    return False


def _required(items: Iterable[Any]) -> _Words | None:
    """The best set of words of which one must stand in whatever a sequence matches."""
    best: _Words | None = None
    run = _NOTHING
    for item in items:
        language = _language(item)
        if language is not None and len(run) * len(language) <= _MOST:
            run = frozenset(before + after for before in run for after in language)
            continue
        best = _better(best, run)
        run = _NOTHING if language is None or len(language) > _MOST else language
        if language is None:
            best = _better(best, _inside(item))
    return _better(best, run)


def _better(one: _Words | None, other: _Words | None) -> _Words | None:
    if other is None or min(map(len, other)) < _SHORTEST or len(other) > _MOST:
        return one
    return other if one is None or _worth(other) > _worth(one) else one


def _worth(words: _Words) -> tuple[int, int]:
    return min(min(map(len, words)), _LONG_ENOUGH), -len(words)


def _inside(item: Any) -> _Words | None:
    """The words that an element demands although it may match endlessly many texts."""
    kind, value = item
    if kind is kinds.SUBPATTERN:
        return _required(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _required(value)
    if kind in _REPEATS and value[0] > 0:
        return _required(value[2])
    if kind is kinds.BRANCH:
        each = [_required(branch) for branch in value[1]]
        known = [words for words in each if words is not None]
        return frozenset().union(*known) if len(known) == len(each) else None
    return None


def _language(item: Any) -> _Words | None:
    """Every text that an element can match, folded, where these are few."""
    kind, value = item
    if kind is kinds.LITERAL:
        return frozenset([fold(chr(value))])
    if kind in _ZERO_WIDTH:
        return _NOTHING
    if kind is kinds.IN:
        literal = all(part is kinds.LITERAL for part, _ in value)
        return frozenset(fold(chr(code)) for _, code in value) if literal else None
    if kind is kinds.SUBPATTERN:
        return _language_of(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _language_of(value)
    if kind is kinds.BRANCH:
        each = [_language_of(branch) for branch in value[1]]
        known = [words for words in each if words is not None]
        return _few(frozenset().union(*known)) if len(known) == len(each) else None
    if kind in _REPEATS and value[1] == 1:
        once = _language_of(value[2])
        return once if once is None or value[0] else _few(once | _NOTHING)
    return None


def _language_of(items: Iterable[Any]) -> _Words | None:
    whole: _Words | None = _NOTHING
    for item in items:
        language = _language(item)
        if language is None or whole is None:
            return None
        whole = _few(frozenset(before + after for before in whole for after in language))
    return whole


def _few(words: _Words) -> _Words | None:
    return words if len(words) <= _MOST else None
