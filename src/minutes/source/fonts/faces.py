"""What a font of a PDF says of its codes: its map, its glyphs' names, its program."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pdfminer.pdffont import PDFCIDFont, PDFType3Font
from pdfminer.pdftypes import PDFStream, resolve1, stream_value
from pdfminer.psparser import PSLiteral

from minutes.source.fonts.orders import tex_encoding
from minutes.source.fonts.programs import Program, open_program

if TYPE_CHECKING:
    from pdfminer.pdffont import PDFFont

#: What paints in the procedure of a Type 3 glyph (ISO 32000-1, tables 60, 91 and 92).
_PAINTS = re.compile(rb"(?:^|\s)(?:[fFsSbB]\*?|Do|EI|sh|Tj|TJ)(?:\s|$)")
_BLANKS = re.compile(rb"\s+")
#: A glyph's name that is a hexadecimal or decimal number says nothing.
_NUMBERED = re.compile(r"(?:[A-Za-z]{0,3}\d+|cid\d+|glyph\d+|\.notdef|[A-Z]\d\d)")


class Face:
    """One font of a PDF. Codes are those of the page's content (CIDs in composite fonts)."""

    def __init__(self, font: PDFFont, spec: Mapping[str, Any]) -> None:
        self._font, self._spec = font, spec
        self.composite = isinstance(font, PDFCIDFont)
        self.drawn = isinstance(font, PDFType3Font)
        self._mapped = "ToUnicode" in spec

    def declared(self, code: int) -> str | None:
        """What the font's map says; without one, what a simple font's encoding says."""
        if self._mapped:
            with suppress(Exception):
                return str(self._font.unicode_map.get_unichr(code))  # type: ignore[attr-defined]
        if self.composite:
            return None
        name = self._name(code)
        if name is not None and _spell(name) is None:
            return None
        with suppress(Exception):
            return self._font.to_unichr(code)
        return None

    def width(self, code: int) -> float:
        """The width of a glyph in ems."""
        return float(self._font.char_width(code))

    @cached_property
    def program(self) -> Program | None:
        """The embedded font program."""
        return None if self.drawn else open_program(self._font.descriptor)

    def named(self, code: int) -> str | None:
        """What the name of the glyph says, by the Adobe Glyph List."""
        name = self._name(code)
        if self.drawn and name == f"a{code}":
            # How TeX's drivers name the glyphs of its bitmaps.
            return tex_encoding().get(code)
        return _spell(name) if name else None

    def mapped(self, code: int) -> str | None:
        """What the font program's own tables say of the glyph."""
        glyph, program = self._glyph(code), self.program
        if program is None or glyph is None:
            return None
        if glyph not in program.characters and self.composite:
            # A simple font's table of the Macintosh is its encoding over again.
            return program.macintosh.get(glyph)
        return program.characters.get(glyph)

    def number(self, code: int) -> int | None:
        """The number of the glyph in its font, where a known order may apply to it."""
        return self._glyph(code) if self.composite else None

    def outline(self, code: int) -> str | None:
        """The outline of the glyph as a comparable string, empty for a blank; None if it cannot be had."""
        if self.drawn:
            return self._procedure(code)
        glyph = self._glyph(code)
        return self.program.outline(glyph) if self.program and glyph is not None else None

    @cached_property
    def _names(self) -> Mapping[int, str]:
        """The names that the font dictionary's /Differences give."""
        encoding = resolve1(self._spec.get("Encoding"))
        names: dict[int, str] = {}
        if self.composite or not isinstance(encoding, dict):
            return names
        code = 0
        for entry in resolve1(encoding.get("Differences")) or []:
            entry = resolve1(entry)
            if isinstance(entry, int):
                code = entry
            elif isinstance(entry, PSLiteral):
                names[code] = str(entry.name)
                code += 1
        return names

    def _name(self, code: int) -> str | None:
        if code in self._names:
            return self._names[code]
        glyph = self._glyph(code)
        if self.program is None or glyph is None or not 0 <= glyph < len(self.program.names):
            return None
        return self.program.names[glyph]

    def _glyph(self, code: int) -> int | None:
        """The number of a code's glyph in the font program."""
        if self.composite:
            return self._by_cid(code)
        if self.program is None:
            return None
        name = self._names.get(code)
        if name is not None and name in self._numbers:
            return self._numbers[name]
        return self.program.built_in.get(code)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {name: glyph for glyph, name in enumerate(self.program.names)} if self.program else {}

    def _by_cid(self, code: int) -> int | None:
        table = self._cid_table
        if table is not None:
            return int.from_bytes(table[2 * code : 2 * code + 2], "big") or None
        if self.program is not None and self.program.ids:
            return self.program.ids.get(code)
        return code

    @cached_property
    def _cid_table(self) -> bytes | None:
        with suppress(Exception):
            table = resolve1(self._spec.get("CIDToGIDMap"))
            return stream_value(table).get_data() if isinstance(table, PDFStream) else None
        return None

    def _procedure(self, code: int) -> str | None:
        """The procedure that draws a Type 3 glyph, without its width and box; empty where it paints nothing."""
        with suppress(Exception):
            procedures = resolve1(self._spec["CharProcs"])
            data = stream_value(procedures[self._names[code]]).get_data()
            data = re.sub(rb"^[^a-zA-Z]*d[01]\b", b"", data.strip())
            return _BLANKS.sub(b" ", data).decode("latin-1") if _PAINTS.search(data) else ""
        return None


def _spell(name: str) -> str | None:
    from fontTools.agl import toUnicode

    if len(name) > 1 and _NUMBERED.fullmatch(name):
        return None
    # A glyph that serves for two signs may be named by the other: the Greek question mark is the semicolon.
    return unicodedata.normalize("NFC", toUnicode(name)) or None
