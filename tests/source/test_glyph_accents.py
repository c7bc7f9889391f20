"""Accents that are printed as glyphs of their own; LaTeX's bitmap fonts, whose codes are TeX's."""

import io

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from minutes.settings import Settings
from minutes.source import read
from minutes.text import Span

SIZE = 11


def _draw_accented(canvas: Canvas, text: str, x: float = 72, y: float = 700, late: bool = False) -> None:
    """Print ``text`` as LaTeX does with its old fonts: each "accent, letter" pair at one place, centred."""
    canvas.setFont("Helvetica", SIZE)
    marks = []
    at = 0
    while at < len(text):
        char = text[at]
        if char in "´`ˆ¨˜¸":
            at += 1
            letter = text[at]
            middle = x + canvas.stringWidth(letter, "Helvetica", SIZE) / 2
            rise = 2 if letter.isupper() and char != "¸" else 0
            marks.append((middle - canvas.stringWidth(char, "Helvetica", SIZE) / 2, y + rise, char))
            if not late:
                canvas.drawString(*marks.pop())
            char = letter
        canvas.drawString(x, y, char)
        x += canvas.stringWidth(char, "Helvetica", SIZE)
        at += 1
    for place in marks:
        canvas.drawString(*place)


@pytest.mark.parametrize("late", [False, True], ids=["before its letter", "at the end of the line"])
@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("La s´eance a ´et´e lev´ee", "La séance a été levée"),
        ("pr´elev´ee, aoˆut, o`u, No¨el, gar¸con", "prélevée, août, où, Noël, garçon"),
        ("´Etat, `A savoir, ¸Ca, ˆIle", "État, À savoir, Ça, Île"),
        ("ma˜nana, reuni´on, ping¨uino", "mañana, reunión, pingüino"),
        ("reuni˜ao, cora¸c˜ao", "reunião, coração"),
    ],
)
def test_an_accent_is_joined_to_the_letter_it_lies_on(
    read_drawn, printed: str, text: str, late: bool
) -> None:
    assert read_drawn(lambda canvas: _draw_accented(canvas, printed, late=late)).text == text


def test_a_joined_letter_has_the_box_of_letter_and_accent(read_drawn) -> None:
    document = read_drawn(lambda canvas: _draw_accented(canvas, "´Ete"))
    (letter,), (plain,) = document.boxes(Span(0, 1)), document.boxes(Span(1, 2))
    assert document.text == "Éte"
    assert letter.top < plain.top - 1
    assert letter.bottom == pytest.approx(plain.bottom, abs=0.01)


@pytest.mark.parametrize(
    "text", ["l´eau et d´ici", "un `code` et 10^6", "env. ~50 m, 12 °C", "« a ¨ b »", "Ndao´o"]
)
def test_a_sign_beside_a_letter_is_no_accent(read_drawn, draw_lines, text: str) -> None:
    assert read_drawn(draw_lines(text)).text == text


# --- TeX's bitmap fonts ----------------------------------------------------------------------------------


def _print_type3(content: bytes, widths: dict[int, int]) -> bytes:
    """A page in a font of Type 3 whose glyphs are named by number, as pdfTeX names them: ``/a65``."""
    pdf = pikepdf.new()
    box = pdf.make_stream(b"500 0 0 -200 500 700 d1 0 0 400 600 re f")
    codes = sorted(widths)
    differences = pikepdf.Array([item for code in codes for item in (code, pikepdf.Name(f"/a{code}"))])
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type3,
        FontBBox=[0, -200, 1000, 700],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        FirstChar=codes[0],
        LastChar=codes[-1],
        Widths=[widths.get(code, 0) for code in range(codes[0], codes[-1] + 1)],
        Encoding=pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=differences),
        CharProcs=pikepdf.Dictionary({f"/a{code}": box for code in codes}),
        Resources=pikepdf.Dictionary(),
    )
    sheet = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, *A4],
        Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font))),
        Contents=pdf.make_stream(content),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(sheet)))
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def _set_words(*words: bytes) -> tuple[bytes, dict[int, int]]:
    shown = b" ".join(b"<" + word.hex().encode() + b"> -333" for word in words)
    codes = {code for word in words for code in word}
    return b"BT /F1 11 Tf 72 700 Td [" + shown + b"] TJ ET", dict.fromkeys(codes, 500)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((b"le", b"con\x0dit", b"di\x0ecile"), "le conﬂit diﬃcile"),
        ((b"a\x0baire", b"{", b"\x0cn"), "aﬀaire – ﬁn"),
    ],
    ids=["long ligatures", "short ligatures and a dash"],
)
def test_the_old_encoding_of_tex_is_read(words: tuple[bytes, ...], text: str) -> None:
    assert read(_print_type3(*_set_words(*words)), Settings()).text == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((b"le", b"b\xf7uf", b"di\x1ecile", b"\xe9t\xe9"), "le bœuf diﬃcile été"),
        ((b"\x13", b"\x1cn", b"\x14", b"\x8aukasz"), "« ﬁn » Łukasz"),
    ],
)
def test_the_new_encoding_of_tex_is_read(words: tuple[bytes, ...], text: str) -> None:
    assert read(_print_type3(*_set_words(*words)), Settings()).text == text


def test_accents_of_the_old_encoding_are_joined_to_their_letters() -> None:
    content = b"BT /F1 11 Tf 72 700 Td [<72> <13> 500 <65> <756e696f6e>] TJ ET"
    widths = dict.fromkeys(b"r\x13euniot", 500)
    assert read(_print_type3(content, widths), Settings()).text == "réunion"


def test_signs_of_cp1252_in_a_font_of_numbers_are_left_alone() -> None:
    text = read(_print_type3(*_set_words(b"d\x92un", b"co\x94te")), Settings()).text
    assert "Š" not in text
    assert "Ŕ" not in text
