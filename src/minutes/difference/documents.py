"""Which document of one version is which document of the other, also where its bytes, its name or both changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from minutes.model.matching import words
from minutes.model.record import Record


class By(StrEnum):
    """Why two documents are taken for one."""

    GIVEN = "given"
    BYTES = "bytes"
    PATH = "path"
    NAME = "name"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Document:
    """A document of one version.

    ``names`` are the paths under which it was read, at least one; ``source`` is the SHA-256 of its bytes, ``digest``
    that of its record's. ``load`` reads the record, which may raise MinutesError; a document that could not be
    extracted has none, and ``failure`` says why.
    """

    names: tuple[str, ...]
    source: str | None
    digest: str | None = None
    load: Callable[[], Record] | None = None
    failure: str | None = None

    @property
    def name(self) -> str:
        """What to call it."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Match:
    """A document in both versions and why it is one, or a document that only one of them has."""

    old: Document | None
    new: Document | None
    by: By | None = None

    @property
    def name(self) -> str:
        """What to call the document: as it is called now, if it is there."""
        document = self.new or self.old
        return document.name if document else ""


Keys = Callable[[Document], Iterable[str]]


def match(old: Sequence[Document], new: Sequence[Document]) -> list[Match]:
    """Match the documents of two versions, in the order of their names.

    A document is one by its bytes; else by its path; else by the name of its file; else by date and body of its
    meeting. By path, name and meeting only where each version has but one such document left.
    """
    matching = _Matching(old, new)
    matching.same_bytes()
    matching.alone(lambda document: document.names, By.PATH)
    matching.alone(lambda document: {PurePath(name).name for name in document.names}, By.NAME)
    matching.alone(_meeting, By.MEETING)
    return sorted(matching.everything(), key=lambda one: (one.name, one.new is None))


class _Matching:
    """The matches so far, and what is left over."""

    def __init__(self, old: Sequence[Document], new: Sequence[Document]) -> None:
        self._old, self._new = list(old), list(new)
        self._matches: list[Match] = []

    def same_bytes(self) -> None:
        """Match documents of the same bytes, those of the same path first, then in the order of their names."""
        sides = [_by(lambda document: (document.source or "",), side) for side in (self._old, self._new)]
        for source in sorted(sides[0].keys() & sides[1].keys() - {""}):
            olds, news = ({d.name: d for d in reversed(_sorted(side[source]))} for side in sides)
            for name in sorted(olds.keys() & news.keys()):
                self._take(olds.pop(name), news.pop(name), By.BYTES)
            for one, other in zip(_sorted(olds.values()), _sorted(news.values()), strict=False):
                self._take(one, other, By.BYTES)

    def alone(self, keys: Keys, by: By) -> None:
        """Match documents that alone have a key, on both sides."""
        sides = [_by(keys, side) for side in (self._old, self._new)]
        for key in sorted(sides[0].keys() & sides[1].keys()):
            olds, news = (side[key] for side in sides)
            # A document with two names may be matched by the first of them already.
            if len(olds) == len(news) == 1 and olds[0] in self._old and news[0] in self._new:
                self._take(olds[0], news[0], by)

    def everything(self) -> list[Match]:
        """The matches, and what is left over."""
        gone = [Match(document, None) for document in self._old]
        return [*self._matches, *gone, *(Match(None, document) for document in self._new)]

    def _take(self, old: Document, new: Document, by: By) -> None:
        self._old.remove(old)
        self._new.remove(new)
        self._matches.append(Match(old, new, by))


def _by(keys: Keys, documents: Iterable[Document]) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {}
    for document in documents:
        for key in set(keys(document)):
            found.setdefault(key, []).append(document)
    return found


def _sorted(documents: Iterable[Document]) -> list[Document]:
    return sorted(documents, key=lambda document: document.names)


def _meeting(document: Document) -> tuple[str, ...]:
    if document.load is None:
        return ()
    meeting = document.load().meeting
    return (f"{meeting.date} {' '.join(words(meeting.body))}",) if meeting.date and meeting.body else ()
