"""The record: what a document of minutes says, item by item, each with its evidence. The published contract."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"
SCHEMA_ID = "urn:minutes:schema:record:v1"

Confidence = Annotated[float, Field(ge=0, le=1, description="How sure the program is, 0 to 1.")]
ItemId = Annotated[
    str,
    Field(description="Identifier of the item: made of its content and an ordinal, the same on every run."),
]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="A day, ISO 8601 (YYYY-MM-DD).")]
ClockTime = Annotated[
    str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="Time of day, HH:MM, 24 hours.")
]
Due = Annotated[
    str,
    Field(
        pattern=r"^\d{4}-\d{2}(-\d{2})?(/\d{4}-\d{2}-\d{2})?$",
        description="A day (YYYY-MM-DD), a month (YYYY-MM) or a range of days (start/end).",
    ),
]
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}$", description="ISO 639 code of a language.")]


class Part(BaseModel):
    """Base of every part of the record: immutable, and nothing in it that the schema does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Range(Part):
    """A half-open range of code points."""

    start: int = Field(ge=0, description="First code point, counted from 0.")
    end: int = Field(ge=0, description="One past the last code point.")


class PageBox(Part):
    """A rectangle on a page, in PDF points (1/72 inch), origin at the top left."""

    page: int = Field(ge=1, description="Page number, from 1.")
    x0: float = Field(description="Left edge.")
    top: float = Field(description="Upper edge.")
    x1: float = Field(description="Right edge.")
    bottom: float = Field(description="Lower edge.")


class Evidence(Part):
    """Where an item stands in the document."""

    quote: str = Field(
        description="The words of the clean text, exactly; in a pseudonymised record (`produced_by.settings` has "
        "`pseudonyms`) with invented names, while the ranges and boxes are those of the original words."
    )
    page: int = Field(ge=1, description="Page on which the quote begins, from 1.")
    clean: Range = Field(description="Place of the quote in the clean text (`minutes text` prints it).")
    raw: Range = Field(description="Place in the text as the source gave it, before repair.")
    boxes: tuple[PageBox, ...] = Field(
        description="Rectangles of the quote, one a line; empty for plain text."
    )
    rule: str = Field(description="Identifier of the rule that found it.")


class Item(Part):
    """What every item has."""

    id: ItemId
    evidence: tuple[Evidence, ...] = Field(
        min_length=1, description="Where the item stands; at least one place."
    )
    confidence: Confidence


class Participant(Item):
    """A named person whose attendance the document states or shows."""

    name: str = Field(min_length=1, description="Name in natural order, without honorific.")
    honorific: str | None = Field(None, description="Honorific as printed (M., Mme, Dr).")
    role: str | None = Field(None, description="Function that the document gives the person.")
    organization: str | None = Field(None, description="Body that the person belongs to or speaks for.")
    status: Literal["present", "excused", "absent", "represented", "unknown"] = Field(
        description="Attendance: present (also remotely), excused, absent, represented by a proxy, unknown."
    )
    represented_by: str | None = Field(None, description="Who holds the proxy of a represented person.")


class Votes(Part):
    """A vote, as far as the document states it."""

    for_: int | None = Field(None, alias="for", ge=0, description="Votes for.")
    against: int | None = Field(None, ge=0, description="Votes against.")
    abstain: int | None = Field(None, ge=0, description="Abstentions.")
    unanimous: bool | None = Field(
        None, description="True where the document says that the vote was unanimous."
    )

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Decision(Item):
    """One thing decided."""

    number: str | None = Field(None, description="Number of the decision or of its agenda item, as printed.")
    title: str | None = Field(None, description="Heading under which it stands.")
    text: str = Field(min_length=1, description="The operative words.")
    outcome: Literal["adopted", "rejected", "deferred"] = Field(description="What became of it.")
    votes: Votes | None = Field(None, description="The vote; null where the document states none.")


class Amount(Part):
    """A sum of money."""

    value: float = Field(description="The sum, in units of the currency.")
    currency: str = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217 code.")


class Laureate(Item):
    """A winner of an award, a prize, a grant, a call or an honour; partners who win together are one laureate."""

    recipients: tuple[str, ...] = Field(
        min_length=1, description="The winner, or every partner of a partnership."
    )
    award: str | None = Field(None, description="The award or call as the document names it.")
    year: int | None = Field(None, description="Year of the award.")
    rank: int | None = Field(None, ge=1, description="Rank among the winners, where the document ranks them.")
    amount: Amount | None = Field(None, description="Sum that goes with the award.")


class ActionItem(Item):
    """Something that someone is to do after the meeting."""

    text: str = Field(min_length=1, description="The task, in the document's words.")
    owners: tuple[str, ...] = Field((), description="People or bodies named as responsible, as written.")
    due: Due | None = Field(
        None,
        description="When it is due: a day, a month or a range of days; null where no date follows from the words.",
    )
    due_text: str | None = Field(None, description="The words of the due date, as written.")
    status: Literal["open", "done"] = Field(description="Whether the document marks it as done.")


class Place(Part):
    """A field of the meeting and where it stands."""

    field: str = Field(description="Name of the field of `meeting` that this place supports.")
    evidence: Evidence = Field(description="Where the field stands.")


class Meeting(Part):
    """The meeting itself."""

    title: str | None = Field(None, description="Title of the minutes.")
    body: str | None = Field(None, description="Who met.")
    kind: str | None = Field(
        None, description="Kind of meeting, as the document calls it (plénière, assemblée …)."
    )
    date: IsoDate | None = Field(None, description="Day on which it was held; the first day if several.")
    start_time: ClockTime | None = Field(None, description="When it began.")
    end_time: ClockTime | None = Field(None, description="When it ended.")
    place: str | None = Field(None, description="Where it was held, or how (by video conference).")
    chair: str | None = Field(None, description="Who chaired.")
    secretary: str | None = Field(None, description="Who took the minutes.")
    next_meeting: str | None = Field(
        None, description="Date of the next meeting, or the words that announce it."
    )
    evidence: tuple[Place, ...] = Field((), description="Where each field stands.")


class Source(Part):
    """The document that was read."""

    name: str = Field(description="File name, without folders.")
    media_type: str = Field(description="Media type found from the content.")
    sha256: str = Field(
        pattern=r"^[0-9a-f]{64}$",
        description="SHA-256 of the bytes; a keyed digest where `produced_by.settings` has `digests` as `keyed`.",
    )
    bytes: int = Field(ge=0, description="Length in bytes; 0 where the digest is keyed.")
    pages: int | None = Field(
        None, ge=1, description="Number of pages; null for plain text without form feeds."
    )


class OtherLanguage(Part):
    """A stretch in another language than the document's."""

    code: LanguageCode
    clean: Range = Field(description="Place in the clean text.")


class LanguageInfo(Part):
    """The language of the document."""

    code: LanguageCode
    confidence: Confidence
    how: Literal["detected", "given", "default"] = Field(description="How it was found.")
    others: tuple[OtherLanguage, ...] = Field((), description="Stretches in other languages.")


class PageInfo(Part):
    """How sound the text of a page is."""

    page: int = Field(ge=1, description="Its number, from 1.")
    reader: str = Field(description="What read it: pdfium, pdfplumber, tesseract (from its image) or plain.")
    garble_score: float = Field(ge=0, le=1, description="0 clean to 1 unreadable.")


class Quality(Part):
    """How sound the text is."""

    garble_score: float = Field(ge=0, le=1, description="0 clean to 1 unreadable, over all pages.")
    pages: tuple[PageInfo, ...] = Field((), description="The same page by page, and what read each page.")
    repairs: dict[str, int] = Field(description="How often each repair rule changed the text.")
    ocr: bool = Field(description="Whether any page was read from its image.")
    letters: dict[str, int] = Field(
        default_factory=dict,
        description="How many characters were recovered from fonts that do not say what their glyphs stand for, by "
        "the way: glyph-names, font-cmap, glyph-order, outlines or statistics; empty where all fonts say it.",
    )


class ProblemInfo(Part):
    """Something that the reader of the record should know."""

    code: str = Field(description="Stable code of the problem.")
    message: str = Field(description="A sentence.")
    page: int | None = Field(None, ge=1, description="Page concerned, from 1.")
    item: str | None = Field(
        None, description="Identifier of the item concerned; null where it concerns the document."
    )


class ProducedBy(Part):
    """What made the record: with the same bytes it makes the same record."""

    version: str = Field(description="Version of minutes.")
    packs: dict[str, str] = Field(description="Language packs used, with the digest of their data.")
    model: str | None = Field(None, description="spaCy model used, with its version; null for none.")
    settings: dict[str, str | None] = Field(
        description="Settings that shape the record. `pseudonyms`, if there, is the mark of the key that names were "
        "replaced with; `digests` says whether those of documents are `keyed` or `kept`."
    )

    @property
    def has_pseudonyms(self) -> bool:
        """Whether names were replaced."""
        return self.settings.get("pseudonyms") is not None

    @property
    def has_keyed_digests(self) -> bool:
        """Whether the digest of the document cannot be compared without the key."""
        return self.settings.get("digests") == "keyed"


class Record(Part):
    """What a document of minutes says."""

    schema_version: Literal["1.0"] = Field(description="Version of this schema.")
    record_id: str = Field(description="Identifier of the record, made from the source's SHA-256.")
    source: Source = Field(description="Which document was read: its name, its kind, its digest, its size.")
    language: LanguageInfo = Field(description="Its language.")
    meeting: Meeting = Field(description="The meeting that the minutes are of.")
    participants: tuple[Participant, ...] = Field(description="Who attended, and who was expected to.")
    decisions: tuple[Decision, ...] = Field(description="What was decided, in the order of the document.")
    laureates: tuple[Laureate, ...] = Field(
        description="Who won an award, a prize, a grant, a call or an honour."
    )
    action_items: tuple[ActionItem, ...] = Field(description="Who is to do what after the meeting.")
    quality: Quality = Field(description="How sound the text is, and what was repaired.")
    problems: tuple[ProblemInfo, ...] = Field(description="What the reader of the record should know.")
    produced_by: ProducedBy = Field(description="What made the record.")

    def to_json(self) -> str:
        """The record as JSON: sorted keys, two spaces, a final newline; the same record gives the same bytes."""
        import json

        plain = self.model_dump(mode="json", by_alias=True)
        return json.dumps(plain, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def to_json_line(self) -> str:
        """The record as one line of JSON Lines."""
        import json

        return (
            json.dumps(self.model_dump(mode="json", by_alias=True), ensure_ascii=False, sort_keys=True) + "\n"
        )


def json_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of the record."""
    schema = Record.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, **schema}
