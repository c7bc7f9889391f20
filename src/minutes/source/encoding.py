"""Which encoding a text is in: byte order marks, UTF-8, UTF-16, then cp1252 against Mac Roman by letters."""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

#: Letters and signs beyond ASCII that minutes in French, Spanish or English are written with.
_USUAL = frozenset("àâäáçéèêëîïíñóôöùûüúœæÀÂÁÇÉÈÊËÎÏÍÑÓÔÖÙÛÜÚŒÆ")
_SIGNS = frozenset("’‘“”«»–—…•·°ºª§€¿¡ \u00a0²³½¼")
#: No Western text has more signs that it does not use, as a share of its characters.
ODD_SHARE = 0.1
#: Nor has it more letters beyond ASCII, as a share of its letters; a few more in a short text.
BEYOND_SHARE, FEW_BEYOND = 0.3, 6


def decode(data: bytes) -> str | None:
    """The text that ``data`` spells, or None where it is no text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _try(data[len(mark) :], name)
    if wide := _utf16_order(data):
        return _try(data, wide)
    text = _try(data, "utf-8")
    return _decode_single(data) if text is None else text


def _decode_single(data: bytes) -> str | None:
    """The more plausible of the two encodings of one byte a character; None where neither is a text."""
    texts = [data.decode(name, errors="replace") for name in ("cp1252", "mac-roman")]
    best = max(texts, key=_plausibility)
    return best if _printable(best) and _is_western(best) else None


def _is_western(text: str) -> bool:
    """Whether the characters beyond ASCII are few enough: in another script they are most of the letters."""
    letters = sum(map(str.isalpha, text))
    beyond = sum(1 for char in text if char > "\x7f" and char.isalpha())
    return beyond <= FEW_BEYOND + BEYOND_SHARE * letters and _plausibility(text) > -ODD_SHARE * len(text)


def _try(data: bytes, encoding: str) -> str | None:
    """The decoded text if it is valid and mostly printable."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if _printable(text) else None


def _printable(text: str) -> bool:
    """Whether the text has no NUL and at most one control character in a hundred."""
    odd = sum(map(text.count, map(chr, (*range(1, 9), *range(14, 32), 0x7F))))
    return "\x00" not in text and odd * 100 <= len(text)


def _utf16_order(data: bytes) -> str | None:
    """UTF-16 without a mark: Western text has a zero in every other byte."""
    sample = data[:4096]
    half = len(sample) // 2
    if half == 0 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _plausibility(text: str) -> float:
    """How much the characters beyond ASCII look like those of a Western text: letters inside words count."""
    score = 0.0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        score += _weigh(text, found.start())
    return score


def _weigh(text: str, at: int) -> float:
    char = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if char in _USUAL:
        return _weigh_letter(char, text[max(at - 2, 0) : at], after)
    inside = before.isalpha() and after.isalpha() and char not in "’‘"
    return 0.5 if char in _SIGNS and not inside else -1.0


def _weigh_letter(char: str, before: str, after: str) -> float:
    """Weigh a letter by its neighbours, two before and one after: in a word it counts, in the wrong case not."""
    if char.isupper() and before[-1:].islower():
        return -1.0
    if char.islower() and before[-1:].isupper() and (after.isupper() or before[:1].isupper()):
        return -1.0
    common = 0.2 if char in "éèàêçñóíáùâîôûœ" else 0.0
    return (1.0 if before[-1:].isalpha() or after.isalpha() else 0.3) + common
