"""Edits, layers and aligned texts: what maps back to what.

The law of a layer. Take any non-empty span of the text, its quote, and the slice of the source that
``to_source`` gives. Apply to that slice the edits that lie inside it: the result contains the quote, and
equals it where the span begins and ends on the borders of copied and edited runs, save for text inserted
exactly at its two ends.
"""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from minutes.text import AlignedText, Edit, EditConflictError, Layer, Span, merge_edits

TEXTS = st.text(alphabet="abcdé œ\n", max_size=30)


@st.composite
def edits_of(draw, source):
    """Disjoint edits of ``source``: replacements, deletions and insertions, in any order."""
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    edits = {
        Span(start, end): Edit(
            Span(start, end), draw(st.text(alphabet="XYZ", min_size=start == end, max_size=3)), f"rule/{n}"
        )
        for n, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False))
    }
    return tuple(draw(st.permutations(list(edits.values()))))


@st.composite
def layers(draw):
    source = draw(TEXTS)
    return Layer(source, draw(edits_of(source)))


@st.composite
def aligned_texts(draw):
    aligned = AlignedText(draw(TEXTS))
    for _ in range(draw(st.integers(0, 3))):
        aligned = aligned.then(draw(edits_of(aligned.text)))
    return aligned


def span_of(data, text, least=0):
    start = data.draw(st.integers(0, len(text) - least))
    return Span(start, data.draw(st.integers(start + least, len(text))))


def apply(source, edits, origin=0):
    """``source`` with ``edits`` applied from the end, the plainest way there is."""
    for edit in sorted(edits, reverse=True):
        source = source[: edit.span.start - origin] + edit.text + source[edit.span.end - origin :]
    return source


def runs(layer):
    """The borders of the copied and edited runs of the text."""
    borders, at, source = [0], 0, 0
    for edit in layer.edits:
        at += edit.span.start - source
        borders += [at, at + len(edit.text)]
        at, source = at + len(edit.text), edit.span.end
    return sorted({*borders, len(layer.text)})


@given(layers())
def test_the_text_is_the_source_with_the_edits_applied(layer):
    assert layer.text == apply(layer.source, layer.edits)


@given(st.data(), layers().filter(lambda layer: layer.text))
def test_the_slice_of_the_source_edited_again_contains_the_quote(data, layer):
    span = span_of(data, layer.text, least=1)
    source = layer.to_source(span)
    assert span.of(layer.text) in apply(source.of(layer.source), layer.edits_in(source), source.start)


@given(st.data(), layers().filter(lambda layer: layer.text))
def test_the_slice_of_the_source_of_whole_runs_edited_again_is_the_quote(data, layer):
    borders = runs(layer)
    start, end = sorted(data.draw(st.sets(st.sampled_from(borders), min_size=2, max_size=2)))
    quote, source = layer.text[start:end], layer.to_source(Span(start, end))
    inside = layer.edits_in(source)
    again = apply(source.of(layer.source), inside, source.start)
    if any(not e.span and e.span.start in tuple(source) for e in inside):
        assert quote in again
    else:
        assert again == quote


@given(st.data(), layers())
def test_an_empty_span_maps_to_an_empty_span(data, layer):
    at = data.draw(st.integers(0, len(layer.text)))
    assert not layer.to_source(Span(at, at))


@given(layers())
def test_copied_characters_map_there_and_back(layer):
    edited = {at for edit in layer.edits for at in range(*edit.span)}
    for at in set(range(len(layer.source))) - edited:
        place = layer.to_text(at)
        assert layer.text[place] == layer.source[at]
        assert layer.to_source(Span(place, place + 1)) == Span(at, at + 1)


@given(aligned_texts())
def test_both_maps_are_monotone_and_stay_inside_the_text(aligned):
    forward = [aligned.from_raw(at) for at in range(len(aligned.raw) + 1)]
    starts = [aligned.to_raw(Span(at, at)).start for at in range(len(aligned.text) + 1)]
    ends = [aligned.to_raw(Span(0, at)).end for at in range(1, len(aligned.text) + 1)]
    assert forward == sorted(forward)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert forward[-1] == len(aligned.text)
    assert all(0 <= at <= len(aligned.raw) for at in starts + ends)


@given(st.data(), aligned_texts())
def test_a_wider_span_maps_to_a_slice_that_covers_the_narrower_one(data, aligned):
    outer = span_of(data, aligned.text)
    inner = Span(*sorted(data.draw(st.tuples(*[st.integers(outer.start, outer.end)] * 2))))
    if inner:
        assert aligned.to_raw(outer).covers(aligned.to_raw(inner))


@given(st.data(), TEXTS)
def test_without_edits_everything_is_the_identity(data, text):
    span = span_of(data, text)
    for aligned in (AlignedText(text), AlignedText(text).then(())):
        assert aligned.text == text
        assert aligned.to_raw(span) == span
        assert aligned.from_raw(span.start) == span.start
        assert not list(aligned.log())
    layer = Layer(text, ())
    assert (layer.text, layer.to_source(span), layer.to_text(span.start)) == (text, span, span.start)


@given(st.data(), aligned_texts())
def test_layers_compose(data, aligned):
    span = span_of(data, aligned.text)
    expected = span
    for layer in reversed(aligned.layers):
        expected = layer.to_source(expected)
    assert aligned.to_raw(span) == expected
    assert all(
        one.text == other.source for one, other in zip(aligned.layers, aligned.layers[1:], strict=False)
    )
    assert not aligned.layers or aligned.layers[0].source == aligned.raw


@given(st.data(), aligned_texts().filter(lambda aligned: aligned.text))
def test_the_raw_slice_edited_layer_by_layer_contains_the_quote(data, aligned):
    """So it is for each span with a source in every layer; text that was inserted whole has none."""
    span = span_of(data, aligned.text, least=1)
    spans = [span]
    for layer in reversed(aligned.layers):
        spans.append(layer.to_source(spans[-1]))
    assume(all(spans))
    text, at = spans[-1].of(aligned.raw), spans[-1].start
    for layer in aligned.layers:
        inside = layer.edits_in(Span(at, at + len(text)))
        before = [e for e in layer.edits if e.span.end <= at and e not in inside]
        text, at = apply(text, inside, at), len(apply(layer.source[:at], before))
    assert span.of(aligned.text) in text


@given(aligned_texts())
def test_the_log_lists_each_edit_with_what_it_replaced(aligned):
    logged = list(aligned.log())
    assert [edit for edit, _, _ in logged] == [edit for layer in aligned.layers for edit in layer.edits]
    sources = [layer.source for layer in aligned.layers for _ in layer.edits]
    assert [replaced for _, replaced, _ in logged] == [
        edit.span.of(source) for (edit, _, _), source in zip(logged, sources, strict=True)
    ]
    for edit, replaced, raw in logged[: len(aligned.layers[0].edits)] if aligned.layers else ():
        assert raw == edit.span
        assert raw.of(aligned.raw) == replaced


CONFLICTS = [
    pytest.param([(0, 3), (2, 5)], id="two that overlap"),
    pytest.param([(0, 5), (1, 2)], id="one inside another"),
    pytest.param([(1, 4), (1, 4)], id="two of one span"),
    pytest.param([(2, 2), (2, 2)], id="two insertions at one place"),
    pytest.param([(1, 4), (2, 2)], id="an insertion inside a replacement"),
]


@pytest.mark.parametrize("spans", CONFLICTS)
def test_edits_that_claim_the_same_characters_are_refused(spans):
    edits = [Edit(Span(*span), "x", f"rule/{n}") for n, span in enumerate(spans)]
    with pytest.raises(EditConflictError, match="both edit"):
        merge_edits(edits)
    with pytest.raises(EditConflictError):
        AlignedText("abcdef").then(reversed(edits))


def test_edits_that_touch_do_not_conflict():
    edits = [Edit(Span(*span), "x", "rule/a") for span in [(2, 4), (0, 2), (2, 2), (4, 4)]]
    assert Layer("abcd", tuple(edits)).text == "xxxx"


def test_an_edit_past_the_end_is_refused():
    with pytest.raises(ValueError, match="the text at 3"):
        Layer("abc", (Edit(Span(2, 4), "", "rule/a"),))


def test_what_was_deleted_comes_along_inside_a_span_and_stays_out_at_its_edges():
    layer = Layer("ab-cd-ef", (Edit(Span(2, 3), "", "rule/a"), Edit(Span(5, 6), "", "rule/a")))
    assert layer.text == "abcdef"
    assert layer.to_source(Span(1, 3)) == Span(1, 4)
    assert layer.to_source(Span(2, 4)) == Span(3, 5)


def test_a_span_that_touches_replaced_text_takes_all_of_what_was_replaced():
    layer = Layer("a123b", (Edit(Span(1, 4), "xy", "rule/a"),))
    assert layer.to_source(Span(1, 2)) == layer.to_source(Span(2, 3)) == Span(1, 4)
    assert layer.to_text(2) == 1


def test_the_end_of_the_source_is_the_end_of_the_text_where_the_last_characters_were_replaced():
    layer = Layer("ab", (Edit(Span(1, 2), "xyz", "rule/a"),))
    assert layer.to_text(2) == len(layer.text) == 4
