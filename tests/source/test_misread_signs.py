"""Bullets that are called letters or nothing, words printed wider than meant, words that go on in a column."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from minutes.settings import Settings
from minutes.source import read
from minutes.source.chars import PDFIUM, PageChars, Rect, Style
from minutes.source.fonts import is_suspicious
from minutes.source.signs import spell_signs

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "garble"
SIZE = 10.0


def _page(text: Sequence[str], widths: Sequence[float], symbols: frozenset[int] = frozenset()) -> PageChars:
    """A page of one line; widths in ems."""
    rects: list[Rect] = []
    x = 70.0
    for width in widths:
        rects.append((x, 100.0, x + width * SIZE, 110.0))
        x += width * SIZE
    style = [Style(SIZE, False, 0.0, 110.0, symbol=at in symbols) for at in range(len(text))]
    return PageChars(1, 595.0, 842.0, PDFIUM, list(text), rects, set(), style.__getitem__)


def test_a_letter_of_a_symbol_font_is_a_sign() -> None:
    page = _page("Ø oui", [0.8, 0.3, 0.5, 0.5, 0.3], symbols=frozenset({0}))
    assert spell_signs(page).text == ["\uf0d8", " ", "o", "u", "i"]


def test_a_letter_of_a_text_font_stays() -> None:
    page = _page("Ø oui", [0.8, 0.3, 0.5, 0.5, 0.3])
    assert spell_signs(page).text == page.text


@pytest.mark.parametrize(("width", "read_as"), [(0.35, "•"), (0.5, "o"), (0.6, "o")])
def test_lone_narrow_letters_o_are_bullets(width: float, read_as: str) -> None:
    text = "o bon o mot o son o pot o ronds "
    widths = [
        0.25
        if char == " "
        else width
        if char == "o" and text[at + 1] == " " and text[at - 1 : at] in ("", " ")
        else 0.5
        for at, char in enumerate(text)
    ]
    assert "".join(spell_signs(_page(text, widths)).text) == text.replace("o ", f"{read_as} ")


@pytest.mark.parametrize("name", ["bullets-letter", "bullets-lost"])
def test_the_bullets_of_a_list_are_read(name: str) -> None:
    text = read(CORPUS / name / "source.pdf", Settings()).text
    assert sum(line.lstrip().startswith(("•", "\uf0b7")) for line in text.splitlines()) == 4


def test_words_printed_over_the_gap_before_the_next_are_parted() -> None:
    text = read(CORPUS / "mix-accents-soft-bold" / "source.pdf", Settings()).text
    assert "dÕŽcole du jeudi" in text


@pytest.mark.parametrize(
    ("name", "broken"), [("columns-three", "tarifi‐\ncation"), ("hyphens-numbers", "2023-\n0537")]
)
def test_no_blank_line_parts_a_word_that_goes_on_in_the_next_column(name: str, broken: str) -> None:
    assert broken in read(CORPUS / name / "source.pdf", Settings()).text


def test_a_page_of_which_some_letters_stand_for_others_is_doubted() -> None:
    sound = "le conseil de la commune entend le rapport de la commission des finances et en prend acte " * 10
    assert not is_suspicious(sound)
    assert is_suspicious(sound.translate(str.maketrans("nsrt", "qxkz")))
