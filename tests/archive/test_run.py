"""What is done, written down, and not done twice."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.archive import Entry, Progress, Retry, RunFolder, Summary, find, run
from minutes.archive.fingerprint import fingerprint
from minutes.archive.reading import read_documents
from minutes.errors import InputMissingError, OutputError
from minutes.settings import Settings

from .conftest import InThisProcess

SETTINGS = Settings(language="und", model="none")
OUT = Path("run")


def go(
    doing: InThisProcess, source: str = "reports", retry: Retry = Retry.NOTHING, settings: Settings = SETTINGS
) -> Summary:
    return run(find([source]), RunFolder(OUT), settings, doing, retry=retry)


def entries() -> dict[str, Entry]:
    return {entry.names[0]: entry for entry in RunFolder(OUT).entries()}


def test_given_again_nothing_is_done_again(reports: Path, doing: InThisProcess, whole: Callable) -> None:
    go(doing)
    before = whole(OUT)
    stamps = {path: path.stat().st_mtime_ns for path in OUT.rglob("*.json*")}

    summary = go(InThisProcess())

    assert (summary.skipped, summary.documents, summary.failed) == (4, 4, 1)
    assert whole(OUT) == before
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps


def test_records_come_with_their_entries(reports: Path, doing: InThisProcess) -> None:
    go(doing)
    found = {entry.names[0]: (entry, record) for entry, record in read_documents(RunFolder(OUT))}
    read = {name: record.source.sha256 for name, (_, record) in found.items() if record is not None}
    assert list(read) == ["reports/2019/a.pdf", "reports/2019/b", "reports/c.txt"]
    assert all(found[name][0].document == digest for name, digest in read.items())
    assert [entry.status for entry, record in found.values() if record is None] == ["failed"]


def test_new_files_are_added_and_lost_or_damaged_records_are_made_again(
    reports: Path, doing: InThisProcess, whole: Callable
) -> None:
    go(doing)
    before = whole(OUT)
    for harmed, harm in (("reports/c.txt", b"{}"), ("reports/2019/b", b"")):
        (OUT / str(entries()[harmed].record)).write_bytes(harm)
    (reports / "d.txt").write_text("Minutes", encoding="utf-8")

    again = InThisProcess()
    go(again)

    assert sorted(again.asked) == ["reports/2019/b", "reports/c.txt", "reports/d.txt"]
    assert {name: whole(OUT)[name] for name in before if name != "journal.jsonl"} == {
        name: content for name, content in before.items() if name != "journal.jsonl"
    }


def test_a_file_that_changed_is_done_again_and_what_it_held_is_forgotten(
    reports: Path, doing: InThisProcess
) -> None:
    go(doing)
    before = entries()["reports/c.txt"]
    (reports / "c.txt").write_text("Other minutes", encoding="utf-8")

    again = InThisProcess()
    summary = go(again)

    assert again.asked == ["reports/c.txt"]
    assert summary.gone == 0
    assert entries()["reports/c.txt"].document != before.document
    assert not (OUT / str(before.record)).exists()


def test_a_file_that_can_be_read_at_last_is_no_longer_among_the_failures(
    reports: Path, doing: InThisProcess
) -> None:
    summary = run(find([], ["reports/late.txt"]), RunFolder(OUT), SETTINGS, doing)
    assert (summary.failed, len(list((OUT / "quarantine").iterdir()))) == (1, 1)
    (reports / "late.txt").write_text("Minutes", encoding="utf-8")

    summary = run(find([], ["reports/late.txt"]), RunFolder(OUT), SETTINGS, doing)

    assert (summary.failed, list((OUT / "quarantine").iterdir())) == (0, [])


def test_a_further_name_is_written_down_without_doing_the_document_again(
    reports: Path, doing: InThisProcess
) -> None:
    go(doing, "reports/2019")
    (reports / "z.pdf").write_bytes((reports / "2019" / "a.pdf").read_bytes())
    again = InThisProcess()
    go(again, "reports/z.pdf")

    assert again.asked == []
    assert entries()["reports/2019/a.pdf"].names == ("reports/2019/a.pdf", "reports/z.pdf")

    (reports / "2018.pdf").write_bytes((reports / "2019" / "a.pdf").read_bytes())
    go(again, "reports/2018.pdf")
    # Now another name is the first, and that is what the record says.
    assert again.asked == ["reports/2018.pdf"]
    (_, record), *_ = read_documents(RunFolder(OUT))
    assert record is not None
    assert record.source.name == "reports/2018.pdf"


@pytest.mark.parametrize(("retry", "again"), [(Retry.FAILED, ["reports/broken.pdf"]), (Retry.ALL, 4)])
def test_what_was_done_is_done_again_where_asked(
    reports: Path, doing: InThisProcess, retry: Retry, again: object
) -> None:
    go(doing)
    doing.asked.clear()
    go(doing, retry=retry)
    assert again in (doing.asked, len(doing.asked))


def test_other_settings_do_everything_again_and_a_password_is_none(
    reports: Path, doing: InThisProcess
) -> None:
    go(doing)
    doing.asked.clear()
    go(doing, settings=Settings(language="und", model="none", ocr="never"))
    assert len(doing.asked) == 4
    assert fingerprint(SETTINGS) == fingerprint(Settings(language="und", model="none", password="x"))


def test_what_a_killed_run_left_half_written_is_taken_away(
    reports: Path, doing: InThisProcess, whole: Callable
) -> None:
    go(doing)
    before = whole(OUT)
    (OUT / "records" / ".minutes-0123456789abcdef.tmp").write_text("half a rec")
    with (OUT / "journal.jsonl").open("a") as journal:
        journal.write('{"document": "0123')
    go(doing)
    assert whole(OUT) == before


def test_a_journal_of_another_version_is_left_alone(reports: Path, doing: InThisProcess) -> None:
    go(doing)
    line = '{"document": "1", "soul": 1}\n'
    (OUT / "journal.jsonl").write_text(line)
    with pytest.raises(OutputError, match="not written by this version"):
        go(doing)
    assert (OUT / "journal.jsonl").read_text() == line


def test_the_folder_of_a_run_is_no_source(reports: Path, doing: InThisProcess) -> None:
    run(find(["reports"]), RunFolder(reports / "run"), SETTINGS, doing)
    assert len(find(["reports"])) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked there")
def test_two_runs_do_not_write_to_one_folder(reports: Path, doing: InThisProcess) -> None:
    with RunFolder(OUT).opened(), pytest.raises(OutputError, match="another run is writing to run"):
        go(doing)
    assert doing.asked == []


def test_a_folder_without_a_run_says_so(reports: Path) -> None:
    with pytest.raises(InputMissingError, match="holds no run"):
        RunFolder(reports).entries()


def test_it_is_told_how_far_it_is(reports: Path, doing: InThisProcess) -> None:
    told: list[tuple[int, int, int, bool]] = []

    def listen(progress: Progress, entry: Entry | None) -> None:
        knows = [progress.seconds_left is not None, bool(progress.pages_a_second)]
        assert knows[0] == knows[1]
        told.append((progress.done, progress.failed, progress.total, knows[0]))

    run(find(["reports"]), RunFolder(OUT), SETTINGS, doing, told=listen)
    # One document is no pace yet.
    assert told == [(0, 0, 4, False), (1, 0, 4, False), (2, 0, 4, True), (3, 1, 4, True), (4, 1, 4, True)]


def test_a_problem_says_what_a_traceback_would(
    reports: Path, doing: InThisProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("minutes.pipeline.Pipeline.outcome", fail)
    summary = go(doing, "reports/c.txt")

    assert summary.errors == {"InternalError": 1}
    (problem,) = (OUT / "quarantine").iterdir()
    error = json.loads(problem.read_text())["error"]
    assert (error["exit_code"], "Traceback" in error["detail"]) == (70, True)
    assert "detail" not in (entries()["reports/c.txt"].error or {})
