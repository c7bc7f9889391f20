"""Pages drawn with reportlab line by line: nothing is broken or placed here without the truth being noted."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from damage import Damage
from embed import face
from furniture import furnish
from grid import draw_table
from lines import Row, fill, width_of
from manuscript import Block, Manuscript, Word
from press import ROLES
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from truth import Line, Page

WIDTH, HEIGHT = A4
UNSEEN = re.compile("([\u00ad\u200b-\u200d\ufeff])")
BOLD = {"Carlito-Regular": "Carlito-Bold", "DejaVuSans": "DejaVuSans-Bold", "DejaVuSerif": "DejaVuSerif-Bold"}


# Control characters that a mistaken code page leaves have no glyph; boxes stand for them on the paper.
BOXES = dict(zip("\x81\x8d\x8f\x90\x9d", "■▪□▫◊", strict=True))


def untouched(line: str, number: int) -> str:
    """No damage."""
    return line


@dataclass(frozen=True)
class Look:
    """How the pages look; sizes in points. `furniture` names what stands around the text."""

    font: str = "LiberationSerif-Regular"
    size: float = 11
    leading: float = 15
    bullet: str = "•"
    margins: tuple[float, float, float, float] = (68, 64, 68, 74)  # left, right, top, bottom
    columns: int = 1
    gap: float = 22
    hyphens: str = ""  # "own": words break at their own hyphens; "all": between syllables too
    justify: bool = False
    notes: bool = False
    table: bool = False
    table_last: bool = False
    rules: bool = True
    rotated: bool = False  # heads of columns with ticks stand upright
    lowered: float = 0  # white space at the top of the first page
    stamp_at: tuple[float, float] = (190, 150)  # from the right, from the top
    widths: tuple[float, ...] = ()
    remarks: float = 0  # the width of the marginal column
    furniture: tuple[str, ...] = ()
    spaces: bool = True  # False: words are placed, no space is written
    spread: float = 0  # letters of headings set apart, by this much
    spread_written: bool = False  # True: by spaces in the text
    strikes: int = 1  # how often each letter of a heading is printed
    strike_all: bool = False
    across: bool = False  # drawn from left to right over the columns
    raise_by: float = 0.35
    damage: Damage = untouched
    start: int = 1  # number of the first page

    @property
    def bold(self) -> str:
        """The face of headings; letters struck twice need none."""
        if self.strikes > 1:
            return self.font
        return BOLD.get(self.font, self.font.replace("-Regular", "-Bold"))


def register(*names: str) -> None:
    """Make faces known to reportlab."""
    for name in names:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(face(name))))


@dataclass
class Desk:
    """A pile of pages on which a text is set."""

    canvas: Canvas
    text: Manuscript
    look: Look
    pages: list[Page] = field(default_factory=list)
    y: float = 0
    column: int = 0
    floor: float = 0
    top: float = 0
    notes: list[int] = field(default_factory=list)
    drawn: list[tuple[float, float, Callable[[], None]]] = field(default_factory=list)
    total: int = 0  # pages, if it is known
    lines: int = 0  # printed so far, in the file
    counted: int = 0  # of the body, on the page, for line numbers

    # --- places -------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        return self.pages[-1]

    @property
    def left(self) -> float:
        """The left edge of the present column."""
        inset = self.look.remarks + 12 if self.look.remarks else 0
        return self.look.margins[0] + inset + self.column * (self.measure + self.look.gap)

    @property
    def measure(self) -> float:
        """The width of a column."""
        inset = self.look.remarks + 12 if self.look.remarks else 0
        whole = WIDTH - self.look.margins[0] - self.look.margins[1] - inset
        return (whole - self.look.gap * (self.look.columns - 1)) / self.look.columns

    def turn(self) -> None:
        """Go to the next column, or page."""
        if self.pages and self.column + 1 < self.look.columns:
            self.column += 1
            self.y = self.top
            return
        if self.pages:
            self.finish()
        self.pages.append(Page())
        self.column, self.y, self.counted = 0, HEIGHT - self.look.margins[2], 0
        self.floor = self.look.margins[3]
        furnish(self)
        if len(self.pages) == 1:
            self.y -= self.look.lowered
        self.top = self.y

    def room(self, height: float) -> None:
        """Turn if there is no room."""
        if not self.pages or self.y - height < self.floor:
            self.turn()

    # --- drawing ------------------------------------------------------------------------------------------

    def put(self, x: float, y: float, action: Callable[[], None]) -> None:
        """Draw later, in the order that the look asks for."""
        self.drawn.append((y, x, action))

    def finish(self) -> None:
        """Draw the page."""
        self.set_notes()
        order = sorted(self.drawn, key=lambda d: (-round(d[0]), d[1])) if self.look.across else self.drawn
        for _, _, action in order:
            action()
        self.drawn = []
        self.canvas.showPage()

    def string(self, x: float, y: float, text: str, font: str, size: float) -> None:
        """A plain string."""
        written = self.look.damage(text, self.lines).translate(str.maketrans(BOXES))

        def action() -> None:
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, y, written)

        self.put(x, y, action)

    def line(
        self, row: Row, x: float, font: str, size: float, last: bool = True, heading: bool = False
    ) -> None:
        """A line of words at the present height."""
        look, y, number = self.look, self.y, self.lines
        spread = look.spread if heading else 0
        space = pdfmetrics.stringWidth(" ", font, size) + spread
        if look.justify and not last and len(row.words) > 1:
            used = sum(width_of(word, font, size) for word in row.words)
            space = (self.measure - (x - self.left) - used) / (len(row.words) - 1)
        strikes = look.strikes if heading or look.strike_all else 1
        self.lines += 1
        for strike in range(strikes):
            shift = x + strike * 0.22
            self.put(x, y, lambda shift=shift: self.strike(row, shift, y, font, size, space, spread, number))

    def strike(
        self, row: Row, x: float, y: float, font: str, size: float, space: float, spread: float, number: int
    ) -> None:
        """Print a line once: as one string with its spaces, or word by word."""
        pen = self.canvas.beginText(x, y)
        written = spread and self.look.spread_written
        pen.setCharSpace(0 if written else spread)
        justified = abs(space - pdfmetrics.stringWidth(" ", font, size) - spread) > 0.01
        at, gathered = x, ""
        for n, word in enumerate(row.words):
            for text, up in word:
                if up:
                    self.flush(pen, gathered, font, size, number)
                    gathered = ""
                    pen.setRise(size * self.look.raise_by)
                    self.flush(pen, text, font, size * 0.62, number)
                    pen.setRise(0)
                else:
                    gathered += " ".join(text) + " " if written else text
            at += width_of(word, font, size, spread) + space
            more = n < len(row.words) - 1
            if more and self.look.spaces and not justified:
                gathered += "  " if written else " "
            elif more:
                self.flush(pen, gathered, font, size, number)
                gathered = ""
                if self.look.spaces:
                    self.flush(pen, " ", font, size, number)
                pen.setTextOrigin(at, y)
        self.flush(pen, gathered, font, size, number)
        pen.setCharSpace(0)
        self.canvas.drawText(pen)

    def flush(self, pen: PDFTextObject, text: str, font: str, size: float, number: int) -> None:
        """Write what has been gathered, damaged; characters that are not seen are written invisibly and thin."""
        if not text:
            return
        pen.setFont(font, size)
        for part in UNSEEN.split(self.look.damage(text, number).translate(str.maketrans(BOXES))):
            unseen = bool(UNSEEN.fullmatch(part))
            if unseen:
                pen.setTextRenderMode(3)
                pen.setHorizScale(1)
            pen.textOut(part)
            if unseen:
                pen.setTextRenderMode(0)
                pen.setHorizScale(100)

    # --- the text -----------------------------------------------------------------------------------------

    def block(self, block: Block) -> None:
        """A title, heading, paragraph or item, with the remark in its margin."""
        look = self.look
        heading = block.kind in ("title", "heading")
        size = look.size * (1.3 if block.kind == "title" else 1.08 if block.kind == "heading" else 1)
        if look.columns > 2 and block.kind == "title":
            size = look.size * 1.1
        font = look.bold if heading else look.font
        indent = 14 if block.kind == "item" else 0
        language = look.hyphens and not heading and (look.hyphens, self.text.language)
        spread = look.spread if heading else 0
        rows = fill(list(block.words), font, size, self.measure - indent, language, spread)
        self.room(look.leading * (3 if heading else 1))
        self.y -= 5 if heading else 0
        for n, row in enumerate(rows):
            self.reserve(row)
            if n == 0:
                self.remark(block.margin)
            read = " ".join(row.read)
            if n == 0 and block.kind == "item" and look.bullet:
                self.string(self.left, self.y, look.bullet, font, size)
                read = f"{look.bullet} {read}"
            self.number_line()
            if read:
                self.page.lines.append(Line(read, ROLES[block.kind]))
            self.line(row, self.left + indent, font, size, n == len(rows) - 1, heading)
            self.y -= max(look.leading, size * 1.25)
        self.y -= 3 if block.kind != "item" else 0

    def reserve(self, row: Row) -> None:
        """Room for a line and for the notes that it calls."""
        height = sum(self.note_height(number) for number in row.notes)
        if self.y - self.look.leading - height < self.floor:
            self.turn()
        self.floor += height + (8 if height and not self.notes else 0)
        self.notes += row.notes

    def note_rows(self, number: int) -> list[Row]:
        """A note, set small over the width of the page."""
        words = [Word(str(number)), *map(Word, self.text.notes[number - 1].split())]
        width = self.measure * self.look.columns + self.look.gap * (self.look.columns - 1)
        return fill(words, self.look.font, self.look.size * 0.8, width)

    def note_height(self, number: int) -> float:
        return len(self.note_rows(number)) * self.look.size

    def set_notes(self) -> None:
        """The foot-notes of the page, under a rule."""
        if not self.notes:
            return
        column, self.column = self.column, 0
        self.y = self.floor - self.look.size
        left, rule = self.left, self.floor + 1
        self.put(left, rule, lambda: self.canvas.line(left, rule, left + 120, rule))
        for number in self.notes:
            for n, row in enumerate(self.note_rows(number)):
                self.page.notes.append(Line(" ".join(row.read), "note", call=str(number) if n == 0 else None))
                self.line(row, self.left, self.look.font, self.look.size * 0.8)
                self.y -= self.look.size
        self.notes, self.column = [], column

    def remark(self, text: str) -> None:
        """A remark in the marginal column, beside the line that is about to be set; read before it."""
        if not text or not self.look.remarks:
            return
        size = self.look.size * 0.82
        for n, row in enumerate(fill(list(map(Word, text.split())), self.look.font, size, self.look.remarks)):
            self.page.lines.append(Line(" ".join(row.read), "margin"))
            y = self.y - n * size * 1.2
            self.string(self.look.margins[0], y, " ".join(row.read), self.look.font, size)

    def number_line(self) -> None:
        """A number in the left margin, every fifth line or every line; they start anew on each page."""
        self.counted += 1
        every = (
            1
            if "line-numbers" in self.look.furniture
            else 5
            if "line-numbers-5" in self.look.furniture
            else 0
        )
        if every and self.counted % every == 0:
            self.page.lines.append(Line(str(self.counted), "line-number"))
            self.string(self.look.margins[0] - 30, self.y, str(self.counted), self.look.font, 7.5)


def draw(text: Manuscript, look: Look, target: Path) -> list[Page]:
    """Print a text with reportlab and give back the truth."""
    register(look.font, look.bold, "DejaVuSans")
    text = text.with_table_last() if look.table_last else text
    text = text.without(notes=not look.notes, table=not look.table, margins=not look.remarks)
    total = 0
    if "page-of" in look.furniture:  # the number of pages is known when they have been set
        total = len(set_text(Canvas(io.BytesIO(), pagesize=A4), text, look, 0))
    canvas = Canvas(str(target), pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(text.id)
    pages = set_text(canvas, text, look, total)
    canvas.save()
    return pages


def set_text(canvas: Canvas, text: Manuscript, look: Look, total: int) -> list[Page]:
    """Set all blocks; the truth of the pages."""
    desk = Desk(canvas, text, look, total=total)
    for block in text.blocks:
        if block.kind == "table":
            draw_table(desk)
        else:
            desk.block(block)
    desk.finish()
    return desk.pages
