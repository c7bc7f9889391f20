"""How well records agree with gold: precision, recall and F1 a kind, and the share of right attributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from minutes.evaluate.attributes import ATTRIBUTES, FIELDS, same_field, stated
from minutes.evaluate.entries import KINDS, Entry, PlainRecord, entries, language_of
from minutes.evaluate.gold import Gold
from minutes.evaluate.matching import likeness, pair, same_text

OTHER_KIND = {"decisions": "action_items", "action_items": "decisions"}


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


@dataclass(frozen=True)
class KindScore:
    """One kind of a document: the tally, attributes of right entries, what is missed, what is extra."""

    tally: Tally
    attributes: Mapping[str, Share] = field(default_factory=dict)
    missed: tuple[Entry, ...] = ()
    extra: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class DocumentScore:
    """One document: its annotated kinds, and in ``fields`` the meeting's fields and the language."""

    document: str
    language: str
    kinds: Mapping[str, KindScore]
    fields: Mapping[str, Share]


@dataclass(frozen=True)
class Totals:
    """Sums over documents (micro averages): tallies a kind, and shares by name (``participants.status``)."""

    documents: int
    kinds: Mapping[str, Tally]
    shares: Mapping[str, Share]

    @property
    def mean_f1(self) -> float:
        """The mean of the kinds' F1."""
        return sum(tally.f1 for tally in self.kinds.values()) / len(self.kinds) if self.kinds else 1.0

    def figures(self) -> dict[str, float]:
        """Every figure worth a floor, 0 to 1, by name: F1 a kind, each attribute, each field, the mean F1."""
        f1 = {f"{kind}.f1": tally.f1 for kind, tally in self.kinds.items()}
        return {**f1, **{name: share.value for name, share in self.shares.items()}, "mean_f1": self.mean_f1}


def score_document(document: str, gold: Gold, record: PlainRecord) -> DocumentScore:
    """Score a record against its gold. An empty mapping is a document of which nothing was found."""
    kinds = {kind: score_kind(kind, gold, record) for kind in KINDS if gold.entries(kind) is not None}
    return DocumentScore(document, gold.language or "und", kinds, _score_fields(gold, record))


def score_kind(kind: str, gold: Gold, record: PlainRecord) -> KindScore:
    """Score the entries of one kind.

    An optional gold entry is neither right, missed nor wrong. An extra decision that repeats an action item
    marked ``also`` is no error, nor the reverse.
    """
    wanted, found = gold.entries(kind) or [], entries(record, kind)
    pairs = pair(wanted, found, likeness(kind, wanted))
    counted = {i: j for i, j in pairs.items() if not wanted[i].get("optional")}
    paired = set(pairs.values())
    missed = tuple(g for i, g in enumerate(wanted) if i not in pairs and not g.get("optional"))
    extra = tuple(f for j, f in enumerate(found) if j not in paired and not _stands_elsewhere(kind, f, gold))
    attributes = _score_attributes(kind, [(wanted[i], found[j]) for i, j in counted.items()])
    return KindScore(Tally(len(counted), len(extra), len(missed)), attributes, missed, extra)


def _stands_elsewhere(kind: str, entry: Entry, gold: Gold) -> bool:
    """Whether the gold of the other kind holds this text as one that may be read either way."""
    others = (gold.entries(OTHER_KIND[kind]) or []) if kind in OTHER_KIND else []
    text = str(entry.get("text") or "")
    return any(same_text(other["text"], text) > 0 for other in others if other.get("also"))


def _score_attributes(kind: str, pairs: Sequence[tuple[Entry, Entry]]) -> dict[str, Share]:
    shares = {}
    for name, same in ATTRIBUTES[kind].items():
        marks = [
            found.get(name) is not None and same(wanted[name], found[name])
            for wanted, found in pairs
            if stated(wanted.get(name))
        ]
        if marks:
            shares[name] = Share(sum(marks), len(marks))
    return shares


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
    kinds: dict[str, Tally] = {}
    shares: dict[str, Share] = {}
    for score in scores:
        for kind, of_kind in score.kinds.items():
            kinds[kind] = kinds.get(kind, Tally()) + of_kind.tally
            for name, share in of_kind.attributes.items():
                shares[f"{kind}.{name}"] = shares.get(f"{kind}.{name}", Share()) + share
        for name, share in score.fields.items():
            shares[name] = shares.get(name, Share()) + share
    ordered = {kind: kinds[kind] for kind in KINDS if kind in kinds}
    return Totals(len(scores), ordered, dict(sorted(shares.items())))


def by_language(scores: Iterable[DocumentScore]) -> dict[str, Totals]:
    """The totals of each language, by its code."""
    groups: dict[str, list[DocumentScore]] = {}
    for score in scores:
        groups.setdefault(score.language, []).append(score)
    return {code: total(group) for code, group in sorted(groups.items())}
