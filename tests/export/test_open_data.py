"""The tables for French open data: their columns, their arithmetic, and what is left out with its reason."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutes.export.siret import is_siret

SIRET = "21330063500017"
ISSUER = ["--collectivite-nom", "Commune de Valbrune", "--collectivite-siret", SIRET]
DELIBERATIONS = [
    "COLL_NOM",
    "COLL_SIRET",
    "DELIB_ID",
    "DELIB_DATE",
    "DELIB_MATIERE_CODE",
    "DELIB_MATIERE_NOM",
    "DELIB_OBJET",
    "BUDGET_ANNEE",
    "BUDGET_NOM",
    "PREF_ID",
    "PREF_DATE",
    "VOTE_EFFECTIF",
    "VOTE_REEL",
    "VOTE_POUR",
    "VOTE_CONTRE",
    "VOTE_ABSTENTION",
    "DELIB_URL",
]
SUBVENTIONS = [
    "nomAttribuant",
    "idAttribuant",
    "dateConvention",
    "referenceDecision",
    "nomBeneficiaire",
    "idBeneficiaire",
    "rnaBeneficiaire",
    "objet",
    "montant",
    "nature",
    "conditionsVersement",
    "datesPeriodeVersement",
    "idRAE",
    "notificationUE",
    "pourcentageSubvention",
    "dispositifAide",
]
EVIDENCE = {
    "page": 1,
    "clean": {"start": 0, "end": 9},
    "raw": {"start": 0, "end": 9},
    "boxes": [],
    "rule": "fr/any",
}

MINUTES = """Conseil municipal de Valbrune
Procès-verbal de la séance du 14 mars 2019

Présents : Mme Solange Kervadec, maire ; M. Bruno Dastrac, adjoint.

Délibération n° 2019-018 – Éclairage public

Le conseil municipal approuve l'achat de trente lampes, par 9 voix pour, 2 voix contre et 1 abstention, sur 12 votants.

Délibération n° 2019-019 – Voirie

Le conseil municipal approuve la réfection de la rue du Four, par 9 voix pour, 3 voix contre et 1 abstention, sur 12 votants.
"""


def decision(
    number: str | None, votes: tuple[int | None, ...] | None = None, **values: Any
) -> dict[str, Any]:
    for_, against, abstain = votes or (None, None, None)
    counted = {"for": for_, "against": against, "abstain": abstain, "unanimous": None}
    return {
        "id": f"decision-{number}",
        "confidence": 0.9,
        "number": number,
        "title": "Voirie",
        "text": "Le conseil approuve.",
        "outcome": "adopted",
        "votes": counted if votes else None,
        "evidence": [{**EVIDENCE, "quote": values.pop("quote", "Le conseil approuve.")}],
        **values,
    }


def laureate(name: str, value: float | None = 500.0, **values: Any) -> dict[str, Any]:
    return {
        "id": f"laureate-{name}",
        "confidence": 0.9,
        "recipients": [name],
        "award": "Aide aux fêtes",
        "year": None,
        "rank": None,
        "amount": {"value": value, "currency": values.pop("currency", "EUR")} if value else None,
        "evidence": [{**EVIDENCE, "quote": "…"}],
        **values,
    }


@pytest.fixture
def rows(export: Callable, run_of: Callable) -> Callable[..., tuple[list[dict[str, str]], list[str]]]:
    """The rows and the notes of an export of a run of one document with these items."""

    def make(
        name: str, *items: dict[str, Any], options: tuple[str | Path, ...] = ()
    ) -> tuple[list[dict[str, str]], list[str]]:
        kind = "decisions" if name == "deliberations" else "laureates"
        done = export(run_of({kind: list(items)}), "--to", f"scdl-{name}", *ISSUER, *options)
        assert done.returncode == 0, done.stderr.decode()
        text = done.stdout.decode("utf-8")
        return list(csv.DictReader(io.StringIO(text, newline=""))), done.stderr.decode("utf-8").splitlines()

    return make


def test_columns_are_those_of_the_national_schemas_in_their_order(export: Callable, run_of: Callable) -> None:
    run = run_of({"decisions": [], "laureates": []})
    for name, columns in {"deliberations": DELIBERATIONS, "subventions": SUBVENTIONS}.items():
        assert export(run, "--to", f"scdl-{name}", *ISSUER).stdout.decode() == ",".join(columns) + "\r\n"


def test_a_deliberation_is_a_row(rows: Callable) -> None:
    given = decision("2019-018", (9, 3, 1), title="Délibération n° 2019-018 – Éclairage\npublic")
    (row,), notes = rows("deliberations", given)

    assert {name: value for name, value in row.items() if value} == {
        "COLL_NOM": "Commune de Valbrune",
        "COLL_SIRET": SIRET,
        "DELIB_ID": "2019-018",
        "DELIB_DATE": "2019-03-14",
        "DELIB_OBJET": "Éclairage public",
        "VOTE_REEL": "13",
        "VOTE_POUR": "9",
        "VOTE_CONTRE": "3",
        "VOTE_ABSTENTION": "1",
    }
    assert notes == ["minutes: 1 rows written, 0 left out"]


def test_articles_belong_to_their_act_and_its_vote_is_the_one_that_is_stated(rows: Callable) -> None:
    found, _ = rows(
        "deliberations", decision("2019-018"), decision("ARTICLE 1", (9, 3, 1)), decision("2019-019")
    )
    assert [(row["DELIB_ID"], row["VOTE_POUR"]) for row in found] == [("2019-018", "9"), ("2019-019", "")]


def test_of_several_votes_under_one_number_none_is_that_of_the_act(rows: Callable) -> None:
    (row,), _ = rows("deliberations", decision("2019-018", (9, 3, 1)), decision("ARTICLE 1", (13, 0, 0)))
    assert (row["DELIB_ID"], row["VOTE_POUR"]) == ("2019-018", "")


@pytest.mark.parametrize(
    ("given", "number", "subject"),
    [
        (decision("5", title="Voirie (délibération n° 2019-018)"), "2019-018", "Voirie"),
        (decision("5", title="Délibération n°DEL/12 : voirie"), "DEL/12", "voirie"),
        (decision("Délibération no 7"), "7", "Voirie"),
        (decision(None, quote="Délibération n° 2019-018. Le conseil approuve."), "2019-018", "Voirie"),
        (decision("2019-018", title="Retrait de la délibération n° 2017-045 du 3 mars"), "2019-018", "Retrait de la délibération n° 2017-045 du 3 mars"),
        (decision("5", title="Retrait de la délibération n° 2017-045 du 3 mars"), None, None),
        (decision("5", quote="Vu la délibération n° 2017-045, le conseil approuve."), None, None),
    ],
)  # fmt: skip
def test_the_number_of_an_act_is_its_own(
    given: dict[str, Any], number: str | None, subject: str | None, rows: Callable
) -> None:
    found, _ = rows("deliberations", given)
    assert [(row["DELIB_ID"], row["DELIB_OBJET"]) for row in found] == ([(number, subject)] if number else [])


def test_a_document_of_several_meetings_gives_no_rows(export: Callable, run_of: Callable) -> None:
    problem = {"code": "several-meetings", "message": "It holds two.", "page": None, "item": None}
    run = run_of({"decisions": [decision("2019-018")], "problems": [problem]})
    done = export(run, "--to", "scdl-deliberations", *ISSUER)
    assert b"1 left out: the document holds several meetings" in done.stderr


def test_the_number_of_participants_follows_from_three_counts_only(rows: Callable) -> None:
    (row,), _ = rows("deliberations", decision("2019-018", (9, 3, None)))
    assert (row["VOTE_REEL"], row["VOTE_POUR"], row["VOTE_ABSTENTION"]) == ("", "9", "")


@pytest.mark.parametrize(
    ("given", "options", "why"),
    [
        (decision("2019-018", outcome="rejected"), (), "rejected, not adopted"),
        (decision("4"), (), "no number of a deliberation is printed (--dated-ids makes one of date and agenda number)"),
        (decision("2019-018", (9, 3, 1)), ("--set", "VOTE_EFFECTIF=12"), "more votes than VOTE_EFFECTIF"),
        (decision("2019-018"), ("--set", "DELIB_MATIERE_CODE=finances"), "DELIB_MATIERE_CODE does not have the form that the schema asks for"),
        (decision("2019-018"), ("--body", "syndicat des eaux"), "minutes of another body"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_row_is_left_out_with_its_reason(
    given: dict[str, Any], options: tuple[str, ...], why: str, rows: Callable
) -> None:
    found, notes = rows("deliberations", given, options=options)
    assert found == []
    assert notes == ["minutes: 0 rows written, 1 left out", f"minutes: 1 left out: {why}"]


def test_a_vote_that_does_not_add_up_is_no_row(
    run_minutes: Callable, export: Callable, tmp_path: Path
) -> None:
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    assert run_minutes(tmp_path / "minutes.txt", tmp_path / "RUN").returncode == 0

    done = export(tmp_path / "RUN", "--to", "scdl-deliberations", *ISSUER)

    rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    assert [(row["DELIB_ID"], row["DELIB_DATE"], row["VOTE_POUR"], row["VOTE_REEL"]) for row in rows] == [
        ("2019-018", "2019-03-14", "9", "12")
    ]
    assert (
        "1 left out: its vote cannot be right (problem votes-not-total of the record)" in done.stderr.decode()
    )


def test_an_identifier_of_date_and_agenda_number_is_made_when_asked_for(rows: Callable) -> None:
    found, _ = rows("deliberations", decision("4"), decision(None), options=("--dated-ids",))
    assert [row["DELIB_ID"] for row in found] == ["2019-03-14_4"]


def test_an_act_that_two_documents_hold_is_one_row(export: Callable, run_of: Callable) -> None:
    run = run_of(
        {"decisions": [decision("2019-018")]}, {"decisions": [decision("2019-018")], "action_items": []}
    )
    done = export(run, "--to", "scdl-deliberations", *ISSUER)

    assert len(done.stdout.splitlines()) == 2
    assert "another row has the same DELIB_ID" in done.stderr.decode()


def test_a_grant_is_a_row(rows: Callable) -> None:
    (row,), notes = rows(
        "subventions", laureate("Les Amis du Moulin", 1200.5), options=("--set", "notificationUE=non")
    )

    assert {name: value for name, value in row.items() if value} == {
        "nomAttribuant": "Commune de Valbrune",
        "idAttribuant": SIRET,
        "dateConvention": "2019-03-14",
        "nomBeneficiaire": "Les Amis du Moulin",
        "objet": "Aide aux fêtes",
        "montant": "1200.50",
        "nature": "aide en numéraire",
        "notificationUE": "non",
        "pourcentageSubvention": "1",
    }
    assert notes == ["minutes: 1 rows written, 0 left out"]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (laureate("Club", None), "no sum is stated"),
        (laureate("Club", currency="USD"), "the sum is not in euros"),
        (laureate("Club", award=None), "no objet"),
        (laureate("Club", recipients=["Club", "Lycée"]), "several recipients share the sum, and their shares are not stated"),
        (laureate("la COMMUNE de Valbrune"), "the body itself is the recipient"),
        (laureate("Club", award="prix de la fondation Orsel"), "the award is named after another giver"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_grant_is_left_out_with_its_reason(
    given: dict[str, Any], why: str, rows: Callable
) -> None:
    found, notes = rows("subventions", given)
    assert (found, notes[1:]) == ([], [f"minutes: 1 left out: {why}"])


def test_a_file_adds_what_the_minutes_do_not_say(rows: Callable, tmp_path: Path) -> None:
    facts = tmp_path / "facts.csv"
    facts.write_text(
        "\ufeffnomBeneficiaire;idBeneficiaire;conditionsVersement\nClub;35600000000048;unique\nLycée;35600000000046;\n",
        encoding="utf-8",
    )
    found, notes = rows(
        "subventions", laureate("Club"), laureate("Lycée"), laureate("Chorale"), options=("--facts", facts)
    )

    assert [(row["nomBeneficiaire"], row["idBeneficiaire"], row["conditionsVersement"]) for row in found] == [
        ("Club", "35600000000048", "unique"),
        ("Chorale", "", ""),
    ]
    assert notes[1:] == ["minutes: 1 left out: idBeneficiaire is no SIRET"]


@pytest.mark.parametrize("number", [SIRET, "35600000000048", "35600000049837", "73282932000074"])
def test_sirets_that_are_right(number: str) -> None:
    assert is_siret(number)


@pytest.mark.parametrize(
    "number", ["21330063500018", "35600000049838", "7328293200007", "732829320000740", "7328293200007٤", "", "7328293200007a"]
)  # fmt: skip
def test_sirets_that_are_wrong(number: str) -> None:
    assert not is_siret(number)


def test_cells_that_a_spreadsheet_would_run_are_defused(rows: Callable) -> None:
    (row,), _ = rows("deliberations", decision("2019-018", title='=cmd|" /C calc"!A0'))
    assert row["DELIB_OBJET"] == '\'=cmd|" /C calc"!A0'
