"""The letters of a document's fonts: which ways are tried, in which order, and what is believed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from minutes.source.fonts.faces import Face
from minutes.source.fonts.guess import WON, filled, permuted
from minutes.source.fonts.judge import NOTHING, SOLVED, Judge
from minutes.source.fonts.ways import (
    CMAP,
    ORDER,
    OUTLINES,
    STATISTICS,
    Outlines,
    is_usual,
    own_letters,
    shifted_letters,
    sound,
)
from minutes.source.fonts.words import Token, Word

#: In bits a glyph: a text that costs more is none; what a way must gain to set aside what the map says.
FOREIGN = 6.0
FAIR = 5.2
GAIN = 0.4
#: A font is judged by so many of its words.
_SAMPLE = 500
#: Of the glyphs that both know, a known order must agree with the map on this share.
_AGREED = 0.8

#: Where symbol fonts keep their glyphs (OpenType, cmap, platform 3, encoding 0).
_SYMBOL = re.compile("[\uf020-\uf0ff]")
_CONTROL = re.compile("[\x01-\x1f]")


class Letter(NamedTuple):
    """What a code was found to stand for, and which way; without a way where it was not found."""

    text: str
    way: str


@dataclass
class Fonts:
    """The fonts of a document, what was printed in them, and what is known of their letters.

    ``letters`` is what the maps say and is believed; ``found`` what was recovered beside or against them.
    """

    faces: Sequence[Face]
    words: Counter[Word]
    uses: Counter[Token]
    letters: dict[Token, str] = field(default_factory=dict)
    found: dict[Token, Letter] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.codes: dict[int, list[int]] = defaultdict(list)
        for font, code in sorted(self.uses):
            self.codes[font].append(code)
            text = sound(self.faces[font], code)
            if text is not None:
                self.letters[font, code] = text
        self._judges = [Judge(code) for code in SOLVED]
        self._sample = self.words.most_common(4 * _SAMPLE)
        self.judge = self._hear()

    def _hear(self) -> Judge:
        """The language that the letters fit best, as far as they are known."""
        return min(self._judges, key=lambda judge: judge.per_glyph(self._sample, self.letters))

    def width(self, token: Token) -> float:
        """The width of a glyph in ems."""
        return self.faces[token[0]].width(token[1])

    def words_of(self, tokens: Iterable[Token]) -> list[tuple[Word, int]]:
        """The most frequent words in which one of the tokens stands."""
        wanted = set(tokens)
        found = [(word, count) for word, count in self.words.items() if not wanted.isdisjoint(word)]
        return sorted(found, key=lambda one: (-one[1] * len(one[0]), one[0]))[:_SAMPLE]

    def unknown(self, font: int) -> list[Token]:
        """The tokens of a font of which nothing believable is known."""
        tokens = [(font, code) for code in self.codes[font]]
        return [token for token in tokens if not is_usual(self.letters.get(token, "\n"))]

    def is_mostly_known(self, font: int) -> bool:
        """Whether more than half of what is printed in a font has letters."""
        used = sum(self.uses[font, code] for code in self.codes[font])
        return 2 * sum(self.uses[token] for token in self.unknown(font)) < used

    def forget(self, tokens: Iterable[Token]) -> None:
        """Believe nothing of some tokens for now."""
        for token in tokens:
            self.letters.pop(token, None)

    def take(self, font: int, letters: Mapping[int, str], way: str) -> None:
        """Believe what a way says of codes of a font."""
        for code, text in letters.items():
            if self.letters.get((font, code)) != text:
                self.letters[font, code] = text
                self.found[font, code] = Letter(text, way)
        self.judge = self._hear()


def suspects(fonts: Fonts) -> list[int]:
    """The fonts whose maps say too little or cannot be true, the most used first."""
    found = []
    for font, codes in fonts.codes.items():
        tokens = [(font, code) for code in codes]
        total = sum(fonts.uses[token] for token in tokens)
        doubtful = fonts.unknown(font)
        words = fonts.words_of(tokens)
        if doubtful or fonts.judge.per_glyph(words, fonts.letters) > FAIR:
            found.append((-total, font))
    return [font for _, font in sorted(found)]


def recover(fonts: Fonts) -> dict[Token, Letter]:
    """The letters that the maps do not tell, with the way each was found by."""
    doubted = suspects(fonts)
    for font in doubted:
        _weigh(fonts, font, own_letters(fonts.faces[font], fonts.codes[font]))
    trusted = {token: text for token, text in fonts.letters.items() if token[0] not in doubted}
    outlines = Outlines(fonts.faces, trusted | {t: letter.text for t, letter in fonts.found.items()})
    for font in doubted:
        _weigh(fonts, font, [(OUTLINES, outlines.letters(font, fonts.codes[font]))])
        _fill_numbers(fonts, font)
        if _bits(fonts, font) > FAIR:
            _weigh(fonts, font, shifted_letters(_as_declared(fonts, font)), over=True)
    _guess_rest(fonts, doubted)
    for font in doubted:
        if _bits(fonts, font) > FAIR:
            _guess_all(fonts, font)
    for font in sorted(fonts.codes):
        _guess_alike(fonts, font)
    _guess_rest(fonts, doubted)
    _take_symbols(fonts)
    # Where the font as a whole makes no sense still, single letters of it are no help to anyone.
    unsolved = {font for font in doubted if _bits(fonts, font) > FOREIGN}
    open_ = _still_open(fonts, [font for font in doubted if font not in unsolved])
    return open_ | {token: letter for token, letter in fonts.found.items() if token[0] not in unsolved}


def _still_open(fonts: Fonts, solved: list[int]) -> dict[Token, Letter]:
    """The glyphs of text fonts that nothing explains: better no letter than the one that its code happens to be."""
    open_ = {}
    for font in solved:
        tokens = [(font, code) for code in fonts.codes[font]]
        rest = [
            token for token in tokens if token not in fonts.letters and fonts.faces[font].outline(token[1])
        ]
        if 2 * sum(fonts.uses[token] for token in rest) < sum(fonts.uses[token] for token in tokens):
            open_.update(dict.fromkeys(rest, Letter(NOTHING, "")))
    return open_


def _fill_numbers(fonts: Fonts, font: int) -> None:
    """Where a map gives letters of no western alphabet, take them for glyph numbers of a known font."""
    known = _letters(fonts, font)
    strange = {code: text for code, text in known.items() if not is_usual(text)}
    offers = shifted_letters(strange, orders_only=True) if len(strange) > 1 else []
    if offers:
        fonts.forget((font, code) for code in strange)
        _weigh(fonts, font, offers, over=True)
        for code, text in strange.items():
            fonts.letters.setdefault((font, code), text)


def _letters(fonts: Fonts, font: int) -> dict[int, str]:
    return {code: fonts.letters[font, code] for code in fonts.codes[font] if (font, code) in fonts.letters}


def _as_declared(fonts: Fonts, font: int) -> dict[int, str]:
    """The letters of a font, and the signs of control that its map gives: figures that stand elsewhere."""
    texts = {code: fonts.faces[font].declared(code) or "" for code in fonts.codes[font]}
    return {code: text for code, text in texts.items() if _CONTROL.fullmatch(text)} | _letters(fonts, font)


def _bits(fonts: Fonts, font: int) -> float:
    words = fonts.words_of((font, code) for code in fonts.codes[font])
    return fonts.judge.per_glyph(words, fonts.letters)


def _guess_all(fonts: Fonts, font: int) -> None:
    """Solve a font whose map gives other letters for letters, or none at all."""
    tokens = sorted(
        ((font, code) for code in fonts.codes[font]), key=lambda token: (-fonts.uses[token], token)
    )
    words = fonts.words_of(tokens)
    if not _guess_alike(fonts, font):
        found = permuted(words, fonts.letters, tokens)
        fonts.take(font, {code: text for (_, code), text in found.items()}, STATISTICS)


def _guess_alike(fonts: Fonts, font: int) -> bool:
    """Whether a font has been read as those that were solved, and reads better so."""
    words = fonts.words_of((font, code) for code in fonts.codes[font])
    before = fonts.judge.per_glyph(words, fonts.letters)
    for offer in _as_solved(fonts, font):
        if _cost(fonts, words, font, offer) < before - WON:
            fonts.take(font, offer, STATISTICS)
            return True
    return False


def _as_solved(fonts: Fonts, font: int) -> Iterator[dict[int, str]]:
    """The letters of a font if it lies as those do that were solved: letter for letter, or code for code."""
    known = _letters(fonts, font)
    solved = {token: letter.text for token, letter in fonts.found.items() if letter.way == STATISTICS}
    for other in sorted({font_ for font_, _ in solved} - {font}):
        by_code = {code: text for (font_, code), text in solved.items() if font_ == other}
        face = fonts.faces[other]
        by_letter = {sound(face, code): text for code, text in by_code.items()}
        yield known | {code: by_letter[text] for code, text in known.items() if text in by_letter}
        yield known | {code: by_code[code] for code in fonts.codes[font] if code in by_code}


def _guess_rest(fonts: Fonts, doubted: list[int]) -> None:
    """Solve single glyphs of the doubted fonts by the words that they stand in."""
    open_ = [token for font in doubted for token in fonts.unknown(font) if fonts.is_mostly_known(font)]
    if open_:
        found = filled(fonts.judge, fonts.words_of(open_), fonts.letters, open_, fonts.width)
        for (font, code), text in found.items():
            fonts.take(font, {code: text}, STATISTICS)


def _take_symbols(fonts: Fonts) -> None:
    """Glyphs of symbol fonts: the private code that the font itself gives them says which symbol it is."""
    for font, codes in fonts.codes.items():
        rest = [code for code in codes if (font, code) not in fonts.letters]
        symbols = {code: fonts.faces[font].mapped(code) or "" for code in rest}
        fonts.take(font, {code: text for code, text in symbols.items() if _SYMBOL.fullmatch(text)}, CMAP)


def _weigh(fonts: Fonts, font: int, offers: list[tuple[str, dict[int, str]]], over: bool = False) -> None:
    """Take the best of what is offered for a font, to fill what its map leaves open or in place of it.

    ``over``: only in place of it, and whatever the map says.
    """
    codes = fonts.codes[font]
    words = fonts.words_of((font, code) for code in codes)
    known = _letters(fonts, font)
    best: tuple[float, str, dict[int, str]] = (_cost(fonts, words, font, known), "", known)
    for way, letters in offers:
        if way == ORDER and not over and not _agrees(known, letters):
            continue
        for offer, handicap in ((letters | known, 0.0), (known | letters, GAIN)):
            cost = _cost(fonts, words, font, offer) + handicap
            if cost < best[0] - 1e-9 and (way != ORDER or cost < FOREIGN):
                best = (cost, way, offer)
    if best[1]:
        fonts.take(font, best[2], best[1])
    if best[1] and over:
        # Again, now that the language can be heard.
        fonts.take(font, _refined(fonts, words, font, known, best[2]), best[1])


def _refined(
    fonts: Fonts,
    words: list[tuple[Word, int]],
    font: int,
    known: Mapping[int, str],
    offered: Mapping[int, str],
) -> dict[int, str]:
    """What was offered, code by code, but where what the map says goes better with the rest."""
    chosen = dict(offered)
    for choices in 2 * list(_reversals(known, offered)):
        bits = [_cost(fonts, words, font, chosen | choice) for choice in choices]
        chosen |= choices[bits.index(min(bits))]
    return chosen


def _reversals(known: Mapping[int, str], offered: Mapping[int, str]) -> Iterator[list[dict[int, str]]]:
    """What may be as the map says after all: of two codes that it gives one letter, one or the other; then each."""
    alike: dict[str, list[int]] = defaultdict(list)
    for code in sorted(known):
        if known[code] != offered[code]:
            alike[known[code]].append(code)
    for text, codes in sorted(alike.items()):
        if len(codes) > 1:
            yield [{other: text if other == code else offered[other] for other in codes} for code in codes]
    for text, codes in sorted(alike.items()):
        if len(codes) == 1:
            yield [{codes[0]: text}, {codes[0]: offered[codes[0]]}]


def _cost(fonts: Fonts, words: list[tuple[Word, int]], font: int, letters: Mapping[int, str]) -> float:
    state = {token: text for token, text in fonts.letters.items() if token[0] != font}
    state.update(((font, code), text) for code, text in letters.items())
    return fonts.judge.per_glyph(words, state)


def _agrees(known: Mapping[int, str], letters: Mapping[int, str]) -> bool:
    shared = [code for code in known if code in letters and is_usual(known[code])]
    agreed = sum(known[code] == letters[code] for code in shared)
    return len(shared) < 5 or agreed >= _AGREED * len(shared)
