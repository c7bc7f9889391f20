"""The scores of texts that were read, as text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from minutes.evaluate.scoring import Share
from minutes.evaluate.tables import Report, Table
from minutes.evaluate.text_scoring import FileScore, TextFaults, TextScore, by_kind, total_text
from minutes.evaluate.text_words import Agreement

_HEADER = ("words", "accuracy", "signs", "order", "furniture", "lost", "notes", "garble", "seconds")
_SHOWN_LINE = 70
_SHOWN_WORDS = 30
_SHOWN_LINES = 12


def text_scores_text(
    scores: Sequence[FileScore], failures: Mapping[str, str], *, details: bool = False
) -> str:
    """The scores for people: aligned columns."""
    return _report(scores, failures, details).as_text()


def text_scores_markdown(
    scores: Sequence[FileScore], failures: Mapping[str, str], *, details: bool = False
) -> str:
    """The scores as Markdown: for a pull request or a document."""
    return _report(scores, failures, details).as_markdown()


def text_scores_json(scores: Sequence[FileScore], failures: Mapping[str, str]) -> dict[str, Any]:
    """The scores for programs: totals, by class and by file. Shares are 0 to 1."""
    return {
        **_score_json(total_text(score.score for score in scores)),
        "no_text": dict(failures),
        "by_class": {kind: _score_json(score) for kind, score in by_kind(scores).items()},
        "by_defect": {
            score.id: {"class": score.kind, **_score_json(score.score), "faults": asdict(score.faults)}
            for score in scores
        },
    }


def _summary(scores: Sequence[FileScore], failures: Mapping[str, str]) -> str:
    lines = [f"{len(scores)} files"]
    lines += [f"no text of {file}: {why}" for file, why in failures.items()]
    return "\n".join(lines)


def _tables(scores: Sequence[FileScore]) -> Iterator[Table]:
    kinds = by_kind(scores)
    ordered = sorted(scores, key=lambda score: (list(kinds).index(score.kind), score.id))
    rows = [(score.id, score.kind, *_cells(score.score)) for score in ordered]
    yield Table("Defects", ("defect", "class", *_HEADER), rows)
    totals = [(kind, str(sum(s.kind is kind for s in scores)), *_cells(of)) for kind, of in kinds.items()]
    whole = ("all", str(len(scores)), *_cells(total_text(score.score for score in scores)))
    yield Table("Classes", ("class", "files", *_HEADER), [*totals, whole])


def _cells(score: TextScore) -> tuple[str, ...]:
    return (
        str(score.words.truth),
        f"{100 * score.words.accuracy:.2f}",
        f"{100 * score.signs.accuracy:.0f}" if score.signs.truth + score.signs.read else "-",
        *(f"{100 * share.value:.1f}" if share.of else "-" for share in (score.order, score.furniture)),
        str(score.lost),
        f"{100 * score.notes.value:.0f}" if score.notes.of else "-",
        f"{score.garble:.3f}",
        f"{score.seconds:.2f}",
    )


def _report(scores: Sequence[FileScore], failures: Mapping[str, str], details: bool) -> Report:
    faults = {score.id: list(_faults(score.faults)) for score in scores} if details else {}
    return Report(_summary(scores, failures), list(_tables(scores)), faults)


def _faults(faults: TextFaults) -> Iterator[str]:
    yield from _words("not read", faults.unread)
    yield from _words("not there", faults.added)
    pairs = [f"{_cut(one)} → {_cut(other)}" for one, other in faults.disordered]
    yield from _lines("out of order", pairs)
    yield from _lines("text in furniture", faults.hidden)
    yield from _lines("text nowhere", faults.absent)
    yield from _lines("furniture in the text", faults.furniture_left)
    yield from _lines("furniture nowhere", faults.furniture_absent)
    yield from _lines("foot-note in the text", faults.notes_left)
    yield from _lines("foot-note without its call", faults.notes_unlinked)
    yield from _lines("text in notes", faults.no_notes)


def _words(what: str, words: Mapping[str, int]) -> Iterator[str]:
    """One line that names words, the most frequent first."""
    if not words:
        return
    ranked = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = [word if count == 1 else f"{word} ×{count}" for word, count in ranked[:_SHOWN_WORDS]]
    more = [f"and {len(ranked) - _SHOWN_WORDS} more"] if len(ranked) > _SHOWN_WORDS else []
    yield f"{what}, {sum(words.values())} words: {', '.join([*shown, *more])}"


def _lines(what: str, lines: Sequence[str]) -> Iterator[str]:
    """A line each, as far as there is room."""
    yield from (f"{what}: {_cut(text, 2 * _SHOWN_LINE)}" for text in lines[:_SHOWN_LINES])
    if len(lines) > _SHOWN_LINES:
        yield f"{what}: and {len(lines) - _SHOWN_LINES} more"


def _cut(text: str, length: int = _SHOWN_LINE) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _score_json(score: TextScore) -> dict[str, Any]:
    return {
        "words": _agreement_json(score.words),
        "signs": _agreement_json(score.signs),
        "order": _share_json(score.order),
        "furniture": _share_json(score.furniture),
        "kept": _share_json(score.kept),
        "lost": score.lost,
        "notes": _share_json(score.notes),
        "garble": score.garble,
        "seconds": score.seconds,
    }


def _agreement_json(of: Agreement) -> dict[str, float]:
    return {"accuracy": of.accuracy, "shared": of.shared, "truth": of.truth, "read": of.read}


def _share_json(share: Share) -> dict[str, float]:
    return {"value": share.value, "right": share.right, "of": share.of}
