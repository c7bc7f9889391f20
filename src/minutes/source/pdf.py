"""A PDF from first page to last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.errors import DamagedInputError, LimitError, NoTextError
from minutes.model.document import TESSERACT, Problem, SourceInfo
from minutes.settings import Limits
from minutes.source.arrange import arrange
from minutes.source.chars import PDFIUM, PageChars
from minutes.source.compose import compose
from minutes.source.fonts import FontRepair, is_suspicious
from minutes.source.mending import mend
from minutes.source.ocr import Found, Ocr
from minutes.source.ocr_need import is_hidden
from minutes.source.opening import is_sound, open_document
from minutes.source.pdfium import bare_page, count_chars, has_marks, open_page, page_text, read_page
from minutes.source.plumber import Plumber, better_of
from minutes.source.request import printable, too_long
from minutes.source.sheets import Ending, Sheet

#: Pages that are studied where what is wrong does not show in their text.
_STUDIED_AHEAD = 8


class _Reading:
    """One PDF under way: each page goes out by ``put``; what is left is how much it was, and what went wrong."""

    def __init__(
        self,
        document: Any,
        name: str,
        limits: Limits,
        fonts: FontRepair,
        ocr: Ocr,
        put: Callable[[Sheet], None],
    ) -> None:
        self.document, self.name, self.limits = document, name, limits
        self.fonts, self.ocr, self._put = fonts, ocr, put
        self.problems: list[Problem] = []
        self.pages = self.with_text = self.length = 0
        self.missing: list[int] = []
        # Pages whose images are being read, and those after them; a number stands for one that is damaged.
        self.waiting: deque[Found | int] = deque()

    def add_page(self, number: int, plumber: Plumber) -> None:
        """Read one page; one that cannot be opened waits in ``missing``, one without text leaves a problem."""
        with open_page(self.document, number) as (page, text_page):
            if not text_page:
                self.missing.append(number)
                return
            self.waiting.extend(self.missing)
            self.missing = []
            if self.length + count_chars(text_page) > self.limits.characters:
                raise too_long(self.name, self.limits)
            chars = read_page(page, text_page, number)
            chars = mend(better_of(self._with_letters(page, text_page, chars), plumber))
            found = Found(chars, arrange(chars))
            self.ocr.check(page, found, has_marks(page))
            self.waiting.append(found)
        self._put_out(leave=self.ocr.workers)

    def add_image(self, number: int) -> None:
        """Read one page from its image, whatever its text layer says; one that is damaged is left out."""
        with open_page(self.document, number) as (page, text_page):
            if text_page:
                found = Found(bare_page(page, number), [])
                self.ocr.order(page, found)
                self.waiting.append(found)
        self._put_out(leave=self.ocr.workers)

    def _with_letters(self, page: Any, text_page: Any, chars: PageChars) -> PageChars:
        """The page; where its fonts' maps cannot be true, with the letters that they stand for."""
        doubted = not self.fonts.solved and (chars.holes or is_suspicious("".join(chars.text)))
        if doubted and not is_hidden(page, text_page):
            self._study_from(chars.number, 1 if not chars.holes else _STUDIED_AHEAD)
        return self.fonts.mend(chars)

    def _study_from(self, first: int, pages: int) -> None:
        """Look at ``pages`` from the first suspicious one on, and behind them at those that are suspicious too.

        The more text, the surer its letters.
        """
        for number in range(first, pdfium_c.FPDF_GetPageCount(self.document) + 1):
            with open_page(self.document, number) as (_, text_page):
                if not text_page:
                    continue
                doubted = number < first + pages or is_suspicious(page_text(text_page))
            if doubted and not self.fonts.study(number):
                break
        self.fonts.solve()

    def _put_out(self, leave: int) -> None:
        """Let the pages go that wait, but for the last few whose images are being read."""
        while self.waiting:
            found = self.waiting[0]
            if isinstance(found, Found) and found.under_way is not None and len(self.waiting) <= leave:
                return
            self.waiting.popleft()
            if isinstance(found, int):
                self._note("damaged", f"page {found} is damaged and was not read", found)
                self._add(Sheet(found, 0.0, 0.0, PDFIUM))
            else:
                self._add_found(self.ocr.settle(found))

    def _add_found(self, page: Found) -> None:
        by_image = page.chars.reader == TESSERACT
        recovered = {} if by_image else dict(self.fonts.tallies[page.chars.number])
        self._add(compose(page.chars, page.lines, recovered))
        if page.problem is not None:
            self.problems.append(page.problem)

    def _add(self, sheet: Sheet) -> None:
        self.pages += 1
        self.with_text += bool(sheet.lines)
        self.length += len(sheet.text) + 1
        self._put(sheet)

    def end(self) -> None:
        """Let go what waits; take note of the pages at the end that were announced and are not there."""
        self._put_out(leave=0)
        self.problems += self.ocr.problems
        if self.missing:
            last = f"pages {self.missing[0]} to {self.missing[-1]}"
            self._note("damaged", f"{last} are announced and missing: what was left was read", None)

    def _note(self, code: str, message: str, page: int | None) -> None:
        self.problems.append(Problem(code, message, page))


def read_pdf(
    data: bytes,
    name: str,
    sha256: str,
    password: str | None,
    limits: Limits,
    ocr: Ocr,
    put: Callable[[Sheet], None],
) -> Ending:
    """Read a PDF's bytes; each page is handed to ``put`` as soon as it is read.

    Raises EncryptedInputError, DamagedInputError, NoTextError or LimitError.
    """
    # pdfium reads on in the bytes that it opened: ``held`` keeps them alive.
    document, held = open_document(data, name, password)
    plumber = Plumber(held, password)
    try:
        reading = _Reading(document, name, limits, FontRepair(held, password), ocr, put)
        if ocr.orders.pages:
            _read_images(reading, sorted(ocr.orders.pages))
        else:
            _read_pages(reading, is_sound(data), plumber)
    finally:
        plumber.close()
        pdfium_c.FPDF_CloseDocument(document)
    info = SourceInfo(name, "application/pdf", sha256, len(data), reading.pages)
    return Ending(info, tuple(reading.problems))


def _read_images(reading: _Reading, numbers: list[int]) -> None:
    for number in numbers:
        reading.add_image(number)
    reading.end()


def _read_pages(reading: _Reading, sound: bool, plumber: Plumber) -> None:
    count, shown = pdfium_c.FPDF_GetPageCount(reading.document), printable(reading.name)
    if count > reading.limits.pages:
        raise LimitError(
            f"{shown} has {count} pages, more than {reading.limits.pages}: split it, or raise the limit"
        )
    if not sound:
        reading.problems.append(
            Problem("damaged", "the file is cut short or damaged: what was left was read")
        )
    for number in range(1, count + 1):
        reading.add_page(number, plumber)
    reading.end()
    if count <= 0:
        raise DamagedInputError(f"{shown} has no pages: export it again")
    codes = {problem.code for problem in reading.problems}
    if reading.with_text == 0 and codes == {"damaged"}:
        raise DamagedInputError(f"{shown} is damaged and no text can be got out of it: export it again")
    if reading.with_text == 0:
        raise NoTextError(f"{shown} has no text layer{_why_no_text(reading.ocr)}")


def _why_no_text(ocr: Ocr) -> str:
    if ocr.orders.ocr == "never":
        return ": it is a scan, read it without --ocr never"
    if why := ocr.why_not():
        return f": it is a scan, and {why}"
    return " and shows no text that can be read: scan it again, upright, at 200 dpi or more"
