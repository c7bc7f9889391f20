"""Opening PDFs, sound or not, encrypted or not."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2.raw as pdfium_c

from minutes.errors import DamagedInputError, EncryptedInputError, MinutesError
from minutes.source.request import printable

#: Where the end of a file has to tell where its cross-reference table is (ISO 32000-1, annex H, note 18).
_TAIL = 2048
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_TABLE = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
#: The object that is the catalogue, where it is not packed into a stream.
_CATALOGUE = re.compile(rb"\b(\d+)\s+0\s+obj\s*<<(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL)
_MENDED = b"%%EOF\n%mended\n"


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


def open_document(data: bytes, name: str, password: str | None) -> tuple[Any, bytes]:
    """The open document, and the bytes that it was opened from, to be kept while it is.

    Raises EncryptedInputError or DamagedInputError.
    """
    # Old encryption takes passwords as Latin-1, new one as UTF-8 (ISO 32000-2, 7.6.4.3).
    for encoding in ("utf-8", "latin-1"):
        secret = password.encode(encoding, "replace") if password else None
        document = pdfium_c.FPDF_LoadMemDocument64(data, len(data), secret)
        if document:
            return document, data
        error = pdfium_c.FPDF_GetLastError()
        if error != pdfium_c.FPDF_ERR_PASSWORD:
            break
    if error == pdfium_c.FPDF_ERR_FORMAT and not _is_mended(data):
        return open_document(_mend(data), name, password)
    raise _refusal(error, printable(name), password)


def _is_mended(data: bytes) -> bool:
    return data.endswith(_MENDED)


def _mend(data: bytes) -> bytes:
    """Give a PDF that lost its end another: without a word on where the catalogue is, pdfium cannot mend it."""
    found = _CATALOGUE.search(data)
    root = found[1] if found else b"0"
    return data + b"\ntrailer\n<</Root " + root + b" 0 R>>\nstartxref\n0\n" + _MENDED


def _refusal(error: int, shown: str, password: str | None) -> MinutesError:
    if error == pdfium_c.FPDF_ERR_SECURITY:
        return EncryptedInputError(
            f"{shown} is encrypted in a way that is not read: save it without encryption"
        )
    if error != pdfium_c.FPDF_ERR_PASSWORD:
        return DamagedInputError(
            f"{shown} is damaged and cannot be opened: export it again, or repair it (qpdf can)"
        )
    if password:
        return EncryptedInputError(
            f"{shown} does not open with this password: give the right one with --password"
        )
    return EncryptedInputError(f"{shown} is encrypted: give its password with --password")
