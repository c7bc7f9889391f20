"""Tickets as a CSV file for GitLab's import (https://docs.gitlab.com/user/project/issues/csv_import/).

It has the columns ``title``, ``description`` and ``due_date``. Labels, an assignee and "done" are told in the manner in
which GitLab takes them: quick actions at the end of the description. The mark stands there as the adapter ``gitlab``
writes it, so that this knows the issues that were imported.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from minutes.tracker.csv_file import CsvDocument
from minutes.tracker.file_tracker import FileTracker
from minutes.tracker.markdown import read_body, read_title, renew_mark, write_body, write_title
from minutes.tracker.ticket import FIELD_LETTERS, Fields, Held, Mark, Ticket

_TITLE, _BODY, _DUE = "title", "description", "due_date"
#: Text from minutes never has such lines: their slash is escaped.
_ACTIONS = re.compile(r"(?:\n+/(?:label|assign|close)\b[^\n]*)+\s*\Z")
_ASSIGN, _CLOSE = "/assign @", "/close"


def open_gitlab_csv(path: Path | None) -> FileTracker:
    """The file as a tracker. Raises UsageError without a path."""
    return FileTracker("gitlab-csv", path, frozenset(FIELD_LETTERS), GitLabCsv)


class GitLabCsv(CsvDocument):
    """The three columns of GitLab."""

    columns = (_TITLE, _BODY, _DUE)

    def _ticket(self, row: Sequence[str], number: str) -> Held | None:
        body, actions = _split(self.get(row, _BODY))
        description, mark = read_body(body)
        assigned = [line.removeprefix(_ASSIGN) for line in actions if line.startswith(_ASSIGN)]
        fields = Fields(
            title=read_title(self.get(row, _TITLE)),
            description=description,
            due=self.get(row, _DUE),
            assignee=assigned[0] if assigned else "",
        )
        return Held(mark, number, fields, closed=_CLOSE in actions) if mark is not None else None

    def _fill(self, row: list[str], ticket: Ticket, mark: Mark) -> None:
        labels = (label.replace('"', "'") for label in ticket.labels)
        actions = [f'/label ~"{label}"' for label in labels]
        self.put(row, {_BODY: _join("", actions)})
        self._write(row, dict(ticket.fields), mark)

    def _write(self, row: list[str], changes: Mapping[str, str], mark: Mark) -> None:
        body, actions = _split(self.get(row, _BODY))
        body = (
            write_body(changes["description"], mark) if "description" in changes else renew_mark(body, mark)
        )
        if "assignee" in changes:
            actions = [line for line in actions if not line.startswith(_ASSIGN)]
            actions += [_ASSIGN + changes["assignee"]] if changes["assignee"] else []
        if "title" in changes:
            self.put(row, {_TITLE: write_title(changes["title"])})
        if "due" in changes:
            self.put(row, {_DUE: changes["due"]})
        self.put(row, {_BODY: _join(body, actions)})

    def _finish(self, row: list[str]) -> None:
        body, actions = _split(self.get(row, _BODY))
        self.put(row, {_BODY: _join(body, [*actions, _CLOSE])})


def _split(cell: str) -> tuple[str, list[str]]:
    """A description and the quick actions at its end."""
    found = _ACTIONS.search(cell)
    return (cell[: found.start()], found[0].split("\n")) if found else (cell, [])


def _join(body: str, actions: Sequence[str]) -> str:
    lines = [line.strip() for line in actions if line.strip()]
    return "\n\n".join([body, "\n".join(lines)]) if lines else body
