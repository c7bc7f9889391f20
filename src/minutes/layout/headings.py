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
#: A heading is larger than the text by this factor.
_LARGER = 1.12
#: In characters: a longer bold line that ends with a colon is a sentence.
_LONGEST_LABEL = 60
#: In points or characters: items that begin within this stand below one another.
_ALIGNED = 2.0
#: So many bold lines in a row, some far from full, are entries; fullness is measured by so many lines around.
_FEWEST_ENTRIES, _FULL, _AROUND = 3, 0.75, 40
_UNDERLINE = re.compile(r"([=\-~^\"'#*+_])\1{2,}$")
#: Mark-up for a heading; ``#12`` is the number of an entry.
_HASHES = re.compile(r"#+(?![#\d])")
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
    if _HASHES.match(line.text) or _underlined(lines, index):
        return True
    if _closes_list(lines, index):
        return False
    words = line.content.strip(" *_")
    if _is_title(lines, index, body) and words.endswith(".") and not pack.at_start("vote_line", words):
        return True
    if _known(words, pack) or (line.kind == "article" and _known(line.text, pack)):
        return True
    if (
        _ENDS_SENTENCE.search(words)
        or (words[:1].islower() and not line.kind)
        or (words.startswith("(") and not line.gap)
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
    if body.size and line.size > _LARGER * body.size:
        return True
    if line.bold and not body.bold and _is_bold_title(lines, index):
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


def _closes_list(lines: tuple[TextLine, ...], index: int) -> bool:
    """Whether a line is an item right below one that is marked and set as it is, with the number before its own."""
    line = lines[index]
    if line.kind not in ("bullet", "number") or line.gap or not index:
        return False
    above = lines[index - 1]
    if not above.kind and not above.gap and index > 1 and above.text[:1].islower():
        above = lines[index - 2]
    following = lines[index + 1] if index + 1 < len(lines) else None
    # Bullets under a number: the number is that of a section.
    if following is not None and not following.gap and following.kind == "bullet" != line.kind:
        return False
    alike = above.kind == line.kind and above.bold == line.bold and abs(above.size - line.size) < 0.5
    if not alike or abs(above.left - line.left) > _ALIGNED:
        return False
    return above.marker == line.marker or _value(above) + 1 == _value(line) > 1


def _value(line: TextLine) -> int:
    """The number that a line begins with; 0 for none."""
    digits = re.sub(r"\D", "", line.marker)
    return int(digits) if digits else 0


def _is_title(lines: tuple[TextLine, ...], index: int, body: Style) -> bool:
    """Whether a numbered line is set apart so plainly that it may end with a full stop."""
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    if line.kind not in _NUMBERED or not line.gap or not body.size:
        return False
    apart = following is None or following.gap
    return line.size > _LARGER * body.size or (line.bold and not body.bold and apart)


def _is_bold_title(lines: tuple[TextLine, ...], index: int) -> bool:
    """Whether a bold line is no part of a list or paragraph that is bold as a whole."""
    line = lines[index]
    if re.search(r"[:,]\s*\S", line.content) or (line.text.endswith(":") and len(line.text) > _LONGEST_LABEL):
        return False
    run = _bold_run(lines, index)
    if line.kind:
        return sum(other.kind == line.kind for other in run) == 1
    edge = max(
        other.right for other in lines[max(index - _AROUND, 0) : index + _AROUND] if other.page == line.page
    )
    short = any(other.right < _FULL * edge for other in run[:-1])
    aligned = max(other.left for other in run) - min(other.left for other in run) < 1
    return not (len(run) >= _FEWEST_ENTRIES and short and aligned)


def _bold_run(lines: tuple[TextLine, ...], index: int) -> tuple[TextLine, ...]:
    """The bold lines around line ``index`` that follow one another without a gap in its size."""
    start, end = index, index + 1
    while start and not lines[start].gap and _is_like(lines[start - 1], lines[index]):
        start -= 1
    while end < len(lines) and not lines[end].gap and _is_like(lines[end], lines[index]):
        end += 1
    return lines[start:end]


def _is_like(line: TextLine, other: TextLine) -> bool:
    return line.bold and line.page == other.page and abs(line.size - other.size) <= 0.05 * other.size


def _next_is_sibling(lines: tuple[TextLine, ...], index: int) -> bool:
    """Whether the next or previous line carries the same kind of number: then it is a list, not a heading."""
    line = lines[index]
    before = lines[index - 1] if index and not line.gap else None
    after = lines[index + 1] if index + 1 < len(lines) and not lines[index + 1].gap else None
    return any(other is not None and other.kind == line.kind for other in (before, after))
