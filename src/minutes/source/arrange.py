"""A page's characters as lines in reading order."""

from __future__ import annotations

from minutes.source.chars import PageChars
from minutes.source.columns import join_columns
from minutes.source.gaps import part_words
from minutes.source.joins import join_far_ends, set_lines
from minutes.source.linenumbers import part_line_numbers
from minutes.source.lines import SetLine
from minutes.source.order import in_reading_order
from minutes.source.prose import part_columns
from minutes.source.rows import join_rows
from minutes.source.superscripts import part_note_marks
from minutes.source.tables import ruled_rows
from minutes.source.tracking import close_up_all


def arrange(chars: PageChars) -> list[SetLine]:
    """The lines and table rows of a page in reading order."""
    rows, used = ruled_rows(chars)
    free = [at for at in range(len(chars.text)) if at not in used] if used else range(len(chars.text))
    lines = set_lines(chars, free)
    for line in lines:
        part_words(chars, line)
    close_up_all(chars, lines)
    part_note_marks(lines)
    if rows:
        lines = sorted(lines + rows, key=lambda line: line.key)
    lines = part_columns(chars, part_line_numbers(chars, lines))
    lines = join_rows(chars, lines, _next_table(lines))
    lines = join_columns(lines, _next_table(lines))
    lines = join_far_ends(lines)
    return in_reading_order(chars, lines)


def _next_table(lines: list[SetLine]) -> int:
    return 1 + max((line.table for line in lines), default=0)
