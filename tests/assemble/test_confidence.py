"""Confidence: what was measured of a rule and of its score."""

from hypothesis import given
from hypothesis import strategies as st

from minutes.assemble.confidence import calibration, fit
from minutes.model.entries import KINDS
from minutes.model.record import Record

JUDGED = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c"]), st.sampled_from([0.5, 0.6, 0.7, 0.8, 0.9]), st.booleans()),
    max_size=60,
)


@given(JUDGED)
def test_a_higher_score_never_means_a_smaller_share(judged):
    curve = fit(judged)
    shares = [curve.share_at(score / 100) for score in range(101)]
    assert shares == sorted(shares)


@given(JUDGED, st.sampled_from(["a", "b", "unknown"]), st.floats(0, 1))
def test_confidence_is_a_probability(judged, rule, score):
    assert 0 < fit(judged).confidence(rule, score) < 1


def test_a_rule_is_trusted_by_its_own_count_the_more_the_larger_it_is():
    good, bad = ("good", 0.8, True), ("bad", 0.8, False)
    few, many = fit([good, bad] * 2), fit([good, bad] * 40)
    assert few.confidence("bad", 0.8) < few.confidence("unseen", 0.8) < few.confidence("good", 0.8)
    assert many.confidence("bad", 0.8) < few.confidence("bad", 0.8)
    assert many.confidence("good", 0.8) > few.confidence("good", 0.8)


def test_every_kind_was_measured():
    assert set(calibration()) == set(KINDS)


def test_what_many_documents_proved_right_is_sure(record_of):
    record: Record = record_of(
        "Compte rendu de la réunion du 4 mai 2020\n\nPrésents : Anne Morel, Jean Tissot\n"
    )
    assert [person.name for person in record.participants] == ["Anne Morel", "Jean Tissot"]
    assert all(person.confidence > 0.9 for person in record.participants)
