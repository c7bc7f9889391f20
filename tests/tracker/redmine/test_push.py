"""Actions in a real Redmine: made once, then kept up to date in what is ours and nothing else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

ACTIONS = (
    "Mme Belloc enverra le dossier de subvention à la région avant le 15 mai 2019.",
    "M. Vauclair contactera l'agence routière avant la fin du mois d'avril 2019.",
    "M. Vauclair préparera le tableau des présences pour le 2 juin 2019.",
    "Mme Belloc relancera l'assureur.",
)
FEW = ACTIONS[:2]
Write = Callable[..., Path]


def test_actions_become_issues_that_lead_back_to_the_minutes(desk: Any, write: Write) -> None:
    path = write(ACTIONS)

    assert desk.deeds(path) == ["create"] * 4

    issues = desk.issues()
    assert [one["subject"] for one in issues] == list(ACTIONS)
    assert [one["due_date"] for one in issues] == ["2019-05-15", "2019-04-30", "2019-06-02", None]
    assert issues[1]["description"].replace("\r\n", "\n") == (
        "M. Vauclair contactera l'agence routière avant la fin du mois d'avril 2019.\n\n"
        "Responsable\u00a0: Vauclair\n"
        "Échéance\u00a0: avant la fin du mois d'avril 2019 (2019-04)\n"
        f"Réunion\u00a0: Conseil municipal de Valbrune, {desk.day}\n"
        "Document\u00a0: minutes.txt, page 1\n\n"
        "> M. Vauclair contactera l'agence routière avant la fin du mois d'avril 2019."
    )


def test_a_second_push_changes_nothing(desk: Any, write: Write) -> None:
    path = write(FEW)
    desk.push(path)
    before = desk.issues()

    assert desk.deeds(path) == ["unchanged"] * 2
    assert desk.issues() == before


def test_a_dry_run_prints_the_plan_and_changes_nothing(desk: Any, write: Write) -> None:
    path = write(FEW)

    plan = desk.steps(path, "--dry-run")
    done = desk.steps(path)

    assert desk.folder.joinpath("record.json").exists()
    assert [step["fate"] for step in plan] == ["planned"] * 2
    assert [step["fate"] for step in done] == ["done"] * 2
    assert [(step["deed"], step["key"], step["title"]) for step in plan] == [
        (step["deed"], step["key"], step["title"]) for step in done
    ]


def test_a_dry_run_writes_no_receipt(desk: Any, write: Write) -> None:
    desk.push(write(FEW), "--dry-run")
    assert [path.name for path in desk.folder.iterdir()] == ["record.json"]
    assert desk.issues() == []


def test_a_due_date_that_is_moved_in_the_minutes_is_one_update(desk: Any, write: Write) -> None:
    desk.push(write(FEW))
    moved = (FEW[0].replace("15 mai", "29 mai"), FEW[1])

    steps = desk.steps(write(moved))

    assert [step["deed"] for step in steps] == ["update", "unchanged"]
    assert steps[0]["changes"]["due"] == {"from": "2019-05-15", "to": "2019-05-29"}
    assert [one["due_date"] for one in desk.issues()] == ["2019-05-29", "2019-04-30"]
    assert desk.deeds(write(moved)) == ["unchanged"] * 2


def test_what_a_person_edits_stays_while_the_rest_is_updated(desk: Any, write: Write) -> None:
    desk.push(write(FEW))
    number = desk.issues()[0]["id"]
    desk.edit(number, subject="Dossier région", notes="vu")
    moved = (FEW[0].replace("15 mai", "29 mai"), FEW[1])

    (step, *_) = desk.steps(write(moved))

    assert (step["deed"], step["kept"], sorted(step["changes"])) == (
        "update",
        ["title"],
        ["description", "due"],
    )
    issue = desk.issues()[0]
    assert (issue["subject"], issue["due_date"]) == ("Dossier région", "2019-05-29")
    assert desk.deeds(write(moved)) == ["unchanged"] * 2


def test_what_is_gone_from_the_minutes_is_reported_and_stays(desk: Any, write: Write) -> None:
    desk.push(write(FEW))
    before = desk.issues()

    done = desk.push(write(FEW[1:]))

    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["unchanged", "gone"]
    assert f"#{before[0]['id']}" in lines[1]
    assert desk.issues() == before


def test_lost_receipts_do_no_harm(desk: Any, write: Write) -> None:
    path = write(FEW)
    desk.push(path)
    (receipts,) = desk.folder.glob("*.receipts-redmine-*.jsonl")
    written = receipts.read_text()
    receipts.unlink()

    assert desk.deeds(path) == ["unchanged"] * 2
    assert receipts.read_text() == written
    assert [json.loads(line)["number"] for line in written.splitlines()] == [
        str(one["id"]) for one in desk.issues()
    ]


def test_what_was_deleted_in_the_tracker_is_made_again_only_when_asked(desk: Any, write: Write) -> None:
    path = write(FEW)
    desk.push(path)
    desk.server.ask("DELETE", f"issues/{desk.issues()[1]['id']}.json")

    assert desk.deeds(path) == ["unchanged", "deleted"]
    assert len(desk.issues()) == 1
    assert desk.deeds(path, "--recreate") == ["unchanged", "create"]
    assert len(desk.issues()) == 2
