"""The meeting: the best candidate of each field, and a body made of what met and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutes.assemble.evidence import evidence_of
from minutes.assemble.identity import fold
from minutes.model.document import Candidate, CleanDocument
from minutes.model.record import Meeting, Place
from minutes.packs import Pack

_FIELDS = ("title", "kind", "date", "start_time", "end_time", "place", "chair", "secretary", "next_meeting")


def build_meeting(document: CleanDocument, candidates: Iterable[Candidate], pack: Pack) -> Meeting:
    """The meeting that ``candidates`` of kind ``meeting`` describe."""
    by_field: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.kind == "meeting":
            by_field.setdefault(str(candidate.fields["field"]), []).append(candidate)
    chosen = {name: best for name in (*_FIELDS, "body", "issuer") if (best := _best(by_field.get(name, [])))}
    values = {name: str(chosen[name].fields["value"]) for name in chosen}
    body, used = _body(values, pack)
    places = [
        Place(field=name, evidence=piece)
        for name, key in [*((n, n) for n in _FIELDS if n in chosen), *(("body", key) for key in used)]
        for piece in evidence_of(document, chosen[key])
    ]
    fields = {name: values[name] for name in _FIELDS if name in values}
    return Meeting(**fields, body=body, evidence=tuple(places))


def _best(found: list[Candidate]) -> Candidate | None:
    return max(found, key=lambda c: (c.score, -c.spans[0].start), default=None)


def _body(values: dict[str, str], pack: Pack) -> tuple[str | None, tuple[str, ...]]:
    """The body, and the fields that it was made of."""
    body, issuer = values.get("body"), values.get("issuer")
    if body is None or issuer is None:
        return body or issuer, tuple(k for k in ("body", "issuer") if k in values)
    if fold(body).startswith(tuple(fold(w) for w in pack.lexicon["gatherings"])):
        return issuer, ("issuer",)
    if set(fold(issuer).split()[1:]) <= set(fold(body).split()):
        return body, ("body",)
    if set(fold(body).split()) <= set(fold(issuer).split()):
        return issuer, ("issuer",)
    kinds = "|".join(re.escape(w) for w in pack.lexicon["issuer_kinds"])
    whose = re.sub(rf"^(?:{kinds})\s+", "", issuer, flags=re.IGNORECASE)
    return f"{body} {whose}" if whose != issuer and re.match(
        pack.lexicon["linking"][0], whose
    ) else f"{body} - {issuer}", (
        "body",
        "issuer",
    )
