"""A rule of a pack: a pattern with named groups, constants, and the examples that prove it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from minutes.errors import PackError
from minutes.packs.needles import RULE_FLAGS, Needles, needles
from minutes.packs.openings import openings
from minutes.text import Span
from minutes.text.patterns import compile_pattern


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that held on ``span`` of a text. ``fields`` are its named groups (those that took part) and constants."""

    rule: Rule
    span: Span
    fields: Mapping[str, Any]
    spans: Mapping[str, Span]

    def get(self, name: str) -> str:
        """The text of group ``name``, stripped; empty where it took no part."""
        return str(self.fields.get(name) or "").strip()


@dataclass(frozen=True)
class Rule:
    """One rule. ``pattern`` is a verbose regular expression, already expanded; matching ignores case."""

    id: str
    concept: str
    pattern: str
    set: Mapping[str, Any] = field(default_factory=dict)
    matches: tuple[Mapping[str, Any], ...] = ()
    rejects: tuple[str, ...] = ()
    score: float = 0.8

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern. Raises PackError where it does not compile."""
        try:
            return compile_pattern(self.pattern, RULE_FLAGS)
        except re.error as error:
            raise PackError(
                f"rule {self.id}: the pattern does not compile ({error}); mend the pattern"
            ) from error

    @cached_property
    def needles(self) -> Needles:
        """Groups of words: of each a text must hold one for the rule to match in it (see minutes.packs.needles)."""
        try:
            return needles(self.pattern)
        except re.error:
            # Compiling it says what is wrong.
            return ()

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """The first characters, folded, of every match (see minutes.packs.openings)."""
        try:
            return openings(self.pattern)
        except re.error:
            return ("",)

    def match(self, text: str) -> Match | None:
        """The match at the very start of ``text``."""
        return self._wrap(self.regex.match(text))

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first match from ``start`` on."""
        return self._wrap(self.regex.search(text, start))

    def finditer(self, text: str) -> Iterator[Match]:
        """Every match, left to right, none overlapping another."""
        for found in self.regex.finditer(text):
            if (match := self._wrap(found)) is not None:
                yield match

    def _wrap(self, found: re.Match[str] | None) -> Match | None:
        if found is None:
            return None
        groups = {k: v for k, v in found.groupdict().items() if v is not None}
        spans = {k: Span(*found.span(k)) for k in groups}
        return Match(self, Span(*found.span()), {**self.set, **groups}, spans)
