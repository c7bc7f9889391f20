"""Plain text: which encoding, which pages."""

from __future__ import annotations

import re

from minutes.errors import EmptyInputError, UnsupportedInputError
from minutes.model.document import Page, RawDocument, SourceInfo
from minutes.settings import Limits
from minutes.source.chars import PLAIN
from minutes.source.encoding import decode
from minutes.source.kinds import name_unsupported
from minutes.source.request import printable, too_long
from minutes.text import Span

MEDIA_TYPES = {".md": "text/markdown", ".markdown": "text/markdown", ".rst": "text/x-rst"}


def media_type(name: str) -> str:
    """The media type of a text, by the ending of its name."""
    ending = re.search(r"\.[^.]*$", name)
    return MEDIA_TYPES.get(ending.group().lower(), "text/plain") if ending else "text/plain"


def read_plain(data: bytes, name: str, sha256: str, limits: Limits) -> RawDocument:
    """The document that ``data`` spells.

    Raises EmptyInputError, UnsupportedInputError (not a text) or LimitError.
    """
    shown = printable(name)
    if known := name_unsupported(data):
        raise UnsupportedInputError(f"{shown} is {known[0]}, which is not read: {known[1]}")
    text = decode(data)
    if text is None:
        raise UnsupportedInputError(
            f"{shown} is neither a PDF nor a text: save it as PDF or text, then give that"
        )
    text = re.sub(r"\r\n?", "\n", text)
    if not text.strip():
        raise EmptyInputError(f"{shown} is empty: give a file that holds minutes")
    if len(text) > limits.characters:
        raise too_long(name, limits)
    pages = _pages(text)
    count = len(pages) if "\f" in text else None
    return RawDocument(SourceInfo(name, media_type(name), sha256, len(data), count), text, pages)


def _pages(text: str) -> tuple[Page, ...]:
    """The pages between form feeds; a form feed at the very end closes the last page and opens none."""
    pages, at = [], 0
    for number, part in enumerate(text.removesuffix("\f").split("\f"), 1):
        pages.append(Page(number, 0.0, 0.0, Span(at, at + len(part)), PLAIN))
        at += len(part) + 1
    return tuple(pages)
