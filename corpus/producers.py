"""Producers of the corpus: print original minutes with real programs, and put real defects into the PDF.

Nothing here reads a clock: every producer is given a fixed date, and what it cannot fix itself (LibreOffice
writes the time of printing) is overwritten afterwards by `freeze`.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path

import pikepdf
import pyphen
import weasyprint
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SOFT_HYPHEN = "\u00ad"
LIGATURES = {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
FONT_FOLDERS = ("/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/libreoffice")
# The pages drawn with reportlab are A4 with these margins (points).
LEFT, RIGHT, TOP, BOTTOM = 62.0, 62.0, 70.0, 70.0


# --- text ------------------------------------------------------------------------------------------------


def with_ligatures(html: str) -> str:
    """Set fi, fl, ff... as the ligature characters of old typesetters; tags and entities stay as they are."""

    def replace(match: re.Match[str]) -> str:
        return LIGATURES.get(match[0], match[0])

    return re.sub(r"<[^>]*>|&\w+;|" + "|".join(LIGATURES), replace, html)


def with_soft_hyphens(text: str, language: str = "fr", shortest: int = 7) -> str:
    """Mark with soft hyphens where long lower-case words may break."""
    dictionary = pyphen.Pyphen(lang=language, left=2, right=3)

    def mark(match: re.Match[str]) -> str:
        return dictionary.inserted(match[0], SOFT_HYPHEN)

    return re.sub(rf"(?<![\w-])[a-zà-öø-ÿœ]{{{shortest},}}(?![\w-])", mark, text)


# --- HTML through WeasyPrint -----------------------------------------------------------------------------


def print_html(html: str, target: Path) -> None:
    """Print HTML with WeasyPrint; the identifier of the PDF is the name of its folder."""
    os.environ["SOURCE_DATE_EPOCH"] = "1000000000"  # else the embedded fonts carry the time of printing
    weasyprint.HTML(string=html, base_url=str(target.parent)).write_pdf(
        target, pdf_identifier=target.parent.name.encode()
    )


# --- flat ODF through LibreOffice Writer -----------------------------------------------------------------

FODT = Path(__file__).with_name("template.fodt").read_text(encoding="utf-8")


@dataclass
class Writer:
    """A flat ODF text made block by block; **bold**, //italic// and [[foot-note]] inside the text."""

    header: str
    footer: str
    font: str = "Liberation Serif"
    size: float = 11
    bullet: str = "\u2022"
    blocks: list[str] = field(default_factory=list)
    widths: list[str] = field(default_factory=list)
    notes: int = 0

    def inline(self, text: str) -> str:
        """Mark-up of one paragraph."""
        xml = escape(text, quote=False)
        xml = re.sub(r"\*\*(.+?)\*\*", r'<text:span text:style-name="Bold">\1</text:span>', xml)
        xml = re.sub(r"//(.+?)//", r'<text:span text:style-name="Italic">\1</text:span>', xml)
        return re.sub(r"\[\[(.+?)\]\]", self.note, xml).replace("\n", "<text:line-break/>")

    def note(self, match: re.Match[str]) -> str:
        """A foot-note where its mark stands."""
        self.notes += 1
        return (
            f'<text:note text:id="n{self.notes}" text:note-class="footnote">'
            f"<text:note-citation>{self.notes}</text:note-citation>"
            f'<text:note-body><text:p text:style-name="Small">{match[1]}</text:p></text:note-body>'
            "</text:note>"
        )

    def paragraph(self, text: str, style: str = "Body") -> None:
        """One paragraph in a named style; running text gets its soft hyphens, for lack of a dictionary."""
        text = with_soft_hyphens(text) if style == "Body" else text
        self.blocks.append(f'<text:p text:style-name="{style}">{self.inline(text)}</text:p>')

    def heading(self, text: str) -> None:
        """A heading that is but a bold paragraph, as most secretaries make them."""
        self.paragraph(text, "Heading")

    def bullets(self, items: Iterable[str]) -> None:
        """A bulleted list."""
        rows = "".join(
            f'<text:list-item><text:p text:style-name="Plain">{self.inline(item)}</text:p></text:list-item>'
            for item in items
        )
        self.blocks.append(f'<text:list text:style-name="Bullets">{rows}</text:list>')

    def columns(self, lines: Iterable[str]) -> None:
        """Lines that run through two columns."""
        rows = "".join(f'<text:p text:style-name="Plain">{self.inline(line)}</text:p>' for line in lines)
        name = f"S{len(self.blocks)}"
        self.blocks.append(
            f'<text:section text:style-name="TwoColumns" text:name="{name}">{rows}</text:section>'
        )

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A ruled table whose first row is repeated on each page; widths in centimetres."""
        name = f"T{len(self.blocks)}"
        self.widths += [
            f'<style:style style:name="{name}{n}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
            for n, width in enumerate(widths)
        ]
        columns = "".join(f'<table:table-column table:style-name="{name}{n}"/>' for n in range(len(widths)))
        head, *rest = (self.row(row) for row in rows)
        self.blocks.append(
            f'<table:table table:name="{name}">{columns}'
            f"<table:table-header-rows>{head}</table:table-header-rows>{''.join(rest)}</table:table>"
        )

    def row(self, cells: Sequence[str]) -> str:
        """One row of a table."""
        return (
            '<table:table-row table:style-name="Row">'
            + "".join(
                '<table:table-cell table:style-name="Grid">'
                f'<text:p text:style-name="Cell">{self.inline(with_soft_hyphens(cell))}</text:p>'
                "</table:table-cell>"
                for cell in cells
            )
            + "</table:table-row>"
        )

    def xml(self) -> str:
        """The whole flat ODF document."""
        return FODT.format(
            font=self.font,
            size=self.size,
            bullet=self.bullet,
            widths="".join(self.widths),
            header=escape(self.header),
            footer=escape(self.footer),
            body="\n".join(self.blocks),
        )

    def print(self, target: Path, day: date) -> None:
        """Print with LibreOffice Writer, in a profile of its own; then freeze what it took from the clock."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "source.fodt")
            source.write_text(self.xml(), encoding="utf-8")
            command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
            command += ["--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, str(source)]
            subprocess.run(command, check=True, capture_output=True, timeout=300)
            target.write_bytes(source.with_suffix(".pdf").read_bytes())
        freeze(target, day)


# --- pages drawn with reportlab --------------------------------------------------------------------------


def register_fonts(*names: str) -> None:
    """Make TrueType fonts known to reportlab by the name of their file ("LiberationSans-Regular")."""
    for name in names:
        path = next(p for folder in FONT_FOLDERS if (p := Path(folder, f"{name}.ttf")).exists())
        pdfmetrics.registerFont(TTFont(name, str(path)))


@dataclass(frozen=True)
class Face:
    """How a run of lines is set."""

    font: str
    size: float = 10.5
    leading: float = 14.0


@dataclass
class Sheet:
    """A pile of A4 pages on which lines are drawn from the top; `furniture` draws the heads and feet."""

    canvas: Canvas
    furniture: Callable[[Canvas, int], None]
    y: float = A4[1] - TOP
    number: int = 1

    @classmethod
    def open(cls, target: Path, title: str, furniture: Callable[[Canvas, int], None]) -> "Sheet":
        """Begin a file; `invariant` takes the clock out of reportlab's output."""
        canvas = Canvas(str(target), pagesize=A4, invariant=1)
        canvas.setTitle(title)
        furniture(canvas, 1)
        return cls(canvas, furniture)

    def room(self, height: float) -> None:
        """Turn the page if less than `height` is left on it."""
        if self.y - height < BOTTOM:
            self.canvas.showPage()
            self.number += 1
            self.furniture(self.canvas, self.number)
            self.y = A4[1] - TOP

    def skip(self, height: float) -> None:
        """White space."""
        self.y -= height

    def text(self, text: str, face: Face, indent: float = 0, justify: bool = False) -> None:
        """A paragraph, broken at spaces, hyphens and soft hyphens. Justified words are placed one by one."""
        width = A4[0] - LEFT - RIGHT - indent
        lines = wrap(text, face, width)
        for n, line in enumerate(lines):
            self.room(face.leading)
            self.canvas.setFont(face.font, face.size)
            x = LEFT + indent
            if justify and n < len(lines) - 1:
                self.spread(line, face, x, width)
            else:
                self.canvas.drawString(x, self.y, line)
            self.y -= face.leading

    def spread(self, line: str, face: Face, x: float, width: float) -> None:
        """One justified line: the words are placed, no space is written."""
        words = line.split(" ")
        sizes = [pdfmetrics.stringWidth(word, face.font, face.size) for word in words]
        gap = (width - sum(sizes)) / max(1, len(words) - 1)
        for word, size in zip(words, sizes, strict=True):
            self.canvas.drawString(x, self.y, word)
            x += size + gap

    def bold(self, text: str, face: Face, indent: float = 0) -> None:
        """A fake bold line: the same glyphs printed three times, a hair's breadth apart."""
        self.room(face.leading * 2)
        self.canvas.setFont(face.font, face.size)
        for shift in (0, 0.25, 0.5):
            self.canvas.drawString(LEFT + indent + shift, self.y, text)
        self.y -= face.leading

    def spaced(self, text: str, face: Face, spacing: float) -> None:
        """A centred line with letters set apart."""
        width = pdfmetrics.stringWidth(text, face.font, face.size) + spacing * (len(text) - 1)
        line = self.canvas.beginText((A4[0] - width) / 2, self.y)
        line.setFont(face.font, face.size)
        line.setCharSpace(spacing)
        line.textOut(text)
        line.setCharSpace(0)
        self.canvas.drawText(line)
        self.y -= face.leading

    def bullet(self, sign: str, sign_font: str, text: str, face: Face, indent: float = 10) -> None:
        """A list item whose sign comes from a symbol font."""
        self.room(face.leading)
        self.canvas.setFont(sign_font, face.size)
        self.canvas.drawString(LEFT + indent, self.y, sign)
        self.text(text, face, indent + 16)

    def row(self, cells: Sequence[str], columns: Sequence[float], face: Face) -> None:
        """One line of a table without rules; columns are offsets from the left margin."""
        self.room(face.leading)
        self.canvas.setFont(face.font, face.size)
        for cell, offset in zip(cells, columns, strict=True):
            self.put(cell, LEFT + offset, face)
        self.y -= face.leading

    def put(self, text: str, x: float, face: Face) -> None:
        """A string whose soft hyphens are in the text but not on the paper (invisible and without width)."""
        line = self.canvas.beginText(x, self.y)
        line.setFont(face.font, face.size)
        for n, part in enumerate(text.split(SOFT_HYPHEN)):
            if n:
                line.setTextRenderMode(3)
                line.setHorizScale(1)
                line.textOut(SOFT_HYPHEN)
                line.setTextRenderMode(0)
                line.setHorizScale(100)
            line.textOut(part)
        self.canvas.drawText(line)

    def close(self) -> None:
        """Write the file."""
        self.canvas.save()


def wrap(text: str, face: Face, width: float) -> list[str]:
    """Fill lines greedily; a word may break after its own hyphen or at a soft hyphen (drawn as "-")."""

    def fits(line: str) -> bool:
        return pdfmetrics.stringWidth(line.replace(SOFT_HYPHEN, ""), face.font, face.size) <= width

    lines, line = [], ""
    for word in text.split(" "):
        candidate = f"{line} {word}" if line else word
        while not fits(candidate):
            kept, left = broken(candidate, len(line), fits)
            if not kept:
                break
            lines.append(kept.replace(SOFT_HYPHEN, ""))
            candidate = left
            line = ""
        line = candidate
    return [*lines, line.replace(SOFT_HYPHEN, "")]


def broken(candidate: str, start: int, fits: Callable[[str], bool]) -> tuple[str, str]:
    """Break a line that is too long: at the last hyphen that fits in its last word, else before that word."""
    for match in reversed(list(re.finditer(rf"-|{SOFT_HYPHEN}", candidate[start:]))):
        at = start + match.end()
        head = candidate[:at].removesuffix(SOFT_HYPHEN)
        head = head if head.endswith("-") else f"{head}-"
        if at < len(candidate) and fits(head):
            return head, candidate[at:]
    return candidate[:start], candidate[start:].lstrip(" ")


# --- surgery on the finished PDF -------------------------------------------------------------------------


def freeze(path: Path, day: date) -> None:
    """Overwrite the dates and the identifier that a producer took from the clock."""
    stamp = f"D:{day:%Y%m%d}120000Z"
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        if "/Metadata" in pdf.Root:
            del pdf.Root["/Metadata"]
        pdf.docinfo["/CreationDate"] = stamp
        pdf.docinfo["/ModDate"] = stamp
        if "/DocChecksum" in pdf.trailer:
            del pdf.trailer["/DocChecksum"]
        pdf.trailer["/ID"] = pikepdf.Array([pikepdf.String(path.parent.name)] * 2)
        pdf.save(path, static_id=True)


def remap(path: Path, characters: Mapping[str, str]) -> int:
    """Make every ToUnicode map lie: the glyph of each key is said to be its value. Returns the number."""
    codes = {as_hex(old): as_hex(new) for old, new in characters.items()}
    count = 0

    def lie(match: re.Match[bytes]) -> bytes:
        nonlocal count
        new = codes.get(match[2].decode().upper())
        count += new is not None
        return match[0] if new is None else b"<%s> <%s>" % (match[1], new.encode())

    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                stream = item["/ToUnicode"]
                stream.write(
                    re.sub(rb"(?m)^<([0-9A-Fa-f]+)> *<([0-9A-Fa-f]+)>(?=\s*$)", lie, stream.read_bytes())
                )
        pdf.save(path, static_id=True)
    return count


def as_hex(text: str) -> str:
    """UTF-16 as a CMap writes it."""
    return text.encode("utf-16-be").hex().upper()
