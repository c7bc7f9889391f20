"""``minutes export``: what it asks for, what it refuses, where it writes."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.export import EXPORTERS
from minutes.export.cells import cell, defused, restored

ISSUER = ["--collectivite-nom", "Valbrune", "--collectivite-siret", "21330063500017"]
CRATE = ["--date", "2026-03-01", "--holder", "Archives", "--license", "CC0"]


def test_records_go_to_stdout(export: Callable, archive: Path) -> None:
    done = export(archive, "--to", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["schema_version"] for line in done.stdout.splitlines()] == ["1.0"] * 5


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--to", "xlsx"], 2, f"there is no format 'xlsx'; the formats are: {', '.join(EXPORTERS)}"),
        (["--to", "csv"], 2, "csv is a folder: give --out PATH"),
        (["--to", "ead3", "--date", "2026-03-01"], 2, "ead3 says what the documents do not: give --holder NAME, --identifier TEXT"),
        (["--to", "ead3", "--date", "2026-02-30"], 2, "--date '2026-02-30' is no day: give it as YYYY-MM-DD"),
        (["--to", "jsonl", "--holder", "Archives"], 2, "jsonl has no use for --holder NAME: leave it out"),
        (["--to", "scdl-subventions", *ISSUER[:3], "21330063500018"], 2, "--collectivite-siret '21330063500018' is no SIRET: 14 digits, of which the last is a check digit"),
        (["--to", "scdl-subventions", *ISSUER, "--set", "montant"], 2, "--set 'montant' has no value: give it as NAME=VALUE"),
        (["--to", "scdl-subventions", *ISSUER, "--facts", "none.csv"], 3, "none.csv cannot be read: give a CSV file in UTF-8"),
        (["--to", "bagit", *CRATE, "--out", "bag", "--set", "Payload-Oxum=1"], 2, "--set names 'Payload-Oxum', which is no tag that can be stated; there are: "),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_refused_in_a_sentence(
    arguments: list[str],
    code: int,
    message: str,
    export: Callable,
    archive: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    done = export(archive, *arguments)

    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.decode().startswith(f"minutes: {message}")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_unknown_columns_are_named_with_those_there_are(export: Callable, archive: Path) -> None:
    done = export(archive, "--to", "scdl-subventions", *ISSUER, "--set", "montants=1")
    assert done.returncode == 2
    assert (
        b"'montants', which is no column here; there are: conditionsVersement, dateConvention" in done.stderr
    )


def test_a_folder_without_a_run_is_refused(export: Callable, tmp_path: Path) -> None:
    assert export(tmp_path, "--to", "jsonl").returncode == 3


def test_what_is_there_is_replaced_only_when_forced(export: Callable, archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    assert export(archive, "--to", "csv", "--out", out).returncode == 0
    (out / "votes.csv").unlink()

    assert export(archive, "--to", "csv", "--out", out).returncode == 10
    assert not (out / "votes.csv").exists()
    assert export(archive, "--to", "csv", "--out", out, "--force").returncode == 0
    assert (out / "votes.csv").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_a_link_to_an_export_stays_a_link(export: Callable, archive: Path, tmp_path: Path) -> None:
    export(archive, "--to", "csv", "--out", tmp_path / "first")
    (tmp_path / "latest").symlink_to(tmp_path / "first")

    assert export(archive, "--to", "csv", "--out", tmp_path / "latest", "--force").returncode == 0
    assert (tmp_path / "latest").is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "latest"]


def test_the_help_names_every_format(export: Callable) -> None:
    words = export("--help").stdout.decode().replace(",", " ").replace(".", " ").split()
    assert set(EXPORTERS) <= set(words)


def test_even_forced_it_replaces_nothing_but_an_export(
    export: Callable, archive: Path, tmp_path: Path
) -> None:
    (tmp_path / "letters.txt").write_text("dear", encoding="utf-8")
    folder = export(archive, "--to", "csv", "--out", tmp_path, "--force")
    file = export(archive, "--to", "jsonl", "--out", tmp_path, "--force")

    assert (folder.returncode, file.returncode) == (10, 10)
    assert b"holds other things" in folder.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_record_that_was_damaged_is_named(export: Callable, run_of: Callable) -> None:
    run = run_of({})
    (record,) = (run / "records").iterdir()
    record.write_text("{}", encoding="utf-8")

    done = export(run, "--to", "csv", "--out", run.parent / "out")

    assert done.returncode == 11
    assert record.name.encode() in done.stderr
    assert sorted(path.name for path in run.parent.iterdir()) == ["RUN"]


def test_names_that_a_spreadsheet_would_run_are_defused(
    export: Callable, archive: Path, tmp_path: Path
) -> None:
    export(archive, "--to", "csv", "--out", tmp_path / "out")
    with (tmp_path / "out" / "documents.csv").open(encoding="utf-8", newline="") as stream:
        names = [row["name"] for row in csv.DictReader(stream)]
    assert '\'=HYPERLINK("http://example.org")' in names


@given(st.text(alphabet="'=+-@\t\rab ", max_size=6))
def test_a_defused_cell_is_harmless_and_goes_back(text: str) -> None:
    assert restored(defused(text)) == text
    assert not defused(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_are_no_formulas() -> None:
    assert [cell(value) for value in (-3, -0.5, True, None, ("-a", "b|c"))] == [
        "-3",
        "-0.5",
        "true",
        "",
        "'-a|b¦c",
    ]


def test_a_document_without_a_body_or_a_date_has_its_place(export: Callable, run_of: Callable) -> None:
    nowhere = dict.fromkeys(
        (
            "title",
            "body",
            "kind",
            "date",
            "start_time",
            "end_time",
            "place",
            "chair",
            "secretary",
            "next_meeting",
        )
    )
    run = run_of({"meeting": {**nowhere, "evidence": []}}, {})
    done = export(run, "--to", "ead3", *CRATE[:4], "--identifier", "1")

    assert done.stdout.count(b'level="series"') == 2
    assert "Instance non indiquée" in done.stdout.decode()
    assert "sans date" in done.stdout.decode()


def test_people_go_by_the_names_and_authorities_that_a_person_gave_them(
    minutes: Callable, export: Callable, run_of: Callable
) -> None:
    run = run_of({})
    assert minutes("people", run).returncode == 0
    with (run / "people.csv").open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    (mayor,) = [line for line in lines if line["spelling"] == "Solange Kervadec"]
    mayor.update(preferred_name="Kervadec, Solange", wikidata="Q535", isni="0000 0001 2120 0982")
    with (run / "people.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(mayor))
        writer.writeheader()
        writer.writerows(lines)

    aid = export(run, "--to", "ead3", *CRATE[:4], "--identifier", "1").stdout.decode()
    assert export(run, "--to", "csv", "--out", run.parent / "out").returncode == 0

    assert '<persname identifier="0000000121200982" source="isni">' in aid
    assert "<part>Kervadec, Solange</part>" in aid
    with (run.parent / "out" / "people.csv").open(encoding="utf-8", newline="") as stream:
        people = {row["person_id"]: row for row in csv.DictReader(stream)}
    with (run.parent / "out" / "participants.csv").open(encoding="utf-8", newline="") as stream:
        (row,) = [row for row in csv.DictReader(stream) if row["name"] == "Solange Kervadec"]
    assert people[row["person_id"]]["name"] == "Kervadec, Solange"
    assert people[row["person_id"]]["wikidata"] == "Q535"


def test_an_empty_run_gives_empty_tables(export: Callable, run_of: Callable) -> None:
    run = run_of()
    for name, options in {"csv": [], "parquet": [], "ro-crate": CRATE}.items():
        assert export(run, "--to", name, "--out", run.parent / name, *options).returncode == 0
    assert (run.parent / "csv" / "votes.csv").read_bytes() == b"decision_id,for,against,abstain,unanimous\r\n"
