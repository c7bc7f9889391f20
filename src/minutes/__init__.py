"""Reads meeting minutes into validated records: participants, decisions, laureates, action items, with evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Record", "__version__", "extract"]

if TYPE_CHECKING:
    from minutes.model.record import Record
    from minutes.pipeline import extract


def __getattr__(name: str) -> Any:
    """Import on first use: ``import minutes`` alone stays light."""
    if name == "extract":
        from minutes.pipeline import extract

        return extract
    if name == "Record":
        from minutes.model.record import Record

        return Record
    raise AttributeError(f"module 'minutes' has no attribute {name!r}")
