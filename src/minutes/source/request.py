"""What the reader's process is asked, and how it answers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from minutes.errors import InputMissingError, LimitError, MinutesError
from minutes.settings import Limits
from minutes.source.sheets import Ending, Sheet


@dataclass(frozen=True, slots=True)
class Orders:
    """What pages are read from their images (see Settings.ocr), at which resolution, in which language.

    With ``pages`` only these are read, from their images, whatever their text layer says.
    """

    ocr: str = "auto"
    dpi: int | None = None
    language: str | None = None
    pages: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Request:
    """A PDF or an image to read: ``path``, or ``data`` where it has none. ``name`` is what its record calls it."""

    name: str
    path: str | None
    data: bytes | None
    password: str | None
    limits: Limits
    orders: Orders = Orders()


class MoreTime:
    """What the reader says before each page that it reads from its image: its clock starts anew."""


def answer(request: Request, put: Callable[[Sheet | MoreTime], None]) -> Ending | MinutesError:
    """Hand the pages of a document to ``put`` one by one, and MoreTime where that is needed.

    Returns what is known at the end, or the error that reading raised.
    """
    try:
        return _read(request, put)
    except MinutesError as error:
        return error
    except MemoryError:
        memory = f"{request.limits.memory_mb} MB of memory"
        return LimitError(f"{printable(request.name)} needs more than {memory}: split it, or raise the limit")
    except Exception as error:
        # A fault of ours in one document must not end a run over many.
        what = f"{type(error).__name__}: {error}"
        return MinutesError(f"{printable(request.name)} made the PDF reader fail ({what}): please report it")


def _read(request: Request, put: Callable[[Sheet | MoreTime], None]) -> Ending:
    # Imported late: the parent knows this module too, and must not load the PDF libraries.
    from minutes.source.kinds import is_pdf
    from minutes.source.ocr import Ocr
    from minutes.source.ocr_files import read_images
    from minutes.source.pdf import read_pdf

    data = request.data
    if data is None:
        try:
            data = Path(request.path or "").read_bytes()
        except OSError as error:
            raise missing(request.name, error) from error
    digest = hashlib.sha256(data).hexdigest()
    ocr = Ocr(request.orders, request.limits, lambda: put(MoreTime()))
    try:
        if not is_pdf(data):
            return read_images(data, request.name, digest, request.limits, ocr, put)
        return read_pdf(data, request.name, digest, request.password, request.limits, ocr, put)
    finally:
        ocr.close()


def printable(name: str) -> str:
    """A file name for a message: on one line, whatever it holds."""
    return name if name.isprintable() else ascii(name)


def missing(name: str, error: Exception) -> InputMissingError:
    """The error for a file that the system does not give."""
    why = getattr(error, "strerror", None) or error
    return InputMissingError(f"{printable(name)} cannot be read ({why}): check the path and its permissions")


def too_long(name: str, limits: Limits) -> LimitError:
    """The error for a document with too many characters."""
    much = f"{limits.characters} characters"
    return LimitError(f"{printable(name)} has more than {much}: split it, or raise the limit")
