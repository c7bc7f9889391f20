"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from minutes.errors import OutputError

#: What a push made in a tracker is noted beside the record, in files called NAME.receipts-….jsonl.
RECEIPTS = "receipts-"
_DRAFT = re.compile(r"\.minutes-[0-9a-f]{16}\.tmp")


@contextmanager
def whole_path(path: Path) -> Iterator[Path]:
    """A temporary path in the same folder, moved to ``path`` when the block ends, and dropped when it fails.

    Raises OutputError where that cannot be done.
    """
    draft = path.parent / f".minutes-{secrets.token_hex(8)}.tmp"
    try:
        yield draft
        draft.replace(path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}); choose another place.") from error
    finally:
        with suppress(OSError):
            draft.unlink()


def is_draft(path: Path) -> bool:
    """Whether a file is what a killed program left of one that it was writing whole."""
    return _DRAFT.fullmatch(path.name) is not None


def is_receipts(path: Path) -> bool:
    """Whether a file holds the receipts of pushes, which lie among records and are none."""
    return path.name.startswith(RECEIPTS) or f".{RECEIPTS}" in path.name


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text file in UTF-8 that is moved to ``path`` when the block ends, and dropped when it fails.

    It is written under a temporary name in the same folder. Raises OutputError where that cannot be done.
    """
    with whole_path(path) as draft, draft.open("x", encoding="utf-8", newline="\n") as stream:
        yield stream


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to ``path``, whole or not at all. Raises OutputError."""
    with whole_file(path) as stream:
        stream.write(text)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and its parents where they are not there yet. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        raise OutputError(
            f"{folder} is no folder and cannot be made one ({why}); choose another place."
        ) from error
