"""A file that may not be read."""

import errno
import os
from pathlib import Path

import pytest

from minutes.errors import InputMissingError
from minutes.settings import Settings
from minutes.source import read


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("content", [b"%PDF-1.7", b"text"])
def test_a_file_without_permission_says_so(save, content: bytes) -> None:
    path = save(content)
    path.chmod(0)
    with pytest.raises(InputMissingError, match="permission"):
        read(path, Settings())


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_file_that_the_system_refuses_says_why(save, monkeypatch, number: int) -> None:
    path = save(b"text", "minutes.txt")

    def refuse(self: Path, mode: str = "r") -> None:
        raise OSError(number, os.strerror(number), str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputMissingError, match=os.strerror(number)):
        read(path, Settings())
