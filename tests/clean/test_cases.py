"""The cases of the folder beside: what a rule must change, what no rule may change, what cannot be told.

A file is TOML. ``keep`` lists texts that stay as they are; ``[[change]]`` has ``raw``, ``clean`` and the ``rule`` that
mends it (or the rule of the file); ``[[fail]]`` has ``raw``, ``wanted`` and ``why`` no rule can know it.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from minutes.clean import repairs

CASES = Path(__file__).parent / "cases"


def load(kind: str) -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, case in enumerate(data.get(kind, ()), 1):
            name = f"{path.stem}-{number}"
            if kind == "keep":
                found.append(pytest.param(case, id=name))
            elif kind == "change":
                rule = case.get("rule", data.get("rule"))
                found.append(pytest.param(rule, case["raw"], case["clean"], id=name))
            else:
                mark = pytest.mark.xfail(strict=True, reason=case["why"])
                found.append(pytest.param(case["raw"], case["wanted"], id=name, marks=mark))
    return found


KEEP = load("keep")


@pytest.mark.parametrize(("rule", "raw", "expected"), load("change"))
def test_a_case_is_mended_by_its_rule(cleaned, rule, raw, expected):
    document = cleaned(raw)
    assert document.text == expected
    assert f"clean/{rule}" in repairs(document)


@pytest.mark.parametrize("text", KEEP)
def test_a_sound_case_stays_as_it_is(cleaned, text):
    assert cleaned(text).text == text


@pytest.mark.parametrize(("raw", "wanted"), load("fail"))
def test_a_known_failure(cleaned, raw, wanted):
    assert cleaned(raw).text == wanted


@pytest.mark.parametrize(("rule", "raw", "expected"), load("change"))
def test_what_was_mended_stays_as_it_is(cleaned, rule, raw, expected):
    assert cleaned(expected).text == expected


def test_all_sound_cases_in_one_document_stay_as_they_are(cleaned):
    """One document of them all: evidence for a rule must not come together from sound lines."""
    text = "\n\n".join(case.values[0] for case in KEEP if "\f" not in case.values[0])
    assert cleaned(text).text == text


def test_there_are_hundreds_of_sound_cases():
    assert len(KEEP) >= 300
