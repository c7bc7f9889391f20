"""What minutes say, in trackers that show Markdown: seen as it is, read back as it was, and without effect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.tracker.markdown import (
    read_body,
    read_text,
    read_title,
    renew_mark,
    write_body,
    write_text,
    write_title,
)
from minutes.tracker.ticket import Fields, Mark, digest

TEXTS = st.text(
    st.sampled_from("ab1 @#!/<>-=*_\\`[]&;~$.\n\r\u2028\u200b") | st.characters(codec="utf-8"), max_size=60
)
MARK = Mark.of("2029-03-05-7f3a.action-0123456789ab", Fields("Title", "Text"))


@given(TEXTS)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    assert digest(read_text(write_text(text))) == digest(text)


@given(st.text(max_size=60))
def test_a_title_is_read_back_as_it_was(title: str) -> None:
    assert read_title(write_title(title)) == title


@given(TEXTS)
def test_a_mark_is_found_behind_any_text(text: str) -> None:
    body = write_body(text, MARK)
    description, mark = read_body(body)

    assert mark == MARK
    assert digest(description) == digest(text)
    assert read_body(body.replace("\n", "\r\n"))[1] == MARK


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@all come", "@\u200ball come"),
        ("(@team/leads)", "(@\u200bteam/leads)"),
        ("write to ana@example.org", "write to ana@example.org"),
        ("see #12 and !7, rue n°#3", "see #\u200b12 and !\u200b7, rue n°#\u200b3"),
        ("Done.\n/close\n  /assign @me", "Done.  \n\\/close  \n  \\/assign @\u200bme"),
        ("a\r/close", "a  \n\\/close"),
        ("a\u2028/close", "a  \n\\/close"),
        ("# Not a heading\n---", "\\# Not a heading  \n\\---"),
        ("> A quote\n> # of *no* heading\n> /close", "> A quote  \n> \\# of \\*no\\* heading  \n> \\/close"),
        (
            "<!-- hidden --> *5* [x](y) a_b `c` ~~d~~",
            "\\<!-- hidden --> \\*5\\* \\[x\\](y) a\\_b \\`c\\` \\~\\~d\\~\\~",
        ),
        ("Dupont & fils, 5 &euro; $x$", "Dupont & fils, 5 \\&euro; \\$x\\$"),
        ("one\n\ntwo\nthree", "one\n\ntwo  \nthree"),
    ],
)
def test_a_text_does_nothing(text: str, written: str) -> None:
    assert write_text(text) == written


def test_what_a_text_says_of_marks_is_no_mark() -> None:
    other = "<!-- minutes 1999-01-01-0000.action-1 t:00000000 -->"

    assert read_body(write_body(f"{other}\nend", MARK)) == (f"{other}\nend", MARK)
    assert read_body("plain <!-- todo: minutes of May -->") == ("plain <!-- todo: minutes of May -->", None)


def test_what_a_person_wrote_stays_to_the_letter_when_the_mark_changes() -> None:
    new = Mark.of(MARK.key, Fields("Title", "Other"))
    edited = f"**Seen** by @me\r\n\r\n<!-- {MARK} -->\r\n\r\n- [x] done\r\n"

    assert renew_mark(edited, new) == f"**Seen** by @me\r\n\r\n<!-- {new} -->\r\n\r\n- [x] done\r\n"
    assert read_body(renew_mark("lost", new)) == ("lost", new)
