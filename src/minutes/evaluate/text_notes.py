"""Foot-notes: whether each stands in a note, and whether that is linked to the place that calls it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from minutes.evaluate.text_places import Place
from minutes.evaluate.text_truth import FURNITURE, Role, Truth, TruthPage
from minutes.evaluate.text_words import Word, words
from minutes.model.document import Block, BlockKind

_BEGINS = re.compile(r"(?:\(?[0-9]{1,3}[).]?|[*†‡]+|[a-z]\))\s")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CALL = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_ALIKE = 0.6  # The word that is called from may be misread, as words of scans are.
_REACH = 60  # Characters before a call in which the word stands.

#: A line of the truth, where it stands, and in what kind of block.
_Judged = tuple[Place, BlockKind | None]


class BlockMap:
    """The blocks of a text that was read, by the index of the word."""

    def __init__(self, text: str, blocks: Sequence[Block], read: Sequence[Word]) -> None:
        self.text = text
        self._read = read
        self._spans = sorted((span.start, span.end, n) for n, b in enumerate(blocks) for span in b.spans)
        self._starts = [start for start, _, _ in self._spans]
        self._blocks = blocks

    def block(self, word: int) -> Block | None:
        """The block that a word begins in."""
        start = self._read[word].span.start
        index = bisect_right(self._starts, start) - 1
        inside = index >= 0 and start < self._spans[index][1]
        return self._blocks[self._spans[index][2]] if inside else None

    def kind(self, word: int) -> BlockKind:
        """The kind of that block; what stands in none is a paragraph."""
        block = self.block(word)
        return block.kind if block else BlockKind.PARAGRAPH


@dataclass(frozen=True)
class Notes:
    """How many foot-notes are right; those left in the text, those not linked, other lines in notes."""

    right: int
    left: tuple[str, ...]
    unlinked: tuple[str, ...]
    wrong: tuple[str, ...]


def judge_notes(
    truth: Truth, places: Sequence[Place], kinds: Sequence[BlockKind | None], blocks: BlockMap
) -> Notes:
    """Judge the foot-notes of ``truth``, whose lines stand in ``places``, in blocks of ``kinds``.

    A foot-note is right where all of its lines stand in notes, and the note in which it begins has a call that
    reads as the truth's and follows the same word.
    """
    callers = _callers(truth)
    right, left, unlinked = 0, [], []
    for lines in _grouped(places, kinds):
        text = " ".join(place.line.text for place, _ in lines)
        if any(kind is not BlockKind.NOTE for _, kind in lines):
            left.append(text)
        elif _is_linked(lines[0][0], callers, blocks):
            right += 1
        else:
            unlinked.append(text)
    wrong = [
        place.line.text
        for place, kind in zip(places, kinds, strict=True)
        if kind is BlockKind.NOTE and place.line.role is not Role.NOTE and place.line.role not in FURNITURE
    ]
    return Notes(right, tuple(left), tuple(unlinked), tuple(wrong))


def _grouped(places: Sequence[Place], kinds: Sequence[BlockKind | None]) -> Iterator[list[_Judged]]:
    """The lines of each foot-note."""
    lines: list[_Judged] = []
    for place, kind in zip(places, kinds, strict=True):
        if place.line.role is Role.NOTE:
            if lines and (place.page != lines[-1][0].page or _BEGINS.match(place.line.text)):
                yield lines
                lines = []
            lines.append((place, kind))
    if lines:
        yield lines


def _callers(truth: Truth) -> dict[tuple[int, str], str]:
    """The word before each call, by the index of the page and the number that it calls."""
    return {(at, call): word for at, page in enumerate(truth.pages) for call, word in _called(page)}


def _called(page: TruthPage) -> Iterator[tuple[str, str]]:
    for line in page.lines:
        for match in _CALL.finditer(line.text):
            before = words(line.text[: match.start()])
            if line.role is not Role.NOTE and before:
                yield match[0].translate(_RAISED), before[-1]


def _is_linked(first: Place, callers: dict[tuple[int, str], str], blocks: BlockMap) -> bool:
    """Whether the note that begins with ``first`` knows its call. One that the truth does not call is."""
    wanted = callers.get((first.page, first.line.call or ""))
    if wanted is None:
        return True
    block = blocks.block(first.found[0][1])
    if block is None or block.call is None:
        return False
    number = block.call.of(blocks.text).translate(_RAISED).strip("()[] ")
    before = words(blocks.text[max(0, block.call.start - _REACH) : block.call.start])
    return number == first.line.call and bool(before) and _alike(before[-1], wanted)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= _ALIKE
