"""Decisions: votes, self-contained sentences, operative clauses, elections; and what only looks like one."""

from collections.abc import Callable

import pytest

from minutes.model.record import Decision, Record

Reader = Callable[[str], Record]

HEAD = "Commune de Valbriec\n\nConseil municipal\n\nProcès-verbal de la séance du 14 mars 2019\n\n"
Decided = Callable[[str], list[Decision]]


@pytest.fixture(scope="session")
def decided(record_of: Reader) -> Decided:
    """The decisions of minutes whose body is the given text."""
    return lambda body: list(record_of(HEAD + body + "\n").decisions)


def votes_of(decision: Decision) -> dict[str, object] | None:
    """What the document states of the vote."""
    return decision.votes.model_dump(by_alias=True, exclude_none=True) if decision.votes else None


VOTES = {
    "unanimity": ("Le budget primitif est adopté à l'unanimité.", {"unanimous": True}),
    "unanimity of a body": ("Le conseil municipal, à l'unanimité, approuve le compte rendu.", {"unanimous": True}),
    "for, against, abstain": (
        "La convention est adoptée par 11 voix pour, 2 voix contre et 1 abstention.",
        {"for": 11, "against": 2, "abstain": 1},
    ),
    "abstain, against, for": (
        "La convention est adoptée : 1 abstention, 2 contre, 11 pour.", {"for": 11, "against": 2, "abstain": 1},
    ),
    "labels before counts": (
        "La convention est mise au vote.\n\nPour : 11 - Contre : 2 - Abstention : 1",
        {"for": 11, "against": 2, "abstain": 1},
    ),
    "a label for the vote": (
        "Il est proposé d'approuver la convention.\n\nVote : 11 pour, 2 contre, 1 abstention.",
        {"for": 11, "against": 2, "abstain": 1},
    ),
    "labels in a row without separators": (
        "Il est proposé d'approuver la convention.\n\nVOTE : POUR : 11 CONTRE : 2 ABSTENTION : 1",
        {"for": 11, "against": 2, "abstain": 1},
    ),
    "counts in words": (
        "La convention est adoptée par onze voix pour, deux voix contre et une abstention.",
        {"for": 11, "against": 2, "abstain": 1},
    ),
    "a table": (
        "Il est proposé d'approuver la convention.\n\nPour\tContre\tAbstention\n11\t2\t1",
        {"for": 11, "against": 2, "abstain": 1},
    ),
    "no count": ("Le conseil municipal approuve la convention.", None),
}  # fmt: skip


@pytest.mark.parametrize(("body", "votes"), VOTES.values(), ids=VOTES.keys())
def test_a_decision_states_its_vote(decided: Decided, body: str, votes: dict[str, object] | None) -> None:
    found = decided("1. Affaires communales\n\n" + body)
    assert [(d.outcome, votes_of(d)) for d in found] == [("adopted", votes)]


OUTCOMES = {
    "adopted": ("La motion est adoptée par 6 voix contre 5.", "adopted"),
    "rejected in words": ("La motion est rejetée par 6 voix contre 5.", "rejected"),
    "not adopted": ("La proposition n'est pas adoptée.", "rejected"),
    "rejected by counts": ("Il est proposé d'acheter un second local.\n\nPour : 3 - Contre : 9 - Abstentions : 2", "rejected"),
    "not approved by the body": ("Le conseil municipal n'approuve pas la vente du presbytère.", "rejected"),
    "not retained, with an abbreviation": ("Le devis de M. Lorquet n'est pas retenu.", "rejected"),
    "approved, with an abbreviation": ("Le devis de M. Lorquet est approuvé.", "adopted"),
    "not retained by the body": ("Le conseil municipal ne retient pas le devis.", "rejected"),
    "refused by the body": ("Le conseil municipal refuse la vente du presbytère.", "rejected"),
    "deferred": ("Le point 5 est reporté à la prochaine séance.", "deferred"),
    "adjourned": ("Le vote de la taxe de séjour est ajourné.", "deferred"),
    "deferred by the body": ("Le conseil municipal reporte sa décision sur la taxe de séjour.", "deferred"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "outcome"), OUTCOMES.values(), ids=OUTCOMES.keys())
def test_the_outcome_is_what_the_words_or_the_counts_say(decided: Decided, body: str, outcome: str) -> None:
    assert [d.outcome for d in decided("1. Affaires communales\n\n" + body)] == [outcome]


def test_a_bare_vote_takes_the_proposal_with_its_list_before_it(decided: Decided) -> None:
    (decision,) = decided(
        "3. Vente de matériel\n\nLe tracteur de 1988 ne sert plus depuis l'achat du nouveau.\n\n"
        "Madame le maire propose aux membres du conseil :\n- de vendre le tracteur au prix de 800 €\n"
        "- d'affecter la recette à l'entretien des chemins\n\nVote : pour à l'unanimité\n"
    )
    assert "vendre le tracteur" in decision.text
    assert "entretien des chemins" in decision.text
    assert "1988" not in decision.text
    assert votes_of(decision) == {"unanimous": True}
    assert decision.title == "Vente de matériel"


@pytest.mark.parametrize(
    "vote",
    [
        "Accord unanime du conseil.",
        "Le conseil accepte à 11 voix pour et une abstention (Mme Ferroul).",
        "Cette proposition est adoptée à l'unanimité.",
    ],
)
def test_a_vote_that_names_no_object_takes_the_proposal_before_it(decided: Decided, vote: str) -> None:
    (decision,) = decided(f"3. Presbytère\n\nIl est proposé de vendre la grange du presbytère.\n\n{vote}\n")
    assert "grange" in decision.text
    assert decision.votes


def test_the_words_of_a_numbered_resolution_begin_after_its_number(decided: Decided) -> None:
    (decision,) = decided(
        "3. Cotisation\n\nRésolution n° 3 : la cotisation est fixée à 15 €.\n\nPour : 40 - Contre : 0\n\n"
        "La résolution est adoptée.\n"
    )
    assert "la cotisation est fixée à 15 €" in decision.text
    assert not decision.text.startswith((":", "-", "."))


def test_each_vote_of_a_sitting_is_a_decision_under_its_heading(decided: Decided) -> None:
    found = decided(
        "1. Tarifs de la cantine\n\nIl est proposé de maintenir les tarifs de la cantine.\n\nAdopté à l'unanimité.\n\n"
        "2. Location de la salle\n\nIl est proposé de porter la location de la salle à 90 €.\n\n"
        "Pour : 9 - Contre : 3 - Abstention : 0\n\n"
        "3. Achat d'un broyeur\n\nIl est proposé d'acheter un broyeur.\n\nPour : 2 - Contre : 10\n"
    )
    assert [d.title for d in found] == ["Tarifs de la cantine", "Location de la salle", "Achat d'un broyeur"]
    assert [d.outcome for d in found] == ["adopted", "adopted", "rejected"]
    assert ["cantine" in found[0].text, "90 €" in found[1].text, "broyeur" in found[2].text] == [True] * 3


def test_a_heading_alone_says_what_a_bare_vote_is_about(decided: Decided) -> None:
    (decision,) = decided("4. Admissions en non-valeur\n\n14 votes pour\n")
    assert "Admissions en non-valeur" in (decision.title or "") + decision.text
    assert votes_of(decision) == {"for": 14}


def test_operative_clauses_are_one_decision_without_its_considerations(decided: Decided) -> None:
    found = decided(
        "5. Acquisition d'une parcelle\n\nVu le code général des collectivités territoriales,\n\n"
        "Considérant que la parcelle jouxte l'école,\n\nAprès en avoir délibéré, le conseil municipal :\n\n"
        "- DÉCIDE d'acquérir la parcelle B 112 pour 4 000 €\n- AUTORISE Madame le Maire à signer l'acte\n"
    )
    text = " ".join(d.text for d in found)
    assert "acquérir la parcelle" in text
    assert "signer l'acte" in text
    assert "jouxte" not in text
    assert {d.outcome for d in found} == {"adopted"}


SELF_CONTAINED = {
    "a body decides": "Le conseil municipal décide de repeindre le portail du cimetière.",
    "it was decided": "Il a été décidé de repeindre le portail du cimetière.",
    "it is agreed": "Il est convenu de repeindre le portail du cimetière.",
    "an object is approved": "Le devis pour repeindre le portail est approuvé.",
    "a label": "Décision : le portail du cimetière sera repeint.",
    "a discharge": "Le quitus pour le portail est donné au trésorier.",
    "an election": "Odile Marchegay est élue déléguée au syndicat du portail.",
    "an election by a body": "L'assemblée élit Odile Marchegay présidente du portail.",
    "those elected after the verb": "Sont élus délégués au portail : Odile Marchegay et Bastien Lorquet.",
    "in the passive, previous minutes": "Le compte rendu du 10 janvier sur le portail est approuvé à l'unanimité.",
}


@pytest.mark.parametrize("body", SELF_CONTAINED.values(), ids=SELF_CONTAINED.keys())
def test_a_sentence_that_decides_is_a_decision_in_its_own_words(decided: Decided, body: str) -> None:
    (decision,) = decided("6. Affaires diverses\n\nLa discussion est brève.\n\n" + body)
    assert "portail" in decision.text
    assert "discussion" not in decision.text
    assert decision.outcome == "adopted"


def test_a_section_of_decisions_gives_each_of_its_items(decided: Decided) -> None:
    found = decided(
        "Relevé de décisions\n\n- Le portail est repeint en vert\n- Les bancs sont remplacés avant l'été\n"
        "- La fête est avancée au samedi\n"
    )
    assert ["portail" in found[0].text, "bancs" in found[1].text, "fête" in found[2].text] == [True] * 3
    assert len(found) == 3


NONE = {
    "already voted": "Le projet, déjà voté à l'unanimité en 2017, suit son cours.",
    "decided long ago": "Le conseil avait décidé de repeindre le portail.",
    "a question": "Le conseil a-t-il approuvé la convention ?",
    "another question": "La convention est-elle adoptée ?",
    "a vote to come": "La convention sera soumise au vote du prochain conseil.",
    "a consideration": "Considérant que le budget est adopté chaque année avant le 15 avril,",
    "a condition": "Si la convention est adoptée, les travaux commenceront en mai.",
    "a wish": "M. Lorquet souhaite que le portail soit repeint.",
    "news of another body": "M. Lorquet précise que le conseil régional a approuvé le dossier.",
    "a price": "Le prix de l'eau est de 3 euros par mètre cube.",
    "opening": "La séance est ouverte à vingt heures.",
    "the secretary of the sitting": "Bastien Lorquet est désigné secrétaire de séance.",
    "a discussion": "Le conseil débat longuement de la couleur du portail.",
}


@pytest.mark.parametrize("body", NONE.values(), ids=NONE.keys())
def test_what_was_not_decided_here_is_no_decision(decided: Decided, body: str) -> None:
    assert [d.text for d in decided("7. Questions diverses\n\n" + body)] == []


@pytest.mark.parametrize(
    "body",
    [
        "Le résultat du vote ne correspond pas à la réalité, il y a eu 3 abstentions dont la sienne.",
        "Les élus et électeurs souhaitant tenir un bureau de vote doivent venir en mairie.",
        "Au sein du CA sont élus trois mandats pour un an.",
        "Il s'agit de la convention avec le syndicat. Pas de vote.",
        "Léa Roux viendra au salon.\n\n(Post réunion : Léa Roux confirme qu'elle pourra venir.)",
    ],
)
def test_words_of_votes_that_decide_nothing(decided: Decided, body: str) -> None:
    assert not decided("1. Divers\n\n" + body)


def test_the_agenda_decides_nothing(decided: Decided) -> None:
    agenda = "Ordre du jour :\n- Approbation du compte rendu\n- Vote du budget\n- Adoption du règlement intérieur\n"
    assert decided(agenda) == []


def test_a_vote_that_ends_each_of_several_pages_is_no_running_foot(decided: Decided) -> None:
    subjects = ["la réfection du lavoir", "l'achat d'un broyeur", "la vente du tracteur"]
    pages = [
        f"{n}. {what.capitalize()}\n\n"
        + f"Le dossier est exposé, avec les devis reçus pour {what}, puis chacun donne son point de vue.\n"
        * 3
        + f"\nIl est proposé d'approuver {what}.\n\nAdopté à l'unanimité."
        for n, what in enumerate(subjects, 1)
    ]
    found = decided("\f".join(pages))
    assert [votes_of(d) for d in found] == [{"unanimous": True}] * 3
    assert [what in d.text for what, d in zip(subjects, found, strict=True)] == [True] * 3


def test_a_column_of_decisions_gives_a_decision_a_row(decided: Decided) -> None:
    table = "Point\tDécision\tVote\nVoirie\tRefaire la rue Haute en 2020\tunanimité\nÉcole\tReport du projet de cantine\t\n"
    found = decided("Relevé\n\n" + table)
    assert [(d.text, d.outcome, votes_of(d)) for d in found] == [
        ("Refaire la rue Haute en 2020", "adopted", {"unanimous": True}),
        ("Report du projet de cantine", "deferred", None),
    ]


def test_a_conclusion_that_says_what_is_to_be_is_a_decision(decided: Decided) -> None:
    items = "- Le nombre de projets est stable.\n- Une journée d'échanges sera organisée à l'automne.\n"
    (found,) = decided("Synthèse - Conclusion :\n\n" + items)
    assert found.text == "Une journée d'échanges sera organisée à l'automne."


def test_the_lines_of_a_poll_by_shares_belong_to_the_resolution_above_them(decided: Decided) -> None:
    poll = (
        "Votent POUR : 712 tantièmes\nVotent CONTRE : 188 tantièmes\nS'abstiennent : 0 tantièmes\n"
        "(base de calcul : 900)\nOnt voté CONTRE : Mme Marchegay (100), M. Lorquet (88)\n\nRésolution rejetée.\n"
    )
    (decision,) = decided(
        "4. Façade\n\nL'assemblée générale décide de ravaler la façade. Le syndic tient les devis à disposition.\n\n"
        + poll
    )
    assert "ravaler la façade" in decision.text
    assert decision.outcome == "rejected"


def test_a_proposal_with_its_count_and_its_result_is_one_decision(decided: Decided) -> None:
    (decision,) = decided(
        "5. Tarifs\n\nAmendement de M. Lorquet : limiter la hausse à 1 %. Pour : 5 ; contre : 10 ; abstentions : 3. "
        "L'amendement est rejeté.\n"
    )
    assert "limiter la hausse" in decision.text
    assert decision.outcome == "rejected"


def test_prose_in_the_cells_of_a_table_of_remarks_may_decide(decided: Decided) -> None:
    found = decided(
        "N°\tDate\tObservations\tPour\tDélai\n"
        "7.1\t02/05\tBardage : trois teintes sont présentées. Le comité retient la teinte claire.\t\t\n"
        "7.2\t02/05\tLe lot 2 demande une plus-value de 900 €. Demande refusée, faute d'accord préalable.\t\t\n"
        "7.3\t02/05\tLe lot 3 transmet ses plans au bureau de contrôle.\tLot 3\t12/05\n"
    )
    assert [d.outcome for d in found] == ["adopted", "rejected"]
    assert "teinte claire" in found[0].text
    assert "Demande refusée" in found[1].text


INFORMAL = {
    "we go for": ("On part sur le samedi 12 pour la fête du portail.", "adopted"),
    "all right for": ("OK de tout le monde pour repeindre le portail.", "adopted"),
    "no, with a reason": ("Pour le portail : non, ce n'est pas à nous de le payer.", "rejected"),
    "granted after a colon": ("Demande de prolongation du chantier du portail : accordée.", "adopted"),
    "spoken of again at a date": ("Le portail : on en reparle à la réunion de mars.", "deferred"),
    "a yes after a count": (
        "Vis du portail : 20 pour 8 €, personne contre → ok, Léa les commande.",
        "adopted",
    ),
    "the choice falls on": ("Le choix du groupe se porte sur le portail en bois.", "adopted"),
}


@pytest.mark.parametrize(("body", "outcome"), INFORMAL.values(), ids=INFORMAL.keys())
def test_an_informal_group_decides_in_its_own_words(decided: Decided, body: str, outcome: str) -> None:
    found = decided("3. Divers\n\nOn discute un moment.\n\n" + body)
    assert [("portail" in d.text, d.outcome) for d in found] == [(True, outcome)]


def test_a_bare_no_answers_the_request_before_it_and_nothing_else(decided: Decided) -> None:
    (refused,) = decided(
        "3. Divers\n\nLe club voisin demande s'il peut garer ses vélos dans la cave. Non, elle est humide.\n"
    )
    assert "garer ses vélos" in refused.text
    assert refused.outcome == "rejected"
    assert decided("3. Divers\n\nY a-t-il des problèmes de visibilité au rond-point ? Non.\n") == []


def test_a_decision_drawn_from_the_vote_before_it_is_told_once(decided: Decided) -> None:
    (decision,) = decided(
        "3. Horaires\n\nVote : 6 voix pour (élus), 6 voix contre (agents). Le partage étant égal, le projet est renvoyé à la "
        "séance de juin.\n"
    )
    assert votes_of(decision) == {"for": 6, "against": 6}
    assert decision.outcome == "deferred"


FURTHER = {
    "lots are drawn": ("Sont tirés au sort pour le comité : Anne Roy et Paul Riou.", "adopted"),
    "a sum that stays": ("La cotisation 2024 reste fixée à 20 €.", "adopted"),
    "someone empowered": ("Le maire est autorisé à signer la convention.", "adopted"),
    "a noun with its vote": ("Validation du budget prévisionnel à l'unanimité.", "adopted"),
    "an idea given up": ("On abandonne l'idée du concert en plein air.", "rejected"),
    "a prize not awarded": ("Le prix du public n'est pas décerné cette année.", "rejected"),
    "seen again next time": ("Le sujet sera revu à la prochaine réunion.", "deferred"),
    "a result that names its object": (
        "Vote : le rapport moral est adopté à l'unanimité moins une abstention.",
        "adopted",
    ),
}


@pytest.mark.parametrize(("body", "outcome"), FURTHER.values(), ids=FURTHER.keys())
def test_a_decision_is_its_own_sentence_whatever_was_said_before(
    decided: Decided, body: str, outcome: str
) -> None:
    found = decided("3. Divers\n\nMme Roy lit un long courrier. On en parle un moment.\n\n" + body)
    assert [(d.text, d.outcome) for d in found] == [(body, outcome)]


def test_a_proposal_above_a_bare_word_of_the_vote_is_a_decision_of_its_own_rule(decided: Decided) -> None:
    bare, told = decided(
        "1. Tarifs\n\nIl est proposé au conseil de porter le tarif à 12 €.\n\nVote :\n\n"
        "2. Aide\n\nIl est proposé au conseil d'accorder 300 € au club.\n\nVote :\nPour : 3\nContre : 0"
    )
    assert (bare.evidence[0].rule, told.evidence[0].rule) == ("vote/bare", "vote/line")


def test_a_vote_on_a_debate_takes_the_words_that_opened_the_matter(decided: Decided) -> None:
    talk = " ".join(
        f"M. {name} estime que les recettes ne suffiront pas à couvrir toutes les dépenses de l'année, et qu'il aurait "
        "fallu y penser bien avant la fin de l'exercice."
        for name in ("Riouet", "Vassort", "Marchegay", "Lestrade")
    )
    (only,) = decided(
        "1. Décision modificative\n\nMme Vassort informe le conseil qu'une décision modificative est nécessaire sur le "
        f"chapitre 012.\n\nLes dépenses de ce chapitre ont augmenté.\n\n{talk}\n\nVote :\nAbstentions : 3\nPour : 15"
    )
    assert "chapitre 012" in only.text
    assert "estime" not in only.text


def test_a_count_behind_what_was_voted_on_is_a_vote(decided: Decided) -> None:
    (only,) = decided(
        "1. Déneigement\n\nLe prestataire actuel arrête.\n\nRésultat du vote :\nPour le changement de prestataire : 13 votes"
    )
    assert votes_of(only) == {"for": 13}


def test_what_stands_under_the_next_heading_was_not_decided_between_the_sittings(decided: Decided) -> None:
    found = decided(
        "Décisions prises par délégation du conseil au maire\n\nDM 2024-01 : achat d'un vidéoprojecteur pour 400 €\n\n"
        "I. Affaires générales\n\nMme Roux rappelle que l'arrêté de 2021 arrive à échéance.\n\n"
        "Vu le code de l'éducation ;\n\nLe conseil municipal, après en avoir délibéré, à l'unanimité :\n\n"
        "DÉCIDE de renouveler la dérogation pour trois ans.\n\nM. Lys demande quel est le coût du repas."
    )
    assert [d.text for d in found][-1:] == [
        "Le conseil municipal, après en avoir délibéré, à l'unanimité : DÉCIDE de renouveler la dérogation pour trois ans."
    ]
    assert not [d.text for d in found[:-1] if "2024-01" not in d.text]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("=> OK pour payer la formation.", "=> OK pour payer la formation."),
        (
            "Date arrêtée : samedi 15 juin, salle des Tilleuls.",
            "Date arrêtée : samedi 15 juin, salle des Tilleuls.",
        ),
        ("Avec ça, CR adopté.", "Avec ça, CR adopté."),
        ("Le carton reste à 3 €, c'est validé par tous.", "Le carton reste à 3 €, c'est validé par tous."),
    ],
)
def test_plain_words_decide_too(decided: Decided, body: str, text: str) -> None:
    assert [d.text for d in decided("1. Divers\n\n" + body)] == [text]
