"""Operations on a finished PDF: what its fonts say of their glyphs.

Each takes an open `pikepdf.Pdf` and changes it in place. A ToUnicode map is read into a dict from code to text,
changed, and written anew.
"""

import random
import re
import string
import unicodedata
from collections.abc import Callable, Iterator, Mapping

import pikepdf
from damage import mistaken

Map = dict[int, str]

HEX = rb"<\s*([0-9A-Fa-f\s]*)>"
CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Map def
/CMapType 2 def
1 begincodespacerange
<{low}> <{high}>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""

# The glyph ids of a face that most offices print with; a map that holds ids instead of letters reads like this.
OFFICE_IDS = {
    "a": 0x102, "b": 0x10F, "c": 0x110, "d": 0x11A, "e": 0x11E, "è": 0x11F, "é": 0x120, "ê": 0x121, "f": 0x128,
    "g": 0x150, "h": 0x15A, "i": 0x15D, "j": 0x169, "k": 0x16C, "l": 0x16F, "m": 0x175, "n": 0x176, "o": 0x17D,
    "p": 0x189, "q": 0x18B, "r": 0x18C, "s": 0x190, "t": 0x19A, "u": 0x1B5, "v": 0x1C0, "w": 0x1C1, "x": 0x1C6,
    "y": 0x1C7, "z": 0x1CC, "’": 0x35B, ",": 0x355, ":": 0x357, ".": 0x358, "-": 0x372, "0": 0x3EC, "1": 0x3ED,
    "2": 0x3EE, "3": 0x3EF, "4": 0x3F0, "5": 0x3F1, "6": 0x3F2, "7": 0x3F3, "8": 0x3F4, "9": 0x3F5,
}  # fmt: skip


def fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """The fonts that pages use, in the order of their objects."""
    for item in pdf.objects:
        if (
            isinstance(item, pikepdf.Dictionary)
            and item.get("/Type") == "/Font"
            and "/CIDSystemInfo" not in item
        ):
            yield item


def text_of(code: bytes) -> str:
    """UTF-16 in hexadecimal, as a CMap writes it."""
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")


def read_map(font: pikepdf.Dictionary) -> Map:
    """What a font's ToUnicode map says."""
    data = font.ToUnicode.read_bytes()
    found: Map = {}
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.S):
        for code, text in re.findall(HEX + rb"\s*" + HEX, part):
            found[int(code, 16)] = text_of(text)
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.S):
        for low, high, text in re.findall(HEX + rb"\s*" + HEX + rb"\s*" + HEX, part):
            for step, code in enumerate(range(int(low, 16), int(high, 16) + 1)):
                found[code] = text_of(text)[:-1] + chr(ord(text_of(text)[-1]) + step)
        for low, _, texts in re.findall(HEX + rb"\s*" + HEX + rb"\s*\[(.*?)\]", part, re.S):
            for step, text in enumerate(re.findall(HEX, texts)):
                found[int(low, 16) + step] = text_of(text)
    return found


def write_map(pdf: pikepdf.Pdf, font: pikepdf.Dictionary, said: Map) -> None:
    """Give a font a ToUnicode map."""
    digits = 4 if font.get("/Subtype") == "/Type0" else 2
    rows = [
        f"<{code:0{digits}X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in sorted(said.items())
    ]
    parts = [rows[i : i + 100] for i in range(0, len(rows), 100)]
    body = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    cmap = CMAP.format(low="0" * digits, high="F" * digits, body=body)
    font.ToUnicode = pdf.make_stream(cmap.encode())


def change(pdf: pikepdf.Pdf, rule: Callable[[str], str | None], only: str = "") -> None:
    """Let each map say `rule(text)` where it said `text`; None takes the entry out. `only` names the fonts' face."""
    for font in fonts(pdf):
        if "/ToUnicode" in font and only in str(font.get("/BaseFont", "")):
            new = {code: rule(text) for code, text in read_map(font).items()}
            write_map(pdf, font, {code: text for code, text in new.items() if text is not None})


def say(pdf: pikepdf.Pdf, instead: Mapping[str, str | None]) -> None:
    """Replace single texts in all maps."""
    change(pdf, lambda text: instead.get(text, text))


def say_ids(pdf: pikepdf.Pdf, letters: str = "") -> None:
    """Letters are said to be the characters whose code points are their glyph ids in an office's face."""
    chosen = letters or "".join(OFFICE_IDS)
    say(pdf, {letter: chr(OFFICE_IDS[letter]) for letter in chosen})


def permute(pdf: pikepdf.Pdf, seed: int, letters: str = string.ascii_lowercase) -> None:
    """The letters are said to be one another: no letter stays where it was."""
    say(pdf, derangement(letters, seed))


def derangement(letters: str, seed: int) -> dict[str, str]:
    """A permutation without a fixed point."""
    chance = random.Random(seed)
    while True:
        other = chance.sample(letters, len(letters))
        if all(a != b for a, b in zip(letters, other, strict=True)):
            return dict(zip(letters, other, strict=True))


def shift(pdf: pikepdf.Pdf, by: int) -> None:
    """Printable characters of ASCII are said to be others at a fixed distance, as glyph ids often are."""
    change(pdf, lambda text: chr(ord(text) + by) if len(text) == 1 and 32 < ord(text) < 127 else text)


def recode(pdf: pikepdf.Pdf, seed: int) -> None:
    """Simple fonts get other codes for their glyphs, in the map, the widths and the text itself."""
    names: dict[bytes, dict[int, int]] = {}
    for number, font in enumerate(f for f in fonts(pdf) if f.get("/Subtype") == "/TrueType"):
        codes = list(range(33, 33 + len(read_map(font)) + 1))
        random.Random(seed + number).shuffle(codes)
        new = dict(zip(sorted(read_map(font)), codes, strict=False))
        widths = {code: font.Widths[code - int(font.FirstChar)] for code in new}
        said = read_map(font)
        write_map(pdf, font, {new[code]: text for code, text in said.items()})
        font.FirstChar, font.LastChar = 33, max(codes)
        table = {new[code]: width for code, width in widths.items()}
        font.Widths = pikepdf.Array([table.get(code, 0) for code in range(33, max(codes) + 1)])
        names[bytes(font.Name)] = new
    for page in pdf.pages:
        page.Contents = pdf.make_stream(recoded(page, names))


def recoded(page: pikepdf.Page, names: dict[bytes, dict[int, int]]) -> bytes:
    """The content of a page with other codes in its strings."""
    out, new = [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            new = names.get(bytes(operands[0]), {})
        if str(operator) in ("Tj", "'"):
            operands = [pikepdf.String(bytes(new.get(code, code) for code in bytes(operands[0])))]
        out.append((operands, operator))
    return pikepdf.unparse_content_stream(out)


def codes_as_signs(pdf: pikepdf.Pdf) -> None:
    """Type 1 fonts are said to print the character of each code, which is not so of TeX's ligatures and quotes."""
    for font in fonts(pdf):
        if font.get("/Subtype") == "/Type1":
            write_map(
                pdf, font, {code: chr(code) for code in range(int(font.FirstChar), int(font.LastChar) + 1)}
            )


def drop_maps(pdf: pikepdf.Pdf, only: str = "") -> None:
    """No font says what its glyphs mean."""
    for font in fonts(pdf):
        if "/ToUnicode" in font and only in str(font.get("/BaseFont", "")):
            del font["/ToUnicode"]


def ligatures_as(pdf: pikepdf.Pdf, instead: str | None) -> None:
    """Glyphs that stand for several letters are said to be something else, or nothing."""
    change(pdf, lambda text: instead if len(text) > 1 and text.isalpha() else text)


def ligatures_as_signs(pdf: pikepdf.Pdf) -> None:
    """Ligatures are said to be the ligature characters of Unicode."""
    say(pdf, {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"})


def read_as(pdf: pikepdf.Pdf, written: str, read: str) -> None:
    """Each accented letter is said to be what its bytes in one code page mean in another."""
    change(pdf, lambda text: "".join(mistaken(sign, written, read) for sign in text))


def decompose(pdf: pikepdf.Pdf) -> None:
    """Accented letters are said to be a letter and a combining accent."""
    change(pdf, lambda text: unicodedata.normalize("NFD", text))


def settle(pdf: pikepdf.Pdf, name: str) -> None:
    """Take out what a clock or chance put into the file."""
    if "/Metadata" in pdf.Root:
        del pdf.Root["/Metadata"]
    if "/DocChecksum" in pdf.trailer:
        del pdf.trailer["/DocChecksum"]
    for key in ("/CreationDate", "/ModDate"):
        if key in pdf.docinfo:
            pdf.docinfo[key] = "D:20200101120000Z"
    pdf.trailer["/ID"] = pikepdf.Array([pikepdf.String(name)] * 2)
