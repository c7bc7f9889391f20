"""Which user, project and label of a tracker stands for what the minutes name: a TOML file that a person writes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast, get_args

from minutes.assemble.identity import fold
from minutes.configuration import nearest
from minutes.errors import InputMissingError, UsageError
from minutes.tracker.ticket import Kind

DuePolicy = Literal["first", "last", "none"]
KINDS: tuple[Kind, ...] = get_args(Kind)
#: Folded words before a name that do not tell one person from another.
_HONORIFICS = frozenset(
    [
        *("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "me", "maitre", "dr", "pr", "prof"),
        *("mrs", "ms", "miss", "cllr", "sr", "sra", "srta", "d", "don", "dona", "dra"),
    ]
)
_KEYS = ("project", "due", "owners", "projects", "labels")


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a map says. Names of owners and bodies are folded: case, accents and punctuation do not matter.

    ``due``: which day of a month or a range an action is due on.
    """

    project: str = ""
    due: DuePolicy = "last"
    owners: dict[str, str] = field(default_factory=dict)
    projects: dict[str, str] = field(default_factory=dict)
    labels: dict[Kind, tuple[str, ...]] = field(default_factory=dict)

    def user_of(self, owner: str) -> str | None:
        """The tracker's user for a name as the minutes have it; None where the map does not name it: no guess.

        A name of the map without an honorific stands for the same name with any.
        """
        name = fold(owner)
        first, _, rest = name.partition(" ")
        return self.owners.get(name) or (self.owners.get(rest) if first in _HONORIFICS else None)

    def project_of(self, body: str | None) -> str:
        """The project for the meetings of a body."""
        return self.projects.get(fold(body or ""), self.project)


def read_mapping(path: Path) -> Mapping:
    """The map of a file. Raises InputMissingError, and UsageError where it cannot be understood."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is no TOML ({error}): mend it") from error
    try:
        return _mapping(content)
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from error


def _mapping(content: dict[str, object]) -> Mapping:
    _refuse_unknown(content, _KEYS, "")
    labels = _table(content, "labels")
    _refuse_unknown(labels, KINDS, " under [labels]")
    return Mapping(
        project=_text(content.get("project", ""), "project"),
        due=_policy(content.get("due", "last")),
        owners=_names(content, "owners"),
        projects=_names(content, "projects"),
        labels={cast(Kind, kind): _texts(value, f"labels.{kind}") for kind, value in labels.items()},
    )


def _refuse_unknown(content: Iterable[str], known: Iterable[str], place: str) -> None:
    known = tuple(known)
    for name in content:
        if name not in known:
            raise ValueError(f"there is no key {name!r}{place}; {nearest(name, known)}")


def _table(content: dict[str, object], name: str) -> dict[str, object]:
    table = content.get(name, {})
    if not isinstance(table, dict):
        raise ValueError(f'{name} is a table: write [{name}], and below it lines such as "Name" = "value"')
    return table


def _names(content: dict[str, object], name: str) -> dict[str, str]:
    """A table from names to texts, its names folded."""
    found: dict[str, str] = {}
    for key, value in _table(content, name).items():
        text = _text(value, f"{name}.{key}")
        if found.setdefault(fold(key), text) != text:
            raise ValueError(f"{name}.{key} stands there twice, for {found[fold(key)]} and for {text}")
    return found


def _text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f'{place} is no text: put it between quotation marks, as {place} = "{value}"')
    return value


def _texts(value: object, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f'{place} is a list: write {place} = ["one", "another"]')
    return tuple(_text(one, place) for one in value)


def _policy(value: object) -> DuePolicy:
    if value not in get_args(DuePolicy):
        raise ValueError(f"due is one of first, last and none, not {value!r}")
    return cast(DuePolicy, value)
