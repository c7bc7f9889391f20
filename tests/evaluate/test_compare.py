"""Two runs: what was gained, lost and changed, and what gold says of it."""

from collections.abc import Callable
from typing import Any

import pytest

from minutes.evaluate.compare import Change, Verdict, compare_runs, tallies
from minutes.evaluate.gold import Gold
from minutes.evaluate.runs import Run
from minutes.model.record import Record

MakeRecord = Callable[..., Record]


def changes(a: Record, b: Record, gold: dict[str, Any] | None = None) -> tuple[Change, ...]:
    golds = {"d": Gold.model_validate(gold)} if gold else {}
    compared = compare_runs(Run({"d": a}), Run({"d": b}), golds)
    return compared[0].changes if compared else ()


def test_two_equal_runs_do_not_differ(make_record: MakeRecord) -> None:
    record = make_record(participants=[{"name": "Odile Vasseur"}])
    assert compare_runs(Run({"d": record}), Run({"d": record})) == []


def test_an_item_gained_and_an_item_lost(make_record: MakeRecord) -> None:
    found = changes(
        make_record(decisions=[{"text": "Le budget est adopté"}]),
        make_record(action_items=[{"text": "Luc écrira au préfet"}]),
    )

    assert [(c.kind, c.what, c.item["text"]) for c in found] == [
        ("decisions", "lost", "Le budget est adopté"),
        ("action_items", "gained", "Luc écrira au préfet"),
    ]


def test_a_changed_item_names_its_fields(make_record: MakeRecord) -> None:
    (change,) = changes(
        make_record(participants=[{"name": "Odile Vasseur", "status": "present", "role": "maire"}]),
        make_record(participants=[{"name": "O. Vasseur", "status": "excused", "role": "maire"}]),
    )

    assert change.what == "changed"
    assert [(f.name, f.before, f.after) for f in change.fields] == [
        ("name", "Odile Vasseur", "O. Vasseur"),
        ("status", "present", "excused"),
    ]


def test_identifiers_confidence_and_evidence_are_no_change(make_record: MakeRecord) -> None:
    one = make_record(participants=[{"name": "Odile Vasseur"}])
    other = make_record(participants=[{"name": "Odile Vasseur", "id": "other", "confidence": 0.1}])

    assert changes(one, other) == ()


def test_an_unchanged_item_is_not_paired_with_its_neighbour(make_record: MakeRecord) -> None:
    texts = ["La subvention au club est de 100 euros", "La subvention au club est de 200 euros"]
    one = make_record(decisions=[{"text": text} for text in texts])
    other = make_record(decisions=[{"text": texts[1]}])

    (change,) = changes(one, other)

    assert (change.what, change.item["text"]) == ("lost", texts[0])


def test_an_item_that_stands_twice_loses_one(make_record: MakeRecord) -> None:
    one = make_record(decisions=[{"text": "on vote"}, {"text": "on vote"}])
    assert [c.what for c in changes(one, make_record(decisions=[{"text": "on vote"}]))] == ["lost"]


GOLD = {
    "participants": [{"name": "Odile Vasseur", "status": "excused"}, {"name": "Luc Tissot", "optional": True}]
}
VERDICTS = [
    ("Odile Vasseur", Verdict.RIGHT),
    ("Luc Tissot", Verdict.OPTIONAL),
    ("Nora Belkacem", Verdict.WRONG),
]


@pytest.mark.parametrize(("name", "verdict"), VERDICTS)
def test_gold_judges_what_was_gained_and_what_was_lost(
    make_record: MakeRecord, name: str, verdict: Verdict
) -> None:
    one, other = make_record(), make_record(participants=[{"name": name}])

    assert [(c.what, c.verdict) for c in changes(one, other, GOLD)] == [("gained", verdict)]
    assert [(c.what, c.verdict) for c in changes(other, one, GOLD)] == [("lost", verdict)]


def test_what_is_not_annotated_is_not_judged(make_record: MakeRecord) -> None:
    (change,) = changes(make_record(), make_record(decisions=[{"text": "on vote"}]), GOLD)
    assert change.verdict == Verdict.UNKNOWN


def test_gold_judges_both_values_of_a_changed_field(make_record: MakeRecord) -> None:
    (change,) = changes(
        make_record(participants=[{"name": "Odile Vasseur", "status": "present"}]),
        make_record(participants=[{"name": "Odile Vasseur", "status": "excused", "role": "maire"}]),
        GOLD,
    )
    assert {f.name: (f.was, f.now) for f in change.fields} == {
        "status": (Verdict.WRONG, Verdict.RIGHT),
        "role": (Verdict.UNKNOWN, Verdict.UNKNOWN),
    }


def test_the_meeting_and_the_language_are_compared(make_record: MakeRecord) -> None:
    gold = {"d": Gold.model_validate({"language": "fr", "meeting": {"date": "2021-03-14", "place": None}})}
    one = make_record(meeting={"date": "2021-03-14", "place": "ici"})
    other = make_record(
        meeting={"chair": "Odile Vasseur"}, language={"code": "en", "confidence": 1, "how": "given"}
    )

    (document,) = compare_runs(Run({"d": one}), Run({"d": other}), gold)

    assert [(f.name, f.before, f.after, f.was, f.now) for f in document.fields] == [
        ("language", "fr", "en", Verdict.RIGHT, Verdict.WRONG),
        ("meeting.chair", None, "Odile Vasseur", Verdict.UNKNOWN, Verdict.UNKNOWN),
        ("meeting.date", "2021-03-14", None, Verdict.RIGHT, Verdict.WRONG),
        ("meeting.place", "ici", None, Verdict.UNKNOWN, Verdict.UNKNOWN),
    ]


def test_a_document_of_one_run_only_is_named(make_record: MakeRecord) -> None:
    record = make_record(participants=[{"name": "Odile Vasseur"}])
    compared = compare_runs(Run({"x": record}), Run({"y": record}))

    assert [(d.document, d.only_in, [c.what for c in d.changes]) for d in compared] == [
        ("x", "a", ["lost"]),
        ("y", "b", ["gained"]),
    ]


def test_the_tallies_count_by_kind_by_change_and_by_verdict(make_record: MakeRecord) -> None:
    names = ["Odile Vasseur", "Nora Belkacem", "Karim Delmas"]
    one, other = make_record(), make_record(participants=[{"name": name} for name in names])
    compared = compare_runs(Run({"d": one}), Run({"d": other}), {"d": Gold.model_validate(GOLD)})

    assert tallies(compared) == {"participants": {"gained": {"right": 1, "wrong": 2}}}
