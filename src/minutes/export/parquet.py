"""Parquet: the tables of CSV with types of their own, lists as lists. Needs pyarrow."""

from __future__ import annotations

from collections import defaultdict
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from minutes.errors import MissingExtraError
from minutes.export.collection import Collection
from minutes.export.details import Details
from minutes.export.rows import Row, rows
from minutes.export.tables import TABLES, Column, Kind, Table

#: Rows that are kept before they are written: a row group.
_GROUP = 5_000


def write(collection: Collection, details: Details, folder: Path) -> list[str]:
    """Write a file a table into ``folder``. Raises MissingExtraError where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError(
            "parquet files are written with pyarrow: pip install '.[parquet]' in the folder of minutes"
        ) from error
    waiting: dict[str, list[Row]] = defaultdict(list)
    with ExitStack() as stack:
        schemas, writers = {}, {}
        for table in TABLES:
            schema = schemas[table.name] = _schema(pyarrow, table)
            path = folder / f"{table.name}.parquet"
            writer = pyarrow.parquet.ParquetWriter(path, schema, compression="zstd")
            writers[table.name] = stack.enter_context(writer)
        for table, row in rows(collection):
            group = waiting[table.name]
            group.append(_typed(table, row))
            if len(group) == _GROUP:
                writers[table.name].write_table(pyarrow.Table.from_pylist(group, schemas[table.name]))
                group.clear()
        for name, group in waiting.items():
            writers[name].write_table(pyarrow.Table.from_pylist(group, schemas[name]))
    return []


def _schema(pyarrow: Any, table: Table) -> Any:
    fields = [
        pyarrow.field(
            column.name, _type(pyarrow, column), not column.required, {"description": column.meaning}
        )
        for column in table.columns
    ]
    return pyarrow.schema(fields, {"description": table.meaning, "primary_key": table.key})


def _type(pyarrow: Any, column: Column) -> Any:
    # A time of day stays text: HH:MM, as the record has it.
    types = {
        Kind.TEXT: pyarrow.string(),
        Kind.TIME: pyarrow.string(),
        Kind.INTEGER: pyarrow.int64(),
        Kind.NUMBER: pyarrow.float64(),
        Kind.BOOLEAN: pyarrow.bool_(),
        Kind.DATE: pyarrow.date32(),
    }
    return pyarrow.list_(pyarrow.string()) if column.many else types[column.kind]


def _typed(table: Table, row: Row) -> dict[str, Any]:
    values: dict[str, Any] = {column.name: row.get(column.name) for column in table.columns}
    for column in table.columns:
        value = values[column.name]
        if column.kind is Kind.DATE and value is not None:
            values[column.name] = date.fromisoformat(str(value))
        elif column.many:
            values[column.name] = list(value or ())
    return values
