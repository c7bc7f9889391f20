"""A record with invented names: every text in it but those that the program itself chose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from minutes.model.document import Candidate
from minutes.model.record import Record
from minutes.packs import Pack
from minutes.pseudonymize.invent import Inventor
from minutes.pseudonymize.known import People, find_known
from minutes.pseudonymize.texts import Replacing
from minutes.settings import Pseudonyms

#: Fields whose values are the program's own words, dates or figures. Whatever is not named here is replaced, so that a
#: field that the schema gains is not forgotten.
_OWN_WORDS = frozenset(
    (
        "schema_version",
        "rule",
        "status",
        "outcome",
        "code",
        "how",
        "currency",
        "media_type",
        "date",
        "start_time",
    )
) | frozenset(("end_time", "due", "reader", "field"))
_OWN_PARTS = frozenset(("produced_by", "quality", "language", "source"))
#: Identifiers of items, where they stand and where a problem names one.
_IDENTIFIERS = frozenset(("id", "item"))
_NAMES = frozenset(("name", "represented_by", "chair", "secretary"))
#: Of a candidate, where names of people stand, and where those of people or bodies do.
_PEOPLE, _PERHAPS = ("name", "alias", "represented_by", "chair", "secretary"), ("owners", "recipients")


@dataclass(frozen=True)
class Reading:
    """What is known of a document beside its record: its text, what extractors proposed, its pack and its model."""

    text: str
    candidates: tuple[Candidate, ...]
    pack: Pack
    people: People


def pseudonymize(record: Record, reading: Reading, secret: Pseudonyms) -> Record:
    """``record`` with invented names, addresses and numbers, and keyed identifiers. The name of its source stays.

    Ranges and boxes stay those of the original words: a quote need not be as long as its range.
    """
    inventor = Inventor(secret)
    walk = _Walk(_replacing(record, reading, inventor), inventor)
    plain = walk.part(record.model_dump(mode="json", by_alias=True))
    if not secret.keep_digests:
        digest = keyed_digest(record.source.sha256, secret)
        plain["source"] = {**plain["source"], "sha256": digest, "bytes": 0}
    plain["record_id"] = f"minutes-{plain['source']['sha256'][:16]}"
    return Record.model_validate(plain)


def pseudonymous_text(record: Record, reading: Reading, secret: Pseudonyms) -> str:
    """The clean text of a document as its record shows it, line by line."""
    replace = _replacing(record, reading, Inventor(secret))
    return "".join(replace(line) for line in reading.text.splitlines(keepends=True))


def _replacing(record: Record, reading: Reading, inventor: Inventor) -> Replacing:
    candidates = [candidate.fields for candidate in reading.candidates]
    names = [*_values(candidates, _PEOPLE), *(person.name for person in record.participants)]
    known = find_known(reading.text, reading.pack, reading.people, names, list(_values(candidates, _PERHAPS)))
    return Replacing(inventor, known, reading.pack)


def keyed_digest(sha256: str, secret: Pseudonyms) -> str:
    """What stands in for the SHA-256 of a document: as long, and nothing to who has no key."""
    return secret.mac("document", sha256).hex()


def _values(fields: Iterable[Mapping[str, Any]], keys: tuple[str, ...]) -> Iterable[str]:
    for entry in fields:
        for key in keys:
            value = entry.get(key)
            yield from (str(one) for one in ([value] if isinstance(value, str) else value or ()))


class _Walk:
    """Through the record as plain JSON, replacing its texts."""

    def __init__(self, replace: Replacing, inventor: Inventor) -> None:
        self._replace, self._inventor = replace, inventor

    def part(self, value: Mapping[str, Any]) -> dict[str, Any]:
        """A part of the record."""
        return {key: self._value(key, one) for key, one in value.items()}

    def _listed(self, people: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """The participants: what is quoted of them lists people."""
        out = []
        for person in people:
            made = self.part(person)
            for evidence, before in zip(made["evidence"], person["evidence"], strict=True):
                evidence["quote"] = self._replace(before["quote"], in_list=True)
            out.append(made)
        return out

    def _value(self, key: str, value: Any) -> Any:
        if key in _OWN_WORDS or key in _OWN_PARTS:
            return value
        if key == "participants":
            return self._listed(value)
        if isinstance(value, str):
            return self._text(key, value)
        if isinstance(value, Mapping):
            return self.part(value)
        if isinstance(value, list):
            return [self._value(key, one) for one in value]
        return value

    def _text(self, key: str, value: str) -> str:
        if key in _IDENTIFIERS:
            # It is made of the name or the text itself, which could be tried out.
            return f"{value.split('-')[0]}-{self._inventor.token('item', value, 12)}"
        return self._replace(value, is_name=key in _NAMES)
