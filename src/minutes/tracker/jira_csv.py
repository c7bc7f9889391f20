"""Tickets as a CSV file for Jira's import (https://support.atlassian.com/jira-cloud-administration/docs/import-data-from-a-csv-file/).

One column a field, the day as ``yyyy-MM-dd``, several columns of one name for several labels. Descriptions are Jira's
wiki text there: what would call a macro or a user is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from minutes.tracker.csv_file import CsvDocument
from minutes.tracker.file_tracker import FileTracker
from minutes.tracker.ticket import Fields, Held, Mark, Ticket

_COLUMNS = {"title": "Summary", "description": "Description", "due": "Due Date", "assignee": "Assignee"}
_PROJECT, _STATUS, _MARK, _LABELS = "Project", "Status", "Minutes ID", "Labels"
_DONE = "Done"
_MACRO = re.compile(r"(?<!\\)[\[{]")
_ESCAPED = re.compile(r"\\([\[{])")


def open_jira_csv(path: Path | None) -> FileTracker:
    """The file as a tracker. Raises UsageError without a path."""
    return FileTracker("jira-csv", path, frozenset(_COLUMNS), JiraCsv)


class JiraCsv(CsvDocument):
    """The columns of Jira, and one for the mark, to be imported into a text field or left out."""

    columns = (*_COLUMNS.values(), _PROJECT, _STATUS, _MARK)

    def _ticket(self, row: Sequence[str], number: str) -> Held | None:
        mark = Mark.parse(self.get(row, _MARK))
        values = {name: self.get(row, column) for name, column in _COLUMNS.items()}
        values["description"] = _ESCAPED.sub(r"\1", values["description"])
        closed = self.get(row, _STATUS).casefold() == _DONE.casefold()
        return Held(mark, number, Fields(**values), closed=closed) if mark is not None else None

    def _fill(self, row: list[str], ticket: Ticket, mark: Mark) -> None:
        self.put(row, {_PROJECT: ticket.project})
        self._write(row, dict(ticket.fields), mark)
        self.put_several(row, _LABELS, ["_".join(label.split()) for label in ticket.labels])

    def _write(self, row: list[str], changes: Mapping[str, str], mark: Mark) -> None:
        values = {_COLUMNS[name]: value for name, value in changes.items()}
        if "description" in changes:
            values[_COLUMNS["description"]] = _MACRO.sub(r"\\\g<0>", changes["description"])
        self.put(row, {**values, _MARK: str(mark)})

    def _finish(self, row: list[str]) -> None:
        self.put(row, {_STATUS: _DONE})
