"""Files that the program writes are as it would write them today, and a stale one is told."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from minutes.cli.schema import check_schema
from minutes.model.record import json_schema

ROOT = Path(__file__).parents[1]
TABLES = ("README.md", "docs/languages.md", "docs/exports.md", "docs/checks.md")


def tables(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "tools" / "tables.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with the files that hold tables, as they should be."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "src" / "minutes" / "packs").mkdir(parents=True)
    for name in ("README.md", "docs/exports.md", "docs/checks.md"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    assert tables(tmp_path).returncode == 0
    return tmp_path


def test_the_schema_is_the_one_of_the_models() -> None:
    check_schema(ROOT / "schemas" / "record.v1.schema.json")


def test_the_tables_of_the_documentation_are_up_to_date() -> None:
    done = tables("--check")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", TABLES)
def test_a_stale_table_is_told_and_mended(copy: Path, name: str) -> None:
    fresh = (copy / name).read_text(encoding="utf-8")
    row = next(
        line
        for line in fresh.splitlines()
        if line.startswith(("| 13 |", "| `vote_for` |", "| `honorific` |", "### no-date"))
    )
    stale = fresh.replace(row, "| 99 | nothing |")
    (copy / name).write_text(stale, encoding="utf-8")

    checked = tables("--check", copy)

    assert checked.returncode == 1
    assert str(copy / name) in checked.stderr
    assert (copy / name).read_text(encoding="utf-8") == stale

    assert tables(copy).returncode == 0
    assert (copy / name).read_text(encoding="utf-8") == fresh


def test_a_table_that_is_gone_is_told_and_made(copy: Path) -> None:
    (copy / "docs" / "languages.md").unlink()

    assert tables("--check", copy).returncode == 1
    assert tables(copy).returncode == 0
    assert tables("--check", copy).returncode == 0


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pinned = [line.removesuffix("\\").strip().partition("==") for line in lines if "==" in line]
    return {package: version for package, _, version in pinned}


def test_what_running_needs_is_pinned_as_what_checking_needs() -> None:
    running, checking = pins("constraints-run.txt"), pins("constraints.txt")
    assert "spacy" in running
    assert running.items() < checking.items()


@pytest.mark.parametrize("name", ["constraints.txt", "constraints-run.txt"])
def test_every_pin_has_a_hash_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    unhashed = [
        line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if "==" in line and not following.strip().startswith("--hash=sha256:")
    ]
    assert unhashed == []
    assert "://" not in text


def test_every_field_of_the_schema_is_described() -> None:
    schema = json_schema()
    parts = {"Record": schema, **schema["$defs"]}
    bare = [
        f"{part}.{name}"
        for part, node in parts.items()
        for name, field in node.get("properties", {}).items()
        if not field.get("description")
    ]
    assert bare == []
