"""The truth beside a printed text: what a person reads on each page, line by line, and what each line is.

A folder of such texts holds ``<defect>/source.pdf`` and ``<defect>/truth.json``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from minutes.errors import InputMissingError, RecordError
from minutes.evaluate.corpus import digest_files


class Role(StrEnum):
    """What a line is on its page."""

    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"
    MARGIN = "margin"
    HEAD = "head"
    FOOT = "foot"
    PAGE_NUMBER = "page-number"
    LINE_NUMBER = "line-number"
    REGISTER_NUMBER = "register-number"
    STAMP = "stamp"
    WATERMARK = "watermark"


#: What belongs to the page and not to the text.
FURNITURE = frozenset(
    {
        Role.HEAD,
        Role.FOOT,
        Role.PAGE_NUMBER,
        Role.LINE_NUMBER,
        Role.REGISTER_NUMBER,
        Role.STAMP,
        Role.WATERMARK,
    }
)


class Kind(StrEnum):
    """What is wrong with a file, in the order in which tables show it."""

    CLEAN = "clean"
    TEXT_LAYER = "text-layer"
    LAYOUT = "layout"
    SCAN_CLEAN = "scan-clean"
    SCAN_NOISY = "scan-noisy"
    MIXED = "mixed"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class TruthLine(_Part):
    """A line as a person reads it: a word that its end breaks stands here whole. Of a table: one cell.

    ``call`` is the sign by which the text calls a foot-note.
    """

    text: str
    role: Role
    table: int | None = None
    row: int | None = None
    column: int | None = None
    call: str | None = None


class TruthPage(_Part):
    """A page: its lines in the order in which a person reads, a table row by row."""

    lines: tuple[TruthLine, ...]


class Truth(_Part):
    """What a printed text says, the defect that its file carries, and what printed it."""

    defect: str
    title: str
    language: str
    kind: Kind = Field(alias="class")
    producer: str
    pages: tuple[TruthPage, ...]

    @property
    def lines(self) -> tuple[TruthLine, ...]:
        """The lines of all pages."""
        return tuple(line for page in self.pages for line in page.lines)


@dataclass(frozen=True)
class TruthFile:
    """A file with a defect and its truth: the identifier of the defect, the paths of the two."""

    id: str
    source: Path
    truth: Path

    def read_truth(self) -> Truth:
        """The truth. Raises InputMissingError where it cannot be read, RecordError where it is none."""
        try:
            return read_truth(self.truth.read_bytes())
        except OSError as error:
            raise InputMissingError(
                f"{self.truth} cannot be read ({error.strerror}); check the path."
            ) from error
        except ValidationError as error:
            first = error.errors()[0]
            path = ".".join(str(step) for step in first["loc"]) or "the file"
            raise RecordError(f"{self.truth} is no truth ({path}: {first['msg']}); mend it.") from error


def read_truth(content: str | bytes) -> Truth:
    """The truth that a ``truth.json`` holds. Raises pydantic.ValidationError."""
    return Truth.model_validate_json(content)


def find_truths(folder: Path) -> tuple[TruthFile, ...]:
    """The files of ``folder``, in the order of their identifiers, which are the names of their folders.

    Raises InputMissingError where there is none, or one without its source.
    """
    found = tuple(_find(folder))
    if not found:
        raise InputMissingError(
            f"{folder} holds no truth; give a folder with <defect>/truth.json beside source.pdf."
        )
    return found


def _find(folder: Path) -> Iterator[TruthFile]:
    for truth in sorted(folder.glob("*/truth.json")):
        source = truth.with_name("source.pdf")
        if not source.is_file():
            raise InputMissingError(f"{truth} has no source.pdf beside it; add the document.")
        yield TruthFile(truth.parent.name, source, truth)


def digest(folder: Path, files: tuple[TruthFile, ...]) -> str:
    """SHA-256, in hexadecimal, over the names and bytes of ``files``, which lie under ``folder``."""
    return digest_files(folder, (path for file in files for path in (file.truth, file.source)))
