"""A file with nothing in it."""

import pytest

from minutes.errors import EmptyInputError, ExitCode
from minutes.settings import Settings
from minutes.source import read

NOTHING = [
    b"",
    b"\n",
    b" \t\r\n\r\n",
    b"\f\f",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    "\n \n".encode("utf-16"),
    b"\xc2\xa0\n",
]


@pytest.mark.parametrize("content", NOTHING)
@pytest.mark.parametrize("name", ["empty.pdf", "empty.txt"])
def test_an_empty_file_is_empty_whatever_its_name(save, content: bytes, name: str) -> None:
    with pytest.raises(EmptyInputError, match=r"empty\.(pdf|txt) is empty") as caught:
        read(save(content, name), Settings())
    assert caught.value.code == ExitCode.EMPTY_INPUT


def test_empty_stdin_is_called_stdin() -> None:
    with pytest.raises(EmptyInputError, match="stdin is empty"):
        read(b"", Settings())
