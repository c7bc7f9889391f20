"""The scores of a run, as text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minutes.evaluate.entries import headline
from minutes.evaluate.scoring import DocumentScore, Share, Tally, Totals, by_language, total
from minutes.evaluate.tables import Report, Table

SHOWN = 160


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
        "by_document": {score.document: _document_json(score) for score in scores},
    }


def _summary(scores: Sequence[DocumentScore], failures: Mapping[str, str]) -> str:
    counts = ", ".join(f"{code} {totals.documents}" for code, totals in by_language(scores).items())
    lines = [f"{len(scores)} documents ({counts})"]
    lines += [f"no record of {document}: {why}" for document, why in failures.items()]
    return "\n".join(lines)


def _tables(scores: Sequence[DocumentScore]) -> Iterator[Table]:
    totals = total(scores)
    header = ("kind", "precision", "recall", "F1", "right", "extra", "missed")
    rows = [(kind, *_percentages(tally), *_counts(tally)) for kind, tally in totals.kinds.items()]
    yield Table("Items", header, [*rows, ("mean", "", "", f"{totals.mean_f1:.3f}", "", "", "")])
    shares = [
        (name, f"{share.value:.3f}", str(share.right), str(share.of)) for name, share in totals.shares.items()
    ]
    yield Table("Attributes and fields", ("name", "share", "right", "of"), shares)
    languages = by_language(scores)
    if len(languages) > 1:
        yield Table(
            "F1 by language",
            ("language", "documents", *totals.kinds, "mean"),
            _language_rows(languages, totals),
        )


def _language_rows(languages: Mapping[str, Totals], totals: Totals) -> list[list[str]]:
    return [
        [
            code,
            str(of_language.documents),
            *(
                f"{of_language.kinds[kind].f1:.3f}" if kind in of_language.kinds else "-"
                for kind in totals.kinds
            ),
            f"{of_language.mean_f1:.3f}",
        ]
        for code, of_language in languages.items()
    ]


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
        "kinds": {kind: _tally_json(tally) for kind, tally in totals.kinds.items()},
        "shares": {name: _share_json(share) for name, share in totals.shares.items()},
    }


def _document_json(score: DocumentScore) -> dict[str, Any]:
    return {
        "language": score.language,
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
