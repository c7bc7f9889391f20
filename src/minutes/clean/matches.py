"""From the matches of a pattern to edits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from minutes.text import Edit, Span


def edit_matches(
    pattern: re.Pattern[str], text: str, replacement: str | Callable[[re.Match[str]], str | None], rule: str
) -> Iterator[Edit]:
    """Make an edit of each match: to ``replacement``, or to what it makes of the match (None: leave it)."""
    for match in pattern.finditer(text):
        new = replacement if isinstance(replacement, str) else replacement(match)
        if new is not None and new != match.group():
            yield Edit(Span(match.start(), match.end()), new, rule)
