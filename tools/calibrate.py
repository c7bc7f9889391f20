"""Measure how often the items of each rule are right, and write src/minutes/assemble/confidence.json.

    python tools/calibrate.py CORPUS... [--write] [--model NAME]

Each CORPUS is a folder with gold (see `minutes evaluate`). Printed is what confidence is worth where it was not fitted:
each document is left out in its turn, with all others of its issuer (the first word of a name NAME-REST.gold.json), its
items get their confidence from the rest, and all are put into bins.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes.assemble.confidence import KindCurve, fit, to_json
from minutes.evaluate.calibration import Judged, bins, expected_error
from minutes.evaluate.corpus import GoldDocument, open_corpus
from minutes.evaluate.gold import Gold
from minutes.evaluate.runs import run_corpus
from minutes.evaluate.tables import text_table
from minutes.model.entries import KINDS, entries
from minutes.model.matching import likeness, pair
from minutes.pipeline import Pipeline
from minutes.settings import Settings

TARGET = Path(__file__).resolve().parents[1] / "src" / "minutes" / "assemble" / "confidence.json"


@dataclass(frozen=True)
class Item:
    """A found item: its issuer, its kind, the rule that found it, its score, whether gold has it."""

    issuer: str
    kind: str
    rule: str
    score: float
    right: bool


def main() -> int:
    """Measure and print, and write where asked to; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--model", default="auto", help="spaCy model: auto, none, or the name of one")
    asked = parser.parse_args()
    items = [item for folder in asked.corpus for item in judge(folder, asked.model)]
    report(items)
    if asked.write:
        TARGET.write_text(to_json({kind: fitted(items, kind) for kind in KINDS}), encoding="utf-8")
    return 0


def judge(folder: Path, model: str) -> Iterator[Item]:
    """Every item that is found in the documents of a corpus."""
    documents = open_corpus(folder).documents
    run = run_corpus(documents, Pipeline(Settings(model=model), calibrated=False))
    for document in documents:
        yield from of_document(document, document.read_gold(), run.plain(document.id))


def of_document(document: GoldDocument, gold: Gold, record: dict[str, object]) -> Iterator[Item]:
    """The items of one record, judged."""
    # A folder of its own holds a document of a body of its own.
    alone = document.gold.name == "gold.json"
    issuer = document.id if alone else document.id.partition("-")[0]
    for kind in KINDS:
        wanted = gold.entries(kind)
        if wanted is None:
            continue
        found = entries(record, kind)
        right = set(pair(wanted, found, likeness(kind, wanted)).values())
        for at, entry in enumerate(found):
            yield Item(issuer, kind, entry["evidence"][0]["rule"], float(entry["confidence"]), at in right)


def fitted(items: Sequence[Item], kind: str) -> KindCurve:
    """The curve of a kind."""
    return fit([(item.rule, item.score, item.right) for item in items if item.kind == kind])


def report(items: Sequence[Item]) -> None:
    """Print the curve of items whose issuer was left out, over all kinds and by kind."""
    by_kind: dict[str, list[Judged]] = defaultdict(list)
    for kind in KINDS:
        of_kind = [item for item in items if item.kind == kind]
        for issuer in sorted({item.issuer for item in of_kind}):
            curve = fitted([item for item in of_kind if item.issuer != issuer], kind)
            for item in of_kind:
                if item.issuer == issuer:
                    by_kind[kind].append(Judged(curve.confidence(item.rule, item.score), item.right))
    everything = [one for judged in by_kind.values() for one in judged]
    rows = [
        (f"{one.low:.2f} to {one.high:.2f}", str(one.items), f"{one.confidence:.3f}", f"{one.right:.3f}")
        for one in bins(everything)
    ]
    print(text_table(("confidence", "items", "mean", "right"), rows))
    for kind, judged in {"all": everything, **by_kind}.items():
        print(
            f"{kind:<14} items {len(judged):5}  expected calibration error {expected_error(bins(judged)):.3f}"
        )


if __name__ == "__main__":
    raise SystemExit(main())
