"""``minutes evaluate`` and ``minutes compare`` on a small corpus, through the pipeline."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes.cli.main import app
from minutes.errors import FloorError

Texts = Callable[..., list[Path]]
GOLD = {
    "language": "fr",
    "meeting": {"date": "2019-03-14"},
    "participants": [
        {"name": "Solange Kervadec", "status": "present"},
        {"name": "Rémy Castagnou", "status": "excused"},
        {"name": "Person Whom Nobody Finds", "status": "present"},
    ],
    "laureates": [],
}


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def evaluate(*arguments: str | Path) -> Result:
    return invoke("evaluate", *arguments, "--model", "none")


@pytest.fixture
def corpus(tmp_path: Path, texts: Texts) -> Path:
    for name in ("un", "deux"):
        texts(f"corpus/documents/{name}/source.txt")
        (tmp_path / "corpus" / "documents" / name / "gold.json").write_text(
            json.dumps(GOLD), encoding="utf-8"
        )
    return tmp_path / "corpus"


def test_the_scores_are_printed_as_text_markdown_and_json(corpus: Path) -> None:
    text, markdown, content = evaluate(corpus), evaluate(corpus, "--markdown"), evaluate(corpus, "--json")

    assert [done.exit_code for done in (text, markdown, content)] == [0, 0, 0]
    assert text.stdout.startswith("2 documents (fr 2)\n")
    assert "| participants |" in markdown.stdout
    figures = json.loads(content.stdout)
    assert figures["kinds"]["participants"]["missed"] >= 2
    assert set(figures["by_document"]) == {"un", "deux"}
    assert set(figures["kinds"]) == {"participants", "laureates"}


def test_details_name_what_was_missed(corpus: Path) -> None:
    assert "participants missed: Person Whom Nobody Finds" in evaluate(corpus, "--details").stdout


def test_a_document_that_fails_is_named_and_scored_as_empty(corpus: Path) -> None:
    (corpus / "documents" / "un" / "source.txt").write_bytes(b"")
    done = evaluate(corpus, "--json")

    figures = json.loads(done.stdout)
    assert list(figures["no_record"]) == ["un"]
    assert figures["by_document"]["un"]["kinds"]["participants"]["right"] == 0


def test_the_gate_wants_floors_then_holds_them(corpus: Path) -> None:
    assert isinstance(evaluate(corpus, "--check").exception, FloorError)
    assert evaluate(corpus, "--update").exit_code == 0
    assert evaluate(corpus, "--check").exit_code == 0


def test_a_fallen_figure_shuts_the_gate_and_is_named(corpus: Path) -> None:
    evaluate(corpus, "--update")
    floors = json.loads((corpus / "floors.json").read_bytes())
    floors["floors"]["participants.f1"] = 0.9999
    (corpus / "floors.json").write_text(json.dumps(floors), encoding="utf-8")

    checked, updated = evaluate(corpus, "--check"), evaluate(corpus, "--update")

    for done in (checked, updated):
        assert isinstance(done.exception, FloorError)
        assert "participants.f1 is " in done.stderr
    assert json.loads((corpus / "floors.json").read_bytes())["floors"]["participants.f1"] == 0.9999
    assert evaluate(corpus, "--update", "--allow-lower").exit_code == 0
    assert evaluate(corpus, "--check").exit_code == 0


def test_a_changed_corpus_shuts_the_gate_until_an_update(corpus: Path) -> None:
    evaluate(corpus, "--update")
    (corpus / "documents" / "un" / "gold.json").write_text(
        json.dumps({**GOLD, "notes": "seen"}), encoding="utf-8"
    )

    done = evaluate(corpus, "--check")

    assert isinstance(done.exception, FloorError)
    assert "the corpus changed" in done.stderr
    assert evaluate(corpus, "--update").exit_code == 0
    assert evaluate(corpus, "--check").exit_code == 0


def test_expected_records_are_written_and_compared(corpus: Path) -> None:
    golds = {path: path.read_bytes() for path in corpus.rglob("gold.json")}

    assert isinstance(evaluate(corpus, "--expected").exception, FloorError)
    assert evaluate(corpus, "--write-expected").exit_code == 0
    done = evaluate(corpus, "--expected")

    assert (done.exit_code, done.output) == (0, "")
    assert (corpus / "documents" / "un" / "expected" / "record.json").is_file()
    assert {path: path.read_bytes() for path in corpus.rglob("gold.json")} == golds


def test_a_record_that_is_not_as_expected_is_a_diff_on_stdout(corpus: Path) -> None:
    evaluate(corpus, "--write-expected")
    path = corpus / "documents" / "un" / "expected" / "record.json"
    path.write_text(path.read_text(encoding="utf-8").replace("Kervadec", "Kervadac"), encoding="utf-8")

    done = evaluate(corpus, "--expected")

    assert isinstance(done.exception, FloorError)
    assert done.stdout.startswith("--- un/expected/record.json\n")


def test_kept_records_are_scored_like_new_ones(corpus: Path, tmp_path: Path) -> None:
    now = evaluate(corpus, "--save", tmp_path / "run")
    again = evaluate(corpus, "--records", tmp_path / "run")

    assert now.stdout == again.stdout
    assert sorted(path.name for path in (tmp_path / "run").iterdir()) == ["deux.json", "un.json"]


def test_two_runs_are_compared_and_judged_by_gold(corpus: Path, tmp_path: Path) -> None:
    evaluate(corpus, "--save", tmp_path / "a")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    record = json.loads((tmp_path / "b" / "un.json").read_bytes())
    lost = record["participants"].pop(0)
    (tmp_path / "b" / "un.json").write_text(json.dumps(record), encoding="utf-8")

    same = invoke("compare", tmp_path / "a", tmp_path / "a")
    plain = invoke("compare", tmp_path / "a", tmp_path / "b")
    judged = invoke("compare", tmp_path / "a", tmp_path / "b", "--gold", corpus, "--json")

    assert same.stdout == "no difference\n"
    assert f"- participants: {lost['name']}" in plain.stdout
    (item,) = json.loads(judged.stdout)["documents"][0]["items"]
    assert (item["change"], item["verdict"], item["before"]["name"]) == ("lost", "right", lost["name"])
    assert (
        "| participants | 0 | 1 | 0 |"
        in invoke("compare", tmp_path / "a", tmp_path / "b", "--markdown").stdout
    )


def test_flags_that_exclude_one_another_are_a_wrong_command_line(corpus: Path) -> None:
    assert evaluate(corpus, "--check", "--write-expected").exit_code == 2
    assert evaluate(corpus, "--json", "--markdown").exit_code == 2
    assert not (corpus / "documents" / "un" / "expected").exists()


def test_the_gate_through_the_process(
    corpus: Path, minutes: Callable[..., subprocess.CompletedProcess[bytes]]
) -> None:
    done = minutes("evaluate", "corpus", "--check", "--model", "none")

    assert done.returncode == 12
    assert b"--update" in done.stderr
