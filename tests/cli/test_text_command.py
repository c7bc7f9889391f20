"""``minutes text``: the clean text to the letter, and the repairs that made it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes.cli.main import app
from minutes.cli.text import repairs, telling
from minutes.model.document import CleanDocument, Page, RawDocument, SourceInfo
from minutes.pipeline import Pipeline
from minutes.text import AlignedText, Edit, Span

SPOILT = (
    "Compte rendu\n\nL\u2019\u00e9tude de re\u0301novation co\u00fbte 3\u00a0000 euros. "
    "Le pr\u00e9-\nsident l\u2019a dit \u00e0 ses coll\u00e8gues du conseil.\n"
)


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A text that wants repair: a decomposed accent, a word broken at the end of its line."""
    path = tmp_path / "pv.txt"
    path.write_text(SPOILT, encoding="utf-8")
    return path


def text(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["text", *map(str, arguments)], input=stdin)


def test_the_text_is_printed_to_the_letter(spoilt: Path) -> None:
    done = text(spoilt)

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout_bytes.decode() == Pipeline().clean(spoilt).text
    assert "président" in done.stdout


def test_a_dash_is_stdin(spoilt: Path) -> None:
    assert text("-", stdin=spoilt.read_bytes()).stdout_bytes == text(spoilt).stdout_bytes


def test_repairs_are_lines_of_four_columns_without_control_characters(spoilt: Path) -> None:
    rows = [line.split("\t") for line in text(spoilt, "--explain").stdout.splitlines()]

    assert rows
    assert all(len(row) == 4 and all(cell.isprintable() for cell in row) for row in rows)
    assert all(rule.startswith("clean/") and page == "1" for rule, page, _, _ in rows)


def test_json_holds_the_source_the_text_and_the_repairs(spoilt: Path) -> None:
    content = json.loads(text(spoilt, "--json").stdout)

    assert content["source"]["name"] == "pv.txt"
    assert content["text"] == Pipeline().clean(spoilt).text
    assert all(edit["before"] != edit["after"] for edit in content["edits"])
    explained = json.loads(text(spoilt, "--json", "--explain").stdout)
    assert explained == {"source": content["source"], "edits": content["edits"]}


def test_repairs_name_rule_page_words_and_place() -> None:
    raw = "a  b\fc\x00d"
    pages = (Page(1, 0, 0, Span(0, 4), "test"), Page(2, 0, 0, Span(5, 8), "test"))
    source = SourceInfo("a.txt", "text/plain", "0" * 64, 8, 2)
    aligned = (
        AlignedText(raw)
        .then([Edit(Span(1, 3), " ", "clean/blanks")])
        .then([Edit(Span(5, 6), "", "clean/control")])
    )

    found = list(repairs(CleanDocument(RawDocument(source, raw, pages), aligned)))

    assert [(r.rule, r.page, r.before, r.after, r.start, r.end) for r in found] == [
        ("clean/blanks", 1, "  ", " ", 1, 3),
        ("clean/control", 2, "\x00", "", 6, 7),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("re\u0301union", r"re\u0301union"),
        ("réunion", "réunion"),
        (" ", r"\x20"),
        ("  a b ", r"\x20\x20a b\x20"),
        ("", ""),
        ("-\n", r"-\n"),
        ("a\u00a0b", r"a\xa0b"),
    ],
)
def test_what_the_eye_would_miss_is_shown(text: str, shown: str) -> None:
    assert telling(text) == shown


def test_a_text_that_wants_no_repair_has_none(tmp_path: Path) -> None:
    (tmp_path / "pv.txt").write_text("Compte rendu\n", encoding="utf-8")
    assert text(tmp_path / "pv.txt", "--explain").stdout == ""


Minutes = Callable[..., subprocess.CompletedProcess[bytes]]


def test_the_process_prints_the_same_bytes_in_any_locale(minutes: Minutes, spoilt: Path) -> None:
    assert minutes("text", spoilt).stdout == text(spoilt).stdout_bytes
