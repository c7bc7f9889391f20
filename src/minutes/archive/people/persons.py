"""People: spellings joined by what a person said, then by what the program proposes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from minutes.archive.people.authorities import AUTHORITIES
from minutes.archive.people.edits import Edit, claims_of, join_by_edits
from minutes.archive.people.groups import Groups
from minutes.archive.people.names import fold
from minutes.archive.people.proposals import Form, Proposals, propose
from minutes.archive.people.spellings import Spelling


@dataclass(frozen=True)
class Person:
    """A person: identifier, name, spellings (the fullest first), authorities, and what is in doubt."""

    key: str
    name: str
    spellings: tuple[Spelling, ...]
    authorities: Mapping[str, str]
    remarks: Mapping[str, str]

    @property
    def remark(self) -> str:
        """All that is in doubt, in one line."""
        return "; ".join(dict.fromkeys(self.remarks[s.key] for s in self.spellings if s.key in self.remarks))


def resolve(spellings: Iterable[Spelling], edits: Mapping[str, Edit]) -> list[Person]:
    """The people of a run, in the order of bodies and names; no order of documents matters.

    What a person said binds; the program joins the rest. Raises TableError where edits contradict each other.
    """
    known = {spelling.key: spelling for spelling in spellings}
    ordered = {key: edits[key] for key in sorted(edits, key=lambda key: edits[key].line) if key in known}
    groups = join_by_edits(known, ordered)
    proposals = propose(s for s in known.values() if s.documents)
    joining = _Joining(groups, ordered, proposals)
    joining.join_all()
    leaders = {root: _leader([known[key] for key in keys]) for root, keys in groups.members().items()}
    names = {root: _name(leaders[root], keys, ordered) for root, keys in groups.members().items()}
    remarks = {
        key: _remark(
            [
                (sort, f"{names[groups.root(other)]} ({other})")
                for sort, other in texts
                if groups.root(other) != groups.root(key)
            ]
        )
        for key, texts in joining.remarks.items()
    }
    people = [
        _person(root, [known[key] for key in keys], ordered, names[root], remarks)
        for root, keys in groups.members().items()
    ]
    return sorted(people, key=_order)


class _Joining:
    """Applies proposals to the sets that edits made, wherever no edit speaks against it."""

    def __init__(self, groups: Groups, edits: Mapping[str, Edit], proposals: Proposals) -> None:
        self._groups, self._edits, self._proposals = groups, edits, proposals
        self._split = {groups.root(edit.key) for edit in edits.values() if edit.verb == "split"}
        self._claims = {root: claims_of(keys, edits) for root, keys in groups.members().items()}
        self.remarks: dict[str, list[tuple[str, str]]] = {}

    def join_all(self) -> None:
        """Same words first, then short forms to whole ones; what stays in doubt is remarked."""
        forms = self._proposals.forms
        for form in forms.values():
            self._join_same(form)
        for short, whole in sorted(self._proposals.joined.items()):
            self._join_short(forms[short], forms[whole])
        for texts, sort in (
            (self._proposals.doubts, "may be"),
            (self._proposals.near, "is spelled nearly like"),
        ):
            for key, others in texts.items():
                for spelling in forms[key].spellings:
                    self._doubt(spelling.key, sort, others)

    def _join_same(self, form: Form) -> None:
        free = [s.key for s in form.spellings if self._groups.root(s.key) not in self._split]
        claimed = [key for key in free if self._claims[self._groups.root(key)]]
        if any(self._apart(one, other) for one, other in combinations(claimed, 2)):
            unclaimed = [key for key in free if key not in claimed]
            for key in unclaimed:
                self._doubt(key, "may be", claimed)
            claimed, free = [], unclaimed
        for key in free[1:]:
            self._try(free[0], key)

    def _join_short(self, short: Form, whole: Form) -> None:
        """Join two forms, where edits left each of them in one piece."""
        pieces = [{self._groups.root(s.key) for s in form.spellings} - self._split for form in (short, whole)]
        if len(pieces[0]) == len(pieces[1]) == 1 and self._try(*pieces[0], *pieces[1]):
            return
        for spelling in short.spellings:
            self._doubt(spelling.key, "may be", [whole.key])

    def _doubt(self, key: str, sort: str, others: list[str]) -> None:
        """Remark that ``key`` may be one of ``others``, unless a person has said what it is."""
        edit = self._edits.get(key)
        if edit is None or not edit.verb:
            roots = {self._groups.root(other): other for other in reversed(others)}
            self.remarks.setdefault(key, []).extend((sort, other) for other in roots.values())

    def _apart(self, one: str, other: str) -> bool:
        a, b = self._groups.root(one), self._groups.root(other)
        if a == b:
            return False
        if {a, b} & self._split:
            return True
        mine, theirs = self._claims[a], self._claims[b]
        return any(theirs.get(what, value) != value for what, value in mine.items())

    def _try(self, one: str, other: str) -> bool:
        if self._apart(one, other):
            return False
        claims = {**self._claims[self._groups.root(one)], **self._claims[self._groups.root(other)]}
        self._groups.join(one, other)
        self._claims[self._groups.root(one)] = claims
        return True


def _leader(spellings: list[Spelling]) -> Spelling:
    """The fullest spelling; of several that which most documents have, not in capitals."""
    return min(spellings, key=_fullness)


def _fullness(spelling: Spelling) -> tuple[object, ...]:
    whole = sum(not token.cut for token in spelling.tokens)
    shouted = any(len(word) > 1 and word.isupper() for word in spelling.text.split())
    return (
        not spelling.documents, -whole, shouted, spelling.text.isascii(), -len(spelling.documents),
        spelling.text, spelling.key,
    )  # fmt: skip


def _name(leader: Spelling, keys: list[str], edits: Mapping[str, Edit]) -> str:
    return claims_of(keys, edits).get("preferred_name", leader.text)


def _remark(texts: list[tuple[str, str]]) -> str:
    sorts: dict[str, list[str]] = {}
    for sort, other in texts:
        sorts.setdefault(sort, []).append(other)
    return "; ".join(f"{sort} {' or '.join(sorted(set(others)))}" for sort, others in sorts.items())


def _person(
    root: str, spellings: list[Spelling], edits: Mapping[str, Edit], name: str, remarks: Mapping[str, str]
) -> Person:
    keys = [s.key for s in spellings]
    claims = claims_of(keys, edits)
    kept = claims.get("person")
    key = kept if kept in keys else _leader(spellings).key
    ordered = tuple(sorted(spellings, key=_fullness))
    authorities = {what: claims[what] for what in AUTHORITIES if what in claims}
    return Person(key, name, ordered, authorities, {k: remarks[k] for k in keys if remarks.get(k)})


def _order(person: Person) -> tuple[object, ...]:
    first = person.spellings[0]
    words = fold(person.name).split()
    return (first.body.casefold(), first.group, words[-1:], words, person.key)
