"""Fonts whose maps to letters are absent or lie: what their glyphs stand for.

By what the font says of its glyphs where it says anything, else by the statistics of the language's letters.
"""

from minutes.source.fonts.repair import FontRepair
from minutes.source.fonts.suspicion import is_suspicious

__all__ = ["FontRepair", "is_suspicious"]
