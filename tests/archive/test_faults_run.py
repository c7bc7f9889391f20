"""Every fault beside the documents of the corpus, in one run: each file is accounted for, each failure explained."""

import json
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

CORPUS = Path(__file__).parents[2] / "corpus" / "documents"
Run = Callable[..., subprocess.CompletedProcess[bytes]]


def picture_of_nothing(canvas: Canvas) -> None:
    canvas.rect(100, 100, 200, 300, fill=1)
    canvas.showPage()


def printed(*pages: Callable[[Canvas], None]) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for draw in pages:
        draw(canvas)
    canvas.save()
    return buffer.getvalue()


def encrypted(data: bytes) -> bytes:
    buffer = BytesIO()
    with pikepdf.open(BytesIO(data)) as document:
        document.save(buffer, encryption=pikepdf.Encryption(owner="maître", user="sésame", R=6))
    return buffer.getvalue()


def endless(data: bytes) -> bytes:
    """A PDF that says it has thousands of pages, and whose list of them comes back to its root."""
    return data.replace(b"/Type /Page\n", b"/Type /Pages /Kids [2 0 R]\n").replace(
        b"/Count 1", b"/Count 9999"
    )


def office() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return buffer.getvalue()


@pytest.fixture
def faults(
    pdf_of: Callable[[list[str]], bytes], minutes_of: Callable[[int], list[str]]
) -> dict[str, tuple[bytes, str]]:
    """By name: what is in the file, and the code of its failure ("" where it has none, "partial" where in part)."""
    lines = minutes_of(0)
    pdf = pdf_of(lines)

    def page(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(60, 780 - 18 * number, line)
        canvas.showPage()

    return {
        "empty.pdf": (b"", "EmptyInputError"),
        "noise.pdf": (bytes(range(256)) * 40, "UnsupportedInputError"),
        "letter.docx": (office(), "UnsupportedInputError"),
        "truncated.pdf": (pdf[: len(pdf) // 3], "DamagedInputError"),
        "encrypted.pdf": (encrypted(pdf), "EncryptedInputError"),
        "picture.pdf": (printed(picture_of_nothing), "NoTextError"),
        "nonsense.txt": ("Ƶǂ ŝƚĠ ƐǇŶ ĚŝĐĂů ƌĠƵ Ŷŝ ".encode() * 40, "UnreadableError"),
        "half.pdf": (printed(page, picture_of_nothing), "partial"),
        "pdf without ending": (pdf, ""),
        "two\nlines, tab\tand\x1b[31mcolour.txt": (" ".join(lines).encode(), ""),
        "latin-1.txt": ("\n".join(lines).encode("latin-1", "replace"), ""),
        "endless.pdf": (endless(pdf), "LimitError"),
    }


def test_every_file_is_accounted_for_and_every_failure_explained(
    minutes_run: Run, tmp_path: Path, faults: dict[str, tuple[bytes, str]]
) -> None:
    (tmp_path / "faults").mkdir()
    for name, (content, _) in faults.items():
        (tmp_path / "faults" / name).write_bytes(content)
    # Those of the corpus that are quick to read.
    texts = [path for path in sorted(CORPUS.glob("*/source.*")) if path.suffix != ".pdf"]
    (tmp_path / "texts.lst").write_text("".join(f"{path}\n" for path in texts))

    done = minutes_run(
        "faults", "-", "--out", "run", "--ocr", "never", stdin=(tmp_path / "texts.lst").read_bytes()
    )

    entries = [json.loads(line) for line in (tmp_path / "run" / "journal.jsonl").read_text().splitlines()]
    by_name = {name: entry for entry in entries for name in entry["names"]}
    assert set(by_name) == {f"faults/{name}" for name in faults} | {path.as_posix() for path in texts}
    found = {
        name: (entry["error"] or {}).get("code", "" if entry["status"] == "ok" else entry["status"])
        for name, entry in by_name.items()
    }
    assert found == {
        **{f"faults/{name}": code for name, (_, code) in faults.items()},
        **{p.as_posix(): "" for p in texts},
    }
    said = done.stderr.decode()
    for name, (_, code) in faults.items():
        assert (f"minutes: faults/{name}: " in said) == bool(code), name
    assert "minutes: faults/half.pdf: in part only (" in said
    assert len(list((tmp_path / "run" / "quarantine").iterdir())) == sum(
        entry["record"] is None for entry in entries
    )
    assert done.returncode == 1
    assert ", 1 partial\n" in done.stdout.decode()
