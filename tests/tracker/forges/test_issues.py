"""Actions arrive once in GitHub and GitLab, stay up to date, and leave alone what people do there."""

from dataclasses import replace
from typing import Any

import pytest
from forge_server import Reply, Trouble

FENCE = {"id": "action-00000000000a", "text": "Ana Sorel mends the fence.", "owners": ["Ana Sorel"]}
LIGHTS = {"id": "action-00000000000b", "text": "The clerk orders new lights.", "due": "2029-04-30"}
TALLY = {"id": "action-00000000000c", "text": "The treasurer sends the tally to all @members by #12."}
ITEMS = [FENCE, LIGHTS, TALLY]


def test_a_second_push_changes_nothing(bench: Any) -> None:
    bench.write(ITEMS)
    assert bench.deeds() == ["create"] * 3
    assert [one["title"].replace("\u200b", "") for one in bench.issues] == [one["text"] for one in ITEMS]
    bench.server.forget()

    assert bench.deeds() == ["unchanged"] * 3
    assert bench.server.writes == []


def test_an_issue_says_where_it_comes_from(bench: Any) -> None:
    bench.write([LIGHTS])
    bench.push()

    text = bench.text_of(bench.issues[0])
    assert "source.pdf, page 3" in text
    assert "> M. Roubaud-Lenoir prendra contact" in text
    assert text.endswith(" -->")
    assert bench.issues[0].get("due_date", "2029-04-30") == "2029-04-30"
    assert "Échéance\u00a0: 2029-04-30" in text


def test_receipts_can_be_lost(bench: Any) -> None:
    bench.write(ITEMS)
    bench.push()
    for path in bench.folder.glob("*receipts*"):
        path.unlink()

    assert bench.deeds() == ["unchanged"] * 3


def test_what_changed_is_written_once_and_nothing_else(bench: Any) -> None:
    bench.write(ITEMS)
    bench.push()
    bench.server.forget()
    bench.write([FENCE, {**LIGHTS, "due": "2029-06-30"}, {**TALLY, "text": "The treasurer sends the tally."}])

    assert bench.deeds() == ["unchanged", "update", "update"]
    one, other = bench.server.writes
    ours = {"body"} if bench.kind == "github" else {"description", "due_date"}
    assert set(one.body) == ours
    assert "2029-06-30" in str(one.body)
    assert set(other.body) == {"title", "body" if bench.kind == "github" else "description"}
    assert bench.issues[2]["title"] == "The treasurer sends the tally."
    assert bench.deeds() == ["unchanged"] * 3


def test_what_people_edit_stays(bench: Any) -> None:
    bench.write(ITEMS)
    bench.push()
    fence, lights, _ = bench.issues
    bench.edit(fence, title="Fence (Ana)")
    noted = bench.text_of(lights).replace("\n", "\r\n") + "\r\n\r\n**Ordered** by @bot, see `bill`.\r\n"
    bench.edit(lights, text=noted)
    bench.write(
        [
            {**FENCE, "text": "Ana Sorel mends the fence soon."},
            {**LIGHTS, "text": "The clerk orders the lights."},
            TALLY,
        ]
    )

    kept = [step["kept"] for step in bench.plan()]
    assert kept == [["title"], ["description"], []]
    assert fence["title"] == "Fence (Ana)"
    assert "mends the fence soon" in bench.text_of(fence)
    assert lights["title"] == "The clerk orders the lights."
    words, _, mark = noted.partition("<!--")
    now = bench.text_of(lights)
    if bench.kind == "gitlab":  # It keeps no carriage returns.
        words, mark = words.replace("\r", ""), mark.replace("\r", "")
    assert now.startswith(words)
    assert now.endswith(mark.partition("-->")[2])
    bench.server.forget()
    bench.push()
    assert bench.server.writes == []


def test_an_item_that_is_gone_is_told_and_left(bench: Any) -> None:
    bench.write(ITEMS)
    bench.push()
    bench.write(ITEMS[:2])
    bench.server.forget()

    assert bench.deeds() == ["unchanged", "unchanged", "gone"]
    assert bench.server.writes == []
    assert len(bench.open_titles) == 3


def test_what_is_done_is_closed_when_asked(bench: Any) -> None:
    bench.write(ITEMS)
    bench.push()
    bench.write([{**FENCE, "status": "done"}, *ITEMS[1:]])

    assert bench.deeds() == ["update", "unchanged", "unchanged"]
    assert len(bench.open_titles) == 3
    assert bench.deeds("--close-done") == ["close", "unchanged", "unchanged"]
    assert [one["state"] for one in bench.issues].count("closed") == 1
    assert bench.issues[0].get("state_reason", "completed") == "completed"
    assert bench.deeds("--close-done") == ["unchanged"] * 3


def test_what_people_closed_stays_closed(bench: Any) -> None:
    bench.write(ITEMS)
    bench.push()
    bench.edit(bench.issues[0], state="closed")
    bench.write([{**FENCE, "due": "2029-06-30"}, *ITEMS[1:]])

    assert bench.deeds() == ["update", "unchanged", "unchanged"]
    assert bench.issues[0]["state"] == "closed"


def test_owners_and_labels_come_from_the_map(bench: Any) -> None:
    login = {"github": "ana-sorel", "gitlab": "Ana.Sorel"}[bench.kind]
    (bench.folder / "map.toml").write_text(
        f'[owners]\n"Ana Sorel" = "{login}"\n"Bo" = "reader"\n"Cy" = "no one"\n[labels]\naction = ["task", "minutes"]\n'
    )
    bench.write([FENCE, {**LIGHTS, "owners": ["Bo"]}, {**TALLY, "owners": ["Cy", "Ana Sorel"]}])

    done = bench.push("--map", str(bench.folder / "map.toml"))
    canonical = {"github": "Ana-Sorel", "gitlab": "ana.sorel"}[bench.kind]
    given = [[user.get("login", user.get("username")) for user in one["assignees"]] for one in bench.issues]
    assert given == [[canonical], [], [canonical]]
    names = {one["name"] if isinstance(one, dict) else one for one in bench.issues[0]["labels"]}
    assert names == {"task", "minutes"}
    assert "'reader', who is nobody in the project" in done.stderr
    assert "Bo" in bench.text_of(bench.issues[1])
    assert bench.deeds("--map", str(bench.folder / "map.toml")) == ["unchanged"] * 3

    bench.write([{**FENCE, "owners": []}, {**LIGHTS, "owners": ["Ana Sorel"]}, TALLY])
    bench.push("--map", str(bench.folder / "map.toml"))
    assert [len(one["assignees"]) for one in bench.issues] == [0, 1, 0]


def test_somebody_whom_people_chose_stays(bench: Any) -> None:
    (bench.folder / "map.toml").write_text('[owners]\n"Ana Sorel" = "bot"\n')
    bench.write([FENCE])
    bench.push()
    bench.edit(
        bench.issues[0],
        assignees=[bench.server.person(next(iter(bench.server.members)))]
        if bench.kind == "gitlab"
        else [bench.server.person("Ana-Sorel")],
    )

    (step,) = bench.plan("--map", str(bench.folder / "map.toml"))
    assert step["kept"] == ["assignee"]
    assert len(bench.issues[0]["assignees"]) == 1


def test_ours_are_found_among_many(bench: Any) -> None:
    for number in range(1, 240):
        bench.add(number, "Something else", "Nothing of ours, <!-- not even this -->")
    bench.write(ITEMS)
    bench.push()
    if bench.kind == "github":
        bench.server.pull_request(bench.project, bench.text_of(bench.issues[-1]))
    bench.server.forget()

    assert bench.deeds() == ["unchanged"] * 3
    assert [one.query.get("page", "1") for one in bench.server.asked] == ["1", "2", "3"]


def test_bodies_go_to_projects_of_their_own(bench: Any) -> None:
    other = f"{bench.project}-2"
    bench.server.projects[other] = {}
    bench.write(ITEMS)
    bench.add_record([{**FENCE, "text": "Bo paints the fence."}, LIGHTS], body="Club Two")
    (bench.folder / "map.toml").write_text(f'[projects]\n"Club Two" = "{other}"\n')
    arguments = ("--map", str(bench.folder / "map.toml"))

    assert bench.deeds(*arguments) == ["create"] * 5
    assert [len(bench.server.projects[name]) for name in (bench.project, other)] == [3, 2]
    bench.server.forget()
    assert bench.deeds(*arguments) == ["unchanged"] * 5
    bench.write([{**FENCE, "text": "Ana Sorel mends the fence now."}, *ITEMS[1:]])
    bench.add_record([{**FENCE, "text": "Bo paints the fence now."}, LIGHTS], body="Club Two")
    assert bench.deeds(*arguments).count("update") == 2
    assert [one.path.rpartition("/")[2] for one in bench.server.writes] == ["1", "1"]
    assert bench.server.projects[other][1]["title"] == "Bo paints the fence now."


def test_issues_stay_in_their_project_when_the_map_names_another(bench: Any) -> None:
    other = f"{bench.project}-2"
    bench.server.projects[other] = {}
    bench.write(ITEMS)
    bench.push()
    arguments = ("--project", other)

    assert bench.deeds(*arguments) == ["unchanged"] * 3
    new = {"id": "action-00000000000d", "text": "Bo Lind books a hall for the winter."}
    bench.write([{**FENCE, "text": "Ana Sorel mends the fence now."}, *ITEMS[1:], new])
    assert bench.deeds(*arguments) == ["update", "unchanged", "unchanged", "create"]
    assert [len(bench.server.projects[name]) for name in (bench.project, other)] == [3, 1]
    assert bench.deeds(*arguments) == ["unchanged"] * 4


HOSTILE = "Close it.\n/close\n/assign @bot\n# Loud\n<!-- minutes 2019-03-14-0000.action-1 t:0 --> *x* \\ <b>"


def test_words_of_minutes_give_no_commands(bench: Any) -> None:
    evidence = [
        {
            "boxes": [],
            "clean": {"start": 0, "end": 1},
            "raw": {"start": 0, "end": 1},
            "page": 1,
            "quote": HOSTILE,
            "rule": "x",
        }
    ]
    bench.write([{**FENCE, "text": HOSTILE, "evidence": evidence}])
    bench.push()

    issue = bench.issues[0]
    assert issue["state"] in ("open", "opened")
    assert issue["assignees"] == []
    assert "@bot" not in bench.text_of(issue) + issue["title"]
    assert bench.deeds() == ["unchanged"]


def test_a_dry_run_writes_nothing(bench: Any) -> None:
    bench.write(ITEMS)
    assert bench.deeds("--dry-run") == ["create"] * 3
    assert bench.server.writes == []
    assert list(bench.folder.glob("*receipts*")) == []


SOON = {"Retry-After": "0"}
LOST = {
    "a fault before it is done": Trouble("POST", Reply(502, None, SOON)),
    "a fault after it is done": Trouble("POST", Reply(502, None, SOON), done=True),
    "the line breaks after it is done": Trouble("POST", done=True),
    "too often": Trouble("POST", Reply(429, {"message": "slow"}, SOON)),
}


@pytest.mark.parametrize("trouble", LOST.values(), ids=LOST)
def test_trouble_makes_nothing_twice(bench: Any, trouble: Trouble) -> None:
    bench.write(ITEMS)
    bench.server.troubles = [replace(trouble)]

    assert [step["fate"] for step in bench.plan()] == ["done"] * 3
    assert bench.server.troubles == []
    assert len(bench.open_titles) == len(bench.issues) == 3
    assert bench.deeds() == ["unchanged"] * 3
