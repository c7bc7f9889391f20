"""Gold: what a reader of the document says is in it. Read here, never written by a program.

A missing key is not annotated and is not scored; an empty list was checked, and there is none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from minutes.errors import InputMissingError, RecordError
from minutes.model.entries import Entry


class GoldPart(BaseModel):
    """Base of the parts: a key that is not named here is a slip of the annotator's, and an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldEntry(GoldPart):
    """An entry. An optional one is neither missed nor wrong: careful readers may differ about it."""

    optional: bool = False
    note: str | None = None


class GoldParticipant(GoldEntry):
    """A person."""

    name: str = Field(min_length=1)
    honorific: str | None = None
    status: Literal["present", "excused", "absent", "represented", "unknown"] | None = None
    role: str | None = None
    organization: str | None = None
    represented_by: str | None = None


class GoldVotes(GoldPart):
    """A vote, as far as it is stated."""

    for_: int | None = Field(None, alias="for")
    against: int | None = None
    abstain: int | None = None
    unanimous: bool | None = None


class GoldDecision(GoldEntry):
    """A decision. ``also`` marks one that may as well be read as an action item."""

    text: str = Field(min_length=1)
    number: str | None = None
    title: str | None = None
    outcome: Literal["adopted", "rejected", "deferred"] | None = None
    votes: GoldVotes | None = None
    also: Literal["action"] | None = None


class GoldAmount(GoldPart):
    """A sum of money."""

    value: float
    currency: str | None = None


class GoldLaureate(GoldEntry):
    """A winner, or partners who win together."""

    recipients: tuple[str, ...] = Field(min_length=1)
    award: str | None = None
    year: int | None = None
    rank: int | None = None
    amount: GoldAmount | float | None = None


class GoldAction(GoldEntry):
    """An action item. ``also`` marks one that may as well be read as a decision."""

    text: str = Field(min_length=1)
    owners: tuple[str, ...] = ()
    due: str | None = None
    due_text: str | None = None
    status: Literal["open", "done"] | None = None
    also: Literal["decision"] | None = None


class GoldMeeting(GoldPart):
    """The meeting. A list gives the readings that are all right."""

    title: str | list[str] | None = None
    body: str | list[str] | None = None
    kind: str | list[str] | None = None
    date: str | list[str] | None = None
    start_time: str | list[str] | None = None
    end_time: str | list[str] | None = None
    place: str | list[str] | None = None
    chair: str | list[str] | None = None
    secretary: str | list[str] | None = None
    next_meeting: str | list[str] | None = None


class Gold(GoldPart):
    """A gold file. ``genre`` is the kind of body and meeting, in English (*municipal council*, *association*)."""

    language: str | None = None
    genre: str | None = None
    other_languages: tuple[str, ...] | None = None
    meeting: GoldMeeting = GoldMeeting()
    participants: tuple[GoldParticipant, ...] | None = None
    decisions: tuple[GoldDecision, ...] | None = None
    laureates: tuple[GoldLaureate, ...] | None = None
    action_items: tuple[GoldAction, ...] | None = None
    notes: str | list[str] | None = None

    def entries(self, kind: str) -> list[Entry] | None:
        """The entries of ``kind`` as plain mappings; None where the kind is not annotated."""
        annotated: tuple[GoldEntry, ...] | None = getattr(self, kind)
        if annotated is None:
            return None
        return [entry.model_dump(by_alias=True, exclude_none=True) for entry in annotated]


def read_gold(path: Path) -> Gold:
    """Read a gold file.

    Raises InputMissingError where it cannot be read, RecordError where it is not gold.
    """
    try:
        return Gold.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise RecordError(f"{path} is not a gold file: {where}: {first['msg']}; mend the file.") from error
