"""Product on stdout, talk on stderr, one line a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.cli.console import explain, put, put_json, say, say_error, visible
from minutes.errors import EmptyInputError


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("réunion du 3.pdf", "réunion du 3.pdf"),
        ("a\nb\tc\x1b[31m", r"a\nb\tc\x1b[31m"),
        ("a\u00a0b\u200bc\u202e", r"a\xa0b\u200bc\u202e"),
        ("a\udce9\U000e0001", r"a\udce9\U000e0001"),
        ("\r\f\v", r"\r\f\v"),
    ],
)
def test_what_cannot_be_printed_is_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_visible_text_is_printable_and_stays_as_it_is(text: str) -> None:
    assert visible(text).isprintable()
    assert visible(visible(text)) == visible(text)


def test_product_and_talk_go_their_ways(capsys: pytest.CaptureFixture[str]) -> None:
    put("product\n")
    put_json({"é": [1]})
    say("two\nlines")

    assert capsys.readouterr() == ('product\n{\n  "é": [\n    1\n  ]\n}\n', "minutes: two\\nlines\n")


def test_a_fault_of_the_document_is_its_own_sentence() -> None:
    assert explain(EmptyInputError("a.pdf is empty")) == "a.pdf is empty"


@pytest.mark.parametrize(
    ("error", "what"), [(KeyError("x"), "KeyError: 'x'"), (MemoryError(), "MemoryError")]
)
def test_a_fault_of_the_program_says_so(error: Exception, what: str) -> None:
    assert (
        explain(error)
        == f"a fault of the program itself ({what}); run it again with -v and report what it says."
    )


def test_an_error_has_one_line_and_a_traceback_only_when_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail() -> None:
        raise EmptyInputError("a.pdf is empty")

    with pytest.raises(EmptyInputError) as caught:
        fail()
    say_error(caught.value, about="dir/a.pdf")
    assert capsys.readouterr().err == "minutes: dir/a.pdf: a.pdf is empty\n"
    say_error(caught.value, verbose=True)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("Traceback")
    assert lines[-1] == "minutes: a.pdf is empty"
