"""Fonts made anew inside a PDF, so that one knows exactly what they say of their glyphs.

`truetype`, `compact` and `outlines` take the place of the TrueType fonts that reportlab embeds (one byte a glyph, with
a ToUnicode map, which is taken away); `with_cmap` gives back to a composite font the table that printing took out.
"""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from fontTools import subset
from fontTools.cffLib import TopDictIndex
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from surgery import Map, fonts, read_map

FOLDERS = (
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/crosextra",
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/opentype/urw-base35",
)
HINTS = {
    "fpgm",
    "prep",
    "cvt ",
    "gasp",
    "hdmx",
    "VDMX",
    "LTSH",
    "GPOS",
    "GSUB",
    "GDEF",
    "kern",
    "DSIG",
    "FFTM",
}


def face(name: str) -> Path:
    """The file of a typeface by its name ("LiberationSerif-Regular")."""
    for folder in FOLDERS:
        for file in (f"{name}.ttf", f"{name}.otf", f"{name}-Regular.ttf"):
            if (path := Path(folder, file)).exists():
                return path
    raise ValueError(
        f"no font {name}; install fonts-liberation, fonts-crosextra-carlito, fonts-dejavu, fonts-urw-base35"
    )


def part(path: Path, text: str, **options: object) -> TTFont:
    """The glyphs of a font that a text needs, with their names."""
    chosen = subset.Options()
    chosen.glyph_names = True
    chosen.layout_features = []
    chosen.hinting = False
    chosen.name_IDs = []
    for key, value in options.items():
        setattr(chosen, key, value)
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(chosen)
    subsetter.populate(text=text)
    subsetter.subset(font)
    return font


def slim(pdf: pikepdf.Pdf) -> None:
    """Take out of the TrueType fonts what only screens of old needed; the files are kept small."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
            font = TTFont(io.BytesIO(item.FontFile2.read_bytes()), recalcTimestamp=False, recalcBBoxes=False)
            for glyph in font["glyf"].keys():  # noqa: SIM118
                font["glyf"][glyph].removeHinting()
            for table in HINTS & set(font.keys()):
                del font[table]
            item.FontFile2 = pdf.make_stream(saved(font))


def base(font: pikepdf.Dictionary) -> str:
    """The name of a font without its prefix."""
    return str(font.BaseFont).lstrip("/").split("+")[-1]


def simple_fonts(pdf: pikepdf.Pdf) -> list[tuple[pikepdf.Dictionary, Map]]:
    """The TrueType fonts with one byte a glyph, with their maps."""
    return [(f, read_map(f)) for f in fonts(pdf) if f.get("/Subtype") == "/TrueType" and "/ToUnicode" in f]


def truetype(pdf: pikepdf.Pdf) -> None:
    """TrueType with arbitrary codes, the names of the glyphs in `post`, no map."""
    for font, said in simple_fonts(pdf):
        cut = part(face(base(font)), "".join(said.values()))
        names = cut.getBestCmap()
        table = CmapSubtable.newSubtable(0)
        table.platformID, table.platEncID, table.language = 1, 0, 0
        table.cmap = {code: names.get(ord(text), ".notdef") for code, text in said.items() if code < 256}
        cut["cmap"].tables = [table]
        cut["post"].formatType = 2.0
        cut["post"].extraNames, cut["post"].mapping = [], {}
        replace_file(pdf, font, "/FontFile2", saved(cut))


def saved(font: TTFont) -> bytes:
    """The bytes of a font."""
    data = io.BytesIO()
    font.save(data, reorderTables=True)
    return data.getvalue()


def replace_file(pdf: pikepdf.Pdf, font: pikepdf.Dictionary, key: str, data: bytes) -> None:
    """Embed a font in place of another, symbolic, without a map."""
    descriptor = font.FontDescriptor
    for old in ("/FontFile", "/FontFile2", "/FontFile3"):
        if old in descriptor:
            del descriptor[old]
    descriptor[key] = pdf.make_stream(data)
    descriptor.Flags = 4
    for gone in ("/ToUnicode", "/Encoding"):
        if gone in font:
            del font[gone]


def odd(letter: str, name: str) -> str:
    """A name that is allowed but seldom: by code point, or with a suffix."""
    return f"uni{ord(letter):04X}" if ord(letter) > 127 else f"{name}.alt" if letter.isalpha() else name


def numbered(letter: str, name: str) -> str:
    """A name that says nothing."""
    return f"g{ord(letter) * 7 % 65521:05d}"  # a prime: no two letters share a name


def compact(pdf: pikepdf.Pdf, family: str, rename: Callable[[str, str], str] | None = None) -> None:
    """A CFF font with glyph names in its own encoding, no map; `rename(letter, name)` may alter the names."""
    for font, said in simple_fonts(pdf):
        weight = "Bold" if "Bold" in base(font) else "Roman" if family in ("P052", "C059") else "Regular"
        cut = part(face(f"{family}-{weight}"), "".join(said.values()))
        cmap = cut.getBestCmap()
        top = cut["CFF "].cff.topDictIndex[0]
        encoding = [".notdef"] * 256
        for code, text in said.items():
            encoding[code] = cmap.get(ord(text), ".notdef")
        if rename:
            names = {
                cmap[ord(text)]: rename(text, cmap[ord(text)]) for text in said.values() if ord(text) in cmap
            }
            encoding = [names.get(glyph, glyph) for glyph in encoding]
            relabel(top, names)
        top.Encoding = encoding
        data = io.BytesIO()
        cut["CFF "].cff.compile(data, cut, isCFF2=False)
        replace_file(pdf, font, "/FontFile3", data.getvalue())
        font.FontDescriptor.FontFile3.Subtype = pikepdf.Name.Type1C
        font.Subtype = pikepdf.Name.Type1
        widths = cut["hmtx"].metrics
        back = {new: old for old, new in names.items()} if rename else {}
        font.Widths = pikepdf.Array(
            [
                widths[back.get(encoding[c], encoding[c])][0]
                for c in range(int(font.FirstChar), int(font.LastChar) + 1)
            ]
        )


def relabel(top: TopDictIndex, names: dict[str, str]) -> None:
    """Other names for the glyphs of a CFF font."""
    strings = top.CharStrings
    strings.charStrings = {names.get(name, name): index for name, index in strings.charStrings.items()}
    top.charset = [names.get(name, name) for name in top.charset]


class ContentPen(BasePen):
    """Writes outlines as PDF operators, in thousandths of the type size."""

    def __init__(self, glyphs: object, scale: float) -> None:
        super().__init__(glyphs)
        self.scale, self.out = scale, []

    def point(self, at: tuple[float, float]) -> str:
        return f"{at[0] * self.scale:.0f} {at[1] * self.scale:.0f}"

    def _moveTo(self, at: tuple[float, float]) -> None:  # noqa: N802
        self.out.append(f"{self.point(at)} m")

    def _lineTo(self, at: tuple[float, float]) -> None:  # noqa: N802
        self.out.append(f"{self.point(at)} l")

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.out.append(" ".join(map(self.point, points)) + " c")

    def _closePath(self) -> None:  # noqa: N802
        self.out.append("h")


def outlines(pdf: pikepdf.Pdf) -> None:
    """Type 3 fonts: each glyph a little drawing named by its number, no map, nothing that names a letter."""
    for font, said in simple_fonts(pdf):
        source = TTFont(face(base(font)))
        glyphs, scale, cmap = source.getGlyphSet(), 1000 / source["head"].unitsPerEm, source.getBestCmap()
        drawn, first, last = pikepdf.Dictionary(), int(font.FirstChar), int(font.LastChar)
        widths, differences = [], [first]
        for code in range(first, last + 1):
            name = cmap.get(ord(said[code][0]), ".notdef") if code in said else ".notdef"
            pen = ContentPen(glyphs, scale)
            glyphs[name].draw(pen)
            width = round(glyphs[name].width * scale)
            inner = "\n".join([f"{width} 0 -200 -300 1200 1000 d1", *pen.out, "f" if pen.out else ""])
            drawn[f"/g{code}"] = pdf.make_stream(inner.encode())
            widths.append(width)
            differences.append(pikepdf.Name(f"/g{code}"))
        for key in ("/ToUnicode", "/BaseFont", "/FontDescriptor"):
            if key in font:
                del font[key]
        font.Subtype = pikepdf.Name.Type3
        font.FontBBox = pikepdf.Array([-200, -300, 1200, 1000])
        font.FontMatrix = pikepdf.Array([0.001, 0, 0, 0.001, 0, 0])
        font.CharProcs, font.Widths, font.Resources = drawn, pikepdf.Array(widths), pikepdf.Dictionary()
        font.Encoding = pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=pikepdf.Array(differences))


def with_cmap(pdf: pikepdf.Pdf, name: str, bold: str) -> None:
    """The composite fonts of WeasyPrint lose their maps, but the font inside keeps its own table of characters."""
    for font in fonts(pdf):
        if font.get("/Subtype") == "/Type0" and "/ToUnicode" in font:
            text = "".join(read_map(font).values())
            cut = part(face(bold if "Bold" in base(font) else name), text, retain_gids=True)
            font.DescendantFonts[0].FontDescriptor.FontFile2 = pdf.make_stream(saved(cut))
            del font["/ToUnicode"]


def bare(pdf: pikepdf.Pdf) -> None:
    """The composite fonts of WeasyPrint lose their maps; the fonts inside know glyph ids and outlines only."""
    for font in fonts(pdf):
        if font.get("/Subtype") == "/Type0" and "/ToUnicode" in font:
            inner = TTFont(io.BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
            for table in ("cmap", "name", "GSUB", "GPOS", "GDEF"):
                if table in inner:
                    del inner[table]
            inner["post"].formatType = 3.0
            font.DescendantFonts[0].FontDescriptor.FontFile2 = pdf.make_stream(saved(inner))
            del font["/ToUnicode"]


def named_cff(pdf: pikepdf.Pdf, name: str, bold: str) -> None:
    """The composite fonts of WeasyPrint lose their maps; the compact fonts inside keep the names of the glyphs."""
    for font in fonts(pdf):
        if font.get("/Subtype") == "/Type0" and "/ToUnicode" in font:
            said = read_map(font)
            cut = part(face(bold if "Bold" in base(font) else name), "".join(said.values()), retain_gids=True)
            data = io.BytesIO()
            cut["CFF "].cff.compile(data, cut, isCFF2=False)
            descriptor = font.DescendantFonts[0].FontDescriptor
            descriptor.FontFile3 = pdf.make_stream(data.getvalue())
            descriptor.FontFile3.Subtype = pikepdf.Name.CIDFontType0C
            del font["/ToUnicode"]
