"""The naming of winners: one, several that won each for themselves, or partners that won together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from minutes.extractors.names import find_person, natural
from minutes.extractors.sentences import split_sentences
from minutes.packs import Pack
from minutes.packs.grammar import SHAPES, alternation

_FULL_NAME = re.compile(SHAPES["fullname"])
_MARKS = ' \t*_`~"“”:;,.–—-•='
_HELD = re.compile(r"\([^()]*\)?|«[^»]*»?|“[^”]*”?|\"[^\"]*\"")
_OPENING = frozenset('(«“"')
_IN_PARENTHESES = re.compile(r"\s*(?:\([^()]*\)?|\[[^\]]*\]?)")
#: What `mask` writes for each character of a parenthesis.
HELD = "\0"
_QUOTED = "\1"
_MOST_WORDS = 16
#: Somebody named by somebody else's name: ``Wendy's grandson Alfie``.
_RELATIVE = re.compile(rf"['’]s\s+[a-zà-ÿ-]+\s+({SHAPES['person']})$")
_COLON = re.compile(r"\s*:\s")
_TITLE = 4
_SMALL = 3
_CODE = re.compile(r"[A-Z]{0,4}[-.]?\d+")


@dataclass(frozen=True, slots=True)
class Winner:
    """A winner as named, and the words that the name stands in (a sum may stand beside it)."""

    name: str
    words: str


@lru_cache(maxsize=8)
def _word(pack: Pack, *lists: str) -> str:
    """Any word of the pack's ``lists``, as a pattern."""
    return alternation([w for name in lists for w in pack.lexicon[name]] or ["\0"])


@lru_cache(maxsize=64)
def word_pattern(pack: Pack, *lists: str) -> re.Pattern[str]:
    """Finds any word of the pack's ``lists``."""
    return re.compile(rf"(?<!\w){_word(pack, *lists)}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _leading(pack: Pack) -> re.Pattern[str]:
    """Determiners and prepositions before a name; those in capitals belong to it (``Les Mailleuses``)."""
    words = rf"(?:{_word(pack, 'particles', 'determiners')}(?:\s+|(?<=['’])))"
    return re.compile(rf"(?:{words})+(?=\S)")


@lru_cache(maxsize=8)
def _article(pack: Pack) -> re.Pattern[str]:
    """The article of a common noun at the beginning of a sentence (``La commune de …``)."""
    return re.compile(rf"(?i:{_word(pack, 'determiners')})(?:\s+|(?<=['’]))(?=[a-zà-ÿ])")


@lru_cache(maxsize=8)
def _couple(pack: Pack) -> re.Pattern[str]:
    title = _word(pack, "honorifics")
    return re.compile(rf"(?<!\w){title}\s+{_word(pack, 'and_words')}\s+(?={title}\s)")


@lru_cache(maxsize=8)
def _separator(pack: Pack) -> re.Pattern[str]:
    words = _word(pack, "and_words")
    return re.compile(rf"(?P<and>\s*,?\s+(?:{words}|[+/])\s+|\s*;\s+)|(?P<comma>\s*,\s+)", re.IGNORECASE)


def mask(text: str) -> str:
    """``text`` with what stands in parentheses or quotes blotted out, so that no separator is seen there."""
    if _OPENING.isdisjoint(text):
        return text
    return _HELD.sub(lambda m: (HELD if m.group()[0] == "(" else _QUOTED) * len(m.group()), text)


def read_winners(text: str, pack: Pack, *, listed: bool = False) -> tuple[Winner, ...]:
    """Those whom ``text`` names from its beginning on; what goes on after the names is left.

    ``listed``: whether the text is a list, in which two full names with a comma between them are two winners.
    """
    text = _couple(pack).sub("", text.strip(" :*_"))
    text = next((span.of(text) for span in split_sentences(text, pack)), "")
    text = _COLON.split(text, maxsplit=1)[0]
    masked = mask(text)
    end = pack.first("winner_end", masked)
    if end is not None and end.span.start > 0:
        text, masked = text[: end.span.start], masked[: end.span.start]
    pieces = _without_lone_function(_pieces(text, masked, pack), pack)
    named = [(sep, winner_name(piece, pack), piece) for sep, piece in pieces]
    if not named or named[0][1] is None:
        return ()
    named = [n for i, n in enumerate(named) if not _is_of(named, i, pack)] if not listed else named
    last = max((i for i, (sep, name, _) in enumerate(named) if sep == "and" and name), default=0)
    chain = len(named) > (1 if listed else 2) and all(name and is_full_name(name) for _, name, _ in named)
    return tuple(
        Winner(name, _with_apposition(named, i))
        for i, (sep, name, _) in enumerate(named)
        if name and (i == 0 or sep == "and" or ((i < last or chain) and (" " in name or "(" in named[i][2])))
    )


def _is_of(named: list[tuple[str, str | None, str]], at: int, pack: Pack) -> bool:
    """Whether what stands at ``at`` after a comma is the body of the person before it (``Ann Lee, Elm Hall, and``).

    Bodies may look like people (``Green Shoots``): only a known first name tells that one comes before.
    """
    sep, name, words = named[at]
    before = (
        named[at - 1][1] if at and "(" not in words + named[at - 1][2] else None
    )  # With a sum each: two winners.
    if sep != "comma" or not name or not before or not is_full_name(before):
        return False
    if before.split()[0].casefold() not in pack.words("first_names"):
        return False
    bodies = word_pattern(pack, "winner_bodies")
    ended = at + 1 == len(named) or named[at + 1][0] == "and"
    return ended and bodies.search(name) is not None and bodies.search(before) is None


def _without_lone_function(pieces: list[tuple[str, str]], pack: Pack) -> list[tuple[str, str]]:
    """``pieces`` from the name on where the first is but what somebody is (``our treasurer, Peggy Lorne``)."""
    if len(pieces) > 1 and pieces[1][0] == "comma" and winner_name(pieces[0][1], pack) is None:
        named = winner_name(pieces[1][1], pack)
        function = pieces[0][1].split()[-1:]
        if named and is_full_name(named) and function and function[0].casefold() in pack.words("role_words"):
            return [("", pieces[1][1]), *pieces[2:]]
    return pieces


def _with_apposition(named: list[tuple[str, str | None, str]], at: int) -> str:
    """The words of a winner with those of what is said of it after a comma."""
    words = named[at][2]
    for _, name, piece in named[at + 1 :]:
        if name:
            break
        words += ", " + piece
    return words


def is_proper(name: str, pack: Pack) -> bool:
    """Whether ``name`` looks like that of a person or body by its capitals, or says what body it is of."""
    long = [w.strip("«»“”\"'’().,") for w in name.split()]
    named = all(w[:1].isupper() or w.isdigit() or len(w) <= _SMALL for w in long) and long[0][:1].isupper()
    return named or any(
        word_pattern(pack, "winner_bodies").search(part)
        for part in (" ".join(name.split()[:_SMALL]), name.split()[-1])
    )


def is_full_name(name: str) -> bool:
    """Whether ``name`` has the shape of a person's full name."""
    return _FULL_NAME.fullmatch(name) is not None


def _pieces(text: str, masked: str, pack: Pack) -> list[tuple[str, str]]:
    """The parts of an enumeration with what stands before each of them (``and``, ``comma``, nothing)."""
    found: list[tuple[str, str]] = []
    sep, start = "", 0
    for match in _separator(pack).finditer(masked):
        left, right = text[start : match.start()], text[match.end() :]
        if match.lastgroup == "and" and not _two(left, right, pack):
            continue
        if match.group().strip() == "&" and not is_full_name(left.strip()):
            continue
        found.append((sep, left))
        sep, start = str(match.lastgroup), match.end()
    return [*found, (sep, text[start:])]


def _two(left: str, right: str, pack: Pack) -> bool:
    """Whether ``left and right`` are two names, and not one that holds the word *and*."""
    first = re.split(r"\s*[,;(]\s*", right, maxsplit=1)[0]
    name = winner_name(first, pack)
    alone = re.fullmatch(r"(?:[^\W\d_]\.[\s-]?)+", left.strip()) is not None
    if name is None or alone or len(name) < 2:
        return False
    before = winner_name(left, pack)
    if before is None:
        return True
    if len(before.split()) == 1 and is_full_name(name) and before.casefold() in pack.words("first_names"):
        return False  # A couple by one surname (``Ann and Luke Bennet``).
    return len(name.split()) > 1 or len(before.split()) == 1 or is_full_name(before)


def winner_name(words: str, pack: Pack) -> str | None:
    """The person, body or project that ``words`` name, without title and article; None where they name none."""
    text = _IN_PARENTHESES.sub("", words).strip(_MARKS)
    if led := _leading(pack).match(text) or _article(pack).match(text):
        text = text[led.end() :].strip(_MARKS)
    amount = pack.first("amount", text)
    if amount is not None:
        text = text[: amount.span.start].strip(_MARKS)
    if not text or text[0].isdigit() or _CODE.fullmatch(text) or _says_nothing(text, pack):
        return None
    person = find_person(text, pack, single=False)
    if person is not None and person.honorific and not re.match(r"['’]s\b", text[person.end :]):
        return person.name
    return _without_function(text, pack)


def _says_nothing(text: str, pack: Pack) -> bool:
    words = text.split()
    if len(words) > _MOST_WORDS:
        return True
    pronoun = words[0].casefold() in pack.words("pronouns") and len(words) == 1
    return pronoun or pack.at_start("no_winner", text) is not None


def _without_function(text: str, pack: Pack) -> str | None:
    """The name in ``text`` after the words for what somebody is (``la profesora Ester Curihual``)."""
    words = text.split()
    first = next((i for i, w in enumerate(words) if w.strip("«“\"'‘*_`(")[:1].isupper()), None)
    body = word_pattern(pack, "winner_bodies").search(" ".join(words[:first])) is not None
    if first is None or body:
        return text if body else None
    if first > _TITLE:
        return None
    rest = " ".join(words[first:])
    if first == 0:
        bare = _after_role(rest, pack)
        # No surname in capitals: ``CD Robledo``, ``GAEC de la Combe``.
        club = words[0] in pack.lexicon["club_initials"] or (
            words[0].isupper() and " ".join(words[1:2])[:1].islower()
        )
        return natural(rest) if bare == rest and is_full_name(rest) and not club else bare
    person = find_person(rest, pack, single=False)
    if person is not None and not rest[person.end :].strip(_MARKS):
        return person.name
    return rest.strip('«»“”"') if rest[:1] in '«“"' else None


def _after_role(text: str, pack: Pack) -> str:
    """``text`` without the function that stands before a full name (``Firefighter/Paramedic Tasha Grimley``)."""
    words = text.split()
    known = pack.words("role_words")
    last = max((i for i, word in enumerate(words[:-1]) if word.casefold() in known), default=None)
    start = 1 if "/" in words[0] else last + 1 if last is not None else 0
    rest = " ".join(words[start:])
    return natural(rest) if start and is_full_name(rest) else text


def subject(before: str, pack: Pack) -> tuple[Winner, ...]:
    """Those whom the words ``before`` a verb name as its subject; nothing where they name nobody."""
    text = before.rstrip()
    relative = [m for m in pack.all("winner_end", text) if m.span.end == len(text)]
    text = text[: relative[-1].span.start] if relative else text
    parted = bool(relative) or text.endswith(",")
    text = re.split(r"[:;]\s+", text.rstrip(" ,"))[-1]
    opened = pack.all("winner_open", mask(text))
    if opened:
        text = text[opened[-1].span.end :].lstrip()
    if parted:
        return _far_subject(text, pack)
    whole = read_winners(text, pack)
    if whole and _fills(whole, text) and all(is_proper(w.name, pack) for w in whole):
        return whole
    last = re.split(r"[,:;]\s+", text)[-1]
    return _near_subject(last, pack)


def _fills(winners: tuple[Winner, ...], text: str) -> bool:
    """Whether the last of ``winners`` stands at the end of ``text``."""
    return text.rstrip(_MARKS).endswith(winners[-1].words.rstrip(_MARKS))


def _far_subject(text: str, pack: Pack) -> tuple[Winner, ...]:
    """The subject before an apposition: ``Ester Curihual, de la Escuela G-481, que``."""
    starts = word_pattern(pack, "determiners")
    joined = re.compile(rf"{_word(pack, 'and_words')}\s+(?:{_word(pack, 'particles')}\s+)?", re.IGNORECASE)
    for part in reversed(re.split(r",\s+", text)[-_TITLE:]):
        if led := joined.match(part):
            part = part[led.end() :]
            if found := _near_subject(part, pack):
                return found
        begins = part.lstrip('*_«“"')
        if begins[:1].isupper() or starts.match(begins) or part == text:
            found = read_winners(part, pack)
            return found if found and is_proper(found[-1].name, pack) else _near_subject(part, pack)
    return ()


def _near_subject(text: str, pack: Pack) -> tuple[Winner, ...]:
    """The name that ``text`` ends with."""
    if (name := winner_name(text, pack)) and is_proper(name, pack):
        return (Winner(name, text),)
    if relative := _RELATIVE.search(text):
        return (Winner(relative.group(1), text),)
    body = rf"{_word(pack, 'determiners')}(?:\s+|(?<=['’]))(?:\w+\s+)?{_word(pack, 'winner_bodies')}(?!\w)"
    starts = [m.start() for m in re.finditer(rf"(?<!\w){body}", text, re.IGNORECASE)]
    if starts and (name := winner_name(text[starts[-1] :], pack)):
        return (Winner(name, text),)
    person = re.search(rf"(?:{_word(pack, 'honorifics')}\s+)?{SHAPES['fullname']}$", text)
    if person and (name := winner_name(person.group(), pack)):
        return (Winner(name, text),)
    return ()
