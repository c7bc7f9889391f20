"""The file that holds the secret of pseudonyms: made, read, refused where it would keep no secret."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from minutes.errors import KeyFileError

#: A key has at least so many bytes, and so many different ones (a typed line of zeros is no secret).
SHORTEST, VARIETY = 32, 8
#: Made keys are so many bytes of the system's random source, written as hexadecimal digits.
_MADE = 32
_LONGEST = 65_536


def read_key(path: Path) -> bytes:
    """The secret in ``path``: its bytes without blanks around them.

    Raises KeyFileError where it cannot be read, is too short or too even, or lies open to other users.
    """
    try:
        with path.open("rb") as file:
            mode, secret = os.fstat(file.fileno()).st_mode, file.read(_LONGEST + 1).strip()
    except OSError as error:
        raise KeyFileError(
            f"the key file {path} cannot be read ({error.strerror}): check the path, or make one with "
            f"`minutes pseudonymize {path} --new-key`"
        ) from error
    # Windows has no such bits: there the folder's own rights protect the file.
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise KeyFileError(
            f"the key file {path} is open to other users: close it with `chmod 600 {path}`, or use a new key "
            "if others may have read it"
        )
    if not SHORTEST <= len(secret) <= _LONGEST or len(set(secret)) < VARIETY:
        raise KeyFileError(
            f"the key file {path} holds no good secret, which has at least {SHORTEST} bytes picked at random: "
            "make one with `minutes pseudonymize FILE --new-key`"
        )
    return secret


def write_key(path: Path) -> None:
    """Make a key in ``path``, which only its owner may read. Raises KeyFileError; no file is ever overwritten."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii", newline="\n") as file:
            file.write(f"{secrets.token_hex(_MADE)}\n")
    except FileExistsError as error:
        raise KeyFileError(
            f"{path} exists, and a key that is overwritten is lost with all it links: choose another name"
        ) from error
    except OSError as error:
        raise KeyFileError(
            f"the key file {path} cannot be written ({error.strerror}): choose another place"
        ) from error
