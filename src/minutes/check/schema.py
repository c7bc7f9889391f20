"""Records that are none: they break the schema, or contradict themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from minutes.check.finding import Code, Found, Severity

BROKEN = Code(
    "schema-violation",
    Severity.ERROR,
    "A record breaks its schema.",
    "Extract it again, or mend what wrote it; `minutes schema` prints the schema.",
)
INCONSISTENT = Code(
    "inconsistent-record",
    Severity.ERROR,
    "A record keeps to its schema and cannot be right: an identifier that stands twice, a range that does not fit "
    "its quote, a page that the document does not have.",
    "Extract it again, or mend what wrote it.",
)
CODES = (BROKEN, INCONSISTENT)


class Fault(Protocol):
    """What is wrong with a record, and where: a JSON path."""

    @property
    def path(self) -> str:
        """The JSON path."""

    @property
    def message(self) -> str:
        """What is wrong."""


def schema_violations(faults: Iterable[Fault]) -> Iterator[Found]:
    """What breaks the schema: nothing else can be said of such a record."""
    return (Found(BROKEN, f"{fault.path}: {fault.message}", about=fault.path) for fault in faults)


def inconsistencies(faults: Iterable[Fault]) -> Iterator[Found]:
    """What the schema cannot say."""
    return (Found(INCONSISTENT, f"{fault.path}: {fault.message}", about=fault.path) for fault in faults)
