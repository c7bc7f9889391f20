"""How well a text that was read agrees with the truth: its words, their order, and what is not text on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from minutes.evaluate.scoring import Share
from minutes.evaluate.text_places import Place, disordered, locate
from minutes.evaluate.text_truth import FURNITURE, Kind, Role, Truth
from minutes.evaluate.text_words import Agreement, Word, agreement, count_words, find_words
from minutes.model.document import Block, BlockKind

_NOTE_BEGINS = re.compile(r"(?:\(?[0-9]{1,3}[).]?|[*†‡]+|[a-z]\))\s")


@dataclass(frozen=True)
class Reading:
    """A document as it was read: clean text, blocks, where each page begins in the text.

    ``garble`` is the mean of the pages' garble scores, ``seconds`` the time that reading took.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    page_starts: tuple[int, ...] = (0,)
    garble: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True)
class TextFaults:
    """What is wrong with a reading.

    Words of the truth ``unread`` and words ``added``, with how often; pairs of lines ``disordered``;
    lines of the text ``hidden`` in furniture, and ``absent``; furniture left in the text, and absent; foot-notes
    that do not stand in notes, and other lines that do (``no_notes``).
    """

    unread: Mapping[str, int] = field(default_factory=dict)
    added: Mapping[str, int] = field(default_factory=dict)
    disordered: tuple[tuple[str, str], ...] = ()
    hidden: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    furniture_left: tuple[str, ...] = ()
    furniture_absent: tuple[str, ...] = ()
    notes_left: tuple[str, ...] = ()
    no_notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class TextScore:
    """One file, or the sum of several.

    ``order`` counts pairs of neighbouring lines, ``furniture`` lines, ``kept`` the lines of the text that stand in
    it outside furniture, ``notes`` foot-notes that stand in notes (and lines of the text that wrongly do).
    """

    words: Agreement
    order: Share
    furniture: Share
    kept: Share
    notes: Share
    garble: float
    seconds: float

    @property
    def lost(self) -> int:
        """How many lines of the text stand in furniture, or nowhere."""
        return self.kept.of - self.kept.right

    def figures(self) -> dict[str, float]:
        """The figures worth a floor, 0 to 1, by name: those of which there is something to count."""
        shares = {"order": self.order, "furniture": self.furniture, "kept": self.kept, "notes": self.notes}
        return {"words": self.words.accuracy, **{name: s.value for name, s in shares.items() if s.of}}


@dataclass(frozen=True)
class FileScore:
    """A file of the truth: its identifier, what is wrong with it, how it was read, what was wrong in that."""

    id: str
    kind: Kind
    score: TextScore
    faults: TextFaults


def score_text(file: str, truth: Truth, reading: Reading) -> FileScore:
    """Score a reading against the truth. An empty reading is a file that could not be read."""
    wanted = count_words(line.text for line in truth.lines)
    read = tuple(find_words(reading.text))
    had = Counter(word.text for word in read)
    places = locate(truth, read, reading.page_starts)
    kinds = _kinds_of(places, read, reading.blocks)
    own = [place for place in places if place.line.role not in FURNITURE]
    broken = disordered(own)
    body = _Body.of(places, kinds)
    notes = _Notes.of(places, kinds)
    score = TextScore(
        words=agreement(wanted, had),
        order=_share(len(own) - 1 - len(broken), len(own) - 1),
        furniture=_share(len(body.removed), len(places) - len(own)),
        kept=_share(len(own) - len(body.hidden) - len(body.absent), len(own)),
        notes=_share(len(notes.right), len(notes.right) + len(notes.left) + len(notes.wrong)),
        garble=reading.garble,
        seconds=reading.seconds,
    )
    faults = TextFaults(
        unread=dict(sorted((wanted - had).items())),
        added=dict(sorted((had - wanted).items())),
        disordered=tuple((one.line.text, other.line.text) for one, other in broken),
        hidden=_texts(body.hidden),
        absent=_texts(body.absent),
        furniture_left=_texts(body.left),
        furniture_absent=_texts(body.unread),
        notes_left=tuple(map(" ".join, map(_texts, notes.left))),
        no_notes=_texts(notes.wrong),
    )
    return FileScore(file, truth.kind, score, faults)


def _share(right: int, of: int) -> Share:
    return Share(right, of) if of > 0 else Share()


def _texts(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(place.line.text for place in places)


def _kinds_of(
    places: Sequence[Place], read: Sequence[Word], blocks: Sequence[Block]
) -> list[BlockKind | None]:
    """What kind of block most of each line stands in; None for a line that stands nowhere."""
    spans = sorted((span.start, span.end, block.kind) for block in blocks for span in block.spans)
    starts = [start for start, _, _ in spans]

    def kind_at(at: int) -> BlockKind:
        index = bisect_right(starts, read[at].span.start) - 1
        inside = index >= 0 and read[at].span.start < spans[index][1]
        return spans[index][2] if inside else BlockKind.PARAGRAPH

    return [_most((letters, kind_at(at)) for letters, at in p.found) if p.stands else None for p in places]


def _most(weighted: Iterable[tuple[int, BlockKind]]) -> BlockKind:
    weights: Counter[BlockKind] = Counter()
    for letters, kind in weighted:
        weights[kind] += letters
    return weights.most_common(1)[0][0]


@dataclass
class _Body:
    """Lines by what became of them: furniture removed, left in the text, not read; text hidden, absent."""

    removed: list[Place] = field(default_factory=list)
    left: list[Place] = field(default_factory=list)
    unread: list[Place] = field(default_factory=list)
    hidden: list[Place] = field(default_factory=list)
    absent: list[Place] = field(default_factory=list)

    @classmethod
    def of(cls, places: Sequence[Place], kinds: Sequence[BlockKind | None]) -> _Body:
        body = cls()
        for place, kind in zip(places, kinds, strict=True):
            if place.line.role in FURNITURE:
                found = body.removed if kind is BlockKind.FURNITURE else body.left if kind else body.unread
                found.append(place)
            elif kind is BlockKind.FURNITURE:
                body.hidden.append(place)
            elif kind is None:
                body.absent.append(place)
        return body


@dataclass
class _Notes:
    """Foot-notes (the lines of each) that stand in notes, those that do not, and other lines that do."""

    right: list[list[Place]] = field(default_factory=list)
    left: list[list[Place]] = field(default_factory=list)
    wrong: list[Place] = field(default_factory=list)

    @classmethod
    def of(cls, places: Sequence[Place], kinds: Sequence[BlockKind | None]) -> _Notes:
        notes = cls()
        open_note: list[tuple[Place, BlockKind | None]] = []
        for place, kind in zip(places, kinds, strict=True):
            if place.line.role is Role.NOTE:
                if open_note and _NOTE_BEGINS.match(place.line.text):
                    notes.close(open_note)
                    open_note = []
                open_note.append((place, kind))
            elif kind is BlockKind.NOTE and place.line.role not in FURNITURE:
                notes.wrong.append(place)
        if open_note:
            notes.close(open_note)
        return notes

    def close(self, lines: Sequence[tuple[Place, BlockKind | None]]) -> None:
        """Judge a foot-note by its lines: all of them must stand in notes."""
        places = [place for place, _ in lines]
        (self.right if all(kind is BlockKind.NOTE for _, kind in lines) else self.left).append(places)


def total_text(scores: Iterable[TextScore]) -> TextScore:
    """The sum: words and lines are added up, the garble score is the mean, the seconds are those of all."""
    scores = list(scores)
    return TextScore(
        words=sum((s.words for s in scores), Agreement()),
        order=sum((s.order for s in scores), Share()),
        furniture=sum((s.furniture for s in scores), Share()),
        kept=sum((s.kept for s in scores), Share()),
        notes=sum((s.notes for s in scores), Share()),
        garble=sum(s.garble for s in scores) / max(len(scores), 1),
        seconds=sum(s.seconds for s in scores),
    )


def by_kind(scores: Iterable[FileScore]) -> dict[Kind, TextScore]:
    """The total of each kind of file that there is, in the order of Kind."""
    groups: dict[Kind, list[TextScore]] = {kind: [] for kind in Kind}
    for score in scores:
        groups[score.kind].append(score.score)
    return {kind: total_text(group) for kind, group in groups.items() if group}


def text_figures(scores: Sequence[FileScore]) -> dict[str, float]:
    """Every figure worth a floor: of each file (``<id>.words``) and of each kind (``all <kind>.words``)."""
    named = [(score.id, score.score) for score in scores]
    named += [(f"all {kind}", score) for kind, score in by_kind(scores).items()]
    return {f"{name}.{figure}": value for name, score in named for figure, value in score.figures().items()}
