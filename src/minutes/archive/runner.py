"""A run from its sources to its folder, as far as it was not done before."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from minutes import __version__
from minutes.archive.finding import Found
from minutes.archive.folder import RunFolder
from minutes.archive.journal import Entry, Journal
from minutes.archive.work import Result, Task, failed
from minutes.errors import ExitCode
from minutes.extractors import choose_model, model_version
from minutes.packs import available, load_pack
from minutes.settings import Settings
from minutes.source import recogniser


class Retry(StrEnum):
    """What is done again although it was done with the same fingerprint."""

    NOTHING = "nothing"
    FAILED = "failed"
    ALL = "all"


#: What does the tasks: the processes of this machine, or a cluster's.
Doing = Callable[[Iterable[Task]], Iterator[Result]]


@dataclass
class Progress:
    """How far a run is. ``pages`` counts those of the documents done now; times are of the monotonic clock."""

    total: int
    done: int = 0
    failed: int = 0
    pages: int = 0
    started: float = field(default_factory=time.monotonic)

    @property
    def pages_a_second(self) -> float:
        """Pages a second since the start."""
        return self.pages / max(time.monotonic() - self.started, 1e-9)

    @property
    def seconds_left(self) -> float | None:
        """The seconds that are left at the pace so far; None before there is one."""
        if not self.done:
            return None
        return (time.monotonic() - self.started) / self.done * (self.total - self.done)


@dataclass(frozen=True)
class Summary:
    """What a run comes to: documents by status, those that were done before, why others failed."""

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


def fingerprint(settings: Settings) -> str:
    """What a record depends on, beside its document: version, packs, models, recogniser, settings; as a digest."""
    packs = {code: load_pack(code) for code in available()}
    models = [choose_model(pack, settings.model) for pack in packs.values()]
    content = {
        "version": __version__,
        "packs": {code: pack.digest for code, pack in packs.items()},
        "models": sorted({model_version(model) for model in models if model}),
        "recogniser": recogniser() if settings.ocr != "never" else None,
        "settings": settings.public(),
        "limits": asdict(settings.limits),
    }
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]


def run(
    documents: list[Found],
    folder: RunFolder,
    settings: Settings,
    doing: Doing,
    *,
    retry: Retry = Retry.NOTHING,
    told: Callable[[Progress, Entry], None] = lambda progress, entry: None,
) -> Summary:
    """Do the documents that were not done with the same fingerprint; ``told`` hears of each. Raises OutputError."""
    mark = fingerprint(settings)
    with folder.opened() as journal:
        open_ = [found for found in documents if not _is_done(found, journal, folder, mark, retry)]
        names = {found.sha256: found.names for found in open_}
        progress = Progress(len(open_))
        tasks = (Task(found.sha256, found.places[0], settings) for found in open_ if found.trouble is None)
        unread = (
            failed(found.sha256, "InputMissingError", ExitCode.NO_INPUT, found.trouble)
            for found in open_
            if found.trouble is not None
        )
        for results in (unread, doing(tasks)):
            for result in results:
                entry = folder.write(result, names[result.document], mark)
                journal.append(entry)
                progress.done += 1
                progress.failed += result.status == "failed"
                progress.pages += result.pages or (result.status != "failed")
                told(progress, entry)
        return _summary(documents, journal, len(documents) - len(open_))


def _is_done(found: Found, journal: Journal, folder: RunFolder, mark: str, retry: Retry) -> bool:
    entry = journal.entries.get(found.sha256)
    if entry is None or entry.fingerprint != mark or retry is Retry.ALL:
        return False
    if retry is Retry.FAILED and entry.status == "failed":
        return False
    # A record bears its first name; the others stand in the journal alone.
    return entry.names == found.names and folder.is_whole(entry)


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
