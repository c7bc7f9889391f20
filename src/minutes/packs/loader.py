"""Load a language pack from its folder."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from minutes.errors import PackError
from minutes.packs.concepts import CONCEPTS, LISTS, TABLES
from minutes.packs.grammar import expand
from minutes.packs.openings import Index
from minutes.packs.rule import Match, Rule
from minutes.packs.sieve import Sieve

_RULE_KEYS = {"id", "concept", "pattern", "set", "matches", "rejects", "score"}
_PACK_KEYS = {"code", "name", "models", "declined"}


@dataclass(frozen=True, eq=False)
class Pack:
    """What the program knows of one language.

    ``models`` are the spaCy pipelines to try, best first. ``lexicon`` holds word lists, ``tables`` words with a
    value (months, numbers). ``declined`` gives, for each concept without rules, the reason.
    """

    code: str
    name: str
    models: tuple[str, ...]
    lexicon: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, Mapping[str, Any]]
    rules: Mapping[str, tuple[Rule, ...]]
    declined: Mapping[str, str]
    digest: str

    def of(self, concept: str) -> tuple[Rule, ...]:
        """The rules of ``concept``, in the order of the pack. Raises KeyError for a concept that does not exist."""
        if concept not in CONCEPTS:
            raise KeyError(concept)
        return self.rules.get(concept, ())

    def words(self, *lists: str) -> frozenset[str]:
        """The entries of lists of the lexicon, casefolded, to ask whether a word is one of them."""
        return _words(self, lists)

    def likely(self, concept: str, text: str) -> Sequence[Rule]:
        """The rules of ``concept`` that may match in ``text``, in the order of the pack: the others cannot."""
        if concept not in CONCEPTS:
            raise KeyError(concept)
        return self._sieve.likely(concept, text)

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(self.rules)

    def first(self, concept: str, text: str) -> Match | None:
        """The earliest match of any rule of ``concept`` in ``text`` (the longest of those that start together)."""
        rules = self.likely(concept, text)
        found = [m for rule in rules if (m := rule.search(text)) is not None] if rules else []
        if len(found) <= 1:
            return found[0] if found else None
        return min(found, key=lambda m: (m.span.start, -len(m.span)))

    def at_start(self, concept: str, text: str) -> Match | None:
        """The longest match of any rule of ``concept`` at the start of ``text``."""
        found = _at_start(self, concept, text)
        return max(found, key=lambda m: len(m.span)) if found else None

    def every_at_start(self, concept: str, text: str) -> tuple[Match, ...]:
        """The matches of all rules of ``concept`` at the start of ``text``, in the order of the pack."""
        return _at_start(self, concept, text)

    def every(self, concept: str, text: str) -> list[Match]:
        """Every match of every rule of ``concept``, in the order of the text, those that overlap too."""
        rules = self.likely(concept, text)
        found = [m for rule in rules for m in rule.finditer(text)] if rules else []
        return sorted(found, key=lambda m: (m.span.start, -m.span.end))

    def all(self, concept: str, text: str) -> list[Match]:
        """Every match of ``concept``, in the order of the text; of overlapping ones the earliest and longest."""
        kept: list[Match] = []
        for match in self.every(concept, text):
            if not kept or match.span.start >= kept[-1].span.end:
                kept.append(match)
        return kept


@lru_cache(maxsize=256)
def _words(pack: Pack, lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset(entry.casefold() for name in lists for entry in pack.lexicon.get(name, ()))


@lru_cache(maxsize=1024)
def _openings(pack: Pack, concept: str) -> Index[Rule]:
    return Index((rule, rule.openings) for rule in pack.of(concept))


# Blocks, their sentences and their cells are asked the same again and again.
@lru_cache(maxsize=8192)
def _at_start(pack: Pack, concept: str, text: str) -> tuple[Match, ...]:
    rules = _openings(pack, concept).likely(text)
    return tuple(m for rule in rules if (m := rule.match(text)) is not None)


def available() -> tuple[str, ...]:
    """The codes of the packs that the package holds."""
    return tuple(sorted(f.name for f in _home().iterdir() if f.joinpath("pack.toml").is_file()))


@cache
def load_pack(code: str) -> Pack:
    """The pack of language ``code``. Raises PackError where there is none or where it is broken."""
    folder = _home().joinpath(code)
    if not folder.joinpath("pack.toml").is_file():
        raise PackError(f"there is no language pack for {code!r}; the packs are: {', '.join(available())}")
    return read_pack(folder)


@dataclass(frozen=True, slots=True)
class PackHead:
    """What tells one state of a pack from another, and the models that it tries (see Pack)."""

    code: str
    models: tuple[str, ...]
    digest: str


def pack_head(code: str) -> PackHead:
    """What the pack of language ``code`` is known by, without the work of loading its rules. Raises PackError."""
    folder, digest = _home().joinpath(code), hashlib.sha256()
    head = _toml(folder.joinpath("pack.toml"), digest)
    for part in ("lexicon", "rules"):
        for file in _files(folder.joinpath(part)):
            _bytes(file, digest)
    return PackHead(code, tuple(head.get("models", ())), digest.hexdigest()[:16])


def _home() -> Traversable:
    return resources.files("minutes.packs")


def read_pack(folder: Traversable) -> Pack:
    """The pack in ``folder`` (pack.toml, lexicon/*.toml, rules/*.toml). Raises PackError where it is broken."""
    if not folder.joinpath("pack.toml").is_file():
        raise PackError(f"{folder.name} holds no pack.toml; name the folder of a language pack")
    digest = hashlib.sha256()
    head = _toml(folder.joinpath("pack.toml"), digest)
    if set(head) - _PACK_KEYS or not {"code", "name"} <= set(head):
        raise PackError(
            f"pack {folder.name}: pack.toml must hold {sorted(_PACK_KEYS)} and nothing else; mend it"
        )
    words: dict[str, Any] = {}
    for file in _files(folder.joinpath("lexicon")):
        for name, value in _toml(file, digest).items():
            if name in words:
                raise PackError(f"pack {folder.name}: lexicon list {name} is defined twice; keep one")
            words[name] = value
    lexicon = {k: tuple(v) for k, v in words.items()}
    tables = {k: v for k, v in words.items() if isinstance(v, dict)}
    if missing := [name for name in (*LISTS, *TABLES) if name not in (lexicon if name in LISTS else tables)]:
        raise PackError(
            f"pack {folder.name}: the lexicon lacks {', '.join(missing)}; add them, empty if need be"
        )
    entries = [
        (e, f.name) for f in _files(folder.joinpath("rules")) for e in _toml(f, digest).get("rule", [])
    ]
    return Pack(
        code=head["code"],
        name=head["name"],
        models=tuple(head.get("models", ())),
        lexicon=lexicon,
        tables=tables,
        rules=_rules(entries, lexicon, folder.name),
        declined=head.get("declined", {}),
        digest=digest.hexdigest()[:16],
    )


def _files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    return sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)


def _toml(file: Traversable, digest: Any) -> dict[str, Any]:
    data = _bytes(file, digest)
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{file.name}: not valid TOML ({error}); mend the file") from error


def _bytes(file: Traversable, digest: Any) -> bytes:
    data = file.read_bytes()
    digest.update(file.name.encode() + b"\0" + data + b"\0")
    return data


def _rules(
    entries: list[tuple[dict[str, Any], str]], lexicon: Mapping[str, tuple[str, ...]], pack: str
) -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, list[Rule]] = {}
    seen: set[str] = set()
    for entry, file in entries:
        rule = _rule(entry, lexicon, f"{pack}/{file}")
        if rule.id in seen:
            raise PackError(f"pack {pack}: rule id {rule.id} is used twice; rename one")
        seen.add(rule.id)
        rules.setdefault(rule.concept, []).append(rule)
    return {concept: tuple(found) for concept, found in rules.items()}


def _rule(entry: dict[str, Any], lexicon: Mapping[str, tuple[str, ...]], where: str) -> Rule:
    name = f"{where}: rule {entry.get('id', '(without id)')}"
    if unknown := set(entry) - _RULE_KEYS:
        raise PackError(f"{name} has unknown keys {sorted(unknown)}; the keys are {sorted(_RULE_KEYS)}")
    if missing := {"id", "concept", "pattern"} - set(entry):
        raise PackError(f"{name} lacks {sorted(missing)}; add them")
    if entry["concept"] not in CONCEPTS:
        raise PackError(
            f"{name} names the concept {entry['concept']!r}, which does not exist; see docs/packs.md"
        )
    if not entry.get("matches"):
        raise PackError(f"{name} has no example in `matches`; give at least one")
    matches = tuple({"text": m} if isinstance(m, str) else m for m in entry["matches"])
    return Rule(
        id=f"{where.split('/')[0]}/{entry['id']}",
        concept=entry["concept"],
        pattern=expand(entry["pattern"], lexicon, entry["id"]),
        set=entry.get("set", {}),
        matches=matches,
        rejects=tuple(entry.get("rejects", ())),
        score=float(entry.get("score", 0.8)),
    )
