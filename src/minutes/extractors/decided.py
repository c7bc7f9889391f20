"""The candidate of a decision, however it was found: its text, outcome and vote, and where it stands."""

from __future__ import annotations

from minutes.extractors.context import Context, Unit
from minutes.extractors.votes import Vote
from minutes.model.document import Candidate
from minutes.text import join_spans, squeeze


def emit(
    context: Context, units: list[Unit], vote: Vote, result: str, rule: str, score: float, *,
    heading: bool = False,
) -> Candidate:  # fmt: skip
    """The candidate of a decision that stands in ``units``; with ``heading``, in that of their section too."""
    title = context.heading_text(units[-1].section)
    spans = [s for u in units for s in context.place(u)]
    texts = [u.text for u in units]
    if result == "adopted" and context.pack.first("deferral", " ".join(texts)):
        result = "deferred"
    number = None
    at = context.sections[units[-1].section].heading if context.sections else None
    if at is not None:
        number = context.blocks[at].marker.strip(" .)/-–:°") or None
        # Under the heading of the agenda stand the minutes themselves where nothing else heads them.
        if heading and title and context.sections[units[-1].section].concept != "agenda":
            spans = [*context.blocks[at].spans, *spans]
            texts = [title + " :", *texts]
    return context.candidate(
        "decision", join_spans(context.document.text, sorted(set(spans))), rule, score,
        text=squeeze(" ".join(texts)), outcome=result, votes=vote.fields(), title=title or None, number=number,
    )  # fmt: skip
