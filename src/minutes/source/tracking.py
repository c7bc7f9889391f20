"""Letter-spaced words ("P R O C È S"): set apart by their glyphs' distances, or by typed spaces."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from minutes.source.chars import PageChars
from minutes.source.lines import TAB, Piece, SetLine

#: So many single letters in a row, each with a gap after it, are one letter-spaced text.
FEWEST = 4
#: Where spaces were typed between them there are more in a line of other words, and so many of them differ: a row
#: of ticks or of initials is none.
FEWEST_TYPED, FEWEST_KINDS = 5, 3
#: In ems: the gaps between letters that are set apart, and by how much one between words is wider.
NARROWEST, WIDEST = 0.1, 0.8
WORD = 0.2
#: Gaps without a printed space between two with one are no spaces where they are this much narrower.
ENCLOSED = 0.75
#: The part of the gaps of a letter-spaced text that may be narrower.
NARROW = 0.2


@dataclass(frozen=True, slots=True)
class _Gap:
    """What is between two glyphs that follow one another in a line.

    Its width in ems, where the spaces that stand in it begin and end among the pieces, and whether any was printed.
    """

    width: float
    start: int
    end: int
    printed: bool

    @property
    def parts(self) -> bool:
        return self.end > self.start


def close_up_all(chars: PageChars, lines: list[SetLine]) -> None:
    """Take the spaces out of the letter-spaced words of a page's lines, in their order.

    The last line of a spaced title may be too short to tell: it goes by the one before, if it is set alike.
    """
    before: SetLine | None = None
    for line in lines:
        if close_up(chars, line) or (before is not None and _goes_on(before, line)):
            before = line
        else:
            before = None
            continue
        gaps = _gaps(chars, line)
        if gaps and all(gap.parts for gap in gaps):
            taken = _inside_words(gaps)
            line.pieces = [piece for at, piece in enumerate(line.pieces) if at not in taken]


def _goes_on(title: SetLine, line: SetLine) -> bool:
    """Whether a line is set like the spaced one before, right below it, and has all its characters apart."""
    alike = abs(title.size - line.size) < 0.1 and title.bold == line.bold
    near = 0 < line.base - title.base < 2 * title.size
    return alike and near and all(len(word) == 1 for word in line.text().split())


def close_up(chars: PageChars, line: SetLine) -> bool:
    """Take the spaces out of letter-spaced words; whether there were any."""
    if not _may_be_spaced(line.pieces):
        return False
    gaps = _gaps(chars, line)
    taken: set[int] = set()
    unprinted = [gap for gap in gaps if not gap.printed]
    if _is_spaced(unprinted):
        taken |= _inside_words(unprinted)
    for first, last in _runs(gaps):
        run = gaps[first:last]
        letters = "".join(line.pieces[gap.end][0] for gap in run[:-1])
        letters = line.pieces[run[0].start - 1][0] + letters + line.pieces[run[-1].end][0]
        printed = any(gap.printed for gap in run)
        if printed and len(letters) < FEWEST_TYPED and len(run) < len(gaps):
            continue
        if _is_spaced(run) and _is_word_like(letters, printed):
            taken |= _inside_words(run)
    for first, last in _enclosed(gaps):
        run, outer = gaps[first:last], min(gaps[first - 1].width, gaps[last].width)
        spelled = all(line.pieces[at][0].isalpha() for gap in run for at in (gap.start - 1, gap.end))
        if spelled and max(gap.width for gap in run) < ENCLOSED * outer:
            taken |= _inside_words(run)
    if taken:
        line.pieces = [piece for at, piece in enumerate(line.pieces) if at not in taken]
    return bool(taken)


def _may_be_spaced(pieces: list[Piece]) -> bool:
    """A quick look: whether two letters stand alone side by side."""
    words = "".join([char for char, _ in pieces]).split()
    return any(len(one) == 1 == len(two) for one, two in pairwise(words))


def _gaps(chars: PageChars, line: SetLine) -> list[_Gap]:
    gaps = []
    glyphs = [at for at, (char, glyph) in enumerate(line.pieces) if glyph >= 0 and not char.isspace()]
    for one, two in pairwise(glyphs):
        left, right = chars.rects[line.pieces[one][1]], chars.rects[line.pieces[two][1]]
        between = line.pieces[one + 1 : two]
        printed = any(glyph >= 0 for _, glyph in between)
        width = WIDEST if TAB in between else (right[0] - left[2]) / (line.size or 1.0)
        gaps.append(_Gap(width, one + 1, two, printed))
    return gaps


def _runs(gaps: list[_Gap]) -> list[tuple[int, int]]:
    """Where letters that stand alone follow one another: the first of the gaps between them, and the end."""
    runs, start = [], 0
    for at in range(len(gaps) + 1):
        if at < len(gaps) and gaps[at].parts and gaps[at].width < WIDEST:
            continue
        # The outer gaps part the run from the words around it, unless the line begins or ends there.
        first = start if start == 0 or gaps[start - 1].width >= WIDEST else start + 1
        last = at if at == len(gaps) or gaps[at].width >= WIDEST else at - 1
        if last - first >= FEWEST - 1:
            runs.append((first, last))
        start = at + 1
    return runs


def _enclosed(gaps: list[_Gap]) -> list[tuple[int, int]]:
    """The runs of gaps without a printed space between two with one: in such a line they are no spaces."""
    runs, start = [], 0
    for at, gap in enumerate(gaps):
        if gap.printed or not gap.parts:
            if gap.printed and start and start < at and gaps[start - 1].printed:
                runs.append((start, at))
            start = at + 1
    return runs


def _is_spaced(gaps: list[_Gap]) -> bool:
    ordered = sorted(gap.width for gap in gaps)
    return (
        len(gaps) >= FEWEST - 1
        and median(ordered) < WIDEST
        and ordered[int(len(ordered) * NARROW)] > NARROWEST
    )


def _is_word_like(letters: str, printed: bool) -> bool:
    """Whether single letters can be those of words: no row of figures or ticks, no alphabet."""
    count = sum(map(str.isalpha, letters))
    if not printed:
        return count >= FEWEST
    steps = {ord(two) - ord(one) for one, two in pairwise(letters)}
    return count >= max(FEWEST, 0.6 * len(letters)) and len(set(letters)) >= FEWEST_KINDS and steps != {1}


def _inside_words(gaps: list[_Gap]) -> set[int]:
    """The places of the spaces that stand between letters of one word."""
    usual = median(gap.width for gap in gaps)
    return {at for gap in gaps if gap.width < usual + WORD for at in range(gap.start, gap.end)}
