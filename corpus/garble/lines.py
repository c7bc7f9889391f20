"""Words filled into lines of a width, in reportlab's faces."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from manuscript import Word
from reportlab.pdfbase import pdfmetrics

HYPHENS = {"fr": "fr", "en": "en_GB", "es": "es"}
Segment = tuple[str, bool]  # text, raised


@dataclass
class Row:
    """A line to print: segments word by word, and the words that begin in it."""

    words: list[list[Segment]] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)


def segments(word: Word) -> list[Segment]:
    """A word in parts on and above the line."""
    a, b = word.raised or (len(word.text), len(word.text))
    call = "" if word.note is None else str(word.note)
    parts = [
        (word.text[:a], False),
        (word.text[a:b], True),
        (word.text[b:], False),
        (call, True),
        (word.after, False),
    ]
    return [part for part in parts if part[0]]


def width_of(parts: list[Segment], font: str, size: float, spread: float = 0) -> float:
    """The width of a word."""
    return sum(
        pdfmetrics.stringWidth(text, font, size * (0.62 if up else 1)) + spread * len(text)
        for text, up in parts
    )


def fill(
    words: list[Word],
    font: str,
    size: float,
    width: float,
    language: tuple[str, str] | None = None,
    spread: float = 0,
) -> list[Row]:
    """Fill lines greedily; with a language, words break at their hyphens and syllables."""
    space = pdfmetrics.stringWidth(" ", font, size) + spread
    rows, used = [Row()], 0.0
    for word in words:
        parts, read = segments(word), word.read
        need = width_of(parts, font, size, spread)
        gap = space if rows[-1].words else 0
        if used + gap + need > width and rows[-1].words:
            head, tail = split(word, width - used - gap, font, size, language)
            if head:
                rows[-1].words.append([(head, False)])
                rows[-1].read.append(read)
                parts, read = segments(Word(tail, None, word.note, word.after)), ""
                need = width_of(parts, font, size, spread)
            rows.append(Row())
            used, gap = 0.0, 0
        rows[-1].words.append(parts)
        rows[-1].read += [read] if read else []
        rows[-1].notes += [word.note] if word.note else []
        used += gap + need
    return rows


def split(
    word: Word, room: float, font: str, size: float, language: tuple[str, str] | None
) -> tuple[str, str]:
    """The part of a word that fits with its hyphen, and the rest; nothing if it must not break."""
    if not language or word.raised:
        return "", word.text
    for at in reversed(list(breaks(word.text, *language))):
        head = word.text[:at] if word.text[at - 1] == "-" else word.text[:at] + "-"
        if pdfmetrics.stringWidth(head, font, size) <= room:
            return head, word.text[at:]
    return "", word.text


def breaks(text: str, how: str, language: str) -> Iterator[int]:
    """Where a word may break: after its own hyphens, and between the syllables of long lower-case words."""
    own = {at + 1 for at, sign in enumerate(text) if sign == "-" and 0 < at < len(text) - 1}
    bare = text.strip(".,;:!?»«”“")
    if how == "all" and len(bare) >= 7 and bare.isalpha() and bare.islower():
        import pyphen  # only files with broken words need it

        start = text.index(bare)
        own |= {start + at for at in pyphen.Pyphen(lang=HYPHENS[language], left=2, right=3).positions(bare)}
    yield from sorted(own)
