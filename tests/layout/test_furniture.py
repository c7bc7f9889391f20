"""What belongs to the page and not to its text, and what only looks so."""

import itertools
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from minutes.layout import block_boxes, find_blocks
from minutes.model.document import Block, BlockKind, CleanDocument
from minutes.packs import load_pack
from minutes.pipeline import Pipeline
from minutes.settings import Settings

WIDTH, HEIGHT = A4
Draw = Callable[[Canvas, int], None]
Put = tuple[float, float, float, str]
SENTENCES = [
    "Le lavoir a été nettoyé par douze bénévoles pendant tout le samedi de mai,",
    "et la mare voisine sera curée au printemps par les agents de la commune.",
    "Les riverains demandent que le pont soit repeint avant la fête du village.",
    "Un banc de pierre sera posé sous le saule, près de la digue et du canal.",
    "Le verger a donné assez de pommes pour trois journées de pressoir public.",
]


class Printed:
    """A PDF with its blocks."""

    def __init__(self, *pages: Draw, language: str = "fr") -> None:
        buffer = BytesIO()
        canvas = Canvas(buffer, pagesize=A4, invariant=1)
        for number, draw in enumerate(pages, 1):
            draw(canvas, number)
            canvas.showPage()
        canvas.save()
        pipeline = Pipeline(Settings(language=language, model="none"))
        self.document: CleanDocument = pipeline.clean(buffer.getvalue(), "page.pdf")
        self.blocks: tuple[Block, ...] = find_blocks(self.document, load_pack(language))

    def of(self, *kinds: str) -> list[str]:
        """The words of the blocks of ``kinds``, in order."""
        return [
            " ".join(" ".join(span.of(self.document.text) for span in block.spans).split())
            for block in self.blocks
            if block.kind in kinds
        ]

    def body(self) -> str:
        """The words of everything that is no furniture."""
        return " ".join(self.of(*(kind for kind in BlockKind if kind is not BlockKind.FURNITURE)))


def prose(top: float = 720, lines: int = 20) -> Draw:
    """Lines of text from ``top`` (points from below) on, other ones on each page."""

    def draw(canvas: Canvas, page: int) -> None:
        canvas.setFont("Helvetica", 11)
        for number in range(lines):
            canvas.drawString(72, top - 15 * number, SENTENCES[(3 * page + number) % len(SENTENCES)])

    return draw


def put(*places: Put) -> Draw:
    """Words at places: x, y from below, size, text (``{}`` stands for the number of the page)."""

    def draw(canvas: Canvas, page: int) -> None:
        for x, y, size, text in places:
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, y, text.format(page))

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Canvas, page: int) -> None:
        for one in draws:
            one(canvas, page)

    return draw


@pytest.mark.parametrize("pages", [2, 3, 5])
def test_heads_and_feet_at_one_place_are_furniture(pages: int) -> None:
    page = both(
        put((72, 800, 11, "Conseil du quartier des Saules")), prose(), put((72, 40, 11, "Mairie, Valclair"))
    )
    printed = Printed(*[page] * pages)
    assert printed.of("furniture") == ["Conseil du quartier des Saules", "Mairie, Valclair"] * pages


def test_odd_and_even_pages_and_the_first_have_heads_of_their_own() -> None:
    odd = both(put((72, 800, 11, "Conseil du quartier")), prose())
    even = both(put((380, 800, 11, "Séance du 3 mai")), prose())
    first = both(put((72, 790, 18, "Compte rendu de la réunion de mai")), prose())
    printed = Printed(first, even, odd, even, odd, even)
    assert printed.of("furniture") == ["Séance du 3 mai", "Conseil du quartier"] * 2 + ["Séance du 3 mai"]
    assert "Compte rendu de la réunion de mai" in printed.body()


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "- {} -",
        "– {} –",
        "Page {}",
        "page {}/4",
        "Page {} sur 4",
        "{} / 4",
        "[{}]",
        "p. {}",
        "{} | Page",
    ],
)
def test_numbers_of_pages_are_furniture_in_every_form(form: str) -> None:
    page = both(prose(), put((290, 40, 11, form)))
    printed = Printed(page, page, page, page)
    assert printed.of("furniture") == [form.format(number) for number in (1, 2, 3, 4)]


@pytest.mark.parametrize("numbers", [("i", "ii", "iii"), ("37", "38", "39")])
def test_numbers_of_pages_count_from_any_number_in_either_figures(numbers: tuple[str, ...]) -> None:
    printed = Printed(*(both(prose(), put((290, 40, 11, number))) for number in numbers))
    assert printed.of("furniture") == list(numbers)


def test_page_numbers_are_found_by_the_words_of_each_language() -> None:
    page = both(prose(), put((290, 40, 11, "Página {} de 2")))
    assert Printed(page, page, language="es").of("furniture") == ["Página 1 de 2", "Página 2 de 2"]


BODY = {
    "a vote that ends two pages": [
        both(prose(), put((72, 405, 11, "Adopté à l'unanimité."))),
        both(prose(), put((72, 405, 11, "Adopté à l'unanimité."))),
        prose(lines=24),
    ],
    "a name at the top of two pages": [
        prose(),
        both(put((72, 740, 11, "Odile Marchegay")), prose(725)),
        both(put((72, 740, 11, "Odile Marchegay")), prose(725)),
        prose(740),
        prose(740),
    ],
    "a number alone inside the text": [both(prose(), put((72, 400, 11, "12")), prose(380, 8)), prose()],
    "a line of its own size at the foot of the text": [prose(lines=40), prose(lines=42)],
}


@pytest.mark.parametrize("pages", BODY.values(), ids=BODY.keys())
def test_text_that_repeats_or_is_short_stays_text(pages: list[Draw]) -> None:
    assert Printed(*pages).of("furniture") == []


def test_small_print_alone_in_the_margins_of_a_single_page_is_furniture() -> None:
    printed = Printed(
        both(
            put((200, 805, 8, "Commune de Valclair"), (150, 795, 8, "3, place du Lavoir")),
            prose(),
            put((72, 40, 8, "Mairie de Valclair")),
        )
    )
    assert printed.of("furniture") == ["Commune de Valclair", "3, place du Lavoir", "Mairie de Valclair"]


def test_a_title_at_the_top_of_a_single_page_is_text() -> None:
    printed = Printed(both(put((72, 800, 16, "Compte rendu du conseil")), prose()))
    assert printed.of("furniture") == []


def numbered(step: int) -> Draw:
    return put(*((40.0, 720 - 15.0 * at, 8.0, str(at + 1)) for at in range(step - 1, 20, step)))


@pytest.mark.parametrize("step", [1, 5])
@pytest.mark.parametrize("first", [True, False], ids=["before the text", "after it"])
def test_numbers_of_lines_stand_apart_from_the_sentences(step: int, first: bool) -> None:
    draws = (numbered(step), prose()) if first else (prose(), numbered(step))
    printed = Printed(both(*draws))
    assert printed.of("furniture") == [str(number) for number in range(step, 21, step)]
    assert printed.body() == Printed(prose()).body()


def test_numbers_of_items_are_no_numbers_of_lines() -> None:
    items = put(*((40.0, 700 - 60.0 * at, 11.0, f"{at + 1}") for at in range(8)))
    texts = put(*((72.0, 700 - 60.0 * at, 11.0, "Rapport du bureau") for at in range(8)))
    more = put(*((90.0, 700 - 60.0 * at - 15 * n, 11.0, SENTENCES[n]) for at in range(8) for n in (1, 2, 3)))
    assert Printed(both(items, texts, more)).of("furniture") == []


def test_a_slanted_stamp_over_the_text_is_furniture_and_reads_as_set() -> None:
    def stamp(canvas: Canvas, _: int) -> None:
        canvas.saveState()
        canvas.translate(300, 600)
        canvas.rotate(12)
        canvas.setFont("Helvetica", 12)
        canvas.drawString(0, 16, "Reçu en préfecture")
        canvas.drawString(0, 0, "le 17 mars 2022")
        canvas.restoreState()

    printed = Printed(both(stamp, prose()))
    assert printed.of("furniture") == ["Reçu en préfecture", "le 17 mars 2022"]
    assert printed.body() == Printed(prose()).body()


@pytest.mark.parametrize("angle", [35, 45, 52])
def test_a_word_across_the_page_is_one_word_and_furniture(angle: int) -> None:
    def across(canvas: Canvas, _: int) -> None:
        canvas.saveState()
        canvas.translate(150, 250)
        canvas.rotate(angle)
        canvas.setFont("Helvetica-Bold", 60)
        canvas.drawString(0, 0, "PROJET")
        canvas.restoreState()

    printed = Printed(both(across, prose()), both(across, prose()))
    assert printed.of("furniture") == ["PROJET", "PROJET"]


def call(x: float, y: float, text: str, number: str) -> Draw:
    """A line with a raised number at its end."""

    def draw(canvas: Canvas, _: int) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(x, y, text)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(x + canvas.stringWidth(text, "Helvetica", 11), y + 4, number)

    return draw


def test_a_foot_note_is_linked_to_its_call_and_does_not_cut_its_sentence() -> None:
    first = both(
        prose(lines=15),
        call(72, 480, "Le conseil a demandé que les travaux soient finis avant la fin de 2021", "1"),
        put((72, 465, 11, "et que les riverains en soient informés par une lettre, puis")),
        put((72, 80, 9, "1 Voir le rapport de mai sur la mare,"), (72, 69, 9, "page douze.")),
    )
    printed = Printed(first, both(put((72, 740, 11, "par une affiche à la mairie.")), prose()))
    (note,) = [block for block in printed.blocks if block.kind is BlockKind.NOTE]
    assert printed.of("note") == ["1 Voir le rapport de mai sur la mare, page douze."]
    assert note.call is not None
    assert note.call.of(printed.document.text) == "¹"
    assert printed.document.text[: note.call.start].endswith("fin de 2021")
    assert any("puis par une affiche à la mairie." in text for text in printed.of("paragraph"))


def test_small_numbered_lines_above_text_are_no_notes() -> None:
    printed = Printed(both(prose(lines=5), put((72, 600, 8, "1 Voir plus bas")), prose(560, 30)))
    assert printed.of("note") == []


TABLE = [("Nom", "Présent", "Excusé"), ("Odile Marchegay", "X", ""), ("Bastien Lorquet", "", "X")]


def ruled(rows: list[tuple[str, ...]], top: float) -> Draw:
    """A table with rulings from ``top`` down."""

    def draw(canvas: Canvas, _: int) -> None:
        canvas.setFont("Helvetica", 11)
        xs = (72, 250, 350, 450)
        for at, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=False):
                canvas.drawString(x + 4, top - 20 * at - 14, cell)
        canvas.grid(xs, [top - 20 * at for at in range(len(rows) + 1)])

    return draw


def test_rows_know_the_head_of_their_table_also_on_the_next_page() -> None:
    more = [TABLE[0], ("Hélène Vasseur", "X", "")]
    printed = Printed(both(prose(lines=10), ruled(TABLE, 540)), both(ruled(more, 760), prose(600, 5)))
    rows = [block for block in printed.blocks if block.kind is BlockKind.TABLE_ROW]
    text = printed.document.text
    assert [row.cells[0].of(text) for row in rows] == [
        "Nom", "Odile Marchegay", "Bastien Lorquet", "Nom", "Hélène Vasseur",
    ]  # fmt: skip
    heads = [[cell.of(text) for cell in row.header] for row in rows]
    assert heads == [[], *[["Nom", "Présent", "Excusé"]] * 4]
    assert rows[0].cells == rows[-1].header


def test_a_table_without_a_head_has_none() -> None:
    printed = Printed(both(prose(lines=10), ruled([("Lavoir", "propre"), ("Mare", "à curer")], 540)))
    assert [b.header for b in printed.blocks if b.kind is BlockKind.TABLE_ROW] == [(), ()]


def test_items_are_nested_by_their_place_and_by_their_marker() -> None:
    lines = [
        (72, "• Le lavoir"), (90, "- nettoyer"), (90, "- repeindre"), (108, "o en bleu"), (72, "• La mare"),
        (72, "- curer"), (72, "• Le pont"),
    ]  # fmt: skip
    printed = Printed(
        both(prose(740, 8), put(*((x, 600 - 15.0 * at, 11.0, text) for at, (x, text) in enumerate(lines))))
    )
    items = [b for b in printed.blocks if b.kind is BlockKind.LIST_ITEM]
    assert [(b.marker, b.level) for b in items] == [
        ("•", 1), ("-", 2), ("-", 2), ("o", 3), ("•", 1), ("-", 2), ("•", 1),
    ]  # fmt: skip


PLACES = st.tuples(
    st.floats(30, 400),
    st.floats(30, 800),
    st.sampled_from([7.0, 9.0, 11.0, 16.0]),
    st.sampled_from(
        ["Page {}", "{}", "1 Voir le rapport", "Nom", "- un banc", "Adopté.", *SENTENCES, "2. Budget"]
    ),
)


@settings(max_examples=25)
@given(pages=st.lists(st.lists(PLACES, min_size=1, max_size=12), min_size=1, max_size=3))
def test_wherever_lines_stand_blocks_cover_them_and_lie_in_their_page(pages: list[list[Put]]) -> None:
    printed = Printed(*(put(*places) for places in pages))
    text = printed.document.text
    spans = sorted(span for block in printed.blocks for span in block.spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(s.of(text) for s in spans).split()) == "".join(text.split())
    for block in printed.blocks:
        boxes = block_boxes(printed.document, block)
        assert boxes
        assert all(1 <= box.page <= len(pages) for box in boxes)
        assert all(-1 <= box.x0 < box.x1 <= WIDTH + 300 for box in boxes)
        assert all(-1 <= box.top < box.bottom <= HEIGHT + 1 for box in boxes)


def test_a_year_that_ends_the_text_of_a_page_is_no_page_number() -> None:
    def page(canvas: Canvas, number: int) -> None:
        prose(720, 20)(canvas, number)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 405, "Le conseil demande au département la subvention prévue pour l’année")
        canvas.drawString(72, 390, f"{2020 + 5 * number}")

    assert Printed(page, page).of("furniture") == []


def test_a_stamp_in_the_margin_is_known_by_its_first_and_last_words() -> None:
    stamp = put(
        (430, 120, 9, "Reçu en préfecture"), (430, 108, 9, "le 17 mars 2022"), (430, 96, 9, "Affiché le 18 mars 2022")
    )  # fmt: skip
    printed = Printed(both(prose(lines=30), stamp))
    assert sorted(printed.of("furniture")) == [
        "Affiché le 18 mars 2022",
        "Reçu en préfecture",
        "le 17 mars 2022",
    ]


def test_slanted_words_beside_large_ones_are_text() -> None:
    def page(canvas: Canvas, number: int) -> None:
        prose(720, 20)(canvas, number)
        canvas.setFont("Helvetica", 36)
        canvas.drawString(90, 300, "MERCREDI 17 FÉVRIER")
        canvas.translate(60, 205)
        canvas.rotate(25)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(0, 0, "NOUVELLE SALLE")

    assert "NOUVELLE SALLE" in Printed(page).body()


@pytest.mark.parametrize("opening", ["1Voir", "1 Voir", "1. Voir"])
def test_a_note_answers_its_call_however_its_number_is_set(opening: str) -> None:
    note = put((72, 60, 8, f"{opening} le rapport de mai, à la page douze."))
    printed = Printed(both(prose(lines=20), call(72, 400, "Le lavoir sera repeint", "1"), note))
    (block,) = (b for b in printed.blocks if b.kind is BlockKind.NOTE)
    assert block.call is not None
    assert printed.of("note")[0].split()[1] == "Voir"


def test_a_row_of_which_only_one_cell_is_full_is_a_row_of_its_table() -> None:
    rows = [("Abonnement", ""), ("Adultes, par an et par personne", "12 euros"), ("", "Gratuit le mardi")]
    printed = Printed(both(prose(lines=10), ruled(rows, 540)))
    assert len(printed.of("table_row")) == 3


@pytest.mark.parametrize("gap", [4, 12, 40])
def test_numbers_of_lines_are_found_at_any_distance_from_the_text(gap: float) -> None:
    def page(canvas: Canvas, number: int) -> None:
        canvas.setFont("Helvetica", 11)
        for at in range(25):
            y = 740 - 15 * at
            canvas.drawRightString(72, y, str(at + 1))
            canvas.drawString(72 + gap, y, SENTENCES[(number + at) % len(SENTENCES)])

    printed = Printed(page)
    assert len(printed.of("furniture")) == 25
    assert not any(char.isdigit() for char in printed.body())


def test_a_list_numbered_without_points_keeps_its_numbers() -> None:
    items = ["Lavoir", "Mare", "Pont", "Banc", "Verger", "Digue", "Canal"]
    printed = Printed(
        both(
            prose(lines=10),
            put(*((90, 540 - 15.0 * n, 11, f"{n + 1} {item}") for n, item in enumerate(items))),
        )
    )
    assert all(f"{n} {item}" in printed.body() for n, item in enumerate(items, 1))
