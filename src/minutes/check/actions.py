"""Action items: who is to do them, by when, and whether that can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.check.checked import Checked, excerpt
from minutes.check.finding import Code, Found, Severity
from minutes.extractors.due import last_day
from minutes.extractors.names import find_person
from minutes.model.record import ActionItem
from minutes.packs import Pack

NO_OWNER = Code(
    "action-without-owner",
    Severity.WARNING,
    "An open action item does not say who is to do it: it has no owner, and names nobody who might be meant.",
    "Name the person or the body that is to do it.",
)
NO_DUE = Code(
    "action-without-due",
    Severity.INFO,
    "An open action item does not say by when it is to be done.",
    "Write the day, or the meeting, by which it is to be done.",
)
DUE_BEFORE = Code(
    "due-before-meeting",
    Severity.WARNING,
    "An open action item was due before the meeting: it is overdue, or its date is wrong.",
    "Set a new date, mark it as done, or mend the date: often it is the year.",
)
UNKNOWN_OWNER = Code(
    "unknown-owner",
    Severity.WARNING,
    "A person who is to do something is nobody whom the minutes name as a participant.",
    "Tell the person, list them among those who attended or were excused, or mend the spelling.",
)
#: Pronouns of things, impersonal ones among them.
_THINGS = frozenset(("it", "se", "le", "les", "celui-ci", "celle-ci"))
CODES = (NO_OWNER, NO_DUE, DUE_BEFORE, UNKNOWN_OWNER)


def missing_owner(checked: Checked) -> Iterator[Found]:
    """Open tasks of nobody."""
    for action in _open(checked):
        if not (action.owners or _says_we(action, checked) or _may_name_somebody(action.text, checked)):
            message = f"nobody is named who is to do {excerpt(action.text)}"
            yield Found(NO_OWNER, message, action.id, action.evidence[0])


def _says_we(action: ActionItem, checked: Checked) -> bool:
    """Whether the rule that found it is one for what those who meet say that they will do (``Pediremos``)."""
    found = {evidence.rule for evidence in action.evidence}
    rules = checked.pack.of("action") if checked.pack is not None else ()
    return any(rule.id in found and rule.set.get("by") == "us" for rule in rules)


def _may_name_somebody(text: str, checked: Checked) -> bool:
    """Whether a task without an owner names a participant, or begins with a pronoun (“all”, “we”, “they”)."""
    if checked.people.are_named_in(text):
        return True
    if checked.pack is None:
        return False
    lexicon = checked.pack.lexicon
    # “It will be sent” is said of things.
    pronouns = {*lexicon["pronouns"], *lexicon["each_words"]} - {*lexicon["third_person"]} - _THINGS
    first = re.search(r"[^\W\d_]+", text)
    given = (
        match.get("owner").casefold() for match in checked.pack.all("action", text) if match.get("owner")
    )
    return (first is not None and first.group().casefold() in pronouns) or any(o in pronouns for o in given)


def missing_due(checked: Checked) -> Iterator[Found]:
    """Open tasks without a time; words that give no date (“soon”) are one."""
    for action in _open(checked):
        if action.due is None and not action.due_text:
            message = f"no date is set for {excerpt(action.text)}"
            yield Found(NO_DUE, message, action.id, action.evidence[0])


def due_before_meeting(checked: Checked) -> Iterator[Found]:
    """Open tasks whose last day lies before the meeting."""
    held = checked.record.meeting.date
    for action in _open(checked):
        if held and action.due and last_day(action.due) < held:
            message = f"{excerpt(action.text)} is due {action.due}, before the meeting of {held}"
            yield Found(DUE_BEFORE, message, action.id, action.evidence[0], about=action.due)


def unknown_owner(checked: Checked) -> Iterator[Found]:
    """People with a task whom the record does not know. Bodies and offices are not looked for."""
    if checked.pack is None or not checked.record.participants:
        return
    for action in _open(checked):
        for owner in action.owners:
            if not checked.people.knows(owner) and _is_person(owner, action.text, checked.pack):
                message = f"{owner}, who is to do {excerpt(action.text)}, is no participant"
                yield Found(UNKNOWN_OWNER, message, action.id, action.evidence[0], about=owner)


def _open(checked: Checked) -> Iterator[ActionItem]:
    return (action for action in checked.record.action_items if action.status == "open")


def _is_person(owner: str, text: str, pack: Pack) -> bool:
    """Whether ``owner`` is certainly a person: by a first name, or by a title before the name in the text."""
    words = owner.split()
    person = find_person(owner, pack)
    if person is None or person.end < len(owner):
        return False
    firsts = {name.casefold() for name in pack.lexicon["first_names"]}
    if words[0].casefold() in firsts:
        return True
    titles = "|".join(re.escape(title) for title in pack.lexicon["honorifics"])
    return re.search(rf"(?<!\w)(?:{titles})\s+{re.escape(owner)}(?!\w)", text) is not None
