"""A run: the records of many documents, made now or read from a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from minutes.errors import InputMissingError, MinutesError, RecordError
from minutes.evaluate.corpus import Corpus, GoldDocument
from minutes.files import is_receipts, make_folder, write_whole
from minutes.model.record import Record


class Extractor(Protocol):
    """What makes a record of a document: minutes.pipeline.Pipeline."""

    def extract(self, source: Path | bytes, name: str | None = None) -> Record:
        """Make the record. Raises MinutesError."""


@dataclass(frozen=True)
class Run:
    """Records by document, and for each document that failed, why."""

    records: Mapping[str, Record]
    failures: Mapping[str, str] = field(default_factory=dict)

    @property
    def models(self) -> tuple[str, ...]:
        """The models that made the records, with their versions, sorted."""
        return tuple(sorted({r.produced_by.model for r in self.records.values() if r.produced_by.model}))

    def plain(self, document: str) -> dict[str, object]:
        """The record of ``document`` as a plain mapping; empty where there is none."""
        record = self.records.get(document)
        return record.model_dump(mode="json", by_alias=True) if record else {}


def run_corpus(
    documents: Sequence[GoldDocument], extractor: Extractor, done: Callable[[str], None] = lambda _: None
) -> Run:
    """Make the record of each document; ``done`` is told each identifier. A failure does not end the run."""
    records: dict[str, Record] = {}
    failures: dict[str, str] = {}
    for document in documents:
        try:
            records[document.id] = extractor.extract(document.source)
        except MinutesError as error:
            failures[document.id] = str(error)
        done(document.id)
    return Run(records, failures)


def read_run(folder: Path) -> Run:
    """The records of a folder: each ``<id>.json``, and each line of a ``.jsonl`` by the stem of its source.

    Raises InputMissingError where there is no such folder or no record in it, RecordError where a file is no
    record or two are of one document.
    """
    if not folder.is_dir():
        raise InputMissingError(f"{folder} is no folder; give a folder of records.")
    records: dict[str, Record] = {}
    for document, where, text in record_texts(folder):
        record = parse_record(text, where)
        document = document or Path(record.source.name).stem
        if document in records:
            raise RecordError(
                f"{where} repeats the document {document}; keep one of its records in the folder."
            )
        records[document] = record
    if not records:
        raise InputMissingError(f"{folder} holds no record; give a folder with .json or .jsonl records.")
    return Run(records)


def select(run: Run, corpus: Corpus) -> Run:
    """The part of ``run`` that is of the corpus; a document that has no record has failed."""
    known = {d.id: run.records[d.id] for d in corpus.documents if d.id in run.records}
    missing = {d.id: "no record in the folder" for d in corpus.documents if d.id not in known}
    return Run(known, {**missing, **run.failures})


def write_run(run: Run, folder: Path) -> None:
    """Write each record to ``folder/<id>.json``. Raises OutputError."""
    make_folder(folder)
    for document, record in run.records.items():
        write_whole(folder / f"{document}.json", record.to_json())


def parse_record(text: str | bytes, where: str) -> Record:
    """The record that ``text`` is. Raises RecordError, which names ``where`` and the first fault."""
    try:
        return Record.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(step) for step in first["loc"]) or "the file"
        raise RecordError(
            f"{where} is no record ({path}: {first['msg']}); see `minutes validate`."
        ) from error


def record_texts(folder: Path) -> Iterator[tuple[str, str, bytes]]:
    """Of each record in a folder: its document (empty: ask the record), where it stands, its text.

    Receipts of pushes lie beside records and are passed over.
    """
    for path in sorted(folder.glob("*.json")):
        yield path.stem, str(path), path.read_bytes()
    for path in sorted(path for path in folder.glob("*.jsonl") if not is_receipts(path)):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if line.strip():
                yield "", f"{path}:{number}", line
