"""Which person a name in a document means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from minutes.archive.people.names import Token, abbreviates, gender, tokens
from minutes.archive.people.spellings import Naming
from minutes.model.record import Participant, Record


class Lookup:
    """Looks up the people of one document. ``numbers`` has the person of each spelling of the run."""

    def __init__(self, naming: Naming, record: Record, numbers: Mapping[str, int]) -> None:
        self._naming, self._numbers = naming, numbers
        self._here = [_Known.of(person, self.participant(person)) for person in record.participants]

    def participant(self, person: Participant) -> int | None:
        """The number of a participant."""
        return self._numbers.get(self._naming.mention(person.name, person.honorific).key)

    def named(self, text: str | None) -> int | None:
        """The number of the person whom ``text`` names: a spelling known in the body, or a participant cut short.

        None where it names no person, or could name several.
        """
        if not text:
            return None
        mention = self._naming.written(text)
        words, letters = tokens(mention.name), _initials(text)
        contrary = {"f": "m", "m": "f"}.get(gender(mention.honorific))
        found = {
            known.number
            for known in self._here
            if (letters == known.initials or abbreviates(words, known.words)) and known.gender != contrary
        }
        if len(found) == 1:
            return found.pop()
        return None if found else self._numbers.get(mention.key)


@dataclass(frozen=True, slots=True)
class _Known:
    words: tuple[Token, ...]
    initials: str
    gender: str
    number: int | None

    @classmethod
    def of(cls, person: Participant, number: int | None) -> _Known:
        words = tokens(person.name)
        return cls(words, "".join(token.text[0] for token in words), gender(person.honorific), number)


def _initials(text: str) -> str | None:
    """The letters of ``text`` where it is initials: YLD, C. D."""
    letters = re.sub(r"[.\s-]", "", text)
    is_short = 2 <= len(letters) <= 5 and letters.isupper() and letters.isalpha()
    return letters.casefold() if is_short else None
