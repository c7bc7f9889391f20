"""Lines of a PDF, as they are built from the boxes of its glyphs."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas


def test_lines_and_pages_are_parted(read_drawn, draw_lines) -> None:
    document = read_drawn(draw_lines("Présents : Anne, Zoé", "Excusé : Luc"), draw_lines("Page deux"))
    assert document.text == "Présents : Anne, Zoé\nExcusé : Luc\fPage deux"
    assert document.source.pages == 2
    assert [page.number for page in document.pages] == [1, 2]


@pytest.mark.parametrize(
    ("gaps", "text"),
    [
        ([14, 14, 14], "a\nb\nc\nd"),
        ([14, 28, 14], "a\nb\n\nc\nd"),
        ([14, 20, 14], "a\nb\n\nc\nd"),
        ([14, 16, 14], "a\nb\nc\nd"),
        ([28, 28, 28], "a\nb\nc\nd"),
    ],
)
def test_a_wider_step_is_a_blank_line(read_drawn, gaps: list[int], text: str) -> None:
    def draw(canvas: Canvas) -> None:
        y = 740
        for word, gap in zip("abcd", [*gaps, 0], strict=True):
            canvas.drawString(72, y, word)
            y -= gap

    assert read_drawn(draw).text == text


def test_raised_and_lowered_characters_stay_in_their_line(read_drawn) -> None:
    parts = [
        ("Paris 14", 11, 0),
        ("e", 7, 4),
        (", le 1", 11, 0),
        ("er", 7, 4),
        (" mai : H", 11, 0),
        ("2", 7, -2),
    ]

    def draw(canvas: Canvas) -> None:
        x = 72.0
        for text, size, rise in parts:
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, 700 + rise, text)
            x += canvas.stringWidth(text)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 686, "deuxième ligne")

    assert read_drawn(draw).text == "Paris 14e, le 1er mai : H2\ndeuxième ligne"


@pytest.mark.parametrize(
    ("gap", "between"),
    [(0, ""), (1.0, ""), (3.5, " "), (12, " "), (40, "\t"), (200, "\t")],
)
def test_a_gap_is_nothing_or_a_space_or_a_column(read_drawn, gap: float, between: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "gauche")
        canvas.drawString(72 + canvas.stringWidth("gauche") + gap, 700, "droite")

    assert read_drawn(draw).text == f"gauche{between}droite"


@pytest.mark.parametrize("marker", ["-", "•", "1.", "2)", "III.", "a)", "1.2"])
def test_a_wide_gap_after_a_list_marker_is_a_space(read_drawn, marker: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, marker)
        canvas.drawString(72 + canvas.stringWidth(marker) + 24, 700, "Approuve le budget")

    assert read_drawn(draw).text == f"{marker} Approuve le budget"


def test_a_stretched_line_has_no_columns(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "La séance est levée à vingt heures et trente")
        canvas.drawString(72, 686, "Une ligne que rien ne vient remplir assez loin", wordSpace=24)

    assert "\t" not in read_drawn(draw).text


@pytest.mark.parametrize("spacing", [3, 5])
def test_letter_spaced_words_are_closed_up(read_drawn, spacing: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "PROCES VERBAL", charSpace=spacing)

    assert read_drawn(draw).text == "PROCES VERBAL"


@pytest.mark.parametrize("spacing", [3, 4.5])
def test_short_words_and_signs_of_a_letter_spaced_line_are_closed_up(read_drawn, spacing: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(72, 700, "DE LA RUE - LES 2 TOURS", charSpace=spacing)

    assert read_drawn(draw).text == "DE LA RUE - LES 2 TOURS"


def test_a_letter_spaced_word_in_a_line_is_closed_up(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Le conseil ")
        x = 72 + canvas.stringWidth("Le conseil ")
        canvas.drawString(x, 700, "DECIDE", charSpace=4)
        canvas.drawString(x + canvas.stringWidth("DECIDE") + 30, 700, "de voter le budget")

    assert read_drawn(draw).text == "Le conseil DECIDE de voter le budget"


def test_initials_with_signs_between_are_not_closed_up(read_encoded) -> None:
    content = b"BT /F1 11 Tf 72 700 Td [(MG)-333(+)-333(AA)-333(+)-333(HP)] TJ ET"
    assert read_encoded(content).text == "MG + AA + HP"


def test_short_words_are_not_closed_up(read_encoded) -> None:
    # Words set apart by distance alone, as LaTeX does.
    words = [b"il", b"y", b"a", b"un", b"an", b"ou", b"deux"]
    content = b"BT /F1 11 Tf 72 700 Td [" + b" -333 ".join(b"(" + word + b")" for word in words) + b"] TJ ET"
    assert read_encoded(content).text == "il y a un an ou deux"


@pytest.mark.parametrize("glyph", ["\ufb03", "ffi", "ffl", "\ufb01", "ct"])
def test_a_ligature_does_not_break_its_line(read_encoded, glyph: str) -> None:
    spelled = {"\ufb03": "ffi", "\ufb01": "fi"}.get(glyph, glyph)
    # The widest glyph of the font stands for the ligature.
    content = b"BT /F1 11 Tf 72 700 Td (suW isent) Tj 0 -14 Td (bien) Tj ET"
    assert read_encoded(content, {0x57: glyph}).text == f"su{spelled} isent\nbien"


def test_markers_that_come_last_are_put_before_their_items(read_drawn) -> None:
    items = ["Approbation du compte rendu", "Vote du budget", "Questions diverses"]

    def draw(canvas: Canvas) -> None:
        for number, item in enumerate(items):
            canvas.drawString(100, 740 - 14 * number, item)
        canvas.drawString(72, 690, "Le maire ouvre la séance.")
        for number in range(3):
            canvas.drawString(84, 740 - 14 * number, f"{number + 1}.")

    lines = [line for line in read_drawn(draw).text.split("\n") if line]
    assert lines == [
        *(f"{number}. {item}" for number, item in enumerate(items, 1)),
        "Le maire ouvre la séance.",
    ]


def test_steps_are_measured_from_base_line_to_base_line(read_drawn) -> None:
    # Letters that reach down or up do not make a step wider.
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(["annexe", "Égypte (façade)", "once", "jupe", "aune", "Çà", "sure"]):
            canvas.drawString(72, 740 - 18 * number, line)
        canvas.drawString(72, 740 - 18 * 7, "fin,")
        canvas.drawString(72, 740 - 18 * 7 - 13, "fin et")
        canvas.drawString(72, 740 - 18 * 7 - 26, "fin.")

    assert read_drawn(draw).text.count("\n\n") in (0, 7)


def test_a_hyphen_at_the_end_of_a_line_is_given_back(read_drawn, draw_lines) -> None:
    document = read_drawn(draw_lines("Le conseil vote à l’una-", "nimité.", "Un sous-sol."))
    assert document.text == "Le conseil vote à l’una-\nnimité.\nUn sous-sol."


@pytest.mark.parametrize(
    ("mapped", "text"),
    [
        ("\t\u00a0", "Anne\t\u00a0Paul"),
        ("\t", "Anne Paul"),
        ("\u00a0", "Anne\u00a0Paul"),
        ("\n", "Anne Paul"),
        ("\v", "Anne Paul"),
        ("\u2028", "Anne Paul"),
        ("\u2010-", "Anne‐-Paul"),
        ("\u00ad", "Anne\u00adPaul"),
        ("\ufb01", "AnnefiPaul"),
        ("\U0001f600", "Anne😀Paul"),
    ],
)
def test_a_glyph_spells_what_its_font_says(read_encoded, mapped: str, text: str) -> None:
    assert read_encoded(b"BT /F1 11 Tf 72 700 Td (AnneXPaul) Tj ET", {0x58: mapped}).text == text


def test_text_printed_twice_is_read_once(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "Ordre du jour")

    assert read_drawn(draw).text == "Ordre du jour"


@pytest.mark.parametrize("words", ["officers of the staff", "le staff de la salle", "allée"])
def test_double_letters_printed_one_by_one_are_both_read(read_encoded, words: str) -> None:
    # Letters that lean over one another, each an object of its own, on a page that is scaled down: pdfium takes
    # the second of "ff" for an overprint.
    x, content = 72.0, b""
    for char in words:
        code = char.encode("cp1252")
        content += b"q .75 0 0 .75 %.3f 700 cm BT /F1 14.67 Tf 1 0 .45 1 0 0 Tm (%s) Tj ET Q " % (x, code)
        x += stringWidth(char, "Helvetica", 11)
    assert read_encoded(content).text == words


def test_text_on_its_side_is_one_line(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 740, "Première ligne")
        canvas.saveState()
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Ne pas jeter")
        canvas.restoreState()
        canvas.drawString(72, 726, "Deuxième ligne")

    assert "Ne pas jeter" in read_drawn(draw).text.splitlines()


def test_size_and_weight_of_lines(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        for number, (font, size) in enumerate(
            [("Helvetica-Bold", 18), ("Helvetica", 11), ("Times-Roman", 9)]
        ):
            canvas.setFont(font, size)
            canvas.drawString(72, 740 - 30 * number, "Ligne")

    assert [(line.size, line.bold) for line in read_drawn(draw).lines] == [
        (18, True),
        (11, False),
        (9, False),
    ]


def test_size_is_that_of_the_print_and_not_of_the_font(read_encoded) -> None:
    document = read_encoded(b"BT /F1 1 Tf 12 0 0 12 72 700 Tm (unit size) Tj ET")
    assert [line.size for line in document.lines] == [12]


def test_a_bold_word_later_in_a_line_does_not_make_it_bold(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Le conseil ")
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72 + canvas.stringWidth("Le conseil ", "Helvetica", 11), 700, "approuve")

    assert [line.bold for line in read_drawn(draw).lines] == [False]


def test_each_line_has_a_span_without_its_end(read_drawn, draw_lines) -> None:
    document = read_drawn(draw_lines("one", "two"), draw_lines("three"))
    assert [line.span.of(document.text) for line in document.lines] == ["one", "two", "three"]


def test_a_bold_word_at_the_beginning_of_a_line_does_not_make_it_bold(read_drawn) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72, 700, "Conseil ")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(
            72 + canvas.stringWidth("Conseil ", "Helvetica-Bold", 11), 700, "qui approuve les comptes de mai"
        )

    assert [line.bold for line in read_drawn(draw).lines] == [False]
