"""Members of a body as their lists say it: of which body they are, and that to be one is the least of functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from minutes.extractors.context import Context
from minutes.model.document import Candidate
from minutes.packs import Match


def memberships(context: Context, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """``found``, where those who are told to be members of a body get it as theirs.

    Who sits on a board belongs to whoever it governs; other members to the body that their list names.
    """
    candidates = tuple(found)
    governed: str | None = None
    asked = False
    for candidate in candidates:
        member = _membership(context, candidate)
        if member is None:
            yield candidate
            continue
        if member.get("board") and not asked:
            governed, asked = _governed(context, candidates), True
        body = governed if member.get("board") else _other(member.get("organization"), candidates)
        fields = {**candidate.fields, "generic": bool(candidate.fields.get("grouped"))}
        fields["organization"] = fields.get("organization") or body
        yield replace(candidate, fields=fields)


def _membership(context: Context, candidate: Candidate) -> Match | None:
    role = candidate.fields.get("role") if candidate.kind == "participant" else None
    return context.pack.at_start("membership", str(role)) if role else None


def _named(candidates: Iterable[Candidate], field: str) -> list[str]:
    """What the head names as ``field`` of the meeting, the surest first."""
    found = [c for c in candidates if c.kind == "meeting" and c.fields["field"] == field]
    found.sort(key=lambda c: (-c.score, c.spans[0].start))
    return [str(c.fields["value"]) for c in found]


def _governed(context: Context, candidates: Iterable[Candidate]) -> str | None:
    """Whose board it is that meets, where the head says so."""
    names = [*_named(candidates, "body"), *_named(candidates, "issuer")]
    told = (context.pack.at_start("governing_body", name) for name in names)
    return next((match.get("organization").strip(" ,–-") for match in told if match), None)


def _other(body: str, candidates: Iterable[Candidate]) -> str | None:
    """``body`` unless it is the one that meets."""
    words = set(body.casefold().split())
    meets = any(words <= set(name.casefold().split()) for name in _named(candidates, "body")[:1])
    return body if body and not meets else None
