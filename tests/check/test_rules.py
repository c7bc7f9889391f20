"""What the rules leave alone, where the examples do not show it; and that no problem of a record is without a code."""

import ast
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import minutes
from minutes.assemble import votes
from minutes.check.told import TOLD

HEAD = """\
Comité de la bibliothèque de Valbrune
Réunion du 12 mars 2024

Présents : Mme Anne Dalbert, M. Paul Serre
Excusé : M. Tom Riquier

"""
#: What makes a problem, and what it is called with.
MAKERS = {"Problem", "ProblemInfo", "_note", "_without_text"}


def codes_of(source: str) -> Iterator[str]:
    """The codes that a module gives to problems as it makes them."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        given = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "code")]
        if name in MAKERS:
            yield from (
                arg.value for arg in given if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            )


def test_every_problem_that_the_program_writes_has_a_code_of_its_own() -> None:
    sources = sorted(Path(minutes.__file__).parent.rglob("*.py"))
    written = {code for path in sources for code in codes_of(path.read_text(encoding="utf-8"))}
    written |= {votes.BEYOND, votes.NOT_TOTAL, votes.NOT_UNANIMOUS, votes.NOT_OUTCOME}
    assert len(written) > 10
    assert written == {*TOLD}


@pytest.mark.parametrize(
    ("task", "is_found"),
    [
        ("Les statuts seront envoyés aux adhérents.", True),
        ("Les statuts seront préparés avec Mme Dalbert et envoyés aux adhérents.", False),
        ("Chacun est invité à relire les statuts.", False),
        ("Il sera publié sur le site.", True),
    ],
)
def test_a_task_that_names_somebody_may_have_an_owner(
    check: Any, write: Any, task: str, is_found: bool
) -> None:
    path = write("a.txt", f"{HEAD}Actions à mener\n- {task}\n")
    done = check(path, "--show", "info", "--format", "json")
    assert "action-without-due" in done.codes, "the task was not read"
    assert ("action-without-owner" in done.codes) == is_found


def test_what_those_who_meet_say_that_they_will_do_has_owners_enough(check: Any, write: Any) -> None:
    head = "Asociación Ribera Alta\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Clara Vega\n\n1. Obras\n\n"
    path = write("a.txt", f"{head}Comenzaremos por crear un cartel.\n")
    done = check(path, "--show", "info", "--format", "json", "--language", "es")
    assert "action-without-due" in done.codes, "the task was not read"
    assert "action-without-owner" not in done.codes


@pytest.mark.parametrize(
    ("owners", "unknown"),
    [
        (["Sylvie Garonne"], ["Sylvie Garonne"]),
        (["Paul", "A. Dalbert", "Serre", "PS", "Paul SERRE"], []),
        (["Tom Riquier"], []),
        (["le conseil", "La trésorière", "Marketing", "GT Web"], []),
    ],
)
def test_owners_are_known_by_any_of_their_names_and_bodies_are_no_people(
    check: Any, write: Any, record_with: Callable[..., str], owners: list[str], unknown: list[str]
) -> None:
    evidence = {
        "quote": "Relire", "page": 1, "rule": "fr/task", "boxes": [],
        "clean": {"start": 120, "end": 126}, "raw": {"start": 120, "end": 126},
    }  # fmt: skip
    away = {
        "id": "participant-1", "name": "Tom Riquier", "status": "excused", "confidence": 0.9,
        "evidence": [{**evidence, "quote": "Tom R."}],
    }  # fmt: skip
    whole = json.loads(record_with({}))
    task = {"id": "action-1", "text": "Relire", "owners": owners, "status": "open", "confidence": 0.9}
    parts = {
        "action_items": [{**task, "evidence": [evidence]}],
        "participants": [*whole["participants"], away],
    }
    write("a.json", record_with(parts))
    findings = check("a.json", "--format", "json").json["documents"][0]["findings"]
    assert [f["message"].split(",")[0] for f in findings if f["code"] == "unknown-owner"] == unknown


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"status": "done", "owners": [], "due": None}, None),
        ({"due": "2024-03"}, None),
        ({"due": "2024-02"}, "due-before-meeting"),
        ({"due": "2024-03-01/2024-03-11"}, "due-before-meeting"),
        ({"due": "2024-03-01/2024-03-12"}, None),
        ({"due": None, "due_text": "bientôt"}, None),
    ],
)
def test_the_last_day_counts_and_what_is_done_is_left_alone(
    check: Any, write: Any, record_with: Callable[..., str], parts: dict[str, Any], code: str | None
) -> None:
    place = {"start": 120, "end": 126}
    evidence = {"quote": "Relire", "page": 1, "rule": "fr/task", "boxes": [], "clean": place, "raw": place}
    task = {
        "id": "action-1", "text": "Relire", "owners": ["Paul Serre"], "status": "open", "confidence": 0.9,
        "evidence": [evidence], **parts,
    }  # fmt: skip
    write("a.json", record_with({"action_items": [task]}))
    assert check("a.json", "--show", "info", "--format", "json").codes == ([code] if code else [])


@pytest.mark.parametrize(
    ("sentence", "is_found"),
    [
        ("Abstention : M. Riquier", True),
        ("Abstention : M. Serre", False),
    ],
)
def test_the_vote_of_a_person_who_is_away_is_told(
    check: Any, write: Any, sentence: str, is_found: bool
) -> None:
    path = write(
        "a.txt", f"{HEAD}La délibération sur les horaires est adoptée par 1 voix pour.\n{sentence}\n"
    )
    assert ("absent-acts" in check(path, "--format", "json").codes) == is_found


def test_an_item_that_a_problem_names_brings_its_evidence(
    check: Any, write: Any, record_with: Callable[..., str]
) -> None:
    whole = json.loads(record_with({}))
    (decision,) = whole["decisions"]
    problem = {"code": "votes-beyond-attendance", "message": "too many", "page": 1, "item": decision["id"]}
    write("a.json", record_with({"problems": [problem]}))
    (finding,) = check("a.json", "--format", "json").json["documents"][0]["findings"]
    assert finding["quote"] == decision["evidence"][0]["quote"]
    assert finding["item"] == decision["id"]


@pytest.mark.parametrize(("result", "is_found"), [("", True), ("\nPour : 2", False)])
def test_a_bare_word_of_the_vote_does_not_say_how_it_ended(
    check: Any, write: Any, result: str, is_found: bool
) -> None:
    path = write(
        "a.txt", f"{HEAD}1. Tarifs\n\nIl est proposé au comité de porter le tarif à 12 €.\n\nVote :{result}\n"
    )
    assert ("decision-without-outcome" in check(path, "--format", "json").codes) == is_found
