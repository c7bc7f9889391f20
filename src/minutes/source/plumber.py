"""The second reader, behind the same values: pdfplumber's characters, for pages whose text pdfium garbles."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from math import atan2
from typing import Any

from minutes.source.chars import PLUMBER, PageChars, Printable, Style, keep_inside

#: From this many characters that stand for nothing on, and this share of a page, the second reader is asked.
FEWEST_ODD = 4
ODD_SHARE = 0.02

_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]")
#: How pdfplumber writes a glyph that stands for no character.
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_SPELLED = Printable()
_BOLD = re.compile("bold|black|heavy", re.IGNORECASE)


class Plumber:
    """A PDF that pdfplumber opens when it is first asked for a page."""

    def __init__(self, data: bytes, password: str | None) -> None:
        self._data, self._password = data, password
        self._pdf: Any = None

    def page(self, number: int) -> PageChars:
        """The characters of a page, counted from 1. Raises what pdfplumber raises."""
        if self._pdf is None:
            # Imported late: few documents need it, and it takes longer than a page of the other reader.
            import pdfplumber

            self._pdf = pdfplumber.open(io.BytesIO(self._data), password=self._password)
        page = self._pdf.pages[number - 1]
        try:
            return read_page(page, number)
        finally:
            page.close()

    def close(self) -> None:
        """Let go of the file."""
        # Closing walks the pages again, and chokes on what it choked on before.
        with suppress(Exception):
            if self._pdf is not None:
                self._pdf.close()


def better_of(chars: PageChars, plumber: Plumber) -> PageChars:
    """The page as pdfium reads it, unless much of it stands for nothing and pdfplumber does better."""
    odd = _count_odd(chars)
    if odd < FEWEST_ODD or odd < ODD_SHARE * len(chars.text):
        return chars
    try:
        other = plumber.page(chars.number)
    except Exception:
        # Whatever it chokes on, the first reader's page stands.
        return chars
    return other if 2 * _count_odd(other) < odd and len(other.text) > len(chars.text) / 2 else chars


def _count_odd(chars: PageChars) -> int:
    return len(_ODD.findall("".join(chars.text)))


def _angle(char: Any) -> float:
    """By how many radians a character of pdfplumber's is turned clockwise."""
    across, up = char["matrix"][:2] if char.get("matrix") else (1.0, 0.0)
    return -atan2(up, across)


def read_page(page: Any, number: int) -> PageChars:
    """The characters of a pdfplumber page in the order of its content."""
    left, top = float(page.bbox[0]), float(page.bbox[1])
    chars = PageChars(
        number, float(page.width), float(page.height), PLUMBER, [], [], set(), lambda at: styles[at]
    )
    styles: list[Style] = []
    for char in page.chars:
        rect = (char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top)
        style = Style(float(char["size"]), bool(_BOLD.search(str(char["fontname"]))), _angle(char), rect[3])
        for one in _UNMAPPED.sub("\ufffd", char["text"]):
            chars.text.append(_SPELLED[ord(one)])
            chars.rects.append(rect)
            styles.append(style)
    chars.rulings = [
        (edge["x0"] - left, edge["top"] - top, edge["x1"] - left, edge["bottom"] - top) for edge in page.edges
    ]
    return keep_inside(chars)
