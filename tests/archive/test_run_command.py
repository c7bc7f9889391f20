"""``minutes run``: what is found, written down, set aside, and not done twice."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]


def journal(folder: Path) -> list[dict]:
    return [json.loads(line) for line in (folder / "journal.jsonl").read_text().splitlines()]


def test_a_folder_becomes_a_record_a_document_and_what_fails_is_set_aside(
    minutes_run: Run, reports: Path, tmp_path: Path
) -> None:
    done = minutes_run(reports, "--out", "run")

    assert done.returncode == 1
    entries = journal(tmp_path / "run")
    assert [(entry["names"], entry["status"]) for entry in entries] == [
        (["2019/a.pdf"], "ok"),
        (["2019/b.pdf"], "ok"),
        (["broken.pdf"], "failed"),
        (["c.txt"], "ok"),
    ]
    records = [json.loads((tmp_path / "run" / e["record"]).read_text()) for e in entries if e["record"]]
    assert [record["source"]["name"] for record in records] == ["2019/a.pdf", "2019/b.pdf", "c.txt"]
    assert all(record["decisions"] and len(record["participants"]) == 2 for record in records)
    (problem,) = (tmp_path / "run" / "quarantine").iterdir()
    said = json.loads(problem.read_text())
    assert (said["names"], said["error"]["exit_code"]) == (["broken.pdf"], 6)
    assert b"broken.pdf: " in done.stderr
    assert done.stdout.decode().startswith("4 documents, 3 pages: 1 failed, 3 ok\n")


def test_given_again_nothing_is_done_again(
    minutes_run: Run, reports: Path, tmp_path: Path, whole: Callable
) -> None:
    minutes_run(reports, "--out", "run")
    before = whole(tmp_path / "run")
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "run" / "records").iterdir()}

    done = minutes_run(reports, "--out", "run", "--json")

    assert json.loads(done.stdout)["done_before"] == 4
    assert whole(tmp_path / "run") == before
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps


def test_new_files_are_added_and_lost_records_are_made_again(
    minutes_run: Run, reports: Path, tmp_path: Path, minutes_of: Callable
) -> None:
    minutes_run(reports, "--out", "run")
    next((tmp_path / "run" / "records").iterdir()).unlink()
    (reports / "d.txt").write_text("\n".join(minutes_of(4)), encoding="utf-8")

    done = minutes_run(reports, "--out", "run", "--json")

    assert json.loads(done.stdout)["done_before"] == 3
    assert len(list((tmp_path / "run" / "records").iterdir())) == 4


def test_other_settings_do_everything_again(minutes_run: Run, reports: Path) -> None:
    minutes_run(reports, "--out", "run")
    done = minutes_run(reports, "--out", "run", "--language", "fr", "--json")
    assert json.loads(done.stdout)["done_before"] == 0


@pytest.mark.parametrize(("option", "again"), [("--retry-failed", 1), ("--force", 4)])
def test_what_was_done_is_done_again_where_asked(
    minutes_run: Run, reports: Path, option: str, again: int
) -> None:
    minutes_run(reports, "--out", "run")
    done = minutes_run(reports, "--out", "run", option, "--json")
    assert 4 - json.loads(done.stdout)["done_before"] == again


def test_the_same_bytes_are_done_once_and_keep_all_their_names(
    minutes_run: Run, reports: Path, tmp_path: Path
) -> None:
    (reports / "2019" / "copy of a.pdf").write_bytes((reports / "2019" / "a.pdf").read_bytes())

    minutes_run(reports, "--out", "run")

    assert journal(tmp_path / "run")[0]["names"] == ["2019/a.pdf", "2019/copy of a.pdf"]


def test_archives_are_folders_and_kinds_are_told_by_content(
    minutes_run: Run, tmp_path: Path, minutes_of: Callable, pdf_of: Callable
) -> None:
    with zipfile.ZipFile(tmp_path / "box", "w") as archive:
        archive.writestr("1998/pv", pdf_of(minutes_of(5)))
        archive.writestr("__MACOSX/._pv", b"left behind")
    with zipfile.ZipFile(tmp_path / "letter.docx", "w") as office:
        office.writestr("[Content_Types].xml", "<Types/>")

    done = minutes_run("box", "letter.docx", "--out", "run")

    assert done.returncode == 1
    assert [(e["names"], e["status"]) for e in journal(tmp_path / "run")] == [
        (["box/1998/pv"], "ok"),
        (["letter.docx"], "failed"),
    ]
    assert b"letter.docx" in done.stderr
    assert b"Office document" in done.stderr


def test_globs_and_lists_on_stdin_name_documents(minutes_run: Run, reports: Path, tmp_path: Path) -> None:
    by_glob = minutes_run("reports/**/*.pdf", "--out", "one", "--json")
    by_list = minutes_run("-", "--out", "two", "--json", stdin=b"reports/c.txt\nreports/none.txt\n")

    assert json.loads(by_glob.stdout)["documents"] == 3
    assert json.loads(by_list.stdout)["statuses"] == {"failed": 1, "ok": 1}
    assert b"none.txt: it cannot be read" in by_list.stderr


def test_a_source_that_is_not_there_is_said_before_any_work(minutes_run: Run, tmp_path: Path) -> None:
    done = minutes_run("nowhere", "--out", "run")
    assert (done.returncode, done.stderr) == (3, b"minutes: nowhere does not exist: check the path\n")
    assert not (tmp_path / "run").exists()


def test_the_folder_of_the_run_is_no_source(minutes_run: Run, reports: Path) -> None:
    minutes_run(reports, "--out", reports / "run")
    done = minutes_run(reports, "--out", reports / "run", "--json")
    assert json.loads(done.stdout)["documents"] == 4


def test_a_document_that_takes_too_long_or_too_much_is_set_aside_and_the_others_go_on(
    minutes_run: Run, tmp_path: Path, minutes_of: Callable
) -> None:
    (tmp_path / "long.txt").write_text(
        "\n\n".join("\n".join(minutes_of(at)) for at in range(12_000)), encoding="utf-8"
    )
    (tmp_path / "short.txt").write_text("\n".join(minutes_of(1)), encoding="utf-8")

    slow = minutes_run("long.txt", "short.txt", "--out", "slow", "--timeout", "6", "--workers", "1")
    large = minutes_run("long.txt", "short.txt", "--out", "large", "--memory", "100", "--workers", "1")

    assert [e["status"] for e in journal(tmp_path / "slow")] == ["failed", "ok"]
    assert b"long.txt: it takes more than 6 seconds" in slow.stderr
    assert b"MB of memory: split it" in large.stderr


def test_two_runs_do_not_write_to_one_folder(minutes_run: Run, reports: Path, tmp_path: Path) -> None:
    holder = (
        "import fcntl, sys, pathlib; p = pathlib.Path('run'); p.mkdir(); f = (p / '.lock').open('w');"
        "fcntl.flock(f, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", holder], stdin=-1, stdout=-1, cwd=tmp_path) as other:
        assert other.stdout is not None
        other.stdout.readline()
        done = minutes_run(reports, "--out", "run")
        other.kill()
    assert done.returncode == 10
    assert b"another run is writing" in done.stderr
