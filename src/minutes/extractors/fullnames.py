"""Full names of people whom the minutes otherwise call by a title and their surname."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from minutes.extractors.context import Context
from minutes.extractors.names import find_person
from minutes.model.document import Candidate
from minutes.packs.grammar import SHAPES
from minutes.text import Span, squeeze

_GIVEN = rf"(?:{SHAPES['word']}|(?-i:[A-ZÀ-Þ](?:\.-?[A-ZÀ-Þ])*\.|[A-ZÀ-Þ][a-zà-ÿ]{{1,4}}\.))"
_GIVEN_NAMES = re.compile(rf"(?<![\w'’-]){_GIVEN}(?:[ ]{_GIVEN}){{0,3}}[ ]$")
_BEFORE = 100  # Given names take no more characters.


def full_names(context: Context, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """For each surname with a title the full name, where the document gives one and no other of that surname."""
    people = [c.fields for c in found if c.kind == "participant"]
    known = {str(p["name"]).split()[-1].casefold() for p in people if " " in str(p["name"])}
    short = {str(p["name"]) for p in people if p.get("honorific") and " " not in str(p["name"])}
    for surname in sorted(short):
        if surname.casefold() not in known:
            yield from _full_name(context, surname)


def _named(surname: str, text: str) -> Iterator[Span]:
    """Where given names stand before ``surname`` in ``text``."""
    for found in re.finditer(rf"(?<=[ ]){re.escape(surname)}(?![\w'’-])", text, re.IGNORECASE):
        given = _GIVEN_NAMES.search(text, max(0, found.start() - _BEFORE), found.start())
        if given is not None:
            yield Span(given.start(), found.end())


def _full_name(context: Context, surname: str) -> Iterator[Candidate]:
    text = context.document.text
    names: dict[str, tuple[str, Span]] = {}
    for found in _named(surname, text):
        person = find_person(squeeze(found.of(text)), context.pack, single=False)
        if person is None or not person.name.casefold().endswith(surname.casefold()):
            # Someone of that surname whose first name is cut short (``Jas. Orde``): who is meant cannot be told.
            if "." in found.of(text):
                return
        elif person.parts > 1:
            names.setdefault(person.name.casefold(), (person.name, found))
    if len(names) == 1:
        name, span = next(iter(names.values()))
        yield context.candidate(
            "participant", (span,), "names/full", 0.6, name=name, honorific=None, status="present", role=None,
            organization=None, represented_by=None, narrative=True, known_only=True, completes=True,
        )  # fmt: skip
