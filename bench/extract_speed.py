"""From the text that was read to the record, beside the whole spaCy pipeline over the same words.

    python bench/extract_speed.py [FOLDER ...]     (by default the documents of corpus/documents)

Every document is read beforehand. Ours is everything from its raw text on: cleaning, language, blocks, extraction,
assembly, validation. The other is what a first script does: `spacy.load(...)` with all its parts over the whole text,
and nothing else. Both in one process and on one core, a round to warm up, then turn by turn; models are loaded
beforehand. The shortest of the rounds counts.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from minutes.clean import clean
from minutes.evaluate.corpus import open_corpus
from minutes.model.document import RawDocument
from minutes.packs import load_pack
from minutes.pipeline import Pipeline
from minutes.settings import Settings
from minutes.source import read

DEFAULT = Path(__file__).resolve().parents[1] / "corpus" / "documents"
ROUNDS = 3


def models() -> dict[str, spacy.Language]:
    """The whole pipeline of the first model of each pack that is installed."""
    found = {}
    for code in ("fr", "en", "es"):
        for name in load_pack(code).models:
            if spacy.util.is_package(name):
                found[code] = spacy.load(name)
                break
    return found


def shortest(work: Callable[[], object]) -> float:
    """Seconds of the shortest round."""
    work()
    taken = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken)


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    folders = [Path(argument) for argument in arguments] or [DEFAULT]
    documents = [document for folder in folders for document in open_corpus(folder).documents]
    texts: list[tuple[str, RawDocument]] = [
        (document.read_gold().language or "fr", read(document.source, Settings())) for document in documents
    ]
    loaded = models()
    shared = [(code, raw) for code, raw in texts if code in loaded]
    for title, model in (("with the model", "auto"), ("--model none", "none")):
        pipeline = Pipeline(Settings(model=model))
        count = sum(len(raw.text.split()) for _, raw in texts)
        seconds = shortest(lambda p=pipeline: [p.record(clean(raw)) for _, raw in texts])
        print(f"minutes, {title:<15} {count / seconds:9.0f} words/s  ({len(texts)} documents, {count} words)")
    count = sum(len(raw.text.split()) for _, raw in shared)
    pipeline = Pipeline()
    ours = shortest(lambda: [pipeline.record(clean(raw)) for _, raw in shared])
    other = shortest(lambda: [loaded[code](raw.text) for code, raw in shared])
    print(f"whole spaCy pipelines    {count / other:9.0f} words/s  ({', '.join(sorted(loaded))})")
    print(f"ratio on the same {len(shared)} documents: {other / ours:.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
