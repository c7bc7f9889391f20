"""What a ticket says: a title on one line, and a description that leads back to the words of the minutes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from minutes.model.record import ActionItem, Decision, Evidence, Record, Votes
from minutes.tracker.wording import Wording, wording_of

#: Code points; every tracker that we know takes titles of that length.
TITLE = 200


def title_of(item: ActionItem | Decision) -> str:
    """One line of at most 200 characters, cut at a word."""
    heading = item.title if isinstance(item, Decision) else None
    text = " ".join(_shown(f"{heading}: {item.text}" if heading else item.text).split())
    if len(text) <= TITLE:
        return text
    return f"{text[: TITLE - 1].rpartition(' ')[0] or text[: TITLE - 2]} …"


def describe(record: Record, item: ActionItem | Decision) -> str:
    """The whole item, who and when as the minutes put it, the meeting, the document, and the quote with its page.

    The words of the item come first, up to the first empty line. Names stand there whether or not the tracker knows
    the people.
    """
    words = wording_of(record.language.code)
    facts = _action_facts(item, words) if isinstance(item, ActionItem) else _decision_facts(item, words)
    parts = [" ".join(item.text.split()), "\n".join([*facts, *_origin(record, item, words)])]
    return _shown("\n\n".join([*parts, *(_quote(one) for one in item.evidence)]))


def _shown(text: str) -> str:
    """``text`` without control characters, such as garbled pages have: neither XML nor iCalendar can carry them."""
    return "".join(one for one in text if one.isspace() or unicodedata.category(one) != "Cc")


def _action_facts(item: ActionItem, words: Wording) -> list[str]:
    facts = []
    if item.owners:
        facts.append(words.line(words.owners, ", ".join(item.owners)))
    due = [text for text in (item.due_text, item.due) if text]
    if due:
        facts.append(words.line(words.due, f"{due[0]} ({due[1]})" if len(due) > 1 else due[0]))
    if item.status == "done":
        facts.append(words.line(words.status, words.done))
    return facts


def _decision_facts(item: Decision, words: Wording) -> list[str]:
    facts = []
    heading = " ".join(text for text in (item.number, item.title) if text)
    if heading:
        facts.append(words.line(words.heading, " ".join(heading.split())))
    tally = _tally(item.votes, words) if item.votes else ""
    outcome = words.outcomes[item.outcome]
    facts.append(words.line(words.outcome, f"{outcome} ({tally})" if tally else outcome))
    return facts


def _tally(votes: Votes, words: Wording) -> str:
    counts = zip((votes.for_, votes.against, votes.abstain), words.votes, strict=True)
    told = [f"{count} {name}" for count, name in counts if count is not None]
    return ", ".join([*told, *([words.unanimous] if votes.unanimous else [])])


def _origin(record: Record, item: ActionItem | Decision, words: Wording) -> list[str]:
    meeting = record.meeting
    held = ", ".join(text for text in (meeting.body or meeting.title, meeting.date, meeting.place) if text)
    document = f"{record.source.name}, {words.page} {_pages(item.evidence)}"
    return [*([words.line(words.meeting, held)] if held else []), words.line(words.document, document)]


def _pages(evidence: Sequence[Evidence]) -> str:
    return ", ".join(dict.fromkeys(str(one.page) for one in evidence))


def _quote(evidence: Evidence) -> str:
    return "\n".join(f"> {line.strip()}" for line in evidence.quote.splitlines() if line.strip())
