"""The text stage (read, clean, garble score) beside pdfplumber's extract_text, and its memory by the number of pages.

    python bench/text_stage.py [FILE.pdf ...]     (by default corpus/documents/*/source.pdf)

Both read the same files in one run; files that have no text layer are left out of both figures. The two take turns,
file by file, so that a busy machine slows both alike; a first file, read before, loads what has to be loaded. Memory
is the peak of resident memory of the process and of the one that reads for it, added up, each for a document that
repeats the pages of one of the files. Linux only, for it asks /proc.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber
import pikepdf

from minutes.errors import MinutesError
from minutes.pipeline import Pipeline

DEFAULT = Path(__file__).resolve().parents[1] / "corpus" / "documents"
ROUNDS = 3
PAGES = (50, 500)


def text_stage(path: Path) -> None:
    """Ours: the clean text with a box for each character; the garble score of each page is weighed on the way."""
    Pipeline().clean(path)


def plain_text(path: Path) -> None:
    """pdfplumber's text, without boxes."""
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.close()


def readable(paths: Sequence[Path]) -> dict[Path, int]:
    """The files that have a text layer, and how many pages each has."""
    pages = {}
    for path in paths:
        try:
            pages[path] = len(Pipeline().clean(path).raw.pages)
        except MinutesError as error:
            print(f"left out: {error}", file=sys.stderr)
    return pages


def seconds(work: Callable[[Path], None], path: Path) -> float:
    """The shortest of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work(path)
        taken.append(time.perf_counter() - start)
    return min(taken)


def repeated(source: Path, target: Path, count: int) -> None:
    """A document of ``count`` pages: those of ``source`` over and over."""
    with pikepdf.open(source) as document, pikepdf.new() as longer:
        for at in range(count):
            longer.pages.append(document.pages[at % len(document.pages)])
        longer.save(target, static_id=True)


def peak(path: Path) -> tuple[float, float]:
    """Peak of resident memory in MB of a process that runs the text stage on ``path``, and of its reader."""
    done = subprocess.run([sys.executable, __file__, "--peak", str(path)], check=True, capture_output=True)
    own, child = done.stdout.split()
    return float(own), float(child)


def print_peaks(path: Path) -> None:
    """Run the text stage here and print the peaks of this process and of its children."""
    text_stage(path)
    children = [
        pid for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()
    ]
    print(_high_water("self"), sum(map(_high_water, children)))


def _high_water(process: str) -> float:
    found = re.search(r"VmHWM:\s*(\d+)", Path("/proc", process, "status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def main() -> int:
    """Print rates, their ratio, and memory."""
    if sys.argv[1:2] == ["--peak"]:
        print_peaks(Path(sys.argv[2]))
        return 0
    paths = [Path(name) for name in sys.argv[1:]] or sorted(DEFAULT.glob("*/source.pdf"))
    files = readable(paths)
    if not files:
        print("no file to measure", file=sys.stderr)
        return 3
    mine = other = 0.0
    for path in files:
        mine += seconds(text_stage, path)
        other += seconds(plain_text, path)
    count = sum(files.values())
    print(f"files {len(files)}, pages {count}, the shortest of {ROUNDS} rounds each")
    print(f"text stage  {count / mine:8.1f} pages/s")
    print(f"pdfplumber  {count / other:8.1f} pages/s")
    print(f"ratio       {other / mine:8.1f}")
    longest = max(files, key=lambda path: files[path])
    with tempfile.TemporaryDirectory() as folder:
        for pages in PAGES:
            repeated(longest, Path(folder) / "long.pdf", pages)
            own, child = peak(Path(folder) / "long.pdf")
            print(f"{pages:4} pages: {own + child:6.1f} MB ({own:.1f} the process, {child:.1f} its reader)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
