"""What a tracker is to hold, and what it holds: values that every adapter shares."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

Kind = Literal["action", "decision"]

#: The fields that belong to minutes as long as nobody edits them in the tracker, and their letters in a mark.
FIELD_LETTERS = {"title": "t", "description": "d", "due": "u", "assignee": "a"}
DOCUMENT_LETTER = "s"


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields that are kept up to date; an empty string where there is nothing.

    ``due`` is a day, YYYY-MM-DD. ``assignee`` is a user of the tracker, never a name from the minutes.
    """

    title: str
    description: str
    due: str = ""
    assignee: str = ""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Names and values, in one order."""
        return ((name, getattr(self, name)) for name in FIELD_LETTERS)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One item of a record as a tracker is to hold it.

    ``key`` tells it from all others and outlives new readings of the minutes: the meeting's day and a digest of its
    body, a dot, the item's identifier; only ``[a-z0-9.-]``. ``labels`` (a type, a category) are given at creation
    only. ``done``: the minutes call it done. ``day``: that of the meeting, YYYY-MM-DD, or empty. ``document``: see
    Mark.
    """

    key: str
    kind: Kind
    fields: Fields
    project: str
    labels: tuple[str, ...] = ()
    done: bool = False
    day: str = ""
    document: str = ""

    @property
    def scope(self) -> str:
        """What the tickets of one meeting share."""
        return scope_of(self.key)


def scope_of(key: str) -> str:
    """The part of a key that stands for the meeting and the kind of item."""
    return f"{key.partition('.')[0]}.{kind_of(key)}"


def kind_of(key: str) -> str:
    """The kind of item that a key is of."""
    return item_of(key).partition("-")[0]


def item_of(key: str) -> str:
    """The identifier of the item in its record."""
    return key.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Mark:
    """What minutes leaves on a ticket: its key, and a digest of each field as it was last written.

    The digests tell what a person has edited since from what minutes itself wrote, so that no memory outside the
    tracker is needed. ``document``, the first digits of the SHA-256 of the minutes, tells the meeting where a later
    version of minutes reads another date or body. Written as ``minutes KEY s:89abcdef t:0a1b2c3d d:… u:… a:…``.
    """

    key: str
    digests: tuple[tuple[str, str], ...]
    document: str = ""

    @classmethod
    def of(cls, key: str, fields: Fields, document: str = "") -> Mark:
        """The mark of fields that were just written."""
        return cls(key, tuple((name, digest(value)) for name, value in fields), document)

    @classmethod
    def parse(cls, text: str) -> Mark | None:
        """The mark that ``text`` holds, or None; words after it are left alone."""
        words = text.partition("minutes ")[2].split()
        if not words or "." not in words[0]:
            return None
        names = {letter: name for name, letter in FIELD_LETTERS.items()}
        pairs = [(letter, value) for letter, _, value in (word.partition(":") for word in words[1:])]
        digests = tuple((names[letter], value) for letter, value in pairs if letter in names)
        return cls(words[0], digests, dict(pairs).get(DOCUMENT_LETTER, ""))

    def __str__(self) -> str:
        document = [f"{DOCUMENT_LETTER}:{self.document}"] if self.document else []
        digests = [f"{FIELD_LETTERS[name]}:{value}" for name, value in self.digests]
        return " ".join(["minutes", self.key, *document, *digests])

    def wrote(self, name: str, value: str) -> bool:
        """Whether ``value`` is what minutes itself last wrote into the field."""
        return dict(self.digests).get(name) == digest(value)


def digest(value: str) -> str:
    """Eight hexadecimal digits of the SHA-256 of a value, without what trackers change: line ends, outer blanks."""
    lines = (line.rstrip() for line in value.strip().splitlines())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Held:
    """A ticket of ours as the tracker holds it now. ``number`` is the tracker's own identifier of it.

    ``copied``: known to be a copy that somebody made of another ticket, mark and all.
    """

    mark: Mark
    number: str
    fields: Fields
    url: str = ""
    closed: bool = False
    copied: bool = False

    @property
    def identity(self) -> tuple[str, str]:
        """What tells it from every other one, in other projects too."""
        return (self.number, self.url)

    @property
    def age(self) -> tuple[bool, int, str]:
        """Sorts the older first, whether numbers are numbers or words; copies last."""
        return (self.copied, int(self.number) if self.number.isdigit() else 0, self.number)


class Tracker(Protocol):
    """An adapter: the few things that the plan asks of a tracker.

    Each raises ``minutes.errors.TrackerError`` with one sentence on what to do where the tracker refuses, and
    ``TrackerUnusableError`` where nothing further can go well. What it is given as ``mark`` it keeps with the ticket,
    hidden or in a field of its own, and gives back.
    """

    name: str
    #: Fields (of ``FIELD_LETTERS``) that this tracker has; what it has not is told in the description.
    keeps: frozenset[str]

    def user(self, name: str, project: str) -> str | None:
        """The tracker's own name of a user, as ``Held`` shows it; None for nobody who can be given a ticket there."""

    def held(self, projects: frozenset[str]) -> Iterable[Held]:
        """Every ticket with a mark in these projects, closed ones too."""

    def find(self, ticket: Ticket) -> list[Held]:
        """The tickets with this key, asked afresh."""

    def create(self, ticket: Ticket, mark: Mark) -> Held:
        """Make the ticket and its mark in one request, which is not repeated where its answer is lost."""

    def update(self, held: Held, changes: dict[str, str], mark: Mark) -> None:
        """Write the fields of ``changes`` and the mark, and nothing else."""

    def close(self, held: Held) -> None:
        """Close the ticket as done."""

    def withdraw(self, held: Held) -> None:
        """Take back a ticket that this process made a moment ago, because another push had made it first."""

    def finish(self) -> None:
        """After the last step, also where the push stopped early: write a file, hang up. May raise OutputError."""
