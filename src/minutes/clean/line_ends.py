"""Hyphens at line ends: a broken word is joined, a compound keeps its hyphen and loses the line break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes.clean.compounds import Habits, breaks_a_word, find_habits, is_compound
from minutes.text import Edit, Span

_BREAK = re.compile(r"(?<=[^\W_])-[ ]*([\n\v])[ ]*(?=[^\W_])")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_LINE_END = re.compile(r"[\n\f]")
_INNER = re.compile(r"-[^\W_]")
# A line that is a number, or one without a small letter at its start that is the last of its page.
_LAST_LINE = re.compile(
    r"(?P<number>\d{1,4}[ ]*(?=[\n\f]|\Z))|(?=[^\W_])[^a-zß-öø-ÿœ][^\n\f]*(?P<end>[\s]*?\f)"
)
_NUMERAL = re.compile(r"[IVXivx]+|\d+|\w")
#: How much of the text beside a break is looked at, in characters: longer than any word or web address.
_REACH = 80
#: From so many characters on, a cell is a line of prose.
_PROSE = 50
#: In a chain of hyphens, letters on either side of a break that breaks a word.
_SYLLABLE = 2


@dataclass(frozen=True, slots=True)
class _Break:
    """A hyphen, the line break after it, the white space around, and what touches them on either side."""

    span: Span
    before: str
    after: str

    @property
    def letters(self) -> tuple[str, str] | None:
        """The letters on both sides; None where one side has none."""
        left, right = _LETTERS_BEFORE.search(self.before), _LETTERS.match(self.after)
        return (left.group(), right.group()) if left and right else None

    @property
    def in_address(self) -> bool:
        """Whether it stands inside a web or mail address, a path or a file number."""
        both = self.before + self.after
        return any(sign in both for sign in "/@_\\") or (any(map(str.isdigit, both)) and "-" in both)

    @property
    def part_before(self) -> str:
        """The part of a chain before the one that the break ends (``procès`` of ``procès-ver-|bal``)."""
        return self.before.rpartition("-")[0].rpartition("-")[2]

    @property
    def in_chain(self) -> bool:
        """Whether the word has other hyphens nearby (``a-t-|il``, ``vis-|à-vis``)."""
        _, hyphen, last = self.before.rpartition("-")
        return bool(hyphen and len(last) <= 4) or bool(_INNER.search(self.after))


def line_hyphens(text: str) -> Iterator[Edit]:
    """Join what a hyphen at a line end, or at the end of a line inside a cell, parts.

    Between lower-case letters the word is joined unless it is a compound (see compounds). Next to capitals
    and digits, and in addresses, the hyphen stays and the line break goes. Left alone: a break beside a
    blank line, at a page end (also before its running foot), beside a row of cells, and after the numeral of
    a heading (``3-``).
    """
    found = [_make(text, match) for match in _BREAK.finditer(text) if stands_in_word(text, match)]
    if not found:
        return
    parts = [item.letters for item in found if not (item.in_address or item.in_chain)]
    habits = find_habits(_without_breaks(text, found), [pair for pair in parts if pair])
    for item in found:
        pair = item.letters
        if pair and not item.in_address and not _keeps_hyphen(item, pair, habits):
            yield Edit(item.span, "", "clean/line-hyphens")
        elif pair or item.in_address or item.after[0].isdigit():
            yield Edit(Span(item.span.start + 1, item.span.end), "", "clean/line-hyphens")


def _keeps_hyphen(item: _Break, pair: tuple[str, str], habits: Habits) -> bool:
    """Whether the hyphen belongs to a compound; in a chain of hyphens, unless it breaks a word of the chain."""
    if item.in_chain:
        if f"{item.part_before}-{''.join(pair)}".casefold() in habits.compounds:
            return False
        return min(map(len, pair)) < _SYLLABLE or not breaks_a_word(*pair, habits.codes)
    return is_compound(*pair, habits)


def _without_breaks(text: str, breaks: Sequence[_Break]) -> str:
    """Cut the words that a line end breaks out of the text: half a word is no evidence of anything."""
    pieces, at = [], 0
    for item in breaks:
        left, right = item.letters or ("", "")
        pieces.append(text[at : item.span.start - len(left)])
        at = max(at, item.span.end + len(right))
    return " ".join((*pieces, text[at:]))


def _make(text: str, match: re.Match[str]) -> _Break:
    before = text[max(0, match.start() - _REACH) : match.start()]
    after = text[match.end() : match.end() + _REACH]
    return _Break(
        Span(match.start(), match.end()), re.split(r"\s", before)[-1], re.split(r"\s", after, maxsplit=1)[0]
    )


def stands_in_word(text: str, match: re.Match[str]) -> bool:
    """Whether ``match``, a hyphen and a line break (its last group), stands in a word.

    Not so beside a numeral, a row of cells or a running foot.
    """
    line = text[max(_line_start(text, match.start()), match.start() - _REACH) : match.start()]
    if _NUMERAL.fullmatch(line.strip()):
        return False
    if "\v" in match.group():
        return True
    if beside_cells(text, Span(match.start(), match.end())):
        return False
    foot = _LAST_LINE.match(text, match.end())
    word = _LETTERS_BEFORE.search(line)
    if not foot or not word:
        return True
    return not foot["number"] and not word.group().islower()


def beside_cells(text: str, line_break: Span) -> bool:
    """Whether the line before or the line after ``line_break`` is a row of cells.

    A row that ends in a line of prose has a remark in the margin: what follows goes on with the prose.
    """
    end = _LINE_END.search(text, line_break.end)
    if "\t" in text[line_break.end : end.start() if end else len(text)]:
        return True
    *cells, last = text[_line_start(text, line_break.start) : line_break.start].split("\t")
    return bool(cells) and (len(last) < _PROSE or len(cells) > 1)


def _line_start(text: str, at: int) -> int:
    start = text.rfind("\n", 0, at) + 1
    return text.rfind("\f", start, at) + 1 or start
