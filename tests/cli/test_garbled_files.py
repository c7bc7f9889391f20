"""Garbled PDFs through the command line: what a person reads is read, and the record says by which way."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes.cli.main import app

GARBLE = Path(__file__).parents[2] / "corpus" / "garble"


def run(*arguments: str | Path) -> str:
    done = CliRunner().invoke(app, list(map(str, arguments)))
    assert done.exit_code == 0, done.stderr
    return done.stdout


def quality(file: str) -> dict:
    record = run("extract", "--model", "none", "--ocr", "never", GARBLE / file / "source.pdf")
    return json.loads(record)["quality"]


@pytest.mark.parametrize(
    ("file", "way"),
    [
        ("map-none-truetype-names", "glyph-names"),
        ("map-none-cmap-inside", "font-cmap"),
        ("map-ids-part", "font-cmap"),
        ("map-none-cid", "glyph-order"),
        ("map-shifted", "glyph-order"),
        ("ligatures-lost", "statistics"),
    ],
)
def test_letters_without_a_map_are_recovered_and_the_way_is_named(file: str, way: str) -> None:
    found = quality(file)
    assert found["letters"][way] > 20
    assert found["garble_score"] < 0.02
    assert not found["ocr"]
    scores = json.loads(run("evaluate", "--text", GARBLE / file, "--json"))
    assert scores["words"]["accuracy"] >= 0.995


@pytest.mark.parametrize(
    ("file", "rule"),
    [
        ("macroman-as-cp1252", "clean/code-pages"),
        ("utf8-as-cp1252", "clean/mojibake"),
        ("ligatures-apart", "clean/split-ligatures"),
        ("hyphens-doubled", "clean/hyphens"),
        ("bullets-private", "clean/symbols"),
    ],
)
def test_repairs_are_counted_and_explained(file: str, rule: str) -> None:
    found = quality(file)
    assert found["repairs"][rule] > 3
    assert found["letters"] == {}
    assert rule in run("text", "--explain", GARBLE / file / "source.pdf")


def test_a_document_that_no_way_recovers_is_refused_without_ocr() -> None:
    path = GARBLE / "map-none-type3" / "source.pdf"
    done = CliRunner().invoke(app, ["extract", "--ocr", "never", str(path)])
    assert (done.exit_code, done.stdout) == (14, "")
    assert "cannot be read" in done.stderr
