"""Lists of all who may come, in which those who came are set bold."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from minutes import extract

HEADS = {
    "en": ("Harbour Trust", "Minutes of the committee meeting of 14 March 2019", "Membership (bold = attended):"),
    "fr": ("Association Les Berges", "Compte rendu de la réunion du 14 mars 2019", "Participants (présents en gras) :"),
    "es": ("Asociación La Ribera", "Acta de la reunión del 14 de marzo de 2019", "Asistentes (presentes en negrita):"),
}  # fmt: skip
# Each line in pieces; those with a star are set bold.
LINES = (
    ("*Ann Dale", " (Fenwick); Tom Reed; ", "*Joan Cole"),
    ("Max Orr", " (Lindle); ", "*Ida Vane"),
    ("*Paul Hart", " (Orrel)"),
)
PROSE = (
    ("The report of the year was read and there were no questions on it at all from any side of",),
    ("the room, so that it went on to the accounts, which had been printed and were laid on the",),
    ("table for everybody to take home and to look at.",),
)


def printed(head: tuple[str, ...]) -> bytes:
    """A page with a list in two weights."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    y = 780.0
    for number, pieces in enumerate([*((line,) for line in head), *LINES, ("1. Reports",), *PROSE]):
        x, y = (
            72.0,
            y - (30 if number <= len(head) or pieces == ("1. Reports",) or pieces == PROSE[0] else 14),
        )
        for piece in pieces:
            font = "Helvetica-Bold" if piece.startswith("*") else "Helvetica"
            canvas.setFont(font, 11)
            canvas.drawString(x, y, piece.lstrip("*"))
            x += canvas.stringWidth(piece.lstrip("*"), font, 11)
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("code", HEADS)
def test_who_is_set_bold_came_and_who_is_not_was_absent(code: str) -> None:
    record = extract(printed(HEADS[code]), language=code, model="none")
    assert {(p.name, p.status) for p in record.participants} == {
        ("Ann Dale", "present"), ("Tom Reed", "absent"), ("Joan Cole", "present"),
        ("Max Orr", "absent"), ("Ida Vane", "present"), ("Paul Hart", "present"),
    }  # fmt: skip


def test_bold_type_says_nothing_where_the_minutes_do_not_say_so() -> None:
    head = (*HEADS["en"][:2], "Attendees:")
    record = extract(printed(head), language="en", model="none")
    assert {p.status for p in record.participants} == {"present"}
