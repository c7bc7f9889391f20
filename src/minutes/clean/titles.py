"""Titles that were set apart by their letters: spaced out (``P R O C È S``), or printed twice to look bold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import inf

from minutes.clean.words import known, letter_runs, plausible, word_cost
from minutes.text import Edit, Span

# Letters one by one, parted by a blank; words of them by two and more. Signs may stand among them.
_SPACED = re.compile(r"(?<!\S)[^\W\d_](?:[ ]{1,4}[^\s_]){4,}(?![^\s])")
_GAP = re.compile(r"[ ]+")
#: Letters that a spaced title has at least, and how many of them differ.
_LETTERS, _DIFFERENT = 5, 4
#: A word of a title that no dictionary has costs so many bits more where words are parted by guess.
_GUESS, _LONGEST = 10.0, 20
#: And a title may cost so many bits a letter.
_DEAREST = 3.6

# Words each character of which stands twice (or three, or four times); the first begins with two letters.
_TWICE = re.compile(
    r"(?<!\S)(?=([^\W\d_])\1++([^\W\d_])\2)(?:(\S)\3++)++(?!\S)(?:[ ]++(?:(\S)\4++)++(?!\S))*+"
)
_COPIES = (4, 3, 2)

# The end of a first copy and the start of the second: a small letter beside a capital, or capitals again.
_SEAM = re.compile(r"[A-ZÀ-ÖØ-ÞŒ](?<=[a-zß-öø-ÿœ.:)][A-ZÀ-ÖØ-ÞŒ])")
_CAPITALS = re.compile(r"([A-ZÀ-ÖØ-ÞŒ]{4,30})\1(?!\w)")
_LINE = re.compile(r"[^\n\f\t\v]+")
#: The shortest and the longest text that is printed twice, in characters.
_SHORTEST, _FARTHEST = 2, 120
_WORD = 4


def spaced_letters(text: str) -> Iterator[Edit]:
    """Close the blanks between the letters of a spaced title, where they make words.

    Where wider gaps part the words, each becomes one blank; where none does, the words are found by their
    frequencies. A row of initials, ticks or marks makes no words and stays.
    """
    for match in _SPACED.finditer(text):
        letters = [char for char in match.group() if char.isalpha()]
        if len(letters) < _LETTERS or len({char.lower() for char in letters}) < _DIFFERENT:
            continue
        gaps = list(_GAP.finditer(match.group()))
        wide = [gap for gap in gaps if len(gap.group()) > 1]
        kept = {gap.start() for gap in wide} if _are_words(match.group()) else None
        if kept is None and not wide:
            kept = _guess(match.group())
        if kept is None:
            continue
        for gap in gaps:
            new = " " if gap.start() in kept else ""
            if new != gap.group():
                yield Edit(Span(*gap.span()).shift(match.start()), new, "clean/spaced-letters")


def _are_words(spaced: str) -> bool:
    """Whether each word between wide gaps is one."""
    words = letter_runs(re.sub(r" {2,}", "\0", spaced).replace(" ", ""))
    long = [word for word in words if len(word) >= _WORD]
    return bool(long) and all(map(_is_word, long)) and any(map(known, long))


def _is_word(word: str) -> bool:
    return known(word) or (plausible(word) and len(word) > _WORD)


def _guess(spaced: str) -> set[int] | None:
    """The places in ``spaced`` of the blanks between words; None where the letters make no words."""
    letters = spaced[::2]
    if len(spaced) != 2 * len(letters) - 1:
        return None
    cuts, at, cost = set[int](), 0, 0.0
    for run in re.findall(r"[^\W\d_]+|[\W\d_]+", letters):
        if run[0].isalpha():
            words, bits = _parted(run)
            cost += bits
            for word in words[:-1]:
                at += len(word)
                cuts.add(2 * at - 1)
            at += len(words[-1])
        else:
            at += len(run)
    count = sum(map(str.isalpha, letters))
    return cuts if cost <= _DEAREST * count else None


def _parted(run: str) -> tuple[list[str], float]:
    """The words that letters without blanks most likely are, and their bits."""

    @cache
    def best(start: int) -> tuple[float, int]:
        if start == len(run):
            return 0.0, start
        found = inf, start
        for end in range(start + 1, min(len(run), start + _LONGEST) + 1):
            word = run[start:end]
            cost = word_cost(word) + (0.0 if known(word) else _GUESS) + best(end)[0]
            found = min(found, (cost, end))
        return found

    words, at = [], 0
    while at < len(run):
        end = best(at)[1]
        words.append(run[at:end])
        at = end
    return words, best(0)[0]


def doubled_letters(text: str) -> Iterator[Edit]:
    """Take the second copy of each letter out of words that are printed twice, letter by letter (``SSééaannccee``)."""
    for match in _TWICE.finditer(text):
        for copies in _COPIES:
            kept = _every(match.group(), copies)
            if kept is not None and _reads(kept):
                yield from _thin(match.group(), match.start(), copies)
                break


def _every(doubled: str, copies: int) -> str | None:
    """``doubled`` with each character once; None where one does not stand there ``copies`` times over."""
    words = doubled.split()
    if any(len(word) % copies for word in words):
        return None
    thin = [word[::copies] for word in words]
    if any(word != "".join(char * copies for char in one) for word, one in zip(words, thin, strict=True)):
        return None
    return " ".join(thin)


def _reads(kept: str) -> bool:
    long = [word for word in letter_runs(kept) if len(word) >= _WORD]
    return bool(long) and all(map(plausible, long)) and any(len(set(word.lower())) > 2 for word in long)


def _thin(doubled: str, start: int, copies: int) -> Iterator[Edit]:
    for word in re.finditer(r"\S+", doubled):
        for at in range(word.start(), word.end(), copies):
            yield Edit(Span(at + 1, at + copies).shift(start), "", "clean/doubled-letters")


def doubled_words(text: str) -> Iterator[Edit]:
    """Take the second copy out of lines that are printed twice, piece by piece (``OrdreOrdre du jourdu jour``)."""
    done = 0
    seams = sorted([match.start() for match in (*_SEAM.finditer(text), *_CAPITALS.finditer(text))])
    for seam in seams:
        if seam < done:
            continue
        start = max(text.rfind(stop, 0, seam) for stop in "\n\f\t\v") + 1
        line = _LINE.match(text, start)
        if line is None:
            continue
        done = line.end()
        pieces = _copies(line.group())
        if any(_stands(line.group()[piece.start : piece.end]) for piece in pieces):
            for piece in pieces:
                span = Span(piece.end, 2 * piece.end - piece.start).shift(start)
                yield Edit(span, "", "clean/doubled-words")


def _copies(line: str) -> list[Span]:
    """The first copies of the pieces, from the start of ``line`` on, that stand there twice without a blank."""
    pieces, at = [], len(line) - len(line.lstrip())
    while at < len(line):
        for size in range(_SHORTEST, min(_FARTHEST, (len(line) - at) // 2) + 1):
            end = at + 2 * size
            if line.startswith(line[at : at + size], at + size) and line[end : end + 1] in ("", " "):
                break
        else:
            break
        if line[at + size - 1] == " " or line[at + size] == " ":
            break
        pieces.append(Span(at, at + size))
        at = end + 1
    return pieces


def _stands(piece: str) -> bool:
    """Whether ``piece`` has letters enough to be words of its own, with a capital at its head."""
    runs = letter_runs(piece)
    return piece[:1].isupper() and any(len(run) >= _WORD and _is_word(run) for run in runs)
