"""The scores of a run, as text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from minutes.evaluate.calibration import bins, expected_error
from minutes.evaluate.scoring import DocumentScore, Share, Tally, Totals, by_genre, by_language, total
from minutes.evaluate.tables import Report, Table
from minutes.model.entries import headline

SHOWN = 160
#: So many documents are named as the worst.
WORST = 8


def scores_text(
    scores: Sequence[DocumentScore], failures: Mapping[str, str], *, details: bool = False
) -> str:
    """The scores for people: aligned columns."""
    return _report(scores, failures, details).as_text()


def scores_markdown(
    scores: Sequence[DocumentScore], failures: Mapping[str, str], *, details: bool = False
) -> str:
    """The scores as Markdown: for a pull request or a document."""
    return _report(scores, failures, details).as_markdown()


def scores_json(scores: Sequence[DocumentScore], failures: Mapping[str, str]) -> dict[str, Any]:
    """The scores for programs: totals, by language and by document. Shares are 0 to 1."""
    return {
        **_totals_json(total(scores)),
        "no_record": dict(failures),
        "by_language": {code: _totals_json(totals) for code, totals in by_language(scores).items()},
        "by_genre": {genre: _totals_json(totals) for genre, totals in by_genre(scores).items()},
        "by_document": {score.document: _document_json(score) for score in scores},
    }


def _summary(scores: Sequence[DocumentScore], failures: Mapping[str, str]) -> str:
    counts = ", ".join(f"{code} {totals.documents}" for code, totals in by_language(scores).items())
    lines = [f"{len(scores)} documents ({counts})"]
    lines += [f"no record of {document}: {why}" for document, why in failures.items()]
    return "\n".join(lines)


def _tables(scores: Sequence[DocumentScore]) -> Iterator[Table]:
    totals = total(scores)
    header = (
        "kind",
        "precision",
        "recall",
        "F1",
        "strict F1",
        "complete",
        "evidence",
        "right",
        "extra",
        "missed",
    )
    rows = [
        (
            kind,
            *_percentages(tally),
            *(
                f"{f:.3f}"
                for f in (totals.strict[kind].f1, totals.complete[kind].value, totals.evidence[kind].value)
            ),
            *_counts(tally),
        )
        for kind, tally in totals.kinds.items()
    ]
    yield Table("Items", header, [*rows, ("mean", "", "", f"{totals.mean_f1:.3f}", *[""] * 6)])
    if totals.statuses:
        rows = [(status, *_percentages(tally), *_counts(tally)) for status, tally in totals.statuses.items()]
        yield Table(
            "Participants by status",
            ("status", "precision", "recall", "F1", "right", "extra", "missed"),
            rows,
        )
    shares = [
        (name, f"{share.value:.3f}", str(share.right), str(share.of)) for name, share in totals.shares.items()
    ]
    yield Table("Attributes and fields", ("name", "share", "right", "of"), shares)
    for name, groups in (("language", by_language(scores)), ("genre", by_genre(scores))):
        if len(groups) > 1:
            heads = (name, "documents", *totals.kinds, "mean")
            yield Table(f"F1 by {name}", heads, _group_rows(groups, totals))
    yield from _calibration(totals)
    worst = sorted(scores, key=lambda score: (score.mean_f1, score.document))[:WORST]
    if len(scores) > WORST:
        yield Table(
            "Worst documents", ("document", "mean F1"), [(s.document, f"{s.mean_f1:.3f}") for s in worst]
        )


def _group_rows(groups: Mapping[str, Totals], totals: Totals) -> list[list[str]]:
    return [
        [
            name,
            str(group.documents),
            *(f"{group.kinds[kind].f1:.3f}" if group.counts(kind) else "-" for kind in totals.kinds),
            f"{group.mean_f1:.3f}",
        ]
        for name, group in groups.items()
    ]


def _calibration(totals: Totals) -> Iterator[Table]:
    found = bins(one for judged in totals.judged.values() for one in judged)
    if not found:
        return
    rows = [
        (f"{one.low:.2f} to {one.high:.2f}", str(one.items), f"{one.confidence:.3f}", f"{one.right:.3f}")
        for one in found
    ]
    error = ("expected calibration error", "", "", f"{expected_error(found):.3f}")
    yield Table(
        "Confidence and truth", ("confidence", "items", "mean confidence", "share right"), [*rows, error]
    )


def _percentages(tally: Tally) -> tuple[str, str, str]:
    return f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}"


def _counts(tally: Tally) -> tuple[str, str, str]:
    return str(tally.right), str(tally.extra), str(tally.missed)


def _report(scores: Sequence[DocumentScore], failures: Mapping[str, str], details: bool) -> Report:
    faults = {score.document: list(_faults(score)) for score in scores} if details else {}
    return Report(_summary(scores, failures), list(_tables(scores)), faults)


def _faults(score: DocumentScore) -> Iterator[str]:
    for kind, of_kind in score.kinds.items():
        yield from (f"{kind} missed: {headline(kind, entry)[:SHOWN]}" for entry in of_kind.missed)
        yield from (f"{kind} extra: {headline(kind, entry)[:SHOWN]}" for entry in of_kind.extra)
        yield from (
            f"{kind}: {name} right in {share.right} of {share.of}"
            for name, share in of_kind.attributes.items()
            if share.right < share.of
        )
    yield from (f"{name} wrong" for name, share in score.fields.items() if share.right < share.of)


def _totals_json(totals: Totals) -> dict[str, Any]:
    return {
        "documents": totals.documents,
        "mean_f1": totals.mean_f1,
        "kinds": {
            kind: {
                **_tally_json(tally),
                "strict_f1": totals.strict[kind].f1,
                "complete": _share_json(totals.complete[kind]),
                "evidence": totals.evidence[kind].value,
            }
            for kind, tally in totals.kinds.items()
        },
        "participants_by_status": {status: _tally_json(tally) for status, tally in totals.statuses.items()},
        "calibration": _calibration_json(totals),
        "shares": {name: _share_json(share) for name, share in totals.shares.items()},
    }


def _calibration_json(totals: Totals) -> dict[str, Any]:
    found = bins(one for judged in totals.judged.values() for one in judged)
    return {"expected_error": expected_error(found), "bins": [asdict(one) for one in found]}


def _document_json(score: DocumentScore) -> dict[str, Any]:
    return {
        "language": score.language,
        "genre": score.genre,
        "mean_f1": score.mean_f1,
        "kinds": {
            kind: {
                **_tally_json(of_kind.tally),
                "missed_items": [headline(kind, entry) for entry in of_kind.missed],
                "extra_items": [headline(kind, entry) for entry in of_kind.extra],
                "attributes": {
                    attribute: _share_json(share) for attribute, share in of_kind.attributes.items()
                },
            }
            for kind, of_kind in score.kinds.items()
        },
        "fields": {field: bool(share.right) for field, share in score.fields.items()},
    }


def _tally_json(tally: Tally) -> dict[str, float]:
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "right": tally.right,
        "extra": tally.extra,
        "missed": tally.missed,
    }


def _share_json(share: Share) -> dict[str, float]:
    return {"value": share.value, "right": share.right, "of": share.of}
