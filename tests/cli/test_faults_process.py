"""Each fault once through the real process: its exit code, one line on stderr, nothing on stdout."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.errors import ExitCode

Minutes = Callable[..., subprocess.CompletedProcess[bytes]]
NO_MODEL = ("--model", "none")


@pytest.fixture
def folder(
    tmp_path: Path,
    pdf: bytes,
    pdf_without_text: bytes,
    encrypted_pdf: bytes,
    texts: Callable[..., list[Path]],
) -> Path:
    """A folder with documents good and bad."""
    texts("good.txt")
    (tmp_path / "folder").mkdir()
    (tmp_path / "pack").mkdir()
    contents = {
        "good.pdf": pdf,
        "empty.pdf": b"",
        "binary.dat": bytes(range(256)) * 40,
        "truncated.pdf": pdf[: len(pdf) // 3],
        "picture.pdf": pdf_without_text,
        "secret.pdf": encrypted_pdf,
        "pack/pack.toml": b"code =",
        "broken.json": b'{"schema_version": "2.0"}',
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


FAULTS = [
    (("extract", "none.pdf"), ExitCode.NO_INPUT, "none.pdf"),
    (("extract", "folder"), ExitCode.NO_INPUT, "folder"),
    (("extract", "empty.pdf"), ExitCode.EMPTY_INPUT, "empty.pdf"),
    (("extract", "-"), ExitCode.EMPTY_INPUT, "stdin"),
    (("extract", "binary.dat"), ExitCode.UNSUPPORTED_INPUT, "binary.dat"),
    (("extract", "truncated.pdf"), ExitCode.DAMAGED_INPUT, "truncated.pdf"),
    (("extract", "picture.pdf"), ExitCode.NO_TEXT, "picture.pdf"),
    (("extract", "secret.pdf"), ExitCode.ENCRYPTED_INPUT, "secret.pdf"),
    (("extract", "secret.pdf", "--password", "guess"), ExitCode.ENCRYPTED_INPUT, "secret.pdf"),
    (("extract", "good.txt", "good.pdf", "--out", "out"), ExitCode.OUTPUT, "good.pdf"),
    (("extract", "good.txt", "--out", "good.pdf"), ExitCode.OUTPUT, "good.pdf"),
    (("text", "none.pdf"), ExitCode.NO_INPUT, "none.pdf"),
    (("text", "secret.pdf"), ExitCode.ENCRYPTED_INPUT, "secret.pdf"),
    (("validate", "none.json"), ExitCode.NO_INPUT, "none.json"),
    (("schema", "--check", "broken.json"), ExitCode.INVALID_RECORD, "broken.json"),
    (("schema", "--write", "none/schema.json"), ExitCode.OUTPUT, "schema.json"),
    (("packs", "check", "none"), ExitCode.NO_INPUT, "none"),
    (("packs", "check", "folder"), ExitCode.NO_INPUT, "folder"),
    (("packs", "check", "pack"), ExitCode.BAD_PACK, ""),
    (("evaluate", "folder"), ExitCode.NO_INPUT, "folder"),
    (("compare", "folder", "none"), ExitCode.NO_INPUT, "folder"),
]


@pytest.mark.parametrize(("arguments", "code", "named"), FAULTS, ids=lambda value: str(value)[:40])
def test_a_fault_has_its_code_and_one_line(
    minutes: Minutes, folder: Path, arguments: tuple[str, ...], code: ExitCode, named: str
) -> None:
    done = minutes(*arguments)

    assert done.returncode == code, done.stderr.decode()
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("minutes: ")
    assert named in line
    if arguments[0] != "packs":
        assert done.stdout == b""


def test_a_record_that_breaks_the_schema(minutes: Minutes, folder: Path) -> None:
    done = minutes("validate", "broken.json")

    assert done.returncode == ExitCode.INVALID_RECORD
    assert b"broken.json: $.schema_version: " in done.stdout
    assert len(done.stderr.splitlines()) == 1


USAGE = [
    ((), 2),
    (("extract",), 2),
    (("extract", "good.txt", "--colour"), 2),
    (("extract", "good.txt", "--format", "xml"), 2),
    (("extract", "good.txt", "--language", "klingon"), 2),
    (("evaluate", "folder", "--check", "--update"), 2),
    (("evaluate", "folder", "--allow-lower"), 2),
    (("compare", "folder", "folder", "--json", "--markdown"), 2),
    (("archive",), 2),
]


@pytest.mark.parametrize(("arguments", "code"), USAGE, ids=lambda value: str(value)[:40])
def test_a_wrong_command_line_has_the_code_of_usage(
    minutes: Minutes, folder: Path, arguments: tuple[str, ...], code: int
) -> None:
    assert minutes(*arguments).returncode == code == ExitCode.USAGE


def test_a_password_opens_an_encrypted_pdf(minutes: Minutes, folder: Path) -> None:
    done = minutes("extract", "secret.pdf", "--password", "sésame", *NO_MODEL)

    assert done.returncode == ExitCode.OK, done.stderr.decode()
    assert "sésame" not in done.stdout.decode()
    assert json.loads(done.stdout)["source"]["name"] == "secret.pdf"


def test_one_bad_file_among_several(minutes: Minutes, folder: Path) -> None:
    done = minutes(
        "extract", "good.txt", "truncated.pdf", "none.pdf", "good.pdf", "--format", "jsonl", *NO_MODEL
    )

    assert done.returncode == ExitCode.SOME_FAILED
    assert [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()] == [
        "good.txt",
        "good.pdf",
    ]
    lines = done.stderr.decode().splitlines()
    assert ["truncated.pdf" in lines[0], "none.pdf" in lines[1]] == [True, True]
    assert lines[2:] == ["minutes: 2 of 4 files were extracted, 2 failed."]


def test_several_files_that_all_fail(minutes: Minutes, folder: Path) -> None:
    done = minutes("extract", "empty.pdf", "none.pdf", "--out", "out")

    assert done.returncode == ExitCode.SOME_FAILED
    assert list((folder / "out").iterdir()) == []


NAMES = ["réunion du 3 mars.txt", "two\nlines.txt", "-dash.txt", "tab\tand\x1b[31mcolour.txt", "no ending"]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_file_may_have_any_name(
    minutes: Minutes, texts: Callable[..., list[Path]], tmp_path: Path, name: str
) -> None:
    texts(name)
    done = minutes("extract", "--out", "out", *NO_MODEL, "--", name)

    assert done.returncode == ExitCode.OK, done.stderr.decode()
    (path,) = (tmp_path / "out").iterdir()
    assert path.name == f"{Path(name).stem}.json"
    assert json.loads(path.read_bytes())["source"]["name"] == name


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_fault_names_any_file_on_one_printable_line(minutes: Minutes, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    done = minutes("extract", "--", name)

    assert done.returncode == ExitCode.EMPTY_INPUT
    (line,) = done.stderr.decode().splitlines()
    assert line.isprintable()


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_a_name_that_is_no_utf_8_is_read_and_recorded(
    minutes: Minutes, texts: Callable[..., list[Path]], tmp_path: Path
) -> None:
    (path,) = texts("reunion.txt")
    os.rename(os.fsencode(path), os.fsencode(tmp_path) + b"/r\xe9union.txt")  # noqa: PTH104

    done = minutes("extract", b"r\xe9union.txt", *NO_MODEL)

    assert done.returncode == ExitCode.OK, done.stderr.decode()
    assert json.loads(done.stdout)["source"]["name"] == "r\ufffdunion.txt"
    assert minutes("extract", b"n\xe9ant.txt").returncode == ExitCode.NO_INPUT


def test_a_traceback_is_shown_only_when_asked_for(minutes: Minutes, folder: Path) -> None:
    assert b"Traceback" not in minutes("extract", "empty.pdf").stderr
    verbose = minutes("extract", "empty.pdf", "-v")
    assert verbose.returncode == ExitCode.EMPTY_INPUT
    assert verbose.stderr.startswith(b"Traceback")
    assert minutes("text", "empty.pdf", "--verbose").stderr.startswith(b"Traceback")
