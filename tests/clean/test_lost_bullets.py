"""List items whose bullet was lost, and lines that only look like them."""

from array import array

import pytest

from minutes.clean import clean, repairs
from minutes.model.document import Glyphs, Page, RawDocument, SourceInfo
from minutes.text import Span

REST = "La séance est ouverte à neuf heures.\n\nLe compte rendu est adopté.\n\nLe budget est présenté.\n\n"

ITEMS = [
    pytest.param(
        " Lancer le\nchantier du pont\n\n Rédiger le dossier\n",
        "• Lancer le\nchantier du pont\n\n• Rédiger le dossier\n",
        id="parted by blank lines",
    ),
    pytest.param(
        " Lancer le chantier\n Rédiger le dossier\n Revoir la note\nde synthèse\n",
        "• Lancer le chantier\n• Rédiger le dossier\n• Revoir la note\nde synthèse\n",
        id="one below the other",
    ),
    pytest.param(
        " Lancer le\nchantier ;\n Rédiger le\ndossier.\n",
        "• Lancer le\nchantier ;\n• Rédiger le\ndossier.\n",
        id="after an item that goes on and ends",
    ),
    pytest.param(
        " « Ensemble » : une\nfête\n\n Écrire au\nvoisin\n",
        "• « Ensemble » : une\nfête\n\n• Écrire au\nvoisin\n",
        id="quotation marks and accents",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), ITEMS)
def test_the_bullet_is_put_back(cleaned, raw, expected):
    assert cleaned(REST + raw).text == REST + expected


NOT_ITEMS = [
    pytest.param(REST + " Lancer le\nchantier du pont\n", id="one line only"),
    pytest.param(REST + " Lancer le pont\n\n Rédiger le dossier\n", id="none goes on flush left"),
    pytest.param(" Un\nmot\n\n Deux\nmots\n\n Trois\nmots\n\nFin\n", id="every paragraph begins so"),
    pytest.param(REST + "  Lancer le\nchantier\n\n  Rédiger le\ndossier\n", id="two blanks are an indent"),
    pytest.param(REST + "\tLancer le\nchantier\n\n\tRédiger le\ndossier\n", id="a TAB is an indent"),
    pytest.param(
        REST + " Lancer le\n chantier du\n\n Rédiger le\n dossier\n", id="the whole block is indented"
    ),
    pytest.param(REST + " - Lancer le\nchantier\n\n - Rédiger le\ndossier\n", id="bullets are there"),
    pytest.param(REST + " a. Lancer le\nchantier\n\n b. Rédiger le\ndossier\n", id="letters are there"),
    pytest.param(REST + "signée à\n Lyon. Les trois\nmaires à\n Nice. Les\nautres\n", id="inside a sentence"),
    pytest.param(
        "Ordre\n=====\n\n Se aprueba el acta\nde la junta.\n\n Se aprueba.\n\n Se cierra.\n\nFin.\n",
        id="rst quotes",
    ),
    pytest.param(
        REST + " Un\nmot\n\n Deux\nmots\n\nun\n suite\nde\n mots\n", id="a page one column to the right"
    ),
    pytest.param(REST + " Un\nmot\n\n Deux\nmots\n\n    a\n\n     b\n", id="a dump that keeps the layout"),
]


@pytest.mark.parametrize("text", NOT_ITEMS)
def test_a_line_that_only_looks_like_an_item_stays(cleaned, text):
    document = cleaned(text)
    assert document.text == text
    assert repairs(document) == {}


def test_word_paragraphs_indented_by_broken_blanks_are_no_items(cleaned):
    blank = "\t \u00a0"
    raw = "_ Monsieur_le\nmaire_\n\n Lancer_le\npont\n\n Rédiger_le\ndossier\n".replace("_", blank)
    expected = "  Monsieur le\nmaire\n\n• Lancer le\npont\n\n• Rédiger le\ndossier\n"
    assert cleaned(REST + raw).text == REST + expected


def test_a_bullet_put_back_stands_in_the_place_of_the_blank(cleaned):
    document = cleaned(REST + " Lancer le\nchantier\n\n Rédiger le\ndossier\n")
    logged = list(document.aligned.log())
    assert [(edit.text, replaced) for edit, replaced, _ in logged] == [("• ", " ")] * 2
    assert [raw.of(document.raw.text) for _, _, raw in logged] == [" ", " "]


def printed(text: str, hanging: float) -> RawDocument:
    """A document set on a page, ten points a character; lines without a blank begin ``hanging`` points in."""
    boxes = array("f")
    for line in text.splitlines(keepends=True):
        left = 100.0 if line.startswith(" ") else 100.0 + hanging
        for at in range(len(line)):
            boxes.extend((left + 10 * at, 50.0, left + 10 * at + 10, 60.0))
    page = Page(1, 600, 800, Span(0, len(text)), "test")
    source = SourceInfo("minutes.pdf", "application/pdf", "0" * 64, 1, 1)
    return RawDocument(source, text, (page,), Glyphs(boxes, (page,)))


@pytest.mark.parametrize(
    ("hanging", "found"),
    [
        pytest.param(10.0, 2, id="what follows an item hangs"),
        pytest.param(0.0, 0, id="what follows begins below the blank"),
    ],
)
def test_on_a_page_the_items_must_hang(hanging, found):
    raw = printed(REST + " Lancer le\nchantier\n\n Rédiger le\ndossier\n", hanging)
    assert clean(raw).text.count("•") == found


def test_a_blank_without_room_on_the_page_is_no_lost_bullet():
    text = REST + " Lancer le\nchantier\n\n Rédiger le\ndossier\n"
    raw = printed(text, 10.0)
    values = array("f", (edge for at in range(len(text)) for edge in _edges(raw, at)))
    at = text.index(" Rédiger")
    values[4 * at] = values[4 * at + 4]
    flat = RawDocument(raw.source, text, raw.pages, Glyphs(values, raw.pages))
    assert clean(flat).text == text.replace(" Lancer", "• Lancer")


def _edges(raw: RawDocument, at: int) -> tuple[float, ...]:
    box = raw.glyphs[at]
    return (box.x0, box.top, box.x1, box.bottom)
