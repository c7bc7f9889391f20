"""Text of one single-byte encoding that was read as another (``ThŽo``, ``rÈunion``, ``calculØ``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from minutes.clean.codepages import LETTERS, SIGNS, MixUp, mix_ups
from minutes.clean.words import known, known_anywhere, letter_runs, plausible, word_cost
from minutes.text import Edit, Span

_TOKEN = re.compile(r"\S*[^\x00-\x7f]\S*")
_WORDLIKE = re.compile(r"[^\W\d_][^\W\d_\x00-\x7f]|[^\W\d_\x00-\x7f][^\W\d_]|[^\W\d_]’[^\W\d_]{2}")
_GRAVE = re.compile(r"[(«“\"]?[àÀ][»”\"),.]?")
# A letter alone that is no word, but for the Spanish ``ó``, which cp850 has for ``à`` too.
_LONE = re.compile(r"[^\w]*(?![àÀôÔ])[^\W\d_\x00-\x7f][^\w]*")
_LINE = re.compile(r"[^\n\f]*[^\x00-\x7f][^\n\f]*")
# What no orthography has: a capital with an accent after a small letter, a small letter amid capitals, a sign,
# a control code or another script amid letters.
_SMALL, _CAPITAL = "a-zß-öø-ÿœ", "A-ZÀ-ÖØ-ÞŸŒ"
_HARD = re.compile(
    f"(?<=[{_SMALL}])[À-ÖØ-ÞŸŒŽŠŁ]|(?<=[{_CAPITAL}])[ß-öø-ÿžšƒ](?=[{_CAPITAL}])|[\x80-\x9f]"
    f"|(?<=[{_SMALL}{_CAPITAL}])[‡†‰ˆƒ‚„˜¨™›‹“”•¢£¤¥¦¬¯±´¸¼½¾∞√≠≤≥≡÷≈⌠⌡∙ⁿ■∆∏∑∂∫◊˘˙˚˝ˇ¶](?=[{_SMALL}{_CAPITAL}])"
    f"|(?<=[a-zA-Z])[\u0370-\u04ff\u2300-\u25ff]|[\u0370-\u04ff\u2300-\u25ff](?=[a-zA-Z])"
)
#: Bits: of a sign where signs stand, of one where none stands, of an odd one at a letter, of a blank.
_SIGN, _ODD, _NEVER, _BLANK = 4.0, 14.0, 30.0, 2.0
#: So many bits better must a word be that could stand as it is, and one that could not.
_SOFT_GAIN, _HARD_GAIN = 8.0, 2.0
#: In a line of which other words are mended and none is sound, each change is worth so many bits in itself.
_WORTH = 5.0
#: As good as no line of the document is sound if they are so many of those that are mended.
_SOUND = 0.1
#: A mix-up is believed if it makes words of so many different words, or of one that could not stand.
_WITNESSES = 2
#: And if it makes words of so many of those that hold a character of it and are none.
_SHARE = 0.6
#: Letters that a word has at least to be a witness; one that could not stand, and another.
_SHORT, _LONG = 3, 4
#: How many readings of one token are compared.
_READINGS = 64
_APART = frozenset("·•§£€½")
_OPENING, _CLOSING = frozenset("«“‘¿¡"), frozenset("»”’…°ºª²³")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A token as a mix-up would have it: what each changed character becomes."""

    text: str
    changes: tuple[tuple[int, str], ...]


@cache
def _suspects() -> re.Pattern[str]:
    """The cheap test: what one of the mix-ups makes, and sound text in the three languages hardly has."""
    made = {char for mix in mix_ups() for char in mix.options}
    odd = "".join(sorted(made - LETTERS - SIGNS))
    # Ã and Â come of UTF-8, â in ``lâordre`` too; the other letters show in too many sound words. One set of
    # characters stands in front of all, for speed.
    every, cut = f"{re.escape(odd)}ÃÂÀ-ÖØ-ÞŸŒ…”“—–â", r"(?<=[a-z][…”“—–])(?=[a-z])|(?<=\blâ)"
    return re.compile(f"[{every}](?:(?<=[{re.escape(odd)}ÃÂ])|(?<=[{_SMALL}][À-ÖØ-ÞŸŒ])|{cut})")


def code_pages(text: str) -> Iterator[Edit]:
    """Mend words of one single-byte encoding that were read as another, where the words prove it.

    A mix-up is believed in a document where it makes known words of words that are none, most of all of such as
    no language has (``rÈunion``). Then each word is judged on its own: one that is sound stays.
    """
    if not _suspects().search(text):
        return
    tokens = dict.fromkeys(match.group() for match in _TOKEN.finditer(text))
    suspect = [token for token in tokens if _suspects().search(token)]
    evidence, mix = max(((_evidence(mix, suspect), mix) for mix in mix_ups()), key=lambda pair: pair[0])
    if evidence < _WITNESSES:
        return
    lines = [list(_TOKEN.finditer(text, line.start(), line.end())) for line in _LINE.finditer(text)]
    changed = [any(_best_reading(mix, token.group()).changes for token in line) for line in lines]
    sound = [any(_is_sound(mix, token.group()) for token in line) for line in lines]
    throughout = sum(sound) <= _SOUND * sum(changed)
    for line, mended, mixed in zip(lines, changed, sound, strict=True):
        worth = _WORTH if (mended or throughout) and not mixed else 0.0
        for token in line:
            for at, new in _best_reading(mix, token.group(), worth).changes:
                yield Edit(Span(token.start() + at, token.start() + at + 1), new, "clean/code-pages")


def _evidence(mix: MixUp, tokens: Sequence[str]) -> int:
    """How many different words ``mix`` mends, those that could not stand counted twice; 0 if it leaves too many."""
    mended = left = weight = 0
    for token in tokens:
        if not any(char in mix.options for char in token):
            continue
        reading = _best_reading(mix, token)
        if _makes_a_word(token, reading):
            mended += 1
            weight += 2 if _HARD.search(token) else 1
        elif not reading.changes and not all(map(known_anywhere, letter_runs(token))):
            left += 1
    return weight if mended >= _SHARE * (mended + left) else 0


def _makes_a_word(token: str, reading: _Reading) -> bool:
    before, hard = letter_runs(token), bool(_HARD.search(token))
    made = [run for run in letter_runs(reading.text) if run not in before]
    return (
        any(new.isalpha() or new == "’" for _, new in reading.changes)
        and any(len(run) >= (_SHORT if hard else _LONG) for run in made)
        and all(map(known, made))
        and (hard or not all(map(known_anywhere, before)))
    )


def _is_sound(mix: MixUp, token: str) -> bool:
    """Whether ``token`` is a word with an accent or an apostrophe that ``mix`` would make much worse."""
    if _GRAVE.fullmatch(token):
        return any(char in mix.options for char in token)
    signs = any(char > "\x7f" and not char.isalpha() for char in token)
    sound = all(map(known if signs else plausible, letter_runs(token)))
    if not sound or not _WORDLIKE.search(token) or _HARD.search(token):
        return False
    made = "".join(mix.options.get(char, (char,))[0] for char in token)
    return _cost(made) - _cost(token) > _SOFT_GAIN


def _best_reading(mix: MixUp, token: str, worth: float = 0.0) -> _Reading:
    """The reading of ``token`` that costs least, by far; the token as it stands if there is none.

    ``worth`` is what each change counts in itself, where the whole line is known to be misread.
    """

    def cost(reading: _Reading) -> float:
        return _cost(reading.text) - worth * len(reading.changes)

    here = _Reading(token, ())
    places = [at for at, char in enumerate(token) if char in mix.options and not _ends_word(mix, token, at)]
    if not places or any(char > "\x7f" and char.isalpha() and not _expected(mix, char) for char in token):
        return here
    best = min((reading for reading in _readings(mix, token, places) if reading.changes), key=cost)
    gain = _HARD_GAIN if worth or _HARD.search(token) else _SOFT_GAIN
    return best if _cost(token) - cost(best) >= gain else here


def _ends_word(mix: MixUp, token: str, at: int) -> bool:
    """Whether the letter at ``at`` is an accented end of something like a word, and the mix-up has a sign for it."""
    end = token[at].islower() and not token[at + 1 : at + 2].isalpha()
    if not end or mix.options[token[at]][0].isalpha():
        return False
    return any(run.endswith(token[at]) and plausible(run) for run in letter_runs(token[: at + 1])[-1:])


def _expected(mix: MixUp, char: str) -> bool:
    """Whether a letter is of the languages that are mended, or one that the mix-up makes; another is a name's."""
    return char in LETTERS or char in mix.options


def _readings(mix: MixUp, token: str, places: Sequence[int]) -> Iterator[_Reading]:
    choices = [(token[at], *mix.options[token[at]]) for at in places]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > _READINGS:  # Too many to try them all: every place takes its first.
        choices = [choice[1:2] for choice in choices]
    for made in product(*choices):
        letters = list(token)
        for at, new in zip(places, made, strict=True):
            letters[at] = new
        changes = tuple((at, new) for at, new in zip(places, made, strict=True) if new != token[at])
        yield _Reading("".join(letters), changes)


@lru_cache(maxsize=20_000)
def _cost(token: str) -> float:
    """The bits of a token: of its words, and of its signs by where they stand."""
    words = sum(map(word_cost, letter_runs(token)))
    signs = sum(
        _sign_cost(token, at) for at, char in enumerate(token) if char > "\x7f" and not char.isalpha()
    )
    return words + signs + _ODD * (len(_HARD.findall(token)) + bool(_LONE.fullmatch(token)))


def _sign_cost(token: str, at: int) -> float:
    char, before, after = token[at], token[at - 1 : at] if at else "", token[at + 1 : at + 2]
    if char == "\u00a0":
        return _BLANK
    beside, between = before.isalpha() or after.isalpha(), before.isalpha() and after.isalpha()
    misplaced = (char in _OPENING and before.isalpha()) or (char in _CLOSING and after.isalpha())
    if char not in SIGNS or (misplaced and not (char == "’" and before.isalpha())):
        return _NEVER if between or (beside and char not in SIGNS) else _ODD
    if char == "·" and beside and not between:
        return _NEVER
    if char in _APART and beside and not between:
        return _ODD
    return 2 * _SIGN if char in "–—" and beside else _SIGN
