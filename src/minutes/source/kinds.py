"""What kind of file some bytes are, by the bytes themselves and never by the name."""

from __future__ import annotations

#: A PDF's header may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
PDF_HEADER = b"%PDF-"
HEAD = 1024

_OFFICE = "save it as PDF or text, then give that"
_IMAGE = "save it as PNG, JPEG, TIFF or PDF, then give that"
_ARCHIVE = "unpack it, then give the PDF or text inside"

#: The first bytes of kinds that people do pass, what they are called, and what to do.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "an archive", _ARCHIVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", _OFFICE),
    (b"{\\rtf", "an RTF document", _OFFICE),
    (b"%!PS", "a PostScript file", "turn it into a PDF (ps2pdf can), then give that"),
    (b"GIF8", "an image", _IMAGE),
    (b"RIFF", "an image or a sound", _IMAGE),
    (b"\x1f\x8b", "a compressed file", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", "an archive", _ARCHIVE),
    (b"BZh", "a compressed file", _ARCHIVE),
    (b"\xfd7zXZ\x00", "a compressed file", _ARCHIVE),
)

#: The first bytes of images that are read as scans, and their media types.
_SCANS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)

#: What a zip archive holds when it is a document of an office program.
_OFFICE_PARTS = (b"[Content_Types].xml", b"word/", b"mimetypeapplication/vnd.oasis.opendocument")


def is_pdf(head: bytes) -> bool:
    """Whether the beginning of a file is that of a PDF."""
    return PDF_HEADER in head[:HEAD]


def is_scan(head: bytes) -> bool:
    """Whether the beginning of a file is that of an image that is read as a scan: PNG, JPEG or TIFF."""
    return scan_type(head) is not None


def scan_type(head: bytes) -> str | None:
    """The media type of such an image; None for anything else."""
    return next((kind for signature, kind in _SCANS if head.startswith(signature)), None)


def name_unsupported(head: bytes) -> tuple[str, str] | None:
    """What bytes of a known, unreadable kind are called, and what to do with them; None for other bytes."""
    for signature, kind, advice in _SIGNATURES:
        if head.startswith(signature):
            if kind == "an archive" and any(part in head[:HEAD] for part in _OFFICE_PARTS):
                return "an Office document", _OFFICE
            return kind, advice
    return None
