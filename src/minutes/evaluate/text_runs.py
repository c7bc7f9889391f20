"""Read the files of a folder of truths: the text, its blocks, its garble score, and how long it took."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from minutes.clean import overall_score, page_qualities
from minutes.errors import MinutesError, NoTextError
from minutes.evaluate.text_scoring import Reading
from minutes.evaluate.text_truth import TruthFile
from minutes.model.document import TESSERACT, Block, CleanDocument

#: The problems of pages that no program was there to read from their images.
_NOT_READ = frozenset(("ocr-missing", "page-without-text"))


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

    @property
    def images(self) -> frozenset[str]:
        """The files of which pages were read from their images, or could not be for want of the program."""
        return frozenset(file for file, reading in self.readings.items() if reading.images)

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
            readings[file.id] = Reading("", images=isinstance(error, NoTextError))
        done(file.id)
    return TextRun(readings, failures)


def read_text(source: Path, reader: TextReader) -> Reading:
    """Read one file; the seconds are those of the text stage: reading, cleaning, the garble score.

    Raises MinutesError.
    """
    started = time.perf_counter()
    document = reader.clean(source)
    garble = overall_score(page_qualities(document))
    seconds = time.perf_counter() - started
    blocks = reader.blocks(document)
    starts = tuple(document.aligned.from_raw(page.span.start) for page in document.raw.pages)
    return Reading(document.text, blocks, starts, garble, seconds, _wants_images(document))


def _wants_images(document: CleanDocument) -> bool:
    pages, problems = document.raw.pages, document.raw.problems
    return any(p.reader == TESSERACT for p in pages) or any(p.code in _NOT_READ for p in problems)
