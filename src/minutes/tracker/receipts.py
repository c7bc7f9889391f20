"""What was made in a tracker: a journal beside the record, which can be lost without harm.

The tracker itself says what it holds. A receipt adds one thing: what was made once and is no longer there was deleted
by somebody, and is not made again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from pathlib import Path

from minutes.errors import OutputError
from minutes.files import RECEIPTS
from minutes.tracker.ticket import Held, Ticket


def receipts_path(source: Path, tracker: str, place: str) -> Path:
    """Where the receipts of a record, or of a run's folder, lie; ``place`` is the tracker's address or file."""
    name = re.sub(r"[^a-z0-9.]+", "-", place.casefold().partition("://")[2] or place.casefold()).strip("-.")
    ending = "-".join(part for part in (tracker, name[-80:]) if part)
    if source.is_dir():
        return source / f"{RECEIPTS}{ending}.jsonl"
    return source.with_name(f"{source.name}.{RECEIPTS}{ending}.jsonl")


class Receipts:
    """The journal of one record, or run, and one tracker: a line of JSON for each ticket that was made or met."""

    def __init__(self, path: Path) -> None:
        self.path = path
        content = _read(path)
        #: Torn lines, and lines of something else, are passed over.
        self._known = {receipt for line in content.splitlines() if (receipt := _parse(line))}
        #: A killed push may have left the beginning of a line: the next one must not run on from there.
        self._whole = not content or content.endswith(b"\n")

    @property
    def projects(self) -> dict[tuple[str, str], str]:
        """By the identity of a ticket the project that it was made in."""
        return {identity: project for _, identity, project in self._known}

    def keys(self, held: Collection[tuple[str, str]]) -> frozenset[str]:
        """The keys of tickets that were there once and no longer are; ``held``: identities of those that are.

        A ticket whose item was reworded is there, under another key: the old words, should they come back, are made.
        """
        return frozenset(key for key, identity, _ in self._known if identity not in held)

    def add(self, ticket: Ticket, held: Held) -> None:
        """Note that the tracker holds a ticket. Raises OutputError where that cannot be written."""
        receipt = (ticket.key, held.identity, ticket.project)
        if receipt in self._known:
            return
        facts = {"key": ticket.key, "number": held.number, "project": ticket.project, "url": held.url}
        line = json.dumps(facts, ensure_ascii=False, sort_keys=True)
        try:
            with self.path.open("ab") as file:
                file.write(f"{'' if self._whole else chr(10)}{line}\n".encode())
        except OSError as error:
            raise OutputError(
                f"{self.path} cannot be written ({error.strerror}); what was pushed is in the tracker all the same"
            ) from error
        self._whole = True
        self._known.add(receipt)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _parse(line: bytes) -> tuple[str, tuple[str, str], str] | None:
    """The key, the identity and the project of the ticket."""
    try:
        value = json.loads(line)
        return str(value["key"]), (str(value["number"]), str(value["url"])), str(value["project"])
    except (ValueError, TypeError, KeyError):
        return None
