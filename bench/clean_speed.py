"""How fast a text with many edits is built and mapped back, and how fast cleaning is."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from time import perf_counter

from minutes.clean import clean, garble_score
from minutes.model.document import Page, RawDocument, SourceInfo
from minutes.text import AlignedText, Edit, Span

CHARACTERS, EDITS, LOOKUPS = 1_000_000, 10_000, 10_000

PROSE = (
    "Le président ouvre la séance à 18 h 30 et lit l’ordre du jour. Madame Durand demande si le compte-\n"
    "rendu de la réunion précédente appelle des remarques ; il est adopté à l’unanimité des membres pré-\n"
    "sents. Le budget de l’année s’élève à 10 000 € et sera voté lors de la prochaine assemblée générale.\n"
    "  • La commission propose d’étudier une nouvelle convention avec l’association « Les Tilleuls ».\n\n"
)
FAULTY = PROSE.replace(" ", "\t \u00a0").replace("compte-", "compte-\u2010").replace("fi", "ﬁ")


def timed(what: str, work: Callable[[], object]) -> object:
    """Do the work, print how long it took and give its result."""
    start = perf_counter()
    result = work()
    print(f"{what:<58} {1000 * (perf_counter() - start):9.1f} ms")
    return result


def document(text: str) -> RawDocument:
    data = text.encode()
    source = SourceInfo("bench.txt", "text/plain", hashlib.sha256(data).hexdigest(), len(data), None)
    return RawDocument(source, text, (Page(1, 0, 0, Span(0, len(text)), "plain"),))


def bench_maps() -> None:
    """Build a text of a million characters with ten thousand edits, then map ten thousand spans back."""
    chance = random.Random(0)
    step = CHARACTERS // EDITS
    edits = [
        Edit(Span(at * step, at * step + chance.randrange(3)), chance.choice(["", "-", "fi"]), "bench")
        for at in range(EDITS)
    ]
    starts = [chance.randrange(CHARACTERS // 2) for _ in range(LOOKUPS)]
    spans = [Span(start, start + 100) for start in starts]
    aligned = AlignedText("x" * CHARACTERS)

    def work() -> None:
        edited = aligned.then(edits)
        for span in spans:
            edited.to_raw(span)

    timed(f"{EDITS} edits in {CHARACTERS} characters, {LOOKUPS} to_raw", work)


def main() -> None:
    """Print the times."""
    bench_maps()
    clean(document(PROSE))
    for name, sample in (("ordinary prose", PROSE), ("prose in which every blank is broken", FAULTY)):
        raw = document(sample * (CHARACTERS // len(sample)))
        start = perf_counter()
        cleaned = clean(raw)
        seconds = perf_counter() - start
        count = sum(len(layer.edits) for layer in cleaned.aligned.layers)
        size = raw.source.bytes / 1e6
        print(f"clean: {name:<40} {size / seconds:6.2f} MB/s ({size:.2f} MB, {count} edits)")
        timed("garble_score of the same", lambda raw=raw: garble_score(raw.text))


if __name__ == "__main__":
    main()
