"""Pushing into files: the file is the tracker, people edit it, and a push that changes nothing leaves its bytes."""

import csv
import io
import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from minutes.errors import TrackerUnusableError
from minutes.tracker.taskwarrior import open_taskwarrior

#: The formats, and their names for the fields.
FILES = {"ics": "tasks.ics", "taskwarrior": "tasks.json", "jira-csv": "jira.csv", "gitlab-csv": "gitlab.csv"}
FREE = "chacun est invité à se rendre disponible."
ROAD = "M. Roubaud-Lenoir prendra contact avec l’agence routière du Département pour obtenir un comptage de la vitesse avant la fin du mois d’avril."
ACTIONS = 4

Desks = Callable[..., Any]
every_format = pytest.mark.parametrize("tracker", FILES)


def file_of(desk: Any) -> Path:
    return desk.folder / desk.options[-1]


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def dues(tracker: str, content: bytes) -> dict[str, date | str | None]:
    """What the readers of each format find: titles and due days."""
    if tracker == "ics":
        todos = icalendar.Calendar.from_ical(content).todos
        return {str(one["SUMMARY"]): one["DUE"].dt.isoformat() if "DUE" in one else "" for one in todos}
    if tracker == "taskwarrior":
        tasks = json.loads(content)
        days = {one["description"]: one.get("due", "")[:8] for one in tasks}
        return {title: f"{day[:4]}-{day[4:6]}-{day[6:]}" if day else "" for title, day in days.items()}
    title, due = ("Summary", "Due Date") if tracker == "jira-csv" else ("title", "due_date")
    return {row[title]: row[due] for row in rows(content)}


@every_format
def test_the_file_holds_every_action_and_a_second_push_leaves_its_bytes(
    tracker: str, desk_for: Desks
) -> None:
    desk = desk_for(tracker, FILES[tracker])
    assert Counter(desk.deeds()) == {"create": ACTIONS}
    content = file_of(desk).read_bytes()
    found = dues(tracker, content)
    assert len(found) == ACTIONS
    assert (found[ROAD], found[FREE]) == ("2019-04-30", "")
    assert Counter(desk.deeds()) == {"unchanged": ACTIONS}
    desk.lose_receipts()
    assert Counter(desk.deeds()) == {"unchanged": ACTIONS}
    assert file_of(desk).read_bytes() == content


@every_format
def test_a_due_date_that_moves_and_one_that_goes(tracker: str, desk_for: Desks) -> None:
    desk = desk_for(tracker, FILES[tracker])
    desk.push()
    before = dues(tracker, file_of(desk).read_bytes())
    desk.change(lambda items: items[0].update(due="2019-05-31"))
    desk.change(lambda items: items[1].update(due=None, due_text=None))
    assert Counter(desk.deeds()) == {"update": 2, "unchanged": ACTIONS - 2}
    after = dues(tracker, file_of(desk).read_bytes())
    assert after[ROAD] == "2019-05-31"
    assert sorted(title for title in before if before[title] and not after[title]) == [list(before)[1]]


@every_format
def test_a_title_that_somebody_edits_stays(tracker: str, desk_for: Desks) -> None:
    desk = desk_for(tracker, FILES[tracker])
    desk.push()
    edited = file_of(desk).read_text(encoding="utf-8").replace("chacun est", "CHACUN EST", 1)
    file_of(desk).write_text(edited, encoding="utf-8", newline="")
    (kept,) = [step for step in desk.push() if step["kept"]]
    assert (kept["deed"], kept["kept"]) == ("unchanged", ["title"])
    desk.change(lambda items: items[3].update(due="2019-06-01"))
    desk.push()
    assert dues(tracker, file_of(desk).read_bytes())[FREE.replace("chacun est", "CHACUN EST")] == "2019-06-01"


@every_format
def test_what_is_gone_is_reported_and_stays(tracker: str, desk_for: Desks) -> None:
    desk = desk_for(tracker, FILES[tracker])
    desk.push()
    content = file_of(desk).read_bytes()
    desk.change(lambda items: items.pop())
    assert Counter(desk.deeds()) == {"unchanged": ACTIONS - 1, "gone": 1}
    assert file_of(desk).read_bytes() == content


@every_format
def test_done_in_the_minutes_is_done_in_the_file_when_told_so(tracker: str, desk_for: Desks) -> None:
    desk = desk_for(tracker, FILES[tracker])
    desk.push()
    desk.change(lambda items: items[0].update(status="done"))
    assert "close" not in desk.deeds()
    assert Counter(desk.deeds("--close-done"))["close"] == 1
    content = file_of(desk).read_bytes()
    sign = {
        "ics": "STATUS:COMPLETED",
        "taskwarrior": '"status":"completed"',
        "jira-csv": ",Done,",
        "gitlab-csv": "\n/close",
    }
    assert content.decode().count(sign[tracker]) == 1
    assert set(desk.deeds("--close-done")) == {"unchanged"}
    assert file_of(desk).read_bytes() == content


@every_format
def test_a_file_that_was_handed_over_and_taken_away_gets_only_what_is_new(
    tracker: str, desk_for: Desks
) -> None:
    desk = desk_for(tracker, FILES[tracker])
    desk.change(lambda items: items.pop())
    desk.push()
    file_of(desk).unlink()
    assert set(desk.deeds()) == {"deleted"}
    assert not file_of(desk).exists()
    full = desk_for(tracker, FILES[tracker])
    assert Counter(full.deeds()) == {"deleted": ACTIONS - 1, "create": 1}
    assert list(dues(tracker, file_of(full).read_bytes())) == [FREE]
    assert Counter(full.deeds("--recreate")) == {"create": ACTIONS - 1, "unchanged": 1}


def test_record_and_file_may_be_moved_together(desk_for: Desks, tmp_path: Path) -> None:
    desk = desk_for("gitlab-csv", "out/gitlab.csv")
    file_of(desk).parent.mkdir()
    desk.push()
    file_of(desk).unlink()
    (tmp_path / "elsewhere").mkdir()
    for path in [desk.record, file_of(desk).parent, *tmp_path.glob("*receipts*")]:
        path.rename(tmp_path / "elsewhere" / path.name)
    moved = replace(desk, folder=tmp_path / "elsewhere")
    assert set(moved.deeds()) == {"deleted"}


def test_what_somebody_saves_during_the_push_is_left_alone(desk_for: Desks, tmp_path: Path) -> None:
    desk = desk_for("taskwarrior", "tasks.json")
    desk.push()
    tracker = open_taskwarrior(file_of(desk))
    held = next(iter(tracker.held(frozenset())))
    tracker.update(held, {"due": "2019-07-01"}, held.mark)
    edited = file_of(desk).read_text(encoding="utf-8").replace("chacun est", "CHACUN EST", 1)
    file_of(desk).write_text(edited, encoding="utf-8")
    with pytest.raises(TrackerUnusableError, match="push again"):
        tracker.finish()
    assert file_of(desk).read_text(encoding="utf-8") == edited


@every_format
def test_a_dry_run_writes_nothing(tracker: str, desk_for: Desks) -> None:
    desk = desk_for(tracker, FILES[tracker])
    before = set(desk.folder.rglob("*"))
    assert Counter(desk.deeds("--dry-run")) == {"create": ACTIONS}
    assert {one for one in desk.folder.rglob("*") if one.is_file()} == {
        one for one in before if one.is_file()
    }


@pytest.mark.parametrize("tracker", ["ics", "jira-csv"])
def test_killed_or_twice_at_once_it_leaves_every_action_once(tracker: str, desk_for: Desks) -> None:
    desk = desk_for(tracker, FILES[tracker])
    killed = desk.start()
    time.sleep(0.3)
    killed.kill()
    killed.communicate()
    both = [desk.start(state=f"machine-{number}") for number in range(2)]
    for process in both:
        _, said = process.communicate(timeout=60)
        assert process.returncode == 0 or "push again" in said
    assert set(desk.deeds()) <= {"create", "unchanged"}
    assert set(desk.deeds()) == {"unchanged"}
    assert len(dues(tracker, file_of(desk).read_bytes())) == ACTIONS
    assert file_of(desk).read_text(encoding="utf-8").count("action-e7c3617d9c89") <= 2


@every_format
def test_a_file_of_something_else_is_left_alone(tracker: str, desk_for: Desks) -> None:
    desk = desk_for(tracker, FILES[tracker])
    for junk in (b"\xff\xfe{", b"no such thing\n"):
        file_of(desk).write_bytes(junk)
        code, out, said = desk.run()
        assert (code, out) == (22, "")
        assert f"{FILES[tracker]} cannot be read as {tracker}" in " ".join(said.split())
        assert file_of(desk).read_bytes() == junk


def test_a_folder_that_is_not_there_is_said_and_nothing_is_noted(desk_for: Desks) -> None:
    desk = desk_for("jira-csv", "none/jira.csv")
    code, _, said = desk.run()
    assert code == 10
    assert "there is no folder" in said
    (desk.folder / "none").mkdir()
    assert Counter(desk.deeds()) == {"create": ACTIONS}


def test_without_a_file_the_option_is_named(desk_for: Desks) -> None:
    code, _, said = desk_for("ics").run()
    assert code == 2
    assert "--file" in said


def test_a_calendar_is_valid_and_what_others_put_into_it_stays(desk_for: Desks) -> None:
    desk = desk_for("ics", "tasks.ics")
    others = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//someone//else//EN\r\nX-WR-CALNAME:Mairie\\, travaux\r\n"
        "BEGIN:VEVENT\r\nUID:e1\r\nDTSTAMP:20190101T000000Z\r\nDTSTART;TZID=Europe/Paris:20190314T200000\r\n"
        'SUMMARY;LANGUAGE=fr:Séance\r\nX-SOMEONE;A="b,c":d,e;f\\,g\r\nEND:VEVENT\r\n'
        "BEGIN:VTODO\r\nUID:t1\r\nDTSTAMP:20190101T000000Z\r\nSUMMARY:Acheter des clous\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    )
    file_of(desk).write_bytes(others.encode())
    desk.push()
    content = file_of(desk).read_bytes().decode()
    assert content.startswith(others.removesuffix("END:VCALENDAR\r\n"))
    assert max(len(line.encode()) for line in content.split("\r\n")) <= 75
    todos = vobject.readOne(content).vtodo_list
    assert len(todos) == ACTIONS + 1
    assert all(todo.validate(raiseException=True) for todo in todos)
    assert not any(todo.errors for todo in icalendar.Calendar.from_ical(content).todos)


def test_cells_are_no_formulas_and_no_commands(desk_for: Desks) -> None:
    evil = '=HYPERLINK("http://example.org")\n/close\n@all'
    for tracker in ("jira-csv", "gitlab-csv"):
        desk = desk_for(tracker, FILES[tracker])
        desk.change(lambda items: items[0].update(text=evil))
        desk.push()
        first = rows(file_of(desk).read_bytes())[0]
        assert all(not cell.startswith(("=", "+", "-", "@")) for cell in first.values())
        assert set(desk.deeds()) == {"unchanged"}
    assert not any(line.startswith("/") for line in first["description"].splitlines())
    assert "@all" not in first["title"]


def test_columns_and_rows_of_others_stay(desk_for: Desks) -> None:
    desk = desk_for("jira-csv", "jira.csv")
    desk.push()
    table = rows(file_of(desk).read_bytes())
    table[0]["Priority"] = "High"
    stream = io.StringIO()
    writer = csv.DictWriter(stream, ["Priority", *list(table[1])], delimiter=";", restval="")
    writer.writeheader()
    writer.writerows([{"Summary": "Mine", "Description": "no mark"}, *table])
    file_of(desk).write_text("\ufeff" + stream.getvalue(), encoding="utf-8", newline="")
    before = file_of(desk).read_bytes()
    assert set(desk.deeds()) == {"unchanged"}
    assert file_of(desk).read_bytes() == before
    desk.change(lambda items: items[0].update(due="2019-05-31"))
    assert Counter(desk.deeds()) == {"update": 1, "unchanged": ACTIONS - 1}
    after = list(csv.DictReader(io.StringIO(file_of(desk).read_bytes().decode(), newline=""), delimiter=";"))
    assert (after[0]["Summary"], after[1]["Priority"], after[1]["Due Date"]) == ("Mine", "High", "2019-05-31")


def test_labels_and_users_of_the_map_are_in_the_import_files(desk_for: Desks, tmp_path: Path) -> None:
    table = tmp_path / "map.toml"
    table.write_text('[owners]\nTourneux = "htourneux"\n[labels]\naction = ["Compte rendu", "voirie"]\n')
    for tracker in ("jira-csv", "gitlab-csv"):
        desk = desk_for(tracker, FILES[tracker])
        desk.push("--map", str(table))
        second = list(csv.reader(io.StringIO(file_of(desk).read_bytes().decode(), newline="")))[2]
        told = {"jira-csv": {"htourneux", "Compte_rendu", "voirie"}, "gitlab-csv": set()}[tracker]
        assert told <= set(second)
        assert set(desk.deeds("--map", str(table))) == {"unchanged"}
    assert second[1].endswith('\n\n/label ~"Compte rendu"\n/label ~"voirie"\n/assign @htourneux')


@every_format
def test_nothing_is_told_to_be_done_where_the_file_cannot_be_written(tracker: str, desk_for: Desks) -> None:
    code, out, said = desk_for(tracker, "no-folder/tasks").run()
    assert (code, out) == (10, "")
    assert "there is no folder no-folder: make it" in said
    # No folder of the kernel's takes new files, from whomever.
    code, out, said = desk_for(tracker, "/proc/tasks").run()
    assert (code, out) == (10, "")
    assert "/proc" in said


def test_what_libraries_say_of_a_file_is_shown_in_short(desk_for: Desks) -> None:
    desk = desk_for("ics", "record.json")
    before = desk.record.read_bytes()
    code, _, said = desk.run()
    assert (code, desk.record.read_bytes()) == (22, before)
    assert "record.json cannot be read as ics" in said
    assert len(said) < 300


@pytest.mark.parametrize(
    ("tracker", "option"),
    [("ics", "--url"), ("jira-csv", "--ca-file"), ("github", "--file"), ("caldav", "--field")],
)
def test_an_option_that_says_nothing_to_a_tracker_is_refused(
    tracker: str, option: str, desk_for: Desks
) -> None:
    code, out, said = desk_for(tracker).run(option, "x")
    assert (code, out) == (2, "")
    assert f"{option} says nothing to {tracker}, but to " in said


def test_a_tracker_that_there_is_not_is_told_with_the_nearest(desk_for: Desks) -> None:
    code, _, said = desk_for("taskwarior").run()
    assert code == 2
    assert "there is no tracker 'taskwarior'; did you mean 'taskwarrior'?" in said


def test_a_task_that_lost_its_identifier_is_the_same_task(desk_for: Desks) -> None:
    desk = desk_for("ics", FILES["ics"])
    desk.push()
    lines = file_of(desk).read_text(encoding="utf-8").splitlines()
    file_of(desk).write_text("".join(f"{line}\n" for line in lines if not line.startswith("UID:")), "utf-8")
    assert desk.deeds() == ["unchanged"] * ACTIONS
    desk = desk_for("taskwarrior", FILES["taskwarrior"])
    desk.push()
    tasks = json.loads(file_of(desk).read_bytes())
    for task in tasks:
        del task["uuid"]
    file_of(desk).write_text(json.dumps(tasks), encoding="utf-8")
    assert desk.deeds() == ["unchanged"] * ACTIONS


@pytest.mark.parametrize("notes", ["x", ["x"]])
def test_annotations_that_are_none_are_told(notes: Any, desk_for: Desks) -> None:
    desk = desk_for("taskwarrior", FILES["taskwarrior"])
    file_of(desk).write_text(json.dumps([{"description": "Mine", "annotations": notes}]), encoding="utf-8")
    before = file_of(desk).read_bytes()
    code, _, said = desk.run()
    assert (code, file_of(desk).read_bytes()) == (22, before)
    assert "the annotations of its task 1 are no list of objects" in said
