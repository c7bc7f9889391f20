"""Who attended: people who act in their absence, proxies, the quorum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from minutes.assemble.identity import fold
from minutes.check.checked import Checked, named
from minutes.check.finding import Code, Found, Severity
from minutes.check.settings import Quorum
from minutes.model.record import Evidence, Participant
from minutes.packs import Pack

ABSENT_ACTS = Code(
    "absent-acts",
    Severity.WARNING,
    "A person who is listed as absent or excused speaks, votes, presides or takes the minutes.",
    "Mend the list, or write when the person came.",
)
PROXY_TO_ABSENT = Code(
    "proxy-to-absent",
    Severity.ERROR,
    "A proxy is held by somebody who was not present either.",
    "Look up who held the proxy, or count it as void.",
)
PROXY_TO_UNKNOWN = Code(
    "proxy-to-unknown",
    Severity.WARNING,
    "A proxy is held by somebody whom the minutes list nowhere.",
    "List the person who held the proxy, or mend the spelling of the name.",
)
TOO_MANY_PROXIES = Code(
    "too-many-proxies",
    Severity.ERROR,
    "One person holds more proxies than the settings allow.",
    "Count the proxies beyond the limit as void, or mend the list.",
    wants="max_proxies",
)
NO_QUORUM = Code(
    "no-quorum",
    Severity.ERROR,
    "Fewer people attended than the quorum of the settings wants.",
    "Mend the list, or hold the votes again at a meeting with a quorum.",
    wants="quorum",
)
CODES = (ABSENT_ACTS, PROXY_TO_ABSENT, PROXY_TO_UNKNOWN, TOO_MANY_PROXIES, NO_QUORUM)

_ACTING = ("speaker", "turn", "chair", "secretary")
_AWAY = ("absent", "excused")


def absent_acts(checked: Checked) -> Iterator[Found]:
    """People who are away, and yet do something in the meeting."""
    for person in checked.attending(*_AWAY):
        if (did := _deed(person, checked)) is not None:
            what, evidence = did
            message = f"{person.name} is listed as {person.status}, and {what}"
            yield Found(ABSENT_ACTS, message, person.id, evidence)


def _deed(person: Participant, checked: Checked) -> tuple[str, Evidence] | None:
    """What a person did, and where that stands."""
    meeting = checked.record.meeting
    for office, name, does in (
        ("chair", meeting.chair, "presides"),
        ("secretary", meeting.secretary, "takes the minutes"),
    ):
        if name and checked.people.find(name) == [person]:
            return does, checked.field_evidence(office) or person.evidence[0]
    if checked.pack is None:
        return None
    rules = {rule.id for concept in _ACTING for rule in checked.pack.of(concept)}
    acts = [evidence for evidence in person.evidence if evidence.rule in rules]
    # Where nothing else names the person, what looks like an act is the note of the absence.
    if acts and len(acts) < len(person.evidence):
        return "acts in the meeting", acts[0]
    return _vote(person, checked, checked.pack)


def _vote(person: Participant, checked: Checked, pack: Pack) -> tuple[str, Evidence] | None:
    """A vote of the person that a decision tells of by name."""
    surname = fold(person.name).split()[-1]
    for decision in checked.record.decisions:
        voters = (
            fold(match.get("names") or match.span.of(decision.text))
            for concept in ("vote_named", "vote_cast")
            for match in pack.all(concept, decision.text)
        )
        if any(surname in names.split() for names in voters) and checked.people.find(surname) == [person]:
            return f"votes on {named(decision)}", decision.evidence[0]
    return None


def proxies_of_absent(checked: Checked) -> Iterator[Found]:
    """Proxies that nobody could use."""
    for giver in checked.attending("represented"):
        if not giver.represented_by:
            continue
        holders = checked.people.find(giver.represented_by)
        proxy = f"the proxy of {giver.name} is held by {giver.represented_by}"
        if not holders:
            yield Found(PROXY_TO_UNKNOWN, f"{proxy}, who is listed nowhere", giver.id, giver.evidence[0])
        elif all(holder.status in (*_AWAY, "represented") for holder in holders):
            message = f"{proxy}, who is listed as {holders[0].status}"
            yield Found(PROXY_TO_ABSENT, message, giver.id, giver.evidence[0])


def too_many_proxies(checked: Checked) -> Iterator[Found]:
    """People who hold more proxies than one may."""
    limit = checked.thresholds.max_proxies
    if limit is None:
        return
    held: dict[str, list[Participant]] = defaultdict(list)
    for giver in checked.attending("represented"):
        if giver.represented_by:
            holders = checked.people.find(giver.represented_by)
            held[holders[0].name if len(holders) == 1 else giver.represented_by].append(giver)
    for holder, givers in held.items():
        if len(givers) > limit:
            names = ", ".join(giver.name for giver in givers)
            message = f"{holder} holds {len(givers)} proxies ({names}), and {limit} are allowed"
            yield Found(
                TOO_MANY_PROXIES, message, givers[limit].id, givers[limit].evidence[0], about=fold(holder)
            )


def missing_quorum(checked: Checked) -> Iterator[Found]:
    """Too few for the quorum of the settings. Where nobody is listed nothing is known."""
    quorum = checked.thresholds.quorum
    if quorum is None or not checked.record.participants:
        return
    counting = ("present", "represented") if quorum.proxies else ("present",)
    came = len(checked.attending(*counting))
    members = quorum.members or len(checked.attending("present", "represented", *_AWAY))
    if not _is_met(quorum, came, members):
        of = f" of {members} members" if quorum.share is not None else ""
        message = f"{came}{of} count as there, and the quorum is {quorum.needed}"
        yield Found(NO_QUORUM, message)


def _is_met(quorum: Quorum, came: int, members: int) -> bool:
    if quorum.number is not None:
        return came >= quorum.number
    wanted = (quorum.share or 0) * members
    return came > wanted if quorum.beyond else came >= wanted
