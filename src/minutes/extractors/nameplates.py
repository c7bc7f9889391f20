"""People whom slides and posters only name: a line that is a full name, with a function at least beside one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from minutes.extractors.context import Context
from minutes.extractors.entries import parse_entries, share_of_people
from minutes.extractors.names import Person, find_person
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Pack
from minutes.text import Span

_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING))
_SECTIONS = frozenset((None, "attendance"))
_LONGEST = 160  # Characters of a name with its function.
_RULE, _SCORE = "structure/nameplate", 0.6


@dataclass(frozen=True, slots=True)
class _Plate:
    """Who is named at ``span`` of the running text of a block, and as what."""

    span: Span
    person: Person
    role: str | None


def nameplates(context: Context, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The people of blocks that are names and nothing else, where the document tells of nobody in another way.

    A street or a room is named after a person too: that a function stands beside one of the names of the run of blocks
    says that they are people.
    """
    if any(c.kind == "participant" and not c.fields.get("known_only") for c in found):
        return
    plates = [(index, _plates(context, index)) for index in range(len(context.blocks))]
    for named, run in groupby(plates, key=lambda plate: bool(plate[1])):
        beside = list(run)
        if named and any(plate.role for _, those in beside for plate in those):
            yield from (_candidate(context, index, plate) for index, those in beside for plate in those)


def _plates(context: Context, index: int) -> list[_Plate]:
    """Whom block ``index`` names; nobody if it says anything else."""
    text = context.flows[index].text
    if (
        len(text) > _LONGEST
        or text.endswith((".", ":", "?", "!"))
        or context.blocks[index].kind not in _KINDS
    ):
        return []
    if context.concept_of(index) not in _SECTIONS:
        return []
    return _with_function(text, context.pack) or _together(text, context.pack)


def _with_function(text: str, pack: Pack) -> list[_Plate]:
    """The one person of ``Ann Dale, head of the library and of the archives``."""
    person = find_person(text, pack, single=False)
    rest = text[person.end :] if person else ""
    role = rest[1:].strip() if rest.startswith(",") else ""
    if person is None or not pack.at_start("role", role):
        return []
    return [_Plate(Span(0, len(text)), person, role)]


def _together(text: str, pack: Pack) -> list[_Plate]:
    """The people of ``Ann Dale and Paul Orde``."""
    if share_of_people(text, pack) < 1:
        return []
    entries = parse_entries(text, pack, single=False)
    return [_Plate(entry.span, entry.person, entry.role) for entry in entries]


def _candidate(context: Context, index: int, plate: _Plate) -> Candidate:
    return context.candidate(
        "participant", context.flows[index].to_spans(plate.span), _RULE, _SCORE, name=plate.person.name,
        honorific=plate.person.honorific, status="present", role=plate.role, organization=None, represented_by=None,
    )  # fmt: skip
