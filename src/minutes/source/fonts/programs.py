"""What the program of an embedded font says of its glyphs: names, the characters they stand for, outlines.

Whatever a damaged program makes fontTools raise is met here: what it does not say is simply not known.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

#: Units of an em in which outlines are compared: the same glyph of two subsets differs by rounding only.
_EM = 1000


class Program:
    """The glyphs of an embedded font by number. ``ids`` are the CIDs of the glyphs of a CID-keyed font.

    ``names`` is empty where the font keeps none; ``characters`` holds what the font's own Unicode tables say,
    ``macintosh`` what its table of the Macintosh says, and ``built_in`` which glyph its own encoding gives a code.
    """

    def __init__(
        self,
        names: list[str],
        built_in: Mapping[int, int],
        ids: Mapping[int, int],
        draw: Callable[[int], str | None],
    ) -> None:
        self.names, self.built_in, self.ids = names, built_in, ids
        self.characters: dict[int, str] = {}
        self.macintosh: dict[int, str] = {}
        self._draw = draw
        self._outlines: dict[int, str | None] = {}

    def outline(self, glyph: int) -> str | None:
        """The outline of a glyph as a comparable string, empty for a blank; None where it cannot be had."""
        if glyph not in self._outlines:
            self._outlines[glyph] = None
            with suppress(Exception):
                self._outlines[glyph] = self._draw(glyph)
        return self._outlines[glyph]


def open_program(descriptor: Mapping[str, Any]) -> Program | None:
    """The program that a font descriptor embeds, or None."""
    from pdfminer.pdftypes import stream_value

    for key, read in (("FontFile2", _read_sfnt), ("FontFile3", _read_bare), ("FontFile", _read_type1)):
        if key in descriptor:
            with suppress(Exception):
                return read(stream_value(descriptor[key]).get_data())
    return None


def _read_sfnt(data: bytes) -> Program:
    """TrueType, or OpenType with PostScript outlines."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(data), lazy=True, ignoreDecompileErrors=True)
    order = font.getGlyphOrder()
    named = False
    with suppress(Exception):
        named = "CFF " in font or font["post"].formatType in (1.0, 2.0)
    built_in: dict[int, int] = {}
    glyphs = font.getGlyphSet()
    scale = _EM / float(font["head"].unitsPerEm)
    program = Program(
        list(order) if named else [],
        built_in,
        _cids(order) if "CFF " in font else {},
        lambda glyph: _trace(glyphs, order[glyph], scale),
    )
    with suppress(Exception):
        for table in font["cmap"].tables:
            _take_table(table, font.getGlyphID, program, built_in)
    return program


def _take_table(table: Any, number: Callable[[str], int], program: Program, built_in: dict[int, int]) -> None:
    """Invert a table of the font's cmap (OpenType, table cmap: platforms 0, 1 and 3)."""
    symbols = (table.platformID, table.platEncID) == (3, 0)
    macintosh = (table.platformID, table.platEncID) == (1, 0)
    for code, name in sorted(table.cmap.items()):
        glyph = number(name)
        if symbols or macintosh:
            built_in.setdefault(code & 0xFF if symbols else code, glyph)
        if macintosh:
            program.macintosh.setdefault(glyph, bytes([code]).decode("mac-roman"))
        elif not symbols and code not in (0xA0, 0xAD):
            program.characters.setdefault(glyph, chr(code))


def _read_bare(data: bytes) -> Program:
    """A bare CFF font (Type1C, CIDFontType0C), or OpenType all the same."""
    from fontTools.cffLib import CFFFontSet

    if data[:4] in (b"OTTO", b"\0\1\0\0", b"true"):
        return _read_sfnt(data)
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(data), None)
    top = fonts[0]
    order, strings = list(top.charset), top.CharStrings
    scale = _EM * float(top.FontMatrix[0]) if hasattr(top, "FontMatrix") else 1.0
    numbers = {name: glyph for glyph, name in enumerate(order)}
    built_in = {}
    with suppress(Exception):
        named = enumerate(_encoding(top.Encoding))
        built_in = {code: numbers[name] for code, name in named if numbers.get(name)}
    keyed = hasattr(top, "ROS")
    return Program(
        [] if keyed else order,
        built_in,
        _cids(order) if keyed else {},
        lambda glyph: _trace(strings, order[glyph], scale),
    )


def _encoding(encoding: Any) -> list[str]:
    from fontTools.encodings.StandardEncoding import StandardEncoding

    return StandardEncoding if isinstance(encoding, str) else list(encoding)


def _read_type1(data: bytes) -> Program:
    from fontTools.t1Lib import T1Font

    font = T1Font.__new__(T1Font)
    font.data, font.encoding = data, "ascii"
    strings = font["CharStrings"]
    order = sorted(strings.keys())
    numbers = {name: glyph for glyph, name in enumerate(order)}
    built_in = {}
    with suppress(Exception):
        named = enumerate(font["Encoding"])
        built_in = {code: numbers[name] for code, name in named if name != ".notdef" and name in numbers}
    return Program(order, built_in, {}, lambda glyph: _trace(strings, order[glyph], 1.0))


def _cids(order: list[str]) -> dict[int, int]:
    """The glyph of each CID; fontTools names the glyphs of CID-keyed fonts by them."""
    return {
        int(name[3:]): glyph
        for glyph, name in enumerate(order)
        if name.startswith("cid") and name[3:].isdigit()
    }


def _trace(glyphs: Any, name: str, scale: float) -> str:
    from fontTools.pens.recordingPen import DecomposingRecordingPen

    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return " ".join(
        operator[0] + ",".join(f"{round(x * scale)},{round(y * scale)}" for x, y in filter(None, points))
        for operator, points in pen.value
    )
