"""Where two texts differ, word by word, as pieces that a terminal may colour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Tone(StrEnum):
    """What a piece of text says."""

    PLAIN = "plain"
    HEAD = "head"
    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line."""

    text: str
    tone: Tone = Tone.PLAIN


#: Words that are shown before and after a change; what is alike and longer is cut.
AROUND = 6
#: Longer texts are not compared word by word, which takes time by the square of their length.
LONGEST = 2_000
_WORD = re.compile(r"\w+|\s+|[^\w\s]")


def marked(old: str, new: str) -> tuple[Piece, ...]:
    """What changed from ``old`` to ``new``: ``[-gone-]{+added+}``, as `git diff --word-diff` writes it."""
    a, b = _WORD.findall(old), _WORD.findall(new)
    if max(len(a), len(b)) > LONGEST:
        return (_gone(old), _added(new))
    return tuple(_pieces(a, b))


def _pieces(a: Sequence[str], b: Sequence[str]) -> Iterator[Piece]:
    stretches = _stretches(a, b)
    for at, (gone, added) in enumerate(stretches):
        if gone == added:
            yield Piece(_shortened(gone, first=at == 0, last=at == len(stretches) - 1))
            continue
        if gone:
            yield _gone("".join(gone))
        if added:
            yield _added("".join(added))


def _stretches(a: Sequence[str], b: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """What stands in ``a`` and in its place in ``b``, by turns alike and different; one blank keeps nothing apart."""
    found: list[tuple[list[str], list[str]]] = []
    for _, i, i_end, j, j_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        stretch = list(a[i:i_end]), list(b[j:j_end])
        is_blank = "".join(stretch[0]).isspace() and (i_end, j_end) != (len(a), len(b))
        if found and found[-1][0] != found[-1][1] and (stretch[0] != stretch[1] or is_blank):
            found[-1] = (found[-1][0] + stretch[0], found[-1][1] + stretch[1])
        else:
            found.append(stretch)
    return found


def _gone(text: str) -> Piece:
    return Piece(f"[-{text}-]", Tone.GONE)


def _added(text: str) -> Piece:
    return Piece(f"{{+{text}+}}", Tone.ADDED)


def _shortened(tokens: Sequence[str], *, first: bool, last: bool) -> str:
    """What is alike, without its middle; at the beginning or the end of a text without what is far from the change."""
    kept = 2 * AROUND
    if len(tokens) <= kept * (1 if first or last else 2):
        return "".join(tokens)
    before = "" if first else "".join(tokens[:kept])
    after = "" if last else "".join(tokens[-kept:])
    return f"{before.rstrip()}{' ' if before else ''}…{' ' if after else ''}{after.lstrip()}"
