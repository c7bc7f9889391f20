"""A file that does not exist."""

from pathlib import Path

import pytest

from minutes.errors import ExitCode, InputMissingError
from minutes.settings import Settings
from minutes.source import read


@pytest.mark.parametrize(
    "name", ["missing.pdf", "missing.txt", "folder/missing.pdf", "a" * 300, "nul\x00name"]
)
def test_a_missing_file_says_to_check_the_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputMissingError, match="check the path") as caught:
        read(tmp_path / name, Settings())
    assert caught.value.code == ExitCode.NO_INPUT


def test_a_dangling_link_is_missing(tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "gone.pdf")
    with pytest.raises(InputMissingError):
        read(link, Settings())
