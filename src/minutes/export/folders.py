"""Folders that appear whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from minutes.errors import OutputError
from minutes.files import make_folder


def refuse_existing(path: Path, *, force: bool, marker: str | None = None) -> None:
    """Refuse to write over what stands at ``path``, unless forced.

    A folder is only ever replaced by ``force`` where it is empty or holds ``marker``, the file by which an earlier
    export of the same format is known. Raises OutputError.
    """
    if not path.exists():
        return
    if path.is_dir() != (marker is not None):
        raise OutputError(
            f"{path} is {'a folder' if path.is_dir() else 'a file'}; choose another name for --out"
        )
    if not force:
        raise OutputError(f"{path} exists already: choose another name, or give --force to replace it")
    if marker is not None and any(path.iterdir()) and not (path / marker).is_file():
        raise OutputError(f"{path} holds other things than such an export: choose another folder")


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder under a temporary name beside ``path``, which takes its place when the block ends well.

    Raises OutputError where it cannot be written.
    """
    # A link stays, and what it leads to is replaced.
    path = path.resolve()
    make_folder(path.parent)
    token = secrets.token_hex(8)
    draft, old = path.parent / f".minutes-{token}.tmp", path.parent / f".minutes-{token}.old"
    try:
        draft.mkdir()
        yield draft
        if path.exists():
            path.replace(old)
        draft.replace(path)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        raise OutputError(f"{path} cannot be written ({why}); choose another place") from error
    finally:
        for left in (draft, old):
            shutil.rmtree(left, ignore_errors=True)
