"""From the pattern that a pack writes to the regular expression that runs.

A pattern is a verbose regular expression that ignores case, with three additions:

- ``{{name}}`` stands for the alternation of lexicon list ``name`` (longest first; a blank matches any run of blanks,
  an apostrophe any apostrophe), or for a shape of this module (``{{people}}`` takes titles from the lexicon);
- an accented letter also matches its bare capital, for capitals lose their accents (``PRESENTS``, ``Etaient``);
- a typewriter apostrophe matches a typographic one too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from minutes.errors import PackError
from minutes.packs.trie import any_of

_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_LOW = "a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺľłńňōőœŕřśşšţťūůűųŵŷźżž"
#: The end of a word; the call of a foot-note, in superscript figures, may follow.
_END = r"(?![^\W⁰¹²³⁴-⁹])"
_TAIL = rf"[{_LOW}{_UP}][{_LOW}{_UP}'’]*"
_WORD = rf"(?:[dDlL]['’]|O['’]|Ma?c)?[{_UP}](?:(?:['’](?=[{_UP}]))?{_TAIL})?(?:-{{1,2}}{_TAIL})*{_END}"
_PARTICLE = (
    r"(?:d[aeiu]|des|del|della|dos|van|von|der|den|ten|le|la|les|el|al|ben|bin|ibn|y|e|i|zu|zur"
    r"|af|av|das|dello|ter|San|Saint)"
)
# A surname may begin with its particle, but only right after a title (``Mme de Villiers``).
_AFTER_TITLE = rf"(?:(?<=[.er][ ])(?:d[eu]|des|von|van)[ ](?=[{_UP}]))?"
_INITIAL = rf"(?:[{_UP}](?:\.-?[{_UP}])*\.[ªº]?|[{_UP}][ªº]\.?)"

#: A whole number, its thousands apart or not; no part of a decimal number, no percentage.
_COUNT = r"(?<![\d.,])(?:\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+|\d{1,6})(?![.,]?\d)(?!\s*%)"

_NAME = rf"(?:{_INITIAL}|{_WORD})"
_NEXT_NAME = rf"[ ](?:{_PARTICLE}[ ]){{0,2}}{_NAME}"

SHAPES: dict[str, str] = {
    "word": rf"(?-i:{_WORD})",
    "person": rf"(?-i:{_AFTER_TITLE}{_NAME}(?:{_NEXT_NAME}){{0,4}})",
    "fullname": rf"(?-i:{_NAME}(?:{_NEXT_NAME}){{1,4}})",
    "open": r"(?<!\w)",
    "shut": _END,
    "count": _COUNT,
}

_PLACEHOLDER = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")


def expand(pattern: str, lexicon: Mapping[str, Sequence[str]], rule: str) -> str:
    """``pattern`` as a verbose regular expression. Raises PackError for a placeholder that nobody defines."""

    def fill(found: re.Match[str]) -> str:
        name = found.group(1)
        if name in SHAPES:
            return SHAPES[name]
        if name == "people":
            return _people(lexicon)
        if name not in lexicon:
            raise PackError(
                f"rule {rule}: {{{{{name}}}}} is no lexicon list and no shape; define it or mend the rule"
            )
        # Of words with a case of their own the spelling counts as it is.
        return (alternation if pattern[: found.start()].endswith("(?-i:") else any_of)(lexicon[name])

    # Shapes are filled in after the folding: their letter ranges mean what they say.
    parts, at = [], 0
    for found in _PLACEHOLDER.finditer(pattern):
        parts += [_fold(pattern[at : found.start()]), fill(found)]
        at = found.end()
    return "".join([*parts, _fold(pattern[at:])])


def _people(lexicon: Mapping[str, Sequence[str]]) -> str:
    """One person or several in a row, each perhaps with a title before and a remark in parentheses after the name."""
    titles = any_of((*lexicon.get("honorifics", ()), *lexicon.get("role_words", ())))
    title = rf"(?:(?:(?-i:[a-zà-ÿ])[\w]{{1,2}}\s+)?{titles}\s+)?"
    one = rf"{title}{SHAPES['person']}(?:\s*\([^()]{{0,40}}\))?"
    joint = any_of(lexicon.get("and_words", ("&",)))
    return rf"(?:{one}(?:(?:\s*[,;/]\s*(?:{joint}\s+)?|\s+{joint}\s+){one})*)"


def alternation(words: Sequence[str]) -> str:
    """A group that matches any of ``words``, the longest first."""
    ordered = sorted(dict.fromkeys(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(_fold(re.escape(w).replace(r"\ ", r"\s+")) for w in ordered) + ")"


def _fold(pattern: str) -> str:
    """``pattern`` with bare capitals for accented letters and either apostrophe, outside character classes."""
    out, inside, at = [], False, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            out.append(pattern[at : at + 2])
            at += 2
            continue
        inside = (inside or char == "[") and char != "]"
        out.append(char if inside else _either(char))
        at += 1
    return "".join(out)


def _either(char: str) -> str:
    if char == "'":
        return "['’]"
    bare = unicodedata.normalize("NFD", char)[0]
    if bare != char and char.isalpha():
        return f"(?:{char}|(?-i:{bare.upper()}))"
    return char
