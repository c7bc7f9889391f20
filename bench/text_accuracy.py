"""Word accuracy of our clean text and of other tools' text, on the same files, in one run.

    python bench/text_accuracy.py [--write FILE] [FOLDER]     (by default corpus/garble)

The tables are Markdown: a row a defect, a column a tool, the best in bold; words first, then reading order. With
--write they replace what stands between `<!-- text-accuracy -->` and `<!-- /text-accuracy -->` in FILE. Wants the
extra `bench`, and pdftotext (Debian: poppler-utils). Scores are those of `minutes evaluate --text`, the same for all.

Each tool is asked for all the text it can give, heads and feet included, and is told the document's language where
it does OCR. What marks nothing but a tool's own manner is no word: pdfium's sign for a hyphen that it took away,
`<br>` and asterisks of Markdown. A tool that fails on a file, or is not done in time, scores 0 there.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as OutOfTimeError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path

from minutes.evaluate.tables import markdown_table
from minutes.evaluate.text_scoring import FileScore, Reading, TextScore, by_kind, score_text, total_text
from minutes.evaluate.text_truth import Kind, Truth, TruthFile, find_truths

DEFAULT = Path(__file__).resolve().parents[1] / "corpus" / "garble"
BEGIN, END = "<!-- text-accuracy -->\n", "<!-- /text-accuracy -->\n"
SECONDS = 180
TESSERACT = {"fr": "fra", "en": "eng", "es": "spa"}


def read_minutes(path: Path, language: str) -> list[str]:
    """Ours: the language is found, not given."""
    from minutes.pipeline import Pipeline

    return Pipeline().clean(path).text.split("\f")


def read_pdfplumber(path: Path, language: str) -> list[str]:
    import pdfplumber

    with pdfplumber.open(path) as document:
        return [page.extract_text() for page in document.pages]


def read_pypdfium2(path: Path, language: str) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    pages = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    return [page.replace("\x02", "").replace("\ufffe", "") for page in pages]


def read_pdftotext(path: Path, language: str) -> list[str]:
    return _pdftotext(path)


def read_pdftotext_layout(path: Path, language: str) -> list[str]:
    return _pdftotext(path, "-layout")


def _pdftotext(path: Path, *options: str) -> list[str]:
    done = subprocess.run(["pdftotext", *options, str(path), "-"], check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace").removesuffix("\f").split("\f")


def read_kreuzberg(path: Path, language: str) -> list[str]:
    from kreuzberg import ContentFilterConfig, ExtractionConfig, OcrConfig, extract_file_sync

    kept = ContentFilterConfig(
        include_headers=True, include_footers=True, include_watermarks=True, strip_repeating_text=False
    )
    config = ExtractionConfig(
        content_filter=kept, ocr=OcrConfig(language=TESSERACT[language]), use_cache=False
    )
    return [extract_file_sync(path, config=config).content]


def read_pymupdf4llm(path: Path, language: str) -> list[str]:
    import pymupdf4llm

    text = pymupdf4llm.to_markdown(str(path), ocr_language=TESSERACT[language])
    return [re.sub(r"\*\*\*?|<br>", lambda mark: " " if mark[0] == "<br>" else "", text)]


@dataclass(frozen=True)
class Tool:
    """A tool: its name, what gives the text, page by page where it can, and whether it does OCR unasked."""

    name: str
    read: Callable[[Path, str], list[str]]
    package: str | None = None
    ocr: bool = False


TOOLS = (
    Tool("minutes", read_minutes, "minutes", ocr=True),
    Tool("pdfplumber", read_pdfplumber, "pdfplumber"),
    Tool("pypdfium2", read_pypdfium2, "pypdfium2"),
    Tool("pdftotext", read_pdftotext),
    Tool("pdftotext -layout", read_pdftotext_layout),
    Tool("kreuzberg", read_kreuzberg, "kreuzberg", ocr=True),
    Tool("pymupdf4llm", read_pymupdf4llm, "pymupdf4llm", ocr=True),
)


# --- reading with each tool in a process of its own ------------------------------------------------------


def quietly(read: Callable[[Path, str], list[str]], path: Path, language: str) -> list[str]:
    """Read in this process, whatever the tool prints left out; an exception of any kind becomes its message."""
    sys.stdout.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        return read(path, language)
    except BaseException as error:
        raise RuntimeError(f"{type(error).__name__}: {error}"[:200]) from None


@contextlib.contextmanager
def worker() -> Iterator[ProcessPoolExecutor]:
    """A process that reads; killed where it hangs."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
    try:
        yield pool
    finally:
        for process in list((pool._processes or {}).values()):
            process.kill()
        pool.shutdown(wait=True, cancel_futures=True)


def read_all(tool: Tool, files: Sequence[tuple[TruthFile, Truth]]) -> dict[str, list[str] | str]:
    """Of each file the text of its pages, or the sentence that says why there is none."""
    texts: dict[str, list[str] | str] = {}
    while len(texts) < len(files):
        with worker() as pool:
            for file, truth in files[len(texts) :]:
                try:
                    texts[file.id] = pool.submit(quietly, tool.read, file.source, truth.language).result(
                        SECONDS
                    )
                except OutOfTimeError:
                    texts[file.id] = f"not done after {SECONDS} s"
                    break
                except BrokenProcessPool:
                    texts[file.id] = "the process died"
                    break
                except RuntimeError as error:
                    texts[file.id] = str(error)
    return texts


def score(file: TruthFile, truth: Truth, pages: list[str] | str) -> FileScore:
    """Score what a tool read; what it could not read is empty."""
    if isinstance(pages, str):
        return score_text(file.id, truth, Reading(""))
    starts, text = [], ""
    for page in pages:
        starts.append(len(text))
        text += page + "\f"
    return score_text(file.id, truth, Reading(text, page_starts=tuple(starts)))


# --- tables ---------------------------------------------------------------------------------------------


def words(of: TextScore) -> float | None:
    return of.words.accuracy


def order(of: TextScore) -> float | None:
    return of.order.value if of.order.of else None


def table(
    what: str, scores: dict[str, list[FileScore]], figure: Callable[[TextScore], float | None], digits: int
) -> str:
    """A row a defect, then a row a class; the best of each row in bold."""
    kinds = list(Kind)
    files = sorted(next(iter(scores.values())), key=lambda one: (kinds.index(one.kind), one.id))
    named = {tool: {one.id: one.score for one in of_tool} for tool, of_tool in scores.items()}
    totals = {tool: by_kind(of_tool) for tool, of_tool in scores.items()}
    rows = [
        [one.id, one.kind, *best([figure(named[tool][one.id]) for tool in scores], digits)]
        for one in files
        if figure(one.score) is not None
    ]
    rows += [
        [f"all {kind}", kind, *best([figure(of_tool[kind]) for of_tool in totals.values()], digits)]
        for kind in totals["minutes"]
    ]
    everything = [figure(total_text(one.score for one in of_tool)) for of_tool in scores.values()]
    rows.append(["all", "", *best(everything, digits)])
    return f"### {what}\n\n{markdown_table(['defect', 'class', *scores], rows)}"


def best(figures: Sequence[float | None], digits: int) -> list[str]:
    """Figures as percentages; the highest in bold, each of them where several are as high."""
    shown = ["-" if figure is None else f"{100 * figure:.{digits}f}" for figure in figures]
    highest = max((float(text) for text in shown if text != "-"), default=None)
    return [f"**{text}**" if text != "-" and float(text) == highest else text for text in shown]


def release(tool: Tool) -> str:
    """The tool with its version."""
    if tool.package is None:
        done = subprocess.run(["pdftotext", "-v"], capture_output=True, text=True, check=False)
        return f"{tool.name} {done.stderr.splitlines()[0].split()[-1]}"
    try:
        return f"{tool.name} {version(tool.package)}"
    except PackageNotFoundError:
        return tool.name


def notes(tools: Sequence[Tool], read: dict[str, dict[str, list[str] | str]]) -> str:
    """Date, versions, who does OCR, and each failure."""
    lines = [
        f"{date.today().isoformat()}; {', '.join(map(release, tools))}.",
        f"Scans are read by those that do OCR unasked: {', '.join(t.name for t in tools if t.ocr)}.",
    ]
    for tool in tools:
        for file, text in read[tool.name].items():
            if isinstance(text, str):
                lines.append(f"{tool.name} gives nothing for {file}: {text}.")
    return "".join(f"{line}\n" for line in lines)


def main() -> int:
    """Read, score, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--write", type=Path, metavar="FILE")
    parser.add_argument("--tools", metavar="NAMES", help="only these, with commas between them")
    arguments = parser.parse_args()
    wanted = arguments.tools.split(",") if arguments.tools else [tool.name for tool in TOOLS]
    tools = [tool for tool in TOOLS if tool.name in ["minutes", *wanted]]
    files = [(file, file.read_truth()) for file in find_truths(arguments.folder)]
    read = {}
    for tool in tools:
        print(f"{tool.name} ...", file=sys.stderr)
        read[tool.name] = read_all(tool, files)
    scores = {
        tool.name: [score(file, truth, read[tool.name][file.id]) for file, truth in files] for tool in tools
    }
    report = (
        f"{notes(tools, read)}\n"
        f"{table('Words, F1 in per cent', scores, words, 2)}\n"
        f"{table('Reading order, pairs of lines in per cent', scores, order, 1)}"
    )
    print(report, end="")
    if arguments.write:
        before, _, rest = arguments.write.read_text(encoding="utf-8").partition(BEGIN)
        arguments.write.write_text(before + BEGIN + report + END + rest.partition(END)[2], encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
