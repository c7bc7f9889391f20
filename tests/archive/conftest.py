"""Folders of documents, the command as a process, and workers that a document can harm."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from minutes.archive.tasks import Result, Task
from minutes.archive.work import do

Done = subprocess.CompletedProcess[bytes]
#: The pack of no language has the fewest patterns to compile: a process is ready at once.
QUICK = ("--model", "none", "--language", "und")
#: Imported by every Python that finds it: what is in a document happens to the process that does it.
HARMFUL = """
import os, re, sys, time
if "minutes.archive.worker" in " ".join(sys.orig_argv):
    import minutes.archive.work as work
    honest = work.do
    def do(task):
        data = task.data if task.data is not None else task.place.read()
        if b"kills its process" in data:
            os.kill(os.getpid(), 9)
        if b"kills who asked" in data:
            os.kill(os.getppid(), 9)
        if b"sleeps for ever" in data:
            time.sleep(1e6)
        if b"is matched for ever" in data:
            re.match("(a*)*b", "a" * 10_000)
        if b"swells" in data:
            kept = [bytes([n % 251]) * 2**20 for n in range(700)]
            time.sleep(1e6)
        return honest(task)
    work.do = do
"""


def _minutes_of(number: int) -> list[str]:
    return [
        f"Conseil municipal de Valbrune, séance no {number}",
        f"Procès-verbal de la séance du {number % 27 + 1} mars 2019",
        "Présents : Mme Solange Kervadec, maire ; M. Bruno Dastrac, adjoint.",
        f"Le conseil municipal approuve à l'unanimité l'achat de {number + 2} bancs pour la place du marché.",
    ]


def _pdf_of(lines: list[str]) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    for at, line in enumerate(lines):
        canvas.drawString(60, 780 - 18 * at, line)
    canvas.save()
    return buffer.getvalue()


class InThisProcess:
    """Does tasks one after the other, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def run(self, tasks: Iterable[Task]) -> Iterator[Result]:
        for task in tasks:
            self.asked.append(task.place.name)
            yield do(task)


@pytest.fixture
def doing() -> InThisProcess:
    return InThisProcess()


@pytest.fixture
def minutes_of() -> Callable[[int], list[str]]:
    """The lines of small minutes; each number gives others."""
    return _minutes_of


@pytest.fixture
def pdf_of() -> Callable[[list[str]], bytes]:
    """A page with these lines."""
    return _pdf_of


@pytest.fixture
def whole() -> Callable[[Path], dict[str, bytes]]:
    """Every file of a run, by its path."""
    return _whole


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """``reports``, in the current folder: a PDF, two texts, and one file that is no document."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    (folder / "2019").mkdir(parents=True)
    (folder / "2019" / "a.pdf").write_bytes(_pdf_of(_minutes_of(1)))
    (folder / "2019" / "b").write_text("\n".join(_minutes_of(2)), encoding="utf-8")
    (folder / "c.txt").write_text("\n".join(_minutes_of(3)), encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of it is left")
    return Path("reports")


@pytest.fixture
def command() -> Callable[..., list[str]]:
    def make(*arguments: str | Path) -> list[str]:
        return [sys.executable, "-m", "minutes", "run", *QUICK, *map(str, arguments)]

    return make


@pytest.fixture
def minutes_run(tmp_path: Path, command: Callable[..., list[str]]) -> Callable[..., Done]:
    """Run ``minutes run`` in ``tmp_path``."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Done:
        return subprocess.run(
            command(*arguments), input=stdin, cwd=tmp_path, capture_output=True, check=False
        )

    return run


@pytest.fixture(scope="session")
def harmful_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PYTHONPATH with which documents do to the processes that do them what they say."""
    folder = tmp_path_factory.mktemp("harmful")
    (folder / "sitecustomize.py").write_text(HARMFUL)
    return os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))


@pytest.fixture
def harmful(harmful_path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents do to the processes that do them what they say."""
    monkeypatch.setenv("PYTHONPATH", harmful_path)


def _whole(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
