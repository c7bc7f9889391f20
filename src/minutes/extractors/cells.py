"""Tables in which minutes are written: their cells hold running text, not facts under a head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes.extractors.margin_lines import is_margin
from minutes.extractors.sentences import split_sentences
from minutes.model.document import Block, BlockKind
from minutes.packs import Pack
from minutes.text import Span, squeeze

_FEWEST_WORDS = 4
_MANY_WORDS = 10
_TITLE_WORDS = 8
_ENDS = (".", "!", "?", "”", '"', "»")
_LINE_END = re.compile(r"[\n\v\f\r]+")
_SMALL = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Þ]\w*")
_FEWEST_SMALL = 2


def prose_cells(block: Block, source: str, pack: Pack) -> list[Span]:
    """The cells of a table row that hold sentences. A column of facts (tasks, names, amounts) is no running text."""
    if block.kind is not BlockKind.TABLE_ROW:
        return []
    known = [_holds_facts(squeeze(head.of(source)), pack) for head in block.header]
    known += [False] * (len(block.cells) - len(known))
    return [
        cell
        for cell, told in zip(block.cells, known, strict=False)
        if not told and _is_prose(squeeze(cell.of(source))) and not is_margin(cell.of(source), pack)
    ]


def _holds_facts(head: str, pack: Pack) -> bool:
    column = pack.at_start("column", head)
    return column is not None and column.get("is") != "topic"


def _is_prose(text: str) -> bool:
    words = text.split()
    if len(_SMALL.findall(text)) < _FEWEST_SMALL:
        return False
    return len(words) >= _MANY_WORDS or (len(words) >= _FEWEST_WORDS and text.endswith(_ENDS))


def cell_sentences(cell: str, pack: Pack) -> Iterator[Span]:
    """The sentences of the text of a cell; a title on a line of its own is one of them."""
    start = _title_end(cell)
    if start:
        yield Span(0, start).strip(cell)
    flowing = _LINE_END.sub(lambda m: " " * len(m.group()), cell[start:])
    for span in split_sentences(flowing, pack):
        yield Span(span.start + start, span.end + start)


def _title_end(cell: str) -> int:
    """Where the title ends that stands on the first line of a cell; 0 where there is none."""
    line = _LINE_END.search(cell)
    if line is None:
        return 0
    title, rest = cell[: line.start()].strip(), cell[line.end() :].lstrip()
    widest = max(map(len, _LINE_END.split(cell)))
    short = len(title.split()) <= _TITLE_WORDS and len(title) * 3 < widest * 2
    return line.end() if short and title[-1:].isalnum() and not rest[:1].islower() else 0
