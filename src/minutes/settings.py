"""Everything that a run can be told, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may cost. ``memory_mb`` bounds the PDF reader's process, ``seconds`` its time.

    A page that is read from its image has ``ocr_seconds`` of its own, beside that time.
    """

    pages: int = 5_000
    characters: int = 30_000_000
    memory_mb: int = 3_000
    seconds: float = 300.0
    ocr_seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are read and extracted.

    ``language`` fixes the language (ISO 639-1) instead of detecting it; ``model`` is ``"auto"`` (the pack's spaCy
    model if it is installed), ``"none"``, or the name of an installed spaCy pipeline. ``ocr`` says which pages
    Tesseract reads from their images: ``"auto"`` (those without a text layer to be believed), ``"never"`` or
    ``"always"``; ``dpi`` fixes the resolution for it, and is that of an image that does not tell its own.
    """

    language: str | None = None
    model: str = "auto"
    password: str | None = None
    ocr: str = "auto"
    dpi: int | None = None
    limits: Limits = Limits()

    def public(self) -> dict[str, str | None]:
        """The settings that shape a record, for its ``produced_by`` (never the password)."""
        shaping = {"language": self.language, "model": self.model, "ocr": self.ocr}
        return {**shaping, "dpi": str(self.dpi)} if self.dpi else shaping
