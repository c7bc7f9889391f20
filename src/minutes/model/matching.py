"""Which entry of one list is which entry of another: people, texts, bodies, laureates.

A likeness is a number: 0 for two different things, up to 1 for the same. Accents, case and punctuation never
count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache

from minutes.model.entries import Entry
from minutes.text.folding import unaccented

Likeness = Callable[[Entry, Entry], float]

HONORIFICS = frozenset(
    [
        *(
            "m",
            "mm",
            "mme",
            "mmes",
            "mlle",
            "monsieur",
            "madame",
            "mademoiselle",
            "maitre",
            "me",
            "pr",
            "professeur",
        ),
        *("mr", "mrs", "ms", "dr", "doctor", "prof", "cr", "cllr", "councillor", "councilmember"),
        *("sr", "sra", "srta", "senor", "senora", "don", "dona", "dra", "lic", "ing", "herr", "frau", "sem"),
    ]
)
FUNCTION_WORDS = frozenset(
    ["d", "de", "des", "du", "el", "et", "l", "la", "le", "les", "los", "of", "and", "the", "ca"]
)

SAME, ABBREVIATED, SURNAME_ONLY = 1.0, 0.95, 0.9
TEXT_OVERLAP = 0.5
COVERED_WORDS, COVERED_SHARE, COVERED_LENGTH = 6, 0.8, 0.25
BODY_SHARE = 0.75
LAUREATE_SHARE = 0.5


def fold(text: str) -> str:
    """``text`` in lower case, without accents, ligatures opened."""
    return unaccented(text).replace("œ", "oe").replace("æ", "ae")


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words of ``text``: runs of letters and digits, folded."""
    return tuple(re.findall(r"[^\W_]+", fold(text)))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without honorifics (all of them where nothing else is left)."""
    every = words(name)
    return tuple(word for word in every if word not in HONORIFICS) or every


def lone_words(names: Collection[str]) -> frozenset[str]:
    """The words that stand in one name only: a surname among them may stand for its bearer."""
    counts = Counter(word for name in names for word in set(name_words(name)))
    return frozenset(word for word, count in counts.items() if count == 1)


def same_person(one: str, other: str, lone: Collection[str] = frozenset()) -> float:
    """How surely two names name one person.

    The order of the names is free and an initial stands for its name. A single word counts only if it is in
    ``lone``.
    """
    a, b = name_words(one), name_words(other)
    if not a or not b:
        return 0.0
    if "".join(a) == "".join(b) or "".join(sorted(a)) == "".join(sorted(b)):
        return SAME
    short, long = sorted((a, b), key=len)
    shared = Counter(short) & Counter(long)
    if not any(len(word) > 1 for word in shared):
        return 0.0
    if not _initials_fit(Counter(short) - shared, Counter(long) - shared):
        return 0.0
    if len(short) == 1:
        return SURNAME_ONLY if short[0] in lone else 0.0
    return ABBREVIATED


def _initials_fit(short: Counter[str], long: Counter[str]) -> bool:
    """Whether each word of ``short`` is the initial of a word of ``long`` of its own, or the reverse."""
    left = list(long.elements())
    for word in short.elements():
        partner = next((w for w in left if word[0] == w[0] and 1 in (len(word), len(w))), None)
        if partner is None:
            return False
        left.remove(partner)
    return True


def same_text(one: str, other: str) -> float:
    """How alike two texts are: the Dice coefficient of their bags of words, 2|A∩B| / (|A|+|B|).

    Below one half it is 0. But a text of six words or more that lies to four fifths in a text at most four
    times as long counts as one half.
    """
    a, b = Counter(words(one)), Counter(words(other))
    short, long = sorted((a.total(), b.total()))
    if not short:
        return 0.0
    both = (a & b).total()
    dice = 2 * both / (short + long)
    if dice >= TEXT_OVERLAP:
        return dice
    covered = short >= COVERED_WORDS and both / short >= COVERED_SHARE and short / long >= COVERED_LENGTH
    return TEXT_OVERLAP if covered else 0.0


def same_body(one: str, other: str) -> bool:
    """Whether two names of bodies, places or awards share three quarters of the words of the shorter."""
    a, b = _content_words(one), _content_words(other)
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= BODY_SHARE


def _content_words(text: str) -> frozenset[str]:
    every = frozenset(words(text))
    return every - FUNCTION_WORDS or every


def same_owner(one: str, other: str) -> bool:
    """Whether two owners are one: the same person or body, or a surname, first name or initials of it."""
    if same_person(one, other) or same_body(one, other):
        return True
    short, long = sorted((name_words(one), name_words(other)), key=len)
    return len(short) == 1 and short[0] in (*long, "".join(word[0] for word in long))


def same_laureate(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the larger party that is in the other, from one half up."""
    left = list(other)
    for recipient in one:
        partner = next((r for r in left if same_person(recipient, r) or same_body(recipient, r)), None)
        if partner is not None:
            left.remove(partner)
    share = (len(other) - len(left)) / max(len(one), len(other), 1)
    return share if share >= LAUREATE_SHARE else 0.0


def is_strict(kind: str, gold: Entry, found: Entry) -> bool:
    """Whether a pair is the same to the letter, accents, case, punctuation and the order of names aside."""
    if kind == "participants":
        return same_person(str(gold.get("name") or ""), str(found.get("name") or "")) == SAME
    if kind == "laureates":
        return same_laureate(gold.get("recipients") or (), found.get("recipients") or ()) == SAME
    return words(str(gold.get("text") or "")) == words(str(found.get("text") or ""))


def evidence_share(kind: str, gold: Entry, found: Entry) -> float:
    """Which share of the words of a gold entry stand in the quotes of the found one."""
    if kind == "participants":
        wanted = Counter(name_words(str(gold.get("name") or "")))
    elif kind == "laureates":
        wanted = Counter(word for name in gold.get("recipients") or () for word in name_words(name))
    else:
        wanted = Counter(words(str(gold.get("text") or "")))
    quotes = " ".join(str(evidence.get("quote") or "") for evidence in found.get("evidence") or ())
    return (wanted & Counter(words(quotes))).total() / wanted.total() if wanted else 1.0


def likeness(kind: str, gold: Sequence[Entry]) -> Likeness:
    """How alike two entries of ``kind`` are; ``gold`` tells which surnames are unique among participants."""
    if kind == "participants":
        lone = lone_words([str(entry.get("name") or "") for entry in gold])
        return lambda g, f: same_person(str(g.get("name") or ""), str(f.get("name") or ""), lone)
    if kind == "laureates":
        return lambda g, f: same_laureate(g.get("recipients") or (), f.get("recipients") or ())
    return lambda g, f: same_text(str(g.get("text") or ""), str(f.get("text") or ""))


def pair(gold: Sequence[Entry], found: Sequence[Entry], alike: Likeness) -> dict[int, int]:
    """Which gold entry is which found one, by index: one to one, the most alike first.

    Of equally alike pairs those of gold entries that count come before the optional ones, then the earlier
    ones.
    """
    cells = [
        (-score, bool(g.get("optional")), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (score := alike(g, f)) > 0
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(cells):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
