"""How well a text that was read agrees with the truth: its words, their order, and what is not text on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from minutes.evaluate.scoring import Share
from minutes.evaluate.text_notes import BlockMap, Notes, judge_notes
from minutes.evaluate.text_places import Place, disordered, locate
from minutes.evaluate.text_truth import FURNITURE, Kind, Truth
from minutes.evaluate.text_words import Agreement, Word, agreement, count_signs, count_words, find_words
from minutes.model.document import Block, BlockKind


@dataclass(frozen=True)
class Reading:
    """A document as it was read: clean text, blocks, where each page begins in the text.

    ``garble`` is its garble score, 0 clean to 1 unreadable, ``seconds`` the time that reading took. ``images``:
    whether pages were read from their images, or would have been if the program for it were there.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    page_starts: tuple[int, ...] = (0,)
    garble: float = 0.0
    seconds: float = 0.0
    images: bool = False


@dataclass(frozen=True)
class TextFaults:
    """What is wrong with a reading.

    Words and signs of the truth ``unread`` and those ``added``, with how often; pairs of lines ``disordered``;
    lines of the text ``hidden`` in furniture, and ``absent``; furniture left in the text, and absent; foot-notes
    that do not stand in notes, that do but are not linked to their call, and other lines that do (``no_notes``).
    """

    unread: Mapping[str, int] = field(default_factory=dict)
    added: Mapping[str, int] = field(default_factory=dict)
    disordered: tuple[tuple[str, str], ...] = ()
    hidden: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    furniture_left: tuple[str, ...] = ()
    furniture_absent: tuple[str, ...] = ()
    notes_left: tuple[str, ...] = ()
    notes_unlinked: tuple[str, ...] = ()
    no_notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class TextScore:
    """One file, or the sum of several.

    ``signs`` are bullets, arrows, ticks and boxes. ``order`` counts pairs of neighbouring lines, ``furniture`` lines,
    ``kept`` the lines of the text that stand in it outside furniture, ``notes`` foot-notes that stand in notes
    and are linked to their calls (and lines of the text that wrongly stand in notes).
    """

    words: Agreement
    signs: Agreement
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
        signs = {"signs": self.signs.accuracy} if self.signs.truth + self.signs.read else {}
        return {
            "words": self.words.accuracy,
            **signs,
            **{name: s.value for name, s in shares.items() if s.of},
        }


@dataclass(frozen=True)
class FileScore:
    """A file of the truth: its identifier, what is wrong with it, how it was read, what was wrong in that."""

    id: str
    kind: Kind
    score: TextScore
    faults: TextFaults


def score_text(file: str, truth: Truth, reading: Reading) -> FileScore:
    """Score a reading against the truth. An empty reading is a file that could not be read."""
    read = tuple(find_words(reading.text))
    counts = _Counts.of(truth, read, reading.text)
    places = locate(truth, read, reading.page_starts)
    own = [place for place in places if place.line.role not in FURNITURE]
    broken = disordered(own)
    blocks = BlockMap(reading.text, reading.blocks, read)
    kinds = _kinds_of(places, blocks)
    body, notes = _Body.of(places, kinds), judge_notes(truth, places, kinds, blocks)
    score = TextScore(
        words=agreement(counts.words, counts.words_read),
        signs=agreement(counts.signs, counts.signs_read),
        order=_share(len(own) - 1 - len(broken), len(own) - 1),
        furniture=_share(len(body.removed), len(places) - len(own)),
        kept=_share(len(own) - len(body.hidden) - len(body.absent), len(own)),
        notes=_share(notes.right, notes.right + len(notes.left) + len(notes.unlinked) + len(notes.wrong)),
        garble=reading.garble,
        seconds=reading.seconds,
    )
    return FileScore(file, truth.kind, score, _faults(counts, broken, body, notes))


def _faults(counts: _Counts, broken: Sequence[tuple[Place, Place]], body: _Body, notes: Notes) -> TextFaults:
    truth, read = counts.words + counts.signs, counts.words_read + counts.signs_read
    return TextFaults(
        unread=dict(sorted((truth - read).items())),
        added=dict(sorted((read - truth).items())),
        disordered=tuple((one.line.text, other.line.text) for one, other in broken),
        hidden=_texts(body.hidden),
        absent=_texts(body.absent),
        furniture_left=_texts(body.left),
        furniture_absent=_texts(body.unread),
        notes_left=notes.left,
        notes_unlinked=notes.unlinked,
        no_notes=notes.wrong,
    )


@dataclass(frozen=True)
class _Counts:
    """How often each word and each sign stands in the truth, and in what was read."""

    words: Counter[str]
    words_read: Counter[str]
    signs: Counter[str]
    signs_read: Counter[str]

    @classmethod
    def of(cls, truth: Truth, read: Sequence[Word], text: str) -> _Counts:
        lines = [line.text for line in truth.lines]
        return cls(
            count_words(lines), Counter(word.text for word in read), count_signs(lines), count_signs([text])
        )


def _share(right: int, of: int) -> Share:
    return Share(right, of) if of > 0 else Share()


def _texts(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(place.line.text for place in places)


def _kinds_of(places: Sequence[Place], page: BlockMap) -> list[BlockKind | None]:
    """What kind of block most of each line stands in; None for a line that stands nowhere."""
    return [_most((letters, page.kind(at)) for letters, at in p.found) if p.stands else None for p in places]


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


def total_text(scores: Iterable[TextScore]) -> TextScore:
    """The sum: words and lines are added up, the garble score is the mean, the seconds are those of all."""
    scores = list(scores)
    return TextScore(
        words=sum((s.words for s in scores), Agreement()),
        signs=sum((s.signs for s in scores), Agreement()),
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
