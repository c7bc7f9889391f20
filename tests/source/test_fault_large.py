"""Documents that are large, and those that are too large."""

import pytest

from minutes.errors import ExitCode, LimitError
from minutes.settings import Limits, Settings
from minutes.source import read


def test_a_pdf_of_two_thousand_pages_is_read_in_bounded_memory(print_pdf, draw_lines) -> None:
    data = print_pdf(*[draw_lines(f"Page {number}", "Le conseil approuve.") for number in range(2_000)])
    document = read(data, Settings(limits=Limits(memory_mb=400)))
    assert len(document.pages) == 2_000
    assert document.pages[1_999].span.of(document.text) == "Page 1999\nLe conseil approuve."


@pytest.mark.parametrize(("pages", "limit"), [(3, 2), (2, 1)])
def test_too_many_pages_are_refused(print_pdf, draw_lines, pages: int, limit: int) -> None:
    data = print_pdf(*[draw_lines("texte")] * pages)
    assert len(read(data, Settings(limits=Limits(pages=pages))).pages) == pages
    with pytest.raises(LimitError, match=f"{pages} pages, more than {limit}") as caught:
        read(data, Settings(limits=Limits(pages=limit)))
    assert caught.value.code == ExitCode.LIMIT_EXCEEDED


def test_too_many_characters_of_a_pdf_are_refused(print_pdf, draw_lines) -> None:
    data = print_pdf(*[draw_lines("texte " * 10)] * 10)
    assert read(data, Settings(limits=Limits(characters=700))).text
    with pytest.raises(LimitError, match="more than 400 characters"):
        read(data, Settings(limits=Limits(characters=400)))


@pytest.mark.parametrize("name", [None, "minutes.txt"])
def test_too_many_characters_of_a_text_are_refused(save, name: str | None) -> None:
    content = b"texte " * 100
    source = content if name is None else save(content, name)
    assert read(source, Settings(limits=Limits(characters=600))).text
    for limit in (599, 100):
        with pytest.raises(LimitError, match=f"more than {limit} characters"):
            read(source, Settings(limits=Limits(characters=limit)))


def test_after_a_limit_the_next_document_is_read(print_pdf, draw_lines) -> None:
    data = print_pdf(draw_lines("texte"), draw_lines("texte"))
    with pytest.raises(LimitError):
        read(data, Settings(limits=Limits(pages=1)))
    assert read(data, Settings()).text == "texte\ftexte"
