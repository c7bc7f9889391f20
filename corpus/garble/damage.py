"""What goes wrong in the text itself: each takes a printed line and gives the line that is written into the PDF.

The first argument is the line, the second its number in the file, so that a defect can spare some lines.
"""

import random
import re
from collections.abc import Callable

Damage = Callable[[str, int], str]

# Bytes of cp1252 set in a font with Adobe's StandardEncoding; letters that it lacks stay as they were.
POSTSCRIPT = {
    "é": "Ø", "è": "Ł", "ê": "Œ", "ë": "º", "ù": "ø", "û": "ß", "ú": "œ", "ñ": "æ", "á": "Æ", "ã": "ª", "õ": "ı",
}  # fmt: skip


def through(written: str, read: str) -> Damage:
    """Bytes of one code page read as another; what has no place in the other stays."""

    def damage(line: str, number: int) -> str:
        return "".join(mistaken(sign, written, read) for sign in line)

    return damage


def mistaken(sign: str, written: str, read: str) -> str:
    """One character through two code pages; a byte that means nothing becomes the control character."""
    if sign.isascii():
        return sign
    return "".join(meaning(byte, read) for byte in sign.encode(written, "ignore")) or sign


def meaning(byte: int, read: str) -> str:
    """A byte in a code page."""
    try:
        return bytes([byte]).decode(read)
    except UnicodeDecodeError:
        return chr(byte)


def every(step: int, damage: Damage) -> Damage:
    """Only each `step`th line is damaged."""
    return lambda line, number: damage(line, number) if number % step == 0 else line


def postscript(line: str, number: int) -> str:
    """Accents as an old PostScript encoding has them."""
    return "".join(POSTSCRIPT.get(sign, sign) for sign in line)


def ligatures_apart(line: str, number: int) -> str:
    """Ligatures stand between spaces."""
    return re.sub(r"(?<=\w)(ffi|ffl|ff|fi|fl)(?=\w)", r" \1 ", line)


def sprinkled(signs: str, seed: int, share: float) -> Damage:
    """Invisible characters inside names and long words."""
    chance = random.Random(seed)

    def inside(match: re.Match[str]) -> str:
        word = match[0]
        if not word[0].isupper() and chance.random() > share:
            return word
        at = chance.randrange(2, len(word) - 1)
        return word[:at] + chance.choice(signs) + word[at:]

    return lambda line, number: re.sub(r"[^\W\d_]{5,}", inside, line)
