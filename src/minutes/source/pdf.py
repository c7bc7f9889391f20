"""A PDF from first page to last."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.errors import DamagedInputError, EncryptedInputError, LimitError, NoTextError
from minutes.model.document import Problem, RawDocument, SourceInfo
from minutes.settings import Limits
from minutes.source.arrange import arrange
from minutes.source.compose import Composer
from minutes.source.pdfium import count_chars, has_marks, open_page, read_page
from minutes.source.plumber import Plumber, better_of
from minutes.source.request import printable, too_long

#: Where the end of a file has to tell where its cross-reference table is (ISO 32000-1, annex H, note 18).
_TAIL = 2048
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_TABLE = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
#: The object that is the catalogue, where it is not packed into a stream.
_CATALOGUE = re.compile(rb"\b(\d+)\s+0\s+obj\s*<<(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL)
_MENDED = b"%%EOF\n%mended\n"

_AGAIN = "export it again"


class _Reading:
    """One PDF under way: what was read so far, and what went wrong with it."""

    def __init__(self, document: Any, name: str, limits: Limits, plumber: Plumber) -> None:
        self.document, self.name, self.limits, self.plumber = document, name, limits, plumber
        self.composer = Composer()
        self.problems: list[Problem] = []
        self.with_text = 0
        self.missing: list[int] = []

    def add_page(self, number: int) -> None:
        """Read one page; one that cannot be opened waits in ``missing``, one without text leaves a problem."""
        with open_page(self.document, number) as (page, text_page):
            if not text_page:
                self.missing.append(number)
                return
            self._add_missing()
            if self.composer.length + count_chars(text_page) > self.limits.characters:
                raise too_long(self.name, self.limits)
            chars = better_of(read_page(page, text_page, number), self.plumber)
            lines = arrange(chars)
            self.composer.add_page(chars, lines)
            if lines:
                self.with_text += 1
            elif has_marks(page):
                self._note("page-without-text", f"page {number} has no text layer and was not read", number)

    def _add_missing(self) -> None:
        """Put empty pages where pages could not be opened and others follow."""
        for number in self.missing:
            self._note("damaged", f"page {number} is damaged and was not read", number)
            self.composer.add_empty(number)
        self.missing = []

    def end(self) -> None:
        """Take note of the pages at the end that were announced and are not there."""
        if self.missing:
            last = f"pages {self.missing[0]} to {self.missing[-1]}"
            self._note("damaged", f"{last} are announced and missing: what was left was read", None)

    def _note(self, code: str, message: str, page: int | None) -> None:
        self.problems.append(Problem(code, message, page))


def read_pdf(data: bytes, name: str, sha256: str, password: str | None, limits: Limits) -> RawDocument:
    """The document of a PDF's bytes.

    Raises EncryptedInputError, DamagedInputError, NoTextError or LimitError.
    """
    document, opened_by = _open(data, name, password)
    plumber = Plumber(data, opened_by)
    try:
        reading = _Reading(document, name, limits, plumber)
        _read_pages(reading, is_sound(data))
    finally:
        plumber.close()
        pdfium_c.FPDF_CloseDocument(document)
    done = reading.composer
    info = SourceInfo(name, "application/pdf", sha256, len(data), len(done.pages))
    return RawDocument(
        info, done.text(), tuple(done.pages), done.glyphs(), tuple(done.lines), tuple(reading.problems)
    )


def _read_pages(reading: _Reading, sound: bool) -> None:
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
        reading.add_page(number)
    reading.end()
    if reading.with_text == 0 and any(problem.code == "damaged" for problem in reading.problems):
        raise DamagedInputError(f"{shown} is damaged and no text can be got out of it: {_AGAIN}")
    if count <= 0:
        raise DamagedInputError(f"{shown} has no pages: {_AGAIN}")
    if reading.with_text == 0:
        raise NoTextError(f"{shown} has no text layer: it is a scan, run OCR on it first (ocrmypdf can)")


def is_sound(data: bytes) -> bool:
    """Whether the end of a PDF tells where its cross-reference table is, and it is there.

    pdfium mends what is not sound without a word.
    """
    found = _START.findall(data[-_TAIL:])
    if not found:
        return False
    header = max(data[:1024].find(b"%PDF-"), 0)
    start = int(found[-1])
    return any(_TABLE.match(data, at) for at in {start, start + header})


def _open(data: bytes, name: str, password: str | None) -> tuple[Any, str | None]:
    """The open document, and the password in the form that opened it."""
    # Old encryption takes passwords as Latin-1, new one as UTF-8 (ISO 32000-2, 7.6.4.3).
    for encoding in ("utf-8", "latin-1"):
        secret = password.encode(encoding, "replace") if password else None
        document = pdfium_c.FPDF_LoadMemDocument64(data, len(data), secret)
        if document:
            return document, password
        error = pdfium_c.FPDF_GetLastError()
        if error != pdfium_c.FPDF_ERR_PASSWORD:
            break
    if error == pdfium_c.FPDF_ERR_FORMAT and not _is_mended(data):
        return _open(_mend(data), name, password)
    raise _refusal(error, printable(name), password)


def _is_mended(data: bytes) -> bool:
    return data.endswith(_MENDED)


def _mend(data: bytes) -> bytes:
    """Give a PDF that lost its end another: without a word on where the catalogue is, pdfium cannot mend it."""
    found = _CATALOGUE.search(data)
    root = found[1] if found else b"0"
    return data + b"\ntrailer\n<</Root " + root + b" 0 R>>\nstartxref\n0\n" + _MENDED


def _refusal(error: int, shown: str, password: str | None) -> Exception:
    if error == pdfium_c.FPDF_ERR_SECURITY:
        return EncryptedInputError(
            f"{shown} is encrypted in a way that is not read: save it without encryption"
        )
    if error != pdfium_c.FPDF_ERR_PASSWORD:
        return DamagedInputError(
            f"{shown} is damaged and cannot be opened: {_AGAIN}, or repair it (qpdf can)"
        )
    if password:
        return EncryptedInputError(
            f"{shown} does not open with this password: give the right one with --password"
        )
    return EncryptedInputError(f"{shown} is encrypted: give its password with --password")
