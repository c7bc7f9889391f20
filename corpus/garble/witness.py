"""Where a program broke its lines: the words that were written, found again among the characters on the paper.

The words of the truth are those of the manuscript and never those of the PDF; the PDF only says on which page and
line each word begins. Letters and digits are compared without accents, so that every character must be accounted for.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pdfplumber
from truth import Line, Page

# Cork's encoding of TeX, where it differs from Latin-1, for fonts that say no more than a code.
CORK = {0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl", 0xD7: "OE", 0xF7: "oe"}
FOLD = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "ı": "i", "ȷ": "j"})


@dataclass(frozen=True)
class Unit:
    """Words that are read in one go, as a paragraph or a cell; each word as a person reads it."""

    words: tuple[str, ...]
    line: Line

    @property
    def skeleton(self) -> str:
        return "".join(map(skeleton, self.words))


@dataclass(frozen=True)
class Mark:
    """A letter on the paper: page from 1, foot of the letter in points from the top, left edge, size."""

    letter: str
    page: int
    bottom: float
    x0: float
    size: float


def skeleton(text: str) -> str:
    """Letters and digits only, without accents."""
    folded = unicodedata.normalize("NFKD", text.translate(FOLD))
    return "".join(c for c in folded if c.isascii() and c.isalnum())


def marks(path: Path, top: float, bottom: float) -> Iterator[Mark]:
    """The letters between two heights, in the order in which they were drawn."""
    with pdfplumber.open(path) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            for char in page.chars:
                if top <= char["top"] and char["bottom"] <= bottom:
                    for letter in skeleton(named(char["text"])):
                        yield Mark(letter, number, char["bottom"], char["x0"], char["size"])


def named(text: str) -> str:
    """The letter of a bare code, in TeX's encoding."""
    if not (bare := re.fullmatch(r"\(cid:(\d+)\)", text)):
        return text
    return CORK.get(int(bare[1]), chr(int(bare[1])))


def locate(path: Path, units: Iterable[Unit], top: float = 0, bottom: float = 842) -> list[Page]:
    """The truth of a file: the words of the units on the pages and lines where they stand.

    The head of a table may be printed again where its rows go on, on the next page.
    Raises `ValueError` if the file holds any letter that the units do not, or lacks one.
    """
    free = list(marks(path, top, bottom))
    pages = [Page() for _ in range(max((mark.page for mark in free), default=1))]
    ordered = list(units)
    for unit in [u for u in ordered if u.line.role == "note"]:
        start = "".join(mark.letter for mark in free).rfind(unit.skeleton)
        if start < 0:
            raise ValueError(f"{path}: note not printed: {' '.join(unit.words)}")
        found, free = cut(free, start, len(unit.skeleton))
        put(unit, found, pages)
    repeated = [u for u in ordered if u.line.role == "cell" and u.line.row == 0]
    head = "".join(u.skeleton for u in repeated)
    page = 1
    for unit in [u for u in ordered if u.line.role != "note"]:
        again = (
            unit.line.row
            and free
            and free[0].page > page
            and "".join(mark.letter for mark in free[: len(head)]) == head
        )
        page = free[0].page if free else page
        for cell in repeated if again else []:
            found, free = cut(free, 0, len(cell.skeleton))
            put(cell, found, pages)
        found, free = cut(free, 0, len(unit.skeleton))
        if "".join(mark.letter for mark in found) != unit.skeleton:
            raise ValueError(
                f"{path}: expected {unit.skeleton!r}, printed {''.join(m.letter for m in found)!r}"
            )
        put(unit, found, pages)
    if free:
        raise ValueError(f"{path}: too much is printed: {''.join(mark.letter for mark in free)!r}")
    return pages


def cut(free: list[Mark], start: int, length: int) -> tuple[list[Mark], list[Mark]]:
    """Take a run out of a list."""
    return free[start : start + length], free[:start] + free[start + length :]


def put(unit: Unit, found: list[Mark], pages: list[Page]) -> None:
    """Hand the words of a unit to the lines on which they begin."""
    lines: list[tuple[int, list[str]]] = []
    at, last = 0, None
    for word in unit.words:
        mark = found[at] if at < len(found) else None
        if skeleton(word) and mark and (last is None or follows(last, mark)):
            lines.append((mark.page, []))
        elif not lines:
            lines.append((found[0].page if found else 1, []))
            last = mark
        lines[-1][1].append(word)
        if skeleton(word):
            last = mark
            at += len(skeleton(word))
    for number, (page, words) in enumerate(lines):
        line = replace(unit.line, text=" ".join(words), call=unit.line.call if number == 0 else None)
        (pages[page - 1].notes if line.role == "note" else pages[page - 1].lines).append(line)


def follows(last: Mark, mark: Mark) -> bool:
    """Whether a letter stands on another line than the one before it."""
    return mark.page != last.page or abs(mark.bottom - last.bottom) > 0.6 * max(last.size, mark.size)
