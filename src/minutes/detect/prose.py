"""What of a text is prose: addresses and code have no language."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"`[^`\n]*`|\S+")
_ADDRESS_SIGNS = frozenset("/\\_@`")
WORD = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"[(){}\[\]=<>_;:|#$&+*\\/]")
_LINE = re.compile(r"[^\n\f\v\t]+")
#: At most so large a part of a line of prose is signs that code is full of.
_SIGNS = 0.06


def lines_without_addresses(text: str) -> Iterator[str]:
    """Split ``text`` into its lines and cells, web and mail addresses, paths and quoted code left out."""
    for match in _LINE.finditer(text):
        if line := without_addresses(match.group()).strip():
            yield line


def without_addresses(text: str) -> str:
    """Blank out web and mail addresses, paths, names with underscores and code in back-quotes."""
    if _ADDRESS_SIGNS.isdisjoint(text) and "www." not in text:
        return text
    return _TOKEN.sub(lambda match: " " if _is_address(match.group()) else match.group(), text)


def _is_address(token: str) -> bool:
    """Whether the token is no word: a slash between two words (``et/ou``) makes an address, too."""
    return not _ADDRESS_SIGNS.isdisjoint(token[1:-1]) or token[0] in "`@" or token.startswith("www.")


def is_prose(line: str) -> bool:
    """Whether ``line`` reads as a sentence or part of one: five words, most in small letters, few signs."""
    words = WORD.findall(line)
    small = sum(map(str.islower, words))
    return len(words) >= 5 and 2 * small > len(words) and len(_SIGN.findall(line)) <= _SIGNS * len(line)
