"""Scans through the command line: read, refused, and what is said where something is missing."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from minutes.source.ocr_program import PROGRAM, missing_parts

DPI = 200
WIDTH, HEIGHT = 1200, 500
LINES = [
    "Procès-verbal du conseil municipal du 14 mars 2019",
    "Présents : Mme Solange Kervadec, maire.",
    "Décision : le conseil approuve le compte rendu à l'unanimité.",
    "La séance est levée à vingt heures trente.",
]
JUNK = "xqzt wkjh pfgh zzxv qrtk bvcx mnbq wzxk ghjk trwq " * 3


@pytest.fixture
def tesseract() -> None:
    if why := missing_parts():
        pytest.skip(why)


def sheet(draw: Callable[[Canvas], None]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH * 72 / DPI, HEIGHT * 72 / DPI), invariant=1)
    canvas.setFont("Helvetica", 12)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def picture() -> Image.Image:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(LINES):
            canvas.drawString(25, 150 - 25 * number, line)

    page = pypdfium2.PdfDocument(sheet(draw))[0]
    return page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")


def scan(*layer: str) -> bytes:
    """A page that shows the picture, over a text layer that nobody sees."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture()), 0, 0, WIDTH * 72 / DPI, HEIGHT * 72 / DPI)
        text = canvas.beginText(20, 150)
        text.setTextRenderMode(3)
        for line in layer:
            text.textLine(line)
        canvas.drawText(text)

    return sheet(draw)


@pytest.fixture
def only_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """A PATH with nothing on it but a Tesseract that runs the real one, or lists other data; None: not even that."""

    def put(listed: str | None) -> None:
        folder = tmp_path / "bin"
        folder.mkdir()
        if listed is not None:
            program = folder / PROGRAM
            listing = f'[ "$1" = --list-langs ] && printf "languages\\n{listed}\\n" && exit 0'
            program.write_text(f'#!/bin/sh\n{listing}\nexec {shutil.which(PROGRAM)} "$@"\n')
            program.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))

    return put


def test_a_scan_gives_a_record_with_boxes(minutes, tmp_path: Path, tesseract) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan())
    done = minutes("extract", "scan.pdf", "--model", "none")
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert record["quality"]["ocr"] is True
    found = [one for one in record["participants"] if "Kervadec" in one["name"]]
    assert found
    assert found[0]["evidence"][0]["boxes"]
    for box in found[0]["evidence"][0]["boxes"]:
        assert 0 <= box["x0"] < box["x1"] <= WIDTH * 72 / DPI
        assert 0 <= box["top"] < box["bottom"] <= HEIGHT * 72 / DPI


def test_a_png_is_read(minutes, tmp_path: Path, tesseract) -> None:
    picture().save(tmp_path / "scan.png", dpi=(DPI, DPI))
    done = minutes("text", "scan.png")
    assert done.returncode == 0, done.stderr
    assert "Solange Kervadec" in done.stdout.decode()


def test_a_scan_that_may_not_be_recognised_is_refused(minutes, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan())
    done = minutes("extract", "scan.pdf", "--ocr", "never")
    assert (done.returncode, done.stdout) == (8, b"")
    assert done.stderr.decode().count("\n") == 1
    assert "--ocr never" in done.stderr.decode()


def test_without_tesseract_the_command_that_installs_it_is_said(
    minutes, tmp_path: Path, only_tesseract
) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan())
    only_tesseract(None)
    done = minutes("extract", "scan.pdf")
    assert done.returncode == 8
    assert "Tesseract is not installed" in done.stderr.decode()
    assert "install tesseract" in done.stderr.decode() or "UB-Mannheim" in done.stderr.decode()


def test_without_tesseract_a_doubtful_layer_is_taken_and_the_record_says_so(
    minutes, tmp_path: Path, only_tesseract
) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan(*LINES, LINES[0], JUNK))
    only_tesseract(None)
    done = minutes("extract", "scan.pdf", "--model", "none")
    assert done.returncode == 0, done.stderr
    assert "ocr-missing" in {problem["code"] for problem in json.loads(done.stdout)["problems"]}


def test_data_of_a_language_that_is_missing_is_said(
    minutes, tmp_path: Path, tesseract, only_tesseract
) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan())
    only_tesseract("eng")
    done = minutes("extract", "scan.pdf", "--language", "fr", "--model", "none")
    assert done.returncode == 0, done.stderr
    problems = {problem["code"]: problem["message"] for problem in json.loads(done.stdout)["problems"]}
    assert "tesseract-ocr-fra" in problems["ocr-language-missing"]


@pytest.mark.parametrize(
    ("layer", "reader"),
    [
        ([JUNK] * 6, "tesseract"),
        ([line.encode().decode("cp1252", "replace") for line in LINES * 3], "pdfium"),
    ],
)
def test_a_layer_that_can_be_repaired_stays_and_junk_goes(
    minutes, tmp_path: Path, tesseract, layer: list[str], reader: str
) -> None:
    (tmp_path / "scan.pdf").write_bytes(scan(*layer))
    record = json.loads(minutes("extract", "scan.pdf", "--model", "none").stdout)
    assert [page["reader"] for page in record["quality"]["pages"]] == [reader]
