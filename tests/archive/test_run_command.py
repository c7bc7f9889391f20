"""``minutes run`` as a person gives it."""

import json
import signal
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def journal(folder: Path) -> list[dict]:
    return [json.loads(line) for line in (folder / "journal.jsonl").read_text().splitlines()]


def test_a_folder_and_an_archive_become_records_and_what_fails_is_set_aside(
    minutes_run: Run, reports: Path, tmp_path: Path, minutes_of: Callable, pdf_of: Callable
) -> None:
    with zipfile.ZipFile("box", "w") as archive:
        archive.writestr("1998/pv", pdf_of(minutes_of(5)))

    done = minutes_run("reports", "box", "--out", "run", "--workers", "1", "--language", "fr")

    assert done.returncode == 1, done.stderr.decode()
    entries = journal(tmp_path / "run")
    assert [(entry["names"], entry["status"]) for entry in entries] == [
        (["box/1998/pv"], "ok"),
        (["reports/2019/a.pdf"], "ok"),
        (["reports/2019/b"], "ok"),
        (["reports/broken.pdf"], "failed"),
        (["reports/c.txt"], "ok"),
    ]
    records = [json.loads((tmp_path / "run" / e["record"]).read_text()) for e in entries if e["record"]]
    assert [[record["source"]["name"]] for record in records] == [e["names"] for e in entries if e["record"]]
    assert "achat de 7 bancs" in json.dumps(records[0], ensure_ascii=False)
    (problem,) = (tmp_path / "run" / "quarantine").iterdir()
    said = json.loads(problem.read_text())
    assert (said["names"], said["error"]["exit_code"]) == (["reports/broken.pdf"], 6)
    assert done.stdout.decode().splitlines() == [
        "5 documents, 4 pages: 1 failed, 4 ok",
        "set aside in run/quarantine: DamagedInputError 1",
    ]
    # A slow machine says now and then how far it is.
    first, *_, last = lines = done.stderr.decode().splitlines()
    (failure,) = (line for line in lines if "broken.pdf" in line)
    assert first == "minutes: 5 documents to do"
    assert failure.startswith("minutes: reports/broken.pdf: ")
    assert last.startswith("minutes: 5 of 5 done, 1 failed, ")

    again = minutes_run("reports", "box", "--out", "run", "--language", "fr", "--json")
    assert json.loads(again.stdout)["done_before"] == 5
    assert again.returncode == 1


@pytest.mark.parametrize(
    "listed", [b"\xef\xbb\xbfreports/c.txt\r\n\nreports/none.txt", b"reports/c.txt\0reports/none.txt\0"]
)
def test_a_list_on_stdin_names_documents(minutes_run: Run, reports: Path, listed: bytes) -> None:
    # An empty file fails at once: nothing is extracted.
    (reports / "c.txt").write_bytes(b"")
    done = minutes_run("-", "--out", "run", "--json", stdin=listed)
    assert json.loads(done.stdout)["errors"] == {"EmptyInputError": 1, "InputMissingError": 1}
    assert b"reports/none.txt: it cannot be read (No such file or directory)" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("nowhere",), 3, b"nowhere does not exist: check the path"),
        (("empty",), 3, b"there is no document in what was given"),
        (("reports", "--retry", "all"), 2, b"failed"),
        (("reports", "--retry", "failed", "--force"), 2, b"exclude one another"),
    ],
)
def test_what_cannot_be_begun_is_said_before_any_work(
    minutes_run: Run, reports: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, said: bytes
) -> None:
    Path("empty").mkdir()
    done = minutes_run(*arguments, "--out", "run")
    assert done.returncode == code
    assert said in done.stderr
    assert not (tmp_path / "run").exists()


def test_an_interrupt_ends_it_cleanly_and_it_goes_on(
    command: Callable[..., list[str]], minutes_run: Run, reports: Path, tmp_path: Path, harmful: None
) -> None:
    (reports / "zzz.txt").write_text("it sleeps for ever")
    made = command("reports", "--out", "run", "--workers", "1", "--quiet")

    def heed() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # A shell's background jobs are started to ignore it.

    with subprocess.Popen(made, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heed) as process:
        end = time.monotonic() + 60
        while not (tmp_path / "run/journal.jsonl").exists() or len(journal(tmp_path / "run")) < 4:
            assert time.monotonic() < end
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert (process.returncode, out) == (130, b"")
    assert err == b"minutes: interrupted; what was done stands in run: give the same command again to go on\n"
    assert len(journal(tmp_path / "run")) == 4
    (reports / "zzz.txt").write_bytes(b"")
    assert json.loads(minutes_run("reports", "--out", "run", "--json").stdout)["done_before"] == 4
