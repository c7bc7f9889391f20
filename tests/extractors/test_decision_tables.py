"""Decisions in the rows of tables, read through the library."""

from collections.abc import Callable

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

DELIBERATIONS = """Commune de Valbrune

Conseil municipal - séance du 14 mars 2023

Liste des délibérations examinées

N°	Objet	Décision
2023-01	Compte rendu de la séance du 8 février 2023	Approuvé à l'unanimité
2023-02	Budget primitif du service de l'eau	Adopté
2023-03	Convention avec le club de boules	Rejetée
2023-04	Vente de la parcelle AB 12	Ajournée
"""

WITHOUT_HEAD = """Fondation des Lices

Comité d'attribution du 14 mars 2023

12	Maison des jeunes	ACCORDÉE	800
14	Chorale de l'étang	REFUSÉE	-
15	Club de canoë	ACCORDÉE	1 200
18	Foyer rural	Liste d'attente	-
"""

ENGLISH = """Planning Committee

Minutes of the meeting held on 14 March 2023

Ref	Address	Decision
23/0012	4 Mill Lane	Approved
23/0015	The Old Forge	Refused
23/0019	Plot 3 Hay Close	Deferred
"""


def decided(record: Record) -> list[tuple[str, str]]:
    return [(str(item.outcome), item.text) for item in record.decisions]


def test_a_list_of_deliberations_gives_a_decision_a_row(record_of: Callable[[str], Record]) -> None:
    record = record_of(DELIBERATIONS)
    assert decided(record) == [
        ("adopted", "2023-01 Compte rendu de la séance du 8 février 2023 Approuvé à l'unanimité"),
        ("adopted", "2023-02 Budget primitif du service de l'eau Adopté"),
        ("rejected", "2023-03 Convention avec le club de boules Rejetée"),
        ("deferred", "2023-04 Vente de la parcelle AB 12 Ajournée"),
    ]
    votes = record.decisions[0].votes
    assert votes is not None
    assert votes.unanimous
    assert [item.number for item in record.decisions] == ["2023-01", "2023-02", "2023-03", "2023-04"]


def test_rows_without_a_head_need_more_than_one_fate(record_of: Callable[[str], Record]) -> None:
    assert decided(record_of(WITHOUT_HEAD)) == [
        ("adopted", "12 Maison des jeunes ACCORDÉE 800"),
        ("rejected", "14 Chorale de l'étang REFUSÉE -"),
        ("adopted", "15 Club de canoë ACCORDÉE 1 200"),
    ]


def test_english_rows() -> None:
    record = Pipeline(Settings(language="en", model="none")).extract(ENGLISH.encode(), name="minutes.txt")
    assert [outcome for outcome, _ in decided(record)] == ["adopted", "rejected", "deferred"]


def test_the_state_of_tasks_and_the_functions_of_people_are_no_verdicts(
    record_of: Callable[[str], Record],
) -> None:
    tasks = (
        "Action\tResponsable\tÉtat\nRepeindre le banc\tAnne Roy\tValidé\nRefaire le toit\tPaul Lys\tReporté\n"
    )
    people = "Nom\tQualité\nAnne Roy\tÉlue\nPaul Lys\tÉlu\nJean Riou\tÉlu\n"
    for table in (tasks, people):
        assert decided(record_of(f"Association des Rives\n\nRéunion du 14 mars 2023\n\n{table}")) == []
