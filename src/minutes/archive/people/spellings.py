"""The spellings of names in a run: who is named, where, and how."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from minutes.archive.people.names import Token, body_key, gender, split_honorific, tokens, words
from minutes.archive.reading import Named
from minutes.model.record import Record


@dataclass(frozen=True, slots=True)
class Mention:
    """A person as one document names them. ``listed`` where they are a participant of their own there.

    ``group`` is what spellings are compared within: the body, or the document where no body is known.
    """

    group: str
    body: str
    document: str
    date: str | None
    name: str
    honorific: str | None
    listed: bool

    @property
    def spelling(self) -> str:
        """The name; with its honorific where it is a surname alone, which is then all that tells two apart."""
        if self.honorific and len(words(tokens(self.name))) == 1:
            return f"{self.honorific} {self.name}"
        return self.name

    @property
    def key(self) -> str:
        """The identifier of the spelling within its group: the same for ever."""
        return spelling_key(self.group, self.spelling)


def spelling_key(group: str, spelling: str) -> str:
    """The identifier of a spelling: made of the group and the letters."""
    return "p-" + hashlib.sha256(f"{group}\x1f{spelling}".encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a name within one body, over all documents."""

    key: str
    group: str
    body: str
    text: str
    tokens: tuple[Token, ...]
    genders: frozenset[str] = frozenset()
    honorifics: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None

    @property
    def alone(self) -> bool:
        """Whether it is one word."""
        return len(words(self.tokens)) == 1


@dataclass(frozen=True, slots=True)
class Naming:
    """What the names of one document are compared with: its body, or itself where no body is known."""

    group: str
    body: str
    document: str
    date: str | None

    @classmethod
    def of(cls, record: Record | Named, document: str) -> Naming:
        """The naming of a record; ``document`` is the digest of its bytes."""
        body = record.meeting.body or ""
        group = body_key(body) if body else f"document:{document}"
        return cls(group, body or f"[{record.source.name}]", document, record.meeting.date)

    def mention(self, name: str, honorific: str | None, *, listed: bool = False) -> Mention:
        """A person whom the document names so."""
        return Mention(self.group, self.body, self.document, self.date, name, honorific, listed)

    def written(self, text: str) -> Mention:
        """The same for a name that an honorific may open."""
        honorific, name = split_honorific(text)
        return self.mention(name, honorific)


def mentions_of(record: Record | Named, naming: Naming) -> Iterator[Mention]:
    """Who is named in a record as a person: participants, chair, secretary, holders of proxies."""
    for person in record.participants:
        yield naming.mention(person.name, person.honorific, listed=True)
    others = [record.meeting.chair, record.meeting.secretary]
    for text in [*others, *(person.represented_by for person in record.participants)]:
        if text:
            yield naming.written(text)


@dataclass
class _Gathered:
    mention: Mention
    bodies: Counter[str] = field(default_factory=Counter)
    honorifics: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)


def gather(mentions: Iterable[Mention]) -> list[Spelling]:
    """The spellings, by body and letters; the order of the mentions does not matter."""
    found: dict[str, _Gathered] = {}
    bodies: dict[str, Counter[str]] = {}
    for mention in mentions:
        if not tokens(mention.name):
            continue
        one = found.setdefault(mention.key, _Gathered(mention))
        # "M. Dupont" may be an honorific and a surname, or an initial: one reading, whichever comes first.
        one.mention = min(
            one.mention, mention, key=lambda m: (len(tokens(m.name)), m.name, m.honorific or "")
        )
        bodies.setdefault(mention.group, Counter())[mention.body] += 1
        one.documents.add(mention.document)
        if mention.honorific:
            one.honorifics.add(mention.honorific)
        if mention.listed:
            one.listed.add(mention.document)
        if mention.date:
            one.dates.add(mention.date)
    names = {group: min(counts, key=lambda body: (-counts[body], body)) for group, counts in bodies.items()}
    return sorted(
        (_spelling(key, one, names) for key, one in found.items()), key=lambda s: (s.body, s.group, s.text)
    )


def _spelling(key: str, one: _Gathered, bodies: dict[str, str]) -> Spelling:
    mention = one.mention
    return Spelling(
        key,
        mention.group,
        bodies[mention.group],
        mention.spelling,
        tokens(mention.name),
        frozenset(filter(None, map(gender, one.honorifics))),
        tuple(sorted(one.honorifics)),
        frozenset(one.documents),
        frozenset(one.listed),
        min(one.dates, default=None),
        max(one.dates, default=None),
    )
