"""Ligatures that are more than a code point: split off by blanks, lost in a replacement character, or dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, product
from math import prod

from minutes.clean.words import known, plausible, word_cost
from minutes.letters import frequency
from minutes.text import Edit, Span

_W = r"[^\W\d_]"
_SPLIT = re.compile(
    rf"(?<!\w)(?:(?P<left>{_W}+)[ ])?(?P<mid>ff[il]?|f[il])[ ](?P<right>[a-zß-öø-ÿœ]+)(?!\w)"
    rf"|(?<!\w)(?P<head>{_W}+)[ ](?P<tail>ff{_W}+)(?!\w)"
    rf"|(?<!\w)(?P<first>{_W}*ff[il]?)[ ](?P<rest>[a-zß-öø-ÿœ]+)(?!\w)"
)
_SITE = re.compile(r"f(?:(?<= f)f|f?[fil]?(?= ))[il]?")
_SPLIT_LIKELY = (
    " ff",
    "ff ",
    "ffi ",
    "ffl ",
    " fi ",
    " fl ",
    "\nfi ",
    "\nfl ",
    "’fi ",
    "’fl ",
    "'fi ",
    "'fl ",
)

_HOLED = re.compile(rf"(?:{_W}|\ufffd)*\ufffd(?:{_W}|\ufffd)*")
_LIGATURES = ("fi", "ff", "fl", "ffi", "ffl", "ti", "tt", "tti", "ft")
_LOST = (*_LIGATURES, *"éèêëàâçîïôûùœñíóáúü’")
#: Of two letters that both make a word, one must make a word so much more common.
_RATIO = 30.0
#: A word must come so often in a million to be put in the place of a hole.
_COMMON = 0.1
#: More holes of one word are not filled.
_HOLES = 2
#: What a letter counts for that no sure hole held, against one for each sure hole.
_PRIOR = 0.5
#: From so many sure holes on that nearly all held one letter, a word that none knows has it too.
_MANY, _NEARLY_ALL = 4, 0.9
_LONG, _NAME, _CHANCELESS = 4, 7, 8

#: The families of ligatures that a font drops together, the letters whose lack shows it, and how often those
#: stand in a thousand characters of text at least.
_FAMILIES = (
    (("fi", "ff", "fl", "ffi", "ffl"), ("fi", "ff", "fl"), 3.0),
    (("ti", "tt", "tti"), ("ti", "tt"), 5.0),
)
#: Of those so many of a hundred may be left, and so many different words must be whole again.
_LEFT, _WITNESSES = 10, 3
#: One of them must stand among so many characters at the head of the document.
_SAMPLE = 10_000
#: Pieces that a word without its ligatures falls into, at most.
_PIECES = 3
_DROPPED = "clean/dropped-ligatures"
_WORDS = re.compile(rf"{_W}+")
_WHOLE = re.compile(rf"(?<![\w\ufffd]){_W}{{4,}}(?![\w\ufffd])")
_ELIDES = re.compile(r"[aeiouyhàâéèêîôœ]\w{2,}", re.IGNORECASE)
_ELIDED = frozenset(("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu"))


def split_ligatures(text: str) -> Iterator[Edit]:
    """Close the blanks about a ligature (``a ffi nity``, ``e ffectif``) where only the closed word is a word."""
    if not any(sign in text for sign in _SPLIT_LIKELY):
        return
    for match in _split_places(text):
        parts = [part for part in match.groups() if part]
        joined = _joined(parts, match["mid"])
        at = match.start()
        for index, part in enumerate(parts[:-1]):
            at += len(part)
            if joined[index]:
                yield Edit(Span(at, at + 1), "", "clean/split-ligatures")
            at += 1


def _split_places(text: str) -> Iterator[re.Match[str]]:
    """The matches of _SPLIT about an f that has company and a blank beside it."""
    done = 0
    for site in _SITE.finditer(text):
        start = _word_start(text, site.start())
        before = _word_start(text, start - 1) if text[start - 1 : start] == " " else start
        for at in (before, start):
            match = _SPLIT.match(text, at) if at >= done else None
            if match:
                yield match
                done = match.end()
                break


def _word_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isalpha():
        at -= 1
    return at


def _joined(parts: Sequence[str], mid: str | None) -> tuple[bool, ...]:
    """Which of the blanks between ``parts`` go: the closed words must be known, what they close not all words."""
    ways: list[tuple[bool, ...]] = [(True,)] if len(parts) == 2 else [(True, True), (False, True)]
    if len(parts) == 3 and mid == "ff":
        ways.append((True, False))
    best, least = (False,) * (len(parts) - 1), float("inf")
    for way in ways:
        words = _closed(parts, way)
        if all(map(known, words)) and (mid or not all(map(known, parts))):
            cost = sum(map(word_cost, words))
            best, least = (way, cost) if cost < least else (best, least)
    return best


def _closed(parts: Sequence[str], way: Sequence[bool]) -> list[str]:
    words = [parts[0]]
    for part, close in zip(parts[1:], way, strict=True):
        if close:
            words[-1] += part
        else:
            words.append(part)
    return words


def lost_letters(text: str) -> Iterator[Edit]:
    """Replace U+FFFD inside a word by the letters, ligature or apostrophe that alone makes a common word of it.

    The words of the document count as common ones, and what its sure holes held counts for the others.
    """
    if "\ufffd" not in text:
        return
    own = Counter(word.casefold() for word in _WHOLE.findall(text))
    holed = {match.group() for match in _HOLED.finditer(text)}
    sure = Counter(letter for word in sorted(holed) for letter in _fill(word, own, Counter()))
    for match in _HOLED.finditer(text):
        filled = _fill(match.group(), own, sure)
        holes = [at for at, char in enumerate(match.group()) if char == "\ufffd"]
        for at, new in zip(holes, filled, strict=False):
            span = Span(match.start() + at, match.start() + at + 1)
            yield Edit(span, new.upper() if _in_capitals(match.group()) else new, "clean/lost-letters")


def _in_capitals(word: str) -> bool:
    letters = word.replace("\ufffd", "")
    return len(letters) > 1 and letters.isupper()


def _fill(word: str, own: Counter[str], sure: Counter[str]) -> tuple[str, ...]:
    """What the holes of ``word`` held, given what the sure holes of the document held; nothing if that is open."""
    pieces = word.split("\ufffd")
    if len(pieces) > _HOLES + 1 or sum(map(len, pieces)) < 2:
        return ()
    weights: dict[tuple[str, ...], float] = {}
    for letters in product(_LOST, repeat=len(pieces) - 1):
        made = "".join(a + b for a, b in zip(pieces, (*letters, ""), strict=True))
        if weight := _weight(made, own):
            weights[letters] = weight * prod(_PRIOR + sure[letter] for letter in letters)
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    if not ranked:
        return _usual(pieces, sure)
    if len(ranked) > 1 and ranked[0][1] < _RATIO * ranked[1][1]:
        return ()
    return ranked[0][0] if not _is_name(word) or own[_made(pieces, ranked[0][0])] else ()


def _made(pieces: Sequence[str], letters: Sequence[str]) -> str:
    return "".join(a + b for a, b in zip(pieces, (*letters, ""), strict=True)).casefold()


def _is_name(word: str) -> bool:
    """Whether the word is short and begins with a capital, as names do: a name may look like a common word."""
    return word[:1].isupper() and len(word) < _NAME and not _in_capitals(word)


def _usual(pieces: Sequence[str], sure: Counter[str]) -> tuple[str, ...]:
    """The letter that nearly all holes of the document held, if it makes something like a word."""
    (letter, count), *_ = sure.most_common(1) or [("", 0)]
    if count < _MANY or count < _NEARLY_ALL * sure.total() or letter == "’":
        return ()
    letters = (letter,) * (len(pieces) - 1)
    return letters if plausible(_made(pieces, letters)) else ()


def _weight(word: str, own: Counter[str]) -> float:
    """How common a word is in a million: in its language, far more so in the document."""
    parts = word.split("’")
    if len(parts) > 1 and (parts[0].lower() not in _ELIDED or not _ELIDES.fullmatch("’".join(parts[1:]))):
        return 0.0
    codes = ("fr",) if "œ" in word else ("fr", "en", "es")
    share = max(frequency(parts[-1], code) for code in codes)
    return (share if share >= _least(parts[-1]) else 0.0) + 100.0 * own[parts[-1].casefold()]


def dropped_ligatures(text: str) -> Iterator[Edit]:
    """Put back ligatures that the text has dropped, with a blank in their place or nothing (``quar er``, ``of ce``).

    The rule works in a document that has next to none of their letters and in which several different words
    prove it: known words with the ligature, of pieces that are no words of the document's language.
    """
    lacking = [
        ligatures
        for ligatures, marks, share in _FAMILIES
        if 100_000 * sum(map(text.count, marks)) <= _LEFT * share * len(text)
    ]
    ligatures = tuple(chain.from_iterable(lacking))
    if not ligatures or not any(_dropped(text[:_SAMPLE], ligatures)):
        return
    found = list(_dropped(text, ligatures))
    if len({text[max(edits[0].span.start - 9, 0) : edits[0].span.end + 9] for edits in found}) >= _WITNESSES:
        yield from chain.from_iterable(found)


def _dropped(text: str, ligatures: Sequence[str]) -> Iterator[list[Edit]]:
    """The edits that put the ligatures back, word by word."""
    code = _language(text)
    words = list(_WORDS.finditer(text))
    rare = [not _common(word.group(), code) for word in words]
    taken = -1
    for index, word in enumerate(words):
        # Of common words none is a piece, and none lacks a letter.
        if word.start() < taken or not any(rare[index : index + _PIECES]):
            continue
        run = _run(text, words[index : index + _PIECES])
        for size in range(2, len(run) + 1):
            if new := _between([piece.group() for piece in run[:size]], ligatures, code):
                gaps = [Span(one.end(), other.start()) for one, other in pairwise(run[:size])]
                yield [Edit(gap, one, _DROPPED) for gap, one in zip(gaps, new, strict=True)]
                taken = run[size - 1].end()
                break
        else:
            if found := _within(word.group(), ligatures, code):
                at = word.start() + found[0]
                yield [Edit(Span(at, at), found[1], _DROPPED)]


def _run(text: str, words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The first of ``words`` and those that follow it after single blanks."""
    run = list(words[:1])
    for one, other in pairwise(words):
        if text[one.end() : other.start()] != " ":
            break
        run.append(other)
    return run


def _language(text: str) -> str:
    words = Counter(word.lower() for word in _WORDS.findall(text[:20_000]))
    common = [word for word, _ in words.most_common(40)]
    return max(("fr", "en", "es"), key=lambda code: sum(min(frequency(w, code), 5_000) for w in common))


def _between(pieces: Sequence[str], ligatures: Sequence[str], code: str) -> tuple[str, ...] | None:
    """The ligatures that make one word of ``pieces``, if they are not all words of their own."""
    whole = "".join(pieces)
    if all(_common(piece, code) for piece in pieces) or len(whole) < _LONG - 1 or not whole[1:].islower():
        return None
    made = {
        new: frequency("".join(a + b for a, b in zip(pieces, (*new, ""), strict=True)), code)
        for new in product(ligatures, repeat=len(pieces) - 1)
    }
    best = max(made, key=lambda new: made[new])
    return best if made[best] >= _least(whole) else None


def _within(word: str, ligatures: Sequence[str], code: str) -> tuple[int, str] | None:
    if len(word) < _LONG or frequency(word, code) > 0 or not word[1:].islower():
        return None
    made = {
        (at, new): frequency(word[:at] + new + word[at:], code)
        for at in range(len(word) + 1)
        for new in ligatures
    }
    best = max(made, key=lambda way: made[way])
    return best if made[best] >= _least(word) else None


def _least(letters: str) -> float:
    """How often in a million a word of these letters must come: a long one seldom comes about by chance."""
    return 0.0001 if len(letters) >= _CHANCELESS else _COMMON


def _common(word: str, code: str) -> bool:
    return frequency(word, code) >= 1.0 and (len(word) > 1 or word in "àaày")
