"""Finding documents and gold, and the digest that pins them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.errors import InputMissingError, RecordError
from minutes.evaluate.corpus import open_corpus

MakeCorpus = Callable[..., Path]


def test_documents_are_found_with_their_source_in_order(make_corpus: MakeCorpus) -> None:
    corpus = open_corpus(make_corpus({"b": {}, "a": {}}))

    assert [d.id for d in corpus.documents] == ["a", "b"]
    assert corpus.documents[0].source.name == "source.txt"
    assert corpus.documents[0].expected == corpus.documents[0].gold.parent / "expected" / "record.json"


def test_gold_beside_a_document_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "x.gold.json").write_text("{}", encoding="utf-8")
    (tmp_path / "x.rst").write_text("Réunion", encoding="utf-8")

    (document,) = open_corpus(tmp_path).documents

    assert (document.id, document.source.name) == ("x", "x.rst")
    assert document.expected == tmp_path / "expected" / "x.json"


def test_the_printed_document_comes_before_the_text_it_was_made_from(make_corpus: MakeCorpus) -> None:
    root = make_corpus({"a": {}})
    (root / "documents" / "a" / "source.pdf").write_bytes(b"%PDF-")

    assert open_corpus(root).documents[0].source.name == "source.pdf"


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputMissingError, match="no gold file"):
        open_corpus(tmp_path)


def test_gold_without_its_document_is_refused(make_corpus: MakeCorpus) -> None:
    root = make_corpus({"a": {}})
    (root / "documents" / "a" / "source.txt").unlink()

    with pytest.raises(InputMissingError, match=r"source\.pdf"):
        open_corpus(root)


def test_two_documents_of_one_identifier_are_refused(make_corpus: MakeCorpus) -> None:
    root = make_corpus({"a": {}})
    twin = root / "more" / "a"
    twin.mkdir(parents=True)
    (twin / "gold.json").write_text("{}", encoding="utf-8")
    (twin / "source.txt").write_text("x", encoding="utf-8")

    with pytest.raises(RecordError, match="same identifier"):
        open_corpus(root)


def touch_gold(root: Path) -> None:
    (root / "documents" / "a" / "gold.json").write_text(json.dumps({"language": "fr"}), encoding="utf-8")


def touch_source(root: Path) -> None:
    (root / "documents" / "a" / "source.txt").write_text("autre chose", encoding="utf-8")


def rename(root: Path) -> None:
    (root / "documents" / "a").rename(root / "documents" / "c")


def remove(root: Path) -> None:
    (root / "documents" / "b" / "gold.json").unlink()


@pytest.mark.parametrize("change", [touch_gold, touch_source, rename, remove])
def test_the_digest_changes_with_gold_sources_and_names(
    make_corpus: MakeCorpus, change: Callable[[Path], None]
) -> None:
    root = make_corpus({"a": {}, "b": {}})
    before = open_corpus(root).digest()
    assert open_corpus(root).digest() == before

    change(root)

    assert open_corpus(root).digest() != before


def test_the_digest_is_not_moved_by_anything_else(make_corpus: MakeCorpus) -> None:
    root = make_corpus({"a": {}})
    before = open_corpus(root).digest()

    (root / "floors.json").write_text("{}", encoding="utf-8")
    (root / "documents" / "a" / "build.py").write_text("pass", encoding="utf-8")

    assert open_corpus(root).digest() == before
