"""Files of other kinds. What a file is, is told by its bytes and not by its name."""

import io
import random
import zipfile

import pytest

from minutes.errors import ExitCode, UnsupportedInputError
from minutes.settings import Settings
from minutes.source import read


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return buffer.getvalue()


KINDS = {
    "a Word document": (zipped("[Content_Types].xml", "word/document.xml"), "save it as PDF or text"),
    "a Writer document": (
        b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
        "as PDF",
    ),
    "an archive": (zipped("minutes.pdf"), "unpack it"),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "save it as PDF or text"),
    "an RTF document": (rb"{\rtf1\ansi Compte rendu}", "save it as PDF or text"),
    "a PostScript file": (b"%!PS-Adobe-3.0\n", "ps2pdf"),
    "a GIF image": (b"GIF89a" + bytes(50), "save it as PNG"),
    "a gzip file": (b"\x1f\x8b\x08" + bytes(50), "unpack it"),
    "bytes with NULs": (b"minutes\x00\x01\x02" * 40, "neither a PDF nor a text"),
    "control characters": (bytes(range(1, 9)) * 40, "neither a PDF nor a text"),
    "noise": (random.Random(7).randbytes(4000), "neither a PDF nor a text"),
    "noise without NULs": (
        random.Random(7).randbytes(4000).replace(b"\x00", b"\x90"),
        "neither a PDF nor a text",
    ),
    "Greek of one byte a letter": (
        "Πρακτικά συνεδρίασης του συμβουλίου".encode("cp1253"),
        "neither a PDF nor a text",
    ),
}


@pytest.mark.parametrize("name", ["minutes.pdf", "minutes.txt", "minutes"])
@pytest.mark.parametrize("kind", KINDS)
def test_another_kind_of_file_says_what_to_do(save, kind: str, name: str) -> None:
    content, advice = KINDS[kind]
    with pytest.raises(UnsupportedInputError, match=advice) as caught:
        read(save(content, name), Settings())
    assert caught.value.code == ExitCode.UNSUPPORTED_INPUT


def test_a_pdf_may_have_any_name(save, print_pdf, draw_lines) -> None:
    source = read(save(print_pdf(draw_lines("texte")), "minutes.txt"), Settings()).source
    assert source.media_type == "application/pdf"
    assert source.name == "minutes.txt"


def test_a_pdf_may_begin_with_other_bytes(print_pdf, draw_lines) -> None:
    assert (
        read(b"\r\nContent-Type: application/pdf\r\n\r\n" + print_pdf(draw_lines("texte")), Settings()).text
        == "texte"
    )


def test_a_text_may_speak_of_pdf() -> None:
    assert (
        read(b"Minutes\n" * 200 + b"%PDF- is how a PDF begins", Settings()).source.media_type == "text/plain"
    )
