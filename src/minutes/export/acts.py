"""Acts that minutes record: decisions that share a number, with what the document says of their vote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from minutes.model.record import Decision, Record, Votes

#: "délibération n° 2019-018", "acte no D/12": a number that was given to the act itself.
_NUMBER = re.compile(
    r"\b(?:d[ée]lib(?:[ée]ration)?s?|d[ée]cision|acte|arr[êe]t[ée])\.?\s+(?:\w+\s+)?(?:n\s?[°ºo]\.?|num[ée]ro)\s*:?\s*"
    r"(?P<number>(?:[A-Z]{1,5}[-_./ ]?)?\d[\w./-]*)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"art(?:icle|\.)", re.IGNORECASE)
_BRACKETED = re.compile(rf"\s*\({_NUMBER.pattern}\)$", re.IGNORECASE)
_LEADING = re.compile(rf"{_NUMBER.pattern}\s*[–—:.-]+\s+", re.IGNORECASE)
# A year, or two numbers: no count of the items of an agenda.
_REGISTERED = re.compile(r"(?:19|20)\d\d|\d{2}[-_./]\d{2}|^[A-Z]{2,5}[-_. ]?\d{2,}$")


@dataclass(frozen=True, slots=True)
class Act:
    """Decisions under one number."""

    number: str
    decisions: tuple[Decision, ...]

    @property
    def votes(self) -> Votes | None:
        """The vote that is stated; None where there are several and nothing says which is that of the act."""
        stated = [one.votes for one in self.decisions if one.votes is not None]
        return stated[0] if stated and all(votes == stated[0] for votes in stated) else None


def registered_number(decision: Decision) -> str | None:
    """The number that the act has in the register, as printed; None where only a place on the agenda is told.

    An act names others too ("vu la délibération n° …"), so words count where they begin with the number, and a heading
    also where the number stands in brackets at its end.
    """
    printed = " ".join((decision.number or "").split())
    named = _NUMBER.search(printed) or (decision.title and _heading_number(decision.title))
    for words in (decision.text, *(place.quote for place in decision.evidence)):
        named = named or _NUMBER.match(words)
    if named:
        return named["number"].rstrip(".-/")
    return printed if _REGISTERED.search(printed) else None


def _heading_number(title: str) -> re.Match[str] | None:
    return _NUMBER.match(title) or _BRACKETED.search(title)


def acts(record: Record, *, dated: bool) -> Iterator[Act]:
    """The decisions of a record, by number; without a number ("") each by itself.

    Where ``dated``, an act without a number of its own is called by the day and the number on the agenda.
    """
    for number, together in groupby(_numbered(record, dated), key=lambda one: one[0]):
        decisions = tuple(decision for _, decision in together)
        if number:
            yield Act(number, decisions)
        else:
            yield from (Act("", (decision,)) for decision in decisions)


def _numbered(record: Record, dated: bool) -> Iterator[tuple[str, Decision]]:
    """Each decision with the number of its act; articles belong to the act before them."""
    last = ""
    for decision in record.decisions:
        if last and _ARTICLE.match(decision.number or ""):
            yield last, decision
            continue
        last = _number(record, decision, dated)
        yield last, decision


def subject(words: str) -> str:
    """What an act is about: ``words`` on one line, without the number of the act itself."""
    line = " ".join(words.split())
    bare = _BRACKETED.sub("", line)
    first = _LEADING.match(bare)
    return (bare[first.end() :] if first else bare) or line


def _number(record: Record, decision: Decision, dated: bool) -> str:
    number = registered_number(decision)
    if number is None and dated and decision.number and record.meeting.date:
        return "_".join(f"{record.meeting.date} {decision.number}".split())
    return number or ""
