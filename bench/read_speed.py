"""Pages a second of our reader and of pdfplumber's extract_text, over the same files, in one run.

    python bench/read_speed.py [FILE.pdf ...]     (by default corpus/documents/*/source.pdf)

Our figure is measured through the public face, the way of the answers out of the reader's process included.
Files that have no text layer are left out of both figures.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pdfplumber

from minutes.errors import MinutesError
from minutes.settings import Settings
from minutes.source import read

DEFAULT = Path(__file__).resolve().parents[1] / "corpus" / "documents"


def readable(paths: list[Path]) -> dict[Path, int]:
    """The files that can be read, and how many pages each has."""
    pages = {}
    for path in paths:
        try:
            pages[path] = len(read(path, Settings()).pages)
        except MinutesError as error:
            print(f"left out: {error}", file=sys.stderr)
    return pages


def ours(paths: list[Path]) -> float:
    """Seconds that our reader takes."""
    start = time.perf_counter()
    for path in paths:
        read(path, Settings())
    return time.perf_counter() - start


def theirs(paths: list[Path]) -> float:
    """Seconds that pdfplumber takes to give the text (without boxes)."""
    start = time.perf_counter()
    for path in paths:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                page.extract_text()
                page.close()
    return time.perf_counter() - start


def main() -> int:
    """Print the two rates and their ratio."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(DEFAULT.glob("*/source.pdf"))
    files = readable(paths)
    count = sum(files.values())
    if not count:
        print("no file to measure", file=sys.stderr)
        return 3
    mine, other = ours(list(files)), theirs(list(files))
    print(f"files {len(files)}, pages {count}")
    print(f"minutes     {count / mine:8.1f} pages/s")
    print(f"pdfplumber  {count / other:8.1f} pages/s")
    print(f"ratio       {other / mine:8.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
