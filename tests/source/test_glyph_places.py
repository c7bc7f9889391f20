"""Glyphs in odd places: raised, printed over one another, spaced, turned, in the margin, large at a beginning."""

import re
from math import cos, radians, sin

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

SIZE = 11.0
LINES = (
    "La commission des travaux s'est tenue le 12 mars",
    "en mairie ; le devis de 300 euros est retenu par",
    "onze voix. Le chantier ouvrira en avril, sous la",
    "conduite de Mme Vallier, avec l'appel aux artisans",
    "du canton. La commission rendra compte au conseil",
    "de son avancement, puis proposera la suite en mai.",
    "Elle se retrouvera en septembre pour le bilan de",
    "saison et la remise des clefs aux associations.",
)


def _draw_marked(canvas: Canvas, text: str, y: float, size: float = SIZE) -> None:
    """Print ``^{raised}`` and ``_{lowered}`` parts small, above and below the line."""
    x = 72.0
    for raised, lowered, plain in re.findall(r"\^\{(.*?)\}|_\{(.*?)\}|([^\^_]+)", text):
        part, rise = (plain, 0.0) if plain else (raised or lowered, 0.35 * size if raised else -0.15 * size)
        canvas.setFont("Helvetica", size if plain else 0.65 * size)
        canvas.drawString(x, y + rise, part)
        x += stringWidth(part, "Helvetica", size if plain else 0.65 * size)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Le budget 2021^{1} est voté", "Le budget 2021¹ est voté"),
        ("Mme Lenoir^{12}, maire.^{3}", "Mme Lenoir¹², maire.³"),
        ("120 m^{2} et 35 m^{3}", "120 m² et 35 m³"),
        ("le 1^{er} mai, la 2^{e} et M^{me} Roy", "le 1er mai, la 2e et Mme Roy"),
        ("le n^{o} 12", "le n° 12"),
        ("du CO_{2} et de l'H_{2}O", "du CO2 et de l'H2O"),
        ("ouverte à 18h^{30}, close à 21 h ^{45}", "ouverte à 18h30, close à 21 h 45"),
        ("au prix de 12,^{50} euros", "au prix de 12,50 euros"),
        ("^{1}Voir le budget primitif", "1 Voir le budget primitif"),
        ("^{1} Voir le budget primitif", "1 Voir le budget primitif"),
    ],
)
def test_what_is_raised_stays_in_its_word(read_drawn, printed: str, text: str) -> None:
    assert read_drawn(lambda canvas: _draw_marked(canvas, printed, 700)).text == text


@pytest.mark.parametrize("times", [2, 3, 4])
@pytest.mark.parametrize("by", ["page", "line", "word", "letter"])
def test_text_printed_again_over_itself_is_read_once(read_drawn, by: str, times: int) -> None:
    cut = {"page": r".+", "line": r".+", "word": r"\S+\s*", "letter": r"."}[by]

    def put(canvas: Canvas, number: int, shift: float, part: re.Match[str]) -> None:
        x = 72 + stringWidth(LINES[number][: part.start()], "Helvetica", SIZE)
        canvas.drawString(x + shift, 700 - 14 * number, part.group())

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", SIZE)
        shifts = [0.4 * again / times for again in range(times)]
        parts = [(number, part) for number, line in enumerate(LINES) for part in re.finditer(cut, line)]
        if by == "page":
            for shift in shifts:
                for number, part in parts:
                    put(canvas, number, shift, part)
        else:
            for number, part in parts:
                for shift in shifts:
                    put(canvas, number, shift, part)

    assert read_drawn(draw).text == "\n".join(LINES)


def test_a_shadow_is_read_with_its_text_once(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(73.5, 698.5, "COMPTE RENDU")
        canvas.drawString(72, 700, "COMPTE RENDU")

    assert read_drawn(draw).text == "COMPTE RENDU"


@pytest.mark.parametrize(
    "line", ["Le 11 : 1100 euros, 00 h 00", "allée, appel, effet, ville", "ll ee ss nn ii"]
)
def test_double_letters_are_no_overprint(read_drawn, line: str) -> None:
    def draw(canvas: Canvas) -> None:
        x = 72.0
        canvas.setFont("Helvetica-Oblique", SIZE)
        for char in line:
            canvas.drawString(x, 700, char)
            x += stringWidth(char, "Helvetica-Oblique", SIZE)

    assert read_drawn(draw).text == line


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("P R O C E S   V E R B A L", "PROCES VERBAL"),
        ("C O M P T E  R E N D U", "COMPTE RENDU"),
        ("Le conseil D E C I D E ce qui suit", "Le conseil DECIDE ce qui suit"),
        ("A B C D E", "A B C D E"),
        ("X X X X X", "X X X X X"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("il y a à Y un an", "il y a à Y un an"),
    ],
)
def test_letters_with_typed_spaces_between_are_closed_up(
    read_drawn, draw_lines, typed: str, text: str
) -> None:
    assert " ".join(read_drawn(draw_lines(typed)).text.split()) == text


@pytest.mark.parametrize("gap", [0.17, 0.22, 0.3, 0.6])
@pytest.mark.parametrize("scale", [80, 100])
@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman"])
def test_words_without_space_glyphs_are_parted(read_drawn, font: str, scale: int, gap: float) -> None:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(LINES):
            x = 72.0
            for word in line.split():
                text = canvas.beginText(x, 700 - 14 * number)
                text.setFont(font, SIZE)
                text.setHorizScale(scale)
                text.textOut(word)
                canvas.drawText(text)
                x += (stringWidth(word, font, SIZE) + gap * SIZE) * scale / 100

    assert read_drawn(draw).text == "\n".join(LINES)


def _draw_lines(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", SIZE)
    for number, line in enumerate(LINES):
        canvas.drawString(72, 700 - 14 * number, line)


@pytest.mark.parametrize("first", [True, False], ids=["before the text", "after the text"])
@pytest.mark.parametrize("angle", [12, 30, 45, 60, 90, -35])
def test_slanted_text_over_a_page_is_a_line_of_its_own(read_drawn, angle: int, first: bool) -> None:
    def stamp(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 24)
        x, y = 150.0, 560.0
        for char in "COPIE DU CONSEIL":
            canvas.saveState()
            canvas.translate(x, y)
            canvas.rotate(angle)
            canvas.drawString(0, 0, char)
            canvas.restoreState()
            step = stringWidth(char, "Helvetica-Bold", 24)
            x, y = x + step * cos(radians(angle)), y + step * sin(radians(angle))

    def draw(canvas: Canvas) -> None:
        for part in (stamp, _draw_lines) if first else (_draw_lines, stamp):
            part(canvas)

    found = read_drawn(draw).text.replace("\n\n", "\n").split("\n")
    assert [line for line in found if line in LINES] == list(LINES)
    assert [line for line in found if line not in LINES] == ["COPIE DU CONSEIL"]


@pytest.mark.parametrize("size", [7.0, SIZE])
@pytest.mark.parametrize("gap", [10, 24])
def test_the_numbers_of_lines_stand_apart(read_drawn, gap: float, size: float) -> None:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(LINES):
            canvas.setFont("Helvetica", size)
            canvas.drawRightString(72 - gap, 700 - 14 * number, str(number + 1))
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(72, 700 - 14 * number, line)

    found = read_drawn(draw).text.replace("\n\n", "\n").split("\n")
    assert [line for line in found if line in LINES] == list(LINES)
    assert [line for line in found if line not in LINES] == [str(n + 1) for n in range(len(LINES))]


def test_the_numbers_of_a_list_stay_at_its_items(read_drawn, draw_lines) -> None:
    items = [
        f"{n} {word}"
        for n, word in enumerate(["Budget", "Voirie", "Voeux", "Dons", "Bail", "Divers", "Dates"], 1)
    ]
    assert read_drawn(draw_lines(*items)).text == "\n".join(items)


def test_a_drop_capital_begins_its_paragraph(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 36)
        canvas.drawString(72, 674, "L")
        canvas.setFont("Helvetica", SIZE)
        canvas.drawString(96, 690, "a commission permanente s'est tenue")
        canvas.drawString(96, 676, "hier afin d'instruire les dossiers.")
        canvas.drawString(72, 662, "Elle rend compte au bureau.")

    assert read_drawn(draw).text == (
        "La commission permanente s'est tenue\nhier afin d'instruire les dossiers.\nElle rend compte au bureau."
    )
