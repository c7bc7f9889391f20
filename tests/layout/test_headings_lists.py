"""Bold print, numbers, indents: what makes a heading or an item in a PDF, and what only looks so."""

from io import BytesIO

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from minutes.layout import find_blocks
from minutes.model.document import Block, BlockKind
from minutes.packs import load_pack
from minutes.pipeline import Pipeline
from minutes.settings import Settings

#: Left edge, font, size, text, and the white above in lines.
Row = tuple[float, str, float, str, int]
PROSE = [
    "Le lavoir a été nettoyé par douze bénévoles pendant tout le samedi de mai,",
    "et la mare voisine sera curée au printemps par les agents de la commune, et",
    "les riverains demandent que le pont soit repeint avant la fête du village.",
    "Un banc de pierre sera posé sous le saule, près de la digue et du canal.",
]
REGULAR, BOLD = "Helvetica", "Helvetica-Bold"


class Printed:
    """One page with its blocks."""

    def __init__(self, rows: list[Row], language: str = "fr") -> None:
        buffer = BytesIO()
        canvas = Canvas(buffer, pagesize=A4, invariant=1)
        y = 780.0
        for x, font, size, text, white in rows:
            y -= 14 * (1 + white)
            # Parts in stars are set bold.
            for nth, part in enumerate(text.split("*")):
                face = BOLD if nth % 2 else font
                canvas.setFont(face, size)
                canvas.drawString(x, y, part)
                x += stringWidth(part, face, size)
        canvas.save()
        self.document = Pipeline(Settings(language=language, model="none")).clean(
            buffer.getvalue(), "page.pdf"
        )
        self.blocks: tuple[Block, ...] = find_blocks(self.document, load_pack(language))

    def words(self, block: Block) -> str:
        return " ".join(" ".join(span.of(self.document.text) for span in block.spans).split())

    def of(self, *kinds: BlockKind) -> list[str]:
        return [self.words(block) for block in self.blocks if block.kind in kinds]


def rows(*lines: str, x: float = 72, font: str = REGULAR, size: float = 11, white: int = 0) -> list[Row]:
    return [(x, font, size, line, 0 if nth else white) for nth, line in enumerate(lines)]


def text(white: int = 0) -> list[Row]:
    return rows(*PROSE, white=white)


def test_a_bold_first_word_makes_no_heading() -> None:
    printed = Printed(
        text() + rows("*Amélie Rousselot* présente les comptes du lavoir à", "tous les riverains.", white=1)
    )
    assert printed.of(BlockKind.HEADING) == []
    assert printed.of(BlockKind.PARAGRAPH)[-1].endswith("à tous les riverains.")


def test_a_bold_line_is_a_heading() -> None:
    printed = Printed(text() + rows("Entretien du lavoir", font=BOLD, white=1) + text())
    assert printed.of(BlockKind.HEADING) == ["Entretien du lavoir"]


def test_the_last_line_of_a_bold_paragraph_is_no_heading() -> None:
    bold = [
        "Étaient présents : Amélie Rousselot, Bruno Castagnet, Claire Delmotte, Denis Aubertin,",
        "Simone Lestrade",
    ]
    printed = Printed(text() + rows(*bold, font=BOLD, white=1) + text(white=1))
    assert printed.of(BlockKind.HEADING) == []


def test_bold_entries_below_one_another_are_no_headings() -> None:
    names = ["Amélie Rousselot", "Bruno Castagnet", "Claire Delmotte", "Denis Aubertin"]
    printed = Printed(text() + rows(*names, font=BOLD, white=1) + text(white=1))
    assert printed.of(BlockKind.HEADING) == []


def test_a_bold_agenda_is_a_list() -> None:
    agenda = ["1. Entretien du lavoir", "2. Curage de la mare", "3. Fête du village"]
    printed = Printed(text() + rows(*agenda, font=BOLD, white=1) + text(white=1))
    assert printed.of(BlockKind.LIST_ITEM) == agenda


@pytest.mark.parametrize(("size", "font"), [(16, REGULAR), (11, BOLD)])
def test_a_numbered_title_may_end_with_a_full_stop(size: float, font: str) -> None:
    printed = Printed(text() + rows("2. Curage de la mare.", size=size, font=font, white=1) + text(white=1))
    assert printed.of(BlockKind.HEADING) == ["2. Curage de la mare."]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("La salle ferme à minuit, à quoi s’ajoutent pour les samedis et dimanches", "2.5 heures de nuit."),
        ("Le conseil donne son accord pour un versement à la commune voisine de la", "Communauté de l’Aulne."),
        ("L’arrêté du préfet (publié au recueil des actes de la préfecture, sous le", "Code 412) est affiché."),
        ("Le total des dépenses de la fête du village est bien plus élevé, avec", "+ 7 000 € pour le bal."),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_at_a_figure_and_after_a_word_that_ends_none(above: str, below: str) -> None:
    printed = Printed(text() + rows(above, below, white=1) + text(white=1))
    assert f"{above} {below}" in printed.of(BlockKind.PARAGRAPH)


def test_one_outlying_line_does_not_make_all_paragraphs_items() -> None:
    short = [row for at in range(3) for row in rows(f"Le point {at} est adopté sans débat.", white=1)]
    hanging = rows("Cette ligne seule commence bien plus à gauche que toutes les autres.", x=50, white=1)
    printed = Printed(text() + short + hanging)
    assert printed.of(BlockKind.LIST_ITEM) == []


def test_long_indented_paragraphs_between_blank_lines_are_quotations() -> None:
    quotes = [row for _ in range(3) for row in rows(*PROSE[:3], x=100, white=1)]
    printed = Printed(text() + quotes + text(white=1))
    assert printed.of(BlockKind.LIST_ITEM) == []


def test_short_indented_paragraphs_are_items_whose_bullets_were_lost() -> None:
    items = ["Curer la mare avant mai.", "Repeindre le pont en bleu.", "Poser un banc sous le saule."]
    printed = Printed(text() + rows(*items, x=90, white=1) + text(white=1))
    assert printed.of(BlockKind.LIST_ITEM) == items


def test_round_bullets_at_one_place_are_of_one_level_and_an_empty_one_changes_none() -> None:
    items = [(72, "• Le lavoir"), (90, "• nettoyer"), (90, "•"), (90, "• repeindre"), (72, "• Le pont")]
    printed = Printed(text() + [(x, REGULAR, 11, item, int(not at)) for at, (x, item) in enumerate(items)])
    assert [b.level for b in printed.blocks if b.kind is BlockKind.LIST_ITEM] == [1, 2, 2, 1]


def test_an_item_with_a_wide_gap_among_items_is_no_row() -> None:
    items = [
        "- Le lavoir est propre",
        "- Réouverture :               vendredi 12 juin",
        "- Le pont est peint",
    ]
    printed = Printed(text() + rows(*items, white=1))
    assert printed.of(BlockKind.TABLE_ROW) == []
    assert len(printed.of(BlockKind.LIST_ITEM)) == 3


def test_known_words_that_close_an_agenda_are_its_last_item() -> None:
    agenda = ["1. Entretien du lavoir", "2. Curage de la mare", "3. Questions diverses"]
    printed = Printed(text() + rows(*agenda, white=1) + text(white=1))
    assert printed.of(BlockKind.LIST_ITEM) == agenda
    alone = Printed(text() + rows("3. Questions diverses", white=1) + text(white=1))
    assert alone.of(BlockKind.HEADING) == ["3. Questions diverses"]
