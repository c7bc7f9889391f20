"""Which pages of a document are read from their images, in which language, and what of it is taken."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from minutes.letters import likeliest_language
from minutes.model.document import Problem
from minutes.settings import Limits
from minutes.source.arrange import arrange
from minutes.source.chars import PageChars
from minutes.source.lines import SetLine
from minutes.source.ocr_need import is_better, is_doubtful
from minutes.source.ocr_program import OcrFailedError, install_command, missing_parts
from minutes.source.request import Orders

if TYPE_CHECKING:
    from minutes.source.ocr_page import OcrPage, Picture

#: So many pages are recognised side by side at most: each takes some hundred megabytes.
_MOST_WORKERS = 4


@dataclass(slots=True)
class Found:
    """A page as it stands: its characters and lines, the problem with it, and its image under way (None: none)."""

    chars: PageChars
    lines: list[SetLine]
    problem: Problem | None = None
    under_way: Future[OcrPage | None] | None = None

    def text(self) -> str:
        """What its lines spell."""
        return "\n".join(line.text() for line in self.lines)


class Ocr:
    """The recognition of one document's pages. ``tick`` is called before each that is waited for."""

    def __init__(self, orders: Orders, limits: Limits, tick: Callable[[], None] = lambda: None) -> None:
        self.orders, self._limits, self._tick = orders, limits, tick
        self.problems: list[Problem] = []
        self.workers = min(_MOST_WORKERS, os.cpu_count() or 1)
        self._language = orders.language
        self._sample = ""
        self._pool: ThreadPoolExecutor | None = None
        self._noted: set[str] = set()

    def close(self) -> None:
        """Let the processes end."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def why_not(self) -> str | None:
        """Why no page can be read from its image, and what to do; None where it can."""
        if self.orders.ocr == "never":
            return "it may not be read from its image (--ocr never)"
        return missing_parts()

    def check(self, page: Any, found: Found, drawn: bool) -> None:
        """Begin to read an open page from its image, if its text layer is not to be believed.

        ``drawn``: whether there is anything on it.
        """
        text = found.text()
        empty = not text.strip()
        if empty and not drawn:
            return
        if not (empty or self.orders.ocr == "always" or is_doubtful(page, text)):
            if len(self._sample) < 2000:
                self._sample += text
            return
        why = self.why_not() if empty else None
        if why is not None:
            found.problem = _without_text(found.chars.number, f"has no text layer and was not read: {why}")
        elif self.orders.ocr != "never":
            self.order(page, found)

    def order(self, page: Any, found: Found) -> None:
        """Begin to read an open page from its image, if that can be done."""
        if why := self.why_not():
            self._note("ocr-missing", f"pages with a doubtful text layer were taken as they are: {why}")
            return
        from minutes.source.ocr_raster import draw_page

        self.begin(draw_page(page, found.chars.number, self.orders.dpi), found)

    def begin(self, picture: Picture, found: Found) -> None:
        """Begin to read the picture of a page."""
        data = self._data(picture)
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.workers)
        found.under_way = self._pool.submit(_recognise, picture, data, self._limits.ocr_seconds)

    def settle(self, found: Found) -> Found:
        """The page as it is to be taken: by its text layer or its image, whichever can be read better."""
        if found.under_way is None:
            return found
        self._tick()
        number = found.chars.number
        try:
            page = found.under_way.result()
        except OcrFailedError as error:
            why = f"page {number} was not read from its image: {error}"
            return Found(found.chars, found.lines, Problem("page-not-read", why, number))
        if page is None:
            return Found(found.chars, found.lines)
        read = Found(page.displayed(), arrange(page.chars))
        text, layer = read.text(), found.text()
        ordered = self.orders.ocr == "always" or bool(self.orders.pages)
        if is_better(layer, text) or (ordered and text.strip()):
            return read
        if layer.strip() or self.orders.pages:
            return Found(found.chars, found.lines)
        return Found(found.chars, found.lines, _without_text(number, "shows nothing that can be read"))

    def _data(self, picture: Picture) -> str:
        """The language data for a page: the document's language once it is known."""
        from minutes.source.ocr_language import (
            data_for,
            language_of_picture,
            missing_data,
        )

        if self._language is None:
            self._language = likeliest_language(self._sample) or language_of_picture(
                picture, self._limits.ocr_seconds
            )
        if missing := missing_data(self._language):
            what = f"Tesseract's data for {self._language!r} is not installed ({install_command(missing)})"
            self._note("ocr-language-missing", f"{what}: that of other languages was used")
        return data_for(self._language)

    def _note(self, code: str, message: str) -> None:
        if code not in self._noted:
            self._noted.add(code)
            self.problems.append(Problem(code, message))


def _without_text(number: int, what: str) -> Problem:
    return Problem("page-without-text", f"page {number} {what}", number)


def _recognise(picture: Picture, data: str, seconds: float) -> OcrPage | None:
    """The page read, or None where it is blank."""
    from minutes.source.ocr_page import is_blank, read_picture

    return None if is_blank(picture) else read_picture(picture, data, seconds)
