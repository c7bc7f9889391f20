"""The settings file ``minutes.toml``: one table a command. The commands say what their tables mean."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutes.errors import UsageError

FILE = "minutes.toml"
_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a settings file. ``place`` is what to call it in a message (``minutes.toml [check]``)."""

    place: str
    values: Mapping[str, Any]

    def refuse_unknown(self, known: Iterable[str], what: str = "setting") -> None:
        """Refuse keys that are not ``known``. Raises UsageError, which names the nearest one."""
        known = tuple(known)
        for key in self.values:
            if key not in known:
                raise UsageError(f"{self.place}: there is no {what} {key!r}; {nearest(key, known)}")

    def refuse(self, key: str, wanted: str) -> UsageError:
        """What to raise where the value of ``key`` is not what is ``wanted``."""
        return UsageError(f"{self.place}: {key} is {self.values[key]!r}; give {wanted}.")

    def table(self, key: str) -> Table:
        """The table ``key`` inside this one, empty where it is not there. Raises UsageError where it is no table."""
        place = f"{self.place.removesuffix(']')}.{key}]"
        inner = self.values.get(key, {})
        if not isinstance(inner, Mapping):
            raise self.refuse(key, f"a table, under the heading {place[place.index('[') :]}")
        return Table(place, inner)


def nearest(word: str, known: Iterable[str]) -> str:
    """What to say of a ``word`` that is not known: the nearest of those that are, or all of them."""
    known = sorted(known)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(known)}."


def find_settings_file(start: Path) -> Path | None:
    """``minutes.toml`` in ``start`` or the nearest folder above it; None where there is none."""
    start = start.resolve()
    return next((f / FILE for f in (start, *start.parents) if (f / FILE).is_file()), None)


def read_table(path: Path, name: str) -> Table:
    """Table ``name`` of a settings file, empty where it is not there; other tables are other commands'.

    Raises UsageError where the file cannot be read, is no TOML, or has a table that is nearly called so.
    """
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); give a settings file.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not TOML ({error}); mend that line.") from error
    for key in content:
        if key != name and difflib.SequenceMatcher(None, key, name).ratio() >= _ALIKE:
            raise UsageError(f"{path}: there is no table [{key}]; did you mean [{name}]?")
    values = content.get(name, {})
    if not isinstance(values, dict):
        raise UsageError(f"{path}: {name} is no table; write its settings under the heading [{name}].")
    return Table(f"{path} [{name}]", values)
