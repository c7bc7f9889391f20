"""Whether a sentence goes on from one line to the next."""

from __future__ import annotations

import re
from functools import cache

from minutes.layout.lines import TextLine
from minutes.packs import Pack, alternation

_TERMINAL = re.compile(r"[.!?:;…»”\"][)\]]?$")
_PAIRS = ("()", "[]", "«»", "“”")


def goes_on(last: TextLine, line: TextLine, pack: Pack) -> bool:
    """Whether the sentence of ``last`` plainly goes on in ``line``, which follows without a gap."""
    if line.gap or line.kind in ("bullet", "article"):
        return False
    if is_open(last, line, pack):
        return True
    if _TERMINAL.search(last.text):
        return False
    if line.kind == "decimal":  # A figure, not the number of a heading.
        return line.content[:1].islower() and line.marker.count(".") == 1 and last.kind != "decimal"
    return not line.kind and line.text[:1].islower()


def is_open(last: TextLine, line: TextLine, pack: Pack) -> bool:
    """Whether ``last`` cannot end there: with a word such as an article, or in a bracket that ``line`` closes."""
    if (words := _open_words(pack)) is not None and words.search(last.text):
        return True
    return any(_unclosed(last.text, *pair) and _closed_first(line.text, *pair) for pair in _PAIRS)


def runs_on(last: TextLine, line: TextLine) -> bool:
    """Whether a sentence goes on over a blank line, a page break or a foot-note."""
    return (
        not line.marker
        and line.text[:1].islower()
        and not _TERMINAL.search(last.text)
        and len(last.text) > 12
        and (len(last.text.split()) > 2)
    )


@cache
def _open_words(pack: Pack) -> re.Pattern[str] | None:
    words = pack.lexicon["open_words"]
    # In lower case only: at the end of a title in capitals it may be an initial.
    return re.compile(rf"(?<=[^\W_])[,]?\s+{alternation(words)}\Z", re.VERBOSE) if words else None


def _unclosed(text: str, opening: str, closing: str) -> bool:
    return text.rfind(opening) > text.rfind(closing)


def _closed_first(text: str, opening: str, closing: str) -> bool:
    at = text.find(closing)
    return at >= 0 and not 0 <= text.find(opening) < at
