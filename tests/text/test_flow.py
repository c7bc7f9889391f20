"""Several stretches of a text read as one running line."""

from hypothesis import given
from hypothesis import strategies as st

from minutes.text import Flow, Span, join_spans, squeeze


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    source = draw(st.text("ab \n\f\v\té•", min_size=1, max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), min_size=2, max_size=8, unique=True)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return Flow(source, tuple(spans))


@given(flows())
def test_the_running_text_has_no_line_breaks_and_keeps_its_length(flow: Flow) -> None:
    assert not set(flow.text) & set("\n\f\v\t")
    assert len(flow.text) == sum(map(len, flow.spans)) + len(flow.spans) - 1


@given(flows(), st.data())
def test_a_span_of_the_running_text_leads_back_to_the_same_letters(flow: Flow, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(flow.text)))
    span = Span(start, data.draw(st.integers(start, len(flow.text))))
    back = flow.to_spans(span)
    assert "".join(s.of(flow.source) for s in back).split() == "".join(_outside_joints(flow, span)).split()
    assert all(any(piece.covers(s) for piece in flow.spans) for s in back)
    assert list(back) == sorted(back)


def _outside_joints(flow: Flow, span: Span) -> list[str]:
    """The characters of ``span``, without the blanks that join two stretches."""
    joints, at = set(), 0
    for piece in flow.spans[:-1]:
        at += len(piece)
        joints.add(at)
        at += 1
    return [c for i, c in enumerate(flow.text) if i in span and i not in joints]


@given(flows())
def test_each_place_of_the_running_text_has_one_in_the_source(flow: Flow) -> None:
    places = [flow.at(i) for i in range(len(flow.text))]
    assert places == sorted(places)
    assert all(flow.spans[0].start <= place <= flow.spans[-1].end for place in places)


def test_spans_are_joined_over_white_space_only() -> None:
    text = "un deux, trois"
    parts = [Span(0, 2), Span(3, 7), Span(9, 14)]
    assert join_spans(text, parts) == (Span(0, 7), Span(9, 14))


@given(st.text())
def test_squeezed_text_is_one_line_with_single_blanks(text: str) -> None:
    assert squeeze(text).split() == text.split()
    assert "  " not in squeeze(text)
