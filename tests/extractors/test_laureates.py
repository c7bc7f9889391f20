"""Laureates: lists of winners, sentences, partners, ranks, sums; and prizes that nobody won."""

from collections.abc import Callable

import pytest

from minutes.model.record import Laureate, Record

Reader = Callable[[str], Record]
Winners = Callable[[str], list[Laureate]]

HEAD = "Fondation Ramure\n\nJury du 14 mars 2019\n\nCompte rendu\n\n"


@pytest.fixture(scope="session")
def winners(record_of: Reader) -> Winners:
    """The laureates of minutes whose body is the given text."""
    return lambda body: list(record_of(HEAD + body + "\n").laureates)


LISTS = {
    "were laureates": "Ont été lauréats de l'appel à projets Rivières 2019 :",
    "the winners of a contest": "Les lauréats de l'appel à projets Rivières 2019 :",
    "were selected": "Les projets retenus dans le cadre de l'appel à projets Rivières 2019 :",
}


@pytest.mark.parametrize("intro", LISTS.values(), ids=LISTS.keys())
def test_a_list_of_winners_gives_each_with_award_and_year(winners: Winners, intro: str) -> None:
    found = winners(f"{intro}\n- Association Les Loutres\n- École des Saules\n- Commune de Valbriec")
    assert [w.recipients for w in found] == [
        ("Association Les Loutres",),
        ("École des Saules",),
        ("Commune de Valbriec",),
    ]
    assert {w.year for w in found} == {2019}
    assert all("Rivières" in (w.award or "") for w in found)


PARTNERS = {
    "alone": ("École des Saules", ("École des Saules",)),
    "a dash": ("École des Saules - Commune de Valbriec", ("École des Saules", "Commune de Valbriec")),
    "a long dash": ("École des Saules – Commune de Valbriec", ("École des Saules", "Commune de Valbriec")),
    "and": ("École des Saules et Commune de Valbriec", ("École des Saules", "Commune de Valbriec")),
    "in partnership with": (
        "École des Saules en partenariat avec la commune de Valbriec", ("École des Saules", "commune de Valbriec"),
    ),
    "a hyphen inside a name": ("Association Saint-Aubrin", ("Association Saint-Aubrin",)),
    "an and inside a name": ("Association Loutres et castors", ("Association Loutres et castors",)),
}  # fmt: skip


@pytest.mark.parametrize(("item", "recipients"), PARTNERS.values(), ids=PARTNERS.keys())
def test_partners_win_together(winners: Winners, item: str, recipients: tuple[str, ...]) -> None:
    found = winners(f"Les lauréats de l'appel à projets Rivières 2019 :\n- {item}\n- Lycée du Vallon")
    assert [w.recipients for w in found] == [recipients, ("Lycée du Vallon",)]


def test_a_title_in_quotes_is_not_the_winner(winners: Winners) -> None:
    found = winners(
        "Les lauréats de l'appel à projets Rivières 2019 :\n- « L'eau vive », École des Saules\n- « Le gué », Lycée du Vallon"
    )
    assert [w.recipients for w in found] == [("École des Saules",), ("Lycée du Vallon",)]


INLINE = {
    "names": "Les lauréats du concours des Balcons 2019 sont : Claire Vassort, Paul Riouet et Odile Marchegay.",
    "a colon alone": "Lauréats du concours des Balcons 2019 : Claire Vassort ; Paul Riouet ; Odile Marchegay.",
    "a count": "Le concours des Balcons 2019 a trois lauréats : Claire Vassort, Paul Riouet et Odile Marchegay.",
}


@pytest.mark.parametrize("sentence", INLINE.values(), ids=INLINE.keys())
def test_winners_listed_in_a_sentence_are_one_each(winners: Winners, sentence: str) -> None:
    found = winners("1. Concours\n\n" + sentence)
    assert [w.recipients for w in found] == [("Claire Vassort",), ("Paul Riouet",), ("Odile Marchegay",)]


def test_a_numbered_list_after_the_announcement_is_read(winners: Winners) -> None:
    found = winners(
        "Palmarès du concours des Balcons 2019 :\n1. École des Saules\n2. Lycée du Vallon\n3. Crèche du Gué"
    )
    assert [w.recipients for w in found] == [("École des Saules",), ("Lycée du Vallon",), ("Crèche du Gué",)]


def test_those_who_were_not_selected_did_not_win(winners: Winners) -> None:
    found = winners(
        "Projets retenus dans le cadre de l'appel à projets Rivières 2019 :\n- École des Saules\n- Lycée du Vallon\n\n"
        "Projets non retenus :\n- Commune de Valbriec\n- Crèche du Gué\n"
    )
    assert [w.recipients for w in found] == [("École des Saules",), ("Lycée du Vallon",)]


SUMS = {
    "euros": ("École des Saules : 14 700 €", 14700.0),
    "decimals": ("École des Saules : 2 062,50 euros", 2062.5),
    "thousands": ("École des Saules (30 k€)", 30000.0),
    "none": ("École des Saules", None),
}


@pytest.mark.parametrize(("item", "value"), SUMS.values(), ids=SUMS.keys())
def test_a_sum_beside_a_winner_is_read(winners: Winners, item: str, value: float | None) -> None:
    first, second = winners(f"Les lauréats de l'appel à projets Rivières 2019 :\n- {item}\n- Lycée du Vallon")
    assert first.recipients == ("École des Saules",)
    assert (first.amount.value if first.amount else None) == value
    assert first.amount is None or first.amount.currency == "EUR"
    assert second.amount is None


def test_ranks_are_read(winners: Winners) -> None:
    found = winners(
        "Les lauréats du concours des Balcons 2019 :\n- 1er prix : École des Saules\n- 2e prix : Lycée du Vallon"
    )
    assert [(w.rank, w.recipients) for w in found] == [(1, ("École des Saules",)), (2, ("Lycée du Vallon",))]


SENTENCES = {
    "is awarded": ("Le prix du public est attribué à Claire Vassort.", "Claire Vassort", "prix du public"),
    "goes to": ("Le prix du public revient à Claire Vassort.", "Claire Vassort", "prix du public"),
    "wins": ("Claire Vassort remporte le prix du public.", "Claire Vassort", "prix du public"),
    "a jury that awards": ("Le jury attribue le prix du public à Claire Vassort.", "Claire Vassort", "prix du public"),
    "a project that wins a call": (
        "Le projet de l'école des Saules est lauréat de l'appel à projets Rivières.",
        "école des Saules",
        "appel à projets Rivières",
    ),
    "has received": ("Claire Vassort a reçu le prix du public.", "Claire Vassort", "prix du public"),
    "a body": (
        "La commune de Valbriec a obtenu le label Eau claire.", "commune de Valbriec", "label Eau claire",
    ),
    "selected in a call": (
        "La commune de Valbriec a été retenue dans le cadre de l'appel à projets Rivières.",
        "commune de Valbriec",
        "appel à projets Rivières",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "recipient", "award"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_names_a_winner(winners: Winners, sentence: str, recipient: str, award: str) -> None:
    (winner,) = winners("1. Nouvelles\n\n" + sentence)
    assert [r.removeprefix("La ") for r in winner.recipients] == [recipient]
    assert award in (winner.award or "")


def test_a_table_of_winners_is_read_by_its_head(winners: Winners) -> None:
    found = winners(
        "Palmarès du concours des Balcons 2019\n\nLauréat\tPrix\tMontant\nÉcole des Saules\tPrix du jury\t500 €\n"
        "Lycée du Vallon\tPrix du public\t300 €"
    )
    assert [(w.recipients, w.award, w.amount.value if w.amount else None) for w in found] == [
        (("École des Saules",), "Prix du jury – concours des Balcons 2019", 500.0),
        (("Lycée du Vallon",), "Prix du public – concours des Balcons 2019", 300.0),
    ]


NONE = {
    "no winner": "Aucun lauréat n'a été désigné cette année.",
    "a price list": "1er prix : 30 €\n2e prix : 20 €",
    "a prize set up": "Le conseil décide la création d'un prix du plus beau balcon.",
    "a prize to come": "Le prix du plus beau balcon sera attribué en mai.",
    "the price of a thing": "Le prix de l'eau est de 3 € par mètre cube.",
    "somebody elected": "Claire Vassort est élue présidente du jury.",
    "a file sent": "Le dossier de la commune a été envoyé à la région.",
}


@pytest.mark.parametrize("body", NONE.values(), ids=NONE.keys())
def test_where_nobody_won_there_is_no_laureate(winners: Winners, body: str) -> None:
    assert [w.recipients for w in winners("1. Concours\n\n" + body)] == []


def test_the_list_of_winners_ends_where_another_list_begins(winners: Winners) -> None:
    found = winners(
        "2. Appel à projets\n\nLes lauréats de l'appel à projets Rivières 2019 :\n- École des Saules\n- Lycée du Vallon\n\n"
        "3. Communication\n\nLe jury rappelle les moyens disponibles.\n\n- Affiches\n- Site de la fondation\n"
    )
    assert [w.recipients for w in found] == [("École des Saules",), ("Lycée du Vallon",)]
