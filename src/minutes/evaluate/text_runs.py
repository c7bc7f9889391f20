"""Read the files of a folder of truths: the text, its blocks, its garble score, and how long it took."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from minutes.errors import MinutesError
from minutes.evaluate.text_scoring import Reading
from minutes.evaluate.text_truth import TruthFile
from minutes.letters import garble_score
from minutes.model.document import Block, CleanDocument


class TextReader(Protocol):
    """What makes clean text and blocks of a document: minutes.pipeline.Pipeline."""

    def clean(self, source: Path | bytes, name: str | None = None) -> CleanDocument:
        """Read and repair. Raises MinutesError."""

    def blocks(self, document: CleanDocument) -> tuple[Block, ...]:
        """The blocks of a clean document."""


@dataclass(frozen=True)
class TextRun:
    """Readings by file, and for each file that could not be read, why."""

    readings: Mapping[str, Reading]
    failures: Mapping[str, str]

    def reading(self, file: str) -> Reading:
        """The reading of ``file``; an empty one where there is none."""
        return self.readings.get(file, Reading(""))


def read_files(
    files: Sequence[TruthFile], reader: TextReader, done: Callable[[str], None] = lambda _: None
) -> TextRun:
    """Read each file; ``done`` is told each identifier. A failure does not end the run."""
    readings: dict[str, Reading] = {}
    failures: dict[str, str] = {}
    for file in files:
        try:
            readings[file.id] = read_text(file.source, reader)
        except MinutesError as error:
            failures[file.id] = str(error)
        done(file.id)
    return TextRun(readings, failures)


def read_text(source: Path, reader: TextReader) -> Reading:
    """Read one file. Raises MinutesError."""
    started = time.perf_counter()
    document = reader.clean(source)
    blocks = reader.blocks(document)
    seconds = time.perf_counter() - started
    starts = tuple(document.aligned.from_raw(page.span.start) for page in document.raw.pages)
    return Reading(document.text, blocks, starts, _mean_garble(document.text, starts), seconds)


def _mean_garble(text: str, starts: Sequence[int]) -> float:
    pages = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    return sum(map(garble_score, pages)) / len(pages) if pages else 0.0
