"""The command as a process, and documents good and bad that tests make for themselves."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LINES = [
    "Conseil municipal de Valbrune",
    "Procès-verbal de la séance du 14 mars 2019",
    "Présents : Mme Solange Kervadec, maire ; M. Bruno Dastrac, adjoint.",
    "Excusé : M. Rémy Castagnou.",
    "Le conseil municipal approuve à l'unanimité le procès-verbal de la séance précédente.",
]

Done = subprocess.CompletedProcess[bytes]


@pytest.fixture
def minutes(tmp_path: Path) -> Callable[..., Done]:
    """Run ``python -m minutes`` in ``tmp_path``, in the locale C and without a terminal."""

    def run(*arguments: str | bytes | Path, stdin: bytes = b"") -> Done:
        command = [sys.executable, "-m", "minutes", *arguments]
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "PYTHON"))
        }
        return subprocess.run(
            command, input=stdin, cwd=tmp_path, env={**kept, "LC_ALL": "C"}, capture_output=True, check=False
        )

    return run


def pdf_of(lines: list[str]) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(lines):
        canvas.drawString(60, 780 - 18 * number, line)
    if not lines:
        canvas.rect(100, 100, 200, 300, fill=1)
    canvas.save()
    return buffer.getvalue()


@pytest.fixture(scope="session")
def pdf() -> bytes:
    """Minutes, printed."""
    return pdf_of(LINES)


@pytest.fixture(scope="session")
def pdf_without_text() -> bytes:
    """A page with a picture of nothing."""
    return pdf_of([])


@pytest.fixture(scope="session")
def encrypted_pdf(pdf: bytes) -> bytes:
    """The minutes behind the password "sésame"."""
    buffer = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(buffer, encryption=pikepdf.Encryption(owner="maître", user="sésame", R=6))
    return buffer.getvalue()


@pytest.fixture
def texts(tmp_path: Path) -> Callable[..., list[Path]]:
    """Write minutes as text files with these names."""

    def write(*names: str) -> list[Path]:
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text("\n\n".join(LINES) + "\n", encoding="utf-8")
        return [tmp_path / name for name in names]

    return write
