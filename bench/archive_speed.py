"""`minutes run` over thousands of documents: pages a second, memory of the process that leads, and how it goes on.

    python bench/archive_speed.py [--documents N] [--naive N]     (400 and 40 unless told otherwise)

The documents are those of corpus/documents and the files with a text layer of corpus/garble, again and again, each copy
with other bytes: a comment after the end of a PDF, blanks after the end of a text. What is printed:

- pages a second with one worker and with two, and their ratio;
- the largest memory of the leading process with a tenth of the documents and with all;
- the seconds that the same command takes again, where all is done;
- pages a second of what a first script does with text-layer PDFs, in one process: pdfplumber's `extract_text`, then
  the whole spaCy pipeline of the document's language over the text; and of `minutes run` with one worker and with two
  on the same files. First with the PDFs of corpus/documents, whose text layers are sound, then with those of
  corpus/garble: what these lie about is mended by `minutes` and passed on by the script.

Models are loaded within the time of both. Beside the time that passes stands the time that processors spend, which a
busy machine changes little (0 where there is no /proc).
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pdfplumber
import spacy

from minutes.evaluate.corpus import open_corpus
from minutes.evaluate.text_truth import find_truths
from minutes.packs import load_pack

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
#: Seconds between two looks at the memory of a process.
LOOK = 0.2


class Run(NamedTuple):
    """What a run took: seconds, those of processors, pages, and the largest memory of the leading process in MB."""

    seconds: float
    spent: float
    pages: int
    memory: float = 0.0

    @property
    def speed(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds

    def __str__(self) -> str:
        spent = 1000 * self.spent / self.pages
        return f"{self.speed:7.1f} pages/s, {spent:5.0f} ms of a processor a page   ({self.seconds:.0f} s)"


def sound() -> list[tuple[Path, str]]:
    """The documents of the corpus, and their language."""
    return [
        (document.source, document.read_gold().language or "fr")
        for document in open_corpus(CORPUS / "documents").documents
    ]


def garbled() -> list[tuple[Path, str]]:
    """The garbled files of the corpus that need no recognition of images, and their language."""
    files = [(file.source, file.read_truth()) for file in find_truths(CORPUS / "garble")]
    return [(path, truth.language) for path, truth in files if not truth.kind.startswith(("scan", "mixed"))]


def another(data: bytes, number: int) -> bytes:
    """A document like this one, with other bytes."""
    if data.startswith(b"%PDF"):
        return data + b"\n%% copy %d\n" % number
    return data + f"{number:b}\n".replace("0", " ").replace("1", "\t").encode()


def write_documents(folder: Path, paths: list[Path], count: int) -> None:
    """Write so many documents, in folders of a hundred."""
    for number, path in zip(range(count), itertools.cycle(paths), strict=False):
        place = folder / f"{number // 100:03}" / f"{number:05}{path.suffix}"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(another(path.read_bytes(), number))


def run(folder: Path, out: Path, workers: int) -> Run:
    """`minutes run` as a process of its own."""
    command = [
        sys.executable,
        "-m",
        "minutes",
        "run",
        str(folder),
        "--out",
        str(out),
        "--workers",
        str(workers),
    ]
    started = time.perf_counter()
    memory, spent = 0.0, dict[int, float]()
    with subprocess.Popen([*command, "--quiet", "--json"], stdout=subprocess.PIPE) as process:
        while process.poll() is None:
            memory = max(memory, peak(process.pid))
            spent.update(spent_below(process.pid))
            time.sleep(LOOK)
        out_text = process.stdout.read() if process.stdout else b""
    seconds = time.perf_counter() - started
    summary = json.loads(out_text)
    if summary["errors"]:
        print(f"failed: {summary['errors']}", file=sys.stderr)
    return Run(seconds, sum(spent.values()), summary["pages"], memory)


def peak(pid: int) -> float:
    """The largest memory that a process has held, in MB, as proc(5) has it."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def spent_below(pid: int) -> dict[int, float]:
    """Seconds of processors that a process and those below it have spent, as proc(5) has them."""
    process = Path(f"/proc/{pid}")
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        below = [int(child) for file in process.glob("task/*/children") for child in file.read_text().split()]
    except OSError:
        return {}
    own = {pid: (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")}
    return own | {key: value for child in below for key, value in spent_below(child).items()}


def naive(files: list[tuple[Path, str]]) -> Run:
    """A first script: the text of each page, then everything that spaCy can say about it."""
    started, spent = time.perf_counter(), time.process_time()
    models: dict[str, spacy.Language] = {}
    pages = 0
    for path, language in files:
        with pdfplumber.open(path) as document:
            texts = [page.extract_text() for page in document.pages]
        if language not in models:
            models[language] = spacy.load(model_of(language) or "")
        models[language]("\n".join(texts))
        pages += len(texts)
    return Run(time.perf_counter() - started, time.process_time() - spent, pages)


def model_of(language: str) -> str | None:
    """The installed spaCy model of a language."""
    return next((name for name in load_pack(language).models if spacy.util.is_package(name)), None)


def measure_runs(folder: Path, count: int) -> None:
    """Speed on one and two workers, memory, and the second time."""
    paths = [path for path, _ in (*sound(), *garbled())]
    write_documents(folder / "all", paths, count)
    write_documents(folder / "some", paths, count // 10)
    few = run(folder / "some", folder / "run-some", 2)
    two = run(folder / "all", folder / "run-two", 2)
    again = run(folder / "all", folder / "run-two", 2)
    one = run(folder / "all", folder / "run-one", 1)
    print(f"{count} documents, {two.pages} pages")
    print(f"one worker       {one}")
    print(f"two workers      {two}   ratio {two.speed / one.speed:.2f}")
    print(f"the same again   {again.seconds:7.1f} s")
    print(
        f"leading process  {few.memory:7.0f} MB with {count // 10} documents, {two.memory:.0f} MB with {count}"
    )


def measure_naive(title: str, documents: list[tuple[Path, str]], folder: Path, count: int) -> None:
    """The same PDFs by a first script and by a run."""
    known = [(path, language) for path, language in documents if path.suffix == ".pdf" and model_of(language)]
    files = []
    for number, (path, language) in zip(range(count), itertools.cycle(known), strict=False):
        place = folder / "pdf" / f"{number:05}.pdf"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(another(path.read_bytes(), number))
        files.append((place, language))
    first = naive(files)
    one = run(folder / "pdf", folder / "run-pdf-one", 1)
    two = run(folder / "pdf", folder / "run-pdf-two", 2)
    print(f"{count} PDFs, {title}, {first.pages} pages")
    print(f"a first script   {first}")
    for workers, ours in (("one worker", one), ("two workers", two)):
        ratios = f"ratio {ours.speed / first.speed:.1f}, of processors {first.spent / ours.spent:.1f}"
        print(f"{workers:<16} {ours}   {ratios}")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--naive", type=int, default=40)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if chosen.documents:
            measure_runs(Path(folder), chosen.documents)
        if chosen.naive:
            measure_naive("sound text layers", sound(), Path(folder) / "sound", chosen.naive)
            measure_naive("garbled text layers", garbled(), Path(folder) / "garbled", chosen.naive)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
