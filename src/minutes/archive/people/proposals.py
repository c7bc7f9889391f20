"""What the program itself takes for one person: spellings within one body that fit each other and nobody else.

Two spellings of the same words, in any order, are one person. A spelling that leaves words out or cuts them to
initials is the one person whom it fits; where it fits several, it is nobody but itself. Two participants of one
meeting are two people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from minutes.archive.people.groups import Groups
from minutes.archive.people.names import Token, abbreviates, nearly, words
from minutes.archive.people.spellings import Spelling


@dataclass(frozen=True)
class Form:
    """Spellings of the same words."""

    tokens: tuple[Token, ...]
    spellings: tuple[Spelling, ...]

    @property
    def genders(self) -> frozenset[str]:
        """What its honorifics say."""
        return frozenset().union(*(s.genders for s in self.spellings))

    @property
    def listed(self) -> frozenset[str]:
        """The documents in which it is a participant."""
        return frozenset().union(*(s.listed for s in self.spellings))

    @property
    def key(self) -> str:
        """The first of its spellings' identifiers."""
        return self.spellings[0].key

    def apart(self, other: Form) -> bool:
        """Whether something says that these are two people: their honorifics, or a meeting with both."""
        one, two = self.genders, other.genders
        return bool(one and two and not one & two) or bool(self.listed & other.listed)


@dataclass
class Proposals:
    """``same``: spellings of the same words. ``joined``: a form's key to that of the one form that it shortens.

    ``doubts``: a form's key to the keys of those that it may be, of which none was chosen.
    """

    forms: dict[str, Form] = field(default_factory=dict)
    joined: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, list[str]] = field(default_factory=dict)
    near: dict[str, list[str]] = field(default_factory=dict)


def propose(spellings: Iterable[Spelling]) -> Proposals:
    """The proposals for all bodies; the order of the spellings does not matter."""
    groups: dict[str, list[Spelling]] = defaultdict(list)
    for spelling in spellings:
        groups[spelling.group].append(spelling)
    proposals = Proposals()
    for group in sorted(groups):
        _propose(_forms(groups[group]), proposals)
    return proposals


def _forms(spellings: list[Spelling]) -> list[Form]:
    known = {s.key: s for s in spellings}
    groups = Groups(known)
    first: dict[tuple[object, ...], str] = {}
    for key in sorted(known):
        for mark in _marks(known[key]):
            groups.join(key, first.setdefault(mark, key))
    members = ([known[key] for key in keys] for keys in groups.members().values())
    return [Form(max((s.tokens for s in found), key=len), tuple(found)) for found in members]


def _marks(spelling: Spelling) -> Iterator[tuple[object, ...]]:
    """What spellings of the same words share: the words in any order, or run on (Le Goff, Legoff)."""
    parts = tuple(sorted(t.text for t in spelling.tokens))
    # A surname with M. and the same with Mme are two forms; a full name is one.
    yield (parts, spelling.genders if spelling.alone else None)
    if not spelling.alone:
        yield ("".join(t.text for t in spelling.tokens),)


def _propose(forms: list[Form], proposals: Proposals) -> None:
    proposals.forms.update((form.key, form) for form in forms)
    longer = {form.key: list(_longer(form, near)) for form, near in _neighbours(forms)}
    chosen: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        whole = [other for other in longer[form.key] if not longer[other.key]]
        certain = [other for other in whole if _may_stand_for(form, other)]
        if len(whole) == 1 and certain:
            chosen[whole[0].key].append(form)
        elif whole:
            proposals.doubts[form.key] = [other.key for other in whole]
    for key, shorter in chosen.items():
        _choose(proposals.forms[key], shorter, proposals)
    for form, neighbours in _neighbours(forms):
        alike = [o.key for o in neighbours if o.key != form.key and nearly(form.tokens, o.tokens)]
        if alike:
            proposals.near[form.key] = alike


def _choose(whole: Form, shorter: list[Form], proposals: Proposals) -> None:
    """Join the short forms to the whole one, but for those that contradict it or one another."""
    for form in shorter:
        if form.apart(whole) or any(form.apart(other) for other in shorter if other is not form):
            proposals.doubts[form.key] = [whole.key]
        else:
            proposals.joined[form.key] = whole.key


def _neighbours(forms: list[Form]) -> Iterator[tuple[Form, list[Form]]]:
    """Each form with those that share a whole word with it: no other can be the same person."""
    by_word: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for word in {t.text for t in form.tokens if not t.cut}:
            by_word[word].append(form)
    for form in forms:
        near = {other.key: other for t in form.tokens if not t.cut for other in by_word[t.text]}
        yield form, [near[key] for key in sorted(near)]


def _longer(form: Form, neighbours: list[Form]) -> Iterator[Form]:
    """The forms that say more of what may be the same name."""
    for other in neighbours:
        if other is form or not abbreviates(form.tokens, other.tokens):
            continue
        one, two = form.genders, other.genders
        told_apart = one and two and not one & two
        # Of two surnames alone that with Mme or M. says more.
        same = abbreviates(other.tokens, form.tokens)
        if not told_apart and (not same or (form.spellings[0].alone and two and not one)):
            yield other


def _may_stand_for(form: Form, whole: Form) -> bool:
    """Whether a name in one word is the other's surname: with an honorific any but the first, else the last."""
    first = form.spellings[0]
    if not first.alone:
        return True
    (word,) = words(first.tokens)
    orders = [words(s.tokens) for s in whole.spellings]
    if first.honorifics:
        return any(word in (order[1:] or order) for order in orders)
    return any(order[-1] == word for order in orders)
