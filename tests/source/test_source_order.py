"""The order of lines on a page."""

import itertools
import random

import pytest
from reportlab.pdfgen.canvas import Canvas

BODY = [f"Point {number} du compte rendu, adopté par le conseil" for number in range(1, 30)]


def draw_body(canvas: Canvas) -> None:
    for number, line in enumerate(BODY):
        canvas.drawString(72, 760 - 22 * number, line)


def draw_foot(canvas: Canvas) -> None:
    canvas.drawString(72, 42, "Mairie de Valclair")
    canvas.drawString(72, 30, "Page 1/6")


def draw_head(canvas: Canvas) -> None:
    canvas.drawString(72, 810, "Conseil municipal")


@pytest.mark.parametrize(
    "parts",
    [
        [draw_head, draw_body, draw_foot],
        [draw_head, draw_foot, draw_body],
        [draw_foot, draw_head, draw_body],
        [draw_body, draw_foot, draw_head],
        [draw_foot, draw_body, draw_head],
    ],
    ids=["as read", "foot second", "foot first", "head last", "foot first, head last"],
)
def test_heads_come_first_and_feet_last(read_drawn, parts) -> None:
    document = read_drawn(lambda canvas: [part(canvas) for part in parts])
    words = [line for line in document.text.split("\n") if line]
    assert words == ["Conseil municipal", *BODY, "Mairie de Valclair", "Page 1/6"]


def test_a_foot_does_not_stand_between_pages(read_drawn) -> None:
    def page(canvas: Canvas) -> None:
        draw_foot(canvas)
        draw_body(canvas)

    assert f"Page 1/6\f{BODY[0]}" in read_drawn(page, page).text


def draw_column(x: float, name: str, canvas: Canvas) -> None:
    for number in range(30):
        canvas.drawString(x, 760 - 14 * number, f"{name} {number} du texte")


def test_columns_stay_apart(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        draw_column(72, "gauche", canvas)
        draw_column(320, "droite", canvas)

    lines = [line for line in read_drawn(draw).text.split("\n") if line]
    assert lines == [f"{side} {number} du texte" for side in ("gauche", "droite") for number in range(30)]


@pytest.mark.parametrize("seed", range(5))
def test_a_jumbled_page_is_put_in_order(read_drawn, seed: int) -> None:
    def draw(canvas: Canvas) -> None:
        lines = [(740 - 14 * number, f"ligne numéro {number:02}") for number in range(20)]
        random.Random(seed).shuffle(lines)
        for y, line in lines:
            canvas.drawString(72, y, line)

    assert read_drawn(draw).text.split("\n") == [f"ligne numéro {number:02}" for number in range(20)]


@pytest.mark.parametrize("seed", range(5))
def test_jumbled_columns_are_put_in_order(read_drawn, seed: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(
            72, 790, "Un titre au-dessus des deux colonnes de texte, sur toute la largeur de la page"
        )
        places = [
            (x, 740 - 14 * row, f"{side} {row:02} texte")
            for x, side in ((72, "a"), (320, "b"))
            for row in range(12)
        ]
        random.Random(seed).shuffle(places)
        for place in places:
            canvas.drawString(*place)

    lines = [line for line in read_drawn(draw).text.split("\n") if line]
    assert lines[1:] == [f"{side} {row:02} texte" for side in "ab" for row in range(12)]


def test_a_line_set_from_right_to_left_reads_from_the_left(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(300, 700, "le 12 mai")
        canvas.drawString(72, 700, "Valclair,")
        canvas.drawString(72, 686, "Le maire")

    assert read_drawn(draw).text == "Valclair,\tle 12 mai\nLe maire"


PARAGRAPHS = [[f"paragraphe {p} ligne {n} du texte" for n in range(5)] for p in range(5)]


@pytest.mark.parametrize("caption", [1, 2])
def test_a_caption_that_comes_first_waits_for_the_end_of_its_paragraph(read_drawn, caption: int) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(caption):
            canvas.drawString(350, 550 - 12 * number, f"légende {number}")
        for p, paragraph in enumerate(PARAGRAPHS):
            for n, line in enumerate(paragraph):
                canvas.drawString(72, 740 - 90 * p - 14 * n, line)

    lines = [line for line in read_drawn(draw).text.split("\n") if line]
    before, after = [*itertools.chain(*PARAGRAPHS[:3])], [*itertools.chain(*PARAGRAPHS[3:])]
    assert lines == [*before, *(f"légende {number}" for number in range(caption)), *after]
