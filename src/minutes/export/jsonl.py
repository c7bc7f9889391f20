"""JSON Lines: a record a line, as `minutes extract --format jsonl` writes them."""

from __future__ import annotations

from typing import TextIO

from minutes.export.collection import Collection
from minutes.export.details import Details


def write(collection: Collection, details: Details, stream: TextIO) -> list[str]:
    """Write the records, in the order of the documents' names."""
    for _, record in collection.records():
        stream.write(record.to_json_line())
    return []
