"""What Taskwarrior itself makes of the file: no task twice, and what people edit there comes back and stays."""

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FREE = "chacun est invité à se rendre disponible."
ACTIONS = 4

Task = Callable[..., str]


@pytest.fixture
def task(tmp_path: Path) -> Task:
    """Run ``task`` on a list of its own, with the attribute declared as the documentation says."""
    program = shutil.which("task")
    if program is None and os.environ.get("CI"):
        pytest.fail("CI must have Taskwarrior: apt-get install taskwarrior")
    if program is None:
        pytest.skip("no Taskwarrior here: apt-get install taskwarrior brings it")
    settings = tmp_path / "taskrc"
    settings.write_text(
        f"data.location={tmp_path / 'list'}\nconfirmation=off\nuda.minutes.type=string\nuda.minutes.label=Minutes\n"
    )

    def run(*arguments: str) -> str:
        environment = {**os.environ, "TASKRC": str(settings), "TASKDATA": str(tmp_path / "list")}
        done = subprocess.run(
            [program, *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def tasks(task: Task) -> dict[str, Any]:
    exported = json.loads(task("export"))
    assert len(exported) == len({one["description"] for one in exported})
    return {one["description"]: one for one in exported}


def test_an_import_twice_makes_no_task_twice(desk_for: Callable[..., Any], task: Task) -> None:
    desk = desk_for("taskwarrior", "tasks.json")
    desk.push()
    said = task("import", "tasks.json")
    assert said.count(" add ") == ACTIONS
    assert task("import", "tasks.json").count("skip") == ACTIONS
    found = tasks(task)
    assert len(found) == ACTIONS
    (note,) = found[FREE]["annotations"]
    assert "2019-03-14" in note["description"]
    assert "\n> " in note["description"]
    assert task("rc.verbose=nothing", "due:2019-04-30", "count").strip() == "1"


def test_what_people_do_there_stays(desk_for: Callable[..., Any], task: Task) -> None:
    desk = desk_for("taskwarrior", "tasks.json")
    desk.push()
    task("import", "tasks.json")
    task("add", "Acheter des clous", "+perso")
    number = tasks(task)[FREE]["uuid"]
    task(number, "modify", "Chacun vient !", "priority:H", "+fête")
    task(number, "annotate", "vu avec la mairie")
    desk.change(lambda items: items[3].update(due="2019-06-01"))
    desk.change(lambda items: items[0].update(due="2019-05-31"))
    for deeds in ({"update": 2, "unchanged": 2}, {"unchanged": 4}):
        (desk.folder / "tasks.json").write_text(task("export"), encoding="utf-8")
        assert Counter(desk.deeds()) == deeds
        task("import", "tasks.json")
        found = tasks(task)
        assert len(found) == ACTIONS + 1
        edited = found["Chacun vient !"]
        assert (edited["due"], edited["priority"], edited["tags"]) == ("20190601T120000Z", "H", ["fête"])
        assert [note["description"] for note in edited["annotations"]][1:] == ["vu avec la mairie"]


def test_what_is_deleted_or_done_there_is_not_made_again(desk_for: Callable[..., Any], task: Task) -> None:
    desk = desk_for("taskwarrior", "tasks.json")
    desk.push()
    task("import", "tasks.json")
    found = tasks(task)
    done, deleted, *_ = (found[title]["uuid"] for title in sorted(found))
    task(done, "done")
    task(deleted, "delete")
    desk.lose_receipts()
    (desk.folder / "tasks.json").write_text(task("export"), encoding="utf-8")
    assert Counter(desk.deeds()) == {"unchanged": ACTIONS}
    task("import", "tasks.json")
    assert Counter(one["status"] for one in tasks(task).values()) == {
        "pending": 2,
        "completed": 1,
        "deleted": 1,
    }


def test_a_duplicate_made_there_is_left_alone(desk_for: Callable[..., Any], task: Task) -> None:
    desk = desk_for("taskwarrior", "tasks.json")
    desk.push()
    task("import", "tasks.json")
    task(tasks(task)[FREE]["uuid"], "duplicate")
    task("5", "modify", "Une copie")
    (desk.folder / "tasks.json").write_text(task("export"), encoding="utf-8")
    desk.change(lambda items: items[3].update(due="2019-06-01"))
    assert Counter(desk.deeds()) == {"update": 1, "unchanged": 3, "copy": 1}
    task("import", "tasks.json")
    found = tasks(task)
    assert (found[FREE]["due"], "due" in found["Une copie"]) == ("20190601T120000Z", False)
