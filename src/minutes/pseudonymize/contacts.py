"""E-mail addresses, accounts, links, phones and postal addresses in a text, and what stands in for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minutes.packs import available, load_pack
from minutes.packs.rule import Match
from minutes.pseudonymize.invent import Inventor
from minutes.pseudonymize.words import words_of
from minutes.text import Span

EMAIL = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+-]*\w)\s?(?:@|\(at\)|\[at\]|＠)\s?(?P<domain>(?:[\w-]+\.)+[^\W\d_]{2,})(?!\w)",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w.@/])@(?P<name>\w[\w.-]*\w)")
#: UK postcodes of the area ZZ99 are nobody's (the NHS keeps them for such uses).
_BRITISH = "ZZ99 9ZZ"


@dataclass(frozen=True, slots=True)
class Change:
    """What stands in for a span of a text."""

    span: Span
    text: str


def contact_changes(text: str, inventor: Inventor) -> Iterator[Change]:
    """The changes of a text that hide where people can be reached; they may overlap, the first ones come first."""
    for found in EMAIL.finditer(text):
        yield Change(Span(*found.span()), inventor.email(found["local"]))
    for found in HANDLE.finditer(text):
        yield Change(Span(*found.span()), f"@{inventor.handle(found['name'])}")
    for match in _matches("phone", text):
        span = match.spans["number"]
        yield Change(span, inventor.phone(span.of(text)))
    for match in _matches("address", text):
        yield from _address(match, text, inventor)


def changed(text: str, changes: Iterable[Change]) -> str:
    """``text`` with the changes made; of those that overlap the one that comes first among them."""
    kept: list[Change] = []
    for change in changes:
        if all(change.span.end <= one.span.start or one.span.end <= change.span.start for one in kept):
            kept.append(change)
    out, at = [], 0
    for change in sorted(kept, key=lambda change: change.span.start):
        out += [text[at : change.span.start], change.text]
        at = change.span.end
    return "".join([*out, text[at:]])


def _matches(concept: str, text: str) -> Iterator[Match]:
    # A document in one language gives the addresses of people in others.
    for code in available():
        yield from load_pack(code).all(concept, text)


def _address(match: Match, text: str, inventor: Inventor) -> Iterator[Change]:
    if (house := match.spans.get("house")) is not None:
        yield Change(house, inventor.house_number(match.span.of(text)))
    if (street := match.spans.get("street")) is not None:
        for word in words_of(street.of(text)):
            if word.is_capital and len(word.text) > 1:
                span = Span(street.start + word.span.start, street.start + word.span.end)
                yield Change(span, inventor.styled(word.text))
    if (postcode := match.spans.get("postcode")) is not None:
        plain = re.sub(r"\d", "0", postcode.of(text))
        yield Change(postcode, plain if plain[0] == "0" else _BRITISH)
