"""``minutes extract`` with good files: stdout, folders, formats, stdin."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes.cli.main import app
from minutes.model.record import Record

Texts = Callable[..., list[Path]]


def extract(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["extract", "--model", "none", *map(str, arguments)], input=stdin)


def test_the_record_is_printed_as_the_library_makes_it(texts: Texts) -> None:
    from minutes.pipeline import extract as library

    (path,) = texts("pv.txt")
    done = extract(path)

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == library(path, model="none").to_json()
    assert Record.model_validate_json(done.stdout).source.name == "pv.txt"


def test_several_records_follow_one_another(texts: Texts) -> None:
    done = extract(*texts("a.txt", "b.txt"))

    first, end = json.JSONDecoder().raw_decode(done.stdout)
    second = json.loads(done.stdout[end:])
    assert [first["source"]["name"], second["source"]["name"]] == ["a.txt", "b.txt"]


def test_lines_are_one_record_each(texts: Texts) -> None:
    lines = extract(*texts("a.txt", "b.txt"), "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == ["a.txt", "b.txt"]


def test_a_folder_gets_a_file_a_document_and_stdout_nothing(texts: Texts, tmp_path: Path) -> None:
    done = extract(*texts("a.txt", "x/b.txt"), "--out", tmp_path / "out")

    assert (done.exit_code, done.stdout) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "b.json"]
    assert Record.model_validate_json((tmp_path / "out" / "b.json").read_bytes()).source.name == "b.txt"


def test_a_folder_gets_one_file_of_lines(texts: Texts, tmp_path: Path) -> None:
    extract(*texts("a.txt", "x/a.txt"), "--out", tmp_path / "out", "--format", "jsonl")

    (path,) = (tmp_path / "out").iterdir()
    assert path.name == "records.jsonl"
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


def test_a_dash_is_stdin(texts: Texts) -> None:
    (path,) = texts("a.txt")
    record = json.loads(extract("-", stdin=path.read_bytes()).stdout)
    named = json.loads(extract(path).stdout)

    assert record["source"].pop("name") == "stdin"
    assert named["source"].pop("name") == "a.txt"
    assert record == named


def test_the_language_may_be_given(texts: Texts) -> None:
    language = json.loads(extract(*texts("a.txt"), "--language", "fr").stdout)["language"]
    assert (language["code"], language["how"]) == ("fr", "given")


def test_a_language_without_a_pack_is_refused_with_those_that_there_are(texts: Texts) -> None:
    done = extract(*texts("a.txt"), "--language", "xx")
    assert done.exit_code == 2
    assert "fr" in done.stderr


def test_the_password_may_come_from_the_environment(
    encrypted_pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret.pdf").write_bytes(encrypted_pdf)
    monkeypatch.setenv("MINUTES_PASSWORD", "sésame")

    assert extract(tmp_path / "secret.pdf").exit_code == 0


def test_the_same_file_gives_the_same_bytes(pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "pv.pdf").write_bytes(pdf)
    assert extract(tmp_path / "pv.pdf").stdout_bytes == extract(tmp_path / "pv.pdf").stdout_bytes
