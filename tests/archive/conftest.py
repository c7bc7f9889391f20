"""Folders of documents, and the command as a process."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

Done = subprocess.CompletedProcess[bytes]


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
def reports(tmp_path: Path) -> Path:
    """A folder with two PDFs, a text, and one file that is no document."""
    folder = tmp_path / "reports"
    (folder / "2019").mkdir(parents=True)
    (folder / "2019" / "a.pdf").write_bytes(_pdf_of(_minutes_of(1)))
    (folder / "2019" / "b.pdf").write_bytes(_pdf_of(_minutes_of(2)))
    (folder / "c.txt").write_text("\n".join(_minutes_of(3)), encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of it is left")
    return folder


@pytest.fixture
def command(tmp_path: Path) -> Callable[..., list[str]]:
    def make(*arguments: str | Path) -> list[str]:
        return [sys.executable, "-m", "minutes", "run", *map(str, arguments), "--model", "none"]

    return make


@pytest.fixture
def minutes_run(tmp_path: Path, command: Callable[..., list[str]]) -> Callable[..., Done]:
    """Run ``minutes run`` in ``tmp_path``."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Done:
        return subprocess.run(
            command(*arguments), input=stdin, cwd=tmp_path, capture_output=True, check=False, env=os.environ
        )

    return run


def _whole(folder: Path) -> dict[str, bytes]:
    """Every file of a run, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
