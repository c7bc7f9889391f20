"""Runs: made, written, read, restricted to a corpus."""

from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.errors import EmptyInputError, InputMissingError, RecordError
from minutes.evaluate.corpus import open_corpus
from minutes.evaluate.runs import Run, read_run, run_corpus, select, write_run
from minutes.model.record import Record

MakeCorpus = Callable[..., Path]
MakeRecord = Callable[..., Record]


class Stub:
    """Makes the same record of each document but one, which is empty."""

    def __init__(self, record: Record, empty: str) -> None:
        self.record, self.empty = record, empty

    def extract(self, source: Path | bytes, name: str | None = None) -> Record:
        if isinstance(source, Path) and source.parent.name == self.empty:
            raise EmptyInputError(f"{source} is empty: give a file that holds minutes")
        return self.record


def test_a_document_that_fails_does_not_end_the_run(make_corpus: MakeCorpus, make_record: MakeRecord) -> None:
    corpus, done = open_corpus(make_corpus({"a": {}, "b": {}, "c": {}})), []

    run = run_corpus(corpus.documents, Stub(make_record(), "b"), done.append)

    assert (list(run.records), list(run.failures), done) == (["a", "c"], ["b"], ["a", "b", "c"])
    assert "is empty" in run.failures["b"]
    assert run.plain("b") == {}


def test_a_run_is_read_as_it_was_written(tmp_path: Path, make_record: MakeRecord) -> None:
    run = Run({"a": make_record(), "b": make_record(participants=[{"name": "Odile Vasseur"}])})
    write_run(run, tmp_path / "run")

    assert read_run(tmp_path / "run") == run


def test_lines_are_read_by_the_name_of_their_source(tmp_path: Path, make_record: MakeRecord) -> None:
    (tmp_path / "records.jsonl").write_text(make_record().to_json_line() + "\n", encoding="utf-8")

    assert list(read_run(tmp_path).records) == ["source"]


def test_the_models_of_a_run(make_record: MakeRecord) -> None:
    made = [
        make_record(produced_by={"version": "0", "packs": {}, "model": m, "settings": {}})
        for m in ("b", None, "a")
    ]
    assert Run(dict(enumerate(made))).models == ("a", "b")


def test_a_run_for_a_corpus_names_what_it_lacks(make_corpus: MakeCorpus, make_record: MakeRecord) -> None:
    run = select(Run({"a": make_record(), "x": make_record()}), open_corpus(make_corpus({"a": {}, "b": {}})))

    assert (list(run.records), run.failures) == (["a"], {"b": "no record in the folder"})


def test_folders_without_records_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputMissingError, match="no record"):
        read_run(tmp_path)
    with pytest.raises(InputMissingError, match="no folder"):
        read_run(tmp_path / "none")


def test_what_is_no_record_is_named(tmp_path: Path, make_record: MakeRecord) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    with pytest.raises(RecordError, match=r"a\.json is no record"):
        read_run(tmp_path)


def test_two_records_of_one_document_are_refused(tmp_path: Path, make_record: MakeRecord) -> None:
    (tmp_path / "records.jsonl").write_text(make_record().to_json_line() * 2, encoding="utf-8")
    with pytest.raises(RecordError, match="repeats the document source"):
        read_run(tmp_path)
