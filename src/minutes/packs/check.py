"""Check packs: the examples of every rule, and that no concept is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from minutes.errors import PackError
from minutes.packs.concepts import CONCEPTS
from minutes.packs.loader import Pack, available, load_pack, read_pack
from minutes.packs.rule import Rule


def check_packs(folder: Path | None = None) -> list[str]:
    """The faults of the pack in ``folder``, or of every pack of the package: one sentence each, none if sound."""
    try:
        packs = [read_pack(folder)] if folder else [load_pack(code) for code in available()]
        return [fault for pack in packs for fault in check_pack(pack)]
    except PackError as error:
        return [str(error)]


def check_pack(pack: Pack) -> list[str]:
    """The faults of one pack that loads."""
    faults = [fault for rules in pack.rules.values() for rule in rules for fault in check_rule(rule)]
    return faults + list(_concept_faults(pack))


def check_rule(rule: Rule) -> list[str]:
    """The faults of one rule: examples that it misses, near-misses that it takes, groups with another text."""
    faults = []
    for example in rule.matches:
        match = rule.search(str(example["text"]))
        if match is None:
            faults.append(f"{rule.id}: does not match its example {example['text']!r}")
            continue
        for name, wanted in example.items():
            if name != "text" and match.get(name) != str(wanted):
                faults.append(
                    f"{rule.id}: in {example['text']!r} {name} is {match.get(name)!r}, not {wanted!r}"
                )
    faults += [f"{rule.id}: matches its near-miss {text!r}" for text in rule.rejects if rule.search(text)]
    needed = CONCEPTS[rule.concept].groups
    missing = [g for g in needed if g not in rule.regex.groupindex and g not in rule.set]
    return faults + [f"{rule.id}: concept {rule.concept} needs a group or constant {g!r}" for g in missing]


def _concept_faults(pack: Pack) -> Iterator[str]:
    for concept in CONCEPTS:
        if concept in pack.rules and concept in pack.declined:
            yield f"pack {pack.code}: concept {concept} has rules and is declined; remove one"
        if concept not in pack.rules and not pack.declined.get(concept):
            yield f"pack {pack.code}: concept {concept} has no rule; write one or decline it with a reason"
    for concept in pack.declined:
        if concept not in CONCEPTS:
            yield f"pack {pack.code}: declines the concept {concept}, which does not exist"
