"""Rows of tables, ruled and not: one line each."""

import io

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from minutes.source.grid import find_tables

STYLE = getSampleStyleSheet()["BodyText"]
GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
MIDDLE = ("VALIGN", (0, 0), (-1, -1), "MIDDLE")
PEOPLE = [
    ["Nom", "Organisme"],
    ["Anne Durand", "Direction des eaux et des forêts du pays de Valclair"],
    ["Paul Petit", "Mairie"],
    ["Zoé Martin", "Agence du bassin, chargée de mission aux risques et aux crues de la rivière"],
    ["Luc Roy", "Préfecture"],
]
PEOPLE_TEXT = (
    "Nom\tOrganisme\n"
    "Anne Durand\tDirection des eaux et des forêts\vdu pays de Valclair\n"
    "Paul Petit\tMairie\n"
    "Zoé Martin\tAgence du bassin, chargée de\vmission aux risques et aux crues\vde la rivière\n"
    "Luc Roy\tPréfecture"
)


def draw_table(rows, *styles, widths=(150, 165), y=700):
    def draw(canvas: Canvas) -> None:
        cells = [[Paragraph(cell, STYLE) if len(cell) > 15 else cell for cell in row] for row in rows]
        table = Table(cells, colWidths=widths, style=list(styles))
        _, height = table.wrapOn(canvas, 500, 500)
        canvas.drawString(72, y + 20, "Avant le tableau")
        table.drawOn(canvas, 72, y - height)
        canvas.drawString(72, y - height - 30, "Après le tableau")

    return draw


@pytest.mark.parametrize(
    "lines", [[GRID], [GRID, MIDDLE], [MIDDLE], []], ids=["ruled", "ruled, centred", "centred", "top"]
)
def test_a_row_is_a_line_with_its_cells(read_drawn, lines) -> None:
    text = read_drawn(draw_table(PEOPLE, *lines)).text
    assert text == f"Avant le tableau\n\n{PEOPLE_TEXT}\n\nAprès le tableau"


def test_empty_cells_are_kept(read_drawn) -> None:
    rows = [["a", "b", "c"], ["", "b2", ""], ["a3", "", "c3"]]
    text = read_drawn(draw_table(rows, GRID, widths=(60, 60, 60))).text
    assert "a\tb\tc\n\tb2\t\na3\t\tc3\n" in text


def test_a_cell_over_all_columns_is_a_line_of_its_own(read_drawn) -> None:
    rows = [["Participants", ""], ["Anne", "Mairie"], ["Luc", "Préfecture"]]
    text = read_drawn(draw_table(rows, GRID, ("SPAN", (0, 0), (1, 0)))).text
    assert "Participants\n\nAnne\tMairie\nLuc\tPréfecture\n" in text


def test_a_cell_over_two_rows_leaves_its_place_empty_below(read_drawn) -> None:
    rows = [["Lot 1", "Anne", "10"], ["", "Luc", "20"], ["Lot 2", "Zoé", "30"]]
    text = read_drawn(draw_table(rows, GRID, ("SPAN", (0, 0), (0, 1)), widths=(60, 60, 60))).text
    assert "Lot 1\tAnne\t10\n\tLuc\t20\nLot 2\tZoé\t30\n" in text


def draw_by_columns(*columns, step=24):
    """A table without rulings, printed column by column."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 740, "Le plan est le suivant :")
        for x, cells in zip((80, 300, 420), columns, strict=False):
            for number, cell in enumerate(cells):
                if cell:
                    canvas.drawString(x, 710 - step * number, cell)
        canvas.drawString(72, 600, "Le conseil approuve.")

    return draw


NAMES = ["Département", "État", "Commune"]


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (
            (NAMES, ["33 %", "45 %", "22 %"], ["94 €", "67 €", "57 €"]),
            ["33 %\t94 €", "45 %\t67 €", "22 %\t57 €"],
        ),
        ((NAMES, ["94 €", "67 €", "57 €"]), ["94 €", "67 €", "57 €"]),
        ((NAMES, ["a", "b", "c"], ["d", "e", "f"]), ["a\td", "b\te", "c\tf"]),
    ],
)
def test_a_table_printed_by_columns_is_read_by_rows(read_drawn, columns, rows: list[str]) -> None:
    lines = [line for line in read_drawn(draw_by_columns(*columns)).text.split("\n") if line]
    assert lines[1:-1] == [f"{name}\t{row}" for name, row in zip(NAMES, rows, strict=True)]


@pytest.mark.parametrize(
    ("columns", "step"),
    [
        ((["Anne Durand", "Paul Petit", "Zoé Roy"], ["Luc Noir", "Jean Brun", "Eva Vert"]), 24),
        ((NAMES, ["1", "2", "3"]), 14),
    ],
    ids=["a list in two columns", "lines of a paragraph"],
)
def test_a_list_in_two_columns_is_read_by_columns(read_drawn, columns, step: int) -> None:
    lines = [line for line in read_drawn(draw_by_columns(*columns, step=step)).text.split("\n") if line]
    assert lines[1:-1] == [*columns[0], *columns[1]]


def test_the_figure_of_a_last_column_joins_the_line_at_its_height(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        y = 740
        for item, owner in [("Accueil des membres", "AD"), ("Vote du budget", "PP"), ("Divers", "ZM")]:
            canvas.drawString(72, y, item)
            canvas.drawString(90, y - 14, "la présidente prend la parole")
            canvas.drawString(90, y - 28, "puis la séance continue")
            canvas.drawString(450, y, owner)
            y -= 60

    text = read_drawn(draw).text
    assert [line for line in text.split("\n") if "\t" in line] == [
        "Accueil des membres\tAD",
        "Vote du budget\tPP",
        "Divers\tZM",
    ]


def draw_framed(canvas: Canvas) -> None:
    canvas.rect(60, 600, 400, 120)
    canvas.drawString(72, 700, "Décision : le conseil")
    canvas.drawString(72, 686, "approuve le budget.")


def draw_one_column(canvas: Canvas) -> None:
    canvas.rect(60, 680, 400, 40)
    canvas.rect(60, 640, 400, 40)
    canvas.drawString(72, 700, "Décision : le conseil")
    canvas.drawString(72, 686, "approuve le budget.")


def draw_underlined(canvas: Canvas) -> None:
    for number, line in enumerate(["Décision : le conseil", "approuve le budget."]):
        canvas.drawString(72, 700 - 14 * number, line)
        canvas.line(72, 698 - 14 * number, 180, 698 - 14 * number)


def draw_highlighted(canvas: Canvas) -> None:
    canvas.setFillColor(colors.yellow)
    for x, y in [(70, 696), (140, 696), (70, 682), (140, 682)]:
        canvas.rect(x, y, 70, 14, stroke=0, fill=1)
    canvas.setFillColor(colors.black)
    canvas.drawString(72, 700, "Décision : le conseil")
    canvas.drawString(72, 686, "approuve le budget.")


@pytest.mark.parametrize("draw", [draw_framed, draw_one_column, draw_underlined, draw_highlighted])
def test_decoration_is_no_table(read_drawn, draw) -> None:
    assert read_drawn(draw).text == "Décision : le conseil\napprouve le budget."


def test_glyphs_of_cells_have_boxes_inside_their_cells(read_drawn) -> None:
    document = read_drawn(draw_table([["gauche", "droite"], ["bas", "coin"]], GRID))
    at = document.text.index("droite")
    boxes = [document.glyphs[at + step] for step in range(6)]
    assert all(72 + 150 <= box.x0 < box.x1 <= 72 + 315 for box in boxes)


@given(
    widths=st.lists(st.integers(20, 80), min_size=2, max_size=5),
    heights=st.lists(st.integers(15, 40), min_size=2, max_size=6),
)
@settings(max_examples=15, deadline=None)
def test_grids_are_found_as_pdfplumber_finds_them(print_pdf, widths: list[int], heights: list[int]) -> None:
    def draw(canvas: Canvas) -> None:
        xs = [60 + sum(widths[:count]) for count in range(len(widths) + 1)]
        ys = [700 - sum(heights[:count]) for count in range(len(heights) + 1)]
        canvas.grid(xs, ys)

    with pdfplumber.open(io.BytesIO(print_pdf(draw))) as pdf:
        page = pdf.pages[0]
        theirs = [[row.cells for row in table.rows] for table in page.find_tables()]
        rulings = [(edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in page.edges]
    ours = [[list(row) for row in table.rows] for table in find_tables(rulings)]
    assert [[[cell and pytest.approx(cell) for cell in row] for row in table] for table in theirs] == ours
