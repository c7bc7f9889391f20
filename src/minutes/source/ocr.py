"""Which pages of a document are read from their images, in which language, and what of it is taken."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

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


@dataclass(slots=True)
class _Memory:
    """The pages of the document that was recognised last: who reads it a second time waits for none again."""

    document: object = None
    pages: dict[int, Future[OcrPage | None]] = field(default_factory=dict)

    def of(self, document: object) -> dict[int, Future[OcrPage | None]]:
        """What is known of a document; all else is forgotten."""
        if document != self.document:
            self.document, self.pages = document, {}
        return self.pages


_memory = _Memory()


class Ocr:
    """The recognition of one document's pages. ``tick`` is called before each that is waited for.

    ``document`` is the digest of its bytes.
    """

    def __init__(
        self, orders: Orders, limits: Limits, tick: Callable[[], None] = lambda: None, document: str = ""
    ) -> None:
        self.orders, self._limits, self._tick = orders, limits, tick
        self.problems: list[Problem] = []
        self.workers = min(_MOST_WORKERS, os.cpu_count() or 1)
        self._language = orders.language
        self._sample = ""
        self._pool: ThreadPoolExecutor | None = None
        self._noted: set[str] = set()
        # With more time a page may be read that was not before.
        asked = (document, orders.language, orders.dpi, limits.ocr_seconds)
        self._known = _memory.of(asked) if document else {}

    def close(self) -> None:
        """Let the processes end."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        for number in [number for number, page in self._known.items() if page.cancelled()]:
            del self._known[number]

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
        if not (empty or self._is_ordered(found.chars.number) or is_doubtful(page, text)):
            if len(self._sample) < 2000:
                self._sample += text
            return
        why = self.why_not()
        if why is None and found.chars.number in self._known:
            found.under_way = self._known[found.chars.number]
        elif why is None:
            from minutes.source.ocr_raster import draw_page

            self.begin(draw_page(page, found.chars.number, self.orders.dpi), found)
        elif empty:
            found.problem = _without_text(found.chars.number, f"has no text layer and was not read: {why}")
        elif self.orders.ocr != "never":
            self._note("ocr-missing", f"pages with a doubtful text layer were taken as they are: {why}")

    def _is_ordered(self, page: int) -> bool:
        return self.orders.ocr == "always" or page in self.orders.pages

    def begin(self, picture: Picture, found: Found) -> None:
        """Begin to read the picture of a page."""
        data = self._data(picture)
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.workers)
        found.under_way = self._pool.submit(_recognise, picture, data, self._limits.ocr_seconds)
        self._known[found.chars.number] = found.under_way

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
        if is_better(layer, text) or (self._is_ordered(number) and text.strip()):
            return read
        problem = None if layer.strip() else _without_text(number, "shows nothing that can be read")
        return Found(found.chars, found.lines, problem)

    def _data(self, picture: Picture) -> str:
        """The language data for a page: the document's language once it is known."""
        from minutes.source.ocr_language import (
            data_for,
            language_of_picture,
            language_of_text,
            missing_data,
        )

        if self._language is None:
            self._language = language_of_text(self._sample) or language_of_picture(
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
