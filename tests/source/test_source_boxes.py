"""The boxes of a PDF's characters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from minutes.model.document import RawDocument
from minutes.settings import Settings
from minutes.source import read
from minutes.text import Span


def check_invariants(document: RawDocument) -> None:
    """What holds for the boxes and pages of every PDF."""
    assert document.glyphs is not None
    assert len(document.glyphs) == len(document.text)
    sizes = {page.number: (page.width, page.height) for page in document.pages}
    for at, char in enumerate(document.text):
        box = document.glyphs[at]
        if box is None:
            assert char in " \t\v\n\f"
            continue
        width, height = sizes[box.page]
        assert 0 <= box.x0 <= box.x1 <= width
        assert 0 <= box.top <= box.bottom <= height
        assert document.page_at(at).number == box.page
    ends = [page.span.end for page in document.pages]
    starts = [page.span.start for page in document.pages]
    assert starts == [0, *(end + 1 for end in ends[:-1])]
    assert ends[-1] == len(document.text)
    assert all(document.text[end] == "\f" for end in ends[:-1])
    assert all(
        before.span.end < after.span.start
        for before, after in zip(document.lines, document.lines[1:], strict=False)
    )


WORDS = st.text("abcdeéèçÀ-’,.:1234", min_size=1, max_size=12)
PIECES = st.tuples(st.floats(-60, 640), st.floats(-30, 870), st.sampled_from([6, 9, 11, 14, 40]), WORDS)


@given(
    pages=st.lists(st.lists(PIECES, max_size=12), min_size=1, max_size=3),
    turn=st.sampled_from([0, 90, 180, 270]),
)
@settings(max_examples=40, deadline=None)
def test_whatever_is_printed_boxes_lie_inside_their_pages(print_pdf, pages, turn) -> None:
    def draw(pieces):
        def page(canvas: Canvas) -> None:
            canvas.setPageRotation(turn)
            canvas.drawString(200, 300, "toujours")
            for x, y, size, word in pieces:
                canvas.setFont("Helvetica", size)
                canvas.drawString(x, y, word)

        return page

    data = print_pdf(*map(draw, pages))
    document = read(data, Settings())
    check_invariants(document)
    assert read(data, Settings()).text == document.text


def test_a_box_is_where_the_glyph_was_printed(read_drawn) -> None:
    document = read_drawn(lambda canvas: canvas.drawString(100, 842 - 50, "Hg"))
    first, second = document.boxes(Span(0, 1))[0], document.boxes(Span(1, 2))[0]
    assert first.x0 == pytest.approx(100, abs=0.5)
    assert first.x1 == pytest.approx(100 + 11 * 0.722, abs=0.5)
    assert second.x0 == pytest.approx(first.x1, abs=0.5)
    # The base line lies between the ascenders and the descenders.
    assert first.top < 50 - 0.7 * 11 < 50 < first.bottom < 50 + 0.4 * 11


@pytest.mark.parametrize(
    ("turn", "matrix"),
    [
        (0, b"1 0 0 1 100 742 Tm"),
        (90, b"0 1 -1 0 100 100 Tm"),
        (180, b"-1 0 0 -1 495 100 Tm"),
        (270, b"0 -1 1 0 495 742 Tm"),
    ],
)
def test_turned_pages_read_as_displayed(read_encoded, turn: int, matrix: bytes) -> None:
    content = b"BT /F1 12 Tf " + matrix + b" (Gauche et droite) Tj 0 -14 Td (Deux) Tj ET"
    document = read_encoded(content, Rotate=turn)
    assert document.text == "Gauche et droite\nDeux"
    page, box = document.pages[0], document.glyphs[0]
    assert (page.width, page.height) == ((595, 842) if turn % 180 == 0 else (842, 595))
    assert box.x0 == pytest.approx(100, abs=1)
    assert box.top < 100 < box.bottom
    assert box.bottom - box.top == pytest.approx(13, abs=2)


@pytest.mark.parametrize(
    ("page", "size", "x0", "base"),
    [
        ({"CropBox": [100, 100, 400, 750]}, (300, 650), 72, 50),
        ({"MediaBox": [-50, -20, 545, 822]}, (595, 842), 222, 122),
        ({"MediaBox": [0, 0, 595, 842], "CropBox": [-10, 600, 900, 900]}, (595, 242), 172, 142),
    ],
    ids=["crop box", "shifted media box", "crop box that sticks out"],
)
def test_the_page_begins_where_its_box_does(read_encoded, print_pdf, page, size, x0, base) -> None:
    document = read_encoded(b"BT /F1 12 Tf 172 700 Td (Texte) Tj ET", **page)
    assert (document.pages[0].width, document.pages[0].height) == size
    assert document.glyphs[0].x0 == pytest.approx(x0, abs=0.5)
    assert document.glyphs[0].top < base < document.glyphs[0].bottom


def test_what_lies_outside_the_page_is_not_read(read_encoded) -> None:
    document = read_encoded(b"BT /F1 12 Tf 172 700 Td (dedans) Tj 800 0 Td (dehors) Tj ET")
    assert document.text == "dedans"


def test_the_boxes_of_a_phrase_are_one_a_line(read_drawn, draw_lines) -> None:
    document = read_drawn(draw_lines("Le conseil approuve", "le budget de la ville"))
    boxes = document.boxes(Span(0, len(document.text)))
    assert [(box.page, round(box.x0)) for box in boxes] == [(1, 72), (1, 72)]


def test_the_same_bytes_give_the_same_document(print_pdf, draw_lines) -> None:
    data = print_pdf(draw_lines("Une page", "deux lignes"), draw_lines("et une autre"))
    first, second = read(data, Settings()), read(data, Settings())
    assert first.text == second.text
    assert (first.source, first.pages, first.lines, first.problems) == (
        second.source,
        second.pages,
        second.lines,
        second.problems,
    )
    assert list(first.glyphs.in_span(Span(0, len(first.text)))) == list(
        second.glyphs.in_span(Span(0, len(second.text)))
    )
