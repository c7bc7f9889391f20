"""Laureates: what they won."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.check.checked import Checked
from minutes.check.finding import Code, Found, Severity

NO_AWARD = Code(
    "laureate-without-award",
    Severity.WARNING,
    "It is said that somebody won, and not what.",
    "Name the award, the prize or the call beside the winner.",
)
CODES = (NO_AWARD,)


def missing_award(checked: Checked) -> Iterator[Found]:
    """Winners of nothing that is named."""
    for laureate in checked.record.laureates:
        if not laureate.award:
            message = f"it is not said what {', '.join(laureate.recipients)} won"
            yield Found(NO_AWARD, message, laureate.id, laureate.evidence[0])
