"""Cut running text into sentences."""

from __future__ import annotations

import re
from functools import lru_cache

from minutes.packs import Pack
from minutes.text import Span

# Dashes that fill the line up to its end belong to no sentence.
_END = re.compile(
    r"(?P<sign>[.!?…]+[)»\"”’]*)(?:\s*[-–—_=]{3,})?\s+(?=[\"«“(\[*_]*\s?[^\W\d_a-zà-ÿ]|[\"«“(\[]*\s?\d|[•→⇒]|=>|[-–]\s)"
)
_LABEL = 4
_COUNT = re.compile(r"[:,;]\s*(\d{1,2})$")
_NEAR = 160  # Characters in which the next thing counted begins.
#: Signs of an ordinal: a point after them ends a sentence, unless they number it (``3.º. Presupuesto``).
_ORDINALS = ("º", "ª")
_HEADED = 2
_INITIAL = re.compile(r"(?:^|[\s.(-])[^\W\d_]$")


def split_sentences(text: str, pack: Pack) -> list[Span]:
    """The sentences of ``text`` as spans without blanks at their ends.

    A point does not end a sentence after an abbreviation of the pack, after an initial, or after a number that
    only counts (``1. Budget``).
    """
    labels, shortened = frozenset(pack.lexicon.get("label_words", ())), _shortened(pack)
    spans, start = [], 0
    for found in _END.finditer(text):
        if text[found.start()] == "." and _no_end(text[start : found.start()], shortened, labels):
            continue
        if text[found.start() - 1].isdigit() and _counts(text, found.start()):
            continue
        spans.append(Span(start, found.end("sign")).strip(text))
        start = found.end()
    spans.append(Span(start, len(text)).strip(text))
    return [span for span in spans if span]


def _counts(text: str, end: int) -> bool:
    """Whether the number before ``end`` is one of several that count in a row (``Winners: 1. Ann Lee, 2. Jay Roe``)."""
    found = _COUNT.search(text[max(0, end - _NEAR) : end])
    if found is None:
        return False
    number = int(found.group(1))
    if number == 1:
        return re.match(r"[^\n]*?[,;.]\s*2[.]\s", text[end : end + _NEAR]) is not None
    return re.search(rf"[:,;]\s*{number - 1}[.]\s", text[max(0, end - _NEAR) : end]) is not None


@lru_cache(maxsize=8)
def _shortened(pack: Pack) -> frozenset[str]:
    """The words that a point may follow without ending a sentence."""
    titles = (title.rstrip(".") for title in pack.words("honorifics") if title.endswith("."))
    return pack.words("abbreviations").union(titles)


def _no_end(before: str, shortened: frozenset[str], labels: frozenset[str]) -> bool:
    words = before.split()
    word = words[-1].lstrip("(«\"'’") if words else ""
    word = re.split(r"['’]", word)[-1]
    return (
        word.casefold() in shortened
        or (bool(_INITIAL.search(before)) and not (len(words) > _HEADED and word.endswith(_ORDINALS)))
        or (len(words) <= 1 and word.isdigit())
        or _is_label(words, labels)
    )


def _is_label(words: list[str], labels: frozenset[str]) -> bool:
    """Whether ``words`` are one that labels (``Segundo``), or one with its number (``Acuerdo n.º 4``)."""
    if not words or words[0].casefold() not in labels or len(words) > _LABEL:
        return False
    return len(words) == 1 or (words[-1][-1].isdigit() and all(len(word) < _LABEL for word in words[1:-1]))
