"""The tables that records are laid out in: the same for CSV and Parquet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``many`` ones hold any number of texts."""

    name: str
    meaning: str
    kind: Kind = Kind.TEXT
    required: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, the first of which is its key, and the columns that point to other tables' keys."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The column that no two rows share."""
        return self.columns[0].name


def _key(name: str, meaning: str) -> Column:
    return Column(name, meaning, required=True)


_DOCUMENT = _key("document_id", "The document: SHA-256 of its bytes")
_MEETING = _key("meeting_id", "The meeting")
_CONFIDENCE = Column("confidence", "How sure the program is, 0 to 1", Kind.NUMBER, required=True)


def _item(key: str) -> dict[str, str]:
    return {key: "items", "meeting_id": "meetings", "document_id": "documents"}


ITEMS = Table(
    "items",
    "What the evidence is for: every row of the tables of meetings, participants, decisions, laureates and actions",
    (
        _key("item_id", "The item, by the key that its own table gives it"),
        _DOCUMENT,
        Column("kind", "The table that it stands in", required=True),
        Column("problems", "Codes of what is odd about it", many=True),
    ),
    {"document_id": "documents"},
)
DOCUMENTS = Table(
    "documents",
    "What was read, and what could not be",
    (
        _DOCUMENT,
        _key("name", "Its name, or the first of its names"),
        Column("other_names", "Other names of the same bytes", many=True),
        Column("status", "ok, partial (a part could not be read) or failed", required=True),
        Column("error_code", "Why it failed, in one word"),
        Column("error", "Why it failed, in a sentence"),
        Column("problems", "Codes of what the reader should know", many=True),
        Column("media_type", "Media type, found from the content"),
        Column("bytes", "Length in bytes", Kind.INTEGER),
        Column("pages", "Number of pages", Kind.INTEGER),
        Column("language", "Its language (ISO 639 code)"),
        Column("language_confidence", "How sure the language is, 0 to 1", Kind.NUMBER),
        Column("garble_score", "How garbled its text is, 0 clean to 1 unreadable", Kind.NUMBER),
        Column("ocr", "Whether any page was read from its image", Kind.BOOLEAN),
        Column("record_id", "Identifier of its record"),
        Column("record", "Path of its record in the run's folder"),
        Column("minutes_version", "Version of minutes that made the record"),
        Column("model", "Statistical model that was used"),
    ),
)
PEOPLE = Table(
    "people",
    "A person, whatever the spellings: `minutes people` tells them apart, and whoever edits its table decides",
    (
        _key("person_id", "The person"),
        Column("name", "The name to be used", required=True),
        Column("body", "Who met with them", required=True),
        Column("wikidata", "Item of Wikidata"),
        Column("idref", "Identifier in IdRef"),
        Column("isni", "ISNI"),
    ),
)
MEETINGS = Table(
    "meetings",
    "The meeting that a document is the minutes of",
    (
        _MEETING,
        _DOCUMENT,
        Column("title", "Title of the minutes"),
        Column("body", "Who met"),
        Column("kind", "Kind of meeting, as the document calls it"),
        Column("date", "Day on which it was held, the first if several", Kind.DATE),
        Column("start_time", "When it began", Kind.TIME),
        Column("end_time", "When it ended", Kind.TIME),
        Column("place", "Where it was held, or how"),
        Column("chair", "Who chaired"),
        Column("secretary", "Who took the minutes"),
        Column("next_meeting", "Date of the next meeting, or the words that announce it"),
    ),
    {"meeting_id": "items", "document_id": "documents"},
)
PARTICIPANTS = Table(
    "participants",
    "A named person whose attendance the document states or shows",
    (
        _key("participant_id", "The participant"),
        _MEETING,
        _DOCUMENT,
        Column("name", "Name in natural order, without honorific", required=True),
        Column("honorific", "Honorific as printed"),
        Column("role", "Function that the document gives the person"),
        Column("organization", "Body that the person belongs to or speaks for"),
        Column("status", "present, excused, absent, represented or unknown", required=True),
        Column("represented_by", "Who holds the proxy of a represented person"),
        Column("person_id", "The person, by the key of `people`; empty where the name has no letters"),
        _CONFIDENCE,
    ),
    {**_item("participant_id"), "person_id": "people"},
)
DECISIONS = Table(
    "decisions",
    "One thing decided",
    (
        _key("decision_id", "The decision"),
        _MEETING,
        _DOCUMENT,
        Column("number", "Number of the decision or of its agenda item, as printed"),
        Column("title", "Heading under which it stands"),
        Column("text", "The operative words", required=True),
        Column("outcome", "adopted, rejected or deferred", required=True),
        _CONFIDENCE,
    ),
    _item("decision_id"),
)
VOTES = Table(
    "votes",
    "The vote on a decision, as far as the document states it",
    (
        _key("decision_id", "The decision"),
        Column("for", "Votes for", Kind.INTEGER),
        Column("against", "Votes against", Kind.INTEGER),
        Column("abstain", "Abstentions", Kind.INTEGER),
        Column("unanimous", "True where the document says that the vote was unanimous", Kind.BOOLEAN),
    ),
    {"decision_id": "decisions"},
)
LAUREATES = Table(
    "laureates",
    "A winner of an award, a prize, a grant, a call or an honour",
    (
        _key("laureate_id", "The laureate"),
        _MEETING,
        _DOCUMENT,
        Column("recipients", "The winner, or every partner of a partnership", many=True),
        Column("award", "The award or call, as the document names it"),
        Column("year", "Year of the award", Kind.INTEGER),
        Column("rank", "Rank among the winners", Kind.INTEGER),
        Column("amount", "Sum that goes with the award", Kind.NUMBER),
        Column("currency", "Currency of the sum (ISO 4217 code)"),
        _CONFIDENCE,
    ),
    _item("laureate_id"),
)
ACTIONS = Table(
    "actions",
    "Something that someone is to do after the meeting",
    (
        _key("action_id", "The task"),
        _MEETING,
        _DOCUMENT,
        Column("text", "The task, in the document's words", required=True),
        Column("owners", "People or bodies named as responsible", many=True),
        Column("due_from", "First day on which it may be due", Kind.DATE),
        Column("due_to", "Last day on which it is due", Kind.DATE),
        Column("due_text", "The words of the due date, as written"),
        Column("status", "open or done", required=True),
        _CONFIDENCE,
    ),
    _item("action_id"),
)
EVIDENCE = Table(
    "evidence",
    "Where an item stands in its document",
    (
        _key("evidence_id", "The evidence"),
        _DOCUMENT,
        Column("item_id", "The item whose evidence it is", required=True),
        Column("field", "Field of the meeting that it supports"),
        Column("page", "Page on which the quote begins, from 1", Kind.INTEGER, required=True),
        Column("quote", "The words of the clean text, exactly", required=True),
        Column("rule", "Identifier of the rule that found it", required=True),
        Column("clean_start", "First code point in the clean text, from 0", Kind.INTEGER, required=True),
        Column("clean_end", "One past the last code point in the clean text", Kind.INTEGER, required=True),
        Column("raw_start", "First code point in the raw text, from 0", Kind.INTEGER, required=True),
        Column("raw_end", "One past the last code point in the raw text", Kind.INTEGER, required=True),
        Column(
            "boxes",
            "Rectangles, one a line: page, left, top, right, bottom; PDF points from the top left",
            many=True,
        ),
    ),
    {"item_id": "items", "document_id": "documents"},
)
TABLES = (DOCUMENTS, ITEMS, PEOPLE, MEETINGS, PARTICIPANTS, DECISIONS, VOTES, LAUREATES, ACTIONS, EVIDENCE)
