"""A folder, or another thing that is no file."""

import os
from pathlib import Path

import pytest

from minutes.errors import InputMissingError
from minutes.settings import Settings
from minutes.source import read


def test_a_folder_says_to_give_its_files(tmp_path: Path) -> None:
    with pytest.raises(InputMissingError, match="give the files in it"):
        read(tmp_path, Settings())


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(InputMissingError, match="stdin"):
        read(pipe, Settings())
