"""Votes in every wording: counts, scores, names, roll calls; and votes that stand apart from their resolution."""

from collections.abc import Callable

import pytest

from minutes.model.record import Decision, Record

Reader = Callable[[str, str], Record]
Decided = Callable[[str, str], list[Decision]]

HEADS = {
    "fr": "Commune de Valbriec\n\nConseil municipal\n\nProcès-verbal de la séance du 14 mars 2019\n\n1. Affaires communales\n\n",
    "en": "Harbour Trust\n\nMinutes of the board meeting held on 14 March 2019\n\n1. Affairs of the trust\n\n",
    "es": "Asociación La Ribera\n\nActa de la asamblea celebrada el 14 de marzo de 2019\n\n1. Asuntos de la asociación\n\n",
}


@pytest.fixture(scope="module")
def decided(reader: Reader) -> Decided:
    return lambda code, body: list(reader(code, HEADS[code] + body + "\n").decisions)


def votes_of(decision: Decision) -> dict[str, object] | None:
    """What the document states of the vote."""
    return decision.votes.model_dump(by_alias=True, exclude_none=True) if decision.votes else None


VOTES = {
    "figures before their words without a sign between": (
        "fr", "Contrat de trois mois.\n\n2 votes contre 1 abstention 9 votes pour", "adopted",
        {"for": 9, "against": 2, "abstain": 1},
    ),
    "against before for": (
        "fr", "Rampes d'accès au bois.\n\n4 votes contre 8 votes pour", "adopted", {"for": 8, "against": 4},
    ),
    "abstentions before for": (
        "fr", "Rapport d'activité de la régie.\n\n2 abstentions 10 votes pour", "adopted", {"for": 10, "abstain": 2},
    ),
    "everybody agrees": (
        "fr", "On engage cinq équipes au lieu de six, tout le monde est d'accord.", "adopted", {"unanimous": True},
    ),
    "a score between the winners and the others": (
        "en", "The motion to raise the fee was put and carried by 37 votes to 22.", "adopted", {"for": 37, "against": 22},
    ),
    "a score of those who lost": (
        "en", "The motion to raise the fee was lost by nine votes to four.", "rejected", {"for": 4, "against": 9},
    ),
    "voix contre": ("fr", "La motion est refusée par huit voix contre deux.", "rejected", {"for": 2, "against": 8}),
    "votos contra": ("es", "La moción resulta aprobada por diecinueve votos contra trece.", "adopted", {"for": 19, "against": 13}),
    "names, and the score": (
        "en", "Moved by Reed, seconded by Cole, to buy a mower. Ayes: Reed, Cole, Day. Nays: None. Motion carried 3-0.",
        "adopted", {"for": 3, "against": 0},
    ),
    "names only": (
        "en", "Moved by Reed, seconded by Cole, to buy a mower. Ayes: Reed, Cole, Day. Nays: Ms. Orr and Mr. Vey. Motion carried.",
        "adopted", {"for": 3, "against": 2},
    ),
    "names with votes of others": (
        "fr", "La convention est mise au vote.\n\nPour : Mme Riou, M. Blanc (2 voix). Contre : M. Vey.", "adopted", {"for": 3, "against": 1},
    ),
    "someone abstains": (
        "en", "The lease was approved by 5 votes to nil with Cllr Miss Orr abstaining.", "adopted", {"for": 5, "against": 0, "abstain": 1},
    ),
    "someone abstains, in French": (
        "fr", "Le procès-verbal est approuvé par neuf voix, Mme Riou, alors absente, s'abstenant.", "adopted", {"for": 9, "abstain": 1},
    ),
    "someone abstains, in Spanish": (
        "es", "Se aprueba el acta por nueve votos a favor, con la abstención de la Sra. Pina.", "adopted", {"for": 9, "abstain": 1},
    ),
    "unanimity but for one": (
        "fr", "La convention est adoptée à l'unanimité moins l'abstention de M. Blanc.", "adopted", {"abstain": 1},
    ),
    "thousands apart": (
        "fr", "La convention est mise au vote.\n\nPour : 6 670 tantièmes. Contre : 1 219 tantièmes.", "adopted", {"for": 6670, "against": 1219},
    ),
    "shares beside the counts": (
        "es", "Se aprueba la obra con 8 votos a favor (54,20 %), 3 en contra (22,80 %) y 1 abstención (2.º B, 6,80 %).",
        "adopted", {"for": 8, "against": 3, "abstain": 1},
    ),
    "everyone's vote in a row": (
        "en", "Proposal: move the release to May. Tom +1, Ann +1, Jan -1, Kit 0. Adopted.", "adopted",
        {"for": 2, "against": 1, "abstain": 1},
    ),
    "a comma for a colon": (
        "es", "Se aprueba la obra: votos a favor, 6 (UVI); votos en contra, 3; abstenciones, 1.", "adopted",
        {"for": 6, "against": 3, "abstain": 1},
    ),
    "nobody contradicts": ("en", "The accounts were adopted nem. con.", "adopted", None),
    "a year is no count": ("en", "Ann Orr was elected as examiner of the accounts for 2013–14.", "adopted", None),
}  # fmt: skip


@pytest.mark.parametrize(("language", "body", "outcome", "votes"), VOTES.values(), ids=VOTES.keys())
def test_votes_are_read_as_stated(
    decided: Decided, language: str, body: str, outcome: str, votes: dict[str, object] | None
) -> None:
    found = decided(language, body)
    assert [(d.outcome, votes_of(d)) for d in found] == [(outcome, votes)]


APART = {
    "after its mover": (
        ("NOW, THEREFORE, BE IT RESOLVED that the mayor is authorized to sign the lease of the pier.\n\n"
        "Moved by Reed, seconded by Cole, to adopt Resolution No. 2018-39. Roll call vote. Motion carried 5-0."),
        [("adopted", {"for": 5, "against": 0})],
    ),
    "after talk": (
        ("RESOLVED, that the trademark policy be replaced by the version of May.\n\nThere was some debate about names.\n\n"
        "The resolution failed, 3 in favour, 4 against."),
        [("rejected", {"for": 3, "against": 4})],
    ),
    "stated above": (
        ("The board unanimously approved the following resolutions.\n\nRESOLVED, that Ann Orr is elected treasurer of the trust.\n\n"
        "RESOLVED, that the bank is told of it within a week."),
        [("adopted", {"unanimous": True}), ("adopted", {"unanimous": True})],
    ),
    "of another matter": (
        "RESOLVED, that Ann Orr is elected treasurer of the trust.\n\nTom Reed moved to buy a mower. Carried 5-2.",
        [("adopted", None), ("adopted", {"for": 5, "against": 2})],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), APART.values(), ids=APART.keys())
def test_a_resolution_has_the_vote_that_stands_apart_from_it(
    decided: Decided, body: str, expected: list[tuple[str, dict[str, object] | None]]
) -> None:
    found = decided("en", body)
    assert [(d.outcome, votes_of(d)) for d in found] == expected


PUT = {
    "debate stands between the proposal and its vote": (
        "fr",
        ("Suite à un départ, il est proposé la création d'un poste de jardinier à mi-temps.\n\n"
        "M. Blanc s'interroge sur la charge. Mme Riou répond qu'elle reste la même. Le jardinier faisait des heures de plus, "
        "il est donc proposé de pérenniser la situation. M. Vey ajoute que cela aide.\n\nVote : pour à l'unanimité"),
        "création d'un poste", {"unanimous": True},
    ),
    "the sentence behind the counts names what was put": (
        "fr",
        ("On relit l'article sur le siège.\n\nLa proposition est soumise au vote à 14h20 :\n\n- 12 membres pour\n- 1 abstention\n\n"
        "La modification des statuts est acceptée."),
        "La modification des statuts", {"for": 12, "abstain": 1},
    ),
    "a clause list under a heading that concludes a contract": (
        "fr",
        ("2. Conclusion d'un bail avec la régie\n\nIl est demandé aux membres s'ils sont d'accord pour :\n\n"
        "- Approuver le bail du moulin ;\n- Dire que les frais seront à la charge de la régie.\n\nVote : pour à l'unanimité"),
        "Approuver le bail", {"unanimous": True},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "body", "words", "votes"), PUT.values(), ids=PUT.keys())
def test_a_vote_is_on_what_was_put_to_it(
    decided: Decided, language: str, body: str, words: str, votes: dict[str, object]
) -> None:
    found = decided(language, body)
    assert [votes_of(d) for d in found] == [votes]
    assert words in found[0].text


def test_an_item_that_is_no_heading_has_its_own_vote(decided: Decided) -> None:
    found = decided(
        "fr",
        "1/ Délibération sur le tarif de la cantine :\n\n8 votes pour. 2 abstentions\n\n"
        "2/ Délibération pour le métrage des chemins.\n\nPlus de 300 m en tout.\n\n12 votes pour\n\n"
        "3/ Délibération sur le rapport annuel :\n\n2 abstentions 10 votes pour",
    )
    assert [votes_of(d) for d in found] == [{"for": 8, "abstain": 2}, {"for": 12}, {"for": 10, "abstain": 2}]
    assert "cantine" not in found[1].text
