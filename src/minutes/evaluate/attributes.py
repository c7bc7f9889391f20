"""When an attribute of a matched entry, or a field of the meeting, is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from minutes.model.matching import fold, same_body, same_owner, same_text

Same = Callable[[Any, Any], bool]


def stated(value: object) -> bool:
    """Whether gold says anything: null, an empty string, list or object is "the document does not say"."""
    return value not in (None, "", [], (), {})


def _equal(wanted: Any, found: Any) -> bool:
    return bool(wanted == found)


def _same_role(wanted: str, found: str) -> bool:
    return same_text(wanted, found) > 0 or fold(wanted) in fold(found)


def _same_votes(wanted: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    return all(found.get(name) == count for name, count in wanted.items())


def _same_owners(wanted: list[str], found: list[str]) -> bool:
    return any(same_owner(w, f) for w in wanted for f in found)


def _same_due(wanted: str, found: str) -> bool:
    """A month is right for a day in it, and the start of a range for the range."""
    return bool(found) and (wanted.startswith(found) or found.startswith(wanted))


def _same_amount(wanted: Any, found: Any) -> bool:
    values = [amount["value"] if isinstance(amount, Mapping) else amount for amount in (wanted, found)]
    return bool(values[0] == values[1])


ATTRIBUTES: dict[str, dict[str, Same]] = {
    "participants": {
        "status": _equal,
        "role": _same_role,
        "organization": same_body,
        "represented_by": same_owner,
    },
    "decisions": {"outcome": _equal, "votes": _same_votes},
    "laureates": {"award": same_body, "year": _equal, "amount": _same_amount},
    "action_items": {"owners": _same_owners, "due": _same_due, "status": _equal},
}

FIELDS = ("date", "start_time", "end_time", "place", "body", "title")
CLOCK_AND_CALENDAR = frozenset(["date", "start_time", "end_time"])


def same_field(name: str, wanted: str | Sequence[str], found: str | None) -> bool:
    """Whether a field of the meeting is right.

    A date or a time is right to the letter, other words by three quarters of the words of the shorter. Where
    ``wanted`` is a list, any of it will do.
    """
    readings = [wanted] if isinstance(wanted, str) else wanted
    if not found:
        return False
    if name in CLOCK_AND_CALENDAR:
        return any(found.startswith(reading) for reading in readings)
    return any(same_body(reading, found) for reading in readings)
