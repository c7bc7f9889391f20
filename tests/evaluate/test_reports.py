"""Scores and comparisons as text, Markdown and JSON."""

import json
from collections.abc import Callable

import pytest

from minutes.evaluate.changes import changes_json, changes_markdown, changes_text
from minutes.evaluate.compare import DocumentChanges, compare_runs
from minutes.evaluate.gold import Gold
from minutes.evaluate.report import scores_json, scores_markdown, scores_text
from minutes.evaluate.runs import Run
from minutes.evaluate.scoring import DocumentScore, score_document
from minutes.evaluate.tables import markdown_table, text_table
from minutes.model.record import Record

GOLD = Gold.model_validate(
    {
        "language": "fr",
        "participants": [{"name": "Odile Vasseur", "status": "absent"}, {"name": "Luc Tissot"}],
    }
)
FOUND = {"participants": [{"name": "Odile Vasseur", "status": "present"}, {"name": "Nora | Belkacem"}]}


@pytest.fixture
def scores() -> list[DocumentScore]:
    return [
        score_document("un", GOLD, {**FOUND, "language": {"code": "fr"}}),
        score_document("deux", Gold.model_validate({"language": "en", "decisions": []}), {}),
    ]


def test_scores_as_text_hold_the_figures_in_columns(scores: list[DocumentScore]) -> None:
    lines = scores_text(scores, {"deux": "the file is empty"}).splitlines()

    assert lines[0] == "2 documents (en 1, fr 1)"
    assert lines[1] == "no record of deux: the file is empty"
    assert "participants 0.500 0.500 0.500 0.500 0.000 0.000 1 1 1" in [
        " ".join(line.split()) for line in lines
    ]
    assert "Participants by status" in lines
    assert "absent 0.000 0.000 0.000 0 0 1" in [" ".join(line.split()) for line in lines]
    assert "participants.status 0.000 0 1" in [" ".join(line.split()) for line in lines]
    assert "language 0.500 1 2" in [" ".join(line.split()) for line in lines]
    assert not any("Tissot" in line for line in lines)


def test_details_name_what_was_missed_what_is_extra_and_what_is_wrong(scores: list[DocumentScore]) -> None:
    text = scores_text(scores, {}, details=True)

    for fault in (
        "participants missed: Luc Tissot",
        "participants extra: Nora | Belkacem",
        "participants: status right in 0 of 1",
        "language wrong",
    ):
        assert fault in text


def test_scores_as_markdown_are_tables(scores: list[DocumentScore]) -> None:
    lines = scores_markdown(scores, {}, details=True).splitlines()

    assert "| participants | 0.500 | 0.500 | 0.500 | 0.500 | 0.000 | 0.000 | 1 | 1 | 1 |" in lines
    assert "- participants missed: Luc Tissot" in lines


def test_a_table_by_genre_stands_where_gold_names_genres(make_record: Callable[..., Record]) -> None:
    golds = [GOLD.model_copy(update={"genre": genre}) for genre in ("association", "school council")]
    scores = [score_document(str(at), gold, FOUND) for at, gold in enumerate(golds)]

    lines = [" ".join(line.split()) for line in scores_text(scores, {}).splitlines()]

    assert "F1 by genre" in lines
    assert "school council 1 0.500 0.500" in lines


def test_confidence_is_held_against_the_truth() -> None:
    people = [{**person, "confidence": 0.9} for person in FOUND["participants"]]
    scores = [score_document("un", GOLD, {"participants": people})]

    lines = [" ".join(line.split()) for line in scores_text(scores, {}).splitlines()]

    assert "0.85 to 0.90 2 0.900 0.500" in lines
    assert "expected calibration error 0.400" in lines
    assert scores_json(scores, {})["calibration"]["expected_error"] == pytest.approx(0.4)


def test_the_worst_documents_are_named_in_a_long_corpus() -> None:
    scores = [
        score_document(f"good-{at}", GOLD, {"participants": [*GOLD.entries("participants")]})
        for at in range(9)
    ]
    scores.append(score_document("bad", GOLD, FOUND))

    lines = [" ".join(line.split()) for line in scores_text(scores, {}).splitlines()]

    assert lines[lines.index("Worst documents") + 2] == "bad 0.500"


def test_scores_as_json_hold_totals_languages_and_documents(scores: list[DocumentScore]) -> None:
    content = json.loads(json.dumps(scores_json(scores, {"deux": "empty"})))

    assert content["kinds"]["participants"] == {
        "precision": 0.5, "recall": 0.5, "f1": 0.5, "right": 1, "extra": 1, "missed": 1, "strict_f1": 0.5,
        "complete": {"value": 0.0, "right": 0, "of": 1}, "evidence": 0.0,
    }  # fmt: skip
    assert content["participants_by_status"]["absent"] == {
        "precision": 0.0, "recall": 0.0, "f1": 0.0, "right": 0, "extra": 0, "missed": 1,
    }  # fmt: skip
    assert content["shares"]["language"] == {"value": 0.5, "right": 1, "of": 2}
    assert content["no_record"] == {"deux": "empty"}
    assert content["by_language"]["en"]["documents"] == 1
    assert content["by_document"]["un"]["kinds"]["participants"]["missed_items"] == ["Luc Tissot"]
    assert content["by_document"]["un"]["fields"] == {"language": True}


@pytest.fixture
def compared(make_record: Callable[..., Record]) -> list[DocumentChanges]:
    one = make_record(participants=[{"name": "Odile Vasseur", "status": "present"}])
    names = [{"name": "Odile Vasseur", "status": "absent"}, {"name": "Nora Belkacem"}]
    return compare_runs(Run({"d": one}), Run({"d": make_record(participants=names)}), {"d": GOLD})


def test_changes_as_text(compared: list[DocumentChanges]) -> None:
    lines = [" ".join(line.split()) for line in changes_text(compared).splitlines()]

    assert "participants 1 (1 wrong) 0 1 (1 right)" in lines
    assert "~ participants (right): Odile Vasseur" in lines
    assert 'status: "present" (wrong) → "absent" (right)' in lines
    assert "+ participants (wrong): Nora Belkacem" in lines


def test_changes_quote_the_evidence_where_it_says_more(make_record: Callable[..., Record]) -> None:
    quote = "Excusée : Mme Vasseur (procuration)"
    span = {"start": 0, "end": len(quote)}
    evidence = {"quote": quote, "page": 1, "clean": span, "raw": span, "boxes": [], "rule": "r"}
    other = make_record(participants=[{"name": "Odile Vasseur", "evidence": [evidence]}])

    text = changes_text(compare_runs(Run({"d": make_record()}), Run({"d": other})))

    assert f"+ participants: Odile Vasseur [{quote}]" in text


def test_changes_as_markdown_and_json(compared: list[DocumentChanges]) -> None:
    assert "| participants | 1 (1 wrong) | 0 | 1 (1 right) |" in changes_markdown(compared).splitlines()
    content = json.loads(json.dumps(changes_json(compared)))
    assert content["totals"] == {"participants": {"changed": {"right": 1}, "gained": {"wrong": 1}}}
    assert [(i["change"], i["quote"]) for i in content["documents"][0]["items"]] == [
        ("changed", "Odile Vasseur"),
        ("gained", "Nora Belkacem"),
    ]


def test_no_change_is_said() -> None:
    assert changes_text([]) == "no difference\n"
    assert changes_json([]) == {"totals": {}, "documents": []}


def test_tables_line_up_and_escape() -> None:
    assert text_table(("a", "b"), [("long", "1"), ("x", "22")]) == "a      b\nlong   1\nx     22\n"
    assert markdown_table(("a", "b"), [("x|y", "1")]) == "| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n"
