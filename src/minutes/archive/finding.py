"""The documents that a run is given: files, folders, globs, zip archives and lists; the same bytes are one document."""

from __future__ import annotations

import glob
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes.archive.folder import is_run
from minutes.archive.places import Place, forget_archives, places
from minutes.errors import InputMissingError, MinutesError

#: What systems leave in folders, shares and archives.
_LEFT_BEHIND = frozenset(
    ("__MACOSX", "lost+found", "System Volume Information", "$RECYCLE.BIN", "Thumbs.db", "desktop.ini")
)


@dataclass(frozen=True, slots=True)
class Found:
    """A document: the SHA-256 of its bytes, in hexadecimal, and where it stands, the first name first.

    Of what cannot even be read ``sha256`` is that of its name, and ``trouble`` says why.
    """

    sha256: str
    places: tuple[Place, ...]
    trouble: MinutesError | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called."""
        return tuple(place.name for place in self.places)


def find(
    sources: Sequence[str],
    listed: Iterable[str] = (),
    told: Callable[[int], None] = lambda read: None,
) -> list[Found]:
    """The documents of ``sources`` (files, folders, globs) and of the ``listed`` paths, in the order of their names.

    A name is the path as it was given. ``told`` hears how many files were read so far. Folders of runs are passed
    over. Raises InputMissingError for a source that does not exist; a listed path that is missing is a document
    with a trouble.
    """
    found: set[Place] = set()
    for source in sources:
        for path in _paths(source):
            found.update(_of_path(path))
    for line in listed:
        found.update(_of_path(Path(line)) if Path(line).exists() else [_place(Path(line))])
    try:
        return _unite(sorted(found), told)
    finally:
        forget_archives()


def _paths(source: str) -> list[Path]:
    """The files and folders that a source names. Raises InputMissingError."""
    path = Path(source)
    if path.is_file() or path.is_dir():
        return [path]
    if path.exists():
        raise InputMissingError(
            f"{source} is neither a file nor a folder: give files, or a list of them on stdin"
        )
    if not glob.has_magic(source):
        raise InputMissingError(f"{source} does not exist: check the path")
    # Path.glob takes no absolute pattern.
    matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207
    if not matches:
        raise InputMissingError(f"nothing matches {source}: check the pattern")
    return [Path(match) for match in matches]


def _of_path(path: Path) -> Iterator[Place]:
    if not path.is_dir():
        yield from places(path, _name(path), _LEFT_BEHIND)
        return
    for file in _walk(path):
        # What is no regular file (a pipe, a device) is no document, and may never end.
        if file.is_file():
            yield from places(file, _name(file), _LEFT_BEHIND)
        elif file.is_dir() or file.is_symlink():
            # A folder that cannot be listed, a link to nowhere: something was to be read there.
            yield _place(file)


def _place(path: Path) -> Place:
    return Place(_name(path), str(path))


def _name(path: Path) -> str:
    """A path as text: where its bytes are no UTF-8 they are escaped."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _walk(folder: Path) -> Iterator[Path]:
    """The files under a folder, and the folders that cannot be read; hidden ones and links to folders are not."""
    barred: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: barred.append(Path(error.filename))):
        here = Path(root)
        if is_run(here):
            folders.clear()
            continue
        folders[:] = [name for name in folders if _is_wanted(name)]
        yield from (here / name for name in files if _is_wanted(name))
    yield from barred


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and name not in _LEFT_BEHIND


def _unite(found: Iterable[Place], told: Callable[[int], None]) -> list[Found]:
    """One document for the same bytes, under all its names."""
    by_digest: dict[str, list[Place]] = {}
    troubles: dict[str, MinutesError] = {}
    for read, place in enumerate(found, start=1):
        try:
            digest = place.digest()
        except MinutesError as error:
            digest = hashlib.sha256(f"unread:{place.name}".encode()).hexdigest()
            troubles[digest] = error
        by_digest.setdefault(digest, []).append(place)
        told(read)
    documents = [Found(digest, tuple(group), troubles.get(digest)) for digest, group in by_digest.items()]
    return sorted(documents, key=lambda document: document.names)
