"""Tables drawn with reportlab: cells that wrap, rows over a page break with the head repeated, upright heads."""

from typing import TYPE_CHECKING

from lines import Row, fill
from manuscript import Word
from reportlab.pdfbase import pdfmetrics
from truth import Line

if TYPE_CHECKING:
    from paper import Desk

SIGNS = {"✓", "X", "☒", "☐"}
PADDING = 4.0
UPRIGHT = 76.0


def draw_table(desk: "Desk") -> None:
    """The table of the text, at the present height."""
    table = desk.text.table
    widths = column_widths(desk)
    start = len(desk.pages)
    for i, row in enumerate(table):
        height = row_height(desk, row, widths, i)
        desk.room(height)
        if i and len(desk.pages) > start:
            start = len(desk.pages)
            draw_row(desk, table[0], widths, 0, row_height(desk, table[0], widths, 0))
        draw_row(desk, row, widths, i, height)
    desk.y -= 12


def column_widths(desk: "Desk") -> list[float]:
    """Shares of the measure: those of the look, else by the widest cell, signs in narrow columns."""
    if desk.look.widths:
        return [share * desk.measure for share in desk.look.widths]
    columns = list(zip(*desk.text.table, strict=True))
    need = [min(170.0, max(text_width(desk, cell) for cell in column) + 3 * PADDING) for column in columns]
    if desk.look.rotated:
        need = [26.0 if upright(desk, j) else width for j, width in enumerate(need)]
    scale = min(1.0, desk.measure / sum(need))
    return [width * scale for width in need]


def text_width(desk: "Desk", text: str) -> float:
    return pdfmetrics.stringWidth(text, desk.look.font, size_of(desk))


def size_of(desk: "Desk") -> float:
    return desk.look.size * 0.92


def upright(desk: "Desk", column: int) -> bool:
    """Whether the head of a column stands upright: where only signs stand below."""
    cells = [row[column] for row in desk.text.table[1:]]
    return desk.look.rotated and all(cell in SIGNS or not cell for cell in cells)


def cell_rows(desk: "Desk", text: str, width: float, head: bool) -> list[Row]:
    """The lines of a cell."""
    font = desk.look.bold if head else desk.look.font
    return fill(list(map(Word, text.split())), font, size_of(desk), width - 2 * PADDING) if text else []


def row_height(desk: "Desk", row: tuple[str, ...], widths: list[float], i: int) -> float:
    """The height of a row: that of its highest cell."""
    if i == 0 and desk.look.rotated:
        return UPRIGHT
    deepest = max(len(cell_rows(desk, cell, widths[j], i == 0)) for j, cell in enumerate(row))
    return deepest * size_of(desk) * 1.25 + 2 * PADDING


def draw_row(desk: "Desk", row: tuple[str, ...], widths: list[float], i: int, height: float) -> None:
    """A row with its rules, cell by cell."""
    x, top = desk.left, desk.y + size_of(desk)
    for j, cell in enumerate(row):
        if desk.look.rules:
            rule(desk, x, top - height, widths[j], height)
        if i == 0 and upright(desk, j):
            stand(desk, cell, x + widths[j] / 2 + 3, top - height + PADDING, j)
        else:
            lines(desk, cell, x, top - PADDING, widths[j], (i, j))
        x += widths[j]
    desk.y -= height


def rule(desk: "Desk", x: float, y: float, width: float, height: float) -> None:
    """The frame of a cell."""

    def action() -> None:
        desk.canvas.setLineWidth(0.5)
        desk.canvas.rect(x, y, width, height)

    desk.put(x, y, action)


def lines(desk: "Desk", cell: str, x: float, top: float, width: float, at: tuple[int, int]) -> None:
    """The text of a cell; signs come from a face that has them, in the middle."""
    i, j = at
    size = size_of(desk)
    font = "DejaVuSans" if cell in "✓☒☐" else desk.look.bold if i == 0 else desk.look.font
    for n, row in enumerate(cell_rows(desk, cell, width, i == 0)):
        text = " ".join(row.read)
        shift = (width - pdfmetrics.stringWidth(text, font, size)) / 2 if cell in SIGNS else PADDING
        desk.string(x + shift, top - size * (0.9 + 1.25 * n), text, font, size)
        desk.page.lines.append(Line(text, "cell", table=1, row=i, column=j))


def stand(desk: "Desk", text: str, x: float, y: float, j: int) -> None:
    """A head that runs upwards."""
    written = desk.look.damage(text, desk.lines)

    def action() -> None:
        desk.canvas.saveState()
        desk.canvas.translate(x, y)
        desk.canvas.rotate(90)
        desk.canvas.setFont(desk.look.bold, size_of(desk))
        desk.canvas.drawString(0, 0, written)
        desk.canvas.restoreState()

    desk.put(x, y, action)
    desk.page.lines.append(Line(text, "cell", table=1, row=0, column=j))
