"""Heads of tables: which column holds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes.packs import Pack

STATUSES = ("present", "excused", "absent", "represented")


@dataclass(frozen=True)
class Columns:
    """What the columns of a table hold: ``of`` maps a kind of column to its index, ``width`` is their number."""

    of: Mapping[str, int]
    width: int

    @property
    def marks(self) -> bool:
        """Whether there are columns to tick for attendance."""
        return any(kind in self.of for kind in STATUSES)


def head_kind(cell: str, pack: Pack) -> str | None:
    """What a column of head ``cell`` holds; None where the pack does not know."""
    match = pack.at_start("column", cell) if cell else None
    return str(match.get("is")) if match else None


def read_columns(cells: Sequence[str], pack: Pack) -> Columns | None:
    """The columns of a head row; None where fewer than two of its cells are heads that the pack knows."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        if kind := head_kind(cell, pack):
            found.setdefault(kind, index)
    return Columns(found, len(cells)) if len(found) >= 2 else None
