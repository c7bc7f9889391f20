"""What stands around the text on every page: heads, feet, numbers, stamps, watermarks, letterheads."""

from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import A4
from truth import Line

if TYPE_CHECKING:
    from paper import Desk

WIDTH, HEIGHT = A4
PAGE_NUMBERS = {"fr": "Page {} sur {}", "en": "Page {} of {}", "es": "Página {} de {}"}


def furnish(desk: "Desk") -> None:
    """Set what the look asks for on a new page."""
    for name, action in ACTIONS.items():
        if name in desk.look.furniture:
            action(desk)


def centred(desk: "Desk", y: float, text: str, size: float) -> None:
    """A line in the middle of the page."""
    width = desk.canvas.stringWidth(text, desk.look.font, size)
    desk.string((WIDTH - width) / 2, y, text, desk.look.font, size)


def letterhead(desk: "Desk") -> None:
    """Name and address of the body, above a rule."""
    y = HEIGHT - 38
    for n, line in enumerate(desk.text.letterhead):
        centred(desk, y, line, 11 if n == 0 else 8)
        desk.page.heads.append(Line(line, "head"))
        y -= 12
    desk.put(0, y, lambda: desk.canvas.line(60, y + 4, WIDTH - 60, y + 4))
    desk.y = min(desk.y, y - 14)


def head(desk: "Desk") -> None:
    """The running head."""
    line = desk.text.head.replace("^", "")
    centred(desk, HEIGHT - 40, line, 8.5)
    desk.page.heads.append(Line(line, "head"))


def foot(desk: "Desk") -> None:
    """The running foot."""
    desk.string(desk.look.margins[0], 40, desk.text.foot, desk.look.font, 8)
    desk.page.feet.append(Line(desk.text.foot, "foot"))


def page_number(desk: "Desk") -> None:
    """The bare number of the page, between dashes."""
    line = f"– {desk.look.start + len(desk.pages) - 1} –"
    centred(desk, 28, line, 9)
    desk.page.feet.append(Line(line, "page-number"))


def page_of(desk: "Desk") -> None:
    """The number of the page and that of all pages."""
    number = desk.look.start + len(desk.pages) - 1
    line = PAGE_NUMBERS[desk.text.language].format(number, desk.look.start + desk.total - 1)
    width = desk.canvas.stringWidth(line, desk.look.font, 8)
    desk.string(WIDTH - desk.look.margins[1] - width, 40, line, desk.look.font, 8)
    desk.page.feet.append(Line(line, "page-number"))


def register_number(desk: "Desk") -> None:
    """The number of the register's leaf, at the top right."""
    line = f"{desk.text.register}/{len(desk.pages):02d}"
    desk.string(WIDTH - 110, HEIGHT - 30, line, desk.look.font, 9)
    desk.page.heads.append(Line(line, "register-number"))


def stamp(desk: "Desk") -> None:
    """A slanted stamp in a frame, over the text of the first page."""
    if len(desk.pages) > 1:
        return
    canvas, lines = desk.canvas, desk.text.stamp
    for line in lines:
        desk.page.heads.append(Line(line, "stamp"))

    def action() -> None:
        canvas.saveState()
        canvas.translate(WIDTH - desk.look.stamp_at[0], HEIGHT - desk.look.stamp_at[1])
        canvas.rotate(12)
        canvas.setStrokeColorRGB(0.2, 0.2, 0.7)
        canvas.setFillColorRGB(0.2, 0.2, 0.7)
        canvas.rect(0, 0, 130, 16 * len(lines) + 8)
        for n, line in enumerate(reversed(lines)):
            canvas.setFont(desk.look.font, 12)
            canvas.drawCentredString(65, 8 + 16 * n, line)
        canvas.restoreState()

    desk.put(0, 10_000, action)


def watermark(desk: "Desk") -> None:
    """A big pale word across the page, under the text."""
    canvas, word = desk.canvas, desk.text.watermark
    desk.page.heads.append(Line(word, "watermark"))

    def action() -> None:
        canvas.saveState()
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(52)
        canvas.setFillColorRGB(0.88, 0.88, 0.88)
        canvas.setFont(desk.look.bold, 84 if len(word) < 10 else 60)
        canvas.drawCentredString(0, 0, word)
        canvas.restoreState()

    desk.put(0, 20_000, action)


ACTIONS = {
    "watermark": watermark,
    "register-number": register_number,
    "letterhead": letterhead,
    "head": head,
    "foot": foot,
    "page-number": page_number,
    "page-of": page_of,
    "stamp": stamp,
}
