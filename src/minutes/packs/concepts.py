"""The closed list of what a language pack can speak about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """What rules of a concept recognise, and the groups or constants that each of them must give."""

    meaning: str
    groups: tuple[str, ...] = ()


# Word lists and tables that the program asks every pack for; a language that has no such words gives them empty.
LISTS = (
    "abbreviations", "and_words", "articles", "body_words", "club_forms", "deciders", "determiners", "each_words",
    "end_words", "first_names", "gatherings", "honorifics", "issuer_kinds", "legal_forms", "linking",
    "list_words", "named_things", "not_names", "numbered_words", "object_words", "open_words", "page_joints",
    "page_words", "particles", "partner_words", "place_words", "placing_words", "plural_honorifics", "pronouns",
    "rank_words", "role_words", "room_words", "seat_words",
    "stamp_words", "stands_words", "sum_words", "third_person", "time_joints",
    "to_words", "club_initials", "tied_words", "together_words", "vote_words", "winner_bodies", "with_words",
)  # fmt: skip
TABLES = (
    "day_parts",
    "hour_words",
    "minute_words",
    "months",
    "numbers",
    "periods",
    "plural_roles",
    "weekdays",
    "year_words",
)

CONCEPTS: dict[str, Concept] = {
    "heading": Concept(
        "a heading that says what its section is about (constant `is`; `alone`: and not what headings under it are)",
        ("is",),
    ),
    "attendance_label": Concept("words that open a list of people, with their status", ("status",)),
    "attendance_end": Concept("words that end a run of attendance lists"),
    "proxy": Concept("a proxy: `holder`, and `giver` where it is named", ("holder",)),
    "movement": Concept("an arrival or departure noted beside a name"),
    "status_mark": Concept("a word beside a name that says how the person attended", ("status",)),
    "role": Concept("a function that stands beside a name"),
    "role_before": Concept("a function that stands before a name: `role`, `name`", ("role", "name")),
    "self_mention": Concept("the writer of the minutes among those present: `name`", ("name",)),
    "membership": Concept(
        "a function that is but to be a member: of a board (constant `board`), or of the body `organization`"
    ),
    "governing_body": Concept("the name of a board, with whose it is: `organization`", ("organization",)),
    "role_phrase": Concept("a function whose word stands at its end"),
    "role_at": Concept("a function with the body after it: `organization`", ("organization",)),
    "office": Concept("a function with its article, whose bearer is named after it: `role`", ("role",)),
    "affiliation": Concept(
        "words beside a name that say where the person comes from: `organization`", ("organization",)
    ),
    "attends": Concept(
        "a sentence that says how people attend: `people`, and the `status`", ("people", "status")
    ),
    "proxy_clause": Concept(
        "a sentence that says who votes for whom: `giver`, `holder`", ("giver", "holder")
    ),
    "chair": Concept("who chairs: `name`", ("name",)),
    "secretary": Concept("who takes the minutes: `name`", ("name",)),
    "absence": Concept(
        "a sentence that says that a person is away: `name`, and the `status`", ("name", "status")
    ),
    "speaker": Concept("a person who acts in the meeting: `name`", ("name",)),
    "turn": Concept("a turn of speech in a transcript: `name`", ("name",)),
    "date": Concept("a date: `day`, `month`, `year` (a word or digits)", ("day", "month")),
    "meeting_date": Concept("words before the date of the meeting itself"),
    "other_date": Concept("words before the date of something else"),
    "clock": Concept("a time of day: `hour`, `minute`, `less` (minutes before the hour), `part` of the day"),
    "begins": Concept("words before the time at which the meeting begins"),
    "begins_after": Concept("words after the time at which the meeting begins"),
    "ends": Concept("words before the time at which the meeting ends"),
    "ends_after": Concept("words after the time at which the meeting ends"),
    "other_time": Concept("words before the time of something else"),
    "other_time_after": Concept("words after the time of something else"),
    "place": Concept("where the meeting is held: `place`", ("place",)),
    "place_end": Concept("what follows a place and says why or how they met there"),
    "other_place": Concept("words before a place at which something else is held"),
    "place_part": Concept(
        "how a piece of the line of the date says where the meeting is held: `place`", ("place",)
    ),
    "town": Concept("the town of the meeting, beside its room: `town`", ("town",)),
    "body": Concept("who meets: `body`", ("body",)),
    "body_end": Concept("where the name of a body ends that a date or number follows"),
    "issuer": Concept("whose minutes they are: `issuer`", ("issuer",)),
    "title": Concept("words that open the title of minutes"),
    "meeting_kind": Concept("the kind of meeting: `kind`", ("kind",)),
    "next_meeting": Concept("when the next meeting is held: `next`", ("next",)),
    "vote_for": Concept("votes for: `n`", ("n",)),
    "vote_against": Concept("votes against: `n`", ("n",)),
    "vote_abstain": Concept("abstentions: `n`", ("n",)),
    "vote_score": Concept(
        'the counts of both sides in one: `for`, `against`, perhaps `abstain` (constant `first` = "winner" where the '
        "winners are counted first)",
        ("for", "against"),
    ),
    "vote_named": Concept(
        "who voted how: `names`, and `kind` (`for`, `against`, `abstain`)", ("names", "kind")
    ),
    "vote_cast": Concept("the vote of one person in a roll call: a group `for`, `against` or `abstain`"),
    "vote_unanimous": Concept("unanimity"),
    "vote_total": Concept(
        "how many voted: `n` (constant `of`: voters, with those who abstained; cast, votes for and against alone)",
        ("n", "of"),
    ),
    "vote_apart": Concept("words that say that some of the voters gave a blank or void vote, or none"),
    "vote_special": Concept(
        "words that say that votes are not settled by counting heads (constant `is`: weighed, qualified)",
        ("is",),
    ),
    "vote_above": Concept("a sentence that states the vote on resolutions whose text follows"),
    "vote_subject": Concept("words by which a vote speaks of a text that stands beside it"),
    "heading_verdict": Concept(
        "a heading that says what became of the items under it: `outcome`", ("outcome",)
    ),
    "deferral": Concept("words by which a decision puts the matter off"),
    "vote_line": Concept("a line that states the result of a vote"),
    "proposal": Concept("a sentence that puts something to the vote"),
    "request": Concept("a sentence that asks the meeting for something, which a bare yes or no may answer"),
    "decision": Concept("a sentence that states a decision, with its `outcome`", ("outcome",)),
    "decision_more": Concept(
        "a sentence that goes on deciding by a pronoun, with its `outcome`", ("outcome",)
    ),
    "resolve": Concept("words by which a conclusion says what is to be"),
    "not_a_decision": Concept("a sentence that only looks like a decision"),
    "outcome": Concept("words that say what became of a vote (constant `outcome`)", ("outcome",)),
    "action": Concept("a sentence that gives someone a task: `owner` where it is named"),
    "action_label": Concept("a label that opens a task: `owner` where it is named"),
    "not_an_action": Concept("a sentence that only looks like a task"),
    "aims": Concept("a heading over aims and ideas, whose items are no tasks unless somebody is to do them"),
    "duty": Concept("what must be done, told in the passive without anybody who does it"),
    "law": Concept("a law or its text, named as the ground of what is told"),
    "done": Concept("words that mark a task as done"),
    "dropped": Concept("words that mark a task as given up"),
    "task_form": Concept("words that open a task which names who does it before or after itself"),
    "task_lead": Concept("a line above a list of tasks, that is no heading"),
    "report_lead": Concept("words of a line above a list in a plan that reports, and tells no tasks"),
    "nobody": Concept("what stands in a column of owners where nobody is to do anything"),
    "due_remark": Concept(
        "words with which a remark behind a task begins that says when it is due (constant `label` before a bare date)"
    ),
    "due": Concept("when a task is due: groups as the calendar wants them"),
    "not_due": Concept(
        "a date in the words of a task that says when something else is (group `due` where it is one after all)"
    ),
    "column": Concept("the head of a table column (constant `is`)", ("is",)),
    "mark": Concept("a sign in a cell that ticks it"),
    "grant_verdict": Concept(
        "the verdict on an applicant in a row (constant `is`: given, passed, refused)", ("is",)
    ),
    "laureate_intro": Concept("words that announce winners listed after them"),
    "laureate": Concept("a sentence that names a winner: `recipient`", ("recipient",)),
    "not_a_laureate": Concept("a sentence about a prize that names no winner"),
    "winning": Concept(
        "a verb that ties an award to its winner, and in which `order` (award-winner, winner-award, giver)",
        ("order",),
    ),
    "winner_open": Concept("words after which the naming of a winner begins"),
    "winner_end": Concept("words with which the naming of a winner ends"),
    "no_winner": Concept("words in the place of a winner that name none"),
    "our_win": Concept("a sentence that says that those who meet won"),
    "award": Concept("an award or call as named: `award`", ("award",)),
    "award_office": Concept(
        "words before the name of an award that make it but the field of an office (*in charge of*)"
    ),
    "draw": Concept("words of a game of chance, whose prizes nobody earns"),
    "prize_category": Concept("words of the category in which a prize is won (*ladies' singles*)"),
    "award_end": Concept("words with which the name of an award ends"),
    "phone": Concept("a phone or fax number: `number`", ("number",)),
    "address": Concept(
        "where someone lives or has an office: `house` (its number), `street` (its name), `postcode`"
    ),
    "amount": Concept("a sum of money: `value`, with the constant `currency`", ("value", "currency")),
}
