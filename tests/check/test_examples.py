"""Each code is told of its first example and not of its second: the examples that docs/checks.md shows."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutes.check.rules import CODES, RULES

EXAMPLES = tomllib.loads(Path(__file__).with_name("examples.toml").read_text(encoding="utf-8"))
SIDES = ("found", "clean")


def test_every_code_has_both_examples_and_no_other_name_has_any() -> None:
    sides = {
        name: [s for s in SIDES if {s, f"{s}_record"} & {*example}] for name, example in EXAMPLES.items()
    }
    assert sides == {code.name: [*SIDES] for code in CODES}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_a_code_is_told_of_its_example_and_not_of_its_near_miss(
    code: Any, side: str, check: Any, write: Callable[..., Path], record_with: Callable[..., str]
) -> None:
    example = EXAMPLES.get(code.name, {})
    write("minutes.toml", f"[check]\nshow = 'info'\nfail_on = 'info'\n{example.get('settings', '')}\n")
    if f"{side}_record" in example:
        path = write("a.json", record_with(json.loads(example[f"{side}_record"])))
    else:
        path = write("a.txt", example[side].lstrip("\n"))

    done = check(path, "--format", "json")

    assert done.code in (0, 20), done.err
    assert (code.name in done.codes) == (side == "found"), done.out


def test_every_code_says_what_it_means_and_what_to_do() -> None:
    assert len({code.name for code in CODES}) == len(CODES)
    assert [
        code.name for code in CODES if not (code.meaning.endswith(".") and code.remedy.endswith("."))
    ] == []


def test_every_rule_says_what_it_looks_for() -> None:
    assert [rule.__name__ for rule in RULES if not rule.__doc__] == []
