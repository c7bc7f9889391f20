"""A run of documents of the corpus, the command as a process, and the tools that check its formats."""

import contextlib
import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from minutes.archive import RunFolder
from minutes.archive.tasks import Result, failed
from minutes.cli.main import run as main
from minutes.errors import ExitCode

DOCUMENTS = Path(__file__).parents[2] / "corpus" / "documents"
COUNCIL = "conseil-municipal-valbrune-2019-03-14"
#: One in each language, one with grants, one that took votes by shares.
READ = (
    COUNCIL,
    "conseil-municipal-brevennes-2023-06-26",
    "city-council-marrow-creek-2018-08-14",
    "pleno-valdeornia-2018-09-27",
    "jury-prix-main-verte-oradec-2019-10-04",
)
#: A name that a spreadsheet would run.
FORMULA = '=HYPERLINK("http://example.org")'

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]


def expected(name: str) -> dict[str, Any]:
    """The record of a document of the corpus."""
    return json.loads((DOCUMENTS / name / "expected" / "record.json").read_text(encoding="utf-8"))


def write_run(path: Path, records: Mapping[tuple[str, ...], dict[str, Any]], broken: bool = False) -> Path:
    """A run that holds these records, by the names of their documents."""
    folder = RunFolder(path)
    with folder.opened() as journal:
        for names, record in records.items():
            text = json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
            # Documents that differ in the record only are of different bytes.
            digest = hashlib.sha256(text.encode()).hexdigest()
            problems = tuple(record["problems"])
            pages, language = record["source"]["pages"], record["language"]["code"]
            result = Result(digest, "ok", text, pages, language, problems=problems)
            journal.append(folder.write(result, names, "fingerprint"))
        if broken:
            error = failed("f" * 64, "DamagedInputError", ExitCode.DAMAGED_INPUT, "it is damaged")
            journal.append(folder.write(error, ("broken.pdf",), "fingerprint"))
    return path


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run: the records of five documents, and one document that failed."""
    records = {(f"{name}.pdf",): expected(name) for name in READ[1:]}
    return write_run(
        tmp_path_factory.mktemp("archive") / "RUN",
        {**records, (FORMULA, "copy.pdf"): expected(COUNCIL)},
        True,
    )


@pytest.fixture(scope="session")
def tool() -> Run:
    """Run a program that was installed beside Python, as a process."""

    def run(name: str, *arguments: str | Path, cwd: Path | None = None) -> Done:
        command = [str(Path(sys.executable).parent / name), *map(str, arguments)]
        return subprocess.run(command, cwd=cwd, capture_output=True, check=False)

    return run


@pytest.fixture(scope="session")
def export() -> Run:
    """Run ``minutes export`` as its script does, in this process: what it imports is imported once."""
    return lambda *arguments: in_process("export", *arguments)


@pytest.fixture(scope="session")
def minutes() -> Run:
    """Run ``minutes`` in this process."""
    return in_process


@pytest.fixture(scope="session")
def run_minutes() -> Run:
    """Run ``minutes run`` on a document."""
    return lambda source, out: in_process(
        "run", source, "--out", out, "--workers", "1", "--model", "none", "--quiet"
    )


def in_process(*arguments: str | Path) -> Done:
    """Run ``minutes`` with these arguments."""
    out, err = io.BytesIO(), io.BytesIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(io.TextIOWrapper(out, "ascii")) as stdout,
        contextlib.redirect_stderr(io.TextIOWrapper(err, "ascii")) as stderr,
    ):
        patch.setattr(sys, "argv", ["minutes", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        stdout.flush()
        stderr.flush()
        return subprocess.CompletedProcess(
            sys.argv, int(ended.value.code or 0), out.getvalue(), err.getvalue()
        )


@pytest.fixture
def run_of(tmp_path: Path) -> Callable[..., Path]:
    """Write a run of the record of a council's minutes, each time with other parts."""

    def make(*changes: dict[str, Any]) -> Path:
        records = {(f"{number}.pdf",): {**expected(COUNCIL), **parts} for number, parts in enumerate(changes)}
        return write_run(tmp_path / "RUN", records)

    return make
