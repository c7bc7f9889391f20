"""PDFs that are cut short or damaged."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.errors import DamagedInputError, ExitCode, MinutesError
from minutes.settings import Settings
from minutes.source import read


@pytest.mark.parametrize("keep", [9, 15, 60, 200])
def test_a_pdf_cut_before_its_pages_is_damaged(print_pdf, draw_lines, keep: int) -> None:
    with pytest.raises(DamagedInputError, match="export it again") as caught:
        read(print_pdf(draw_lines("texte"))[:keep], Settings())
    assert caught.value.code == ExitCode.DAMAGED_INPUT


def test_a_pdf_that_lost_its_end_is_read_with_a_problem(print_pdf, draw_lines) -> None:
    data = print_pdf(draw_lines("Une page"), draw_lines("Une autre"), pageCompression=0)
    document = read(data[: data.rindex(b"xref\n0")], Settings())
    assert document.text == "Une page\fUne autre"
    assert [(problem.code, problem.page) for problem in document.problems] == [("damaged", None)]


def test_a_wrong_table_of_contents_is_a_problem(print_pdf, draw_lines) -> None:
    data = re.sub(rb"startxref\n\d+", b"startxref\n12", print_pdf(draw_lines("texte")))
    document = read(data, Settings())
    assert document.text == "texte"
    assert [problem.code for problem in document.problems] == ["damaged"]


def test_a_sound_pdf_has_no_problem(print_pdf, draw_lines, encode_pdf) -> None:
    assert read(print_pdf(draw_lines("texte")), Settings()).problems == ()
    assert read(encode_pdf(b"BT /F1 11 Tf 72 700 Td (texte) Tj ET"), Settings()).problems == ()


@pytest.mark.parametrize("first", [True, False])
def test_a_damaged_page_does_not_take_the_others_along(print_pdf, draw_lines, first: bool) -> None:
    data = print_pdf(draw_lines("Une page"), draw_lines("Une autre"))
    one, two = re.findall(rb"\d+ 0 R", next(re.finditer(rb"/Kids \[(.*?)\]", data))[1])
    lost = one if first else two
    document = read(
        data.replace(b"[ " + one + b" " + two, (b"[ " + one + b" " + two).replace(lost, b"null ")), Settings()
    )
    assert document.text == ("\fUne autre" if first else "Une page")
    assert [problem.code for problem in document.problems] == ["damaged"]


@given(where=st.floats(0, 1), length=st.integers(1, 60), noise=st.binary(min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_whatever_is_overwritten_only_our_errors_come_out(
    print_pdf, draw_lines, where, length, noise
) -> None:
    data = print_pdf(draw_lines("Présents : Anne, Luc", "Excusée : Zoé"), draw_lines("Une autre page"))
    at = int(where * len(data))
    broken = data[:at] + noise + data[at + length :]
    assert outcome(broken) in ("text", ExitCode.DAMAGED_INPUT, ExitCode.NO_TEXT, ExitCode.UNSUPPORTED_INPUT)


def outcome(data: bytes) -> str | ExitCode:
    try:
        return "text" if read(data, Settings()).text.strip() else "nothing"
    except MinutesError as error:
        return error.code
