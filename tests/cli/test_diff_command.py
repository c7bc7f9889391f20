"""``minutes diff``: records, lines, folders, documents and runs, for people and for programs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from minutes.cli.main import app
from minutes.errors import ExitCode, InputMissingError, RecordError
from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

TEXT = """Conseil municipal de Valbrune

Procès-verbal de la séance du 14 mars 2019

Présents : Mme Solange Kervadec, maire ; M. Bruno Dastrac, adjoint.

Excusé : M. Rémy Castagnou.

1. Toiture de l'école

Le conseil municipal approuve à l'unanimité le devis de l'entreprise Mouret.

2. Voirie

Le conseil municipal, par 8 voix pour et 2 abstentions, décide de réparer le chemin des Vignes.

M. Dastrac enverra le bon de commande avant le 30 mars 2019.
"""
CHANGED = {
    "du 14 mars": "du 15 mars",
    "Bruno Dastrac, adjoint.": "Bruno Dastrac, adjoint ; Mme Anne Lebrun.",
    "Rémy": "Rémi",
    "par 8 voix pour": "par 9 voix pour",
    "avant le 30 mars 2019": "avant le 6 avril 2019",
}
TOLD = """\
~ meeting.title: Procès-verbal de la séance du [-14-]{+15+} mars 2019
~ meeting.date: 2019-03-14 → 2019-03-15
participants (1 added, 1 changed)
  + Anne Lebrun (present, page 1)
  ~ Rémi Castagnou (excused, page 1)
      name: [-Rémy-]{+Rémi+} Castagnou
decisions (1 changed)
  ~ 2. Le conseil municipal, par 9 voix pour et 2 abstentions, décide de réparer le chemin des Vignes. (adopted, page 1)
      text: Le conseil municipal, par [-8-]{+9+} voix pour et 2 abstentions, …
      votes.for: 8 → 9
action items (1 changed)
  ~ M. Dastrac enverra le bon de commande avant le 6 avril 2019. (open, page 1)
      text: … le bon de commande avant le [-30 mars-]{+6 avril+} 2019.
      due: 2019-03-30 → 2019-04-06
      due_text: avant le [-30 mars-]{+6 avril+} 2019
"""


def changed(text: str) -> str:
    for old, new in CHANGED.items():
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="module")
def records() -> tuple[Record, Record]:
    """The same minutes before and after they were corrected."""
    pipeline = Pipeline(Settings(language="fr", model="none"))
    return tuple(pipeline.extract(t.encode(), name="pv.txt") for t in (TEXT, changed(TEXT)))  # type: ignore[return-value]


@pytest.fixture
def files(records: tuple[Record, Record], tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Both records as files."""
    paths = tmp_path / "old.json", tmp_path / "new.json"
    for path, record in zip(paths, records, strict=True):
        path.write_text(record.to_json(), encoding="utf-8")
    return tuple(map(str, paths))  # type: ignore[return-value]


def diff(*arguments: str, stdin: bytes = b"") -> tuple[int, str]:
    done = CliRunner().invoke(app, ["diff", *arguments], input=stdin)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.stdout


def as_json(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(diff(*arguments, "--format", "json")[1])
    return found


def test_two_records_are_told_item_by_item_and_field_by_field(files: tuple[str, str]) -> None:
    code, out = diff(*files)

    assert out.startswith(TOLD)
    assert out.count("\n") == TOLD.count("\n") + 1
    assert code == 0


def test_the_exit_code_tells_a_difference_where_that_is_asked_for(files: tuple[str, str]) -> None:
    old, new = files
    assert diff(old, new, "--exit-code")[0] == ExitCode.DIFFERENT
    assert diff(old, old, "--exit-code") == (0, "no difference\n")


@pytest.mark.parametrize(
    ("silenced", "line"),
    [
        ("", "\x1b[33m~ \x1b[0mmeeting.date: \x1b[31m2019-03-14\x1b[0m → "),
        ("1", "~ meeting.date: 2019-03-14 → "),
    ],
)
def test_a_terminal_gets_colours_unless_it_wants_none(
    files: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    silenced: str,
    line: str,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", silenced)

    app(["diff", *files], standalone_mode=False)

    assert line in capsys.readouterr().out


def test_documents_are_extracted_first(
    tmp_path: Path, files: tuple[str, str], records: tuple[Record, Record]
) -> None:
    (tmp_path / "new.txt").write_text(changed(TEXT), encoding="utf-8")

    options = ("--model", "none", "--language", "fr")
    assert diff(files[0], str(tmp_path / "new.txt"), *options)[1] == diff(*files)[1]


def test_a_side_may_come_from_stdin(files: tuple[str, str]) -> None:
    old = Path(files[0]).read_bytes()
    assert diff("-", files[1], stdin=old) == diff(*files)
    assert diff("-", "-")[0] == ExitCode.USAGE


def test_json_says_all_that_changed(files: tuple[str, str], records: tuple[Record, Record]) -> None:
    found = as_json(*files)

    (document,) = found.pop("documents")
    assert found == {
        "format": "minutes-diff",
        "format_version": 1,
        "equal": False,
        "totals": {
            "documents": {"added": 0, "changed": 1, "gone": 0, "equal": 0},
            "participants": {"added": 1, "changed": 1, "gone": 0},
            "decisions": {"added": 0, "changed": 1, "gone": 0},
            "laureates": {"added": 0, "changed": 0, "gone": 0},
            "action_items": {"added": 0, "changed": 1, "gone": 0},
            "problems": {"added": 0, "changed": 0, "gone": 0},
        },
    }
    assert (document["document"], document["change"], document["matched_by"]) == (
        "pv.txt",
        "changed",
        "given",
    )
    assert document["old"] == {"names": ["pv.txt"], "sha256": records[0].source.sha256, "failure": None}
    assert document["fields"][1] == {"field": "meeting.date", "old": "2019-03-14", "new": "2019-03-15"}
    added, renamed = (item for item in document["items"] if item["kind"] == "participants")
    assert (added["change"], added["old"], added["new"]["name"]) == ("added", None, "Anne Lebrun")
    assert (renamed["change"], renamed["matched_by"], renamed["likeness"]) == ("changed", "likeness", 0.917)
    assert renamed["fields"] == [{"field": "name", "old": "Rémy Castagnou", "new": "Rémi Castagnou"}]


def test_back_again_what_was_added_is_gone(files: tuple[str, str]) -> None:
    there, back = as_json(*files)["totals"], as_json(*reversed(files))["totals"]
    assert back == {kind: {**n, "added": n["gone"], "gone": n["added"]} for kind, n in there.items()}


def test_evidence_and_confidence_are_told_on_demand(records: tuple[Record, Record], tmp_path: Path) -> None:
    plain = records[0].model_dump(mode="json", by_alias=True)
    plain["decisions"][0]["confidence"] = 0.123
    plain["decisions"][0]["evidence"][0]["page"] = 2
    plain["produced_by"]["version"] = "0.0.1"
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(plain), encoding="utf-8")
    new.write_text(records[0].to_json(), encoding="utf-8")

    assert diff(str(old), str(new))[1] == "no difference\n"
    (document,) = as_json(str(old), str(new), "--all")["documents"]
    assert [field["field"] for field in document["fields"]] == ["produced_by.version"]
    (item,) = document["items"]
    assert [field["field"] for field in item["fields"]] == ["evidence[0].page", "confidence"]


def test_lines_of_records_are_matched_by_their_documents(
    records: tuple[Record, Record], tmp_path: Path
) -> None:
    before, after = records
    other = before.model_copy(
        update={"source": before.source.model_copy(update={"name": "cr.txt", "sha256": "0" * 64})}
    )
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text(before.to_json_line() + other.to_json_line(), encoding="utf-8")
    new.write_text(other.to_json_line() + after.to_json_line(), encoding="utf-8")

    out = diff(str(old), str(new))[1]

    assert out.startswith("~ pv.txt (other bytes under the same path)\n  ~ meeting.title: Procès-verbal")
    assert out.splitlines()[-1].startswith(
        "2 documents: 1 changed, 1 equal; fields: 2 changed; participants: "
    )


def test_folders_of_records_and_runs_are_matched_document_by_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for side, texts in {
        "a": {"pv.txt": TEXT, "gone.txt": TEXT + "\nFin.\n", "empty.txt": ""},
        "b": {
            "pv.txt": changed(TEXT),
            "empty.txt": TEXT + "\nDernière ligne.\n",
            "new.txt": TEXT.replace("14 mars", "9 mai"),
        },
    }.items():
        (tmp_path / side).mkdir()
        for name, text in texts.items():
            (tmp_path / side / name).write_text(text, encoding="utf-8")
        options = ["--out", f"run-{side}", "--model", "none", "--language", "fr", "--workers", "1"]
        CliRunner().invoke(app, ["run", side, *options])

    found = as_json("run-a", "run-b")
    assert found["totals"]["documents"] == {"added": 1, "changed": 2, "gone": 1, "equal": 0}
    assert {d["document"]: (d["change"], d["matched_by"]) for d in found["documents"]} == {
        "a/gone.txt": ("gone", None),
        "b/empty.txt": ("changed", "name"),
        "b/new.txt": ("added", None),
        "b/pv.txt": ("changed", "name"),
    }
    (failed,) = [d for d in found["documents"] if d["document"] == "b/empty.txt"]
    assert [(f["field"], f["new"]) for f in failed["fields"]] == [("failure", None)]
    assert "empty" in failed["old"]["failure"]

    text = diff("run-a", "run-b")[1]
    assert "+ b/new.txt\n" in text
    assert "- a/gone.txt\n" in text
    assert "~ b/pv.txt (was a/pv.txt; other bytes under the same file name)\n" in text
    # What `minutes push` notes beside records is none of them.
    (tmp_path / "run-a" / "records" / "pv.json.receipts-ics-tasks.ics.jsonl").write_text('{"key": "k"}\n')
    assert diff("run-a", "run-a/records") == (0, "- a/empty.txt\n3 documents: 1 gone, 2 equal\n")


def test_what_is_no_record_is_refused(tmp_path: Path, files: tuple[str, str]) -> None:
    (tmp_path / "broken.json").write_text('{"record_id": 1}', encoding="utf-8")
    with pytest.raises(RecordError, match=r"broken\.json is no record"):
        diff(files[0], str(tmp_path / "broken.json"))
    with pytest.raises(InputMissingError, match=r"missing\.json cannot be read"):
        diff(files[0], str(tmp_path / "missing.json"))
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    with pytest.raises(RecordError, match=r"list\.json is no record"):
        diff(files[0], str(tmp_path / "list.json"))
    (tmp_path / "nothing").mkdir()
    with pytest.raises(InputMissingError, match="holds no records"):
        diff(files[0], str(tmp_path / "nothing"))
