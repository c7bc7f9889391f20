"""English minutes in forms of their own: numbered tasks, lists of attendance in columns, grants, short assents."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

_PIPELINE = Pipeline(Settings(model="none", language="en"))


@pytest.fixture
def record_of() -> Callable[[str], Record]:
    return lambda text: _PIPELINE.extract(text.encode(), "minutes.txt")


HEAD = "Orchard Trust\n\nMinutes of the meeting held on 14 March 2023\n\n"

PEOPLE = """Present:\tMrs Ann Dale
Mr Tom Reed (Treasurer)\tDr Li Cole
Committee chairs and guests: Una Frost (Prizes), Max Orr (Bulletin)
In attendance: Mrs Joy Hart (Clerk)\tMr Sam Ford
Apologies:\tMrs Eve Lane, Mr
Ian Moss

Mrs Dale opened the meeting and welcomed everybody who had come to the hall.
"""

NUMBERED = """Present: Ann Dale, Tom Reed, Una Frost

ACTION ITEMS REVIEW

#0012 Ann - Get a price for the gate.
      Two firms have been asked. OPEN
#0013 Tom & Una - Rewrite the lease.
      Will discuss in item 6. Closed

SUMMARY OF NEW ACTION ITEMS

#0014 Ann\tLetter to the county\t4 April 2023
#0015 Tom\tPoll for the dates
"""

GRANTS = """Ref\tApplicant\tAsked\tDecision
1/23\tMill Lane Choir\t£500\tAward £500
2/23\tThe Canoe Club\t£900\tAward £400 (Mr Reed did not vote)
3/23\tFriends of the Pond\t£700\tDeclined, outside objects
4/23\tThe Toddlers\t£300\tDeferred, accounts requested
"""


def test_people_in_columns_behind_labels_are_read(record_of: Callable[[str], Record]) -> None:
    found = {p.name: str(p.status) for p in record_of(HEAD + PEOPLE).participants}
    assert found == {
        **dict.fromkeys(
            ["Ann Dale", "Tom Reed", "Li Cole", "Una Frost", "Max Orr", "Joy Hart", "Sam Ford"], "present"
        ),
        "Eve Lane": "excused",
        "Ian Moss": "excused",
    }


def test_numbered_tasks_have_their_owners_and_what_became_of_them(record_of: Callable[[str], Record]) -> None:
    found = [(list(item.owners), str(item.status)) for item in record_of(HEAD + NUMBERED).action_items]
    assert (["Ann"], "open") in found
    assert (["Tom", "Una"], "done") in found
    assert len(found) == 4


def test_grants_in_a_column_of_results_are_decided(record_of: Callable[[str], Record]) -> None:
    found = [str(item.outcome) for item in record_of(HEAD + GRANTS).decisions]
    assert found == ["adopted", "adopted", "rejected", "deferred"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann moves to approve, Tom seconds. No discussion, no objections. Minutes approved.",
        "RESOLUTION: Accept the comment. Editors to add a note in the first part of the text.",
    ],
)
def test_what_belongs_to_one_decision_is_one(record_of: Callable[[str], Record], text: str) -> None:
    found = record_of(f"{HEAD}Present: Ann Dale, Tom Reed\n\n1. Minutes\n\n{text}\n").decisions
    assert [item.text for item in found] == [text]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Tom Reed knows a roofer and will put Ann in touch with him.", "Tom Reed"),
        ("The Clerk would see that it was printed by Friday.", "The Clerk"),
        ("Tom Reed has started a draft for the hall. He'll circulate it to members in May.", "Tom"),
        ("The return is due soon, and the Clerk has it in hand.", "Clerk"),
        ("The sign needs to be repainted (Tom Reed, by 1 May).", "Tom Reed"),
    ],
)
def test_who_takes_a_task_in_passing_has_it(
    record_of: Callable[[str], Record], text: str, owner: str
) -> None:
    found = record_of(f"{HEAD}Present: Ann Dale, Tom Reed\n\n1. Works\n\n{text}\n").action_items
    assert [len(item.owners) for item in found] == [1]
    assert owner in found[0].owners[0]


@pytest.mark.parametrize(
    "text",
    ["Tom Reed is finishing his second term.", "The Founders Medal will be presented to Una Frost in May."],
)
def test_what_merely_happens_is_no_task(record_of: Callable[[str], Record], text: str) -> None:
    assert not record_of(f"{HEAD}Present: Ann Dale, Tom Reed\n\n1. Works\n\n{text}\n").action_items
