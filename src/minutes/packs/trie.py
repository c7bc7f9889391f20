"""An alternation of many words as a tree of their letters.

A list of words is tried one after the other at every place of a text; a tree is left at the first letter that no word
goes on with. What matches is the same: the longest word that stands there, and with backtracking the next shorter one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_END = ""
_Node = dict[str, "_Node"]


def any_of(words: Sequence[str]) -> str:
    """A group that matches any of ``words``, the longest first, in a pattern that ignores case.

    A blank matches any run of blanks, an apostrophe any apostrophe, an accented letter its bare capital too.
    """
    return _any_of(tuple(words))


# The rules of a pack name the same few lists over and over.
@lru_cache(maxsize=512)
def _any_of(words: tuple[str, ...]) -> str:
    root: _Node = {}
    for word in words:
        node = root
        for char in re.sub(r"\s+", " ", word):
            node = node.setdefault("'" if char == "’" else char, {})
        node[_END] = {}
    return f"(?:{_pattern(root)})"


def _pattern(node: _Node) -> str:
    ends, several = _END in node, len(node) > 1 + (_END in node)
    branches = [_letter(char, several) + _pattern(rest) for char, rest in sorted(node.items()) if char]
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    if not branches:
        return ""
    return f"{joined}?" if ends else joined


def _letter(char: str, one_of_several: bool) -> str:
    """A pattern for a letter. Among several a class is told apart faster than a letter of any case."""
    if char == " ":
        return r"\s+"
    if char == "'":
        return "['’]"
    bare = unicodedata.normalize("NFD", char)[0]
    accented = bare != char and char.isalpha()
    if not (accented or one_of_several):
        return re.escape(char)
    forms = {char, char.lower(), char.upper(), bare.upper() if accented else char}
    single = sorted(form for form in forms if len(form) == 1)
    return f"(?-i:[{''.join(single)}])" if len(single) > 1 else re.escape(char)
