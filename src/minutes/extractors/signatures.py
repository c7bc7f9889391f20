"""Signatures at the end of minutes: who signs, and the function that stands above, below or beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutes.extractors.context import Context
from minutes.extractors.names import Person, find_person
from minutes.model.document import Candidate
from minutes.packs import Pack
from minutes.text import Span

_LAST = 14  # Written lines at the end among which minutes are signed.
_BESIDE = 5  # Among these the function may stand on the line of the name.
_TAIL = 2 / 3
_LINE = re.compile(r"[^\n]*[^\W\d_][^\n]*")
_CELL = re.compile(r"[^\s|]+(?:[ ][^\s|]+)*")
_EDGES = " .,;_*…-–—()"
_FUNCTION_WORDS = 6
_TWO_NAMES = 4
_RULE, _SCORE = "structure/signature", 0.7


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands in one column of a line."""

    span: Span
    person: Person | None
    role: str | None


def signatures(context: Context) -> Iterator[Candidate]:
    """The people who sign the minutes with their functions."""
    lines = _lines(context)
    at = 0
    while at < len(lines):
        found = list(_below(lines[at], lines[at + 1])) if at + 1 < len(lines) else []
        if not found and len(lines) - at <= _BESIDE:
            yield from (_signatory(context, cell, cell) for cell in lines[at] if cell.person and cell.role)
        yield from (_signatory(context, *pair) for pair in found)
        at += 2 if found else 1


def _lines(context: Context) -> list[list[_Cell]]:
    """The last written lines, each with its columns."""
    text = context.document.text
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text)]
    first = max(len(lines) - _LAST, int(len(lines) * _TAIL))
    return [
        [
            _cell(text, Span(m.start(), m.end()).shift(line.start), context.pack)
            for m in _CELL.finditer(line.of(text))
        ]
        for line in lines[first:]
    ]


def _cell(text: str, span: Span, pack: Pack) -> _Cell:
    said = span.of(text).split(":", 1)[-1].strip(_EDGES)
    person = None if _is_stamp(said, pack) else find_person(said, pack, single=False)
    if person is None:
        return _Cell(span, None, _function(span.of(text).strip(_EDGES + ":"), pack))
    rest = said[person.end :]
    if not rest.strip(_EDGES):
        return _Cell(span, person, None)
    role = _function(rest.strip(_EDGES), pack) if rest.lstrip()[:1] in {",", "(", "-", "–", "—"} else None
    return _Cell(span, person if role else None, role)


def _is_stamp(text: str, pack: Pack) -> bool:
    """Whether ``text`` says how or when something is signed."""
    return any(words.casefold() in text.casefold() for words in pack.lexicon["stamp_words"])


def _function(text: str, pack: Pack) -> str | None:
    """``text`` without its article, where it is a function and nothing more."""
    words = text.split()
    if words and words[0].casefold() in pack.lexicon["articles"]:
        words = words[1:]
    role = " ".join(words)
    bare = 0 < len(words) <= _FUNCTION_WORDS and not re.search(r"[.:;!?\d]", role)
    return role if bare and pack.at_start("role", role) else None


def _below(above: list[_Cell], below: list[_Cell]) -> Iterator[tuple[_Cell, _Cell]]:
    """Names and functions of two lines, where the one line holds the names and the other the functions."""
    if len(above) != len(below):
        return
    for names, roles in ((above, below), (below, above)):
        pairs = list(zip(names, roles, strict=True))
        if all(n.person and not n.role and r.role and not r.person for n, r in pairs):
            yield from (pair for pair in pairs if not _run_together(*pair))


def _run_together(name: _Cell, role: _Cell) -> bool:
    """Whether the columns of two who sign have been lost: two names, and under them two functions."""
    return name.person is not None and name.person.parts >= _TWO_NAMES and len(str(role.role).split()) > 1


def _signatory(context: Context, name: _Cell, role: _Cell) -> Candidate:
    person = name.person
    assert person is not None
    return context.candidate(
        "participant", (name.span,), _RULE, _SCORE, name=person.name, honorific=person.honorific,
        status="present", role=role.role, organization=None, represented_by=None, narrative=True,
    )  # fmt: skip
