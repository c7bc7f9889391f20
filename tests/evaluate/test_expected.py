"""Expected records: compared, rewritten, and nothing else touched."""

from collections.abc import Callable
from pathlib import Path

from minutes.evaluate.corpus import open_corpus
from minutes.evaluate.expected import differences, write_expected
from minutes.evaluate.runs import Run
from minutes.model.record import Record

MakeCorpus = Callable[..., Path]
MakeRecord = Callable[..., Record]


def test_what_was_written_is_as_expected(make_corpus: MakeCorpus, make_record: MakeRecord) -> None:
    corpus = open_corpus(make_corpus({"a": {}}))
    run = Run({"a": make_record(participants=[{"name": "Odile Vasseur"}])})

    assert write_expected(corpus, run) == ("a",)
    assert differences(corpus, run) == {}
    assert corpus.documents[0].expected.read_text(encoding="utf-8") == run.records["a"].to_json()


def test_a_changed_record_shows_as_a_diff(make_corpus: MakeCorpus, make_record: MakeRecord) -> None:
    corpus = open_corpus(make_corpus({"a": {}, "b": {}}))
    record = make_record(participants=[{"name": "Odile Vasseur"}])
    write_expected(corpus, Run({"a": record, "b": record}))

    found = differences(corpus, Run({"a": record, "b": make_record(participants=[{"name": "Luc Tissot"}])}))

    assert list(found) == ["b"]
    assert '-      "name": "Odile Vasseur",' in found["b"].splitlines()
    assert '+      "name": "Luc Tissot",' in found["b"].splitlines()


def test_a_record_that_was_never_written_and_one_that_is_gone_are_differences(
    make_corpus: MakeCorpus, make_record: MakeRecord
) -> None:
    corpus = open_corpus(make_corpus({"a": {}}))

    assert list(differences(corpus, Run({"a": make_record()}))) == ["a"]
    write_expected(corpus, Run({"a": make_record()}))
    assert list(differences(corpus, Run({}, {"a": "it failed"}))) == ["a"]


def test_another_version_of_the_program_is_no_difference(
    make_corpus: MakeCorpus, make_record: MakeRecord
) -> None:
    corpus = open_corpus(make_corpus({"a": {}}))
    write_expected(corpus, Run({"a": make_record()}))
    later = make_record(produced_by={"version": "9", "packs": {"fr": "x"}, "model": None, "settings": {}})

    assert differences(corpus, Run({"a": later})) == {}
    assert write_expected(corpus, Run({"a": later})) == ()


def test_gold_and_the_records_of_failed_documents_stay(
    make_corpus: MakeCorpus, make_record: MakeRecord
) -> None:
    corpus = open_corpus(make_corpus({"a": {"language": "fr"}}))
    write_expected(corpus, Run({"a": make_record()}))
    before = {path: path.read_bytes() for path in corpus.root.rglob("*.json")}

    assert write_expected(corpus, Run({}, {"a": "it failed"})) == ()
    assert {path: path.read_bytes() for path in corpus.root.rglob("*.json")} == before


def test_an_expected_record_that_is_no_json_is_a_difference(
    make_corpus: MakeCorpus, make_record: MakeRecord
) -> None:
    corpus = open_corpus(make_corpus({"a": {}}))
    write_expected(corpus, Run({"a": make_record()}))
    corpus.documents[0].expected.write_text("<<<<<<< ours", encoding="utf-8")

    assert list(differences(corpus, Run({"a": make_record()}))) == ["a"]
