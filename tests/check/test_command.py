"""What `minutes check` takes, what it ends with, and what it knows already."""

import io
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutes.model.record import Record

CLEAN = """\
Comité de la bibliothèque de Valbrune
Réunion du 12 mars 2024

Présents : Mme Anne Dalbert, M. Paul Serre

Le comité approuve les horaires d'été.
"""
UNDATED = CLEAN.replace("Réunion du 12 mars 2024\n", "")
UNANIMOUS = "\nLa délibération est adoptée à l'unanimité, par 8 voix pour et 2 contre.\n"
TASKS = (
    CLEAN
    + """
Actions à mener
- Envoyer les horaires à l'imprimeur avant le 2 avril 2024
- Repeindre les bancs avant le 2 mai 2024
"""
)


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"a.txt": CLEAN}, 0),
        ({"a.txt": UNDATED}, 20),
        ({"a.txt": TASKS}, 0),
        ({"a.txt": ""}, 4),
        ({"a.txt": "%PDF-1.7 and nothing of one"}, 6),
        ({"a.txt": None}, 3),
        ({"a.txt": CLEAN, "b.txt": UNDATED}, 20),
        ({"a.txt": "", "b.txt": UNDATED}, 1),
        ({"a.txt": UNDATED, "b.txt": None}, 1),
    ],
    ids=[
        "clean",
        "findings",
        "warnings",
        "empty",
        "damaged",
        "missing",
        "one found",
        "one empty",
        "one missing",
    ],
)
def test_the_exit_code_tells_the_worst_that_happened(
    check: Any, write: Any, files: dict[str, str | None], code: int
) -> None:
    for name, text in files.items():
        if text is not None:
            write(name, text)
    assert check(*files).code == code


def test_a_fault_of_the_program_outranks_all_and_stops_nothing(
    check: Any, write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(subject: Any, settings: Any) -> Any:
        raise ZeroDivisionError if subject.path == "b.txt" else ValueError

    for name in ("a.txt", "b.txt"):
        write(name, UNDATED)
    monkeypatch.setattr("minutes.check.run.check", fail)

    done = check("a.txt", "missing.txt", "b.txt", "--format", "json")

    assert done.code == 70
    assert [document["failure"] is None for document in done.json["documents"]] == [False] * 3
    assert "ZeroDivisionError" in done.err


def test_a_file_that_cannot_be_read_is_named_once_and_the_others_are_checked(check: Any, write: Any) -> None:
    write("a.txt", UNDATED)
    done = check("missing.pdf", "a.txt", "--format", "json")
    assert done.codes == ["no-date"]
    assert done.err.count("missing.pdf") == 1
    assert [document["path"] for document in done.json["documents"]] == ["missing.pdf", "a.txt"]


def test_a_document_and_its_record_have_the_same_findings(
    check: Any, write: Any, record_of: Callable[[str], Record]
) -> None:
    text = TASKS.replace("Réunion du 12 mars 2024\n", "")
    write("a.txt", text)
    write("a.json", record_of(text).to_json())
    from_text, from_record = (
        check(name, "--show", "info", "--format", "json") for name in ("a.txt", "a.json")
    )
    assert from_text.codes == from_record.codes
    assert "action-without-owner" in from_text.codes


def test_a_finding_in_a_record_stands_on_the_line_of_its_item(
    check: Any, write: Any, record_of: Callable[[str], Record]
) -> None:
    path = write("a.json", record_of(TASKS).to_json())
    lines = path.read_text(encoding="utf-8").split("\n")
    findings = check(path, "--format", "json").json["documents"][0]["findings"]
    assert len(findings) == 2
    for finding in findings:
        assert f'"id": "{finding["item"]}"' in lines[finding["lines"]["start"] - 1]


def test_lines_of_records_are_checked_each(
    check: Any, write: Any, record_of: Callable[[str], Record]
) -> None:
    lines = [record_of(CLEAN).to_json_line(), "{}\n", record_of(UNDATED).to_json_line()]
    write("records.jsonl", "".join(lines))
    done = check("records.jsonl", "--format", "json")
    first, second, third = done.json["documents"]
    assert first["findings"] == []
    assert {finding["code"] for finding in second["findings"]} == {"schema-violation"}
    assert [(f["code"], f["lines"]["start"]) for f in third["findings"]] == [("no-date", 3)]


def test_the_documents_of_a_run_are_checked_by_their_names(
    check: Any,
    write: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from minutes.cli.main import run as main

    write("in/a.txt", UNDATED)
    write("in/b.txt", "")
    command = ["minutes", "run", "in", "--out", "RUN", "--model", "none", "--workers", "1", "--quiet"]
    with monkeypatch.context() as patch:
        patch.setattr(sys, "argv", command)
        with pytest.raises(SystemExit):
            main()
    capsys.readouterr()

    done = check("RUN", "--format", "json")

    found = {d["path"]: [f["code"] for f in d["findings"]] for d in done.json["documents"]}
    assert found == {"in/a.txt": ["no-date"], "in/b.txt": []}
    assert done.code == 1
    for record in (tmp_path / "RUN" / "records").iterdir():
        record.unlink()
    lost = check("RUN")
    assert lost.code == 1
    assert "give `minutes run` again" in lost.err


@pytest.mark.parametrize("form", ["text", "record"])
def test_stdin_holds_minutes_or_a_record(
    check: Any, record_of: Callable[[str], Record], monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    content = UNDATED if form == "text" else record_of(UNDATED).to_json()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    done = check("-", "--format", "json")
    assert (done.code, done.codes) == (20, ["no-date"])
    assert done.json["documents"][0]["path"] == "stdin"


def test_known_findings_do_not_fail_and_are_counted(check: Any, write: Any) -> None:
    write("a.txt", UNDATED)
    assert check("a.txt", "--write-baseline", "known.json").code == 0
    write("a.txt", UNDATED + UNANIMOUS)

    done = check("a.txt", "--baseline", "known.json", "--format", "json")

    assert (done.code, done.codes) == (20, ["votes-not-unanimous"])
    # The other one is that there was no model, which is not shown.
    assert done.json["summary"]["known"] == 2
    write("a.txt", UNDATED)
    assert check("a.txt", "--baseline", "known.json").code == 0


def test_what_is_gone_from_the_baseline_is_said(check: Any, write: Any) -> None:
    write("a.txt", UNDATED)
    write("b.txt", UNDATED)
    check("a.txt", "b.txt", "--write-baseline", "known.json")
    write("a.txt", CLEAN)

    done = check("a.txt", "--baseline", "known.json", "--format", "json")

    assert done.code == 0
    # What was not checked is not gone.
    assert [(entry["document"], entry["code"]) for entry in done.json["gone"]] == [("a.txt", "no-date")]
    assert "1 gone from the baseline" in check("a.txt", "--baseline", "known.json").out


def test_fingerprints_do_not_hang_on_order_or_on_what_else_is_found(check: Any, write: Any) -> None:
    write("a.txt", TASKS)
    write("b.txt", UNDATED)
    check("a.txt", "b.txt", "--write-baseline", "known.json")
    head, tasks = TASKS.split("Actions à mener\n")
    shuffled = tasks.splitlines()
    random.Random(1).shuffle(shuffled)
    more = ["- Envoyer les statuts au maire avant le 3 mai 2024", *reversed(shuffled)]
    write("a.txt", head.replace("12 mars", "13 mars") + "Actions à mener\n" + "\n".join(more) + "\n")

    done = check("b.txt", "./a.txt", "--baseline", "known.json", "--format", "json")

    assert [f["quote"] for d in done.json["documents"] for f in d["findings"]] == [
        "Envoyer les statuts au maire avant le 3 mai 2024"
    ]
    assert done.json["gone"] == []


def test_no_baseline_is_written_where_a_file_could_not_be_read(
    check: Any, write: Any, tmp_path: Path
) -> None:
    write("a.txt", UNDATED)
    done = check("a.txt", "missing.txt", "--write-baseline", "known.json")
    assert done.code == 1
    assert "known.json was not written" in done.err
    assert not (tmp_path / "known.json").exists()


@pytest.mark.parametrize("content", [None, "[]", "{", '{"version": 9, "findings": []}', '{"version": 1}'])
def test_a_broken_baseline_is_a_fault_of_the_command_line(
    check: Any, write: Any, content: str | None
) -> None:
    write("a.txt", CLEAN)
    if content is not None:
        write("known.json", content)
    done = check("a.txt", "--baseline", "known.json")
    assert done.code == 2
    assert "--write-baseline" in done.err
    assert done.err.count("\n") == 1


def test_a_baseline_has_what_is_not_shown_too(check: Any, write: Any, tmp_path: Path) -> None:
    write("a.txt", CLEAN + "\nActions à mener\n- Paul Serre : envoyer les horaires à l'imprimeur\n")
    check("a.txt", "--write-baseline", "known.json")
    codes = {e["code"] for e in json.loads((tmp_path / "known.json").read_bytes())["findings"]}
    assert "action-without-due" in codes
    assert check("a.txt", "--baseline", "known.json", "--fail-on", "info").code == 0
    assert check("a.txt", "--fail-on", "info").code == 20


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--report", "text=a.txt"), "a.txt is read"),
        (("--report", "json=./minutes.toml"), "minutes.toml is read"),
        (("--baseline", "known.json", "--report", "json=known.json"), "known.json is read"),
        (("--report", "json=out", "--report", "junit=./out"), "out is written already"),
        (("--write-baseline", "a.txt"), "a.txt is read"),
        (("--write-baseline", "new.json", "--report", "json=out"), "--write-baseline writes no report"),
    ],
)
def test_no_report_takes_the_place_of_what_is_read_or_of_another(
    check: Any, write: Any, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    write("a.txt", UNDATED)
    write("minutes.toml", "[check]\n")
    write("known.json", '{"findings": [], "version": 1}')
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    done = check("a.txt", *options)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_baseline_may_be_read_and_written_anew(check: Any, write: Any, tmp_path: Path) -> None:
    write("a.txt", UNDATED)
    known = write("known.json", '{"findings": [], "version": 1}')
    assert check("a.txt", "--baseline", "known.json", "--write-baseline", "known.json").code == 0
    assert "no-date" in [entry["code"] for entry in json.loads(known.read_text())["findings"]]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[]", "it holds no findings"),
        ('{"version": 1}', "it holds no findings"),
        ('{"findings": [], "version": 2}', "its version is 2, not 1"),
        ('{"findings": [{"fingerprint": "a"}], "version": 1}', "its finding 1 does not have code, document"),
    ],
)
def test_what_is_no_baseline_is_told_in_words(check: Any, write: Any, content: str, said: str) -> None:
    write("a.txt", CLEAN)
    write("known.json", content)
    done = check("a.txt", "--baseline", "known.json")
    assert done.code == 2
    assert said in done.err
    assert "write it anew with --write-baseline" in done.err


def test_a_file_that_is_given_twice_is_checked_once(check: Any, write: Any) -> None:
    write("a.txt", UNDATED)
    assert check("a.txt", "a.txt", "--format", "json").codes == ["no-date"]


def test_the_last_line_tells_what_was_checked_from_what_could_not_be_read(check: Any, write: Any) -> None:
    write("a.txt", UNDATED)
    done = check("a.txt", "missing.txt")
    assert done.code == 1
    assert done.out.splitlines()[-1].startswith("1 document checked: 1 error; 1 could not be read")


def test_a_list_of_json_is_a_record_that_breaks_its_schema_and_no_minutes(check: Any, write: Any) -> None:
    write("a.json", "[]")
    write("b.txt", f"[Draft] {CLEAN}")
    assert check("a.json", "--format", "json").codes == ["schema-violation"]
    assert check("b.txt", "--format", "json").codes == []
