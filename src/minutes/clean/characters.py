"""Faults of single characters: invisible ones, ligatures, decomposed accents, symbols of private fonts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from minutes.clean.matches import edit_matches
from minutes.text import Edit, Span

# Zero-width characters and marks of writing direction. U+00AD is not among them: see hyphens.
_ZERO_WIDTH = re.compile("[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")

# A character with combining marks, or one that Unicode has twice (the signs of ohm, kelvin and ångström).
_DECOMPOSED = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]+|[\u0374\u037e\u0387\u2126\u212a\u212b]")

# Wingdings, Wingdings 2 and Symbol put their glyphs at U+F000 + code.
_ARROWS = "\uf0e0\uf0e8\uf0f0\uf0ae\uf0de"
_TICKED = "\uf0fe\uf0fd\uf052\uf053\uf054\uf078"
_EMPTY = "\uf0a8\uf06f\uf0a3"
_SYMBOLS = {
    **dict.fromkeys(_ARROWS, "→"),
    **dict.fromkeys(_TICKED, "☒"),
    **dict.fromkeys(_EMPTY, "☐"),
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf02d": "-",
    "\uf0b0": "°",
    "\uf0b4": "×",
    "\uf0b1": "±",
    "\uf0b3": "≥",
}
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_LEADING = re.compile("(?:^|[\n\f\v\t])[ ]*([\ue000-\uf8ff])")


def zero_width(text: str) -> Iterator[Edit]:
    """Delete zero-width characters and marks of writing direction."""
    return edit_matches(_ZERO_WIDTH, text, "", "clean/zero-width")


def ligatures(text: str) -> Iterator[Edit]:
    """Replace the code points of printers' ligatures by their letters. Nothing happens to œ and æ."""
    return edit_matches(_LIGATURE, text, lambda match: _LIGATURES[match.group()], "clean/ligatures")


def composition(text: str) -> Iterator[Edit]:
    """Replace a letter and its combining accents by the composed letter (Unicode NFC), if there is one."""
    if unicodedata.is_normalized("NFC", text):
        return iter(())
    return edit_matches(
        _DECOMPOSED, text, lambda match: unicodedata.normalize("NFC", match.group()), "clean/composition"
    )


def symbols(text: str) -> Iterator[Edit]:
    """Replace glyphs of symbol fonts in the private use area by Unicode arrows, boxes, signs or bullets.

    At the start of a line or a cell any such glyph without a meaning of its own is a bullet. Elsewhere an
    unknown one is left: nobody can say what was printed. Bullets that are Unicode already stay as they were
    printed, since their shapes tell the levels of a list.
    """
    for match in _LEADING.finditer(text):
        if match[1] not in _SYMBOLS:
            yield Edit(Span(*match.span(1)), "•", "clean/symbols")
    yield from edit_matches(_PRIVATE, text, lambda match: _SYMBOLS.get(match.group()), "clean/symbols")
