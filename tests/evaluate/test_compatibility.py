"""Which changes of a schema break its readers."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from minutes.evaluate.compatibility import incompatible_changes
from minutes.model.record import json_schema

Schema = dict[str, Any]
SCHEMA: Schema = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "pattern": "^a"},
        "votes": {"anyOf": [{"$ref": "#/$defs/Votes"}, {"type": "null"}], "default": None},
    },
    "required": ["id"],
    "$defs": {"Votes": {"type": "object", "properties": {"for": {"type": "integer", "minimum": 0}}}},
}


def changed(change: Callable[[Schema], object]) -> tuple[str, ...]:
    new = copy.deepcopy(SCHEMA)
    change(new)
    return incompatible_changes(SCHEMA, new)


BREAKING = [
    (lambda s: s["properties"].pop("votes"), "$.votes: removed"),
    (lambda s: s["properties"]["id"].update(type="integer"), "$.id: `type` changed"),
    (lambda s: s["properties"]["id"].update(pattern="^b"), "$.id: `pattern` changed"),
    (lambda s: s["properties"]["votes"]["anyOf"].pop(), "$.votes: `anyOf` changed"),
    (lambda s: s["required"].append("votes"), "$.votes: newly required"),
    (lambda s: s["required"].clear(), "$.id: no longer required"),
    (lambda s: s.update(additionalProperties=True), "$: `additionalProperties` changed"),
    (lambda s: s["$defs"].pop("Votes"), "$.Votes: removed"),
    (lambda s: s["$defs"]["Votes"]["properties"]["for"].update(minimum=1), "$.Votes.for: `minimum` changed"),
]


@pytest.mark.parametrize(("change", "fault"), BREAKING)
def test_a_breaking_change_is_named_with_its_place(change: Callable[[Schema], object], fault: str) -> None:
    assert changed(change) == (fault,)


HARMLESS = [
    lambda s: s["properties"].update(title={"type": "string"}),
    lambda s: s["$defs"].update(Amount={"type": "object"}),
    lambda s: s["properties"]["id"].update(description="other words", title="Other"),
    lambda s: s["properties"]["votes"]["anyOf"][1].update(description="none stated"),
]


@pytest.mark.parametrize("change", HARMLESS)
def test_additions_and_other_words_break_nothing(change: Callable[[Schema], object]) -> None:
    assert changed(change) == ()


def test_the_removal_of_any_property_of_the_record_is_noticed() -> None:
    old = json_schema()
    for name, definition in old["$defs"].items():
        for property_name in definition.get("properties", {}):
            new = copy.deepcopy(old)
            del new["$defs"][name]["properties"][property_name]
            assert f"$.{name}.{property_name}: removed" in incompatible_changes(old, new)
