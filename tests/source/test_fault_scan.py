"""PDFs without a text layer, in whole or in part."""

import re

import pytest
from reportlab.pdfgen.canvas import Canvas

from minutes.errors import ExitCode, NoTextError
from minutes.settings import Limits, Settings
from minutes.source import read
from minutes.source.ocr import Ocr
from minutes.source.ocr_program import installed_data
from minutes.source.pdf import read_pdf
from minutes.source.request import Orders


def draw_picture(canvas: Canvas) -> None:
    for number in range(20):
        canvas.rect(72, 700 - 14 * number, 400, 8, fill=1)


def draw_nothing(canvas: Canvas) -> None:
    pass


def draw_blanks(canvas: Canvas) -> None:
    draw_picture(canvas)
    canvas.drawString(72, 700, "   ")


@pytest.mark.parametrize("draw", [draw_picture, draw_nothing, draw_blanks])
def test_a_pdf_without_text_is_refused(print_pdf, draw) -> None:
    with pytest.raises(NoTextError, match="no text layer") as caught:
        read(print_pdf(draw, draw), Settings(ocr="never"))
    assert caught.value.code == ExitCode.NO_TEXT


def test_what_is_missing_is_said_with_the_command_that_installs_it(print_pdf, tmp_path, monkeypatch) -> None:
    # A reader that is started now finds no program.
    monkeypatch.setenv("PATH", str(tmp_path))
    ocr = Ocr(Orders(), Limits())
    installed_data.cache_clear()
    try:
        assert re.search("Tesseract is not installed .*install", ocr.why_not() or "")
        with pytest.raises(NoTextError, match=r"Tesseract is not installed .*install"):
            read_pdf(print_pdf(draw_picture), "scan.pdf", "0" * 64, None, Limits(), ocr, lambda sheet: None)
    finally:
        installed_data.cache_clear()


def test_pages_without_text_are_problems_and_the_others_are_read(print_pdf, draw_lines) -> None:
    pages = print_pdf(draw_picture, draw_lines("Présents : Anne"), draw_picture)
    document = read(pages, Settings(ocr="never"))
    assert document.text == "\fPrésents : Anne\f"
    assert [(problem.code, problem.page) for problem in document.problems] == [
        ("page-without-text", 1),
        ("page-without-text", 3),
    ]


def test_a_blank_page_is_no_problem(read_drawn, draw_lines) -> None:
    document = read_drawn(draw_lines("Présents : Anne"), draw_nothing)
    assert document.text == "Présents : Anne\f"
    assert document.problems == ()


def test_an_invisible_text_layer_over_a_scan_is_read(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        draw_picture(canvas)
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine("Texte reconnu")
        canvas.drawText(text)

    assert read_drawn(draw).text == "Texte reconnu"
