"""What a person wrote into the table of people: keep, split, merge, names and authorities; checked for sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from minutes.archive.people.authorities import AUTHORITIES, FORMS, read_authority
from minutes.archive.people.groups import Groups
from minutes.errors import TableError


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of the table that a person wrote into. ``values`` are the cells that people fill, as written."""

    line: int
    key: str
    person: str
    values: Mapping[str, str]
    verb: str = ""
    target: str = ""
    identifiers: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name that the person is to be called by, or nothing."""
        return self.values.get("preferred_name", "").strip()


def read_edit(line: int, key: str, person: str, values: Mapping[str, str]) -> Edit:
    """The edit of a line. Raises TableError, with the number of the line, where it cannot be understood."""
    said = values.get("edit", "").strip()
    found = re.fullmatch(r"(?i)(keep|split)|(merge)\s+(?:with\s+)?(p-[0-9a-f]{10})", said)
    if said and not found:
        raise TableError(
            f"people.csv, line {line}: {said!r} is no edit; write keep, split, or merge and the identifier of "
            "another line (merge p-0123456789)"
        )
    verb = (found.group(1) or found.group(2)).lower() if found else ""
    target = (found.group(3) or "").lower() if found else ""
    if target == key:
        raise TableError(f"people.csv, line {line}: a line cannot be merged with itself; name another one")
    if verb == "keep" and not person.strip():
        raise TableError(
            f"people.csv, line {line}: keep needs the person of the line, which is empty; put it back"
        )
    identifiers = dict(_identifiers(line, values))
    return Edit(line, key, person.strip(), values, verb, target, identifiers)


def _identifiers(line: int, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for scheme in AUTHORITIES:
        text = values.get(scheme, "").strip()
        if not text:
            continue
        plain = read_authority(scheme, text)
        if plain is None:
            what, example = FORMS[scheme]
            raise TableError(
                f"people.csv, line {line}: {text!r} is not {what} (such as {example}): "
                "a character is wrong or missing, or the spreadsheet took it for a number (make its cell text)"
            )
        yield scheme, plain


def join_by_edits(keys: Iterable[str], edits: Mapping[str, Edit]) -> Groups:
    """The sets of spellings that people made. Raises TableError where two lines contradict each other."""
    groups = Groups(keys)
    known = set(groups.members())
    kept: dict[str, str] = {}
    for edit in edits.values():
        if edit.verb == "merge":
            if edit.target not in known:
                raise TableError(
                    f"people.csv, line {edit.line}: there is no line {edit.target} to merge with; look it up again"
                )
            groups.join(edit.key, edit.target)
        elif edit.verb == "keep":
            groups.join(edit.key, kept.setdefault(edit.person, edit.key))
            leader = edits.get(edit.person)
            if edit.person in known and (leader is None or leader.verb != "split"):
                groups.join(edit.key, edit.person)
    _refuse_splits_that_join(groups, edits)
    _join_authorities(groups, edits)
    _refuse_contradictions(groups, edits)
    return groups


def _refuse_splits_that_join(groups: Groups, edits: Mapping[str, Edit]) -> None:
    first: dict[str, Edit] = {}
    for edit in edits.values():
        if edit.verb == "split" and (other := first.setdefault(groups.root(edit.key), edit)) is not edit:
            raise TableError(
                f"people.csv, lines {other.line} and {edit.line} are split off, but other lines merge them: "
                "take one of these edits out"
            )


def _join_authorities(groups: Groups, edits: Mapping[str, Edit]) -> None:
    first: dict[tuple[str, str], Edit] = {}
    split = {groups.root(edit.key): edit for edit in edits.values() if edit.verb == "split"}
    for edit in edits.values():
        for scheme, identifier in edit.identifiers.items():
            other = first.setdefault((scheme, identifier), edit)
            one, two = groups.root(other.key), groups.root(edit.key)
            if one != two and (one in split or two in split):
                raise TableError(
                    f"people.csv, lines {other.line} and {edit.line} have one {scheme} ({identifier}), but line "
                    f"{split.get(one, split.get(two, edit)).line} is split off: merge them, or mend the identifier"
                )
    for (scheme, identifier), edit in first.items():
        for other in edits.values():
            if other.identifiers.get(scheme) == identifier:
                groups.join(edit.key, other.key)


def _refuse_contradictions(groups: Groups, edits: Mapping[str, Edit]) -> None:
    said: dict[tuple[str, str], tuple[str, Edit]] = {}
    for edit in edits.values():
        for what, value in _claims(edit):
            known, other = said.setdefault((groups.root(edit.key), what), (value, edit))
            if known != value:
                raise TableError(
                    f"people.csv, lines {other.line} and {edit.line} are one person by your edits, but differ in "
                    f"{what} ({known}, {value}): mend one of them"
                )


def _claims(edit: Edit) -> Iterator[tuple[str, str]]:
    """What may be said of a person only once."""
    yield from edit.identifiers.items()
    if edit.name:
        yield "preferred_name", edit.name
    if edit.verb == "keep":
        yield "person", edit.person


def claims_of(members: Iterable[str], edits: Mapping[str, Edit]) -> dict[str, str]:
    """What the edits say of a set of spellings that is free of contradictions."""
    return {what: value for key in members if key in edits for what, value in _claims(edits[key])}
