"""Scores of readings whose figures are known by counting."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.evaluate.scoring import Share
from minutes.evaluate.text_scoring import FileScore, Reading, by_kind, score_text, text_figures
from minutes.evaluate.text_truth import Kind, Truth, read_truth
from minutes.model.document import Block, BlockKind
from minutes.text import Span

Lines = Sequence[tuple[str, str]]
BODY = (
    ("heading", "Approbation du procès-verbal"),
    ("body", "Le conseil approuve à l’unanimité le procès-verbal de la"),
    ("body", "séance précédente, sous réserve de deux corrections."),
    ("item", "remplacer mardi par jeudi à la page quatre"),
)


def truth_of(*pages: Lines) -> Truth:
    content = {
        "defect": "d",
        "title": "t",
        "language": "fr",
        "class": "layout",
        "producer": "p",
        "seed": 1,
        "pages": [{"lines": [{"text": text, "role": role} for role, text in page]} for page in pages],
    }
    return read_truth(json.dumps(content))


def reading(*lines: tuple[BlockKind, str]) -> Reading:
    """One page, a block a line."""
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(kind, (Span(len(text), len(text) + len(line)),)))
        text += f"{line}\n"
    return Reading(text, tuple(blocks))


def plain(*lines: str) -> Reading:
    return reading(*((BlockKind.PARAGRAPH, line) for line in lines))


def score(read: Reading, *pages: Lines) -> FileScore:
    return score_text("d", truth_of(*pages), read)


def texts(lines: Lines) -> list[str]:
    return [text for _, text in lines]


def test_a_perfect_reading_has_nothing_wrong() -> None:
    found = score(plain(*texts(BODY)), BODY)

    assert found.score.words.accuracy == 1
    assert found.score.order == Share(3, 3)
    assert (found.score.kept, found.score.lost) == (Share(4, 4), 0)
    assert found.score.furniture == found.score.notes == Share()
    assert found.score.figures() == {"words": 1, "order": 1, "kept": 1}
    assert not any(vars(found.faults).values())


def test_lines_joined_into_a_paragraph_are_in_order() -> None:
    found = score(plain(" ".join(texts(BODY))), BODY)
    assert found.score.order == Share(3, 3)


def test_nothing_read_is_nothing_right() -> None:
    page = [*BODY, ("head", "Commune de Valbrune"), ("note", "1 Voir le plan.")]
    found = score(Reading(""), page)

    assert found.score.words.accuracy == 0
    assert (found.score.order, found.score.kept) == (Share(0, 4), Share(0, 5))
    assert (found.score.furniture, found.score.notes) == (Share(0, 1), Share(0, 1))


def test_a_text_read_twice_costs_words() -> None:
    twice = score(plain(*texts(BODY), *texts(BODY)), BODY)
    assert twice.score.words.accuracy == pytest.approx(2 / 3)


def test_words_not_read_and_words_added_are_named() -> None:
    found = score(plain("Le budget budget est vote"), [("body", "Le budget est voté voté")])

    assert found.score.words.shared == 3
    assert found.faults.unread == {"voté": 2}
    assert found.faults.added == {"budget": 1, "vote": 1}


TWO_COLUMNS = [
    ("body", "premier alinéa du texte"),
    ("body", "suite de gauche en bas"),
    ("body", "colonne droite qui commence"),
    ("body", "fin du tout à droite"),
]


def test_columns_read_line_by_line_are_out_of_order() -> None:
    one, two, three, four = texts(TWO_COLUMNS)
    found = score(plain(one, three, two, four), TWO_COLUMNS)

    # one→two: three stands between; two→three: backwards; three→four: two stands between.
    assert found.score.order == Share(0, 3)
    assert found.faults.disordered == ((one, two), (two, three), (three, four))
    assert found.score.words.accuracy == 1


def test_columns_in_the_wrong_order_break_one_pair() -> None:
    one, two, three, four = texts(TWO_COLUMNS)
    found = score(plain(three, four, one, two), TWO_COLUMNS)

    assert found.score.order == Share(2, 3)
    assert found.faults.disordered == ((two, three),)


def test_a_line_cut_in_two_by_another_breaks_its_pairs() -> None:
    lines = [
        ("cell", "Adjoint au maire chargé des finances"),
        ("cell", "Nadia Ouldamar"),
        ("cell", "présente"),
    ]
    found = score(plain("Adjoint au maire", "Nadia Ouldamar présente", "chargé des finances"), lines)

    assert found.faults.disordered == (("Adjoint au maire chargé des finances", "Nadia Ouldamar"),)


def test_a_line_that_went_elsewhere_breaks_the_pairs_around_it_and_where_it_stands() -> None:
    lines = [
        ("body", f"la ligne numéro {word} parle de {word}s")
        for word in ("chat", "chien", "lion", "ours", "loup")
    ]
    chat, chien, lion, ours, loup = texts(lines)
    found = score(plain(chat, lion, ours, chien, loup), lines)

    assert found.faults.disordered == ((chat, chien), (chien, lion), (ours, loup))


def test_furniture_between_two_lines_does_not_break_their_order() -> None:
    page = [*BODY[:2], ("page-number", "12"), *BODY[2:]]
    found = score(plain(*texts(page)), page)
    assert found.score.order == Share(3, 3)


ROWS = [
    ("cell", word)
    for row in (("Dupont", "X", "membre"), ("Durand", "X", "membre"), ("Martin", "X", "membre"))
    for word in row
]


def test_repeated_short_cells_row_by_row_are_in_order() -> None:
    found = score(plain("Dupont\tX\tmembre", "Durand\tX\tmembre", "Martin\tX\tmembre"), ROWS)
    assert found.score.order == Share(8, 8)


def test_repeated_short_cells_column_by_column_are_in_order_only_where_columns_meet() -> None:
    found = score(plain("Dupont", "Durand", "Martin", "X", "X", "X", "membre", "membre", "membre"), ROWS)

    assert found.score.order == Share(2, 8)  # Martin, X and X, membre
    assert found.score.words.accuracy == 1


def test_a_repeated_line_that_is_missing_once_is_lost_once() -> None:
    found = score(plain("Dupont\tX\tmembre", "Durand\t\tmembre", "Martin\tX\tmembre"), ROWS)

    assert (found.score.lost, found.faults.absent) == (1, ("X",))
    assert found.faults.disordered == (("Durand", "X"), ("X", "membre"))


MISREAD = [
    ("Le consei1 approuve à l’unanirnité le procès-verba1 de la", "wrong letters"),
    ("Leconseil approuve à l’unanimité le procès-verbal dela", "words run together"),
    ("Le con seil approuve à l’unan imité le procès-verbal de la", "words cut"),
    ("Le conseil approuve a l’unanimite le proces-verbal de la", "accents lost"),
]


@pytest.mark.parametrize("line", [line for line, _ in MISREAD], ids=[what for _, what in MISREAD])
def test_a_line_with_faults_is_still_found_in_its_place(line: str) -> None:
    heading, _, after, item = texts(BODY)
    found = score(plain(heading, line, after, item), BODY)

    assert found.score.words.accuracy < 1
    assert found.score.order == Share(3, 3)
    assert found.score.lost == 0


def test_one_misread_word_between_known_ones_is_found() -> None:
    lines = [("cell", "Dupont"), ("cell", "excusée"), ("cell", "Durand"), ("cell", "présente")]
    found = score(plain("Dupont excuséc Durand présente"), lines)
    assert (found.score.order, found.score.lost) == (Share(3, 3), 0)


def test_another_word_in_its_place_is_not_taken_for_it() -> None:
    lines = [("cell", "Dupont"), ("cell", "excusée"), ("cell", "Durand"), ("cell", "présente")]
    found = score(plain("Dupont trésorier Durand présente"), lines)
    assert found.faults.absent == ("excusée",)


PAGE = [("head", "Commune de Valbrune"), *BODY, ("foot", "Mairie de Valbrune"), ("page-number", "3")]


def test_furniture_is_removed_where_it_stands_in_furniture() -> None:
    head, *body, foot, number = texts(PAGE)
    kinds = [
        BlockKind.FURNITURE,
        *[BlockKind.PARAGRAPH] * len(body),
        BlockKind.PARAGRAPH,
        BlockKind.FURNITURE,
    ]
    found = score(reading(*zip(kinds, [head, *body, foot, number], strict=True)), PAGE)

    assert found.score.furniture == Share(2, 3)
    assert found.faults.furniture_left == (foot,)
    assert found.score.lost == 0


def test_furniture_that_was_not_read_is_not_removed() -> None:
    found = score(plain(*texts(BODY)), PAGE)

    assert found.score.furniture == Share(0, 3)
    assert found.faults.furniture_absent == ("Commune de Valbrune", "Mairie de Valbrune", "3")


def test_all_labelled_furniture_loses_the_whole_text() -> None:
    found = score(reading(*((BlockKind.FURNITURE, text) for text in texts(PAGE))), PAGE)

    assert found.score.furniture == Share(3, 3)
    assert found.score.lost == len(BODY)
    assert found.faults.hidden == tuple(texts(BODY))


NOTES = [
    ("body", "Le budget 2021¹ est voté avec le plan²."),
    ("note", "1 Hors taxes, selon le devis"),
    ("note", "du mois de mars."),
    ("note", "2 Le plan est joint en annexe."),
]


def test_a_foot_note_is_its_lines_and_all_must_stand_in_notes() -> None:
    kinds = [BlockKind.PARAGRAPH, BlockKind.NOTE, BlockKind.PARAGRAPH, BlockKind.NOTE]
    found = score(reading(*zip(kinds, texts(NOTES), strict=True)), NOTES)

    assert found.score.notes == Share(1, 2)
    assert found.faults.notes_left == ("1 Hors taxes, selon le devis du mois de mars.",)
    assert found.score.words.accuracy == 1


def test_all_labelled_notes_does_not_pay() -> None:
    kinds = [BlockKind.NOTE] * len(NOTES)
    found = score(reading(*zip(kinds, texts(NOTES), strict=True)), NOTES)

    assert found.score.notes == Share(2, 3)
    assert found.faults.no_notes == (NOTES[0][1],)


def test_lines_without_words_are_not_scored() -> None:
    found = score(plain("Dupont ✓"), [("cell", "Dupont"), ("cell", "✓"), ("cell", "—")])
    assert (found.score.kept, found.score.order) == (Share(1, 1), Share())


def test_lines_are_sought_on_their_own_page() -> None:
    pages = [[("cell", "Présent"), ("body", "fin de la page")], [("cell", "Présent"), ("body", "autre page")]]
    first, second = "fin de la page\n", "\fPrésent\nPrésent\nautre page\n"
    found = score(Reading(first + second, page_starts=(0, len(first) + 1)), *pages)

    assert found.faults.absent == ("Présent",)
    assert found.score.words.accuracy == 1


def test_another_number_of_pages_is_sought_through() -> None:
    found = score(plain(*texts(BODY)), BODY[:2], BODY[2:])
    assert found.score.order == Share(3, 3)


WORDS = st.sampled_from(["le", "la", "commune", "budget", "séance", "X", "12", "vote"])
PAGES = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=12)


@given(PAGES)
def test_a_text_agrees_with_itself_however_often_lines_repeat(lines: list[str]) -> None:
    found = score(plain(*lines), [("body", line) for line in lines])

    assert found.score.words.accuracy == 1
    assert found.score.order.value == 1
    assert found.score.lost == 0


@given(PAGES, st.randoms(use_true_random=False))
def test_order_does_not_touch_words_and_no_figure_leaves_its_range(lines: list[str], chance: object) -> None:
    shuffled = list(lines)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    found = score(plain(*shuffled), [("body", line) for line in lines])

    assert found.score.words.accuracy == 1
    assert all(0 <= figure <= 1 for figure in found.score.figures().values())


def test_classes_add_up_words_and_lines() -> None:
    one = score_text("one", truth_of(BODY), plain(*texts(BODY)))
    other = score_text("other", truth_of([("body", "le budget est voté")]), plain("le budget"))
    totals = by_kind([one, other])

    assert list(totals) == [Kind.LAYOUT]
    words = totals[Kind.LAYOUT].words
    assert (words.truth, words.read) == (one.score.words.truth + 4, one.score.words.truth + 2)
    assert totals[Kind.LAYOUT].kept == Share(5, 5)
    figures = text_figures([one, other])
    assert figures["one.words"] == 1
    assert figures["other.words"] == pytest.approx(4 / 6)
    assert figures["all layout.words"] == pytest.approx(words.accuracy)
