"""The lines of a cell that holds the margin of minutes: which they are, and whether they are one."""

from __future__ import annotations

import re

from minutes.extractors.entries import is_entry
from minutes.extractors.names import find_person
from minutes.packs import Pack
from minutes.text import Span, squeeze

_FEWEST = 5
_PEOPLE = 0.5
_TOLD = 0.8
_HEADS = 2
_SHORT = 2
_MARK = re.compile(r"^\s*(?:[-–—•●o*]\s+)?")


def bare(line: str) -> str:
    """``line`` without the sign of a list before it."""
    return _MARK.sub("", line)


def cell_lines(text: str, cell: Span) -> list[Span]:
    """The lines of a cell, those without a word left out."""
    found, at = [], cell.start
    for piece in cell.of(text).split("\v"):
        if piece.strip():
            found.append(Span(at, at + len(piece)).strip(text))
        at += len(piece) + 1
    return found


def is_margin(cell: str, pack: Pack, *, fewest: int = _FEWEST) -> bool:
    """Whether a cell lists people one a line, under words that say how they attend or what they are."""
    if cell.count("\v") < fewest - 1:
        return False
    lines = [squeeze(bare(line.of(cell))) for line in whole_lines(cell, Span(0, len(cell)), pack)]
    people = sum(is_entry(line.rpartition(": ")[2], pack) for line in lines)
    heads = [line for line in lines if _is_head(line, pack)]
    labelled = any(pack.at_start("attendance_label", line) for line in heads)
    named_too = sum(is_entry(line.rpartition(": ")[2], pack) for line in heads)
    told = people + len(heads) - named_too
    return (
        len(lines) >= fewest
        and people >= _PEOPLE * len(lines)
        and told >= _TOLD * len(lines)
        and (labelled or len(heads) >= _HEADS)
    )


def is_beside(cell: str, pack: Pack) -> bool:
    """Whether a cell beside a margin is one too: a shorter one, or the people of a body that its first line names."""
    if is_margin(cell, pack, fewest=_SHORT):
        return True
    head, *lines = [squeeze(bare(line.of(cell))) for line in whole_lines(cell, Span(0, len(cell)), pack)] or [
        ""
    ]
    return head.endswith(":") and bool(lines) and all(is_entry(line, pack) for line in lines)


def whole_lines(text: str, cell: Span, pack: Pack) -> list[Span]:
    """The lines of a cell, a name that goes on in the next line made whole."""
    lines = cell_lines(text, cell)
    named = [line.of(text) for line in lines if not _is_head(squeeze(bare(line.of(text))), pack)]
    titled = sum(_is_titled(line, pack) for line in named) * 2 > len(named)
    whole: list[Span] = []
    for line in lines:
        if whole and _goes_on(whole[-1].of(text), line.of(text), pack, titled=titled):
            whole[-1] = Span(whole[-1].start, line.end)
        else:
            whole.append(line)
    return whole


def _goes_on(above: str, line: str, pack: Pack, *, titled: bool) -> bool:
    """Whether ``line`` ends what the line ``above`` begins: a bracket, or a name where the others bear titles."""
    if above.count("(") > above.count(")"):
        return True
    if not titled or not _is_titled(above, pack) or above.rstrip().endswith((".", ")", ";")):
        return False
    return not (_is_titled(line, pack) or _is_head(squeeze(bare(line)), pack))


def _is_titled(line: str, pack: Pack) -> bool:
    person = find_person(bare(line), pack)
    return person is not None and person.honorific is not None and bare(line).startswith(person.honorific)


def _is_head(line: str, pack: Pack) -> bool:
    """Whether a line says how or as what those below it, or behind its colon, attend."""
    head = line.partition(":")[0].strip()
    label = pack.at_start("attendance_label", line)
    if label is not None:
        return not line[len(label.span) :].strip(" :") or ":" in label.span.of(line)
    return head.casefold() in pack.tables["plural_roles"] or pack.at_start("role", head) is not None
