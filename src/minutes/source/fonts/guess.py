"""Letters by the statistics of the language, where the fonts say nothing or lie."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping, Sequence

from minutes.letters import frequency
from minutes.source.fonts.holes import Holes
from minutes.source.fonts.judge import SOLVED, Judge, spell
from minutes.source.fonts.permutation import NO_LETTER, Substitution, Symbol
from minutes.source.fonts.ways import is_usual
from minutes.source.fonts.words import Token, Word

#: Text of real words costs fewer bits a glyph; a solution must win this many of what it costs as it stands.
_SURE, WON = 4.2, 0.8
#: A first climb that ends above leads nowhere, in whatever language: letters are much alike in all of them.
_HOPELESS = 5.6
#: In the right one it ends below.
_PROMISING = 4.9
#: So many distinct words and glyphs are needed to solve a font by its letters alone.
_WORDS, _GLYPHS = 40, 250
#: Of the longer words, weighed once each, at least this share must be in the dictionary, and more than before.
_LISTED, _LONG = 0.5, 4
_STARTS = 6
#: Letters by how common they are in the three languages.
_BY_FREQUENCY = "eaisntrolducmpévgbfqhjyàxèzêçíóñkwáôûâîùúëï"
_CAPITALS = "LCSDMPAERTBGVIFNJHOUÉQKYXZW"


def permuted(
    words: Sequence[tuple[Word, int]], letters: Mapping[Token, str], tokens: Sequence[Token]
) -> dict[Token, str]:
    """The letters of ``tokens``, whose map gives letters for other ones or none at all; none if they do not convince.

    ``letters`` is what the maps say, ``tokens`` go by how often they are used.
    """
    if len(words) < _WORDS or sum(len(word) * count for word, count in words) < _GLYPHS:
        return {}
    small = [token for token in tokens if letters.get(token, "\0") in string.ascii_lowercase]
    any_ = [token for token in tokens if letters.get(token, "\0").isalpha() or token not in letters]
    best: tuple[float, str, dict[Token, str]] = (float("inf"), "", {})
    # Where figures are unknown too, no statistics tell them: such a font is left to those who see the page.
    figures = any(letters.get(token, "").isdigit() for token in tokens)
    for free in ([small] if len(small) > 5 else []) + ([any_] if any_ != small and figures else []):
        # A first climb tells the language, a longer one the letters.
        quick = []
        for code in SOLVED:
            quick.append((_substitute(Judge(code), words, letters, free, 0)[0], code))
            if quick[0][0] > _HOPELESS:
                break
        least, code = min(quick)
        if least > _PROMISING:
            continue
        cost, found = _substitute(Judge(code), words, letters, free, _STARTS)
        if cost < best[0] - 0.05:
            best = (cost, code, found)
        if best[0] < _SURE:
            break
    code, found = best[1:]
    if not found or not _convinces(Judge(code), words, letters, {**letters, **found}):
        return {}
    return found


def _substitute(
    judge: Judge,
    words: Sequence[tuple[Word, int]],
    letters: Mapping[Token, str],
    free: Sequence[Token],
    starts: int,
) -> tuple[float, dict[Token, str]]:
    among = set(free)
    fixed = {token: text for token, text in letters.items() if token not in among}
    task = Substitution(judge, words, fixed, free)
    declared = [letters.get(token, "") for token in free]
    if all(declared):
        pool = [*map(task.symbol, declared), *map(task.symbol, set(string.ascii_lowercase) - set(declared))]
        ranked = [
            letter for letter in _BY_FREQUENCY if letter in declared or letter in string.ascii_lowercase
        ]
    else:
        pool = []
        ranked = [*_BY_FREQUENCY[:24], *_CAPITALS, *_BY_FREQUENCY[24:]]
    second = [task.symbol(letter) for letter in ranked]
    pools = [one for one in (pool, _padded(second, len(free))) if one]
    cost, symbols = task.solve(pools, starts)
    return cost, {
        token: task.letter(symbol) for token, symbol in zip(free, symbols, strict=True) if symbol != NO_LETTER
    }


def _padded(symbols: list[Symbol], count: int) -> list[Symbol]:
    known = list(dict.fromkeys(symbol for symbol in symbols if symbol != NO_LETTER))
    return known + [NO_LETTER] * max(count - len(known), 4)


def _convinces(
    judge: Judge, words: Sequence[tuple[Word, int]], before: Mapping[Token, str], after: Mapping[Token, str]
) -> bool:
    old, new = judge.per_glyph(words, before), judge.per_glyph(words, after)
    return new < old - WON and listed(judge, words, after) >= max(_LISTED, listed(judge, words, before) + 0.2)


def listed(judge: Judge, words: Sequence[tuple[Word, int]], letters: Mapping[Token, str]) -> float:
    """The share of the longer words that the language's dictionary has; 0 where there are none."""
    found = [part for word, _ in words for part in _parts(spell(word, letters)) if len(part) >= _LONG]
    return sum(frequency(part, judge.code) > 0 for part in found) / len(found) if found else 0.0


def _parts(text: str) -> list[str]:
    return "".join(char if char.isalpha() else " " for char in text).split()


def filled(
    judge: Judge,
    words: Sequence[tuple[Word, int]],
    letters: Mapping[Token, str],
    tokens: Sequence[Token],
    width: Callable[[Token], float],
) -> dict[Token, str]:
    """The letters of a few unknown tokens among known ones, where the words and widths leave no doubt."""
    known = {token: text for token, text in letters.items() if is_usual(text)}
    return Holes(judge, words, known, tokens, width).solve()
