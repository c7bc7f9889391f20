"""Decisions in tables: rows under a head that has a column of them."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.extractors.context import Context
from minutes.extractors.tables import rows
from minutes.extractors.votes import outcome, read_vote
from minutes.model.document import Candidate

_FEWEST_WORDS = 3


def row_decisions(context: Context) -> Iterator[Candidate]:
    """Rows of tables that have a column of decisions."""
    for row in rows(context, "decision"):
        text = row.cells["decision"]
        vote = read_vote(" ".join(row.cells.values()), context.pack)
        if len(text.split()) >= _FEWEST_WORDS:
            yield context.candidate(
                "decision", context.blocks[row.block].spans, "table/decisions", 0.85, text=text,
                outcome=outcome(text, vote, context.pack), votes=vote.fields(),
                title=context.heading_text(context.section_of[row.block]) or None, number=None,
            )  # fmt: skip
