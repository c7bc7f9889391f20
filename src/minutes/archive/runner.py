"""A run from its sources to its folder, as far as it was not done before."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from minutes.archive.cover import covered, keep_to_key
from minutes.archive.finding import Found
from minutes.archive.fingerprint import fingerprint
from minutes.archive.folder import RunFolder
from minutes.archive.journal import Entry, Journal
from minutes.archive.tasks import Doing, Result, Task, refused
from minutes.settings import Settings


class Retry(StrEnum):
    """What is done again although it was done with the same fingerprint."""

    NOTHING = "nothing"
    FAILED = "failed"
    ALL = "all"


@dataclass
class Progress:
    """How far a run is. ``pages`` counts those of the documents done now; a text counts as one.

    The pace is measured from the first document that is done: until then processes start and load what they need.
    """

    total: int
    done: int = 0
    failed: int = 0
    pages: int = 0
    _first: tuple[float, int] | None = None

    def step(self, result: Result) -> None:
        """Count a document."""
        self.done += 1
        self.failed += result.status == "failed"
        self.pages += result.pages or (result.status != "failed")
        self._first = self._first or (time.monotonic(), self.pages)

    @property
    def pages_a_second(self) -> float | None:
        """Pages a second; None before there is a pace."""
        if self._first is None or self.done < 2:
            return None
        since, pages = self._first
        return (self.pages - pages) / max(time.monotonic() - since, 1e-9)

    @property
    def seconds_left(self) -> float | None:
        """The seconds that are left at the pace so far; None before there is one."""
        if self._first is None or self.done < 2:
            return None
        return (time.monotonic() - self._first[0]) / (self.done - 1) * (self.total - self.done)


@dataclass(frozen=True)
class Summary:
    """What a run comes to.

    ``statuses`` and ``pages`` are of the documents that were given; ``skipped`` of them were done before; ``gone``
    are documents of earlier runs that were not given; ``errors`` counts failures by their code.
    """

    documents: int
    statuses: Mapping[str, int]
    skipped: int
    gone: int
    pages: int
    errors: Mapping[str, int]

    @property
    def failed(self) -> int:
        """How many documents failed, now or before."""
        return self.statuses.get("failed", 0)


def run(
    documents: list[Found],
    folder: RunFolder,
    settings: Settings,
    doing: Doing,
    *,
    retry: Retry = Retry.NOTHING,
    told: Callable[[Progress, Entry | None], None] = lambda progress, entry: None,
) -> Summary:
    """Do the documents that were not done with the same fingerprint. Raises OutputError, KeyFileError.

    ``told`` hears of each as it is done, by the names it was given under, and first, with None, how many there are
    to do.
    """
    mark = fingerprint(settings)
    given = {}
    if settings.pseudonyms is not None:
        by_cover = {covered(found, settings.pseudonyms): found for found in documents}
        given = {cover.sha256: found.names for cover, found in by_cover.items()}
        documents = list(by_cover)
    with folder.opened() as journal:
        keep_to_key(folder.path, settings.pseudonyms, begun=bool(journal.entries))
        names = _names(documents, journal)
        open_ = [
            found
            for found in documents
            if not _is_done(found, names[found.sha256], journal, folder, mark, retry)
        ]
        progress = Progress(len(open_))
        told(progress, None)
        _write_down_names(documents, names, journal, {found.sha256 for found in open_})
        for result in _results(open_, names, settings, doing):
            entry = folder.write(result, names[result.document], mark)
            journal.append(entry)
            progress.step(result)
            told(progress, replace(entry, names=given.get(entry.document, entry.names)))
        _forget_superseded(documents, journal, folder)
        return _summary(documents, journal, len(documents) - len(open_))


def _results(
    open_: Iterable[Found], names: Mapping[str, tuple[str, ...]], settings: Settings, doing: Doing
) -> Iterator[Result]:
    unread = (refused(found.sha256, found.trouble) for found in open_ if found.trouble is not None)
    tasks = (
        # The first of all names is what the record calls it, wherever the bytes are read from now.
        Task(found.sha256, replace(found.places[0], name=names[found.sha256][0]), settings)
        for found in open_
        if found.trouble is None
    )
    return chain(unread, doing.run(tasks))


def _names(documents: Iterable[Found], journal: Journal) -> dict[str, tuple[str, ...]]:
    """All names of the documents, those of earlier runs too, unless other bytes stand there now."""
    owners = {name for found in documents for name in found.names}
    names = {}
    for found in documents:
        entry = journal.entries.get(found.sha256)
        before = entry.names if entry is not None else ()
        names[found.sha256] = tuple(sorted({*found.names, *(name for name in before if name not in owners)}))
    return names


def _is_done(
    found: Found, names: tuple[str, ...], journal: Journal, folder: RunFolder, mark: str, retry: Retry
) -> bool:
    entry = journal.entries.get(found.sha256)
    if entry is None or entry.fingerprint != mark or retry is Retry.ALL:
        return False
    if entry.status == "failed":
        return retry is Retry.NOTHING and entry.names == names and folder.is_whole(entry)
    # A record bears its first name; the others stand in the journal alone.
    return entry.names[0] == names[0] and folder.is_whole(entry)


def _write_down_names(
    documents: Iterable[Found], names: Mapping[str, tuple[str, ...]], journal: Journal, open_: Container[str]
) -> None:
    """Write down names that are new to documents that are not done again."""
    for found in documents:
        if found.sha256 not in open_ and journal.entries[found.sha256].names != names[found.sha256]:
            journal.append(replace(journal.entries[found.sha256], names=names[found.sha256]))


def _forget_superseded(documents: Iterable[Found], journal: Journal, folder: RunFolder) -> None:
    """Forget the documents of earlier runs where other bytes stand now, under all their names."""
    owners = {name: found.sha256 for found in documents for name in found.names}
    for entry in [*journal.entries.values()]:
        if all(owners.get(name, entry.document) != entry.document for name in entry.names):
            journal.forget(entry)
            folder.forget(entry)


def _summary(documents: list[Found], journal: Journal, skipped: int) -> Summary:
    entries = [journal.entries[found.sha256] for found in documents]
    errors = Counter(str(entry.error["code"]) for entry in entries if entry.error is not None)
    return Summary(
        len(documents),
        dict(sorted(Counter(entry.status for entry in entries).items())),
        skipped,
        len(journal.entries) - len(entries),
        sum(entry.pages or 1 for entry in entries if entry.status != "failed"),
        dict(sorted(errors.items())),
    )
