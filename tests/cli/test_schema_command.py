"""The published schema is the one of the models, and is not broken by accident."""

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from minutes.cli.main import app
from minutes.cli.schema import check_schema, render, write_schema
from minutes.errors import InputMissingError, OutputError, RecordError
from minutes.evaluate.compatibility import incompatible_changes

PUBLISHED = Path(__file__).parents[2] / "schemas" / "record.v1.schema.json"


def test_the_models_keep_the_promises_of_the_published_schema() -> None:
    assert incompatible_changes(json.loads(PUBLISHED.read_text(encoding="utf-8")), json.loads(render())) == ()


def test_the_published_schema_is_up_to_date() -> None:
    check_schema(PUBLISHED)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(render()))


def test_the_command_prints_it() -> None:
    done = CliRunner().invoke(app, ["schema"])
    assert (done.exit_code, done.stdout) == (0, render())


def test_it_is_written_checked_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"

    assert CliRunner().invoke(app, ["schema", "--write", str(path)]).exit_code == 0
    assert CliRunner().invoke(app, ["schema", "--check", str(path)]).exit_code == 0
    write_schema(path)

    assert path.read_text(encoding="utf-8") == render()


def test_another_schema_fails_the_check(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("{}", encoding="utf-8")

    with pytest.raises(RecordError, match="--write"):
        check_schema(tmp_path / "old.json")
    with pytest.raises(InputMissingError):
        check_schema(tmp_path / "none.json")


def test_a_schema_whose_promises_would_be_broken_stays(tmp_path: Path) -> None:
    path, schema = tmp_path / "schema.json", json.loads(render())
    schema["properties"]["mood"] = {"type": "string"}
    path.write_text(json.dumps(schema), encoding="utf-8")

    with pytest.raises(OutputError, match=r"\$\.mood: removed"):
        write_schema(path)
    assert json.loads(path.read_text(encoding="utf-8")) == schema


def test_a_file_that_is_no_schema_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Réunion", encoding="utf-8")

    with pytest.raises(OutputError):
        write_schema(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "Réunion"
