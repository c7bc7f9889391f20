"""A prize as it is given: what every way of telling it (sentence, list, table) hands over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes.extractors.award_names import amount_in, together, year_beside, year_in
from minutes.extractors.context import Context
from minutes.extractors.winners import Winner
from minutes.model.document import Candidate
from minutes.text import Span


@dataclass(frozen=True, slots=True)
class Host:
    """What the meeting itself says of the awards that it names: its year, who *we* are, and who is known by name."""

    year: int | None = None
    body: str | None = None
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Prize:
    """An award with the words that state it, and how sure the rule is that it was given."""

    name: str | None
    words: str
    rule: str
    score: float
    year: int | None = None
    rank: int | None = None
    beside: tuple[str, ...] = ()


def _without(words: str, winners: Sequence[Winner]) -> str:
    """``words`` without the names of the winners: the year of a wine is not that of its medal."""
    for winner in winners:
        words = words.replace(winner.name, "")
    return words


def given(
    context: Context, host: Host, where: tuple[Span, ...], prize: Prize, winners: Sequence[Winner],
    *, joint: bool | None = None,
) -> Iterator[Candidate]:  # fmt: skip
    """The laureates whom ``prize`` makes of ``winners``: one each, or one of all who won together."""
    pack = context.pack
    if joint is None:
        joint = together(prize.words, pack)
    year = (
        year_in(prize.name, _without(prize.words, winners))
        or prize.year
        or year_in(*prize.beside)
        or year_beside(context, prize.name)
        or host.year
    )
    for party in [winners] if joint else [[w] for w in winners]:
        amount = amount_in(pack, *(w.words for w in party if len(winners) > 1), prize.words, *prize.beside)
        yield context.candidate(
            "laureate", where, prize.rule, prize.score, recipients=tuple(dict.fromkeys(w.name for w in party)),
            award=prize.name, year=year, rank=prize.rank, amount=amount,
        )  # fmt: skip
