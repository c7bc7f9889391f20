"""Plain text: encodings, line ends, pages."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.settings import Settings
from minutes.source import read

FRENCH = "Procès-verbal de l’assemblée générale\nPrésents : Zoé, Noël, François\nCoût : 30 €, voté à 18 h\n"
SPANISH = "Acta de la sesión\nAsistentes: José Núñez, Íñigo Peña\n¿Ruegos y preguntas? Ningún otro asunto.\n"
ENGLISH = "Minutes of the meeting\n“Don’t panic”, said Zoë – the café is open.\n"

ENCODINGS = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16 little-endian with a mark": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16 big-endian with a mark": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "utf-16 little-endian": lambda text: text.encode("utf-16-le"),
    "utf-16 big-endian": lambda text: text.encode("utf-16-be"),
    "cp1252": lambda text: text.encode("cp1252"),
    "mac roman": lambda text: text.encode("mac-roman"),
}


@pytest.mark.parametrize("text", [FRENCH, SPANISH, ENGLISH], ids=["fr", "es", "en"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_gives_the_same_text(encoding: str, text: str) -> None:
    assert read(ENCODINGS[encoding](text), Settings()).text == text


@pytest.mark.parametrize(
    "word", ["élu", "Été", "forêt", "NOËL", "señor", "garçon", "œuvre", "DÉCISION", "où"]
)
@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_one_word_tells_the_single_byte_encoding(word: str, encoding: str) -> None:
    assert read(f"Vu : {word}.".encode(encoding), Settings()).text == f"Vu : {word}."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_become_line_feeds(end: str) -> None:
    assert read(end.join(["one", "two", "", "three"]).encode(), Settings()).text == "one\ntwo\n\nthree"


@pytest.mark.parametrize(
    ("text", "parts", "pages"),
    [
        ("one page", ["one page"], None),
        ("first\n\fsecond", ["first\n", "second"], 2),
        ("first\fsecond\f", ["first", "second"], 2),
        ("only\f", ["only"], 1),
        ("first\f\fthird", ["first", "", "third"], 3),
    ],
)
def test_form_feeds_part_pages(text: str, parts: list[str], pages: int | None) -> None:
    document = read(text.encode(), Settings())
    assert [page.span.of(document.text) for page in document.pages] == parts
    assert [page.number for page in document.pages] == list(range(1, len(parts) + 1))
    assert document.source.pages == pages


def test_text_has_no_geometry() -> None:
    document = read(b"plain", Settings())
    assert document.glyphs is None
    assert document.lines == ()
    assert {(page.width, page.height, page.reader) for page in document.pages} == {(0.0, 0.0, "plain")}


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("minutes.txt", "text/plain"),
        ("minutes.md", "text/markdown"),
        ("MINUTES.MD", "text/markdown"),
        ("acta.rst", "text/x-rst"),
        ("minutes.pdf", "text/plain"),
        ("minutes", "text/plain"),
    ],
)
def test_the_name_refines_the_media_type_of_a_text(tmp_path: Path, name: str, media_type: str) -> None:
    path = tmp_path / name
    path.write_text("Minutes")
    assert read(path, Settings()).source.media_type == media_type


@pytest.mark.parametrize(
    ("name", "called"), [(None, "stdin"), ("-", "stdin"), ("pv.txt", "pv.txt")], ids=["none", "dash", "given"]
)
def test_bytes_are_called_stdin_unless_named(name: str | None, called: str) -> None:
    assert read(b"text", Settings(), name=name).source.name == called


def test_the_source_is_known_by_its_bytes() -> None:
    source = read(b"abc", Settings()).source
    assert source.bytes == 3
    assert source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters="\r\x00", exclude_categories=["Cc", "Cs"]), min_size=1
    )
)
def test_any_utf8_text_comes_back_as_it_is(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff") and "%PDF-" not in text:
        document = read(text.encode(), Settings())
        assert document.text == text
        assert "".join(page.span.of(document.text) for page in document.pages) == text
