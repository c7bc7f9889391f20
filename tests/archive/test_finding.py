"""What is found in folders, globs, archives and lists, and what it is called."""

import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from minutes.archive import find
from minutes.errors import ExitCode, InputMissingError


def names(*sources: str, listed: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    return [found.names for found in find(sources, listed)]


def test_folders_are_walked_and_what_is_hidden_or_left_behind_by_systems_is_passed_over(
    reports: Path,
) -> None:
    for name in ("2019/.DS_Store", "__MACOSX/a.pdf", "Thumbs.db", ".git/config"):
        (reports / name).parent.mkdir(exist_ok=True)
        (reports / name).write_bytes(name.encode())
    assert names("reports") == [
        ("reports/2019/a.pdf",), ("reports/2019/b",), ("reports/broken.pdf",), ("reports/c.txt",),
    ]  # fmt: skip


def test_the_same_bytes_are_one_document_under_all_its_names(reports: Path) -> None:
    (reports / "copy.pdf").write_bytes((reports / "2019" / "a.pdf").read_bytes())
    assert names("reports/2019", "./reports")[0] == ("reports/2019/a.pdf", "reports/copy.pdf")
    assert len(names("reports", "reports/2019")) == 4


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("reports/**/*.pdf", ["reports/2019/a.pdf", "reports/broken.pdf"]),
        ("reports/20*", ["reports/2019/a.pdf", "reports/2019/b"]),
        ("rep?rts/[a-c].txt", ["reports/c.txt"]),
    ],
)
def test_globs_are_matched_here_where_no_shell_did_it(
    reports: Path, pattern: str, expected: list[str]
) -> None:
    assert [name for (name,) in names(pattern)] == expected


def test_a_name_that_looks_like_a_pattern_is_a_name(reports: Path) -> None:
    (reports / "minutes [1].txt").write_text("x")
    assert names("reports/minutes [1].txt") == [("reports/minutes [1].txt",)]


@pytest.mark.parametrize("source", ["nowhere", "nowhere/*.pdf", "reports/*.doc"])
def test_a_source_that_names_nothing_is_an_error(reports: Path, source: str) -> None:
    with pytest.raises(InputMissingError, match=r"nowhere|nothing matches"):
        find([source])


def test_a_listed_path_that_is_missing_is_a_document_with_a_trouble(reports: Path) -> None:
    lost, found = find([], ["reports/none.txt", "reports/c.txt", "reports/c.txt"])[::-1]
    assert found.names == ("reports/c.txt",)
    assert lost.trouble is not None
    assert "No such file" in str(lost.trouble)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipes_and_links_to_nowhere_hang_nothing(reports: Path) -> None:
    os.mkfifo(reports / "pipe")
    (reports / "link.pdf").symlink_to("nowhere.pdf")
    found = {document.names[0]: document for document in find(["reports"])}
    assert "reports/pipe" not in found
    assert found["reports/link.pdf"].trouble is not None
    with pytest.raises(InputMissingError, match="neither a file nor a folder"):
        find(["reports/pipe"])


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_names_that_are_no_utf_8_are_escaped_and_stay_apart(reports: Path) -> None:
    for name, content in ((b"r\xe9union", b"1"), (b"r\xe8union", b"2")):
        Path(os.fsdecode(b"reports/" + name)).write_bytes(content)
    found = [document for document in find(["reports"]) if "union" in document.names[0]]
    assert [document.names[0] for document in found] == ["reports/r\\xe8union", "reports/r\\xe9union"]
    assert [document.places[0].read() for document in found] == [b"2", b"1"]


def test_archives_are_folders(reports: Path) -> None:
    with zipfile.ZipFile("box", "w") as archive:
        archive.writestr("1998/été/pv", b"one")
        archive.writestr("1998/.hidden", b"no")
        archive.writestr("__MACOSX/1998/pv", b"no")
        archive.writestr("copy.txt", (reports / "c.txt").read_bytes())
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("1998/été/pv", b"two")
    found = find(["box", "reports"])
    assert [document.names for document in found][:3] == [
        ("box/1998/été/pv",), ("box/1998/été/pv (2)",), ("box/copy.txt", "reports/c.txt"),
    ]  # fmt: skip
    assert [document.places[0].read() for document in found[:2]] == [b"one", b"two"]


def test_an_office_document_is_one_document(reports: Path) -> None:
    with zipfile.ZipFile("letter.docx", "w") as office:
        office.writestr("[Content_Types].xml", "<Types/>")
    assert names("letter.docx") == [("letter.docx",)]


def _encrypted(data: bytearray, at: int) -> None:
    """Set the flag of encryption of the first entry, in its header and in the table of contents."""
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        struct.pack_into("<H", data, at + place, 1)


def _damaged(data: bytearray, at: int) -> None:
    data[at : at + 4] = b"\xff\xff\xff\xff"


@pytest.mark.parametrize(
    ("harm", "code"), [(_encrypted, ExitCode.ENCRYPTED_INPUT), (_damaged, ExitCode.DAMAGED_INPUT)]
)
def test_an_entry_that_does_not_unpack_costs_itself_alone(
    reports: Path, harm: Callable[[bytearray, int], None], code: ExitCode
) -> None:
    with zipfile.ZipFile("box.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bad.txt", bytes(range(256)) * 9)
        archive.writestr("good.txt", b"good")
    data = bytearray(Path("box.zip").read_bytes())
    harm(data, 30 + len("bad.txt"))
    Path("box.zip").write_bytes(data)

    bad, good = find(["box.zip"])

    assert (bad.names, good.names) == (("box.zip/bad.txt",), ("box.zip/good.txt",))
    assert bad.trouble is not None
    assert bad.trouble.code == code
    assert good.trouble is None


def test_a_bomb_is_not_unpacked(reports: Path) -> None:
    with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", b"\0" * (1 << 25))
    (bomb,) = find(["bomb.zip"])
    assert bomb.trouble is not None
    assert bomb.trouble.code == ExitCode.LIMIT_EXCEEDED
    assert "times its size" in str(bomb.trouble)


def test_an_archive_that_is_cut_off_is_one_document(reports: Path) -> None:
    with zipfile.ZipFile("box.zip", "w") as archive:
        archive.writestr("a.txt", b"one")
    Path("box.zip").write_bytes(Path("box.zip").read_bytes()[:-10])
    assert names("box.zip") == [("box.zip",)]


def test_it_is_told_how_many_files_were_read(reports: Path) -> None:
    told: list[int] = []
    find(["reports"], told=told.append)
    assert told == [1, 2, 3, 4]
