"""What a page prints before anyone says which letters those are: the codes of its fonts, and where they stand."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import apply_matrix_pt

if TYPE_CHECKING:
    from pdfminer.pdffont import PDFFont
    from pdfminer.utils import Matrix


class Glyph(NamedTuple):
    """A printed glyph: its font (a number of the book), its code in it, and where it begins and ends.

    Points in the page's own space (y grows upwards); ``size`` is that of an em.
    """

    font: int
    code: int
    x: float
    y: float
    x1: float
    y1: float
    size: float


class Book:
    """A PDF whose pages are read glyph by glyph. ``fonts`` and ``specs`` grow as pages are read.

    Raises what pdfminer raises where it cannot open the file.
    """

    def __init__(self, data: bytes, password: str | None) -> None:
        document = PDFDocument(PDFParser(io.BytesIO(data)), password or "")
        self._pages = list(PDFPage.create_pages(document))
        self._fonts = _Fonts()

    @property
    def fonts(self) -> list[PDFFont]:
        """The fonts met so far."""
        return self._fonts.met

    @property
    def specs(self) -> list[Mapping[str, Any]]:
        """The dictionaries of the fonts met so far (of a composite font, that of its descendant)."""
        return self._fonts.specs

    def glyphs(self, number: int) -> list[Glyph]:
        """The glyphs of a page, counted from 1, in the order of its content. Raises what pdfminer raises."""
        page = self._pages[number - 1]
        device = _Recorder(self._fonts)
        interpreter = PDFPageInterpreter(self._fonts, device)
        interpreter.render_contents(page.resources, page.contents)
        return device.glyphs


class _Fonts(PDFResourceManager):
    """Makes the fonts, and keeps the dictionary of each."""

    def __init__(self) -> None:
        super().__init__(caching=True)
        self.met: list[PDFFont] = []
        self.specs: list[Mapping[str, Any]] = []
        self._numbers: dict[int, int] = {}
        self._inline: dict[int, PDFFont] = {}

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font of a dictionary; called again for the descendant of a composite one."""
        font = super().get_font(objid, spec)
        if id(font) not in self._numbers:
            self._numbers[id(font)] = len(self.met)
            self.met.append(font)
            self.specs.append(spec)
        return font

    def number(self, font: PDFFont) -> int:
        """The number of a font that was made here."""
        return self._numbers[id(font)]


class _Recorder(PDFTextDevice):
    """Takes down each glyph that is drawn."""

    def __init__(self, fonts: _Fonts) -> None:
        super().__init__(fonts)
        self._numbers = fonts
        self.glyphs: list[Glyph] = []

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Note a glyph; its width in text space."""
        width = font.char_width(cid) * fontsize * scaling
        x, y = apply_matrix_pt(matrix, (0, rise))
        x1, y1 = apply_matrix_pt(matrix, (width, rise))
        up = apply_matrix_pt(matrix, (0, rise + fontsize))
        size = abs(up[0] - x) + abs(up[1] - y)
        self.glyphs.append(Glyph(self._numbers.number(font), cid, x, y, x1, y1, size))
        return width
