"""How well records agree with gold: precision, recall and F1 a kind, and the share of right attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from minutes.evaluate.attributes import ATTRIBUTES, FIELDS, same_field, stated
from minutes.evaluate.calibration import Judged, bins, expected_error
from minutes.evaluate.gold import Gold
from minutes.model.entries import KINDS, Entry, PlainRecord, entries, language_of
from minutes.model.matching import evidence_share, is_strict, likeness, pair, same_text

OTHER_KIND = {"decisions": "action_items", "action_items": "decisions"}
#: The ways to attend that are scored by themselves.
STATUSES = ("present", "represented", "excused", "absent")


@dataclass(frozen=True, slots=True)
class Tally:
    """Entries that are right, extra (in the record only) and missed (in the gold only)."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Right of what was found. Where nothing was found: 1 if nothing was to be, else 0."""
        found = self.right + self.extra
        return self.right / found if found else float(not self.missed)

    @property
    def recall(self) -> float:
        """Found of what was to be found; 1 where nothing was."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` of ``of``."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float:
        """The share, 0 to 1; 1 of none."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of ``count`` numbers that add up to ``sum``."""

    sum: float = 0.0
    count: int = 0

    def __add__(self, other: Mean) -> Mean:
        return Mean(self.sum + other.sum, self.count + other.count)

    @property
    def value(self) -> float:
        """The mean; 1 of none."""
        return self.sum / self.count if self.count else 1.0


@dataclass(frozen=True)
class KindScore:
    """One kind of a document: the tally, attributes of right entries, what is missed, what is extra.

    ``strict`` counts only pairs that are the same to the letter; ``complete`` the right entries all of whose stated
    attributes are right too; ``evidence`` how much of the right entries stands in their quotes. ``judged`` holds
    each found entry with its confidence. ``statuses`` (participants only) counts, for each way to attend, who is said
    to attend so and does; a person with another status in gold is extra for the one and missed for the other.
    """

    tally: Tally
    attributes: Mapping[str, Share] = field(default_factory=dict)
    missed: tuple[Entry, ...] = ()
    extra: tuple[Entry, ...] = ()
    strict: Tally = Tally()
    complete: Share = Share()
    evidence: Mean = Mean()
    judged: tuple[Judged, ...] = ()
    statuses: Mapping[str, Tally] = field(default_factory=dict)


@dataclass(frozen=True)
class DocumentScore:
    """One document: its annotated kinds, and in ``fields`` the meeting's fields and the language."""

    document: str
    language: str
    kinds: Mapping[str, KindScore]
    fields: Mapping[str, Share]
    genre: str | None = None

    @property
    def mean_f1(self) -> float:
        """The mean F1 of the annotated kinds of which gold or the record has an entry; 1 where there is none."""
        told = [k.tally.f1 for k in self.kinds.values() if k.tally != Tally()]
        return sum(told) / len(told) if told else 1.0


@dataclass(frozen=True)
class Totals:
    """Sums over documents (micro averages): tallies a kind, and shares by name (``participants.status``).

    ``strict``, ``complete``, ``evidence`` and ``judged`` are those of KindScore, a kind each; ``statuses`` that of
    participants.
    """

    documents: int
    kinds: Mapping[str, Tally]
    shares: Mapping[str, Share]
    strict: Mapping[str, Tally] = field(default_factory=dict)
    complete: Mapping[str, Share] = field(default_factory=dict)
    evidence: Mapping[str, Mean] = field(default_factory=dict)
    judged: Mapping[str, tuple[Judged, ...]] = field(default_factory=dict)
    statuses: Mapping[str, Tally] = field(default_factory=dict)

    def counts(self, kind: str) -> bool:
        """Whether gold or records have any entry of ``kind``: of none, F1 says nothing."""
        return self.kinds.get(kind, Tally()) != Tally()

    @property
    def mean_f1(self) -> float:
        """The mean F1 of the kinds that have entries."""
        told = [self.kinds[kind].f1 for kind in self.kinds if self.counts(kind)]
        return sum(told) / len(told) if told else 1.0

    def figures(self) -> dict[str, float]:
        """Every figure worth a floor, 0 to 1, by name: F1 a kind and a status, each attribute, each field, the mean F1.

        ``calibration`` is what the expected calibration error leaves of 1.
        """
        f1 = {f"{kind}.f1": tally.f1 for kind, tally in self.kinds.items()}
        f1 |= {f"participants.{status}.f1": tally.f1 for status, tally in self.statuses.items()}
        shares = {name: share.value for name, share in self.shares.items()}
        judged = [one for of_kind in self.judged.values() for one in of_kind]
        calibration = {"calibration": 1 - expected_error(bins(judged))} if judged else {}
        return {**f1, **shares, **calibration, "mean_f1": self.mean_f1}


def score_document(document: str, gold: Gold, record: PlainRecord) -> DocumentScore:
    """Score a record against its gold. An empty mapping is a document of which nothing was found."""
    kinds = {kind: score_kind(kind, gold, record) for kind in KINDS if gold.entries(kind) is not None}
    return DocumentScore(document, gold.language or "und", kinds, _score_fields(gold, record), gold.genre)


def score_kind(kind: str, gold: Gold, record: PlainRecord) -> KindScore:
    """Score the entries of one kind.

    An optional gold entry is neither right, missed nor wrong. An extra decision that repeats an action item
    marked ``also`` is no error, nor the reverse.
    """
    wanted, found = gold.entries(kind) or [], entries(record, kind)
    pairs = pair(wanted, found, likeness(kind, wanted))
    counted = [(wanted[i], found[j]) for i, j in pairs.items() if not wanted[i].get("optional")]
    paired = set(pairs.values())
    missed = tuple(g for i, g in enumerate(wanted) if i not in pairs and not g.get("optional"))
    extra = tuple(f for j, f in enumerate(found) if j not in paired and not _stands_elsewhere(kind, f, gold))
    marks = [_attribute_marks(kind, *both) for both in counted]
    exact = sum(is_strict(kind, *both) for both in counted)
    loose = len(counted) - exact
    return KindScore(
        Tally(len(counted), len(extra), len(missed)),
        _shares(marks),
        missed,
        extra,
        strict=Tally(exact, len(extra) + loose, len(missed) + loose),
        complete=Share(sum(all(of_one.values()) for of_one in marks), len(marks)),
        evidence=Mean(sum(evidence_share(kind, *both) for both in counted), len(counted)),
        judged=(*_judged((found[j] for j in paired), True), *_judged(extra, False)),
        statuses=_statuses(counted, missed, extra) if kind == "participants" else {},
    )


def _statuses(
    counted: Sequence[tuple[Entry, Entry]], missed: Iterable[Entry], extra: Iterable[Entry]
) -> dict[str, Tally]:
    """The tally of each status that gold or the record gives to anybody."""
    told = [(wanted.get("status"), found.get("status")) for wanted, found in counted]
    told = [both for both in told if stated(both[0])]
    told += [(entry.get("status"), None) for entry in missed] + [
        (None, entry.get("status")) for entry in extra
    ]
    tallies = {
        status: Tally(
            sum(both == (status, status) for both in told),
            sum(found == status != wanted for wanted, found in told),
            sum(wanted == status != found for wanted, found in told),
        )
        for status in STATUSES
    }
    return {status: tally for status, tally in tallies.items() if tally != Tally()}


def _judged(found: Iterable[Entry], right: bool) -> Iterator[Judged]:
    for entry in found:
        if (confidence := entry.get("confidence")) is not None:
            yield Judged(float(confidence), right)


def _stands_elsewhere(kind: str, entry: Entry, gold: Gold) -> bool:
    """Whether the gold of the other kind holds this text as one that may be read either way."""
    others = (gold.entries(OTHER_KIND[kind]) or []) if kind in OTHER_KIND else []
    text = str(entry.get("text") or "")
    return any(same_text(other["text"], text) > 0 for other in others if other.get("also"))


def _attribute_marks(kind: str, wanted: Entry, found: Entry) -> dict[str, bool]:
    """Whether each attribute that gold states is right."""
    return {
        name: found.get(name) is not None and same(wanted[name], found[name])
        for name, same in ATTRIBUTES[kind].items()
        if stated(wanted.get(name))
    }


def _shares(marks: Sequence[Mapping[str, bool]]) -> dict[str, Share]:
    shares: dict[str, Share] = {}
    for of_one in marks:
        for name, right in of_one.items():
            shares[name] = shares.get(name, Share()) + Share(int(right), 1)
    return dict(sorted(shares.items()))


def _score_fields(gold: Gold, record: PlainRecord) -> dict[str, Share]:
    meeting = record.get("meeting") or {}
    shares = {
        f"meeting.{name}": Share(int(same_field(name, wanted, meeting.get(name))), 1)
        for name in FIELDS
        if stated(wanted := getattr(gold.meeting, name))
    }
    if gold.language:
        shares["language"] = Share(int(language_of(record) == gold.language), 1)
    return shares


def total(scores: Iterable[DocumentScore]) -> Totals:
    """Add up documents."""
    scores = list(scores)
    by_kind = {kind: [s.kinds[kind] for s in scores if kind in s.kinds] for kind in KINDS}
    by_kind = {kind: found for kind, found in by_kind.items() if found}
    shares: dict[str, Share] = {}
    for score in scores:
        own = {f"{k}.{n}": share for k, s in score.kinds.items() for n, share in s.attributes.items()}
        for name, share in (own | dict(score.fields)).items():
            shares[name] = shares.get(name, Share()) + share
    return Totals(
        len(scores),
        {kind: sum((s.tally for s in found), Tally()) for kind, found in by_kind.items()},
        dict(sorted(shares.items())),
        {kind: sum((s.strict for s in found), Tally()) for kind, found in by_kind.items()},
        {kind: sum((s.complete for s in found), Share()) for kind, found in by_kind.items()},
        {kind: sum((s.evidence for s in found), Mean()) for kind, found in by_kind.items()},
        {kind: tuple(one for s in found for one in s.judged) for kind, found in by_kind.items()},
        _added(s.statuses for s in by_kind.get("participants", [])),
    )


def _added(found: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    sums: dict[str, Tally] = {}
    for tallies in found:
        for name, tally in tallies.items():
            sums[name] = sums.get(name, Tally()) + tally
    return {status: sums[status] for status in STATUSES if status in sums}


def by_language(scores: Iterable[DocumentScore]) -> dict[str, Totals]:
    """The totals of each language, by its code."""
    return _grouped(scores, lambda score: score.language)


def by_genre(scores: Iterable[DocumentScore]) -> dict[str, Totals]:
    """The totals of each genre that gold names."""
    return _grouped((score for score in scores if score.genre), lambda score: score.genre or "")


def floor_figures(scores: Iterable[DocumentScore]) -> dict[str, float]:
    """The figures that floors are pinned for: those of all documents, and the F1 of each kind in each language."""
    scores = list(scores)
    by_code = {
        f"{code}.{kind}.f1": tally.f1
        for code, totals in by_language(scores).items()
        for kind, tally in totals.kinds.items()
        if totals.counts(kind)
    }
    return {**total(scores).figures(), **by_code}


def _grouped(scores: Iterable[DocumentScore], key: Callable[[DocumentScore], str]) -> dict[str, Totals]:
    groups: dict[str, list[DocumentScore]] = {}
    for score in scores:
        groups.setdefault(key(score), []).append(score)
    return {name: total(group) for name, group in sorted(groups.items())}
