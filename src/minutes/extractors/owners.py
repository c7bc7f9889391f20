"""Who is to do a task: the people, bodies and offices that a text names as owners."""

from __future__ import annotations

import re
from functools import lru_cache

from minutes.extractors.context import Context, Unit
from minutes.extractors.due import without_due
from minutes.extractors.names import find_person
from minutes.extractors.occasion import Occasion
from minutes.packs import Match, Pack
from minutes.text import squeeze

_ACRONYM = 7
_LONGEST = 80
_BODY_WORDS = 4
_MARKUP = "`*_ \t"
_HANDLE = re.compile(r"[`*]*@([\w-]+(?:\.[\w-]+)*)[`*]*")
_ELIDED = re.compile(r"[^\W\d_]['’](?=[^\W\d_])")
_NUMBER = re.compile(r"^(?:[A-Z]{1,6}[\s-]?\d+(?:[.-]\d+)*|#?\d+(?:\.\d+)*)[.):]?\s+(?=\S)")
_BEFORE = re.compile(r"^([^:()→]{1,60}?)\s*:\s")
_JOINTS = frozenset(",;:.")
_SPEAKER = re.compile(r"^\[([^\[\]]{2,40})\]\s+(?=\S)")
_BEFORE_DASH = re.compile(r"^([^:()→–—-]{1,60}?)\s+[–—-]\s+(?=\S)")
_SEPARATOR = re.compile(r"\s+[-–—]+\s+|\s*(?:→|=>|->|➔|\|)\s*|\s*[.…]{4,}\s*")
_LAST = (re.compile(r"\(([^()]{1,80})\)[\s.;]*$"), re.compile(r"\[([^\[\]]{2,80})\][\s.;]*$"))
_WITHIN = re.compile(r"\(([^()]{1,80})\)")
_AFTER_COLON = re.compile(r"\s:\s*([^:()→]{2,80}?)[\s.;]*$")
_AFTER_COMMA = re.compile(r",\s*([^,:()→]{2,40}?)[\s.;]*$")


@lru_cache(maxsize=8)
def _parts(pack: Pack) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in pack.lexicon["and_words"])
    return re.compile(rf"\s*[,&/;+]\s*|\s+(?:{words})\s+", re.IGNORECASE)


def split_owners(context: Context, text: str) -> tuple[str, ...]:
    """The people or bodies that ``text`` names, without honorifics; pronouns are none, save those for everybody."""
    pronouns = {*context.pack.lexicon["pronouns"]} - {*context.pack.lexicon["collectives"]}
    honorifics = context.pack.words("honorifics")
    owners = []
    for part in _parts(context.pack).split(squeeze(text)):
        words = part.strip(" .:;*`@").split()
        while len(words) > 1 and words[0].casefold() in honorifics:
            words = words[1:]
        name = _balanced(" ".join(words)).rstrip("_")
        if name.casefold() not in pronouns and any(c.isalnum() for c in name):
            owners.append(name)
    return tuple(dict.fromkeys(owners))


def _balanced(name: str) -> str:
    """``name`` without brackets that lack their other half."""
    return name if name.count("(") == name.count(")") and not name.startswith("(") else name.strip("() ")


def named(occasion: Occasion, text: str, *, sure: bool = True, kinds: bool = False) -> tuple[str, ...]:
    """The owners, where ``text`` names owners and nothing else (a due date aside); () where it says something else.

    ``sure``: a single word must stand for somebody of the meeting or be a name in the document; else any capitalised
    word that may be a name does. ``kinds``: so does what begins with the kind of a body or with a trade.
    """
    if len(text) > _LONGEST:
        return ()
    owners = split_owners(occasion.context, without_due(occasion, text))
    good = [
        o
        for o in owners
        if _is_owner(occasion, o, sure=sure)
        or (kinds and _is_body(occasion.context.pack, o.casefold(), nouns=True))
    ]
    return tuple(good) if good and len(good) == len(owners) else ()


def _is_owner(occasion: Occasion, owner: str, *, sure: bool) -> bool:
    pack = occasion.context.pack
    folded = owner.split("(")[0].strip(" .").casefold()
    if folded in occasion.known or _is_body(pack, folded, nouns=not sure):
        return True
    if owner[:1].isupper() and (folded in occasion.proper or _is_listed_name(pack, owner)):
        return True
    person = find_person(owner, pack, single=not sure)
    if person is not None and person.end == len(owner):
        return True
    return not sure and owner.isupper() and owner.isalpha() and len(owner) < _ACRONYM


def _is_body(pack: Pack, folded: str, *, nouns: bool = False) -> bool:
    """Whether it is a body or an office that the pack knows; with ``nouns``, also one that only begins as such."""
    if folded in pack.words("deciders", "offices"):
        return True
    words = folded.split()
    if not 1 <= len(words) <= _BODY_WORDS:
        return False
    role = pack.at_start("role", folded)
    if not nouns:
        return role is not None and role.span.end == len(folded)
    return role is not None or not pack.words("actor_nouns").isdisjoint(words[:2])


def beside(occasion: Occasion, text: str) -> tuple[str, ...]:
    """Who is named before or after an item of a plan.

    ``CV : …``, ``@cv …``, ``… (Claire)``, ``… → CV``, ``… – CV – 15/05``, ``… : CV, mai``, ``CV passe à la banque``.
    """
    text = _NUMBER.sub("", text.strip(_MARKUP))
    if handles := _handles(occasion.context, text):
        return handles
    if found := _BEFORE.search(text):
        owners = split_owners(occasion.context, found.group(1))
        sure = [o for o in owners if _is_owner(occasion, o, sure=True)]
        if sure and len(sure) >= len(owners) - 1:
            return tuple(owners)
    if (found := _BEFORE_DASH.match(text)) and (first := named(occasion, found.group(1))):
        return first
    return behind(occasion, text) or _leading(occasion, text)


def behind(occasion: Occasion, text: str) -> tuple[str, ...]:
    """Who is named behind an item: ``… (Claire)``, ``… – CV – 15/05``, ``… : CV``, ``…, CV``."""
    last_said = False  # Whether what stands behind the piece says more than when: there a name must be sure.
    pieces = _SEPARATOR.split(text)[1:]
    for piece in reversed([] if _is_row_of_names(occasion, pieces) else pieces):
        if owners := named(occasion, piece, sure=last_said):
            return owners
        last_said = last_said or bool(without_due(occasion, piece))
    for pattern in _LAST:
        if (found := pattern.search(without_due(occasion, text))) and (
            owners := named(occasion, found.group(1), sure=False)
        ):
            return owners
    if found := _AFTER_COLON.search(text):
        owners = split_owners(occasion.context, found.group(1))
        good = [o for o in owners if _is_owner(occasion, o, sure=True) or _is_kind(occasion, o)]
        if good and len(good) >= len(owners) - 1:
            return tuple(good)
    found = _AFTER_COMMA.search(text)
    within = [found.group(1)] if found else []
    within += [piece.group(1) for piece in _WITHIN.finditer(text)]
    return next((owners for piece in within if (owners := named(occasion, piece))), ())


def _is_kind(occasion: Occasion, owner: str) -> bool:
    """Whether it is a trade or the kind of a body, with a word or two behind it at most."""
    return len(owner.split()) < _BODY_WORDS and _is_body(occasion.context.pack, owner.casefold(), nouns=True)


def _is_row_of_names(occasion: Occasion, pieces: list[str]) -> bool:
    """Whether short ``pieces`` between dashes list what is spoken of (``the partners: City – LEA – ACME``)."""
    short = all(p[:1].isupper() and len(p.split()) <= _BODY_WORDS for p in pieces)
    return len(pieces) > 1 and short and all(p == without_due(occasion, p) for p in pieces)


def in_brackets(occasion: Occasion, text: str) -> tuple[str, ...]:
    """Who alone stands in brackets at the end of a sentence: ``Chairs out at 6 pm (Ann, Tom and Li).``."""
    found = _LAST[0].search(text)
    owners = named(occasion, found.group(1)) if found else ()
    return owners if all(o.casefold() in occasion.known or " " in o for o in owners) else ()


def speaking(occasion: Occasion, text: str, match: Match) -> tuple[str, ...]:
    """Who speaks ``text``, where ``match`` is all that they say (``[kiwi] It will be sent.``)."""
    found = _SPEAKER.search(text)
    if found is None or _JOINTS.intersection(text[found.end() : match.span.start]):
        return ()
    owners = split_owners(occasion.context, found.group(1))
    return owners if all(o.casefold() in occasion.known for o in owners) else ()


def _handles(context: Context, text: str) -> tuple[str, ...]:
    """The handles that ``text`` begins with: ``@tom + @ann: …``."""
    owners, at = [], 0
    joint = re.compile(rf"\s*(?:{_parts(context.pack).pattern})\s*", re.IGNORECASE)
    while found := _HANDLE.match(text, at):
        owners.append(found.group(1))
        between = joint.match(text, found.end())
        at = between.end() if between else len(text)
    return tuple(owners)


def _leading(occasion: Occasion, text: str) -> tuple[str, ...]:
    """Somebody of the meeting with whom a sentence begins: ``Ludo passe à la banque``."""
    words = text.split()
    if occasion.context.pack.at_start("task_form", text) is not None:
        # ``Préparer la fête``: a capital at the start of an item makes no name of a verb.
        return ()
    linked = bool(words) and words[0].endswith("_")  # To an account, as reStructuredText writes it.
    for count in (3, 2, 1):
        name = " ".join(words[:count]).rstrip("_")
        if len(words) > count and words[count][:1].islower() and (name[:1].isupper() or linked):
            own = {name.casefold(), words[0].rstrip("_").casefold()} & (occasion.known | occasion.proper)
            if own and (count == 1 or named(occasion, name)):
                return (name,)
    return ()


def can_own(occasion: Occasion, text: str, match: Match) -> bool:
    """Whether the owner that a rule found can own a task: a person, a body, an office; not any capitalised word."""
    context = occasion.context
    owner = match.get("owner")
    if owner and _is_object(context.pack, text, match):
        return False
    if match.get("office"):  # The rule itself knows the trade, the office or the first name.
        return True
    if not owner or _untitled(context.pack, owner)[:1].islower() or context.pack.at_start("role", owner):
        return True
    if _is_body(context.pack, owner.casefold()):
        return True
    first = owner.split()[0].rstrip(",")
    if elided := _ELIDED.match(owner):
        return elided.group().casefold().replace("’", "'") in _articles(context.pack)
    if first.casefold() in context.pack.lexicon["pronouns"]:
        return match.span.start == 0
    if first.casefold() in _articles(context.pack):
        return True
    person = find_person(owner, context.pack, single=True)
    if person is None:
        return False
    folded = {person.name.casefold(), owner.casefold(), first.casefold()}
    known = (
        _is_listed_name(context.pack, first)
        or folded & occasion.known
        or (folded & occasion.proper and not _within_name(text, match))
    )
    if person.honorific or person.parts > 1 or known:
        return True
    return (owner.isupper() and len(owner) < _ACRONYM) or context.entities.is_person(owner, text) is True


def _is_listed_name(pack: Pack, word: str) -> bool:
    """Whether ``word`` is a first name that the pack knows."""
    return word in pack.lexicon.get("given_names", ()) or word.casefold() in pack.words("first_names")


def _is_object(pack: Pack, text: str, match: Match) -> bool:
    """Whether the owner, with whom the match begins, hangs on a word before it (``the roof of the school will``)."""
    start = match.spans["owner"].start if "owner" in match.spans else 0
    if text[match.span.start : start].strip():
        return False
    before = text[:start].split()
    return bool(before) and before[-1].casefold() in pack.words("object_words")


def _untitled(pack: Pack, owner: str) -> str:
    """``owner`` without the title before an office (``Mme le Maire``); a title alone stays."""
    first, _, rest = owner.partition(" ")
    return rest if rest and first.casefold() in pack.words("honorifics") else owner


def _within_name(text: str, match: Match) -> bool:
    """Whether a capitalised word stands before the owner: then it is but the end of a name (``Asamblea General``)."""
    before = text[: match.spans["owner"].start].split()
    return bool(before) and before[-1][:1].isupper() and before[-1][-1:].isalnum()


@lru_cache(maxsize=8)
def _articles(pack: Pack) -> frozenset[str]:
    """First words of the bodies that decide (``Le``, ``Les``, ``L'``)."""
    deciders = pack.lexicon["deciders"]
    elided = (found.group() for d in deciders if (found := _ELIDED.match(d)))
    return frozenset(word.casefold() for word in (*(d.split()[0] for d in deciders), *elided))


def antecedent(occasion: Occasion, unit: Unit, pronoun: str) -> tuple[str, ...]:
    """Whom a third-person pronoun means: the person who last acted in the same block."""
    context = occasion.context
    if pronoun.casefold() not in context.pack.lexicon["third_person"]:
        return ()
    earlier = [u for u in context.block_units[unit.block] if u.span.start < unit.span.start]
    for other in reversed(earlier):
        for concept, group in (("action", "owner"), ("speaker", "name")):
            match = context.pack.first(concept, other.text)
            owners = split_owners(context, match.get(group)) if match and match.get(group) else ()
            if owners and owners[0][:1].isupper():
                return owners[:1]
        if someone := _subject(occasion, other.text):
            return someone
    return ()


def _subject(occasion: Occasion, text: str) -> tuple[str, ...]:
    """The one of the meeting with whom a sentence begins, where no pronoun or other name stands beside."""
    found = _leading(occasion, text)
    return found if found and found[0].casefold() in occasion.known else ()
