"""People who act in the narrative: they open, present, ask, answer, chair, take the minutes."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.extractors.context import Context, Unit
from minutes.extractors.names import Person, find_person
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match

_OFFICES = {"chair": "chair", "secretary": "secretary"}


def speakers(context: Context) -> Iterator[Candidate]:
    """People who act in the meeting, and who chairs it and takes its minutes."""
    for unit in context.units:
        if unit.concept == "agenda":
            continue
        yield from _offices(context, unit)
        yield from _speaker(context, unit)
        yield from _absence(context, unit)
        yield from _turn(context, unit)


def _offices(context: Context, unit: Unit) -> Iterator[Candidate]:
    for concept, office in _OFFICES.items():
        match = context.pack.first(concept, unit.text)
        person = find_person(match.get("name"), context.pack, single=False) if match else None
        if match is None or person is None:
            continue
        place = context.place(unit)
        yield context.candidate(
            "meeting", place, match.rule.id, match.rule.score, field=office, value=person.name
        )
        yield context.candidate(
            "participant", place, match.rule.id, match.rule.score, name=person.name, honorific=person.honorific,
            status="present", role=_role_after(context, unit, match) or (match.get("role") or None),
            organization=None, represented_by=None,
        )  # fmt: skip


def _role_after(context: Context, unit: Unit, match: Match) -> str | None:
    """A function that stands right after the name (``…, maire``)."""
    rest = unit.text[match.spans["name"].end :]
    piece = rest[1:].split(",", 1)[0].split(".", 1)[0].strip() if rest.startswith(",") else ""
    return piece if piece and len(piece) < 80 and context.pack.at_start("role", piece) else None


def _speaker(context: Context, unit: Unit) -> Iterator[Candidate]:
    for match in context.pack.all("speaker", unit.text):
        # A relative clause, or a name that is only looked up, may well belong to an object.
        free = match.fields.get("relative") or match.fields.get("known_only")
        if not free and _is_object(context, unit.text[: match.span.start]):
            continue
        honorific = match.get("honorific")
        person = find_person(f"{honorific} {match.get('name')}".strip(), context.pack, single=bool(honorific))
        if person is None or (person.parts < 2 and not honorific) or not _is_person(context, unit, person):
            continue
        role = match.get("role")
        role = role if role and context.pack.at_start("role", role) else ""
        yield context.candidate(
            "participant", context.place(unit), match.rule.id, match.rule.score, name=person.name,
            honorific=person.honorific, status="present", role=role or None, organization=None, represented_by=None,
            narrative=True, known_only=bool(match.fields.get("known_only")),
        )  # fmt: skip


def _is_object(context: Context, before: str) -> bool:
    """Whether the words ``before`` a name make it an object, or the end of a longer name."""
    word = before.split()[-1].strip('(«"') if before.split() else ""
    words = {w.casefold() for key in ("honorifics", "role_words") for w in context.pack.lexicon[key]}
    cut = (
        bool(word)
        and word[:1].isupper()
        and not word.endswith((".", ",", ":", ";"))
        and word.casefold() not in words
    )
    return cut or word.casefold() in context.pack.lexicon["object_words"]


def _is_person(context: Context, unit: Unit, person: Person) -> bool:
    """A title proves a person; without one the model is asked, and without a model the rule is believed."""
    return bool(person.honorific) or context.entities.is_person(person.name, unit.text) is not False


def _absence(context: Context, unit: Unit) -> Iterator[Candidate]:
    """People whom a sentence says to be away."""
    for match in context.pack.all("absence", unit.text):
        honorific = match.get("honorific")
        person = find_person(f"{honorific} {match.get('name')}".strip(), context.pack, single=bool(honorific))
        if person is None or not (honorific or person.parts > 1):
            continue
        role = match.get("role") if context.pack.at_start("role", match.get("role")) else None
        yield context.candidate(
            "participant", context.place(unit), match.rule.id, match.rule.score, name=person.name,
            honorific=person.honorific, status=match.get("status"), role=role, organization=None, represented_by=None,
        )  # fmt: skip


def _turn(context: Context, unit: Unit) -> Iterator[Candidate]:
    """Turns of speech name people who are known from elsewhere; assembly drops the others."""
    if not unit.opens or unit.kind is BlockKind.HEADING:
        return
    match = context.pack.first("turn", unit.text)
    if match is None or match.span.start > 0 or len(match.get("name")) > 40:
        return
    yield context.candidate(
        "participant", context.place(unit), match.rule.id, 0.4, name=match.get("name"), honorific=None,
        status="present", role=None, organization=None, represented_by=None, narrative=True, known_only=True,
    )  # fmt: skip
