"""Which document is which: by bytes, path, name of the file, meeting."""

from typing import Any

from minutes.difference import Document, match
from minutes.difference.documents import By


class _Meeting:
    def __init__(self, date: str | None, body: str | None) -> None:
        self.date, self.body = date, body
        self.meeting = self


def document(*names: str, source: str, date: str | None = None, body: str | None = None) -> Document:
    record: Any = _Meeting(date, body)
    return Document(names, source, load=lambda: record)


def matched(old: list[Document], new: list[Document]) -> list[tuple[str | None, str | None, By | None]]:
    return [(m.old and m.old.name, m.new and m.new.name, m.by) for m in match(old, new)]


def test_each_document_is_matched_by_the_surest_that_it_shares() -> None:
    old = [
        document("a/moved.pdf", source="1"),
        document("a/edited.pdf", source="2"),
        document("a/both.pdf", source="3"),
        document("a/scan0001.pdf", source="4", date="2019-03-14", body="Conseil de Valbrune"),
        document("a/gone.pdf", source="5"),
    ]
    new = [
        document("b/renamed.pdf", source="1"),
        document("a/edited.pdf", source="22"),
        document("b/both.pdf", source="33"),
        document("a/valbrune.pdf", source="44", date="2019-03-14", body="CONSEIL DE VALBRUNE"),
        document("a/new.pdf", source="6"),
    ]

    assert matched(old, new) == [
        ("a/edited.pdf", "a/edited.pdf", By.PATH),
        ("a/gone.pdf", None, None),
        (None, "a/new.pdf", None),
        ("a/scan0001.pdf", "a/valbrune.pdf", By.MEETING),
        ("a/both.pdf", "b/both.pdf", By.NAME),
        ("a/moved.pdf", "b/renamed.pdf", By.BYTES),
    ]


def test_a_name_or_a_meeting_that_several_have_says_nothing() -> None:
    old = [
        document("a/source.pdf", source="1", date="2019-03-14", body="Bureau"),
        document("b/source.pdf", source="2", date="2019-03-14", body="Bureau"),
    ]
    new = [document("c/source.pdf", source="3", date="2019-03-14", body="Bureau")]

    assert all(by is None for _, _, by in matched(old, new))


def test_copies_of_the_same_bytes_are_matched_by_name_first() -> None:
    old = [document("a.pdf", source="1"), document("b.pdf", source="1")]
    new = [document("b.pdf", source="1"), document("c.pdf", source="1")]

    assert matched(old, new) == [("b.pdf", "b.pdf", By.BYTES), ("a.pdf", "c.pdf", By.BYTES)]


def test_any_name_of_a_document_counts() -> None:
    old, new = [document("x.pdf", "y/copy.pdf", source="1")], [document("y/copy.pdf", source="2")]
    assert matched(old, new) == [("x.pdf", "y/copy.pdf", By.PATH)]
