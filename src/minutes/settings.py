"""Everything that a run can be told, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may cost. ``memory_mb`` bounds the PDF reader's process, ``seconds`` its time."""

    pages: int = 5_000
    characters: int = 30_000_000
    memory_mb: int = 3_000
    seconds: float = 300.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are read and extracted.

    ``language`` fixes the language (ISO 639-1) instead of detecting it; ``model`` is ``"auto"`` (the pack's spaCy
    model if it is installed), ``"none"``, or the name of an installed spaCy pipeline.
    """

    language: str | None = None
    model: str = "auto"
    password: str | None = None
    limits: Limits = Limits()

    def public(self) -> dict[str, str | None]:
        """The settings that shape a record, for its ``produced_by`` (never the password)."""
        return {"language": self.language, "model": self.model}
