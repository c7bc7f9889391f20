"""Which lines are headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.layout.lines import TextLine
from minutes.packs import Pack

_LONGEST = 130
_TITLE = 50
_UNDERLINE = re.compile(r"([=\-~^\"'#*+_])\1{2,}$")
_ENDS_SENTENCE = re.compile(r"[.;,…]$|\w\s*\?$")
_NUMBERED = {"number", "decimal", "roman", "bare", "article", "letter"}


def is_rule(line: TextLine) -> bool:
    """Whether the line is only a printed rule (a run of one sign)."""
    return bool(_UNDERLINE.match(line.text)) or not re.search(r"[^\W_]", line.text)


@dataclass(frozen=True, slots=True)
class Style:
    """How most of a document is set: font size in points (0: not known), whether bold."""

    size: float
    bold: bool


def body_style(lines: Sequence[TextLine]) -> Style:
    """The style in which most of the text is set."""
    sizes: Counter[float] = Counter()
    bold = 0
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
        bold += len(line.text) if line.bold else 0
    return Style(sizes.most_common(1)[0][0] if sizes else 0.0, bold > 0.5 * sizes.total())


def is_heading(lines: tuple[TextLine, ...], index: int, pack: Pack, body: Style) -> bool:
    """Whether line ``index`` is a heading: by its words, by its mark-up, or by its style and place."""
    line = lines[index]
    if len(line.text) > _LONGEST or not re.search(r"[^\W\d_]{2}", line.text) or "\t" in line.text:
        return False
    if line.text.startswith("#") or _underlined(lines, index):
        return True
    words = line.content.strip(" *_")
    if _known(words, pack) or (line.kind == "article" and _known(line.text, pack)):
        return True
    if (
        _ENDS_SENTENCE.search(words)
        or (words[:1].islower() and not line.kind)
        or pack.at_start("vote_line", words)
    ):
        return False
    if line.kind == "bullet":
        return False
    return _styled(lines, index, body)


def _known(words: str, pack: Pack) -> bool:
    """Whether ``words`` are, as a whole, a heading that the pack knows."""
    known = pack.at_start("heading", words)
    return known is not None and len(known.span) >= len(words.rstrip(" :."))


def _underlined(lines: tuple[TextLine, ...], index: int) -> bool:
    following = lines[index + 1] if index + 1 < len(lines) else None
    return (
        following is not None
        and not following.gap
        and bool(_UNDERLINE.match(following.text))
        and len(following.text) >= 0.7 * len(lines[index].text)
    )


def _styled(lines: tuple[TextLine, ...], index: int, body: Style) -> bool:
    """A line set apart: larger, bold, in capitals, or numbered and alone between gaps."""
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    apart = line.gap and (following is None or following.gap)
    letters = [c for c in line.content if c.isalpha()]
    capitals = len(letters) > 3 and sum(c.isupper() for c in letters) > 0.9 * len(letters)
    if body.size and line.size > 1.12 * body.size:
        return True
    if line.bold and not body.bold and not re.search(r"[:,]\s*\S", line.content):
        return True
    if (
        line.kind in _NUMBERED - {"letter"}
        and (line.gap or line.kind != "number")
        and not _next_is_sibling(lines, index)
    ):
        return line.kind != "number" or apart or line.gap
    if (capitals and (line.gap or apart)) or (apart and len(line.text) < 70 and line.text.endswith(":")):
        return True
    titled = apart and not line.kind and len(line.text) < _TITLE and ":" not in line.text
    return titled and following is not None and len(following.text) > _TITLE


def _next_is_sibling(lines: tuple[TextLine, ...], index: int) -> bool:
    """Whether the next or previous line carries the same kind of number: then it is a list, not a heading."""
    line = lines[index]
    before = lines[index - 1] if index and not line.gap else None
    after = lines[index + 1] if index + 1 < len(lines) and not lines[index + 1].gap else None
    return any(other is not None and other.kind == line.kind for other in (before, after))
