"""Headings, paragraphs, list items, table rows, notes, furniture: what is one block, and of which kind."""

import itertools
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from typing import Any, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from minutes.layout import find_blocks
from minutes.model.document import Block, BlockKind
from minutes.packs import load_pack
from minutes.pipeline import Pipeline
from minutes.settings import Settings
from minutes.text import Span


class Laid(Protocol):
    """A text with its blocks."""

    text: str
    blocks: tuple[Block, ...]

    def of(self, *kinds: str) -> list[str]:
        """The words of the blocks of ``kinds``."""
        ...


LayOut = Callable[[str], Laid]

PROSE = (
    "Le lavoir a été nettoyé par douze bénévoles pendant tout le samedi, et la mare\n"
    "voisine sera curée au printemps par la commune. Les riverains sont satisfaits."
)

HEADINGS = {
    "a number and blank lines": ("1. Budget de la fête", "1."),
    "a decimal number": ("2.1 Recettes", "2.1"),
    "a roman numeral": ("II. Recettes", "II."),
    "capitals": ("BUDGET DE LA FÊTE", ""),
    "mark-up": ("## Budget de la fête", ""),
    "a line beneath": ("Budget de la fête\n=================", ""),
    "words that the pack knows": ("Questions diverses", ""),
    "known words with a colon": ("Plan d'action :", ""),
    "a numbered resolution": ("Délibération n° 12 : voirie", "Délibération n° 12"),
}


@pytest.mark.parametrize(("heading", "marker"), HEADINGS.values(), ids=HEADINGS.keys())
def test_a_line_set_apart_is_a_heading(layout: LayOut, heading: str, marker: str) -> None:
    laid = layout(f"{PROSE}\n\n{heading}\n\n{PROSE}\n")
    assert laid.of("heading") == [heading.split("\n")[0]]
    assert len(laid.of("paragraph")) == 2
    (block,) = (b for b in laid.blocks if b.kind is BlockKind.HEADING)
    assert block.marker in (marker, "")


NOT_HEADINGS = {
    "a sentence": "La fête a été belle.",
    "a vote": "VOTE : POUR À L'UNANIMITÉ",
    "a lower-case line": "la fête a été belle",
    "a list item": "- Budget de la fête",
    "a question": "La fête a-t-elle été belle ?",
}


@pytest.mark.parametrize("line", NOT_HEADINGS.values(), ids=NOT_HEADINGS.keys())
def test_what_reads_as_text_is_no_heading(layout: LayOut, line: str) -> None:
    assert layout(f"{PROSE}\n\n{line}\n\n{PROSE}\n").of("heading") == []


def test_lines_of_a_paragraph_join_and_a_blank_line_parts_two(layout: LayOut) -> None:
    laid = layout(f"{PROSE}\n\n{PROSE}\n")
    assert laid.of("paragraph") == [" ".join(PROSE.split())] * 2


MARKERS = ["-", "–", "•", "*", "o", "☐", "→"]


@pytest.mark.parametrize("marker", MARKERS)
def test_each_bullet_opens_an_item_that_goes_on_over_its_lines(layout: LayOut, marker: str) -> None:
    laid = layout(
        f"{PROSE}\n\n{marker} Le lavoir a été nettoyé par douze bénévoles pendant tout le samedi, et la\n"
        f"  mare voisine a été curée par la commune\n{marker} Les bancs sont repeints\n"
    )
    items = [b for b in laid.blocks if b.kind is BlockKind.LIST_ITEM]
    assert [b.marker for b in items] == [marker, marker]
    first, second = laid.of("list_item")
    assert first.endswith("la mare voisine a été curée par la commune")
    assert second == f"{marker} Les bancs sont repeints"


@pytest.mark.parametrize("markers", [("1)", "2)", "3)"), ("1.", "2.", "3."), ("a)", "b)", "c)")])
def test_numbered_lines_in_a_row_are_items(layout: LayOut, markers: Sequence[str]) -> None:
    lines = "\n".join(
        f"{m} {words}" for m, words in zip(markers, ["Repeindre", "Curer", "Planter"], strict=True)
    )
    laid = layout(f"{PROSE}\n\nIl reste à faire ceci dans l'année :\n{lines}\n\n{PROSE}\n")
    assert [b.marker for b in laid.blocks if b.kind is BlockKind.LIST_ITEM] == list(markers)


def test_indented_lines_without_bullets_are_items(layout: LayOut) -> None:
    laid = layout(
        f"{PROSE}\n\nÀ prévoir pour la fête de juin, avec les voisins :\n   Repeindre les bancs\n   Curer la mare\n   Planter un saule\n"
    )
    assert laid.of("list_item") == ["Repeindre les bancs", "Curer la mare", "Planter un saule"]


def test_a_tab_makes_a_table_row_with_its_empty_cells(layout: LayOut) -> None:
    laid = layout(
        f"{PROSE}\n\nNom\tOrganisme\tPrésent\nOdile Marchegay\t\tX\nBastien Lorquet\tRamure\t\n\n{PROSE}\n"
    )
    rows = [[c.of(laid.text) for c in b.cells] for b in laid.blocks if b.kind is BlockKind.TABLE_ROW]
    assert rows == [
        ["Nom", "Organisme", "Présent"],
        ["Odile Marchegay", "", "X"],
        ["Bastien Lorquet", "Ramure", ""],
    ]


def test_a_sentence_goes_on_over_a_page_break(layout: LayOut) -> None:
    laid = layout(
        "Les habitants ont demandé que le lavoir, la mare et les deux bancs soient\n"
        "remis en état avant la\f"
        "fête du printemps, qui attire chaque année de nombreux visiteurs.\n"
    )
    assert laid.of("paragraph") == [
        (
            "Les habitants ont demandé que le lavoir, la mare et les deux bancs soient remis en état avant la fête du "
            "printemps, qui attire chaque année de nombreux visiteurs."
        )
    ]


def test_a_foot_note_leaves_the_sentence_that_it_cuts_in_two_whole(layout: LayOut) -> None:
    laid = layout(
        "Les habitants ont demandé que le lavoir, la mare et les deux bancs soient\n"
        "remis en état avant la\n\n1 Voir le rapport de mai.\f"
        "fête du printemps, qui attire chaque année de nombreux visiteurs.\n"
    )
    assert laid.of("note") == ["1 Voir le rapport de mai."]
    (paragraph,) = laid.of("paragraph")
    assert "avant la fête du printemps" in paragraph


WORDS = [
    "lavoir",
    "mare",
    "banc",
    "saule",
    "fête",
    "pont",
    "mur",
    "clé",
    "radeau",
    "seau",
    "digue",
    "talus",
    "canal",
    "puits",
    "verger",
    "ruche",
]


def paged(count: int, foot: str) -> str:
    """A text of ``count`` pages of different prose with a running head and a running foot."""
    pages = []
    for n in range(1, count + 1):
        chance = Random(n)
        told = [f"On parla de {', '.join(chance.sample(WORDS, 7))}." for _ in range(14)]
        pages.append(f"Association Les Berges Claires\n\n{chr(10).join(told)}\n\n{foot.format(n, count)}")
    return "\f".join(pages)


@pytest.mark.parametrize("foot", ["Page {} sur {}", "- {} -", "{}/{}"])
def test_running_heads_and_page_numbers_are_furniture(layout: LayOut, foot: str) -> None:
    laid = layout(paged(4, foot))
    assert laid.of("furniture") == [
        line for n in range(1, 5) for line in ("Association Les Berges Claires", foot.format(n, 4))
    ]


def test_what_stands_on_one_page_only_is_no_furniture(layout: LayOut) -> None:
    assert layout(paged(1, "Fait à Valbriec")).of("furniture") == []


def test_a_printed_rule_is_furniture(layout: LayOut) -> None:
    assert layout(f"{PROSE}\n\n__________\n\n{PROSE}\n").of("furniture") == ["__________"]


@pytest.fixture(scope="module")
def printed() -> Laid:
    """A page with a bold heading, a large heading and a paragraph, as a PDF."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    lines: list[tuple[str, str, int]] = [
        ("Réunion du quartier des Tilleuls", "Helvetica-Bold", 18),
        ("Le lavoir et la mare", "Helvetica-Bold", 11),
        (
            "Le lavoir a été nettoyé par douze bénévoles pendant tout le samedi, et la mare voisine",
            "Helvetica",
            11,
        ),
        (
            "sera curée au printemps par la commune. Les riverains sont satisfaits de ce résultat.",
            "Helvetica",
            11,
        ),
    ]
    for at, (words, font, size) in enumerate(lines):
        canvas.setFont(font, size)
        canvas.drawString(72, 760 - 16 * at - (24 if at else 0), words)
    canvas.save()
    return _laid(buffer.getvalue())


def _laid(content: bytes) -> Any:
    document = Pipeline(Settings(language="fr", model="none")).clean(content, "page.pdf")
    blocks = find_blocks(document, load_pack("fr"))

    class Page:
        text = document.text

        def __init__(self) -> None:
            self.blocks = blocks

        def of(self, *kinds: str) -> list[str]:
            return [
                " ".join(" ".join(s.of(self.text) for s in b.spans).split())
                for b in blocks
                if b.kind in kinds
            ]

    return Page()


def test_in_a_pdf_size_and_weight_make_headings(printed: Laid) -> None:
    assert printed.of("heading") == ["Réunion du quartier des Tilleuls", "Le lavoir et la mare"]
    (paragraph,) = printed.of("paragraph")
    assert paragraph.startswith("Le lavoir a été nettoyé")
    assert paragraph.endswith("de ce résultat.")


def assert_sound(text: str, blocks: tuple[Block, ...]) -> None:
    """Blocks are ordered, disjoint and cover all but white space; cells lie within their page's text."""
    assert [b.spans[0] for b in blocks] == sorted(b.spans[0] for b in blocks)
    spans = sorted(s for b in blocks for s in b.spans)
    assert all(spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    covered = {at for s in spans for at in range(s.start, s.end)}
    assert [at for at, char in enumerate(text) if not char.isspace() and at not in covered] == []
    for block in blocks:
        assert list(block.spans) == sorted(block.spans)
        assert (block.kind is BlockKind.TABLE_ROW) == bool(block.cells)
        if block.cells:
            assert _bare(text, block.cells) == _bare(text, block.spans)


def _bare(text: str, spans: Sequence[Span]) -> str:
    return "".join("".join(span.of(text) for span in spans).split())


PIECES = st.sampled_from(
    ["1. ", "- ", "• ", "Présents :", "Odile Marchegay", " ", "  ", "\n", "\n\n", "\t", "\f", "\v", "PLAN D'ACTION", "Vote : 3 pour",
     "le lavoir est propre.", "# ", "----", "2 Voir le rapport.", "o", ";", "Page 2/3", "\u00a0", "→", "Ordre du jour", "a)"]
)  # fmt: skip
PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=12)


@given(text=st.lists(PIECES | PRINTABLE, max_size=40).map("".join))
def test_whatever_the_text_blocks_are_ordered_disjoint_and_cover_it(layout: LayOut, text: str) -> None:
    assert_sound(text, layout(text).blocks)


@given(text=st.lists(PIECES | PRINTABLE, max_size=40).map("".join))
def test_whatever_the_text_sections_hold_every_block_once(layout: Callable[[str], Any], text: str) -> None:
    laid = layout(text)
    held = [index for section in laid.sections for index in range(section.first, section.last)]
    assert held == list(range(len(laid.blocks)))
    assert all(s.heading is None or s.heading == s.first for s in laid.sections)
    assert all(
        laid.blocks[s.heading].kind is BlockKind.HEADING for s in laid.sections if s.heading is not None
    )


def test_in_a_plain_text_two_blanks_make_a_level(layout: LayOut) -> None:
    laid = layout(f"{PROSE}\n\n- Le lavoir\n  - nettoyer\n    - brosser\n  - repeindre\n- La mare\n")
    assert [b.level for b in laid.blocks if b.kind is BlockKind.LIST_ITEM] == [1, 2, 3, 2, 1]


def test_a_note_between_blank_lines_leaves_the_sentence_around_it_whole(layout: LayOut) -> None:
    laid = layout(
        f"{PROSE}\n\nLe groupe avait tenté l’an dernier de produire avec la commune\n\n"
        "1 Guide de la coopération, tome deux,\nà la mairie.\n\nune plaquette qui présente le lavoir.\n"
    )
    assert laid.of("note") == ["1 Guide de la coopération, tome deux, à la mairie."]
    assert laid.of("paragraph")[-1].endswith("avec la commune une plaquette qui présente le lavoir.")


def test_a_numbered_heading_between_blank_lines_is_no_note(layout: LayOut) -> None:
    laid = layout(
        f"- Odile Brisset, membre du bureau\n\n1. Entretien\n^^^^^^^^^^^^\n\nolivier présente :\n\n{PROSE}\n"
    )
    assert laid.of("note") == []
    assert laid.of("heading") == ["1. Entretien"]
