"""Which fonts are bold: by what they are called and what they say, not by the width of their stems."""

import io
from pathlib import Path

import pikepdf
import pytest
import reportlab

from minutes.settings import Settings
from minutes.source import read

FACES = {
    "Arial-BoldMT": True,
    "ABCDEF+Calibri,Bold": True,
    "MyriadPro-Semibold": True,
    "HelveticaNeue-BdCn": True,
    "Roboto-Black": True,
    "URWBookmanL-DemiBold": True,
    "NimbusRomNo9L-Medi": True,
    "ABCDEF+CMBX12": True,
    "TimesNewRomanPSMT": False,
    "Arial-ItalicMT": False,
    "Academy-Regular": False,
    "Blackadder": False,
    "CMR10": False,
    "Roboto-Medium": False,
}


@pytest.mark.parametrize(("face", "bold"), FACES.items())
def test_the_name_of_its_font_says_whether_a_line_is_bold_and_not_its_stems(face: str, bold: bool) -> None:
    # pdfium takes wide stems for weight: a regular face with them is none the bolder.
    assert _faced(face, stems=200, flags=32) == bold


def test_a_font_that_is_to_be_drawn_bolder_is_bold() -> None:
    assert _faced("Arial", stems=80, flags=32 | 1 << 18)


def _faced(face: str, stems: int, flags: int, program: bytes = b"") -> bool:
    with pikepdf.new() as pdf:
        descriptor = pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name(f"/{face}"), Flags=flags, StemV=stems,
            FontBBox=[0, -200, 1000, 900], ItalicAngle=0, Ascent=900, Descent=-200, CapHeight=700,
        )  # fmt: skip
        if program:
            descriptor.FontFile2 = pdf.make_stream(program)
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType, BaseFont=pikepdf.Name(f"/{face}"),
            FirstChar=32, LastChar=126, Widths=[500] * 95, Encoding=pikepdf.Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )  # fmt: skip
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
        page.Contents = pdf.make_stream(b"BT /F1 11 Tf 72 700 Td (Ligne de texte) Tj ET")
        buffer = io.BytesIO()
        pdf.save(buffer)
    (line,) = read(buffer.getvalue(), Settings(), name="page.pdf").lines
    return line.bold


@pytest.mark.parametrize(("file", "bold"), [("Vera.ttf", False), ("VeraBd.ttf", True)])
def test_a_font_without_a_name_is_asked_itself(file: str, bold: bool) -> None:
    program = (Path(reportlab.__file__).parent / "fonts" / file).read_bytes()
    assert _faced("F1", stems=80, flags=32, program=program) == bold
