"""Write the letter models of minutes.letters from word frequencies, or check that they are as written.

    python tools/letters.py [--check]

The words and their counts are those of pyspellchecker's dictionaries (subtitles and a lexicon). A model keeps
of them only how likely each letter is after the two before it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from minutes.letters.model import LANGUAGES, pack_model
from minutes.letters.words import dictionary

DATA = Path(__file__).resolve().parents[1] / "src" / "minutes" / "letters" / "data"
#: Subtitles say "que" a hundred times where minutes say it ten times: counts are damped by this power.
DAMPING = 0.6
#: Letters that make up less than this share of the weight are strangers ("other") to the language.
RAREST = 2e-6
#: What elision and clitics leave as words of one letter, with the weight of a common word.
SINGLE = {"fr": "cdjlmnstyà", "it": "lcd", "en": "sta", "es": "aeyou", "pt": "aeoà"}

_LETTERS = re.compile(r"[^\W\d_]+")


def main(arguments: Sequence[str]) -> int:
    """Write or check the files; the exit status."""
    stale = False
    for code in LANGUAGES:
        path, packed = DATA / f"{code}.bin", pack_model(*_counts(code))
        if path.exists() and path.read_bytes() == packed:
            continue
        stale = True
        if "--check" in arguments:
            print(f"{path} is not what tools/letters.py writes: run `make letters`", file=sys.stderr)
        else:
            path.write_bytes(packed)
    return int(stale and "--check" in arguments)


def _counts(code: str) -> tuple[str, Counter[str]]:
    """The alphabet of a language, and its trigrams with their weights; a blank stands around each word."""
    words: Counter[str] = Counter()
    for word, count in dictionary(code).items():
        for part in _LETTERS.findall(word.replace("œ", "oe").replace("æ", "ae")):
            words[part] += count**DAMPING
    heaviest = max(words.values())
    for letter in SINGLE.get(code, ""):
        words[letter] += heaviest / 4
    letters: Counter[str] = Counter()
    for word, weight in words.items():
        for letter in word:
            letters[letter] += weight
    enough = RAREST * letters.total()
    alphabet = "".join(sorted(letter for letter, weight in letters.items() if weight > enough))
    trigrams: Counter[str] = Counter()
    for word, weight in words.items():
        padded = f"  {word} "
        for at in range(len(word) + 1):
            trigrams[padded[at : at + 3]] += weight
    return alphabet, trigrams


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
