"""What became of a proposal, in the plain words of clubs, panels and sites; and what only looks like it."""

from collections.abc import Callable

import pytest

from minutes.model.record import Decision
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Decided = Callable[[str], list[Decision]]
HEAD = "Harbour Trust\n\nMinutes of the meeting held on 14 March 2019\n\n"


@pytest.fixture(scope="module")
def decided() -> Decided:
    """The decisions of English minutes whose body is the given text."""
    pipeline = Pipeline(Settings(language="en", model="none"))
    return lambda body: list(pipeline.extract((HEAD + body + "\n").encode(), name="x.txt").decisions)


RESULTS = {
    "plain assent": ("Jan wants to take out the old hedge. Agreed, everyone except Tom.", ["adopted"]),
    "nobody seconds": (
        "Tom wanted to buy a second saw while we are at it. Nobody seconded him, so that fell.",
        ["rejected"],
    ),
    "no second": (
        "Tom Reed moved to waive the second reading. The motion died for lack of a second.",
        ["rejected"],
    ),
    "put off": ("The policy on dogs needs more thought. Left until the warden can come.", ["deferred"]),
    "carried to put off": (
        "Moved by Reed, seconded by Cole, to table Ordinance 12 to the May meeting. Motion carried 4-1.",
        ["deferred"],
    ),
    "resolved to put off": ("It was resolved to defer the setting of the precept.", ["deferred"]),
    "two thirds wanted": (
        "A motion to suspend the rules (two-thirds needed) got for 9, against 5 and was not carried.",
        ["rejected"],
    ),
    "an amendment, then the motion": (
        (
            "Tom Reed moved that the fee be raised to £30. An amendment by Ann Orr to make it £27 was put and lost, "
            "14 voting for and 25 against.\n\nAnn Orr moved that the shed be sold. Carried by 33 votes to 6."
        ),
        ["rejected", "adopted"],
    ),
    "declared elected": (
        "The Chair declared Mrs Orr and Mr Day elected for a term of three years.",
        ["adopted"],
    ),
    "consensus of the body": ("It was the consensus of the council that a letter be sent.", ["adopted"]),
    "names under a heading": (
        "Members admitted\n\n- Ann Orr\n- Tom Reed\n\nOther business\n\nNone.",
        ["adopted"],
    ),
    "another body's news": ("The County Commission voted last Monday to close the landing.", []),
    "a letter": ("Letter from the ministry advising that the application was refused.", []),
    "papers on the table": ("Three quotes were tabled.", []),
}


@pytest.mark.parametrize(("body", "outcomes"), RESULTS.values(), ids=RESULTS.keys())
def test_plain_words_state_a_result(decided: Decided, body: str, outcomes: list[str]) -> None:
    assert [d.outcome for d in decided("1. Affairs of the trust\n\n" + body)] == outcomes


def test_a_decision_that_breaks_off_goes_on_in_the_next_paragraph(decided: Decided) -> None:
    body = "1. Affairs\n\nMr Pym having left the room, it was resolved that\n\nMessrs Orr be appointed auditors of the trust."
    (found,) = decided(body)
    assert found.text.endswith("appointed auditors of the trust.")


def test_a_city_council_decides_in_its_own_minutes_only(decided: Decided) -> None:
    news = "The City Council adopted the parking plan."
    assert decided(f"1. Reports\n\n{news}") == []
    assert len(decided(f"Regular meeting of the City Council\n\n1. Reports\n\n{news}")) == 1
