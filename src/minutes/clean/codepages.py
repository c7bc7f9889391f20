"""Text in one single-byte encoding that was read as another: which bytes stand for which letters.

Tables of Python's codecs, and Adobe StandardEncoding (PDF 32000-1:2008, annex D.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

#: Letters and signs that minutes in French, Spanish, English or Portuguese are written with.
LETTERS = frozenset("àâäáãçéèêëîïíñóôöõùûüúÿœæÀÂÄÁÃÇÉÈÊËÎÏÍÑÓÔÖÕÙÛÜÚŸŒÆ")
SIGNS = frozenset("«»“”‘’–—…•·°ºª€£¿¡§²³½\u00a0")

#: What is put in the place of another character: the rarest letter and sign would do more harm than good.
_MEANT = (LETTERS | SIGNS | frozenset("ﬁﬂ")) - frozenset("ÿŸ·")

_STANDARD = {
    0x27: "’", 0x60: "‘", 0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "⁄", 0xA5: "¥", 0xA6: "ƒ", 0xA7: "§",
    0xA8: "¤", 0xAA: "“", 0xAB: "«", 0xAC: "‹", 0xAD: "›", 0xAE: "ﬁ", 0xAF: "ﬂ", 0xB1: "–",
    0xB2: "†", 0xB3: "‡", 0xB4: "·", 0xB6: "¶", 0xB7: "•", 0xB8: "‚", 0xB9: "„", 0xBA: "”", 0xBB: "»",
    0xBC: "…", 0xBD: "‰", 0xBF: "¿", 0xC1: "`", 0xC2: "´", 0xC3: "ˆ", 0xC4: "˜", 0xC5: "¯", 0xC6: "˘",
    0xC7: "˙", 0xC8: "¨", 0xCA: "˚", 0xCB: "¸", 0xCD: "˝", 0xCE: "˛", 0xCF: "ˇ", 0xD0: "—", 0xE1: "Æ",
    0xE3: "ª", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º", 0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø",
    0xFA: "œ", 0xFB: "ß",
}  # fmt: skip
_STANDARD_CODE = "standard"

#: Of each mix-up: the encoding of the bytes, the one that they were read as.
_PAIRS = (
    ("mac-roman", "cp1252"),
    ("cp1252", "mac-roman"),
    ("cp850", "cp1252"),
    ("cp1252", "cp850"),
    ("cp1252", "cp437"),
    ("cp1252", _STANDARD_CODE),
    (_STANDARD_CODE, "cp1252"),
    ("cp1252", "cp1250"),
    ("cp1252", "cp1251"),
    ("cp1252", "cp1253"),
)

#: UTF-8 of which only the first byte was kept: the second and third were control codes of Latin-1.
_FIRST_BYTE = {
    "Ã": tuple("ÉÀÈÊÇÎÔÂÍÑÁÓÚÛÙíà"),
    "â": ("’", "–", "“", "”", "…", "‘", "—"),
    "Å": ("œ", "Œ"),
    "Â": ("\u00a0", "«"),
}


@dataclass(frozen=True)
class MixUp:
    """Which characters a mix-up of encodings made of which; more than one where bytes were lost."""

    name: str
    options: dict[str, tuple[str, ...]]


def _decode(code: str, byte: int) -> str | None:
    if code == _STANDARD_CODE:
        return _STANDARD.get(byte)
    try:
        return bytes((byte,)).decode(code)
    except UnicodeDecodeError:
        return None


def _pair(right: str, wrong: str) -> MixUp:
    options: dict[str, tuple[str, ...]] = {}
    for byte in range(0x80, 0x100):
        meant, read = _decode(right, byte), _decode(wrong, byte)
        if meant not in _MEANT:
            continue
        # What cp1252 lacks, and what a program takes for Latin-1, comes out as a control code.
        reads = (read, chr(byte)) if wrong == "cp1252" and byte < 0xA0 else (read,)
        assert meant is not None
        options.update({one: (meant,) for one in reads if one and one != meant})
    return MixUp(f"{right} as {wrong}", options)


@cache
def mix_ups() -> tuple[MixUp, ...]:
    """All the mix-ups that are mended."""
    return (*(_pair(right, wrong) for right, wrong in _PAIRS), MixUp("utf-8, cut", _FIRST_BYTE))
