"""Files with names that trip programs up."""

import os
import sys

import pytest

from minutes.errors import EmptyInputError
from minutes.settings import Settings
from minutes.source import prefetch, read

NAMES = [
    "with space.pdf",
    "procès-verbal été.pdf",
    "line\nbreak.pdf",
    "tab\there.pdf",
    "-.pdf",
    "--help",
    "%s{0}.pdf",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_read_and_called_by_its_name(save, print_pdf, draw_lines, name: str) -> None:
    path = save(print_pdf(draw_lines("texte")), name)
    prefetch(path, Settings())
    document = read(path, Settings())
    assert document.text == "texte"
    assert document.source.name == name


@pytest.mark.parametrize("name", NAMES)
def test_a_message_is_one_line_whatever_the_name(save, name: str) -> None:
    with pytest.raises(EmptyInputError) as caught:
        read(save(b"", name), Settings())
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text_becomes_one(tmp_path, print_pdf, draw_lines) -> None:
    path = tmp_path / os.fsdecode(b"proc\xe8s.pdf")
    path.write_bytes(print_pdf(draw_lines("texte")))
    source = read(path, Settings()).source
    assert source.name == "proc\ufffds.pdf"
    assert source.name.encode()


def test_a_file_may_be_given_by_a_relative_path(save, print_pdf, draw_lines, monkeypatch) -> None:
    path = save(print_pdf(draw_lines("texte")))
    read(path, Settings())
    monkeypatch.chdir(path.parent)
    assert read(path.relative_to(path.parent), Settings()).text == "texte"
