"""Build the record from the document and its candidates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from minutes.assemble.confidence import Calibration
from minutes.assemble.evidence import evidence_of
from minutes.assemble.gathering import build_meeting
from minutes.assemble.identity import Identifiers
from minutes.assemble.people import kept, merge_people
from minutes.assemble.votes import vote_problems
from minutes.model.document import TESSERACT, Candidate, CleanDocument, Language, PageQuality, Problem
from minutes.model.record import (
    ActionItem,
    Decision,
    LanguageInfo,
    Laureate,
    OtherLanguage,
    PageInfo,
    Participant,
    ProblemInfo,
    ProducedBy,
    Quality,
    Range,
    Record,
    Source,
)
from minutes.packs import Pack

_NEIGHBOURS = 12


@dataclass(frozen=True)
class Parts:
    """What a record is made of, beside its candidates. Without ``calibration`` confidence is the rule's own score."""

    document: CleanDocument
    language: Language
    pack: Pack
    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]
    repairs: Mapping[str, int]
    garble_score: float
    pages: tuple[PageQuality, ...]
    version: str
    packs: Mapping[str, str]
    model: str | None
    settings: Mapping[str, str | None]
    calibration: Calibration | None = None

    def confidence(self, kind: str, rule: str, score: float) -> float:
        """The confidence in an item of a kind of the record."""
        curve = self.calibration.get(kind) if self.calibration is not None else None
        return curve.confidence(rule, score) if curve else round(score, 3)


def build_record(parts: Parts) -> Record:
    """The validated record. Raises pydantic.ValidationError where a part breaks the schema: a fault of the program."""
    document, source, ids = parts.document, parts.document.raw.source, Identifiers()
    participants = _participants(parts, ids)
    decisions = tuple(_decision(parts, c, ids) for c in _distinct(parts, "decision"))
    return Record(
        schema_version="1.0",
        record_id=f"minutes-{source.sha256[:16]}",
        source=Source(name=source.name, media_type=source.media_type, sha256=source.sha256, bytes=source.bytes,
                      pages=source.pages),
        language=_language(parts.language),
        meeting=build_meeting(document, parts.candidates, parts.pack),
        participants=participants,
        decisions=decisions,
        laureates=tuple(_laureate(parts, c, ids) for c in _distinct(parts, "laureate")),
        action_items=tuple(_action(parts, c, ids) for c in _distinct(parts, "action_item")),
        quality=_quality(parts),
        problems=_problems(parts, participants, decisions),
        produced_by=ProducedBy(version=parts.version, packs=dict(parts.packs), model=parts.model,
                               settings=dict(parts.settings)),
    )  # fmt: skip


def _problems(
    parts: Parts, participants: tuple[Participant, ...], decisions: tuple[Decision, ...]
) -> tuple[ProblemInfo, ...]:
    """What the stages before met, and what does not add up in the record itself."""
    met = tuple(ProblemInfo(code=p.code, message=p.message, page=p.page, item=None) for p in parts.problems)
    first = min((e.clean.start for d in decisions for e in d.evidence), default=0)
    return met + vote_problems(decisions, participants, parts.document.text[:first], parts.pack)


def _quality(parts: Parts) -> Quality:
    pages = tuple(
        PageInfo(page=page.number, reader=page.reader, garble_score=round(page.garble_score, 4))
        for page in parts.pages
    )
    score = round(parts.garble_score, 4)
    ocr = any(page.reader == TESSERACT for page in parts.document.raw.pages)
    return Quality(
        garble_score=score,
        pages=pages,
        repairs=dict(parts.repairs),
        ocr=ocr,
        letters=dict(parts.document.raw.recovered),
    )


def _language(language: Language) -> LanguageInfo:
    others = tuple(
        OtherLanguage(code=p.code, clean=Range(start=p.span.start, end=p.span.end)) for p in language.others
    )
    fields = {"code": language.code, "confidence": round(language.confidence, 3), "how": language.how}
    return LanguageInfo.model_validate({**fields, "others": others})


def _participants(parts: Parts, ids: Identifiers) -> tuple[Participant, ...]:
    people = kept(merge_people(parts.candidates))
    return tuple(
        Participant(
            id=ids.make("participant", str(person.fields["name"])),
            evidence=_all_evidence(parts.document, person.candidates),
            confidence=parts.confidence("participants", person.candidates[0].rule, person.score),
            **person.fields,
        )
        for person in people
    )


def _all_evidence(document: CleanDocument, candidates: Iterable[Candidate]) -> tuple[Any, ...]:
    """The evidence of the first three candidates: enough to judge by, and short."""
    found = [e for c in list(candidates)[:3] for e in evidence_of(document, c)]
    return tuple({(e.clean.start, e.clean.end): e for e in found}.values())


def _distinct(parts: Parts, kind: str) -> list[Candidate]:
    """The candidates of ``kind`` in the order of the text; of those that stand on one place the surest."""
    ordered = sorted(
        (c for c in parts.candidates if c.kind == kind and c.spans),
        key=lambda c: (c.spans[0].start, c.spans[-1].end),
    )
    chosen: list[Candidate] = []
    for candidate in ordered:
        # Items that stand on one place begin near one another: the last few suffice.
        rivals = [
            i
            for i in range(max(0, len(chosen) - _NEIGHBOURS), len(chosen))
            if _same_place(candidate, chosen[i])
        ]
        if not rivals:
            chosen.append(candidate)
        elif all(candidate.score > chosen[i].score for i in rivals):
            chosen = [c for i, c in enumerate(chosen) if i not in rivals] + [candidate]
    return chosen


def _same_place(a: Candidate, b: Candidate) -> bool:
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.spans for y in b.spans)
    shorter = min(sum(len(s) for s in a.spans), sum(len(s) for s in b.spans))
    same = a.fields.get("recipients") == b.fields.get("recipients")
    return shared > 0.6 * shorter and (a.kind != "laureate" or same)


def _decision(parts: Parts, candidate: Candidate, ids: Identifiers) -> Decision:
    fields = dict(candidate.fields)
    return Decision(
        id=ids.make("decision", str(fields["text"])), evidence=evidence_of(parts.document, candidate),
        confidence=parts.confidence("decisions", candidate.rule, candidate.score), **fields,
    )  # fmt: skip


def _laureate(parts: Parts, candidate: Candidate, ids: Identifiers) -> Laureate:
    fields = dict(candidate.fields)
    key = (*map(str, fields["recipients"]), str(fields.get("award") or ""))
    return Laureate(
        id=ids.make("laureate", *key), evidence=evidence_of(parts.document, candidate),
        confidence=parts.confidence("laureates", candidate.rule, candidate.score), **fields,
    )  # fmt: skip


def _action(parts: Parts, candidate: Candidate, ids: Identifiers) -> ActionItem:
    fields = dict(candidate.fields)
    # A task whose date is moved is the same task, so the words of the date are left out of what makes its identifier.
    lasting = str(fields["text"]).replace(str(fields.get("due_text") or ""), " ")
    return ActionItem(
        id=ids.make("action", lasting), evidence=evidence_of(parts.document, candidate),
        confidence=parts.confidence("action_items", candidate.rule, candidate.score), **fields,
    )  # fmt: skip
