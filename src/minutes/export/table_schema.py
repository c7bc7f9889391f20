"""Table Schemas: which columns a table has, and what their cells may hold.

Frictionless Table Schema, as far as the schemas of this package use it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a schema."""

    name: str
    type: str
    constraints: Mapping[str, Any]

    def fault(self, value: str) -> str | None:
        """Why ``value`` cannot stand in this column, in words; None where it can. Empty is no value."""
        if not value:
            return f"no {self.name}" if self.constraints.get("required") else None
        fits = _fits(self.type, value) and self._is_allowed(value)
        return None if fits else f"{self.name} does not have the form that the schema asks for"

    def _is_allowed(self, value: str) -> bool:
        pattern, allowed = self.constraints.get("pattern"), self.constraints.get("enum")
        low, high = self.constraints.get("minimum"), self.constraints.get("maximum")
        return (
            (pattern is None or re.fullmatch(pattern, value) is not None)
            and (allowed is None or value in allowed)
            and (low is None or float(value) >= low)
            and (high is None or float(value) <= high)
        )


@dataclass(frozen=True, slots=True)
class TableSchema:
    """The columns of a table, in their order."""

    fields: tuple[Field, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(field.name for field in self.fields)

    def fault(self, row: Mapping[str, str]) -> str | None:
        """The first thing that is wrong with a row, in words."""
        return next((fault for field in self.fields if (fault := field.fault(row.get(field.name, "")))), None)


def load(name: str) -> TableSchema:
    """The schema of this package that is called ``name``."""
    text = (resources.files("minutes.export") / "schemas" / f"{name}.json").read_text(encoding="utf-8")
    fields = json.loads(text)["fields"]
    return TableSchema(
        tuple(Field(field["name"], field["type"], field.get("constraints", {})) for field in fields)
    )


def _fits(kind: str, value: str) -> bool:
    if kind == "date":
        return _is_date(value)
    patterns = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?", "year": r"\d{4}", "boolean": "oui|non"}
    return re.fullmatch(patterns.get(kind, r"(?s:.*)"), value) is not None


def _is_date(value: str) -> bool:
    try:
        return len(date.fromisoformat(value).isoformat()) == len(value)
    except ValueError:
        return False
