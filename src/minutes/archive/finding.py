"""The documents that a run is given: files, folders, globs, zip archives and lists; the same bytes are one document."""

from __future__ import annotations

import glob
import hashlib
import os
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes.errors import InputMissingError

#: What a zip archive begins with, empty ones too.
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
#: Entries by which a zip archive is an office document, a book or a program: one document, no folder of them.
_PACKED = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
#: Folders that programs leave in archives and shares.
_LEFT_BEHIND = frozenset(("__MACOSX", "lost+found", "System Volume Information", "$RECYCLE.BIN"))
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where bytes stand: ``name`` in the run's words, the file, and the entry of it if it is a zip archive."""

    name: str
    path: str
    member: str | None = None

    def read(self) -> bytes:
        """The bytes. Raises OSError, or zipfile.BadZipFile or RuntimeError for an entry that cannot be unpacked."""
        if self.member is None:
            return Path(self.path).read_bytes()
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(self.member)


@dataclass(frozen=True, slots=True)
class Found:
    """A document: the SHA-256 of its bytes, in hexadecimal, and where it stands, the first name first.

    Of what cannot even be read ``sha256`` is that of its name, and ``trouble`` says why.
    """

    sha256: str
    places: tuple[Place, ...]
    trouble: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called."""
        return tuple(place.name for place in self.places)


def find(sources: Sequence[str], listed: Iterable[str] = (), without: Path | None = None) -> list[Found]:
    """The documents of ``sources`` (files, folders, globs) and of the ``listed`` paths, in the order of their names.

    ``without`` is a folder that is passed over: that of the run itself. Raises InputMissingError for a source
    that does not exist; a listed file that is missing is a document with a trouble.
    """
    places: list[Place] = []
    for source in sources:
        places += _of_source(source, without)
    for path in listed:
        places += _of_file(Path(path), path) if Path(path).is_file() else [Place(path, path)]
    return _unite(places)


def _of_source(source: str, without: Path | None) -> Iterator[Place]:
    path = Path(source)
    if path.is_dir():
        for file in _walk(path, without):
            yield from _of_file(file, file.relative_to(path).as_posix())
    elif path.exists():
        yield from _of_file(path, path.name)
    elif matches := _matches(source):
        for match in matches:
            if Path(match).is_file():
                yield from _of_file(Path(match), Path(match).as_posix())
    else:
        raise InputMissingError(f"{source} does not exist: check the path")


def _matches(source: str) -> list[str]:
    # Path.glob takes no absolute pattern.
    return sorted(glob.glob(source, recursive=True)) if glob.has_magic(source) else []  # noqa: PTH207


def _walk(folder: Path, without: Path | None) -> Iterator[Path]:
    """The files under a folder, sorted; hidden ones, and links to folders, are passed over."""
    for root, folders, files in os.walk(folder):
        here = Path(root)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _LEFT_BEHIND
            and not (without is not None and without.exists() and (here / name).samefile(without))
        )
        yield from (here / name for name in sorted(files) if not name.startswith("."))


def _of_file(path: Path, name: str) -> list[Place]:
    """A file; of a zip archive its entries, unless it is one document or cannot be opened."""
    try:
        with path.open("rb") as file:
            head = file.read(4)
        if head in _ZIP:
            with zipfile.ZipFile(path) as archive:
                return list(_entries(archive, path, name))
    except (OSError, zipfile.BadZipFile):
        # Reading it says what is wrong.
        pass
    return [Place(name, str(path))]


def _entries(archive: zipfile.ZipFile, path: Path, name: str) -> Iterator[Place]:
    names = sorted(info.filename for info in archive.infolist() if not info.is_dir())
    if not names or any(packed in names for packed in _PACKED):
        yield Place(name, str(path))
        return
    for member in names:
        parts = member.split("/")
        if not any(part.startswith(".") or part in _LEFT_BEHIND for part in parts):
            yield Place(f"{name}/{member}", str(path), member)


def _unite(places: Iterable[Place]) -> list[Found]:
    """One document for the same bytes, under all its names."""
    by_digest: dict[str, list[Place]] = {}
    troubles: dict[str, str] = {}
    for place in sorted(set(places)):
        digest, trouble = _digest(place)
        by_digest.setdefault(digest, []).append(place)
        if trouble:
            troubles[digest] = trouble
    documents = [Found(digest, tuple(group), troubles.get(digest)) for digest, group in by_digest.items()]
    return sorted(documents, key=lambda document: document.names)


def _digest(place: Place) -> tuple[str, str | None]:
    """The SHA-256 of the bytes, or of the name and why they cannot be read."""
    sha = hashlib.sha256()
    try:
        if place.member is None:
            with Path(place.path).open("rb") as file:
                while chunk := file.read(_CHUNK):
                    sha.update(chunk)
        else:
            with zipfile.ZipFile(place.path) as archive, archive.open(place.member) as entry:
                while chunk := entry.read(_CHUNK):
                    sha.update(chunk)
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        return hashlib.sha256(f"unread:{place.name}".encode()).hexdigest(), f"it cannot be read ({why})"
    return sha.hexdigest(), None
