"""Sentences and titles in another language than the document's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from minutes.detect.function_words import ACCENTS, FUNCTION_WORDS
from minutes.detect.profiles import CLOSE, probabilities
from minutes.detect.prose import WORD, without_addresses
from minutes.model.document import Language, Passage
from minutes.text import Span

_SENTENCE = re.compile(r"\S(?:[^.!?…\n\f\t]|[.!?…](?!\s)|\n(?!\s*\n))*[.!?…]*")
#: A sentence or title has so many words, so many of content (four letters or more), so many signs.
_LEAST_WORDS, _LEAST_CONTENT, _LEAST_SIGNS = 5, 2, 2
#: At least so large a part of its words is such a sign.
_SHARE = 0.1
#: How much of a sentence langdetect is shown, in characters.
_LOOK = 500
#: langdetect's probability for the document's own language, at most.
_DOUBT = 0.05


def other_passages(text: str, spans: Sequence[Span], language: Language) -> Language:
    """Fill ``others`` of ``language`` with what stands in another language in ``spans`` of ``text``.

    ``spans`` are those of the blocks. A sentence or title in them counts if its first word and those in small
    letters (names are not) show another of eight languages: at least two, and one word in ten, are function
    words of it that the document's language lacks, or bear an accent that it lacks; hardly any shows the
    document's language; two are words of content; and langdetect thinks of that language and not of the
    document's. Letter-spaced text does not count, and a document in a ninth language gets none.
    """
    if language.code not in FUNCTION_WORDS:
        return language
    found = [passage for span in spans for passage in _in_block(text, span, language.code)]
    return replace(language, others=tuple(found))


def _in_block(text: str, span: Span, code: str) -> Iterator[Passage]:
    """Find the passages of a block; neighbours in one language are joined."""
    last: Passage | None = None
    for match in _SENTENCE.finditer(text, span.start, span.end):
        other = _other_language(match.group(), code)
        if last and other == last.code and not text[last.span.end : match.start()].strip():
            last = Passage(Span(last.span.start, match.end()), other)
            continue
        if last:
            yield last
        last = Passage(Span(match.start(), match.end()), other) if other else None
    if last:
        yield last


def _other_language(sentence: str, code: str) -> str | None:
    words = WORD.findall(without_addresses(sentence))
    small = [word.lower() for at, word in enumerate(words) if word.islower() or at == 0]
    letters = sum(len(word) == 1 for word in words)
    if len(words) < _LEAST_WORDS or len(small) < _LEAST_CONTENT + _LEAST_SIGNS or 2 * letters > len(words):
        return None
    least = max(_LEAST_SIGNS, _SHARE * len(words))
    strange = _strange_words(code)
    if sum(word in strange or not word.isascii() for word in small) < least:
        return None
    signs = {other: _signs(small, other, code) for other in FUNCTION_WORDS if other != code}
    if max(signs.values()) < least:
        return None
    likely = probabilities(sentence[:_LOOK], CLOSE)
    if likely.pop(code, 0) > _DOUBT or not likely:
        return None
    best = max(likely, key=lambda other: (signs[other], likely[other]))
    content = sum(len(word) > 3 and word not in FUNCTION_WORDS[best] for word in small)
    sure = signs[best] >= max(least, 4 * _signs(small, code, best)) and content >= _LEAST_CONTENT
    return best if sure else None


@cache
def _strange_words(code: str) -> frozenset[str]:
    """Gather the function words of all languages that are none in ``code``."""
    return frozenset().union(*FUNCTION_WORDS.values()) - FUNCTION_WORDS[code]


def _signs(words: list[str], of: str, against: str) -> int:
    """How many of ``words`` speak for a language and not the other: its function words, and by an accent."""
    table, other = FUNCTION_WORDS[of], FUNCTION_WORDS[against]
    letters = ACCENTS[of] - ACCENTS[against]
    return sum((word in table and word not in other) or not letters.isdisjoint(word) for word in words)
