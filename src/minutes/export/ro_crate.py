"""RO-Crate: the records, their schema and the tables of CSV, described in ro-crate-metadata.json.

RO-Crate Metadata Specification 1.3. An action in it tells which program made which records of which documents.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from minutes.export import csvw
from minutes.export.collection import Collection, Entry
from minutes.export.details import Details
from minutes.export.tables import TABLES
from minutes.model.record import Record, json_schema

METADATA = "ro-crate-metadata.json"
VERSION = "1.3"
RECORDS, CSV_TABLES, SCHEMA = "records", "tables", "record.v1.schema.json"
_SPECIFICATION = f"https://w3id.org/ro/crate/{VERSION}"
#: A name for the program that needs no network.
_PROGRAM = "urn:minutes:program"
Entity = dict[str, Any]


def write(collection: Collection, details: Details, folder: Path) -> list[str]:
    """Write the crate into ``folder``. ``details`` state who publishes it, when and under which licence."""
    (folder / RECORDS).mkdir()
    (folder / CSV_TABLES).mkdir()
    csvw.write(collection, details, folder / CSV_TABLES)
    _put(folder / SCHEMA, json.dumps(json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n")
    with (folder / METADATA).open("x", encoding="utf-8", newline="\n") as stream:
        _write_graph(stream, _entities(collection, details, folder))
    return []


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _write_graph(stream: TextIO, entities: Iterator[Entity]) -> None:
    stream.write(f'{{"@context": "{_SPECIFICATION}/context",\n "@graph": [')
    for number, entity in enumerate(entities):
        stream.write(",\n  " if number else "\n  ")
        stream.write(json.dumps(entity, ensure_ascii=False))
    stream.write("\n ]}\n")


def _entities(collection: Collection, details: Details, folder: Path) -> Iterator[Entity]:
    """Every entity; the records are written as they are told of."""
    entries = [entry for entry in collection.entries if entry.record is not None]
    yield {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": _link(_SPECIFICATION),
        "about": {"@id": "./"},
    }
    yield _root(details)
    yield from _around(details)
    yield from _tables(folder)
    yield {
        "@id": f"{RECORDS}/",
        "@type": "Dataset",
        "name": "Records",
        "description": "A JSON file a document: what its minutes say, item by item, each with its evidence",
        "hasPart": [_link(_path(entry)) for entry in entries],
    }
    for entry in entries:
        yield from _record(collection, entry, folder)
    yield {
        "@id": "#extraction",
        "@type": "CreateAction",
        "name": "Extraction of records from minutes",
        "instrument": _link("#minutes"),
        "agent": _link("#holder"),
        "object": [_link(_source(entry)) for entry in entries],
        "result": [_link(_path(entry)) for entry in entries],
    }


def _root(details: Details) -> Entity:
    entity: Entity = {
        "@id": "./",
        "@type": "Dataset",
        "name": details.title or "Records of minutes of meetings",
        "description": "What minutes of meetings say (participants, decisions, votes, laureates and tasks), as JSON "
        "records with evidence and as tables",
        "datePublished": details.date,
        "license": _link(_licence(details)),
        "publisher": _link("#holder"),
        "hasPart": [_link(f"{RECORDS}/"), _link(f"{CSV_TABLES}/"), _link(SCHEMA)],
        "mentions": _link("#extraction"),
    }
    return {**entity, "identifier": details.identifier} if details.identifier else entity


def _around(details: Details) -> Iterator[Entity]:
    licence = _licence(details)
    yield {
        "@id": licence,
        "@type": "CreativeWork",
        "name": details.licence,
        "description": f"Licence: {details.licence}",
    }
    holder: Entity = {"@id": "#holder", "@type": "Organization", "name": details.holder}
    if details.contact:
        holder["contactPoint"] = _link(f"mailto:{details.contact}")
        yield {
            "@id": f"mailto:{details.contact}",
            "@type": "ContactPoint",
            "contactType": "customer service",
            "email": details.contact,
        }
    yield holder
    yield {
        "@id": "#minutes",
        "@type": "SoftwareApplication",
        "name": "minutes",
        "url": _PROGRAM,
        "softwareVersion": details.version,
        "version": details.version,
        "description": "Reads minutes of meetings and extracts what they say, with evidence",
    }


def _licence(details: Details) -> str:
    given = details.licence or ""
    return given if "://" in given else "#licence"


def _tables(folder: Path) -> Iterator[Entity]:
    meanings = {f"{table.name}.csv": table.meaning for table in TABLES}
    meanings[csvw.METADATA] = "What the columns of the tables are: CSV on the Web"
    yield {
        "@id": f"{CSV_TABLES}/",
        "@type": "Dataset",
        "name": "Tables",
        "description": "What the records say, as CSV, a table a kind of item",
        "hasPart": [_link(f"{CSV_TABLES}/{name}") for name in meanings],
    }
    for name, meaning in meanings.items():
        media_type = "text/csv" if name.endswith(".csv") else "application/csvm+json"
        yield _file(folder, f"{CSV_TABLES}/{name}", name, meaning, media_type)
    yield _file(
        folder,
        SCHEMA,
        "Schema of the records",
        "The JSON Schema that records follow",
        "application/schema+json",
    )


def _record(collection: Collection, entry: Entry, folder: Path) -> Iterator[Entity]:
    """A record, which is copied to the letter, and the document that it was made of."""
    record = collection.record(entry)
    _put(folder / _path(entry), collection.text(entry))
    described = _file(folder, _path(entry), entry.names[0], _about(record), "application/json")
    yield {**described, "identifier": record.record_id, "isBasedOn": _link(_source(entry))}
    source: Entity = {
        "@id": _source(entry),
        "@type": "CreativeWork",
        "name": entry.names[0],
        "identifier": f"sha256:{entry.document}",
        "encodingFormat": record.source.media_type,
        "size": f"{record.source.bytes} B",
        "inLanguage": record.language.code,
    }
    others = list(entry.names[1:])
    held = {"temporalCoverage": record.meeting.date} if record.meeting.date else {}
    yield {**source, **held, **({"alternateName": others} if others else {})}


def _about(record: Record) -> str:
    meeting = record.meeting
    said = ", ".join(part for part in (meeting.title, meeting.body, meeting.date) if part)
    return f"Record of the minutes: {said}" if said else "Record of minutes"


def _file(folder: Path, path: str, name: str, meaning: str, media_type: str) -> Entity:
    with (folder / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "@id": path,
        "@type": "File",
        "name": name,
        "description": meaning,
        "encodingFormat": media_type,
        "contentSize": str((folder / path).stat().st_size),
        "sha256": digest,
    }


def _path(entry: Entry) -> str:
    return f"{RECORDS}/{Path(str(entry.record)).name}"


def _source(entry: Entry) -> str:
    return f"#source-{entry.document[:16]}"


def _link(target: str) -> Entity:
    return {"@id": target}
