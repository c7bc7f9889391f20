"""Minutes in English: each kind of item, in the manners of boards, councils, projects and open-source bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutes.model.record import Record
from minutes.pipeline import Pipeline
from minutes.settings import Settings

Reader = Callable[[str], Record]

HEAD = "Elmbridge Library Board\n\nMinutes of the regular meeting held on March 14, 2019\n\n"


@pytest.fixture(scope="module")
def english() -> Reader:
    """Reads a text as English minutes, without a statistical model."""
    pipeline = Pipeline(Settings(language="en", model="none"))
    return lambda text: pipeline.extract((HEAD + text + "\n").encode(), name="x.txt")


PEOPLE = {
    "a list on one line": (
        "Present: Mary Cole (chair), Tom Reed, Ann Dale\nRegrets: Hugh Marsh",
        {"Mary Cole": "present", "Tom Reed": "present", "Ann Dale": "present", "Hugh Marsh": "excused"},
    ),
    "bulleted attendees": (
        "Attendees:\n\n- Mary Cole\n- Tom Reed\n\nAbsent:\n\n- Hugh Marsh\n",
        {"Mary Cole": "present", "Tom Reed": "present", "Hugh Marsh": "absent"},
    ),
    "in attendance, apologies": (
        "In attendance: Mary Cole, Tom Reed\nApologies for absence were received from Cllr Hugh Marsh\n",
        {"Mary Cole": "present", "Tom Reed": "present", "Hugh Marsh": "excused"},
    ),
    "guests and staff": (
        "Directors present: Mary Cole, Tom Reed\nStaff: Ann Dale\nGuests: Hugh Marsh\n",
        {"Mary Cole": "present", "Tom Reed": "present", "Ann Dale": "present", "Hugh Marsh": "present"},
    ),
    "a table": (
        "Name\tOrganization\tPresent\nMary Cole\tElm Trust\tX\nTom Reed\tHarbour Ltd\tX\n",
        {"Mary Cole": "present", "Tom Reed": "present"},
    ),
    "a proxy beside a name": (
        "Present: Mary Cole, Tom Reed\nProxies: Hugh Marsh to Mary Cole\n",
        {"Mary Cole": "present", "Tom Reed": "present", "Hugh Marsh": "represented"},
    ),
    "a speaker who stands in no list": (
        "Present: Mary Cole, Tom Reed\n\nRoof\n\nMs. Ann Dale reported that the roof has been mended.",
        {"Mary Cole": "present", "Tom Reed": "present", "Ann Dale": "present"},
    ),
    "a person who is only mentioned": (
        "Present: Mary Cole, Tom Reed\n\nRoof\n\nThe roof was painted after a sketch by Ann Dale in 1950.",
        {"Mary Cole": "present", "Tom Reed": "present"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people_are_found_with_their_status(english: Reader, body: str, expected: dict[str, str]) -> None:
    assert {p.name: p.status for p in english(body).participants} == expected


DECISIONS = {
    "the body approves": ("The board approved the annual accounts.", "adopted", None),
    "it was agreed": ("It was agreed that the reading room stays open on Sundays.", "adopted", None),
    "resolved": ("RESOLVED, that the fee for lost cards is raised to $5.", "adopted", None),
    "minutes approved": ("The minutes of the last meeting were approved unanimously.", "adopted", {"unanimous": True}),
    "moved, seconded, carried": (
        "Moved by Tom Reed, seconded by Mary Cole, to buy a new scanner. Motion carried 5-2-1.",
        "adopted", {"for": 5, "against": 2, "abstain": 1},
    ),
    "in words": (
        "The motion to buy a scanner was carried with four in favor, none opposed and one abstention.",
        "adopted", {"for": 4, "against": 0, "abstain": 1},
    ),
    "ayes and nays": (
        "Tom Reed moved to lease a van.\n\nAyes: 4, Nays: 1, Abstain: 0", "adopted", {"for": 4, "against": 1, "abstain": 0},
    ),
    "failed": ("Tom Reed moved to sell the van; the motion failed 2-5.", "rejected", {"for": 2, "against": 5}),
    "rejected": ("The committee did not approve the request for a second van.", "rejected", None),
    "tabled": ("The request for a second van was tabled until May.", "deferred", None),
    "postponed": ("The board agreed to postpone the vote on the lease.", "deferred", None),
    "elected": ("Mary Cole was elected chair for two years.", "adopted", None),
    "a label": ("Decision: the gate will be painted green.", "adopted", None),
}  # fmt: skip


@pytest.mark.parametrize(("body", "outcome", "votes"), DECISIONS.values(), ids=DECISIONS.keys())
def test_a_decision_has_its_outcome_and_votes(
    english: Reader, body: str, outcome: str, votes: dict[str, object] | None
) -> None:
    (decision,) = english("Business\n\n" + body).decisions
    found = decision.votes.model_dump(by_alias=True, exclude_none=True) if decision.votes else None
    assert (decision.outcome, found) == (outcome, votes)


UNDECIDED = {
    "a discussion": "The board discussed the lease at length.",
    "a plan": "The lease will be approved at a later date by the county.",
    "a question": "Should the board approve the lease?",
    "a consideration": "WHEREAS the budget was adopted in January; and",
    "an earlier decision": "The board had approved the lease two years ago.",
}


@pytest.mark.parametrize("body", UNDECIDED.values(), ids=UNDECIDED.keys())
def test_what_only_looks_like_a_decision_is_none(english: Reader, body: str) -> None:
    assert english("Business\n\n" + body).decisions == ()


LIST = "Present: Mary Cole, Tom Reed\n\nBusiness\n\n"
ACTIONS = {
    "a label": (LIST + "ACTION: Tom Reed to order the paint by March 29.", ("Tom Reed",), "2019-03-29"),
    "initials": (LIST + "Action TR: order the paint by the end of April", ("TR",), "2019-04"),
    "X will": (LIST + "Mary Cole will write to the county by 12 April 2019.", ("Mary Cole",), "2019-04-12"),
    "X to": (LIST + "Mary and Tom to print a banner for the fair.", ("Mary", "Tom"), None),
    "she said she would": (LIST + "Ms. Cole said that she would share the slides.", ("Cole",), None),
    "agreed to": (LIST + "Tom Reed agreed to draft a letter by Friday.", ("Tom Reed",), "2019-03-15"),
    "asked to": (LIST + "The treasurer was asked to obtain two quotes.", ("The treasurer",), None),
    "a check box": (LIST + "- [ ] Tom Reed will repair the shelf in Q3 2019", ("Tom Reed",), "2019-07-01/2019-09-30"),
    "a section": (LIST + "Action items\n\n- Mary Cole: call the bank (due 2019-04-02)\n", ("Mary Cole",), "2019-04-02"),
    "a mention": (LIST + "@tom: chase the supplier next week", ("tom",), "2019-03-18/2019-03-24"),
    "an office without an article": (LIST + "Clerk to mend the gate within ten days.", ("Clerk",), "2019-03-24"),
    "everybody": (LIST + "Everybody to bring a mug tomorrow.", ("Everybody",), "2019-03-15"),
    "several": (LIST + "Mary + Tom to ring the school by the 24th.", ("Mary", "Tom"), "2019-03-24"),
    "is doing": (LIST + "Mary's getting the form in by Friday.", ("Mary",), "2019-03-15"),
    "does by": (LIST + "Tom gets the posters to the library by the 20th.", ("Tom",), "2019-03-20"),
    "would": (LIST + "Ms Cole would write to the county this week.", ("Cole",), "2019-03-11/2019-03-17"),
    "was to": (LIST + "Tom Reed was to ring the bank before Christmas.", ("Tom Reed",), "2019-12"),
    "a first person": (LIST + "Mary: I'll send the slides, Monday probably", ("Mary",), "2019-03-18"),
    "an arrow": (LIST + "The shelf in the hall is loose again. -> Tom, this week", ("Tom",), "2019-03-11/2019-03-17"),
    "a month of a meeting": (LIST + "Tom Reed will bring figures to the May meeting.", ("Tom Reed",), "2019-05"),
    "a number behind the label": (LIST + "AI-14.2 Tom: publish the drawings by 20 May", ("Tom",), "2019-05-20"),
    "a label before everybody": (LIST + "Action everyone: help on Thursday", ("everyone",), "2019-03-21"),
    "a line in a list": (LIST + "- The hall is free\n- Start publicity in early May\n", (), "2019-05"),
    "somebody new": (LIST + "Wilf will talk to the county archives.", ("Wilf",), None),
    "a name and what it will do": (LIST + "Tom Reed: will speak to the school about the gate.", ("Tom Reed",), None),
    "a day behind": (
        LIST + "Funds for the club in 2020 were sought and a letter will be sent by 3 May 2019.", (), "2019-05-03",
    ),
    "the day of an entry": (LIST + "- 2019-01-10: Tom Reed to order the paint\n", ("Tom Reed",), None),
    "a reminder": (LIST + "Ms. Cole reminded trustees that their forms are due by December 1.", ("trustees",), "2019-12-01"),
    "a date in the present": (LIST + "Tom Reed mails the letters on May 14.", ("Tom Reed",), "2019-05-14"),
    "under a nested lead": (
        LIST + "- Fair\n  - Agreed next steps:\n    * Ask the band for a price by 2 April 2019\n", (), "2019-04-02",
    ),
    "a sentence without a subject": (LIST + "- Will send out the papers after the fair\n", (), None),
    "somebody who is needed": (LIST + "Need members to share the poster", ("members",), None),
    "a task behind a decision": (LIST + "The motion was put off to May; Tom Reed will write to the county by 3 May.", ("Tom Reed",), "2019-05-03"),
    "if he can": (LIST + "Tom Reed will ring the bank before the 24th if he can.", ("Tom Reed",), "2019-03-24"),
    "a margin": (
        "Item\tMinute\tAction by\tDue\n1.2\tMary Cole to obtain a quote for the boiler.\tMC\tw/c 25 March\n", ("MC",), "2019-03-25/2019-03-31",
    ),
    "a table": (
        "Action\tOwner\tDue\tStatus\nCall the bank about the card\tMary Cole\t4/15/2019\tOpen\n", ("Mary Cole",), "2019-04-15",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "owners", "due"), ACTIONS.values(), ids=ACTIONS.keys())
def test_an_action_has_its_owners_and_due_date(
    english: Reader, text: str, owners: tuple[str, ...], due: str | None
) -> None:
    (action,) = english(text).action_items
    assert (tuple(action.owners), action.due, action.status) == (owners, due, "open")


IDLE = {
    "the meeting itself": "The next meeting will be held on April 11, 2019.",
    "an event": "The fair will take place in June.",
    "a question": "Who will write to the county?",
    "a refusal": "Tom Reed will not attend in April.",
    "a wish": "Tom Reed would like to see more plants.",
    "a motion": "Motion Reed to approve the accounts.",
    "an opinion": "Tom Reed is thinking about the plants.",
    "an abstention": "Tom Reed said that he would abstain.",
    "a machine": "Enabling RS to run on the old server.",
    "an attribute": "- @lang within the header\n",
    "a fault that was found": "They found faults that need to be fixed.",
    "a task given up": "- Action TR: ring the band about the fair\n- Action cancelled\n",
    "a thing to be discussed": "The roof will be discussed on Tuesday.",
    "minutes of a day": "The minutes of February 12 were read.",
    "news of winners": "The winners will be announced in October.",
    "a standing rule": "At each meeting the board will be asked to approve the minutes.",
    "a notice": "Please refer to the invitation for the password.",
    "what was asked already": "Tom has asked the manager to book a hall.",
    "a follow-up of old": "Follow up to last week's meeting",
}


@pytest.mark.parametrize("body", IDLE.values(), ids=IDLE.keys())
def test_what_only_looks_like_an_action_is_none(english: Reader, body: str) -> None:
    assert english(LIST + body).action_items == ()


def test_a_short_task_behind_a_label_stands_alone(english: Reader) -> None:
    (action,) = english(LIST + "- The sign is gone\n- Action TR: reply\n").action_items
    assert (action.text, action.owners) == ("Action TR: reply", ("TR",))


@pytest.mark.parametrize(
    "words", ["at some point", "at a future meeting", "once the quote is here", "after Easter"]
)
def test_a_vague_time_stays_words(english: Reader, words: str) -> None:
    (action,) = english(LIST + f"Tom Reed will order the paint {words}.").action_items
    assert (action.due, action.due_text) == (None, words)


def test_a_curt_sentence_is_read_with_the_one_before_it(english: Reader) -> None:
    (action,) = english(LIST + "Tom Reed said the lamp is on a timer. He'll have a look.").action_items
    assert action.text == "Tom Reed said the lamp is on a timer. He'll have a look."


def test_a_ticked_box_is_done(english: Reader) -> None:
    (action,) = english(LIST + "- [x] Tom Reed: repair the shelf").action_items
    assert action.status == "done"


LAUREATES = {
    "awarded to": ("The Harbour Prize was awarded to Claire Vance.", ("Claire Vance",), None),
    "selected as": ("Claire Vance was selected as the 2018 Harbour Prize recipient.", ("Claire Vance",), None),
    "a prize": ("1st prize: Elm Street School", ("Elm Street School",), None),
    "dollars": ("The board approved a grant of $500 to Elm Rescue.", ("Elm Rescue",), (500.0, "USD")),
    "pounds": ("The committee awarded £750 to Elm Rescue for a new boat, under the Harbour Grant.", ("Elm Rescue",), (750.0, "GBP")),
    "a list": ("Grants approved:\n\n- Elm Rescue: €300\n", ("Elm Rescue",), (300.0, "EUR")),
}  # fmt: skip


@pytest.mark.parametrize(("body", "recipients", "amount"), LAUREATES.values(), ids=LAUREATES.keys())
def test_a_laureate_has_its_amount(
    english: Reader, body: str, recipients: tuple[str, ...], amount: tuple[float, str] | None
) -> None:
    (laureate,) = english("Harbour Grants\n\n" + body).laureates
    found = (laureate.amount.value, laureate.amount.currency) if laureate.amount else None
    assert (tuple(laureate.recipients), found) == (recipients, amount)


@pytest.mark.parametrize(
    "body", ["The prize will be awarded in May.", "The contract was awarded to Elm Builders.", "No winner was chosen."]
)  # fmt: skip
def test_what_names_no_winner_gives_none(english: Reader, body: str) -> None:
    assert english("Business\n\n" + body).laureates == ()


DATES = {
    "month first": "March 14, 2019",
    "ordinal": "March 14th, 2019",
    "day first": "Thursday, 14 March 2019",
    "iso": "2019-03-14",
    "numbers, month first": "03/14/2019",
    "numbers, day first because no month is 14": "14/03/2019",
}


@pytest.mark.parametrize("printed", DATES.values(), ids=DATES.keys())
def test_the_date_of_the_meeting_is_read(printed: str) -> None:
    text = f"Elmbridge Parish Council\n\nMinutes of the meeting held on {printed}\n\nPresent: Mary Cole, Tom Reed\n"
    record = Pipeline(Settings(language="en", model="none")).extract(text.encode(), name="x.txt")
    assert record.meeting.date == "2019-03-14"


def test_the_meeting_is_described(english: Reader) -> None:
    meeting = english(
        "Location: Village Hall\n\nThe meeting was called to order at 7:00 p.m. by President Mary Cole.\n\n"
        "Roof\n\nNothing new.\n\nNext meeting: April 11, 2019\n\nThe meeting was adjourned at 8:45 p.m.\n\n"
        "Minutes taken by Tom Reed\n"
    ).meeting
    assert (meeting.body, meeting.place) == ("Elmbridge Library Board", "Village Hall")
    assert (meeting.start_time, meeting.end_time, meeting.next_meeting) == ("19:00", "20:45", "2019-04-11")
    assert (meeting.chair, meeting.secretary) == ("Mary Cole", "Tom Reed")


DECIDED = [
    ("Four new members were admitted.", "adopted"),
    ("The choir committee had no objection to the new rota.", "adopted"),
    ("Safeguarding policy: approved.", "adopted"),
    ("The contractor's claim for disruption was not accepted.", "rejected"),
    ("The question of life membership was left over to the spring meeting.", "deferred"),
]


@pytest.mark.parametrize(("sentence", "outcome"), DECIDED)
def test_decisions_without_a_motion(english: Reader, sentence: str, outcome: str) -> None:
    record = english(f"1. General business\n\n{sentence}")
    assert [(d.text, d.outcome) for d in record.decisions] == [(sentence, outcome)]


ASSIGNED = [
    ("Main contractor to seal the parapet before the next rain.", "Main contractor"),
    ("Rosie to ask her brother for the generator.", "Rosie"),
    ("Remove the stale accounts -> ops team", "ops team"),
    ("It was left with the Clerk to arrange a site visit.", "the Clerk"),
]


@pytest.mark.parametrize(("sentence", "owner"), ASSIGNED)
def test_tasks_of_offices_and_trades(english: Reader, sentence: str, owner: str) -> None:
    record = english(f"1. General business\n\n{sentence}")
    assert [list(a.owners) for a in record.action_items] == [[owner]]


TOLD = {
    "Snack stall scrapped; tombola instead.": "adopted",
    "Bid for road salt awarded to Tarn Stone, low bidder.": "adopted",
    "Junior subs held at 40 for the coming season.": "adopted",
    "Reading room to remain closed over Easter.": "adopted",
    "We're dropping the evening slot.": "adopted",
    "Lena runs the blog from now on, nobody objected.": "adopted",
    "Spring show: Pirates (beat Cats by three votes)": "adopted",
    "Minutes of 4 June taken as read and signed.": "adopted",
    "Judges were unanimous in naming Team Osprey runners-up.": "adopted",
    "The coach bursary was halved.": "adopted",
    "Go ahead with the pump at 900.": "adopted",
    "Committee happy to lend the tent to the scouts.": "adopted",
    "Captain for 2031: Dev Rao.": "adopted",
    "Dogs are no longer permitted on the green.": "adopted",
    "Owners rejected the levy, 12 to 40.": "rejected",
    "The proposal to meet weekly didn't fly.": "rejected",
    "The spring raffle will not be repeated.": "rejected",
    "Drones remain forbidden (yes 4, no 21).": "rejected",
    "Tea fund merged into the general account.": "adopted",
    "Meetings will be held weekly.": "adopted",
    "Date changed to 3rd May.": "adopted",
    "Leave of absence given to Mrs Crewe.": "adopted",
    "The stage extension is not to proceed.": "rejected",
    "Floodlights ruled out because of the bats.": "rejected",
    "We said no to the beer sponsor.": "rejected",
    "Motion to rename the hall falls.": "rejected",
    "Bike shed idea shelved for now.": "deferred",
    "**Punted to 4.0** – dark theme.": "deferred",
}


@pytest.mark.parametrize("sentence", TOLD)
def test_decisions_in_note_form_and_in_the_first_person(english: Reader, sentence: str) -> None:
    (only,) = english(f"4. Business\n\n{sentence}").decisions
    assert only.outcome == TOLD[sentence]


REPORTED = (
    "The fence was delivered on Friday.",
    "Bank base rate held at 4%.",
    "Complaint upheld by the ombudsman.",
    "Match postponed because of rain.",
    "We're not doing well in the league.",
    "Membership stays high.",
    "Two goals disallowed.",
    "Mrs Lowe was re-elected to the county council.",
    "Boxes moved from Hull to Leeds.",
    "Gate left open again.",
    "The club lifted the cup.",
    "Mr Poe resigned with immediate effect.",
    "The contract was awarded to Dunn last year.",
    "Volunteers agreed to paint the shed.",
)


@pytest.mark.parametrize("sentence", REPORTED)
def test_news_in_note_form_is_no_decision(english: Reader, sentence: str) -> None:
    assert not english(f"4. Business\n\n{sentence}").decisions


def test_signs_beside_figures_are_votes(english: Reader) -> None:
    (only,) = english("4. Business\n\nDrop the old builds in 5.0: 9 👍, 2 👎.").decisions
    assert only.votes is not None
    assert (only.votes.for_, only.votes.against) == (9, 2)
