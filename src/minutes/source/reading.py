"""The public face: a file or bytes in, a raw document out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from minutes.errors import EmptyInputError, InputMissingError, MinutesError
from minutes.letters import likeliest_language
from minutes.model.document import RawDocument
from minutes.settings import Settings
from minutes.source.kinds import HEAD, is_pdf, is_scan
from minutes.source.plain import read_plain
from minutes.source.process import begin, finish
from minutes.source.request import Orders, Request, missing, printable, too_long

#: No encoding that is read here takes more bytes for a character.
_BYTES_PER_CHARACTER = 4


def read(source: Path | bytes, settings: Settings, name: str | None = None) -> RawDocument:
    """Read a document: the text in reading order, and for a PDF or a scan a box for each character.

    ``source`` is a file, or the bytes of one (then it is called "stdin" unless ``name`` says otherwise).

    Raises a MinutesError: InputMissingError, EmptyInputError, UnsupportedInputError, DamagedInputError,
    EncryptedInputError, NoTextError or LimitError.
    """
    if isinstance(source, bytes):
        if is_pdf(source) or is_scan(source):
            return finish(_request(source, settings, name))
        return _read_text(source, _called(name), settings)
    request = _request(source, settings, name)
    head = _head(source, request.name)
    if is_pdf(head) or is_scan(head):
        return finish(request)
    return _read_text(_load(source, request.name, settings), request.name, settings)


def read_images(
    source: Path | bytes, settings: Settings, name: str | None, numbers: frozenset[int], beside: str
) -> RawDocument:
    """Some pages of a PDF (numbers from 1), read from their images although they have a text layer.

    ``beside`` is the text of other pages: it tells the language, unless the settings do. Raises what `read` does.
    """
    request = _request(source, settings, name)
    language = settings.language or likeliest_language(beside)
    return finish(replace(request, orders=replace(request.orders, language=language, pages=numbers)))


def prefetch(path: Path, settings: Settings, name: str | None = None) -> None:
    """Begin to read a PDF in the background; the next ``read`` of it with the same settings and name takes it up.

    Never raises for a bad file: ``read`` tells.
    """
    request = _request(path, settings, name)
    try:
        head = _head(path, request.name)
    except MinutesError:
        return
    if is_pdf(head) or is_scan(head):
        begin(request)


def _request(source: Path | bytes, settings: Settings, name: str | None) -> Request:
    orders = Orders(settings.ocr, settings.dpi, settings.language)
    if isinstance(source, bytes):
        return Request(_called(name), None, source, settings.password, settings.limits, orders)
    # A name that is no valid text in the file system's encoding would not go into a record.
    called = (name or source.name).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Request(called, str(source.absolute()), None, settings.password, settings.limits, orders)


def _called(name: str | None) -> str:
    """What bytes are called."""
    return "stdin" if name in (None, "", "-") else str(name)


def _head(path: Path, name: str) -> bytes:
    """The first bytes of a regular file."""
    shown = printable(str(path))
    try:
        if path.is_dir():
            raise InputMissingError(f"{shown} is a folder: give the files in it")
        if path.exists() and not path.is_file():
            raise InputMissingError(f"{shown} is not a regular file: pipe it into stdin instead")
        with path.open("rb") as file:
            return file.read(HEAD)
    except FileNotFoundError as error:
        raise InputMissingError(f"{shown} does not exist: check the path") from error
    except (OSError, ValueError) as error:
        raise missing(str(path), error) from error


def _load(path: Path, name: str, settings: Settings) -> bytes:
    try:
        if path.stat().st_size > _BYTES_PER_CHARACTER * settings.limits.characters:
            raise too_long(name, settings.limits)
        return path.read_bytes()
    except OSError as error:
        raise missing(str(path), error) from error


def _read_text(data: bytes, name: str, settings: Settings) -> RawDocument:
    if not data:
        raise EmptyInputError(f"{printable(name)} is empty: give a file that holds minutes")
    return read_plain(data, name, hashlib.sha256(data).hexdigest(), settings.limits)
