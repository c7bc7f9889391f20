"""Where bytes stand: files, and the entries of zip archives, bounded in what they unpack to."""

from __future__ import annotations

import hashlib
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO

from minutes.errors import DamagedInputError, EncryptedInputError, InputMissingError, LimitError, MinutesError

#: What a zip archive begins with, empty ones too (APPNOTE.TXT 4.3.7 and 4.3.16).
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
#: Entries by which a zip archive is an office document, a book or a program: one document, no folder of them.
_PACKED = frozenset(("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"))
#: Bit 0 of the general purpose flags: the entry is encrypted (APPNOTE.TXT 4.4.4).
_ENCRYPTED = 1
#: No entry may unpack to more bytes than this, nor, if it is large, to so many times its size.
_LARGEST, _LARGE, _RATIO = 1 << 30, 1 << 24, 250
_CHUNK = 1 << 20
#: What unpacking raises for a damaged archive.
_UNPACKING = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, IndexError)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where bytes stand: ``name`` in the run's words, the file, and the number of its entry in a zip archive."""

    name: str
    path: str
    entry: int | None = None

    def read(self) -> bytes:
        """The bytes. Raises a MinutesError that says why they cannot be had."""
        return b"".join(self._chunks())

    def digest(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal. Raises a MinutesError that says why they cannot be had."""
        sha = hashlib.sha256()
        for chunk in self._chunks():
            sha.update(chunk)
        return sha.hexdigest()

    def _chunks(self) -> Iterator[bytes]:
        try:
            with closing(self._open()) as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            raise InputMissingError(
                f"it cannot be read ({why}): check the path and its permissions"
            ) from error
        except _UNPACKING as error:
            raise DamagedInputError(f"it cannot be unpacked ({error}): pack the archive again") from error

    def _open(self) -> IO[bytes]:
        if self.entry is None:
            path = Path(self.path)
            if path.is_dir():
                # It stands here because it could not be listed: to try again says why.
                list(path.iterdir())
            return path.open("rb")
        archive = _archive(self.path)
        info = archive.infolist()[self.entry]
        if (refusal := _refusal(info)) is not None:
            raise refusal
        try:
            return archive.open(info)
        except NotImplementedError as error:
            message = f"it is packed in a way that is not read ({error}): unpack it and give its files"
            raise DamagedInputError(message) from error


def _refusal(info: zipfile.ZipInfo) -> MinutesError | None:
    """Why an entry is not even tried."""
    if info.flag_bits & _ENCRYPTED:
        return EncryptedInputError(
            "it is encrypted in its archive: unpack it with its password and give its files"
        )
    if info.file_size > _LARGEST:
        return LimitError(f"it unpacks to more than {_LARGEST >> 20} MB: unpack it and give its files")
    if info.file_size > _LARGE and info.file_size > _RATIO * info.compress_size:
        times = info.file_size // max(info.compress_size, 1)
        return LimitError(
            f"it unpacks to {times} times its size, as no document does: unpack it and look at it"
        )
    return None


@lru_cache(maxsize=4)
def _archive(path: str) -> zipfile.ZipFile:
    # Its table of contents is read once for thousands of entries, not once for each.
    return zipfile.ZipFile(path)


def forget_archives() -> None:
    """Close the archives that were read from: another program may want to write them."""
    _archive.cache_clear()


def places(path: Path, name: str, passed_over: frozenset[str]) -> list[Place]:
    """A file, or the entries of a zip archive, unless it is an office document or the like, or does not open.

    Hidden entries, and those in folders called as in ``passed_over``, are left out.
    """
    try:
        with path.open("rb") as file:
            if file.read(4) not in _ZIP:
                return [Place(name, str(path))]
        entries = _archive(str(path)).infolist()
    except (OSError, zipfile.BadZipFile):
        # Reading it says what is wrong.
        return [Place(name, str(path))]
    found = list(_entries(entries, path, name, passed_over))
    packed = not found or any(info.filename in _PACKED for info in entries)
    return [Place(name, str(path))] if packed else found


def _entries(
    entries: list[zipfile.ZipInfo], path: Path, name: str, passed_over: frozenset[str]
) -> Iterator[Place]:
    seen: dict[str, int] = {}
    for at, info in enumerate(entries):
        parts = info.filename.split("/")
        if info.is_dir() or any(part.startswith(".") or part in passed_over for part in parts):
            continue
        # An archive may hold two entries of one name.
        again = seen[info.filename] = seen.get(info.filename, 0) + 1
        yield Place(f"{name}/{info.filename}" + (f" ({again})" if again > 1 else ""), str(path), at)
