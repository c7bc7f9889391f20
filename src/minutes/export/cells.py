"""Cells of CSV files: typed values as text, and nothing that a spreadsheet would run.

A spreadsheet takes a cell that begins with = + - @, a tab or a carriage return for a formula. Such a text gets an
apostrophe before it; so does one that has apostrophes before such a sign, so that the way back is plain: of a text
that begins with apostrophes and such a sign, take one apostrophe away.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from minutes.export.rows import Value

#: Parts the members of a cell that holds several.
SEPARATOR = "|"
# Some programs take the wide forms of the signs for the signs.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def defused(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet might run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """The text that ``defused`` made ``cell`` of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def cell(value: Value) -> str:
    """A value as the text of a cell. None is the empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return defused(value.replace("\0", ""))
    if isinstance(value, tuple):
        # A bar within a member would part it: the broken bar looks alike.
        return defused(SEPARATOR.join(member.replace(SEPARATOR, "¦").replace("\0", "") for member in value))
    return repr(value)


def write_row(stream: TextIO, values: Iterable[Value]) -> None:
    """Write a row as RFC 4180 has it: commas, quotation marks where needed, CR LF."""
    csv.writer(stream).writerow([cell(value) for value in values])


def write_head(stream: TextIO, names: Sequence[str]) -> None:
    """Write the row of names."""
    csv.writer(stream).writerow(names)
