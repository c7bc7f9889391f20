"""A table, as aligned text and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

Rows = Sequence[Sequence[str]]


def text_table(header: Sequence[str], rows: Rows) -> str:
    """Columns two blanks apart: the first flush left, the others flush right. Ends in a newline."""
    lines = [list(header), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    shown = []
    for line in lines:
        first = line[0].ljust(widths[0])
        rest = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        shown.append("  ".join([first, *rest]).rstrip())
    return "\n".join(shown) + "\n"


def markdown_table(header: Sequence[str], rows: Rows) -> str:
    """A Markdown table, ends in a newline. Bars in cells are escaped."""
    rule = ["---", *["---:"] * (len(header) - 1)]
    lines = [list(header), rule, *(list(row) for row in rows)]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
