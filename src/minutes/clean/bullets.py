"""List items whose bullet was lost on the way to plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from minutes.model.document import RawDocument
from minutes.text import AlignedText, Edit, Span

_LINE = re.compile(r"[^\n\f]*[\n\f]|[^\n\f]+")
_LIKELY = re.compile(r"(?:\A|[\n\f])[ ](?=\S)")
_ITEM = re.compile(r"[ ](?=[^\W\d_a-zß-öø-ÿœ]|[«\"“][ ]?[^\W\d_])")
_INDENTED = re.compile(r"[ ](?=[^\W_])|[ ]{3}")
_STOP = re.compile(r"[.;:!?…)»][ ]*\n?\Z")
#: So many points at least are the room of a blank.
_ROOM = 1.5
#: How many lines an item has at most.
_LONGEST = 15
#: Lost bullets are the exception among the paragraphs. Where most begin so, one blank is the document's
#: indent.
_SHARE = 0.4


def lost_bullets(text: str) -> Iterator[Edit]:
    """Put the bullet ``•`` back on a line that begins with one blank because its bullet was lost.

    A bullet in a font that the export does not know vanishes, and the blank after it stays. Such a line
    begins with exactly one blank and a capital, stands after a blank line or right after another item, and
    what follows it is flush left. An indent of a paragraph has two blanks or more, or a TAB. A page that
    stands one column to the right has such lines amid its paragraphs, and a dump that keeps the layout has
    indents of all widths. So the rule works where at least two lines are items, one of them goes on flush
    left, at most two paragraphs in five begin so, and items are twice as many as the other lines that begin
    with one blank or with three and more. The blank is replaced, not kept beside: the bullet takes its place
    on the page.
    """
    if not _LIKELY.search(text):
        return
    spans = [Span(match.start(), match.end()) for match in _LINE.finditer(text)]
    lines = [span.of(text) for span in spans]
    items = list(_items(lines))
    if _are_items(lines, items):
        for at in items:
            yield Edit(Span(spans[at].start, spans[at].start + 1), "• ", "clean/lost-bullets")


def _items(lines: list[str]) -> Iterator[int]:
    last = -1
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        indented = following.startswith(" ") and not _ITEM.match(following)
        if _ITEM.match(line) and not indented and (_after_blank(lines, at) or _after_item(lines, at, last)):
            yield at
            last = at


def _are_items(lines: list[str], items: list[int]) -> bool:
    starts = sum(1 for at, line in enumerate(lines) if line.strip() and _after_blank(lines, at))
    first = sum(_after_blank(lines, at) for at in items)
    others = sum(1 for line in lines if _INDENTED.match(line)) - len(items)
    return (
        len(items) > 1
        and first <= _SHARE * starts
        and 2 * others <= len(items)
        and any(_goes_on(lines, at) for at in items)
    )


def _after_item(lines: list[str], at: int, last: int) -> bool:
    """Whether the line stands right after an item, or after a sentence that ends the item before."""
    if last < 0 or at - last > _LONGEST:
        return False
    between = lines[last + 1 : at]
    return all(map(str.strip, between)) and (not between or bool(_STOP.search(between[-1])))


def _after_blank(lines: list[str], at: int) -> bool:
    return at == 0 or not lines[at - 1].strip()


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether the line after an item is its flush-left continuation."""
    return at + 1 < len(lines) and lines[at + 1][:1].isalpha()


def seen_on_page(edits: Iterable[Edit], aligned: AlignedText, raw: RawDocument) -> Iterator[Edit]:
    """Keep those of the lost bullets that the page allows; all of them where the document has no geometry.

    On the page the blank after a lost bullet takes room, and what follows an item hangs: its next line begins
    right of the blank. A blank that was typed at the start of a line has the next line begin below it.
    """
    edits = list(edits)
    if raw.glyphs is None:
        yield from edits
        return
    text = aligned.text
    rooms = [
        (_left(aligned, raw, edit.span.start), _left(aligned, raw, edit.span.start + 1)) for edit in edits
    ]
    below = [_left(aligned, raw, text.find("\n", edit.span.start) + 1) for edit in edits]
    if any(blank + _ROOM < low for (blank, _), low in zip(rooms, below, strict=True)):
        yield from (edit for edit, (blank, word) in zip(edits, rooms, strict=True) if blank + _ROOM < word)


def _left(aligned: AlignedText, raw: RawDocument, at: int) -> float:
    """Find the left edge of code point ``at`` on its page, in points; 0 where it was not printed."""
    box = next(iter(raw.boxes(aligned.to_raw(Span(at, at + 1)))), None) if at < len(aligned.text) else None
    return box.x0 if box else 0.0
