"""A whole run with pseudonyms: nothing of a name is left in its folder."""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes.cli.main import app
from minutes.errors import ExitCode, MinutesError
from minutes.model.record import Record

CORPUS = Path(__file__).parents[2] / "corpus" / "documents"
DOCUMENTS = (
    "conseil-municipal-valbrune-2019-03-14",
    "bureau-cafe-la-soupape-2018-02-06",
    "visio-projet-tournesac-2021-10-13",
    "housing-coop-tenter-yard-2016-06-07",
    "wg-sismos-abiertos-2022-06-14",
)
CONTACTS = """Bureau de l'association des Amis du Lac
Compte rendu de la réunion du 3 mai 2022

Présents : Mme Solange KERVADEC, présidente ; Oscar Lefébure.

Action : O. Lefébure appelle Mme Kervadec (06 12 34 56 78, solange.kervadec@lac.example) avant le 10 mai 2022.
Action : Mme Kervadec écrit à Armand Teyssonnière, 14 rue des Tanneurs, 31999 Sorvigny, avant le 12 mai 2022.
"""
LAC = "given/Solange Kervadec/lac.txt"
NAMES = ("Oscar Lefébure", "Armand Teyssonnière", "06 12 34 56 78", "solange.kervadec@lac.example", "31999")


@dataclass(frozen=True)
class Done:
    """What a command wrote, and how it ended."""

    stdout: str
    stderr: str
    returncode: int


def _minutes(folder: Path, *arguments: str | Path) -> Done:
    """Run a command in this process, whose packs are ready, as from ``folder``."""
    with contextlib.chdir(folder):
        result = CliRunner().invoke(app, [*map(str, arguments)])
    code = result.exception.code if isinstance(result.exception, MinutesError) else result.exit_code
    return Done(result.stdout, result.stderr, int(code))


def _run(folder: Path, key: str, source: str, out: str, *more: str) -> Done:
    return _minutes(
        folder, "run", source, "--out", out, "--pseudonymize", key, "--model", "none", "--workers", "1", *more
    )


def _names(document: str) -> Iterator[str]:
    gold = json.loads((CORPUS / document / "gold.json").read_text(encoding="utf-8"))
    for person in gold["participants"]:
        yield from (name for name in (person["name"], person.get("represented_by")) if name)


def _content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with documents called after people, two keys, and a run."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "given" / "Solange Kervadec").mkdir(parents=True)
    for document in DOCUMENTS:
        (source,) = (CORPUS / document).glob("source.*")
        (folder / "given" / f"Kervadec {document}{source.suffix}").write_bytes(source.read_bytes())
    (folder / "given" / "Solange Kervadec" / "lac.txt").write_text(CONTACTS, encoding="utf-8")
    (folder / "given" / "Lefébure.pdf").write_bytes(b"%PDF-1.7\nnothing of Lef\xc3\xa9bure is left")
    for key in ("key", "other"):
        _minutes(folder, "pseudonymize", key, "--new-key")
    result = _run(folder, "key", "given", "RUN")
    assert result.returncode == ExitCode.SOME_FAILED, result.stderr
    assert "Lefébure.pdf" in result.stderr
    return folder


def test_no_name_of_the_documents_is_left(done: Path) -> None:
    names = sorted({name for document in DOCUMENTS for name in _names(document)} | {*NAMES})
    (done / "names.txt").write_text("\n".join(names), encoding="utf-8")
    found = _minutes(done, "leaks", "RUN", "names.txt")
    assert (found.stdout, found.returncode) == ("", ExitCode.OK)


def test_the_search_for_names_finds_those_of_a_run_without_pseudonyms(done: Path) -> None:
    _minutes(done, "extract", LAC, "--out", "OPEN", "--model", "none")
    (done / "some.txt").write_text("\n".join(["Nadia Ouldamar", *NAMES]), encoding="utf-8")
    found = _minutes(done, "leaks", "OPEN", "some.txt")
    assert found.returncode == ExitCode.LEAK
    assert {line.split("\t")[2] for line in found.stdout.splitlines()} >= {*NAMES[:4]}
    assert "Nadia Ouldamar" not in found.stdout


def test_neither_key_nor_digest_of_a_document_is_in_the_run(done: Path) -> None:
    secret = (done / "key").read_bytes().strip()
    plain = _minutes(done, "extract", LAC, "--model", "none")
    digest = json.loads(plain.stdout)["source"]["sha256"].encode()
    for name, content in _content(done / "RUN").items():
        assert secret not in content
        assert digest[:16] not in content + name.encode()


def test_records_with_pseudonyms_are_valid_also_against_their_documents(done: Path) -> None:
    _minutes(
        done,
        "extract",
        "given/Solange Kervadec/lac.txt",
        "--model",
        "none",
        "--pseudonymize",
        "key",
        "--out",
        "OUT",
    )
    (record,) = (done / "OUT").iterdir()
    checked = _minutes(done, "validate", record, "--source", LAC)
    assert (checked.stdout, checked.returncode) == ("", ExitCode.OK)
    everything = _minutes(done, "validate", *sorted((done / "RUN" / "records").iterdir()))
    assert (everything.stdout, everything.returncode) == ("", ExitCode.OK)


def test_a_person_has_one_pseudonym_over_documents(done: Path) -> None:
    records = [json.loads(path.read_bytes()) for path in sorted((done / "RUN" / "records").iterdir())]
    shown = _minutes(done, "pseudonymize", "key", "Solange Kervadec").stdout.strip().split("\t")[1]
    chairs = [record for record in records if shown in {person["name"] for person in record["participants"]}]
    assert len(chairs) == 2


def test_the_same_key_resumes(done: Path) -> None:
    before = _content(done / "RUN")
    again = _run(done, "key", "given", "RUN", "--json")
    assert json.loads(again.stdout)["done_before"] == len(DOCUMENTS) + 2
    assert _content(done / "RUN") == before


def test_a_folder_keeps_to_its_key(done: Path) -> None:
    # What cannot be read is done in no time.
    assert _run(done, "key", "given/Lefébure.pdf", "FAILS").returncode == ExitCode.SOME_FAILED
    before = _content(done / "FAILS")
    for options in (("--pseudonymize", "other"), ("--pseudonymize", "key", "--keep-digests"), ()):
        refused = _minutes(done, "run", "given/Lefébure.pdf", "--out", "FAILS", "--model", "none", *options)
        assert refused.returncode == ExitCode.BAD_KEY
        assert _content(done / "FAILS") == before


def test_another_key_makes_another_run(done: Path) -> None:
    assert _run(done, "other", LAC, "OTHER").returncode == ExitCode.OK
    (record,) = (done / "OTHER" / "records").iterdir()
    ours = {path.name for path in (done / "RUN" / "records").iterdir()}
    assert record.name not in ours
    shown = _minutes(done, "pseudonymize", "key", "Kervadec").stdout.split()[1]
    assert shown.lower() not in record.read_text(encoding="utf-8").lower()


def test_problems_name_items_of_their_record(replaced_record: Record) -> None:
    items = {item.id for kind in ("participants", "decisions") for item in getattr(replaced_record, kind)}
    named = {problem.item for problem in replaced_record.problems if problem.item is not None}
    assert named
    assert named <= items


def test_digests_are_kept_where_that_is_asked_for(done: Path) -> None:
    options = ("--model", "none", "--pseudonymize", "key", "--keep-digests")
    with_names = json.loads(_minutes(done, "extract", LAC, "--model", "none").stdout)
    without = json.loads(_minutes(done, "extract", LAC, *options).stdout)
    assert without["source"]["sha256"] == with_names["source"]["sha256"]
    assert without["record_id"] == with_names["record_id"]
    assert without["produced_by"]["settings"]["digests"] == "kept"
