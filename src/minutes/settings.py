"""Everything that a run can be told, in one frozen value."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field


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
class Pseudonyms:
    """That names are replaced, and with what: the secret of a key file, which is never shown and never written.

    ``keep_digests`` leaves the SHA-256 and the size of documents in their records, so that who has a document can
    find its record; else a keyed digest stands there.
    """

    secret: bytes = field(repr=False)
    keep_digests: bool = False

    def mac(self, purpose: str, text: str) -> bytes:
        """HMAC-SHA256 (RFC 2104) of ``text`` for one ``purpose``."""
        return hmac.digest(self.secret, f"{purpose}\0{text}".encode(), "sha256")

    @property
    def digests(self) -> str:
        """What stands for documents: digests that are ``keyed``, or their own, ``kept``."""
        return "kept" if self.keep_digests else "keyed"

    @property
    def mark(self) -> str:
        """What tells one secret from another and gives nothing of it away."""
        return self.mac("mark", "").hex()[:16]


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are read and extracted.

    ``language`` fixes the language (ISO 639-1) instead of detecting it; ``model`` is ``"auto"`` (the pack's spaCy
    model if it is installed), ``"none"``, or the name of an installed spaCy pipeline. ``ocr`` says which pages
    Tesseract reads from their images: ``"auto"`` (those without a text layer to be believed), ``"never"`` or
    ``"always"``; ``dpi`` fixes the resolution for it, and is that of an image that does not tell its own.
    ``pseudonyms`` has people's names replaced in what is written.
    """

    language: str | None = None
    model: str = "auto"
    password: str | None = None
    ocr: str = "auto"
    dpi: int | None = None
    limits: Limits = Limits()
    pseudonyms: Pseudonyms | None = None

    def public(self) -> dict[str, str | None]:
        """The settings that shape a record, for its ``produced_by`` (never the password, never a secret)."""
        shaping = {"language": self.language, "model": self.model, "ocr": self.ocr}
        if self.dpi:
            shaping["dpi"] = str(self.dpi)
        if self.pseudonyms:
            shaping |= {"pseudonyms": self.pseudonyms.mark, "digests": self.pseudonyms.digests}
        return shaping
