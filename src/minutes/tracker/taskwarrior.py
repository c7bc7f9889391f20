"""Tickets as tasks in Taskwarrior's JSON, as ``task export`` writes it and ``task import`` reads it.

What stands where (https://taskwarrior.org/docs/design/task/): the title is Taskwarrior's ``description``, the
description an annotation, the mark a user defined attribute ``minutes``, and the ``uuid`` is made of the key, so that
an import again meets the same task. Times are noon in UTC: the same day on nearly every clock, without a clock.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from minutes.tracker.file_tracker import FileTracker
from minutes.tracker.ticket import Fields, Held, Mark, Ticket

#: Tasks belong to whoever has the list, so owners are told in the text.
KEEPS = frozenset({"title", "description", "due"})
_MARK = "minutes"
#: The name space of the uuids: a uuid made of a name of our own (RFC 9562, 6.5).
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:minutes:ticket")
_NOON = "T120000Z"
_CLOSED = {"completed", "deleted"}
_EPOCH = "1970-01-01"


def open_taskwarrior(path: Path | None) -> FileTracker:
    """The file as a tracker. Raises UsageError without a path."""
    return FileTracker("taskwarrior", path, KEEPS, TaskDocument)


class TaskDocument:
    """A list of tasks, numbered by their uuids; what is not ours is carried along as it was."""

    def __init__(self, content: bytes) -> None:
        self._tasks = _parse(content)
        self._places = {_number(task): task for task in self._tasks}

    def numbers(self) -> Iterator[str]:
        """The uuids of all tasks."""
        yield from self._places

    def ticket(self, number: str) -> Held | None:
        """The ticket that a task is."""
        task = self._places.get(number)
        mark = Mark.parse(str(task.get(_MARK, ""))) if task is not None else None
        if task is None or mark is None:
            return None
        annotation = _annotation(task)
        fields = Fields(
            title=str(task.get("description", "")),
            description=str(annotation.get("description", "")) if annotation else "",
            due=_day(str(task.get("due", ""))),
        )
        return Held(
            mark, number, fields, "", task.get("status") in _CLOSED, copied=not _is_made_of_key(number)
        )

    def add(self, ticket: Ticket, mark: Mark) -> str:
        """Put a task at the end; one of ours that lost its mark gets it back and is left as it is otherwise."""
        ordinal = 1
        while (number := _uuid(ticket.key, ordinal)) in self._places:
            if _MARK not in self._places[number]:
                self._places[number][_MARK] = str(Mark(mark.key, (), mark.document))
                return number
            ordinal += 1
        task = {
            "description": ticket.fields.title,
            "entry": _moment(ticket.day or _EPOCH),
            _MARK: str(mark),
            "status": "pending",
            "uuid": number,
        }
        if ticket.project:
            task["project"] = ticket.project
        self._places[number] = task | (
            {"tags": [_tag(label) for label in ticket.labels]} if ticket.labels else {}
        )
        self._tasks.append(self._places[number])
        self._write(number, {"due": ticket.fields.due, "description": ticket.fields.description})
        return number

    def change(self, number: str, changes: dict[str, str], mark: Mark) -> None:
        """Write fields and mark into a task."""
        self._write(number, changes)
        self._places[number][_MARK] = str(mark)

    def complete(self, number: str) -> None:
        """Mark a task as completed; the time of that is Taskwarrior's to tell."""
        self._places[number]["status"] = "completed"

    def remove(self, number: str) -> None:
        """Take a task out."""
        self._tasks.remove(self._places.pop(number))

    def to_bytes(self) -> bytes:
        """The list with a task a line, as Taskwarrior itself writes it."""
        lines = (json.dumps(task, ensure_ascii=False, separators=(",", ":")) for task in self._tasks)
        return ("[\n" + ",\n".join(lines) + "\n]\n").encode()

    def _write(self, number: str, changes: dict[str, str]) -> None:
        task = self._places[number]
        for name, value in changes.items():
            if name == "title":
                task["description"] = value
            elif name == "due":
                _set(task, "due", _moment(value) if value else "")
            else:
                _annotate(task, value)


def _parse(content: bytes) -> list[dict[str, Any]]:
    """The tasks of a file: a list, or a task a line as older versions wrote them."""
    text = content.decode("utf-8-sig").strip()
    if not text:
        return []
    tasks = (
        json.loads(text)
        if text.startswith("[")
        else [json.loads(line.rstrip(",")) for line in text.splitlines()]
    )
    if not all(isinstance(task, dict) for task in tasks):
        raise ValueError("it holds no list of tasks")
    for number, task in enumerate(tasks, 1):
        notes = task.get("annotations", [])
        if not isinstance(notes, list) or not all(isinstance(note, dict) for note in notes):
            raise ValueError(f"the annotations of its task {number} are no list of objects")
    return list(tasks)


def _uuid(key: str, ordinal: int) -> str:
    return str(uuid.uuid5(_SPACE, key if ordinal == 1 else f"{key}~{ordinal}"))


def _number(task: dict[str, Any]) -> str:
    """The uuid; of a task of ours that somebody took it from, the one that it had: it is the same ticket still."""
    mark = Mark.parse(str(task.get(_MARK, "")))
    return str(task.get("uuid") or (_uuid(mark.key, 1) if mark else ""))


def _is_made_of_key(number: str) -> bool:
    """Whether a uuid is one of ours: ``task duplicate`` copies the mark, and rolls dice for the uuid."""
    try:
        return uuid.UUID(number).version == 5
    except ValueError:
        return False


def _moment(day: str) -> str:
    return f"{day.replace('-', '')}{_NOON}"


def _day(moment: str) -> str:
    """The day that we wrote; a moment that somebody else did as it is, as nobody knows on what clock it is a day."""
    day = moment.removesuffix(_NOON)
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if moment.endswith(_NOON) and len(day) == 8 else moment


def _tag(label: str) -> str:
    """A label as a tag, which has no blanks, nor the signs that a command line would take for something else."""
    return "_".join("".join(one if one.isalnum() or one in "_-." else " " for one in label).split())


def _annotation(task: dict[str, Any]) -> dict[str, Any] | None:
    """Our annotation: the one of the moment at which the task began. Those of people are from other moments."""
    notes: list[dict[str, Any]] = task.get("annotations", [])
    return next((note for note in notes if note.get("entry") == task.get("entry")), None)


def _annotate(task: dict[str, Any], text: str) -> None:
    old = _annotation(task)
    others = [note for note in task.get("annotations", []) if note is not old]
    new = [{"entry": task.get("entry", _moment(_EPOCH)), "description": text}] if text else []
    _set(task, "annotations", new + others)


def _set(task: dict[str, Any], name: str, value: object) -> None:
    """Write an attribute, or take it away where there is nothing to write."""
    if value:
        task[name] = value
    else:
        task.pop(name, None)
