"""PDFs that the tests print themselves. Each fixture is a function."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from minutes.model.document import RawDocument
from minutes.settings import Settings
from minutes.source import read
from minutes.source.ocr_program import missing_parts

Draw = Callable[[Canvas], None]

A4 = (595.0, 842.0)


def _print_pdf(*pages: Draw, size: tuple[float, float] = A4, **options: Any) -> bytes:
    """A PDF with a page for each function that draws one."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, **options)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_lines(*lines: str, x: float = 72, y: float = 740, pitch: float = 14) -> Draw:
    """A page with lines of text one below the other."""

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(x, y - number * pitch, line)

    return draw


def _to_unicode(unicode_map: dict[int, str]) -> bytes:
    rows = [f"<{code:02X}> <{text.encode('utf-16-be').hex()}>" for code, text in unicode_map.items()]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            f"{len(rows)} beginbfchar",
            *rows,
            "endbfchar endcmap end end",
        ]
    ).encode()


def _encode_pdf(content: bytes, unicode_map: dict[int, str] | None = None, **page: Any) -> bytes:
    """A one-page PDF from a content stream that uses /F1; ``unicode_map`` is the font's ToUnicode."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    if unicode_map:
        font.ToUnicode = pdf.make_stream(_to_unicode(unicode_map))
    boxes = {"MediaBox": [0, 0, *A4], **page}
    sheet = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font))),
        Contents=pdf.make_stream(content),
        **boxes,
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(sheet)))
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def print_pdf() -> Callable[..., bytes]:
    return _print_pdf


@pytest.fixture(scope="session")
def draw_lines() -> Callable[..., Draw]:
    return _draw_lines


@pytest.fixture(scope="session")
def encode_pdf() -> Callable[..., bytes]:
    return _encode_pdf


@pytest.fixture(scope="session")
def read_drawn() -> Callable[..., RawDocument]:
    """The document of the pages that some functions draw."""
    return lambda *pages, **options: read(_print_pdf(*pages, **options), Settings())


@pytest.fixture(scope="session")
def read_encoded() -> Callable[..., RawDocument]:
    """The document of a content stream (see encode_pdf)."""
    return lambda *arguments, **page: read(_encode_pdf(*arguments, **page), Settings())


@pytest.fixture
def save(tmp_path: Path) -> Callable[..., Path]:
    """Write bytes to a file of a given name."""

    def write(data: bytes, name: str = "minutes.pdf") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


@pytest.fixture(scope="session")
def tesseract_or_skip() -> None:
    """Skip where Tesseract is missing; in CI, where .ci/run installs it, that is a failure."""
    why = missing_parts()
    if why and os.environ.get("CI"):
        pytest.fail(f"CI must have Tesseract: {why}")
    if why:
        pytest.skip(why)
