"""What `minutes push` says before it asks any tracker: maps, records, options."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutes.cli.main import run

TEXT = """Conseil municipal de Valbrune

Procès-verbal de la séance du 14 mars 2019

Relevé d'actions

- Mme Belloc relancera l'assureur.
- M. Vauclair enverra le dossier entre le 3 et le 14 juin 2019.
"""
Push = Callable[..., tuple[int, str, str]]


@pytest.fixture
def record(record_of: Callable[[str], Any], tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_text(record_of(TEXT).to_json(), encoding="utf-8")
    return path


@pytest.fixture
def push(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., tuple[int, str, str]]:
    """Push into an iCalendar file: exit code, stdout, stderr."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        options = [] if "--to" in arguments else ["--to", "ics", "--file", str(tmp_path / "tasks.ics")]
        monkeypatch.setattr(sys, "argv", ["minutes", "push", *map(str, arguments), *options])
        with pytest.raises(SystemExit) as caught:
            run()
        code = caught.value.code
        assert isinstance(code, int)
        return (code, *capsys.readouterr())

    return call


MAPS = [
    ("[owner]\nBelloc = 'a'", "there is no key 'owner'; did you mean 'owners'?"),
    ("[labels]\nactions = ['a']", "there is no key 'actions' under [labels]; did you mean 'action'?"),
    ("zzz = 1", "there is no key 'zzz'; there are: due, labels, owners, project, projects."),
    ("due = 'later'", "due is one of first, last and none, not 'later'"),
    (
        "[owners]\nBelloc = 7",
        'owners.Belloc is no text: put it between quotation marks, as owners.Belloc = "7"',
    ),
    ("[owners]\n'É. Belloc' = 'a'\n'e belloc' = 'b'", "owners.e belloc stands there twice, for a and for b"),
    ("labels = 'x'", "labels is a table: write [labels], and below it lines such as"),
    ("labels.action = 'x'", 'labels.action is a list: write labels.action = ["one", "another"]'),
    ("project = ", "is no TOML"),
]


@pytest.mark.parametrize(("text", "said"), MAPS, ids=[text.split("\n")[0] for text, _ in MAPS])
def test_a_map_that_cannot_be_understood_is_refused_in_one_sentence(
    push: Push, record: Path, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8")

    code, out, err = push(record, "--map", path)

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"minutes: {path}")
    assert said in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["record.json", "--to", "redmin"], 2, "there is no tracker 'redmin'; did you mean 'redmine'?"),
        (["record.json", "--kind", "actions"], 2, "--kind 'actions' is none of action, decision"),
        (["-"], 2, "push does not read stdin, as its receipts lie beside the record"),
        (["missing.json"], 3, "cannot be read (No such file or directory)"),
        (["notes.txt"], 11, "is no record of minutes: give what `minutes extract` wrote"),
        (["folder"], 3, "holds no run: give the folder that `minutes run --out` wrote"),
        (
            ["record.json", "--to", "redmine"],
            2,
            "redmine needs the address of the server: give --url https://…",
        ),
        (["wrong.json"], 11, "2019-02-30 is no due date; mend the record"),
    ],
)
def test_what_does_not_fit_ends_in_its_code_and_one_sentence(
    push: Push, record: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, said: str
) -> None:
    monkeypatch.chdir(record.parent)
    Path("folder").mkdir()
    Path("notes.txt").write_text(TEXT, encoding="utf-8")
    wrong = json.loads(record.read_text(encoding="utf-8"))
    wrong["action_items"][0]["due"] = "2019-02-30"
    Path("wrong.json").write_text(json.dumps(wrong), encoding="utf-8")

    done = push(*arguments)

    assert (done[0], done[1], done[2].count("\n")) == (code, "", 1)
    assert said in done[2]


def test_a_file_of_records_is_pushed_and_one_meeting_read_twice_is_pushed_once(
    push: Push, record: Path, tmp_path: Path
) -> None:
    line = json.dumps(json.loads(record.read_text(encoding="utf-8")))
    path = tmp_path / "records.jsonl"
    path.write_text(f"{line}\n{line}\n", encoding="utf-8")

    code, out, err = push(path)

    assert (code, [row.split()[0] for row in out.splitlines()]) == (0, ["create", "create"])
    assert "2 items stand in several of the records; each is pushed once" in err


def test_the_same_plan_is_printed_before_and_with_results(push: Push, record: Path) -> None:
    planned, done = push(record, "--dry-run")[1], push(record)[1]
    assert [line.split()[0] for line in planned.splitlines()] == ["create", "create"]
    assert [line.partition("Mme")[2] or line.partition("M.")[2] for line in planned.splitlines()] == [
        line.partition("Mme")[2] or line.partition("M.")[2] for line in done.splitlines()
    ]


def test_a_long_task_has_a_title_that_ends_at_a_word(push: Push, record: Path) -> None:
    content = json.loads(record.read_text(encoding="utf-8"))
    content["action_items"][0]["text"] = "mot " * 80
    record.write_text(json.dumps(content), encoding="utf-8")

    title = json.loads(push(record, "--dry-run", "--format", "json")[1])[0]["title"]

    assert title == " ".join(["mot"] * 49) + " …"
