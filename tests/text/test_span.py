"""Spans: half-open ranges of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.text import Span


@st.composite
def spans(draw, limit=12):
    start = draw(st.integers(0, limit))
    return Span(start, draw(st.integers(start, limit)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_negative_or_backward_range_is_refused(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(spans(), st.text(min_size=12, max_size=12))
def test_a_span_covers_as_many_characters_as_it_is_long(span, text):
    assert len(span.of(text)) == len(span)
    assert bool(span) == (len(span) > 0)
    assert tuple(span) == (span.start, span.end)


@given(spans(), spans())
def test_overlap_and_cover_say_what_the_code_points_say(one, other):
    mine, theirs = set(range(*one)), set(range(*other))
    assert one.overlaps(other) == other.overlaps(one)
    if one and other:
        assert one.overlaps(other) == bool(mine & theirs)
    if other:
        assert one.covers(other) == (theirs <= mine)
    assert all((at in one) == (at in mine) for at in range(13))


def test_only_an_offset_can_be_in_a_span():
    assert "1" not in Span(0, 3)


@given(spans(), st.integers(0, 50))
def test_shifting_there_and_back_changes_nothing(span, by):
    assert span.shift(by).shift(-by) == span
    assert len(span.shift(by)) == len(span)


@given(st.text(alphabet="a \n\t", min_size=12, max_size=12), spans())
def test_stripping_leaves_what_str_strip_leaves_inside_the_span(text, span):
    stripped = span.strip(text)
    assert stripped.of(text) == span.of(text).strip()
    assert span.covers(stripped)
