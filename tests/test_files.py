"""Files appear whole or not at all."""

from pathlib import Path

import pytest

from minutes.errors import OutputError
from minutes.files import make_folder, whole_file, write_whole


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "é.json"
    with whole_file(path) as stream:
        stream.write("é\n")
        assert not path.exists()

    assert path.read_bytes() == "é\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def write_half(path: Path, fault: type[BaseException]) -> None:
    with whole_file(path) as stream:
        stream.write("half of")
        raise fault


@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt])
def test_a_fault_leaves_the_old_file_and_nothing_else(tmp_path: Path, fault: type[BaseException]) -> None:
    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")

    with pytest.raises(fault):
        write_half(path, fault)

    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()

    with pytest.raises(OutputError, match="taken"):
        write_whole(tmp_path / "taken", "x")
    with pytest.raises(OutputError, match="none"):
        write_whole(tmp_path / "none" / "a.json", "x")
    assert list((tmp_path).iterdir()) == [tmp_path / "taken"]


def test_a_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")

    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_where_a_file_stands_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")

    with pytest.raises(OutputError, match="is no folder"):
        make_folder(tmp_path / "a")
