"""What minutes must say of their meeting: when it was, who met, who was there; and that it is one meeting."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.check.checked import Checked
from minutes.check.finding import Code, Found, Severity

NO_DATE = Code(
    "no-date",
    Severity.ERROR,
    "No date of the meeting was found.",
    "Write the day of the meeting in the head.",
)
NO_BODY = Code(
    "no-body",
    Severity.WARNING,
    "It is not said who met.",
    "Name the body that met in the title of the minutes.",
)
NO_ATTENDANCE = Code(
    "no-attendance",
    Severity.WARNING,
    "Nobody is said to have been present, by a list or by what they did.",
    "List those present, under a heading such as “Present:”.",
)
CODES = (NO_DATE, NO_BODY, NO_ATTENDANCE)


def missing_date(checked: Checked) -> Iterator[Found]:
    """A meeting without a date."""
    if checked.record.meeting.date is None:
        yield Found(NO_DATE, "the minutes do not say on which day the meeting was held")


def missing_body(checked: Checked) -> Iterator[Found]:
    """A meeting of nobody."""
    if not checked.record.meeting.body:
        yield Found(NO_BODY, "the minutes do not say who met", evidence=checked.field_evidence("title"))


def missing_attendance(checked: Checked) -> Iterator[Found]:
    """A meeting that nobody attended: not by a list, not by what they did there."""
    if checked.attending("present", "represented"):
        return
    others = len(checked.record.participants)
    besides = f", only {others} who were not, or may not have been" if others else ""
    yield Found(
        NO_ATTENDANCE, f"no list of those present was found, nor anybody who acts in the meeting{besides}"
    )
