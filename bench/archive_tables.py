"""What a run of 2,000 documents takes to index, to search, to merge people in and to report on.

    python bench/archive_tables.py [DOCUMENTS]

The records are those of the corpus, many times over: each time of another day, of one of eight bodies, with its
people from a pool of that body and spelled in one of eight ways.
"""

from __future__ import annotations

import hashlib
import json
import random
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from minutes.archive import Entry, RunFolder
from minutes.archive.database import index, resolve_people
from minutes.archive.people import Naming, gather, resolve, write_table
from minutes.archive.report import write_report
from minutes.archive.search import Wanted, search

CORPUS = Path(__file__).parents[1] / "corpus" / "documents"
TOWNS = ["Valbrune", "Orbec", "Selves", "Loirand", "Hautelune", "Prée", "Sarz", "Aume"]
GIVEN = [
    "Claire",
    "Jean-Pierre",
    "Sophie",
    "Élodie",
    "Marc",
    "Paul",
    "Anne",
    "Luc",
    "Hélène",
    "Bruno",
    "Yann",
    "Noémie",
]
SURNAMES = [
    "Dupont",
    "Le Goff",
    "Martin",
    "Kervadec",
    "d’Astrac",
    "de La Garenne",
    "Müller",
    "Œuvrard",
    "Bertrand",
    "Roux",
]


def written(dice: random.Random, given: str, surname: str) -> str:
    """One way in which minutes write a name."""
    rare = [f"{surname.upper()} {given}", f"{given[0]}. {surname}", f"{surname} {given[0]}."]
    return dice.choice([f"{given} {surname}"] * 4 + [f"{given} {surname.upper()}", *rare])


def another(record: dict, number: int, dice: random.Random) -> dict:
    """The record as that of another document."""
    record = json.loads(json.dumps(record))
    body = f"Conseil municipal de {dice.choice(TOWNS)}"
    people = random.Random(body).sample([(g, s) for g in GIVEN for s in SURNAMES], 40)
    record["meeting"] |= {
        "body": body,
        "date": f"{1996 + number % 30}-{1 + number % 12:02}-{1 + number % 28:02}",
    }
    name = f"{1996 + number % 30}/pv-{number:05}.pdf"
    record["source"] |= {"sha256": hashlib.sha256(name.encode()).hexdigest(), "name": name}
    record["participants"] = record["participants"][:30]
    for person, (given, surname) in zip(record["participants"], dice.sample(people, 30), strict=False):
        person |= {"name": written(dice, given, surname), "honorific": None, "represented_by": None}
    return record


def make_run(folder: Path, documents: int) -> RunFolder:
    """A run of so many documents."""
    dice = random.Random(0)
    base = [json.loads(path.read_bytes()) for path in sorted(CORPUS.glob("*/expected/record.json"))]
    (folder / "records").mkdir()
    lines = []
    for number in range(documents):
        record = another(base[number % len(base)], number, dice)
        key, name = record["source"]["sha256"], record["source"]["name"]
        data = json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True).encode()
        (folder / "records" / f"{key[:16]}.json").write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        lines.append(
            Entry(key, (name,), "0" * 16, "ok", None, "fr", f"records/{key[:16]}.json", digest).line()
        )
    (folder / "journal.jsonl").write_text("".join(lines), encoding="utf-8")
    return RunFolder(folder)


def timed(what: str, work: Callable[[], object]) -> None:
    """Do the work and print how long it took, and the most memory so far."""
    start, used = perf_counter(), process_time()
    work()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{what:<44} {perf_counter() - start:7.2f} s {process_time() - used:7.2f} s of a core {memory:5} MB"
    )


def write_people(folder: RunFolder) -> None:
    found = resolve_people(folder)
    write_table(folder.path, found.table, found.people)


def judge_people(documents: int, size: int) -> None:
    """How well the spellings of bodies of so many people are merged, where the truth is known."""
    dice, mentions, truth = random.Random(0), [], {}
    for number in range(documents):
        body = dice.choice(TOWNS)
        people = random.Random(body).sample([(g, s) for g in GIVEN for s in SURNAMES], size)
        naming = Naming(body.casefold(), body, str(number), None)
        for given, surname in dice.sample(people, min(20, size)):
            mentions.append(naming.mention(written(dice, given, surname), None, listed=True))
            truth.setdefault(mentions[-1].key, Counter())[body, given, surname] += 1
    found = [
        sum((truth[s.key] for s in person.spellings), Counter()) for person in resolve(gather(mentions), {})
    ]
    best: dict[tuple[str, str, str], int] = {}
    for person in found:
        whose, times = person.most_common(1)[0]
        best[whose] = max(best.get(whose, 0), times)
    joined = sum(best.values()) / len(mentions)
    strangers = 1 - sum(person.most_common(1)[0][1] for person in found) / len(mentions)
    print(f"bodies of {size} people: {joined:.1%} of mentions joined, {strangers:.1%} with somebody else")


def main() -> None:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    with tempfile.TemporaryDirectory() as name:
        folder = make_run(Path(name), documents)
        size = sum(path.stat().st_size for path in (folder.path / "records").iterdir()) / 1e6
        print(f"{documents} records, {size:.0f} MB")
        timed("index", lambda: index(folder, force=True))
        print(f"  minutes.sqlite: {(folder.path / 'minutes.sqlite').stat().st_size / 1e6:.0f} MB")
        timed("index, nothing changed", lambda: index(folder))
        timed("search", lambda: search(folder, Wanted("subvention école", ("decision",))))
        timed("search by person", lambda: search(folder, Wanted(person="Claire Kervadec", limit=0)))
        timed("people", lambda: write_people(folder))
        timed(
            "report, with the index after people", lambda: write_report(folder, folder.path / "report.html")
        )
    for size in (20, 40, 110):
        judge_people(documents, size)


if __name__ == "__main__":
    main()
