"""Gold files: what is not annotated, and slips of the annotator."""

import json
from pathlib import Path
from typing import Any

import pytest

from minutes.errors import InputMissingError, RecordError
from minutes.evaluate.gold import Gold, read_gold


def test_a_missing_key_is_not_annotated_and_an_empty_list_is_checked() -> None:
    gold = Gold.model_validate({"decisions": [], "laureates": None})

    assert gold.entries("decisions") == []
    assert gold.entries("laureates") is None
    assert gold.entries("participants") is None


def test_entries_hold_what_the_annotator_wrote_and_no_nulls() -> None:
    gold = Gold.model_validate(
        {"decisions": [{"text": "on vote", "votes": {"for": 2, "against": None}, "number": None}]}
    )

    assert gold.entries("decisions") == [{"text": "on vote", "votes": {"for": 2}, "optional": False}]


SLIPS = [
    ({"desicions": []}, "desicions"),
    ({"participants": [{"nom": "Odile Vasseur"}]}, "participants.0"),
    ({"participants": [{"name": ""}]}, "participants.0.name"),
    ({"participants": [{"name": "Odile Vasseur", "status": "here"}]}, "participants.0.status"),
    ({"decisions": [{"text": "on vote", "votes": {"pour": 3}}]}, "decisions.0.votes.pour"),
    ({"laureates": [{"recipients": []}]}, "laureates.0.recipients"),
    ({"meeting": {"day": "2021-03-14"}}, "meeting.day"),
]


@pytest.mark.parametrize(("content", "where"), SLIPS)
def test_a_slip_of_the_annotator_is_named(tmp_path: Path, content: dict[str, Any], where: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(content), encoding="utf-8")

    with pytest.raises(RecordError, match="is not a gold file") as caught:
        read_gold(path)
    assert where in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_gold_file_that_is_no_json_or_not_there(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text("{", encoding="utf-8")

    with pytest.raises(RecordError):
        read_gold(tmp_path / "gold.json")
    with pytest.raises(InputMissingError):
        read_gold(tmp_path / "other.json")
