"""Prizes told in sentences: an award, a verb that gives or wins it, and who gets it, in any order."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from minutes.extractors.award_names import (
    Mention,
    award_after,
    award_before,
    award_of_document,
    award_of_title,
    is_specific,
    labels_beside,
    mentions,
    named_in,
    tidy,
    together,
    under,
)
from minutes.extractors.context import Context, Unit
from minutes.extractors.names import find_person
from minutes.extractors.prizes import Host, Prize, given
from minutes.extractors.winners import Winner, is_proper, mask, read_winners, subject, word_pattern
from minutes.model.document import Candidate
from minutes.packs import Match, Pack
from minutes.packs.grammar import SHAPES, alternation
from minutes.text import squeeze

_CLAUSE = re.compile(r";\s+")
_REACH = 70
_BESIDE = 16
_OLD = 2
_NEAR = 2
_SOON = 4
_FEW = 3
_WINNER_FIRST = "winner-award"
_CAPITALISED = re.compile(
    rf"\s*(?:[a-zà-ÿ]{{1,4}}['’]?\s*)?(?P<award>(?:[a-z][\w-]*\s+){{0,2}}?{SHAPES['fullname']})"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a verb ties together: the winners, and the award where the clause names it."""

    winners: tuple[Winner, ...]
    award: Mention | None


def told_prizes(context: Context, unit: Unit, host: Host, before: Sequence[str] = ()) -> Iterator[Candidate]:
    """The laureates whom the sentence of ``unit`` states; ``before`` are those before it that are no units."""
    masked = mask(unit.text)
    cuts = [0, *(m.end() for m in _CLAUSE.finditer(masked)), len(unit.text)]
    for start, end in itertools.pairwise(cuts):
        clause = unit.text[start:end]
        found = list(_of_clause(context, unit, clause, host))
        told = {name for c in found for name in c.fields["recipients"]}
        more = _by_rule(context, unit, clause, host, before)
        found += [c for c in more if not any(_alike(n, t) for n in c.fields["recipients"] for t in told)]
        found += _beside(context, unit, clause, host, found)
        # Few clauses tell of anything: only these are asked whether it is no prize.
        if found and not _long_ago(clause, host) and not context.pack.first("not_a_laureate", clause):
            yield from (
                c for c in found if is_specific(str(c.fields["award"])) or not _by_chance(context, unit)
            )


def _by_chance(context: Context, unit: Unit) -> bool:
    """Whether what stands right before ``unit`` tells of a draw, so that a prize without a name is one of it."""
    near = (u.text for u in context.before(unit, _NEAR) if u.section == unit.section)
    return any(context.pack.first("draw", text) for text in (context.heading_text(unit.section), *near))


def _alike(one: str, other: str) -> bool:
    return one in other or other in one


def _long_ago(clause: str, host: Host) -> bool:
    """Whether the clause tells of a prize of long ago."""
    years = [int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", mask(clause))]
    return bool(years) and host.year is not None and max(years) + _OLD <= host.year


def _of_clause(context: Context, unit: Unit, clause: str, host: Host) -> Iterator[Candidate]:
    taken = 0
    for tie in context.pack.all("winning", clause):
        if tie.span.start < taken:
            continue
        told = _ORDERS[tie.get("order")](clause, tie, context.pack)
        if told is not None and not told.winners and tie.get("order") == _WINNER_FIRST:
            told = _Told(_spoken_of(context, unit, clause[: tie.span.start], host), told.award)
        if told is None or not told.winners or (tie.get("proposed") and not _agreed(context, unit)):
            continue
        award = told.award.name if told.award else _unsaid(context, unit, tie)
        if (award is None and tie.get("unnamed") != "yes") or (
            award and tie.get("sure") == "no" and not is_specific(award)
        ):
            continue
        taken = tie.span.end
        yield from _candidates(context, unit, clause, tie, award, told, host)


def _spoken_of(context: Context, unit: Unit, before: str, host: Host) -> tuple[Winner, ...]:
    """Whom a pronoun means as the winner: the one whom the sentence before in the same block begins with."""
    pack, words = context.pack, before.split()
    alone = words[:1] and words[0].casefold() in pack.words("third_person") and len(words) <= _FEW
    near = [u for u in context.before(unit, 1) if u.block == unit.block]
    if not alone or unit.text.find(before) > 0 or not near:
        return ()
    person = find_person(near[-1].text, pack, single=True)
    if person is None or person.start > 0:
        return ()
    known = [name for name in host.people if name == person.name or is_short_for(person.name, name)]
    name = known[0] if len(known) == 1 else person.name if person.parts > 1 else None
    return (Winner(name, before),) if name else ()


def is_short_for(short: str, name: str) -> bool:
    """Whether ``short`` is the initials, the first name or the surname of the person ``name``."""
    parts = [p for word in name.split() for p in word.split("-")]
    initials = "".join(part[0] for part in parts)
    return short in (initials, "".join(w[0] for w in name.split())) or short in (
        name.split()[0],
        name.split()[-1],
    )


def _agreed(context: Context, unit: Unit) -> bool:
    """Whether what ``unit`` proposes is adopted: in its own sentence or in one of the next ones."""
    units = context.units
    at = next((i for i, u in enumerate(units) if u.block == unit.block and u.span == unit.span), None)
    near = units[at : at + _SOON] if at is not None else ()
    adopted = (m for u in near if u.section == unit.section for m in context.pack.all("decision", u.text))
    return any(m.get("outcome") == "adopted" for m in adopted) or any(
        context.pack.first("vote_unanimous", u.text) for u in near
    )


def _unsaid(context: Context, unit: Unit, tie: Match) -> str | None:
    """The award of a sentence that does not name it, where its verb is one of prizes only or its place tells."""
    if tie.get("alone") == "no":
        return None
    if tie.get("contest"):
        return award_of_document(context) or award_of_title(context)
    return award_before(context, unit) or (
        award_after(context, unit) if tie.get("unnamed") == "yes" else None
    )


def _candidates(
    context: Context, unit: Unit, clause: str, tie: Match, award: str | None, told: _Told, host: Host
) -> Iterator[Candidate]:
    """Those whom the verb ties to the award, and those of a second half without a verb (``and Y the Cup``)."""
    score = tie.rule.score - (0.1 if told.award is None else 0)
    name = award if not award or is_specific(award) else under(award, _above(context, unit, clause, told))
    prize = Prize(name, clause, tie.rule.id, score, beside=tuple(labels_beside(context, unit)))
    joint = together(clause, context.pack) or bool(tie.get("joint"))
    yield from given(context, host, context.place(unit), prize, told.winners, joint=joint)
    named = {winner.name for winner in told.winners}
    for winners, other in _more_halves(clause, told, context.pack):
        if not named & {winner.name for winner in winners}:
            prize = Prize(under(other, name and _contest(name)), clause, tie.rule.id, score)
            yield from given(context, host, context.place(unit), prize, winners, joint=False)


def _more_halves(clause: str, told: _Told, pack: Pack) -> Iterator[tuple[tuple[Winner, ...], str]]:
    """The winners of the other awards that the clause names after the first one."""
    if told.award is None:
        return
    second = _second_half(clause, told.award, pack)
    if second is not None:
        yield second
        return
    for mention in mentions(clause, pack):
        if mention.start <= told.award.start or not _is_joined(clause[: mention.start], pack):
            continue
        rest = clause[mention.start :]
        further = _giver_first(rest, None, pack)
        if further is not None and further.award is not None and is_proper(further.winners[0].name, pack):
            yield further.winners, further.award.name


def _is_joined(before: str, pack: Pack) -> bool:
    """Whether the words ``before`` an award end with a comma or *and*, but for few words (``, and the``)."""
    words = alternation(pack.lexicon["and_words"])
    return re.search(rf"(?:[,;)]|(?<!\w){words})\s+(?:[\w'’]+\s+){{0,3}}$", before, re.IGNORECASE) is not None


def _above(context: Context, unit: Unit, clause: str, told: _Told) -> str | None:
    """What an award without a name of its own stands under: what else the clause names, or what stands before it."""
    own = told.award.start if told.award else -1
    others = (
        m.name
        for m in mentions(clause, context.pack)
        if m.start < own or (m.start > own and not _is_joined(clause[: m.start], context.pack))
    )
    return next(filter(is_specific, others), None) or award_before(context, unit)


def _second_half(clause: str, award: Mention, pack: Pack) -> tuple[tuple[Winner, ...], str] | None:
    """``… won the Cup and Great Stainley the Large Village Shield``: the second winner with its award."""
    joints = word_pattern(pack, "and_words")
    for joint in joints.finditer(clause, award.start):
        found = next((m for m in mentions(clause, pack) if m.start > joint.end()), None)
        if found is None:
            return None
        between, _, article = clause[joint.end() : found.start].strip().rpartition(" ")
        if re.fullmatch(SHAPES["person"], between) and word_pattern(pack, "determiners").fullmatch(article):
            return read_winners(between, pack), found.name
    return None


def _award_first(clause: str, tie: Match, pack: Pack) -> _Told | None:
    """``AWARD goes to WINNER``."""
    before = mentions(clause[: tie.span.end], pack)
    after = clause[tie.span.end :].lstrip()
    opened = pack.first("winner_open", after) if tie.get("joint") else pack.at_start("winner_open", after)
    winners = read_winners(after[opened.span.end :] if opened else after, pack)
    award = before[-1] if before else None
    if award and award.start < tie.span.start < award.end:
        award = Mention(award.start, tie.span.start, tidy(clause[award.start : tie.span.start]))
    if tie.get("unnamed") == "yes" and (award is None or award.end > tie.span.start):
        beside = (m for m in mentions(after, pack) if not m.ranked)
        award = next((Mention(len(clause) - len(after) + m.start, m.end, m.name) for m in beside), None)
    return _Told(winners, award)


def _winner_first(clause: str, tie: Match, pack: Pack) -> _Told | None:
    """``WINNER won AWARD``; a name in capitals is award enough after a verb of winning (``won the Golden Spanner``)."""
    after = clause[tie.span.end :]
    award = next((m for m in mentions(after, pack) if _is_object(after[: m.start], pack)), None)
    named = _CAPITALISED.match(after)
    if named is not None and tie.get("named") and (award is None or award.start > named.end()):
        award = Mention(named.start("award"), named.end(), squeeze(named.group("award")))
    if award is None and tie.get("alone") != "yes":
        return None
    shifted = award and Mention(award.start + tie.span.end, award.end + tie.span.end, award.name)
    return _Told(subject(clause[: tie.span.start], pack), shifted)


def _is_object(gap: str, pack: Pack) -> bool:
    """Whether what begins after ``gap`` is still what the verb before it is about."""
    joined = word_pattern(pack, "and_words").search(gap) or pack.first("winner_end", f"{gap} ")
    return len(gap) <= _REACH and not joined


def _giver_first(clause: str, tie: Match | None, pack: Pack) -> _Told | None:
    """``awarded the PRIZE to WINNER``, ``awarded WINNER the PRIZE``, ``décerne à WINNER le PRIZE``.

    Without a verb, ``clause`` begins with the award.
    """
    start = tie.span.end if tie else 0
    rest = clause[start:]
    to = list(word_pattern(pack, "to_words").finditer(mask(rest)))
    award = next((m for m in mentions(rest, pack) if m.start <= _REACH), None)
    if award is None:
        return _sum_given(rest, to, pack)
    for word in _nearest(to, rest, award, pack):
        early = word.start() < award.start
        after = _without_article(rest[word.end() : award.start], pack) if early else rest[word.end() :]
        if winners := read_winners(_opened(after, pack), pack):
            name = award.name if word.start() < award.start else _cut(award, rest, word.start())
            return _Told(winners, Mention(award.start + start, word.start() + start, name))
    if tie is None or award.start == 0:
        return None
    winners = read_winners(_without_article(rest[: award.start], pack), pack)
    return _Told(winners, award) if winners and award.start - len(winners[0].words) <= _BESIDE else None


def _without_article(text: str, pack: Pack) -> str:
    """``text`` without the determiners and prepositions at its end, which belong to the award after it."""
    words = text.split()
    while words and word_pattern(pack, "determiners", "particles", "with_words").fullmatch(words[-1]):
        words.pop()
    return " ".join(words)


def _nearest(to: list[re.Match[str]], rest: str, award: Mention, pack: Pack) -> list[re.Match[str]]:
    """The places of *to* in the order to try: the last one inside the name first (``Premio a la Paz a Clara Vega``)."""
    ends = [m.span.start for m in pack.all("winner_end", mask(rest)) if m.span.start > award.start]
    inside = [m for m in to if award.start <= m.start() < min(award.end, *ends, len(rest))]
    return [*reversed(inside), *(m for m in to if m not in inside)]


def _sum_given(rest: str, to: list[re.Match[str]], pack: Pack) -> _Told | None:
    """``attribue le reliquat, soit 8 125 €, à WINNER``: a sum in the place of the award."""
    amount = pack.first("amount", rest)
    if amount is None or amount.span.start > _REACH:
        return None
    for word in to:
        if word.start() >= amount.span.end and (
            winners := read_winners(_opened(rest[word.end() :], pack), pack)
        ):
            return _Told(winners, None)
    return None


def _opened(text: str, pack: Pack) -> str:
    """``text`` from the winners on: without the words for their project or file."""
    opened = pack.at_start("winner_open", text.lstrip())
    return text.lstrip()[opened.span.end :] if opened else text


def _cut(award: Mention, text: str, end: int) -> str:
    """The name of ``award`` up to ``end``."""
    return award.name if award.end <= end else text[award.start : end].strip(" ,.:;(")


_ORDERS: dict[str, Callable[[str, Match, Pack], _Told | None]] = {
    "award-winner": _award_first,
    "winner-award": _winner_first,
    "giver": _giver_first,
}


def _by_rule(
    context: Context, unit: Unit, clause: str, host: Host, before: Sequence[str]
) -> Iterator[Candidate]:
    """Winners in turns of phrase that name award and winner by themselves, and calls that *we* won."""
    pack = context.pack
    for match in pack.all("laureate", clause):
        if match.get("beside") == "yes":
            continue
        winners = read_winners(match.get("recipient"), pack)
        near = (named_in(text, pack) for text in (clause, *reversed(before)))
        award = match.get("award") or next((n for n in near if n), None) or award_before(context, unit)
        if winners and award:
            prize = Prize(award.strip(" .,:"), clause, match.rule.id, match.rule.score)
            yield from given(context, host, context.place(unit), prize, winners)
    yield from _our_win(context, unit, clause, host)


def _beside(
    context: Context, unit: Unit, clause: str, host: Host, found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Winners whom the clause adds to those ``found`` in few words (``, the second to Y``)."""
    if not found or not isinstance(head := found[0].fields["award"], str):
        return
    for match in context.pack.all("laureate", clause):
        winners = read_winners(match.get("recipient"), context.pack) if match.get("beside") == "yes" else ()
        if winners and is_proper(winners[0].name, context.pack):
            prize = Prize(
                under(tidy(match.get("award")), _contest(head)), clause, match.rule.id, match.rule.score
            )
            yield from given(context, host, context.place(unit), prize, winners)


def _contest(award: str) -> str:
    """What a rank stands under (``Harbour Cup`` of ``first prize – Harbour Cup``)."""
    return award.rpartition(" – ")[2]


def _our_win(context: Context, unit: Unit, clause: str, host: Host) -> Iterator[Candidate]:
    """The call that *we* won."""
    pack = context.pack
    ours = pack.first("our_win", clause)
    if ours is not None and host.body:
        award = (
            ours.get("award")
            or next((m.name for m in mentions(clause, pack)), None)
            or award_before(context, unit)
        )
        if award:
            prize = Prize(award.strip(" .,:"), clause, ours.rule.id, ours.rule.score)
            yield from given(context, host, context.place(unit), prize, (Winner(host.body, ""),))
