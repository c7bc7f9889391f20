"""Tallies, attributes, fields and totals."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.evaluate.gold import Gold
from minutes.evaluate.scoring import DocumentScore, Share, Tally, by_language, score_document, total
from minutes.model.record import Record


def score(gold: dict[str, Any], **record: Any) -> DocumentScore:
    return score_document("d", Gold.model_validate(gold), record)


TALLIES = [
    (Tally(0, 0, 0), (1.0, 1.0, 1.0), "nothing to find, nothing found"),
    (Tally(0, 0, 3), (0.0, 0.0, 0.0), "nothing found"),
    (Tally(0, 3, 0), (0.0, 1.0, 0.0), "nothing to find"),
    (Tally(3, 0, 0), (1.0, 1.0, 1.0), "all right"),
    (Tally(1, 1, 3), (0.5, 0.25, 1 / 3), "some of each"),
]


@pytest.mark.parametrize(("tally", "figures", "why"), TALLIES)
def test_precision_recall_and_f1(tally: Tally, figures: tuple[float, float, float], why: str) -> None:
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx(figures), why


@given(*[st.integers(0, 50)] * 3)
def test_f1_is_the_dice_coefficient_of_the_tally(right: int, extra: int, missed: int) -> None:
    tally = Tally(right, extra, missed)
    everything = 2 * right + extra + missed
    assert tally.f1 == pytest.approx(2 * right / everything if everything else 1.0)


def test_right_missed_and_extra_entries() -> None:
    kind = score(
        {"participants": [{"name": "Odile Vasseur"}, {"name": "Luc Tissot"}]},
        participants=[{"name": "VASSEUR Odile"}, {"name": "Nora Belkacem"}],
    ).kinds["participants"]

    assert kind.tally == Tally(right=1, extra=1, missed=1)
    assert [e["name"] for e in kind.missed] == ["Luc Tissot"]
    assert [e["name"] for e in kind.extra] == ["Nora Belkacem"]


def test_an_optional_entry_is_neither_missed_nor_right_nor_extra() -> None:
    gold = {"participants": [{"name": "Odile Vasseur", "optional": True}]}

    assert score(gold, participants=[]).kinds["participants"].tally == Tally(0, 0, 0)
    assert score(gold, participants=[{"name": "Odile Vasseur"}]).kinds["participants"].tally == Tally(0, 0, 0)


def test_a_kind_without_its_key_is_not_scored_and_an_empty_list_is() -> None:
    scored = score(
        {"laureates": []}, laureates=[{"recipients": ["Atelier Bleu"]}], decisions=[{"text": "on vote"}]
    )

    assert set(scored.kinds) == {"laureates"}
    assert scored.kinds["laureates"].tally == Tally(0, 1, 0)


ALSO = {
    "decisions": [{"text": "le maire est chargé d'écrire au préfet", "also": "action"}],
    "action_items": [{"text": "Nora enverra la liste des bénévoles"}],
}


def test_what_may_be_read_either_way_is_no_extra_of_the_other_kind() -> None:
    scored = score(ALSO, action_items=[{"text": "Le maire est chargé d'écrire au préfet."}])

    assert scored.kinds["action_items"].tally == Tally(right=0, extra=0, missed=1)


def test_what_may_be_read_one_way_only_is_an_extra_of_the_other_kind() -> None:
    scored = score(ALSO, decisions=[{"text": "Nora enverra la liste des bénévoles"}])

    assert scored.kinds["decisions"].tally == Tally(right=0, extra=1, missed=1)


ATTRIBUTES = [
    ("participants", {"name": "Odile Vasseur"}, "status", "excused", "excused", True),
    ("participants", {"name": "Odile Vasseur"}, "status", "excused", "present", False),
    ("participants", {"name": "Odile Vasseur"}, "status", "excused", None, False),
    ("participants", {"name": "Odile Vasseur"}, "role", "trésorière", "Trésorière adjointe", True),
    ("participants", {"name": "Odile Vasseur"}, "role", "trésorière", "secrétaire", False),
    (
        "participants",
        {"name": "Odile Vasseur"},
        "organization",
        "Régie des eaux",
        "régie eaux de Valbrune",
        True,
    ),
    ("participants", {"name": "Odile Vasseur"}, "represented_by", "Luc Tissot", "M. Tissot", True),
    ("decisions", {"text": "on vote"}, "outcome", "rejected", "adopted", False),
    ("decisions", {"text": "on vote"}, "votes", {"for": 3}, {"for": 3, "against": None}, True),
    ("decisions", {"text": "on vote"}, "votes", {"for": 3, "abstain": 1}, {"for": 3, "abstain": 0}, False),
    ("laureates", {"recipients": ["Atelier Bleu"]}, "year", 2021, 2021, True),
    ("laureates", {"recipients": ["Atelier Bleu"]}, "award", "prix Curie", "Prix Curie 2021", True),
    (
        "laureates",
        {"recipients": ["Atelier Bleu"]},
        "amount",
        500.0,
        {"value": 500.0, "currency": "EUR"},
        True,
    ),
    (
        "laureates",
        {"recipients": ["Atelier Bleu"]},
        "amount",
        {"value": 500},
        {"value": 50, "currency": "EUR"},
        False,
    ),
    ("action_items", {"text": "écrire"}, "owners", ["Mme Vasseur", "Luc"], ["Odile Vasseur"], True),
    ("action_items", {"text": "écrire"}, "owners", ["Luc"], [], False),
    ("action_items", {"text": "écrire"}, "due", "2021-10-09", "2021-10", True),
    ("action_items", {"text": "écrire"}, "due", "2021-10", "2021-10-09", True),
    ("action_items", {"text": "écrire"}, "due", "2021-10", "2021-11", False),
    ("action_items", {"text": "écrire"}, "status", "done", "open", False),
]


@pytest.mark.parametrize(("kind", "entry", "name", "wanted", "found", "right"), ATTRIBUTES)
def test_attributes_of_right_entries(
    kind: str, entry: dict[str, Any], name: str, wanted: Any, found: Any, right: bool
) -> None:
    scored = score({kind: [{**entry, name: wanted}]}, **{kind: [{**entry, name: found}]})

    assert scored.kinds[kind].attributes == {name: Share(int(right), 1)}


def test_attributes_that_gold_does_not_state_or_of_optional_entries_do_not_count() -> None:
    gold = {
        "participants": [
            {"name": "Odile Vasseur"},
            {"name": "Luc Tissot", "status": "absent", "optional": True},
        ]
    }
    found = [{"name": "Odile Vasseur", "status": "absent"}, {"name": "Luc Tissot", "status": "present"}]

    assert score(gold, participants=found).kinds["participants"].attributes == {}


FIELDS = [
    ("date", "2021-03-14", "2021-03-14", True),
    ("date", "2021-03-14", "2021-03-15", False),
    ("date", "2021-03-14", None, False),
    ("date", ["2021-03-14", "2021-03-15"], "2021-03-15", True),
    ("start_time", "20:00", "20:00", True),
    ("place", "salle du Vieux Pressoir", "Salle du vieux-pressoir, Valbrune", True),
    ("body", "Conseil municipal", "Comité des fêtes", False),
]


@pytest.mark.parametrize(("name", "wanted", "found", "right"), FIELDS)
def test_fields_of_the_meeting(name: str, wanted: Any, found: Any, right: bool) -> None:
    scored = score({"meeting": {name: wanted}}, meeting={name: found})

    assert scored.fields == {f"meeting.{name}": Share(int(right), 1)}


def test_a_field_that_gold_leaves_open_does_not_count() -> None:
    assert score({"meeting": {"place": None}}, meeting={"place": "ici"}).fields == {}


def test_a_document_without_a_record_is_scored_as_an_empty_one() -> None:
    scored = score(
        {"language": "fr", "meeting": {"date": "2021-03-14"}, "participants": [{"name": "Odile Vasseur"}]}
    )

    assert scored.kinds["participants"].tally == Tally(0, 0, 1)
    assert scored.fields == {"meeting.date": Share(0, 1), "language": Share(0, 1)}


def test_a_real_record_is_scored_by_its_published_names(make_record: Callable[..., Record]) -> None:
    record = make_record(
        decisions=[{"text": "Le budget est adopté", "votes": {"for": 3, "against": 1}}],
        language={"code": "es", "confidence": 1.0, "how": "given"},
    )
    gold = {"language": "es", "decisions": [{"text": "Le budget est adopté", "votes": {"for": 3}}]}

    scored = score(gold, **record.model_dump(mode="json", by_alias=True))

    assert scored.kinds["decisions"].attributes == {"votes": Share(1, 1)}
    assert scored.fields == {"language": Share(1, 1)}


def test_totals_add_up_over_documents_and_by_language() -> None:
    scores = [
        score(
            {"language": "fr", "decisions": [{"text": "on vote"}]},
            decisions=[{"text": "on vote"}],
            language={"code": "fr"},
        ),
        score({"language": "fr", "decisions": [{"text": "on vote"}]}, language={"code": "fr"}),
        score({"language": "es", "laureates": []}, language={"code": "fr"}),
    ]

    totals, languages = total(scores), by_language(scores)

    assert totals.kinds == {"decisions": Tally(1, 0, 1), "laureates": Tally(0, 0, 0)}
    assert totals.shares == {"language": Share(2, 3)}
    assert totals.mean_f1 == pytest.approx(2 / 3)
    assert totals.figures() == pytest.approx(
        {"decisions.f1": 2 / 3, "laureates.f1": 1.0, "language": 2 / 3, "mean_f1": 2 / 3}
    )
    assert {code: t.documents for code, t in languages.items()} == {"es": 1, "fr": 2}
    assert languages["es"].shares == {"language": Share(0, 1)}
