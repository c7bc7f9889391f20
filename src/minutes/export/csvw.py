"""CSV on the Web: a CSV file a table, and csv-metadata.json, which says what the columns are.

Metadata Vocabulary for Tabular Data, W3C Recommendation of 17 December 2015.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path

from minutes.export.cells import SEPARATOR, write_head, write_row
from minutes.export.collection import Collection
from minutes.export.details import Details
from minutes.export.rows import rows
from minutes.export.tables import TABLES, Column, Kind, Table

METADATA = "csv-metadata.json"


def write(collection: Collection, details: Details, folder: Path) -> list[str]:
    """Write the tables and their metadata into ``folder``."""
    languages: set[str] = set()
    with ExitStack() as stack:
        streams = {}
        for table in TABLES:
            path = folder / f"{table.name}.csv"
            stream = stack.enter_context(path.open("x", encoding="utf-8", newline=""))
            write_head(stream, [column.name for column in table.columns])
            streams[table.name] = stream
        for table, row in rows(collection):
            write_row(streams[table.name], (row.get(column.name) for column in table.columns))
            if table.name == "documents" and row.get("language"):
                languages.add(str(row["language"]))
    text = json.dumps(metadata(sorted(languages), details), ensure_ascii=False, indent=2) + "\n"
    (folder / METADATA).write_text(text, encoding="utf-8", newline="\n")
    return []


def metadata(languages: list[str], details: Details) -> dict[str, object]:
    """What csv-metadata.json holds. ``languages`` are those that the documents are in."""
    content: dict[str, object] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": details.title or "Records of minutes of meetings",
        "lang": languages[0] if len(languages) == 1 else "und",
    }
    if languages:
        content["dc:language"] = languages
    return {**content, "tables": [_table(table) for table in TABLES]}


def _table(table: Table) -> dict[str, object]:
    schema: dict[str, object] = {
        "columns": [_column(column) for column in table.columns],
        "primaryKey": table.key,
        "aboutUrl": f"#{table.name}/{{{table.key}}}",
    }
    if table.links:
        keys = {other.name: other.key for other in TABLES}
        schema["foreignKeys"] = [
            {
                "columnReference": name,
                "reference": {"resource": f"{other}.csv", "columnReference": keys[other]},
            }
            for name, other in table.links.items()
        ]
    return {"url": f"{table.name}.csv", "dc:description": table.meaning, "tableSchema": schema}


def _column(column: Column) -> dict[str, object]:
    content: dict[str, object] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.meaning,
        "datatype": {"base": "time", "format": "HH:mm"} if column.kind is Kind.TIME else column.kind.value,
        "required": column.required,
    }
    return {**content, "separator": SEPARATOR} if column.many else content
