"""``minutes validate``: records of the program are sound, damaged ones are told where."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from minutes.cli.main import app
from minutes.errors import InputMissingError, RecordError
from minutes.pipeline import extract


def validate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["validate", *map(str, arguments)])


@pytest.fixture
def source(tmp_path: Path, pdf: bytes) -> Path:
    (tmp_path / "pv.pdf").write_bytes(pdf)
    return tmp_path / "pv.pdf"


@pytest.fixture
def record(source: Path) -> Path:
    path = source.with_suffix(".json")
    path.write_text(extract(source, model="none").to_json(), encoding="utf-8")
    return path


def damage(record: Path, change: Callable[[dict[str, Any]], object]) -> None:
    content = json.loads(record.read_bytes())
    change(content)
    record.write_text(json.dumps(content), encoding="utf-8")


def test_a_record_of_the_program_is_sound_and_agrees_with_its_document(record: Path, source: Path) -> None:
    assert json.loads(record.read_bytes())["participants"]
    for done in (validate(record), validate(record, "--source", source)):
        assert (done.exit_code, done.output) == (0, "")


def test_a_fault_is_a_line_with_file_place_and_words(record: Path) -> None:
    damage(record, lambda r: r["participants"][0].update(status="asleep"))
    done = validate(record)

    (line,) = done.stdout.splitlines()
    assert line.startswith(f"{record}: $.participants[0].status: ")
    assert isinstance(done.exception, RecordError)


def test_a_quote_that_is_not_there_is_found_with_the_document_only(record: Path, source: Path) -> None:
    def swap(content: dict[str, Any]) -> None:
        evidence = content["participants"][0]["evidence"][0]
        evidence["quote"] = evidence["quote"][::-1]

    damage(record, swap)

    assert validate(record).exit_code == 0
    done = validate(record, "--source", source)
    assert "$.participants[0].evidence[0].quote: " in done.stdout
    assert isinstance(done.exception, RecordError)


def test_a_record_of_another_document(record: Path, texts: Callable[..., list[Path]]) -> None:
    done = validate(record, "--source", *texts("other.txt"))
    assert "$.source.sha256: " in done.stdout
    assert isinstance(done.exception, RecordError)


def test_lines_are_checked_one_by_one(record: Path) -> None:
    line = json.dumps(json.loads(record.read_bytes()))
    path = record.with_suffix(".jsonl")
    path.write_text(f"{line}\n\n{{}}\n{line}\n", encoding="utf-8")

    done = validate(path)

    assert done.stdout
    assert all(row.startswith(f"{path}:3: $.") for row in done.stdout.splitlines())


def test_every_record_given_is_checked(record: Path, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("no JSON", encoding="utf-8")
    done = validate(record, tmp_path / "other.json")

    assert [line.split(": ")[0] for line in done.stdout.splitlines()] == [str(tmp_path / "other.json")]


def test_an_encrypted_document_wants_its_password(encrypted_pdf: bytes, tmp_path: Path) -> None:
    source, record = tmp_path / "secret.pdf", tmp_path / "secret.json"
    source.write_bytes(encrypted_pdf)
    record.write_text(extract(source, model="none", password="sésame").to_json(), encoding="utf-8")

    assert validate(record, "--source", source, "--password", "sésame").exit_code == 0
    assert validate(record, "--source", source).exit_code != 0


def test_a_document_that_is_not_there(record: Path, tmp_path: Path) -> None:
    assert isinstance(validate(record, "--source", tmp_path / "none.pdf").exception, InputMissingError)
