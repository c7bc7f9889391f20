"""The text stage on scans beside Tesseract alone on the same pages, drawn beforehand at the scan's own resolution.

    python bench/ocr_stage.py [FILE.pdf ...]     (by default the scans of corpus/garble)

Without files two figures are printed: for the scans of the corpus as they are, most of them a page long, and for the
same pages bound into one document a language, as reports are: what is done once a document then weighs less.

Ours is everything from the file to the clean text: finding out that there is no text to be believed, drawing, the
language, recognition, boxes, cleaning. Tesseract alone is told the language, gets its images without a way through
the disk, and as many pages at a time, with one thread each. The two take turns, file by file. Printed are the time
that passes, and the time that processors spend on it, which a busy machine changes little (Linux only: it asks /proc).
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium_c

from minutes.evaluate.text_truth import find_truths
from minutes.pipeline import Pipeline

DEFAULT = Path(__file__).resolve().parents[1] / "corpus" / "garble"
DATA = {"fr": "fra", "en": "eng", "es": "spa"}
PAGES_AT_A_TIME = min(4, os.cpu_count() or 1)
USUAL_DPI = 300
#: The last so many scans of the corpus hold bad text layers in more than one language.
_WARM = 5


def scans() -> dict[Path, str]:
    """The scans of the corpus with Tesseract's name of their language."""
    truths = {file.source: file.read_truth() for file in find_truths(DEFAULT)}
    return {path: DATA[truth.language] for path, truth in truths.items() if truth.kind.startswith("scan")}


def bound(files: dict[Path, str], folder: Path) -> dict[Path, str]:
    """The pages of the files of each language as one document."""
    documents = {}
    for data in sorted(set(files.values())):
        whole = pikepdf.new()
        for path in (path for path, language in files.items() if language == data):
            with pikepdf.open(path) as part:
                whole.pages.extend(part.pages)
        documents[folder / f"{data}.pdf"] = data
        whole.save(folder / f"{data}.pdf")
    return documents


def dots(page: pypdfium2.PdfPage) -> float:
    """The resolution of the largest image on a page, in dots an inch."""
    found = []
    for image in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]):
        left, _, right, _ = image.get_bounds()
        width, _ = image.get_px_size()
        found.append((width, 72 * width / max(right - left, 1)))
    return max(found, default=(0, USUAL_DPI))[1]


def drawn(path: Path) -> list[tuple[bytes, int]]:
    """Each page as a grey image in the format PGM, with its resolution."""
    pages = []
    for page in pypdfium2.PdfDocument(path):
        dpi = dots(page)
        stream = io.BytesIO()
        page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L").save(stream, "PPM")
        pages.append((stream.getvalue(), round(dpi)))
    return pages


def tesseract(pages: list[tuple[bytes, int]], data: str) -> None:
    """Tesseract alone."""

    def recognise(page: tuple[bytes, int]) -> None:
        image, dpi = page
        command = ["tesseract", "stdin", "stdout", "-l", data, "--dpi", str(dpi)]
        one_thread = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        subprocess.run(command, input=image, capture_output=True, check=True, env=one_thread)

    with ThreadPoolExecutor(PAGES_AT_A_TIME) as pool:
        list(pool.map(recognise, pages))


def spent() -> float:
    """Seconds of processor time of this process, of its children, and of theirs that have ended."""
    ticks = 0
    for task in Path("/proc/self/task").iterdir():
        # Threads and processes end while they are looked at.
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            for child in (task / "children").read_text().split():
                stat = Path("/proc", child, "stat").read_text()
                ticks += sum(map(int, stat.rpartition(")")[2].split()[11:15]))
    return sum(os.times()[:4]) + ticks / os.sysconf("SC_CLK_TCK")


def added(sums: list[float], work: Callable[[], object]) -> list[float]:
    """``sums`` with the seconds added that pass while the work is done, and those of processors."""
    clock, processors = time.perf_counter(), spent()
    work()
    return [sums[0] + time.perf_counter() - clock, sums[1] + spent() - processors]


def measure(title: str, files: dict[Path, str]) -> None:
    """Print seconds and their ratio."""
    mine, other, count = [0.0, 0.0], [0.0, 0.0], 0
    for path, data in files.items():
        pages = drawn(path)
        count += len(pages)
        mine = added(mine, lambda path=path: Pipeline().clean(path))
        other = added(other, lambda pages=pages, data=data: tesseract(pages, data))
    print(f"{title}: files {len(files)}, pages {count}, {PAGES_AT_A_TIME} at a time")
    for what, ours, theirs in zip(("passed", "processor"), mine, other, strict=True):
        print(
            f"{what:<10} text stage {ours / count:6.2f} s a page, tesseract {theirs / count:6.2f}, ", end=""
        )
        print(f"ratio {ours / theirs:.2f}")


def main() -> int:
    """Measure the files that are named, or the corpus in both forms."""
    named = {Path(name): "fra" for name in sys.argv[1:]}
    files = named or scans()
    if not files:
        print("no scan to measure", file=sys.stderr)
        return 3
    # What is loaded once a process is not counted: the reader, the dictionaries of each language.
    for path in list(files)[-_WARM:]:
        Pipeline().clean(path)
    measure("as they are", files)
    if not named:
        with tempfile.TemporaryDirectory() as folder:
            measure("bound", bound(files, Path(folder)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
