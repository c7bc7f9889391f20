"""Text as two spellings of it share it."""

from __future__ import annotations

import unicodedata


def unaccented(text: str) -> str:
    """``text`` in one case (Unicode's full case folding), compatibility forms resolved, marks over letters left out.

    Letters with no mark of their own to lose (œ, ø, ł) stay.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
