"""A corpus: documents and the gold beside them.

Two layouts are read: ``<id>/gold.json`` beside ``<id>/source.pdf`` (or .txt, .md, .rst), at any depth, and
``<id>.gold.json`` beside ``<id>.pdf``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from minutes.errors import InputMissingError, RecordError
from minutes.evaluate.gold import Gold, read_gold

ENDINGS = ("pdf", "txt", "md", "rst")


@dataclass(frozen=True)
class GoldDocument:
    """A document of a corpus: its identifier, its bytes, its gold file, where its expected record lies."""

    id: str
    source: Path
    gold: Path

    @property
    def expected(self) -> Path:
        """Where the record that the program makes today is kept."""
        name = "record.json" if self.gold.name == "gold.json" else f"{self.id}.json"
        return self.gold.parent / "expected" / name

    def read_gold(self) -> Gold:
        """The gold. Raises InputMissingError or RecordError."""
        return read_gold(self.gold)


@dataclass(frozen=True)
class Corpus:
    """A folder of documents with gold, in the order of their identifiers."""

    root: Path
    documents: tuple[GoldDocument, ...]

    @property
    def floors(self) -> Path:
        """Where the floors are pinned."""
        return self.root / "floors.json"

    def digest(self) -> str:
        """SHA-256, in hexadecimal, over the names and bytes of the gold and source files."""
        return digest_files(self.root, (path for d in self.documents for path in (d.gold, d.source)))


def digest_files(root: Path, paths: Iterable[Path]) -> str:
    """SHA-256, in hexadecimal, over the names under ``root`` and the bytes of files."""
    sha = hashlib.sha256()
    for path in paths:
        name, content = path.relative_to(root).as_posix().encode(), path.read_bytes()
        sha.update(b"%d:%s%d:" % (len(name), name, len(content)))
        sha.update(content)
    return sha.hexdigest()


def open_corpus(root: Path) -> Corpus:
    """Find the documents under ``root``.

    Raises InputMissingError where there is no gold file or one without a source, RecordError where two
    documents have one identifier.
    """
    documents = sorted(_find(root), key=lambda document: document.id)
    if not documents:
        raise InputMissingError(
            f"{root} holds no gold file; give a folder with <id>/gold.json beside its source."
        )
    _refuse_twins(documents)
    return Corpus(root, tuple(documents))


def _find(root: Path) -> Iterator[GoldDocument]:
    for gold in root.rglob("*gold.json"):
        if gold.name == "gold.json":
            yield GoldDocument(gold.parent.name, _source_of(gold, "source"), gold)
        elif gold.name.endswith(".gold.json"):
            stem = gold.name.removesuffix(".gold.json")
            yield GoldDocument(stem, _source_of(gold, stem), gold)


def _source_of(gold: Path, stem: str) -> Path:
    for ending in ENDINGS:
        if (source := gold.with_name(f"{stem}.{ending}")).is_file():
            return source
    raise InputMissingError(f"{gold} has no {stem}.pdf (or .txt, .md, .rst) beside it; add the document.")


def _refuse_twins(documents: Sequence[GoldDocument]) -> None:
    for one, other in pairwise(documents):
        if one.id == other.id:
            raise RecordError(f"{one.gold} and {other.gold} have the same identifier; rename one of them.")
