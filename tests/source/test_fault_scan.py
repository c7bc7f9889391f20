"""PDFs without a text layer, in whole or in part."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from minutes.errors import ExitCode, NoTextError
from minutes.settings import Settings
from minutes.source import read


def draw_picture(canvas: Canvas) -> None:
    for number in range(20):
        canvas.rect(72, 700 - 14 * number, 400, 8, fill=1)


def draw_nothing(canvas: Canvas) -> None:
    pass


def draw_blanks(canvas: Canvas) -> None:
    draw_picture(canvas)
    canvas.drawString(72, 700, "   ")


@pytest.mark.parametrize("draw", [draw_picture, draw_nothing, draw_blanks])
def test_a_pdf_without_text_says_to_run_ocr(print_pdf, draw) -> None:
    with pytest.raises(NoTextError, match="run OCR on it first") as caught:
        read(print_pdf(draw, draw), Settings())
    assert caught.value.code == ExitCode.NO_TEXT


def test_pages_without_text_are_problems_and_the_others_are_read(read_drawn, draw_lines) -> None:
    document = read_drawn(draw_picture, draw_lines("Présents : Anne"), draw_picture)
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
