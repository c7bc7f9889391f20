"""XML written element by element, indented, in XML 1.0."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

#: What XML 1.0 has no way to write.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class XmlWriter:
    """Writes elements as they come; nothing is kept but how deep they are."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._depth = stream, 0
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')

    @contextmanager
    def element(self, name: str, /, **attributes: str) -> Iterator[None]:
        """An element that holds what is written within the block."""
        self._line(f"<{name}{_attributes(attributes)}>")
        self._depth += 1
        yield
        self._depth -= 1
        self._line(f"</{name}>")

    def leaf(self, name: str, text: str = "", /, **attributes: str) -> None:
        """An element that holds text only. White space becomes single blanks."""
        content = escape(_UNWRITABLE.sub("\ufffd", " ".join(text.split())))
        end = f">{content}</{name}>" if content else "/>"
        self._line(f"<{name}{_attributes(attributes)}{end}")

    def _line(self, line: str) -> None:
        self._stream.write(f"{'  ' * self._depth}{line}\n")


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(_UNWRITABLE.sub('�', value))}" for name, value in attributes.items())
