"""People who act in the narrative: they open, present, ask, answer, chair, take the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from minutes.extractors.context import Context, Unit
from minutes.extractors.names import Person, find_person
from minutes.extractors.notes import proxy_holder
from minutes.extractors.pieces import PARENTHESES
from minutes.model.document import BlockKind, Candidate
from minutes.packs import Match
from minutes.text import Span

_OFFICES = {"chair": "chair", "secretary": "secretary"}


def speakers(context: Context) -> Iterator[Candidate]:
    """People who act in the meeting, and who chairs it and takes its minutes."""
    units = [unit for unit in context.units if unit.concept != "agenda"]
    claims = [list(_claims(context, unit)) for unit in units]
    # The model reads the sentences together: one by one they would take it twice as long.
    context.entities.read(
        unit.text for unit, those in zip(units, claims, strict=True) if any(map(_asks, those))
    )
    for unit, those in zip(units, claims, strict=True):
        yield from _offices(context, unit)
        yield from (_speaker(context, unit, claim) for claim in those if _is_person(context, unit, claim))
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


@dataclass(frozen=True, slots=True)
class _Claim:
    """Somebody whom a rule takes for a speaker; ``titled`` with an honorific or by an office before the name."""

    match: Match
    person: Person
    titled: bool
    role: str | None


def _claims(context: Context, unit: Unit) -> Iterator[_Claim]:
    """Who speaks in ``unit`` by the rules alone."""
    for match in context.pack.all("speaker", unit.text):
        # A relative clause, or a name that is only looked up, may well belong to an object.
        free = match.fields.get("relative") or match.fields.get("known_only")
        honorific = match.get("honorific")
        if not free and _is_object(context, unit.text[: match.span.start], titled=bool(honorific)):
            continue
        office, name = ("", match.get("name")) if honorific else _office(context, match.get("name"))
        titled = bool(honorific or office)
        person = find_person(f"{honorific} {name}".strip(), context.pack, single=titled)
        if person is None or (person.parts < 2 and not titled) or _is_title(unit.text, match):
            continue
        role = match.get("role")
        role = role if role and context.pack.at_start("role", role) else office
        yield _Claim(match, person, titled, role or None)


def _speaker(context: Context, unit: Unit, claim: _Claim) -> Candidate:
    rule, person = claim.match.rule, claim.person
    return context.candidate(
        "participant", context.place(unit), rule.id, rule.score, name=person.name,
        honorific=person.honorific, status="present", role=claim.role, organization=None, represented_by=None,
        narrative=True, known_only=bool(claim.match.fields.get("known_only")),
    )  # fmt: skip


def _office(context: Context, name: str) -> tuple[str, str]:
    """``name`` without the office that stands before it as a title (``Town Clerk Ann Dale``), and that office."""
    office = context.pack.at_start("role", name)
    rest = name[office.span.end :].strip() if office else ""
    return (office.span.of(name).strip(), rest) if office and rest else ("", name)


def _is_object(context: Context, before: str, *, titled: bool) -> bool:
    """Whether the words ``before`` a name make it an object, the name of a thing, or the end of a longer name."""
    word = before.split()[-1].strip('(«"') if before.split() else ""
    lexicon = context.pack.lexicon
    if word.casefold() in lexicon["object_words"]:
        return True
    if titled:
        return False
    words = context.pack.words("honorifics", "role_words")
    longer = word[:1].isupper() and not word.endswith((".", ",", ":", ";")) and word.casefold() not in words
    # An article may open the sentence in a capital; before a name it shows that no person is meant.
    return longer or word.casefold() in lexicon["articles"]


def _is_title(text: str, match: Match) -> bool:
    """Whether what looks like a name and a verb is a title or the middle of a word (``Mill Street Talks``)."""
    honorific, name = match.spans.get("honorific"), match.spans["name"]
    if honorific and honorific.end == name.start and not honorific.of(text).endswith("."):
        return True
    said = max(match.spans[group].end for group in ("name", "role", "body") if group in match.spans)
    last = Span(said, match.span.end).of(text).split()[-1:]
    return bool(last) and last[0][:1].isupper() and not text.isupper()


def _asks(claim: _Claim) -> bool:
    """Whether the model is asked: a title proves a person."""
    return not claim.titled and not claim.person.honorific


def _is_person(context: Context, unit: Unit, claim: _Claim) -> bool:
    """Without a title the model is asked, and without a model the rule is believed."""
    return not _asks(claim) or context.entities.is_person(claim.person.name, unit.text) is not False


def _absence(context: Context, unit: Unit) -> Iterator[Candidate]:
    """People whom a sentence says to be away."""
    for match in context.pack.all("absence", unit.text):
        honorific = match.get("honorific")
        person = find_person(f"{honorific} {match.get('name')}".strip(), context.pack, single=bool(honorific))
        if person is None or not (honorific or person.parts > 1):
            continue
        role = match.get("role") if context.pack.at_start("role", match.get("role")) else None
        holder = _proxy_beside(context, unit.text[match.spans["name"].end :])
        yield context.candidate(
            "participant", context.place(unit), match.rule.id, match.rule.score, name=person.name,
            honorific=person.honorific, status="represented" if holder else match.get("status"), role=role,
            organization=None, represented_by=holder,
        )  # fmt: skip


def _proxy_beside(context: Context, rest: str) -> str | None:
    """Who holds the proxy that is noted in parentheses right after a name."""
    noted = PARENTHESES.match(rest.lstrip())
    return proxy_holder(noted.group(1) or noted.group(2) or "", context.pack) if noted else None


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
