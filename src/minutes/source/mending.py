"""The repairs of a page's glyphs by their boxes, in their order."""

from __future__ import annotations

from minutes.source.accents import join_accents
from minutes.source.chars import PageChars
from minutes.source.signs import spell_signs


def mend(chars: PageChars) -> PageChars:
    """The page with its glyphs put right: as a person sees them."""
    return spell_signs(join_accents(chars))
