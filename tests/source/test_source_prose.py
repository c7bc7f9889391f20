"""Columns of running text whose lines the content gives row by row."""

import pytest
from reportlab.pdfgen.canvas import Canvas

TEXT = (
    "le lavoir a été nettoyé par douze bénévoles pendant tout le samedi et la mare voisine sera curée au printemps "
    "par les agents de la commune qui ont aussi repeint le pont avant la fête et posé un banc de pierre sous le "
    "saule près de la digue du canal où les riverains se retrouvent chaque soir pour parler de la récolte du verger"
)
WORDS = TEXT.split()


def column(start: int, width: int, lines: int) -> list[str]:
    """Lines of running text of about ``width`` characters, each column with words of its own order."""
    words = [WORDS[(start + 7 * at) % len(WORDS)] for at in range(60 * lines)]
    made: list[str] = []
    while len(made) < lines:
        line = words.pop(0)
        while len(line) + len(words[0]) < width:
            line += f" {words.pop(0)}"
        made.append(line)
    return made


def across(*columns: tuple[float, list[str]], top: float = 700) -> list[tuple[float, float, str]]:
    """The places of the lines of columns, row by row over all of them."""
    rows = max(len(lines) for _, lines in columns)
    return [(x, top - 14 * at, lines[at]) for at in range(rows) for x, lines in columns if at < len(lines)]


def lines_of(read_drawn, places: list[tuple[float, float, str]]) -> list[str]:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for x, y, text in places:
            canvas.drawString(x, y, text)

    return [line for line in read_drawn(draw).text.split("\n") if line]


@pytest.mark.parametrize("heights", [(20, 20), (20, 12), (12, 20)])
def test_two_columns_are_read_one_after_the_other(read_drawn, heights: tuple[int, int]) -> None:
    left, right = column(0, 44, heights[0]), column(5, 44, heights[1])
    assert lines_of(read_drawn, across((60, left), (310, right))) == left + right


def test_three_columns_are_read_one_after_the_other(read_drawn) -> None:
    columns = [column(start, 26, 18) for start in (0, 5, 11)]
    places = across(*zip((50, 220, 390), columns, strict=True))
    assert lines_of(read_drawn, places) == [line for lines in columns for line in lines]


def test_titles_over_columns_stay_before_their_columns(read_drawn) -> None:
    parts = [column(start, 44, 8) for start in (0, 5, 11, 17)]
    wide = "Un titre qui passe au-dessus des deux colonnes de texte, sur toute la largeur de la page du compte rendu"
    places = [
        (60.0, 740.0, wide),
        *across((60, parts[0]), (310, parts[1]), top=715),
        (60.0, 590.0, wide),
        *across((60, parts[2]), (310, parts[3]), top=565),
    ]
    assert lines_of(read_drawn, places) == [wide, *parts[0], *parts[1], wide, *parts[2], *parts[3]]


def test_columns_with_a_narrow_white_between_them_are_parted(read_drawn) -> None:
    left, right = column(0, 44, 20), column(5, 44, 20)
    assert lines_of(read_drawn, across((60, left), (264, right))) == left + right


def test_pairs_of_names_and_functions_stay_rows(read_drawn) -> None:
    names = ["Odile Marchegay", "Bastien Lorquet", "Hélène Vasseur", "Ugo Prévaut", "Ines Carmel", "Paul Ory"]
    functions = [
        "présidente du comité",
        "trésorier adjoint",
        "secrétaire",
        "membre du bureau",
        "membre",
        "invité",
    ]
    lines = lines_of(read_drawn, across((60, names), (310, functions)))
    assert lines == [f"{name}\t{function}" for name, function in zip(names, functions, strict=True)]


def test_numbers_of_lines_come_after_the_text(read_drawn) -> None:
    text = column(0, 60, 12)
    places = [
        place
        for at, line in enumerate(text)
        for place in ((40.0, 700.0 - 14 * at, str(at + 1)), (72.0, 700.0 - 14 * at, line))
    ]
    assert lines_of(read_drawn, places) == [*text, *(str(number) for number in range(1, 13))]


def test_a_column_of_ordinal_numbers_stays_in_its_table(read_drawn) -> None:
    places = [
        place
        for at in range(8)
        for place in (
            (60.0, 700.0 - 30 * at, str(at + 1)),
            (90.0, 700.0 - 30 * at, "un mot"),
            (300.0, 700.0 - 30 * at, "X"),
            (90.0, 686.0 - 30 * at, "et la suite"),
        )
    ]
    assert lines_of(read_drawn, places) == [f"{at + 1}\tun mot\vet la suite\tX" for at in range(8)]
