"""The many hyphens of Unicode, and the soft hyphen that some programs write for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.clean.line_ends import beside_cells, stands_in_word
from minutes.clean.matches import edit_matches
from minutes.model.document import RawDocument
from minutes.text import Edit, Span

_HYPHEN = re.compile("-[\u2010\u2011]|[\u2010\u2011]-?|(?<=\\w)-\u00ad(?=\\w)")
_INSIDE = re.compile("[^\\W\\d_][\u2010\u2011][^\\W\\d_]")
_AT_END = re.compile("(?<=[^\\W\\d_])([-\u2010])[ ]*([\\n\v])[ ]*(?=[^\\W\\d_])")
_DOUBLED = re.compile(r"(?<=[^\W_])--(?=\n?[^\W_])")
#: So many doubled hyphens, and no single one in a word, are the way of a document.
_HABIT = 3

_SOFT = re.compile("\u00ad[ ]*[\n\v][ ]*(?=[^\\W\\d_])|\u00ad")
# Where no hyphenation puts one: alone, beside a digit, before a capital, before a French pronoun.
_HARD = re.compile(
    "(?:^|(?<=[\\s\\d]))\u00ad|\u00ad(?:[ ]+[^\\s]|\\d|[^\\W\\d_a-zß-öø-ÿœ])"
    "|\u00ad(?:ce|il|ils|elle|elles|on|vous|nous)\\b",
    re.MULTILINE,
)
_SOFT_ALONE = re.compile("\u00ad")
_NO_ROOM = 0.05  # Points.
_TRUE_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def hyphens(text: str) -> Iterator[Edit]:
    """Replace U+2010 and U+2011 by the plain hyphen; with a hyphen beside them they were one glyph.

    So was a hyphen and a soft hyphen inside a word, and two plain ones in a document that writes all so. Some
    programs print U+2010 where they break a word, and nowhere else: there it goes with the line break, and a
    plain hyphen at a line end is the writer's own.
    """
    if "\u2010" in text and not _INSIDE.search(text) and _TRUE_HYPHEN.search(text):
        ends = [match for match in _AT_END.finditer(text) if stands_in_word(text, match)]
        for match in ends:
            start = match.start() + (match[1] == "-")
            yield Edit(Span(start, match.end()), "", "clean/hyphens")
        if ends:
            return
    if any(hyphen in text for hyphen in "\u2010\u2011\u00ad"):
        yield from edit_matches(_HYPHEN, text, "-", "clean/hyphens")
    if "--" in text and len(_DOUBLED.findall(text)) >= _HABIT and not _TRUE_HYPHEN.search(text):
        yield from edit_matches(_DOUBLED, text, "-", "clean/hyphens")


def unprinted(raw: RawDocument) -> Iterator[Edit]:
    """Delete the soft hyphens that take no room on the page: they only say where a word may be broken."""
    if raw.glyphs is None:
        return
    for match in _SOFT_ALONE.finditer(raw.text):
        box = raw.glyphs[match.start()]
        if box is not None and box.x1 - box.x0 < _NO_ROOM:
            yield Edit(Span(*match.span()), "", "clean/unprinted")


def soft_hyphens(text: str) -> Iterator[Edit]:
    """Replace U+00AD by a plain hyphen where the document writes all hyphens so, else delete it.

    Some programs export every hyphen as U+00AD. It shows where one stands alone, beside a digit, before a
    capital or a French pronoun: more often than not, or once in a document no word of which has a plain
    hyphen. A true soft hyphen at a line end goes with the line break, and the word is joined; between
    capitalised parts it can only be a hyphen.
    """
    count = text.count("\u00ad")
    if not count:
        return iter(())
    hard = len(_HARD.findall(text))
    if 2 * hard > count or (hard and not _TRUE_HYPHEN.search(text)):
        return edit_matches(re.compile("\u00ad"), text, "-", "clean/soft-hyphens")
    return edit_matches(_SOFT, text, lambda match: _replace(text, match), "clean/soft-hyphens")


def _replace(text: str, match: re.Match[str]) -> str:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    broken = len(match.group()) > 1
    if (before.isalnum() and after.isupper()) or (before.isdigit() and after.isdigit()):
        return "-"
    beside = "\n" in match.group() and beside_cells(text, Span(match.start(), match.end()))
    if broken and (beside or not before.isalpha()):
        return match.group()[1:]
    return ""
