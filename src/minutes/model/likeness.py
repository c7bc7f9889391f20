"""How alike two items are, one of each of two versions of a record: 0 for two different items, up to 1 for the same.

Texts are alike by their words. A word weighs the less the more items have it: what each decision of a body says
("moved by …, seconded by …, to …") makes no two of them alike. Names are alike as `minutes.model.matching` says, and
names and short texts are alike where they are spelled nearly the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from minutes.model.entries import Entry, headline
from minutes.model.matching import lone_words, name_words, same_laureate, same_person, words

#: How alike the old item of one index and the new item of another are.
Measure = Callable[[int, int], float]

#: From here on texts are one. Of the pairs of different decisions of the corpus's documents 1 in 1,000 reaches it, and
#: 9 in 10 decisions of which three words in ten were replaced.
WORDING = 0.45
#: Texts of more words are compared by words alone: with many letters any two look alike.
SHORT = 8
#: The same for spellings: `Rémy Castagnou` and `Rémi Castagnou` have 0.92, no two people of the corpus's documents more
#: than 0.84 (who are one, once with and once without first name), no two decisions 0.7.
SPELLING = 0.75
#: A text of so many words that lies to that share in one at most so many times as long is the same, cut or extended.
COVERED_WORDS, COVERED_SHARE, COVERED_TIMES = 6, 0.8, 4


def measure(kind: str, old: Sequence[Entry], new: Sequence[Entry]) -> Measure:
    """What tells how alike an item of ``old`` and one of ``new`` are; the same both ways round."""
    if kind == "participants":
        return _names(old, new)
    if kind == "laureates":
        return _recipients(old, new)
    return _texts(kind, old, new)


def dice(a: Counter[str], b: Counter[str]) -> float:
    """The Dice coefficient of two bags, 2|A∩B| / (|A|+|B|); 1 where both are empty."""
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0


def spelled_alike(a: Counter[str], b: Counter[str]) -> float:
    """How alike two spellings are, given as bags of `letter_pairs`: their Dice coefficient, 0 below `SPELLING`."""
    share = dice(a, b) if a and b else 0.0
    return share if share >= SPELLING else 0.0


def letter_pairs(text: str) -> Counter[str]:
    """The pairs of neighbouring letters of a text; accents, case, blanks and punctuation do not count."""
    joined = "".join(words(text))
    return Counter(joined[at : at + 2] for at in range(len(joined) - 1))


def _names(old: Sequence[Entry], new: Sequence[Entry]) -> Measure:
    names = [[str(entry.get("name") or "") for entry in entries] for entries in (old, new)]
    lone = lone_words(names[0]) & lone_words(names[1])
    letters = [[letter_pairs(" ".join(sorted(name_words(name)))) for name in side] for side in names]
    return lambda i, j: (
        same_person(names[0][i], names[1][j], lone) or spelled_alike(letters[0][i], letters[1][j])
    )


def _recipients(old: Sequence[Entry], new: Sequence[Entry]) -> Measure:
    letters = [[letter_pairs(headline("laureates", entry)) for entry in entries] for entries in (old, new)]
    return lambda i, j: (
        same_laureate(old[i].get("recipients") or (), new[j].get("recipients") or ())
        or spelled_alike(letters[0][i], letters[1][j])
    )


def _texts(kind: str, old: Sequence[Entry], new: Sequence[Entry]) -> Measure:
    texts = [[headline(kind, entry) for entry in entries] for entries in (old, new)]
    bags = [[Counter(words(text)) for text in side] for side in texts]
    letters = [[letter_pairs(_short(text)) for text in side] for side in texts]
    weights = _weights(bags)
    return lambda i, j: (
        _worded_alike(bags[0][i], bags[1][j], weights) or spelled_alike(letters[0][i], letters[1][j])
    )


def _short(text: str) -> str:
    return text if len(words(text)) <= SHORT else ""


def _weights(bags: Sequence[Sequence[Counter[str]]]) -> Mapping[str, float]:
    """The weight of each word: one over how many items of one version have it."""
    counts = [Counter(word for bag in side for word in bag) for side in bags]
    return {word: 1 / max(count[word] for count in counts) for word in counts[0] | counts[1]}


def _worded_alike(a: Counter[str], b: Counter[str], weights: Mapping[str, float]) -> float:
    both, (short, long) = a & b, sorted((a, b), key=Counter.total)
    if not short:
        return 0.0
    shared, least = _weight(both, weights), _weight(short, weights)
    share = 2 * shared / (least + _weight(long, weights))
    if share >= WORDING:
        return share
    long_enough = short.total() >= COVERED_WORDS and long.total() <= COVERED_TIMES * short.total()
    return WORDING if long_enough and shared >= COVERED_SHARE * least else 0.0


def _weight(bag: Counter[str], weights: Mapping[str, float]) -> float:
    return sum(count * weights[word] for word, count in bag.items())
