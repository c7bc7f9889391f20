"""What stands beside a name in a list: a proxy, a pseudonym, the body that the person comes from."""

from __future__ import annotations

import re

from minutes.extractors.names import find_person
from minutes.packs import Pack

_ONE_WORD = re.compile(r"[\w.'’-]{1,24}")


def proxy_holder(note: str, pack: Pack) -> str | None:
    """Who holds the proxy that ``note`` speaks of; None where it speaks of none."""
    rules = (rule for rule in pack.likely("proxy", note) if "giver" not in rule.regex.groupindex)
    proxy = next((m for rule in rules if (m := rule.search(note))), None)
    if proxy is None:
        return None
    holder = find_person(proxy.get("holder"), pack)
    return holder.name if holder else proxy.get("holder")


def affiliation(note: str, pack: Pack) -> str:
    """The body that ``note`` names, without the words that join it to the person."""
    found = pack.at_start("affiliation", note)
    return found.get("organization") if found else note


def is_alias(note: str, name: str) -> bool:
    """Whether ``note`` is a pseudonym (one word, not an acronym) or the initials of ``name``."""
    return is_initials(note, name) or (bool(_ONE_WORD.fullmatch(note)) and not note.isupper())


def is_initials(note: str, name: str) -> bool:
    """Whether ``note`` holds the initials of ``name`` (``ALH`` of Anne-Lise Haudricourt)."""
    letters = [part[0].casefold() for part in re.split(r"[\s'’-]+", name) if part]
    return 1 < len(note) <= len(letters) and list(note.casefold()) == letters[: len(note) - 1] + letters[-1:]
