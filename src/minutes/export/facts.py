"""What a person adds to rows: the same value everywhere, or a table that says more of the rows it names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from minutes.errors import InputMissingError, UsageError


class Facts:
    """Rows by the value of one column. The first column of the file names rows; the others are added to them."""

    def __init__(self, key: str, rows: Mapping[str, Mapping[str, str]], fixed: Mapping[str, str]) -> None:
        self._key, self._rows, self._fixed = key, rows, fixed

    def add(self, row: Mapping[str, str]) -> dict[str, str]:
        """``row``, with what is known of it. What the file says goes before what is fixed, and both before it."""
        found = self._rows.get(row.get(self._key, ""), {})
        return {**row, **self._fixed, **{name: value for name, value in found.items() if value}}


def read_facts(path: Path | None, columns: Iterable[str], fixed: Mapping[str, str]) -> Facts:
    """The facts of a CSV file (UTF-8; commas or semicolons) and the ``fixed`` ones.

    Raises InputMissingError where the file cannot be read, UsageError for a column that the format does not have.
    """
    known = set(columns)
    _refuse_unknown(fixed, known, "--set")
    if path is None:
        return Facts("", {}, fixed)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputMissingError(f"{path} cannot be read: give a CSV file in UTF-8") from error
    head = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    names = list(rows.fieldnames or ())
    _refuse_unknown(names, known, str(path))
    if not names:
        raise UsageError(
            f"{path} is empty: its first line names a column to find rows by, and columns to add"
        )
    key, *added = names
    return Facts(key, {row[key]: {name: row[name] or "" for name in added} for row in rows}, fixed)


def _refuse_unknown(names: Iterable[str], known: set[str], where: str) -> None:
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(
            f"{where} names {unknown[0]!r}, which is no column here; there are: {', '.join(sorted(known))}"
        )
