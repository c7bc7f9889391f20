"""The two readers of PDF pages behind one interface."""

import ctypes

import pikepdf
import pypdfium2.raw as pdfium_c
import pytest
from reportlab.pdfgen.canvas import Canvas

from minutes.settings import Limits, Settings
from minutes.source import pdfium, read
from minutes.source.arrange import arrange
from minutes.source.chars import PageChars
from minutes.source.ocr import Ocr
from minutes.source.plumber import Plumber
from minutes.source.request import Orders
from minutes.source.sheets import Sheet


def draw_prose(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(72, 780, "Compte rendu de la réunion")
    canvas.setFont("Times-Roman", 11)
    for number in range(12):
        canvas.drawString(
            72, 740 - 14 * number, f"Le conseil examine le point {number}, « voirie », et l’adopte."
        )
    canvas.setFont("Helvetica", 7)
    canvas.drawString(72, 40, "Page 1/1")


def draw_columns(canvas: Canvas) -> None:
    for x, side in ((72, "gauche"), (320, "droite")):
        for number in range(10):
            canvas.drawString(x, 740 - 14 * number, f"{side} {number}")


def draw_grid(canvas: Canvas) -> None:
    canvas.grid([72, 200, 400], [700, 670, 640, 610])
    for number, (name, body) in enumerate([("Anne", "Mairie"), ("Luc", "Préfecture"), ("Zoé", "Agence")]):
        canvas.drawString(80, 680 - 30 * number, name)
        canvas.drawString(210, 680 - 30 * number, body)


def draw_turned(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.translate(842, 0)
    canvas.rotate(90)
    draw_prose(canvas)


def read_by_pdfium(data: bytes) -> tuple[PageChars, list[str]]:
    document = pdfium_c.FPDF_LoadMemDocument64(data, len(data), None)
    try:
        with pdfium.open_page(document, 1) as (page, text_page):
            chars = pdfium.read_page(page, text_page, 1)
            return chars, [line.text() for line in arrange(chars)]
    finally:
        pdfium_c.FPDF_CloseDocument(document)


def read_by_plumber(data: bytes) -> tuple[PageChars, list[str]]:
    plumber = Plumber(data, None)
    try:
        chars = plumber.page(1)
        return chars, [line.text() for line in arrange(chars)]
    finally:
        plumber.close()


@pytest.mark.parametrize("draw", [draw_prose, draw_columns, draw_grid, draw_turned])
def test_the_readers_agree_on_words_and_places(print_pdf, draw) -> None:
    data = print_pdf(draw)
    ours, our_lines = read_by_pdfium(data)
    theirs, their_lines = read_by_plumber(data)
    assert our_lines == their_lines
    assert (ours.reader, theirs.reader) == ("pdfium", "pdfplumber")
    assert (ours.width, ours.height) == pytest.approx((theirs.width, theirs.height), abs=0.1)
    printed = [
        [(c, r) for c, r in zip(p.text, p.rects, strict=True) if not c.isspace()] for p in (ours, theirs)
    ]
    for (char, one), (other, two) in zip(*printed, strict=True):
        assert char == other
        wide = min(one[2], two[2]) - max(one[0], two[0])
        high = min(one[3], two[3]) - max(one[1], two[1])
        assert wide > 0.6 * (one[2] - one[0])
        assert high > 0.6 * (one[3] - one[1])


def test_pdfium_reads_what_it_can(read_drawn, draw_lines) -> None:
    assert [page.reader for page in read_drawn(draw_lines("Une page")).pages] == ["pdfium"]


def test_pdfplumber_takes_over_a_page_that_pdfium_garbles(print_pdf, draw_lines, monkeypatch) -> None:
    from minutes.source import pdf as pdf_module

    def garbled(page: ctypes.c_void_p, text_page: ctypes.c_void_p, number: int) -> PageChars:
        chars = pdfium.read_page(page, text_page, number)
        if number == 2:
            chars.text = ["\ufffd" for _ in chars.text]
        return chars

    monkeypatch.setattr(pdf_module, "read_page", garbled)
    data = print_pdf(draw_lines("Une page lisible"), draw_lines("Une page illisible"))
    sheets: list[Sheet] = []
    ocr = Ocr(Orders(ocr="never"), Limits())
    pdf_module.read_pdf(data, "pv.pdf", "", None, Limits(), ocr, sheets.append)
    assert [sheet.text for sheet in sheets] == ["Une page lisible", "Une page illisible"]
    assert [sheet.reader for sheet in sheets] == ["pdfium", "pdfplumber"]


def test_what_the_second_reader_chokes_on_does_no_harm(read_encoded) -> None:
    odd = read_encoded(
        b"BT /F1 11 Tf 72 700 Td (ABABABABAB) Tj ET",
        {0x41: "\ufffd", 0x42: "\ufffd"},
        MediaBox=[0, 0, pikepdf.Name.Wide, 792],
    )
    assert odd.text == "\ufffd" * 10


def test_a_page_that_no_reader_understands_stays_pdfiums(read_encoded) -> None:
    document = read_encoded(b"BT /F1 11 Tf 72 700 Td (ABABABABAB) Tj ET", {0x41: "\ufffd", 0x42: "\ufffd"})
    assert [page.reader for page in document.pages] == ["pdfium"]
    assert read(b"x", Settings()).pages[0].reader == "plain"
