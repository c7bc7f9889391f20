"""Whether a run with pseudonyms over a corpus still holds names: those of gold, e-mails and phones of the documents.

    python bench/privacy_leaks.py [CORPUS] [--run RUN] [--model NAME] [--only WORD]...

CORPUS is a folder of documents with gold (default: corpus/documents). The documents are copied under names of people,
so that file names are tried too. RUN is kept where it is named. Prints each leak; ends with status 1 if there is one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from minutes.evaluate.corpus import GoldDocument, open_corpus
from minutes.packs import available, load_pack
from minutes.pipeline import Pipeline
from minutes.pseudonymize import keyed_digest, read_key
from minutes.pseudonymize.contacts import EMAIL
from minutes.pseudonymize.leaks import Leak, Sought, find_leaks
from minutes.pseudonymize.words import first_names, words_of
from minutes.settings import Pseudonyms, Settings

MINUTES = (sys.executable, "-m", "minutes")
#: Partners of a prize that are longer are bodies or titles of projects.
_MOST_WORDS = 4
#: What is exported, too.
FORMATS = ("jsonl", "csv")
#: Who is named by a function alone (``la présidente``) is not named.
OFFICES = {word for code in available() for word in load_pack(code).lexicon["role_words"]}


def names_of(document: GoldDocument) -> Iterator[str]:
    """The people that gold names: all who attended, whom they stood for, winners with a first name."""
    gold = json.loads(document.gold.read_text(encoding="utf-8"))
    for person in gold.get("participants", ()):
        yield from (name for name in (person["name"], person.get("represented_by")) if name)
    yield from (name for key in ("chair", "secretary") if (name := gold.get("meeting", {}).get(key)))
    for laureate in gold.get("laureates", ()):
        for recipient in laureate["recipients"]:
            words = words_of(recipient)
            if 1 < len(words) < _MOST_WORDS and words[0].folded in first_names():
                yield recipient


def contacts_of(document: GoldDocument) -> Iterator[str]:
    """The e-mail addresses and phone numbers of a document."""
    text = Pipeline(Settings(model="none")).clean(document.source).text
    yield from (found.group() for found in EMAIL.finditer(text))
    for code in available():
        yield from (match.get("number") for match in load_pack(code).all("phone", text))


def main() -> int:
    """Run, look, report; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("corpus/documents"))
    parser.add_argument("--run", type=Path)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--only", action="append", default=[])
    given = parser.parse_args()
    documents = [
        document
        for document in open_corpus(given.corpus).documents
        if not given.only or any(word in document.id for word in given.only)
    ]
    with TemporaryDirectory() as folder:
        return report(documents, Path(folder), given.run or Path(folder) / "run", given.model)


def report(documents: list[GoldDocument], folder: Path, run: Path, model: str) -> int:
    """Print the leaks of a run over the documents; 1 where there is one, else 0."""
    names: set[str] = set()
    for document in documents:
        people = sorted(name for name in set(names_of(document)) if name.split()[-1].lower() not in OFFICES)
        names |= {*people, *contacts_of(document)}
        called = people[0] if people else document.id
        target = folder / "given" / f"{called} {document.id[-10:]}{document.source.suffix}"
        target.parent.mkdir(exist_ok=True)
        shutil.copy(document.source, target)
    key = folder / "key"
    subprocess.run([*MINUTES, "pseudonymize", key, "--new-key"], check=True)
    start = perf_counter()
    subprocess.run(
        [*MINUTES, "run", folder / "given", "--out", run, "--pseudonymize", key, "--model", model],
        check=False,
    )
    seconds = perf_counter() - start
    for more in (("report", run), ("people", run), *(("export", run, "--to", form) for form in FORMATS)):
        out = () if more[0] != "export" else ("--out", run / f"export-{more[-1]}")
        subprocess.run([*MINUTES, *more, *out], check=False, stdout=subprocess.DEVNULL)
    leaks = [leak for leak in find_leaks(run, names) if not _another(leak, documents, run, read_key(key))]
    for leak in leaks:
        print(f"{leak.file}\t{leak.what}\t{leak.name}")
    print(f"{len(documents)} documents, {len(names)} names, {seconds:.0f} s: {len(leaks)} leaks")
    return 1 if leaks else 0


def _another(leak: Leak, documents: list[GoldDocument], run: Path, secret: bytes) -> bool:
    """Whether what looks like a surname stands only in records of documents that do not name that person.

    What is a person in one document is a firm, a street or a word in another.
    """
    if leak.what != "surname":
        return False
    owners = [document for document in documents if leak.name in set(names_of(document))]
    digests = [hashlib.sha256(document.source.read_bytes()).hexdigest() for document in owners]
    files = {f"records/{keyed_digest(digest, Pseudonyms(secret))[:16]}.json" for digest in digests}
    found = Sought([leak.name])
    return not any(list(found.within((run / file).read_text(encoding="utf-8"))) for file in files)


if __name__ == "__main__":
    sys.exit(main())
