"""Heads of tables: which column holds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes.packs import Pack

_MARKS = ("present", "excused", "absent", "represented")


@dataclass(frozen=True)
class Columns:
    """What the columns of a table hold: ``of`` maps a kind of column to its index, ``width`` is their number."""

    of: Mapping[str, int]
    width: int

    @property
    def marks(self) -> bool:
        """Whether there are columns to tick for attendance."""
        return any(kind in self.of for kind in _MARKS)

    def status_of(self, cells: Sequence[str], pack: Pack) -> str | None:
        """The status that a row ticks; None where it ticks none."""
        for kind in _MARKS:
            cell = cells[self.of[kind]] if kind in self.of else ""
            if not cell:
                continue
            letter = pack.at_start("column", cell)
            if letter is not None and letter.get("is") in _MARKS:
                return str(letter.get("is"))
            if pack.at_start("mark", cell.split("(")[0]):
                return kind
            if mark := pack.at_start("status_mark", cell):
                return str(mark.get("status"))
            if kind == "represented" and len(cell) > 3:
                return kind
        return None


def read_columns(cells: Sequence[str], pack: Pack) -> Columns | None:
    """The columns of a head row; None where fewer than two of its cells are heads that the pack knows."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        match = pack.at_start("column", cell) if cell else None
        if match is not None:
            found.setdefault(match.get("is"), index)
    return Columns(found, len(cells)) if len(found) >= 2 else None
