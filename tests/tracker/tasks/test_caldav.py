"""Pushing into a real CalDAV server: made once, updated where minutes own what they wrote, never lost, never twice."""

import json
import random
import time
from collections import Counter
from datetime import date
from typing import Any

import pytest

from minutes.errors import TrackerError
from minutes.tracker.adapters import Options
from minutes.tracker.caldav import open_caldav

LINTEL = "SR to confirm lintel bearing at grid C/7. Received 14/1. CLOSED"
SCHEDULE = "WM to issue door schedule rev D incorporating the access control comments."
OPEN, DONE = 6, 3


def test_a_second_push_changes_nothing(desk: Any) -> None:
    steps = desk.push()
    assert Counter(step["deed"] for step in steps) == {"create": OPEN, "done": DONE}
    first = {title: todo.to_ical() for title, todo in desk.tasks().items()}
    assert len(first) == OPEN
    for forget in (False, True):
        if forget:
            desk.lose_receipts()
        assert Counter(desk.deeds()) == {"unchanged": OPEN, "done": DONE}
        assert {title: todo.to_ical() for title, todo in desk.tasks().items()} == first


def test_a_task_has_what_the_minutes_say(desk: Any) -> None:
    (made,) = [step for step in desk.push() if step["title"] == SCHEDULE]
    todo = desk.tasks()[SCHEDULE]
    assert (todo["DUE"].dt, todo["STATUS"], todo["UID"]) == (
        date(2019, 1, 25),
        "NEEDS-ACTION",
        made["number"],
    )
    assert "VALUE=DATE:20190125" in todo.to_ical().decode()
    assert "COMPLETED" not in todo
    for told in ("WM", "2019-01-22", "source.pdf", "> WM to issue door schedule"):
        assert told in todo["DESCRIPTION"]
    assert made["url"].startswith(desk.server.url)
    assert SCHEDULE in desk.server.ask("GET", made["url"]).text.replace("\r\n ", "")


def test_signs_of_every_kind_come_back_as_they_were(desk: Any) -> None:
    odd = 'a\x01b \\n; \\, "c" ^n :\u2028 e\u0301 \U0001f469 é <&> ' + "x" * 150
    desk.change(lambda items: items[2].update(text=odd))
    desk.push()
    assert Counter(desk.deeds()) == {"unchanged": OPEN, "done": DONE}
    assert [step["kept"] for step in desk.push() if step["kept"]] == []
    assert any(title.startswith('ab \\n; \\, "c" ^n : e\u0301') for title in desk.tasks())


def test_a_due_date_that_moves_is_one_update(desk: Any) -> None:
    desk.push()
    before = desk.tasks()
    desk.change(lambda items: items[2].update(due="2019-03-01", due_text="1 March"))
    steps = desk.push()
    assert Counter(step["deed"] for step in steps) == {"update": 1, "unchanged": OPEN - 1, "done": DONE}
    after = desk.tasks()
    assert [title for title in after if after[title].to_ical() != before[title].to_ical()] == [SCHEDULE]
    assert after[SCHEDULE]["DUE"].dt == date(2019, 3, 1)
    assert "1 March" in after[SCHEDULE]["DESCRIPTION"]


def test_what_people_and_their_programs_put_there_stays(desk: Any) -> None:
    desk.push()
    url = next(step["url"] for step in desk.push() if step["title"] == SCHEDULE)
    desk.edit(url, "SUMMARY:WM to issue", "SUMMARY:Urgent: WM to issue")
    desk.edit(
        url,
        "END:VTODO",
        "PRIORITY:1\r\nSEQUENCE:3\r\nX-APPLE-SORT-ORDER:77\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Now\r\n"
        "TRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VTODO",
    )
    (step,) = [step for step in desk.push() if "title" in step["kept"]]
    assert step["deed"] == "unchanged"
    desk.change(lambda items: items[2].update(due="2019-03-01"))
    assert Counter(desk.deeds())["update"] == 1
    todo = next(todo for title, todo in desk.tasks().items() if title.startswith("Urgent: WM"))
    assert todo["DUE"].dt == date(2019, 3, 1)
    assert (todo["PRIORITY"], todo["X-APPLE-SORT-ORDER"], todo["SEQUENCE"]) == (1, "77", 4)
    assert [alarm["DESCRIPTION"] for alarm in todo.walk("VALARM")] == ["Now"]


def test_a_due_date_with_a_time_keeps_it_as_the_day_moves(desk: Any) -> None:
    desk.push()
    url = next(step["url"] for step in desk.push() if step["title"] == SCHEDULE)
    desk.edit(url, "DUE;VALUE=DATE:20190125", "DTSTART:20190120T080000\r\nDUE:20190125T170000")
    desk.change(lambda items: items[2].update(due="2019-02-08"))
    assert Counter(desk.deeds())["update"] == 1
    assert "DUE:20190208T170000" in desk.server.ask("GET", url).text
    desk.change(lambda items: items[2].update(due="2019-01-10"))
    (failed,) = [step for step in desk.push(code=1) if step["fate"] == "failed"]
    assert "starts on 2019-01-20" in failed["error"]
    assert "DUE:20190208T170000" in desk.server.ask("GET", url).text


def test_what_is_gone_from_the_record_is_reported_and_stays(desk: Any) -> None:
    desk.push()
    desk.change(lambda items: items.pop(2))
    (gone,) = [step for step in desk.push() if step["deed"] == "gone"]
    assert gone["title"] == SCHEDULE
    assert desk.tasks()[SCHEDULE]["STATUS"] == "NEEDS-ACTION"


def test_what_the_minutes_call_done_is_completed_only_when_told_so(desk: Any) -> None:
    desk.push()
    desk.change(lambda items: items[2].update(status="done"))
    assert desk.tasks()[SCHEDULE]["STATUS"] == "NEEDS-ACTION"
    desk.push()
    assert desk.tasks()[SCHEDULE]["STATUS"] == "NEEDS-ACTION"
    assert Counter(desk.deeds("--close-done"))["close"] == 1
    todo = desk.tasks()[SCHEDULE]
    assert (todo["STATUS"], todo["PERCENT-COMPLETE"]) == ("COMPLETED", 100)
    assert Counter(desk.deeds("--close-done"))["unchanged"] == OPEN


def test_a_client_that_drops_the_mark_does_no_harm(desk: Any) -> None:
    desk.push()
    url = next(step["url"] for step in desk.push() if step["title"] == SCHEDULE)
    unfolded = desk.server.ask("GET", url).text.replace("\r\n ", "")
    lines = [line for line in unfolded.split("\r\n") if not line.startswith("X-MINUTES-MARK")]
    desk.server.ask("PUT", url, "\r\n".join(lines), Content_Type="text/calendar")
    desk.lose_receipts()
    assert Counter(desk.deeds()) == {"unchanged": OPEN, "done": DONE}


def test_a_task_that_was_copied_or_renamed_by_a_client_is_not_taken_for_another(desk: Any) -> None:
    desk.push()
    url = next(step["url"] for step in desk.push() if step["title"] == SCHEDULE)
    text = desk.server.ask("GET", url).text.replace("\r\n ", "")
    uid = next(line for line in text.split("\r\n") if line.startswith("UID:"))
    copy = text.replace(uid, "UID:00000000-0000-4000-8000-000000000000").replace(
        "WM to issue", "Copy: WM to issue"
    )
    desk.server.ask("PUT", f"{desk.path}0.ics", copy, Content_Type="text/calendar")
    desk.server.ask("DELETE", url)
    desk.server.ask("PUT", f"{desk.path}moved-there.ics", text, Content_Type="text/calendar")
    desk.lose_receipts()
    assert Counter(desk.deeds()) == {"unchanged": OPEN, "copy": 1, "done": DONE}
    desk.change(lambda items: items[2].update(due="2019-03-01"))
    desk.push()
    assert desk.tasks()[SCHEDULE]["DUE"].dt == date(2019, 3, 1)
    assert desk.tasks()[f"Copy: {SCHEDULE}"]["DUE"].dt == date(2019, 1, 25)


def test_what_somebody_deleted_is_made_anew_only_when_told_so(desk: Any) -> None:
    url = next(step["url"] for step in desk.push() if step["title"] == SCHEDULE)
    desk.server.ask("DELETE", url)
    assert Counter(desk.deeds()) == {"unchanged": OPEN - 1, "deleted": 1, "done": DONE}
    assert Counter(desk.deeds("--recreate"))["create"] == 1
    assert SCHEDULE in desk.tasks()


def test_killed_at_ten_moments_it_leaves_every_action_once(desk: Any) -> None:
    record = json.loads(desk.record.read_text(encoding="utf-8"))
    record["action_items"] = [
        {**item, "id": f"{item['id']}-{number}", "text": f"{number}: {item['text']}", "status": "open"}
        for number in (2, 3)
        for item in record["action_items"]
    ]
    desk.write(record)
    dice, seen = random.Random(6), set()
    for wanted in sorted(dice.sample(range(len(record["action_items"])), 10)):
        process = desk.start()
        while desk.count() < wanted and process.poll() is None:
            time.sleep(0.002)
        time.sleep(dice.uniform(0, 0.02))
        process.kill()
        process.communicate()
        seen.add(desk.count())
        if wanted % 2:
            desk.lose_receipts()
    assert len(seen) > 5, "it was not killed half-way"
    desk.push()
    assert len(desk.tasks()) == desk.count() == len(record["action_items"])


def test_two_pushes_at_once_leave_every_action_once(desk: Any) -> None:
    both = [desk.start(state=f"machine-{number}") for number in range(2)]
    for process in both:
        _out, said = process.communicate(timeout=120)
        assert process.returncode == 0, said
    assert len(desk.tasks()) == desk.count() == OPEN
    assert Counter(desk.deeds()) == {"unchanged": OPEN, "done": DONE}


@pytest.mark.parametrize(
    ("url", "project", "said"),
    [
        ("{server}", "no such list", "there is no task list “no such list”"),
        ("{server}/greffe/nowhere/", "no such list", "there is no task list “no such list”"),
        ("http://dav.example.org/", "any", "give https://"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(desk: Any, url: str, project: str, said: str) -> None:
    code, out, told = desk.run("--url", url.format(server=desk.server.url), "--project", project)
    assert (code, out) == (2 if "https" in said else 22, "")
    assert said in " ".join(told.split())
    assert told.count("minutes: ") == 1


def test_a_login_that_is_wrong_or_missing_says_what_to_set(desk: Any) -> None:
    for wrong, named in (("PASSWORD", "MINUTES_CALDAV_PASSWORD"), ("USER", "MINUTES_CALDAV_USER")):
        code, out, said = desk.run(**{wrong: "nobody-knows-this"})
        assert (code, out) == (22, "")
        assert "MINUTES_CALDAV_PASSWORD (and the name that goes with it into MINUTES_CALDAV_USER)" in said
        assert "nobody-knows-this" not in said
        code, out, said = desk.run(**{wrong: ""})
        assert (code, out) == (2, "")
        assert named in said
    assert desk.count() == 0


def test_the_list_is_found_from_its_own_address_and_by_its_name(desk: Any) -> None:
    desk.push("--url", desk.server.url + desk.path, "--project", "")
    name = f"Works {desk.path.strip('/').rpartition('/')[2]}"
    assert Counter(desk.deeds("--project", name.upper())) == {"unchanged": OPEN, "done": DONE}
    assert Counter(desk.deeds("--project", desk.path)) == {"unchanged": OPEN, "done": DONE}


def test_an_edit_between_reading_and_writing_is_not_lost(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in desk.environment().items():
        monkeypatch.setenv(name, value)
    desk.push()
    tracker = open_caldav(Options(url=desk.server.url))
    (held,) = [one for one in tracker.held(frozenset({desk.path})) if one.fields.title == SCHEDULE]
    desk.edit(held.url, "STATUS:NEEDS-ACTION", "STATUS:IN-PROCESS\r\nPERCENT-COMPLETE:40")
    tracker.update(held, {"due": "2019-04-01"}, held.mark)
    todo = desk.tasks()[SCHEDULE]
    assert (todo["STATUS"], todo["PERCENT-COMPLETE"], todo["DUE"].dt) == ("IN-PROCESS", 40, date(2019, 4, 1))
    (held,) = [one for one in tracker.held(frozenset({desk.path})) if one.fields.title == SCHEDULE]
    desk.edit(held.url, "DUE;VALUE=DATE:20190401", "DUE;VALUE=DATE:20190402")
    with pytest.raises(TrackerError, match="somebody has just edited"):
        tracker.update(held, {"due": "2019-05-01"}, held.mark)
    assert desk.tasks()[SCHEDULE]["DUE"].dt == date(2019, 4, 2)


def test_words_that_change_and_come_back_make_two_tasks(desk: Any) -> None:
    desk.push()
    old = json.loads(desk.record.read_text(encoding="utf-8"))["action_items"][2]
    new = {**old, "id": "action-00000000000a", "text": f"{old['text'].rstrip('.')}, please."}
    desk.change(lambda items: items.__setitem__(2, new))
    assert Counter(desk.deeds()) == {"update": 1, "unchanged": OPEN - 1, "done": DONE}
    desk.change(lambda items: items.append(old))
    assert Counter(desk.deeds()) == {"create": 1, "unchanged": OPEN, "done": DONE}
    assert Counter(desk.deeds()) == {"unchanged": OPEN + 1, "done": DONE}
    assert {new["text"], old["text"]} <= set(desk.tasks())
    desk.lose_receipts()
    assert Counter(desk.deeds()) == {"unchanged": OPEN + 1, "done": DONE}
