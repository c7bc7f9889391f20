"""What a map, the options and the minutes themselves make of issues, in a real Redmine."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

ACTIONS = (
    "Mme Belloc enverra le dossier de subvention à la région avant la fin du mois d'avril 2019.",
    "M. Vauclair et Mme Belloc contacteront l'agence routière.",
    "M. Tissandier relancera l'assureur.",
)
MAP = """
due = "{due}"
[owners]
"VAUCLAIR" = "{vauclair}"
"Belloc" = "abelloc"
[projects]
"conseil municipal de valbrune" = "{project}"
[labels]
action = ["support", "Works"]
"""
Write = Callable[..., Path]


def write_map(desk: Any, due: str = "last", vauclair: str = "Didier Vauclair") -> Path:
    path: Path = desk.folder / "map.toml"
    path.write_text(MAP.format(due=due, vauclair=vauclair, project=desk.project))
    return path


def assignees(desk: Any) -> list[str | None]:
    return [one.get("assigned_to", {}).get("name") for one in desk.issues()]


def edit_record(path: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    record = json.loads(path.read_text())
    edit(record)
    path.write_text(json.dumps(record))


def add_category(desk: Any) -> None:
    category = {"issue_category": {"name": "Works"}}
    desk.server.ask("POST", f"projects/{desk.project}/issue_categories.json", category)


def test_the_map_says_who_gets_an_issue_where_and_of_which_kind(desk: Any, write: Write) -> None:
    add_category(desk)
    done = desk.push(write(ACTIONS), "--map", write_map(desk), "--project", "elsewhere")

    issues = desk.issues()
    assert assignees(desk) == ["Armelle Belloc", "Didier Vauclair", None]
    assert {(one["tracker"]["name"], one["category"]["name"]) for one in issues} == {("Support", "Works")}
    assert "Responsable\u00a0: Tissandier" in issues[2]["description"]
    assert "not in the map, so in the text alone: Tissandier" in done.stderr
    again = desk.push(write(ACTIONS), "--map", write_map(desk), "--project", "elsewhere")
    assert [line.split()[0] for line in again.stdout.splitlines()] == ["unchanged"] * 3


def test_a_user_who_is_nobody_in_the_project_is_told_and_the_name_stays_in_the_text(
    desk: Any, write: Write
) -> None:
    add_category(desk)
    done = desk.push(write(ACTIONS[1:]), "--map", write_map(desk, vauclair="dvauclair"))

    assert "the map gives tickets to 'dvauclair', who is nobody in the project" in done.stderr
    assert assignees(desk) == ["Armelle Belloc", None]
    assert "Responsable\u00a0: Vauclair, Belloc" in desk.issues()[0]["description"]


def test_another_assignee_in_the_tracker_stays(desk: Any, write: Write) -> None:
    add_category(desk)
    path, map_file = write(ACTIONS[:1]), write_map(desk)
    desk.push(path, "--map", map_file)
    (issue,) = desk.issues()
    members = desk.server.ask("GET", f"projects/{desk.project}/memberships.json")["memberships"]
    (clerk,) = [one["user"]["id"] for one in members if one["user"]["name"] == "Nadège Ferrandi"]
    desk.edit(issue["id"], assigned_to_id=clerk)

    (step,) = desk.steps(path, "--map", map_file)

    assert (step["deed"], step["kept"]) == ("unchanged", ["assignee"])
    assert assignees(desk) == ["Nadège Ferrandi"]


def test_a_month_is_due_on_its_first_day_its_last_or_none(desk: Any, write: Write) -> None:
    add_category(desk)
    path = write(ACTIONS[:1])
    dues = []
    for policy in ("first", "last", "none"):
        desk.push(path, "--map", write_map(desk, due=policy))
        dues += [one["due_date"] for one in desk.issues()]
    assert dues == ["2019-04-01", "2019-04-30", None]


def test_done_in_the_minutes_closes_only_when_asked(desk: Any, write: Write) -> None:
    path = write(ACTIONS[1:])
    desk.push(path)
    edit_record(path, lambda record: record["action_items"][0].update(status="done"))

    assert desk.deeds(path) == ["update", "unchanged"]
    assert desk.deeds(path) == ["done", "unchanged"]
    assert [one["status"]["name"] for one in desk.issues()] == ["New", "New"]
    assert desk.deeds(path, "--close-done") == ["close", "unchanged"]
    assert [one["status"]["name"] for one in desk.issues()] == ["Closed", "New"]
    assert desk.deeds(path, "--close-done") == ["unchanged", "unchanged"]


def test_what_was_done_before_it_was_pushed_is_not_made(desk: Any, write: Write) -> None:
    path = write(ACTIONS[1:])
    edit_record(path, lambda record: record["action_items"][0].update(status="done"))

    assert desk.deeds(path, "--close-done") == ["done", "create"]
    assert len(desk.issues()) == 1


def test_words_that_are_corrected_are_one_update(desk: Any, write: Write) -> None:
    desk.push(write(ACTIONS[1:]))
    corrected = ("M. Vauclair et Mme Belloc contacteront les agences routières.", ACTIONS[2])

    assert desk.deeds(write(corrected)) == ["update", "unchanged"]
    assert [one["subject"] for one in desk.issues()] == list(corrected)
    assert desk.deeds(write(corrected)) == ["unchanged"] * 2


def test_a_body_that_is_read_otherwise_does_not_make_everything_again(desk: Any, write: Write) -> None:
    path = write(ACTIONS[1:])
    desk.push(path)
    edit_record(
        path, lambda record: record["meeting"].update(body="Commission des routes", date="2019-04-01")
    )

    assert desk.deeds(path) == ["update"] * 2
    assert desk.deeds(path) == ["unchanged"] * 2
    assert len(desk.issues()) == 2


def test_two_meetings_on_one_day_are_told_apart(desk: Any, write: Write) -> None:
    path = write(ACTIONS[1:])
    other = write(ACTIONS[1:], name="other.json")

    def make_other(record: dict[str, Any]) -> None:
        record["meeting"]["body"] = "Commission des routes"
        record["source"]["sha256"] = "0" * 64

    edit_record(other, make_other)
    desk.push(path)

    assert desk.deeds(other) == ["create"] * 2
    assert desk.deeds(path) == ["unchanged"] * 2
    assert desk.deeds(path, other) == ["unchanged"] * 4


def test_an_issue_that_moved_to_another_project_is_still_known(desk: Any, write: Write) -> None:
    path = write(ACTIONS[1:])
    desk.push(path)
    desk.edit(desk.issues()[0]["id"], project_id=desk.server.town)

    assert len(desk.issues()) == 1
    assert desk.deeds(path) == ["unchanged"] * 2


def test_a_copy_that_somebody_made_is_left_alone(desk: Any, write: Write) -> None:
    path = write(ACTIONS[2:])
    desk.push(path)
    (issue,) = desk.issues()
    copy = {"project_id": desk.project, "subject": "Ma copie", "custom_fields": issue["custom_fields"]}
    desk.server.ask("POST", "issues.json", {"issue": copy})

    assert desk.deeds(path) == ["unchanged", "copy"]
    assert [one["subject"] for one in desk.issues()] == [ACTIONS[2], "Ma copie"]


def test_decisions_are_pushed_where_they_are_asked_for(
    desk: Any, write: Write, record_of: Callable[[str], Any]
) -> None:
    path = write(ACTIONS[1:])
    text = "Séance du 14 mars 2019\n\n1. Budget primitif\n\nLe conseil municipal approuve le budget primitif "
    decided = json.loads(record_of(f"{text}par 9 voix pour, 2 contre et 1 abstention.").to_json())[
        "decisions"
    ]
    edit_record(path, lambda record: record.update(decisions=decided, action_items=[]))

    assert desk.deeds(path) == []
    assert desk.deeds(path, "--kind", "action,decision") == ["create"]
    (issue,) = desk.issues()
    assert issue["subject"].startswith("Budget primitif: Le conseil municipal approuve le budget primitif")
    assert "Issue\u00a0: adopté (9 pour, 2 contre, 1 abstention)" in issue["description"]
    assert desk.deeds(path, "--kind", "decision") == ["unchanged"]


def test_a_whole_run_is_pushed_and_keeps_its_receipts(desk: Any, write: Write) -> None:
    digest = json.loads(write(ACTIONS[1:], name="one.json").read_text())["source"]["sha256"]
    run = desk.folder / "run"
    (run / "records").mkdir(parents=True)
    desk.folder.joinpath("one.json").rename(run / "records" / "one.json")
    entry = {
        "document": digest,
        "names": ["one.txt"],
        "fingerprint": "",
        "status": "ok",
        "pages": 1,
        "language": "fr",
        "record_sha256": None,
        "error": None,
        "problems": [],
        "record": "records/one.json",
    }
    run.joinpath("journal.jsonl").write_text(json.dumps(entry) + "\n")

    assert desk.deeds(run) == ["create"] * 2
    assert desk.deeds(run) == ["unchanged"] * 2
    (receipts,) = run.glob("receipts-redmine-*.jsonl")
    assert len(receipts.read_text().splitlines()) == 2


def test_a_receipt_that_was_cut_off_is_passed_over(desk: Any, write: Write) -> None:
    path = write(ACTIONS[1:])
    desk.push(path)
    (receipts,) = desk.folder.glob("*.receipts-redmine-*.jsonl")
    whole = receipts.read_bytes()
    receipts.write_bytes(whole[:-20])

    assert desk.deeds(path) == ["unchanged"] * 2
    first, torn, second = receipts.read_bytes().splitlines(keepends=True)
    assert first + second == whole
    assert torn == second[: len(torn) - 1] + b"\n"
